import { describe, expect, test } from 'vitest';
import { openText } from '../support/annotate.ts';

const sumsIn = (rows: string): string[] =>
  openText(`Table 1. Clubs\n\nForm\t2001\t2002\n${rows}`)
    .diagnostics.filter(({ code }) => code === 'structure/sum-mismatch')
    .map(({ message }) => message);

describe('totals that do not add up are reported with row, column and difference', () => {
  test('a total, where another column shows what it sums', () => {
    expect(sumsIn('North\t1\t2\nSouth\t3\t4\nTotal\t4\t7')).toEqual([
      'Table 1 does not add up: "Total", column "2002": printed 7, the rows add up to 6 (+1). Nothing was changed.',
    ]);
  });

  test.each([
    ['right ones', 'North\t1\t2\nSouth\t3\t4\nTotal\t4\t6'],
    ['a missing figure', 'North\t1\t*\nSouth\t3\t4\nTotal\t4\t9'],
    ['subtotals', 'A\t1\t2\nB\t1\t2\nSubtotal\t2\t4\nC\t5\t5\nD\t1\t1\nSubtotal\t6\t6\nTotal\t8\t10'],
    ['Russian, of which', 'Север\t1\t2\nЮг\t3\t4\nВсего\t4\t6'],
    ['a total of something else', 'Villages\t10\t20\nTowns\t3\t4\nTotal income\t900\t800'],
    ['rounded figures', 'A\t1.3\t1.3\nB\t1.3\t1.3\nC\t1.3\t1.3\nTotal\t4.0\t3.9'],
  ])('not: %s', (_, rows) => {
    expect(sumsIn(rows)).toEqual([]);
  });
});
