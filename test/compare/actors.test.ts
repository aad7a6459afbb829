import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import { documentOf, type GivenDocument } from './support/documents.ts';

const words = (count: number): string => `${Array.from({ length: count }, () => 'word').join(' ')}.`;

const KAZAKHSTAN: GivenDocument = {
  id: 'kz',
  schemes: [{ proposer: 'Example 2016', own: true, phases: [{ ordinal: 1, begin: 1991, until: null }] }],
  paragraphs: [
    {
      text: 'The Fund and the Fund met Howard.',
      phase: 1,
      mentions: [
        { quote: 'Fund', link: 'org:fund' },
        { quote: 'Fund met', link: 'org:fund' },
        { quote: 'Howard', link: 'person:howard', role: 'cited-author' },
      ],
    },
    {
      text: 'The Fund says that partnership grew.',
      statements: [
        { quote: 'partnership grew', speaker: 'the Fund', speakerType: 'donor', link: 'org:fund', mode: 'mixed' },
      ],
      codes: [
        { quote: 'partnership', polarity: 'supportive' },
        { quote: 'says', code: 'speech' },
      ],
    },
    {
      text: 'An official denies that.',
      phase: 1,
      statements: [{ quote: 'that', speaker: 'official', speakerType: 'government' }],
    },
    words(83),
  ],
};

const KYRGYZSTAN: GivenDocument = {
  id: 'kg',
  countries: ['KG'],
  paragraphs: [
    {
      text: `The Fund and the Ministry: ${words(45)}`,
      mentions: [
        { quote: 'Fund', link: 'org:fund' },
        { quote: 'Ministry', link: 'org:ministry' },
      ],
    },
  ],
};

const comparison = compareDocuments([KAZAKHSTAN, KYRGYZSTAN].map(documentOf));

describe('actors', () => {
  test('are one by their link, with a rate per 10,000 words in each group', () => {
    const [fund] = comparison.actors.actors;
    expect(fund).toMatchObject({ link: 'org:fund', mentions: 3, shared: 2, documents: 2, cited: 0 });
    expect(fund?.groups.map(({ group, mentions, perTenThousand }) => [group, mentions, perTenThousand])).toEqual([
      ['KG', 1, 200],
      ['KZ', 2, 200],
    ]);
    expect(fund?.groups[1]?.trace).toEqual([{ document: 'kz', annotations: ['mention-1', 'mention-2'] }]);
  });

  test('unshared ones stand behind', () =>
    expect(comparison.actors.actors.map(({ link, shared, cited }) => [link, shared, cited])).toEqual([
      ['org:fund', 2, 0],
      ['org:ministry', 1, 0],
      ['person:howard', 1, 1],
    ]));

  test('groups share what both mention', () =>
    expect(comparison.actors.pairs).toEqual([{ a: 'KG', b: 'KZ', shared: 1, onlyA: 1, onlyB: 1, jaccard: 0.3333 }]));
});

describe('voices', () => {
  const { statements, codes } = comparison.voices;

  test('sorts of speakers and speakers, in all and by phase', () =>
    expect(
      statements.map(({ column, speakerType, speaker, entity, statements: count, direct, share }) => [
        column,
        speakerType,
        speaker,
        entity,
        count,
        direct,
        share,
      ]),
    ).toEqual([
      ['KZ no phase', 'donor', null, null, 1, 1, 1],
      ['KZ no phase', 'donor', 'fund', 'org:fund', 1, 1, null],
      ['KZ phase 1', 'government', null, null, 1, 0, 1],
      ['KZ phase 1', 'government', 'official', null, 1, 0, null],
      ['all', 'donor', null, null, 1, 1, 0.5],
      ['all', 'donor', 'fund', 'org:fund', 1, 1, null],
      ['all', 'government', null, null, 1, 0, 0.5],
      ['all', 'government', 'official', null, 1, 0, null],
    ]));

  test('codes within statements, not those beside them', () => {
    expect(
      codes.map(({ column, speaker, code, count, supportive }) => [column, speaker, code, count, supportive]),
    ).toEqual([
      ['KZ no phase', null, 'partnership', 1, 1],
      ['KZ no phase', 'fund', 'partnership', 1, 1],
      ['all', null, 'partnership', 1, 1],
      ['all', 'fund', 'partnership', 1, 1],
    ]);
    expect(codes[0]).toMatchObject({
      trace: [{ document: 'kz', annotations: ['code-1'] }],
      statements: [{ document: 'kz', annotations: ['statement-1'] }],
    });
  });
});

describe('amounts', () => {
  const amount = (text: string, quote: string, value: number, unit: string, dates: readonly string[] = []) => ({
    text,
    amounts: [{ quote, value, unit }],
    dates: dates.map((date) => {
      const [first = date, last = first] = date.split('-');
      return { quote: date, begin: `${first}-01-01`, until: `${last}-12-31` };
    }),
  });
  const yearsOf = (paragraph: ReturnType<typeof amount>) =>
    compareDocuments([documentOf({ paragraphs: [paragraph] })]).amounts.flatMap(({ year, items }) =>
      items.map(({ yearFrom }) => [year, yearFrom]),
    );

  test.each([
    [
      'the date of its sentence',
      amount('In 2012 it paid 5 tenge.', '5 tenge', 5, 'KZT', ['2012']),
      [[2012, 'sentence']],
    ],
    [
      'the nearest of two',
      amount('Of 2010 and 2012 it paid 5 tenge.', '5 tenge', 5, 'KZT', ['2010', '2012']),
      [[2012, 'sentence']],
    ],
    [
      'that of the paragraph',
      amount('It was 2012. It paid 5 tenge.', '5 tenge', 5, 'KZT', ['2012']),
      [[2012, 'paragraph']],
    ],
    [
      'none where the paragraph has two',
      amount('It was 2012. Then 2014. It paid 5 tenge.', '5 tenge', 5, 'KZT', ['2012', '2014']),
      [[null, null]],
    ],
    [
      'none where its sentence has a stretch of years',
      amount('In 2010-2012 it paid 5 tenge.', '5 tenge', 5, 'KZT', ['2010-2012']),
      [[null, null]],
    ],
    ['none without a date', amount('It paid 5 tenge.', '5 tenge', 5, 'KZT'), [[null, null]]],
  ])('have %s', (_name, paragraph, expected) => expect(yearsOf(paragraph)).toEqual(expected));

  test('of several currencies stand apart, and are not added up', () => {
    const { amounts } = compareDocuments([
      documentOf({
        paragraphs: [
          {
            text: 'It paid 5 tenge and 9 tenge and 3 dollars.',
            amounts: [
              { quote: '5 tenge', value: 5, unit: 'KZT' },
              { quote: '9 tenge', value: 9, unit: 'KZT' },
              { quote: '3 dollars', value: 3, unit: 'USD' },
            ],
          },
        ],
      }),
    ]);
    expect(amounts.map(({ unit, count, lowest, median, highest }) => [unit, count, lowest, median, highest])).toEqual([
      ['KZT', 2, 5, 7, 9],
      ['USD', 1, 3, 3, 3],
    ]);
    expect(amounts[0]?.items[0]).toMatchObject({
      document: 'a',
      annotation: 'amount-1',
      quote: '5 tenge',
      sentence: expect.stringContaining('3 dollars'),
    });
  });
});
