import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALLEN, type AllenRelation } from '../../src/compare/model/periodisations.ts';
import { allenRelation, interval, overlapOf, union, without } from '../../src/compare/parts/allen.ts';

type Years = readonly [number | null, number | null];
const relation = (a: Years, b: Years): AllenRelation => allenRelation(interval(...a), interval(...b));

/** Allen 1983, figure 2: each relation with its converse. */
const CONVERSE: Readonly<Record<AllenRelation, AllenRelation>> = {
  before: 'after',
  meets: 'met-by',
  overlaps: 'overlapped-by',
  starts: 'started-by',
  during: 'contains',
  finishes: 'finished-by',
  equal: 'equal',
  'finished-by': 'finishes',
  contains: 'during',
  'started-by': 'starts',
  'overlapped-by': 'overlaps',
  'met-by': 'meets',
  after: 'before',
};

const years = fc
  .tuple(fc.option(fc.integer({ min: 1980, max: 2020 })), fc.option(fc.nat(20)), fc.boolean())
  .map(([begin, length]): Years => [begin, length === null ? null : (begin ?? 2000) + length]);

describe('Allen’s relations of years that are counted in', () => {
  test.each<[Years, AllenRelation, Years]>([
    [[1986, 1990], 'before', [1992, 1997]],
    [[1986, 1990], 'meets', [1991, 1997]],
    [[1986, 1991], 'overlaps', [1991, 1997]],
    [[1991, 1995], 'starts', [1991, 1997]],
    [[1992, 1995], 'during', [1991, 1997]],
    [[1995, 1997], 'finishes', [1991, 1997]],
    [[1991, 1997], 'equal', [1991, 1997]],
    [[2015, null], 'finishes', [2005, null]],
    [[null, 1991], 'starts', [null, 1995]],
    [[null, null], 'contains', [1991, 1995]],
    [[null, 1990], 'meets', [1991, null]],
    [[2005, 2005], 'during', [2000, null]],
  ])('%j %s %j', (a, expected, b) => {
    expect(relation(a, b)).toBe(expected);
    expect(relation(b, a)).toBe(CONVERSE[expected]);
  });

  test('one of thirteen holds between any two, and its converse the other way', () =>
    fc.assert(
      fc.property(years, years, (a, b) => {
        expect(ALLEN).toContain(relation(a, b));
        expect(relation(b, a)).toBe(CONVERSE[relation(a, b)]);
      }),
    ));

  test('they overlap in years exactly where neither is before, after, or beside the other', () =>
    fc.assert(
      fc.property(years, years, (a, b) => {
        const apart = ['before', 'meets', 'met-by', 'after'].includes(relation(a, b));
        expect(overlapOf(interval(...a), interval(...b)) > 0).toBe(!apart);
      }),
    ));
});

describe('what of one covers no other', () => {
  const bounds = (intervals: readonly { begin: number; end: number }[]) =>
    intervals.map(({ begin, end }) => [begin, end]);

  test.each<[string, readonly Years[], readonly Years[], number[][]]>([
    ['nothing in common', [[1990, 1995]], [[2000, 2005]], [[1990, 1996]]],
    ['all of it', [[1990, 1995]], [[1980, 2005]], []],
    [
      'the ends',
      [[1990, 1999]],
      [[1993, 1995]],
      [
        [1990, 1993],
        [1996, 2000],
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
        [1992, 1995],
        [1996, 2000],
      ],
    ],
    [
      'years that touch are one stretch',
      [
        [1990, 1994],
        [1995, 1999],
      ],
      [],
      [[1990, 2000]],
    ],
  ])('%s', (_name, from, others, left) => {
    const all = (list: readonly Years[]) => union(list.map((one) => interval(...one)));
    expect(bounds(without(all(from), all(others)))).toEqual(left);
  });
});
