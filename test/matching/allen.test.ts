import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AllenRelation } from '../../src/layers/phase-relations.ts';
import { allen, sharedYears, type YearSpan } from '../../src/matching/allen.ts';

const span = (begin: number, until: number): YearSpan => ({ begin, until });
const open = Number.POSITIVE_INFINITY;

describe('the thirteen relations, in whole years', () => {
  test.each<[string, YearSpan, YearSpan, AllenRelation, number]>([
    ['years between', span(1991, 1993), span(1995, 1999), 'before', 0],
    ['the next year', span(1991, 1994), span(1995, 1999), 'meets', 0],
    ['one year in both', span(1991, 1995), span(1995, 1999), 'overlaps', 1],
    ['the same begin, shorter', span(1998, 2001), span(1998, 2002), 'starts', 4],
    ['inside', span(1996, 1997), span(1991, 1999), 'during', 2],
    ['the same end, shorter', span(1996, 1999), span(1991, 1999), 'finishes', 4],
    ['the same', span(1991, 1999), span(1991, 1999), 'equal', 9],
    ['both open, the same begin', span(2006, open), span(2006, open), 'equal', open],
    ['both open, later begin', span(2006, open), span(2003, open), 'finishes', open],
    ['one open', span(2003, 2010), span(2006, open), 'overlaps', 5],
    ['both open before, earlier end', span(-open, 1991), span(-open, 1995), 'starts', open],
    ['open on both sides', span(-open, open), span(1991, 1995), 'contains', 5],
    ['open away from one another', span(-open, 1990), span(1991, open), 'meets', 0],
    ['one year inside an open one', span(2005, 2005), span(2000, open), 'during', 1],
  ])('%s', (_, a, b, relation, shared) => {
    expect([allen(a, b), sharedYears(a, b)]).toEqual([relation, shared]);
  });

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
  const spans = fc
    .tuple(fc.integer({ min: 1900, max: 1912 }), fc.integer({ min: 0, max: 6 }))
    .map(([begin, length]) => span(begin, begin + length));

  test('the relation of the other one is the converse, and years are shared where it says so', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const relation = allen(a, b);
        expect(allen(b, a)).toBe(CONVERSE[relation]);
        const apart = ['before', 'meets', 'met-by', 'after'].includes(relation);
        expect(sharedYears(a, b) === 0).toBe(apart);
      }),
    );
  });
});
