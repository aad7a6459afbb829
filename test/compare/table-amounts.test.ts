import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import type { AnnotatedDocument } from '../../src/layers/annotated.ts';
import { tables } from '../../src/layers/tables.ts';
import { openText } from '../support/annotate.ts';
import { documentOf } from './support/documents.ts';

/** A document with the table that `lines` are. */
function withTable(lines: readonly string[]): AnnotatedDocument {
  const bare = documentOf({ id: 'a', paragraphs: ['Nothing of the sort.'] });
  const [read] = openText(lines.join('\n')).layer(tables);
  if (read === undefined) throw new Error('no table was read');
  const item = { id: 'table-1', start: 0, end: 7, quote: 'Nothing', source: [], by: 'structure', ...read.value };
  return { ...bare, layers: { ...bare.layers, tables: [item] } };
}

const amountsOf = (...lines: string[]) =>
  compareDocuments([withTable(lines)])
    .amounts.flatMap(({ year, kind, unit, items }) => items.map(({ value }) => [year, kind, unit, value]))
    .sort();

describe('amounts of tables', () => {
  test('are of the year that names their row', () =>
    expect(
      amountsOf(
        'Table 1. Paid for choirs',
        '',
        'Year\tAmount in tenge',
        '2006\t317.700.000 tenge',
        '2007\t453.000.000 tenge',
      ),
    ).toEqual([
      [2006, 'money', 'KZT', 317_700_000],
      [2007, 'money', 'KZT', 453_000_000],
    ]));

  test('are of the year that names their column, and count what the row names', () =>
    expect(
      amountsOf('Table 1. Choirs', '', 'Form\tApril 2006\tMay 2010', 'Mixed choirs\t1,420\t1,655', 'Bands\t12\t*'),
    ).toEqual([
      [2006, 'count', 'Bands', 12],
      [2006, 'count', 'Mixed choirs', 1420],
      [2010, 'count', 'Mixed choirs', 1655],
    ]));

  test('are shares where the caption says so, of its year where no head has one', () =>
    expect(
      amountsOf(
        'Table 1. Income of choirs in 2014, in percent',
        '',
        'Source\tCity\tState',
        'Grants\t71.5\t68.0',
        'Gifts\t28.5\t32.0',
      ),
    ).toEqual([
      [2014, 'percent', '%', 28.5],
      [2014, 'percent', '%', 32],
      [2014, 'percent', '%', 68],
      [2014, 'percent', '%', 71.5],
    ]));

  test('are none without a year or a unit, nor where row and column name two years', () => {
    expect(amountsOf('Table 1. Choirs', '', 'Form\tCity\tState', 'Mixed\t12\t13', 'Bands\t14\t15')).toEqual([]);
    expect(amountsOf('Table 1. Choirs', '', 'Year\tTill 2010\tAll', '2006\t12\tmany', '2007\t13\tfew')).toEqual([]);
  });

  test('of a total are of what the table is about', () =>
    expect(amountsOf('Table 1. Choirs by form', '', 'Form\t2006', 'Mixed\t12', 'Bands\t3', 'Total\t15')).toEqual([
      [2006, 'count', 'Bands', 3],
      [2006, 'count', 'Choirs by form', 15],
      [2006, 'count', 'Mixed', 12],
    ]));

  test('say where they stand', () => {
    const { amounts } = compareDocuments([
      withTable(['Table 1. Choirs', '', 'Form\t2006\t2010', 'Mixed\t(14)\t15', 'Bands\t16\t17']),
    ]);
    const item = amounts.flatMap(({ items }) => items).find(({ value }) => value === 14);
    expect(item).toMatchObject({ annotation: 'table-1', quote: '(14)', approx: true, yearFrom: 'table', yearBy: null });
    expect(item?.sentence).toBe('Choirs | Mixed | 2006: (14)');
    expect(item?.sentence.slice(...(item.at ?? [0, 0]))).toBe('(14)');
  });
});
