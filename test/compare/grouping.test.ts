import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import type { Comparison, Grouping } from '../../src/compare/comparison.ts';
import { MisuseError } from '../../src/core/diagnostic.ts';
import { documentOf, type GivenDocument } from './support/documents.ts';

const groupsOf = (documents: readonly GivenDocument[], by: Grouping): Record<string, readonly string[]> =>
  Object.fromEntries(
    compareDocuments(documents.map(documentOf), { by }).groups.map(({ id, documents: ids }) => [id, ids]),
  );

const SCHEME = {
  proposer: 'Example 2016',
  own: true,
  phases: [
    { ordinal: 1, begin: 1991, until: 1999 },
    { ordinal: 2, begin: 2000, until: null },
  ],
};

const TWO_PHASES: GivenDocument = {
  id: 'kz',
  schemes: [SCHEME],
  paragraphs: [{ text: 'One two three.', phase: 1 }, { text: 'Four five.', phase: 2 }, { text: 'Six.' }],
};

describe('groups', () => {
  test.each<[Grouping, readonly GivenDocument[], Record<string, readonly string[]>]>([
    [
      'country',
      [
        { id: 'b', countries: ['KZ'] },
        { id: 'a', countries: ['KZ'] },
        { id: 'c', countries: ['KG'] },
      ],
      { KG: ['c'], KZ: ['a', 'b'] },
    ],
    [
      'country',
      [
        { id: 'a', countries: [] },
        { id: 'b', countries: ['UZ'] },
      ],
      { UZ: ['b'], unknown: ['a'] },
    ],
    [
      'country',
      [
        { id: 'a', countries: ['KZ', 'KG'] },
        { id: 'b', countries: ['KG', 'KZ'] },
      ],
      { 'KG+KZ': ['a', 'b'] },
    ],
    [
      'year',
      [
        { id: 'a', year: 2016 },
        { id: 'b', year: 2009 },
        { id: 'c', year: null },
      ],
      { 2009: ['b'], 2016: ['a'], unknown: ['c'] },
    ],
    [
      'genre',
      [
        { id: 'a', genre: 'article' },
        { id: 'b', genre: null },
      ],
      { article: ['a'], unknown: ['b'] },
    ],
    ['phase', [TWO_PHASES], { 'KZ Example 2016 phase 1': ['kz'], 'KZ Example 2016 phase 2': ['kz'], unknown: ['kz'] }],
    ['phase', [{ id: 'a', paragraphs: ['One.'] }], { unknown: ['a'] }],
  ])('by %s', (by, documents, expected) => expect(groupsOf(documents, by)).toEqual(expected));

  test('countries have their names', () => {
    const { groups } = compareDocuments([documentOf({ countries: ['KZ', 'GE'] })]);
    expect(groups.map(({ label }) => label)).toEqual(['Georgia and Kazakhstan']);
  });

  test('by phase, words are those of the paragraphs in it', () => {
    const { groups } = compareDocuments([documentOf(TWO_PHASES)], { by: 'phase' });
    expect(groups.map(({ id, words, paragraphs }) => [id, words, paragraphs])).toEqual([
      ['KZ Example 2016 phase 1', 3, 1],
      ['KZ Example 2016 phase 2', 2, 1],
      ['unknown', 1, 1],
    ]);
  });

  test('two documents of one id cannot be told apart', () =>
    expect(() => compareDocuments([documentOf({ id: 'a' }), documentOf({ id: 'a' })])).toThrow(MisuseError));

  test('no document is nothing to compare', () => expect(() => compareDocuments([])).toThrow(MisuseError));
});

const columnCounts = (comparison: Comparison, group: string): Record<string, number> =>
  Object.fromEntries(
    comparison.grid.cells
      .filter((cell) => cell.group === group && cell.column.startsWith(`${group} `))
      .map(({ column, of }) => [column, of]),
  );

describe('the phases of a group', () => {
  const coded = (id: string, more: GivenDocument): GivenDocument => ({ ...more, id });
  const words = { text: 'Social partnership grew.', codes: [{ quote: 'Social partnership' }] };

  test('the scheme by which most paragraphs are tagged is taken, of equals the author’s own', () => {
    const rival = { proposer: 'Rival 2009', phases: [{ ordinal: 1, begin: 1980, until: null }] };
    const { groups, documents } = compareDocuments([
      documentOf({
        schemes: [rival, SCHEME],
        paragraphs: [
          { ...words, phase: { 'scheme-1': 1, 'scheme-2': 2 } },
          { text: 'Two.', phase: { 'scheme-2': 1, 'scheme-1': 1 } },
        ],
      }),
    ]);
    expect(groups[0]?.scheme).toBe('KZ Example 2016');
    expect(documents[0]?.scheme).toBe('KZ Example 2016');
  });

  test('a scheme that is asked for is taken, by proposer or id', () => {
    const rival = { proposer: 'Rival 2009', phases: [{ ordinal: 1, begin: 1980, until: null }] };
    const documents = [documentOf({ schemes: [rival, SCHEME], paragraphs: [{ ...words, phase: { 'scheme-2': 2 } }] })];
    expect(compareDocuments(documents, { scheme: 'rival 2009' }).groups[0]?.scheme).toBe('KZ Rival 2009');
    expect(compareDocuments(documents, { scheme: 'KZ Rival 2009' }).groups[0]?.scheme).toBe('KZ Rival 2009');
  });

  test('one that no document has is refused with those there are', () => {
    const documents = [documentOf({ schemes: [SCHEME], paragraphs: ['One.'] })];
    expect(() => compareDocuments(documents, { scheme: 'Nobody 1999' })).toThrow(/Nobody 1999.*KZ Example 2016/su);
  });

  test('a document tagged by another scheme is set into the phases by its dates', () => {
    const other = { proposer: 'Other 2020', phases: [{ ordinal: 1, begin: 1985, until: 1995 }] };
    const dated = (quote: string, begin: string) => ({ quote, begin: `${begin}-01-01`, until: `${begin}-12-31` });
    const comparison = compareDocuments([
      documentOf(
        coded('a', {
          ...TWO_PHASES,
          paragraphs: [
            { ...words, phase: 1 },
            { text: 'B.', phase: 1 },
            { text: 'C.', phase: 2 },
          ],
        }),
      ),
      documentOf(
        coded('b', {
          schemes: [other],
          paragraphs: [
            {
              text: 'It was in 1993 and 2004 and 2005.',
              dates: [dated('1993', '1993'), dated('2004', '2004'), dated('2005', '2005')],
            },
            { text: 'It was in 1993 and 2004.', dates: [dated('1993', '1993'), dated('2004', '2004')] },
            { text: 'It was in 1970.', dates: [dated('1970', '1970')] },
            { text: 'It was then.', phase: 1 },
            { text: 'It was so.' },
          ],
        }),
      ),
    ]);
    // Of b: two dates of three in phase 2; a tie in none; before all in 0; without dates the years of its own phase, most of which
    // lie in phase 1; nothing known in none.
    expect(columnCounts(comparison, 'KZ')).toEqual({
      'KZ phase 0': 1,
      'KZ phase 1': 3,
      'KZ phase 2': 2,
      'KZ no phase': 2,
    });
  });
});

test('the order in which documents come does not matter', () => {
  const documents = ['a', 'b', 'c', 'd'].map((id, index) =>
    documentOf({
      id,
      countries: index % 2 === 0 ? ['KZ'] : ['KG'],
      schemes: [SCHEME],
      paragraphs: [
        { text: `Partnership ${id} of the ${id} state.`, phase: 1, codes: [{ quote: 'Partnership' }] },
        { text: 'The Ministry said so.', mentions: [{ quote: 'Ministry', link: 'org:ministry' }] },
      ],
    }),
  );
  const expected = JSON.stringify(compareDocuments(documents));
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: 4 }), (shuffled) => {
      // A difference would print both comparisons whole.
      expect(JSON.stringify(compareDocuments(shuffled)) === expected).toBe(true);
    }),
    { numRuns: 10 },
  );
});
