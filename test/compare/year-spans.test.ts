import { describe, expect, test } from 'vitest';
import { union, without, yearSpan } from '../../src/compare/parts/year-spans.ts';
import type { YearSpan } from '../../src/matching/allen.ts';

type Years = readonly [number | null, number | null];

describe('what of one covers no other', () => {
  const bounds = (spans: readonly YearSpan[]) => spans.map(({ begin, until }) => [begin, until]);

  test.each<[string, readonly Years[], readonly Years[], number[][]]>([
    ['nothing in common', [[1990, 1995]], [[2000, 2005]], [[1990, 1995]]],
    ['all of it', [[1990, 1995]], [[1980, 2005]], []],
    ['all of it, open', [[1990, null]], [[1980, null]], []],
    ['what is open behind', [[1990, null]], [[1990, 2000]], [[2001, Number.POSITIVE_INFINITY]]],
    [
      'the ends',
      [[1990, 1999]],
      [[1993, 1995]],
      [
        [1990, 1992],
        [1996, 1999],
      ],
    ],
    [
      'two holes',
      [[1990, 1999]],
      [
        [1990, 1991],
        [1995, 1995],
      ],
      [
        [1992, 1994],
        [1996, 1999],
      ],
    ],
    [
      'years that touch are one stretch',
      [
        [1990, 1994],
        [1995, 1999],
      ],
      [],
      [[1990, 1999]],
    ],
  ])('%s', (_name, from, others, left) => {
    const all = (list: readonly Years[]) => union(list.map((one) => yearSpan(...one)));
    expect(bounds(without(all(from), all(others)))).toEqual(left);
  });
});
