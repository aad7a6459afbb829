import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import type { KeyItem } from '../../src/compare/comparison.ts';
import { averageLinkage } from '../../src/compare/parts/dendrogram.ts';
import { keynessG2 } from '../../src/compare/statistics/log-likelihood.ts';
import { documentOf, type GivenDocument } from './support/documents.ts';

const times = (count: number, word: string): string => Array.from({ length: count }, () => word).join(' ');

describe('keyness', () => {
  const documents: readonly GivenDocument[] = [
    { id: 'a1', paragraphs: [`${times(30, 'laws')} ${times(20, 'river')}.`] },
    { id: 'a2', paragraphs: [`${times(10, 'law')} ${times(40, 'river')}.`] },
    { id: 'b1', countries: ['KG'], paragraphs: [`${times(10, 'law')} ${times(146, 'river')} ${times(4, 'once')}.`] },
    {
      id: 'r1',
      countries: ['KG'],
      language: 'rus',
      paragraphs: [{ text: `${times(200, 'закона')}.`, language: 'rus' }],
    },
  ];
  const { lists } = compareDocuments(documents.map(documentOf)).keyness;
  const list = (group: string, language: string) =>
    lists.find((one) => one.group === group && one.language === language);
  const item = (group: string, name: string): KeyItem | undefined =>
    list(group, 'eng')?.items.find((one) => one.item === name);

  test('counts lemmas of one language in a group against all others', () => {
    expect(list('KZ', 'eng')).toMatchObject({
      kind: 'word',
      unit: 'words',
      total: 100,
      restTotal: 160,
      parts: 2,
      partUnit: 'document',
      tested: 2,
    });
    expect(item('KZ', 'law')).toMatchObject({
      label: 'laws',
      count: 40,
      rest: 10,
      perTenThousand: 4000,
      restPerTenThousand: 625,
      documents: 2,
      restDocuments: 1,
      direction: 'over',
      logRatio: 2.6781,
      dispersion: 0.25,
      range: 1,
      trace: [
        { document: 'a1', count: 30, annotations: ['sentence-1'] },
        { document: 'a2', count: 10, annotations: ['sentence-1'] },
      ],
    });
    expect(item('KZ', 'law')?.logLikelihood).toBeCloseTo(keynessG2(40, 10, 100, 160), 4);
  });

  test('what is over in one of two groups is under in the other', () => {
    expect(item('KG', 'law')).toMatchObject({ direction: 'under', count: 10, rest: 40, logRatio: -2.6781 });
    expect(item('KG', 'law')?.p).toBe(item('KZ', 'law')?.p);
  });

  test('a few words in a language are no profile of a group', () =>
    expect(
      compareDocuments(
        [
          { id: 'a', paragraphs: [{ text: `${times(99, 'law')}.` }] },
          { id: 'b', countries: ['KG'], paragraphs: [{ text: `${times(100, 'river')}.` }] },
        ].map(documentOf),
      ).keyness.lists.map(({ group, kind }) => [group, kind]),
    ).toEqual([['KG', 'word']]));

  test('what is too rare is not tested', () => expect(item('KG', 'once')).toBeUndefined());

  test('a language that stands in one group only has nothing to be compared with', () =>
    expect([list('KG', 'rus'), list('KZ', 'rus')]).toEqual([undefined, undefined]));

  test('of a group of one document, dispersion is measured over blocks of paragraphs', () =>
    expect(
      compareDocuments(
        [
          {
            id: 'a',
            paragraphs: [...Array.from({ length: 40 }, () => `${times(5, 'river')}.`), `${times(9, 'law')}.`],
          },
          { id: 'b', countries: ['KG'], paragraphs: [`${times(20, 'river')} law.`] },
        ].map(documentOf),
      )
        .keyness.lists.filter(({ group }) => group === 'KZ')
        .flatMap(({ partUnit, parts, items }) =>
          items
            .filter(({ item: name }) => name === 'law')
            .map(({ dispersion, range }) => [partUnit, parts, dispersion, range]),
        ),
    ).toEqual([['paragraph-block', 10, 0.9091, 0.1]]));

  test('codes and entities too, with every annotation', () => {
    const order = {
      text: `${times(5, 'order')}.`,
      codes: Array.from({ length: 5 }, (_, at) => ({ quote: times(5 - at, 'order') })),
    };
    const fund = {
      text: 'Fund Fund Fund Fund Fund.',
      mentions: Array.from({ length: 5 }, (_, at) => ({ quote: times(5 - at, 'Fund'), link: 'org:fund' })),
    };
    const other = {
      text: 'Other.',
      codes: [{ quote: 'Other', code: 'other' }],
      mentions: [{ quote: 'Other', link: 'org:other' }],
    };
    const found = compareDocuments(
      [
        { id: 'a', paragraphs: [order, fund] },
        { id: 'b', countries: ['KG'], paragraphs: [other] },
      ].map(documentOf),
    );
    const items = found.keyness.lists
      .filter(({ group, kind }) => group === 'KZ' && kind !== 'word')
      .map(({ kind, items: [first] }) => [kind, first?.item, first?.count, first?.trace]);
    expect(items).toEqual([
      [
        'code',
        'book:partnership',
        5,
        [{ document: 'a', count: 5, annotations: [1, 2, 3, 4, 5].map((n) => `code-${n}`) }],
      ],
      ['entity', 'org:fund', 5, [{ document: 'a', count: 5, annotations: [1, 2, 3, 4, 5].map((n) => `mention-${n}`) }]],
    ]);
  });

  test('a single group has none', () =>
    expect(compareDocuments([documentOf({ paragraphs: [`${times(9, 'law')}.`] })]).keyness.lists).toEqual([]));

  test.each([
    [
      'the number of a law',
      'The Law No. 202-V and 82-ФЗ of the 19th day',
      ['the', 'law', 'no', 'and', 'of', 'the', 'day'],
    ],
    ['a word behind a number', 'a 20-year plan', ['a', 'year', 'plan']],
    ['a possessive', 'the state’s plan', ['the', 'state', 'plan']],
  ])('words are counted without %s', (_name, text, words) =>
    expect(compareDocuments([documentOf({ paragraphs: [text] })]).documents[0]?.words).toBe(words.length),
  );
});

describe('similarity of documents', () => {
  const long = (id: string, word: string, language = 'eng'): GivenDocument => ({
    id,
    language,
    paragraphs: [{ text: `${times(60, word)} ${times(60, 'river')}.`, language }],
  });

  test('the same words make 1, no words in common 0, another language is not compared', () => {
    const { similarity } = compareDocuments(
      [
        long('a', 'law'),
        long('b', 'law'),
        { id: 'c', paragraphs: [`${times(120, 'stone')}.`] },
        long('r', 'закон', 'rus'),
      ].map(documentOf),
    );
    expect(similarity).toMatchObject([
      {
        measure: 'words',
        language: 'eng',
        documents: ['a', 'b', 'c'],
        rows: [[], [1], [0, 0]],
        merges: [
          { a: 0, b: 1, height: 0, size: 2 },
          { a: 3, b: 2, height: 1, size: 3 },
        ],
      },
    ]);
  });

  test('entities: the share of those in common; documents without any are left out', () => {
    const with_ = (id: string, ...names: string[]): GivenDocument => ({
      id,
      paragraphs: [
        { text: `${names.join(' ')}.`, mentions: names.map((name) => ({ quote: name, link: `org:${name}` })) },
      ],
    });
    const { similarity } = compareDocuments(
      [with_('a', 'A', 'B'), with_('b', 'B', 'C', 'D'), { id: 'c', paragraphs: ['Nothing.'] }].map(documentOf),
    );
    expect(similarity).toMatchObject([{ measure: 'entities', documents: ['a', 'b'], rows: [[], [0.25]] }]);
  });
});

describe('average linkage', () => {
  /** The textbook way: join the nearest two clusters, average over all pairs of their items. */
  function naive(count: number, distance: (a: number, b: number) => number): number[] {
    let clusters = Array.from({ length: count }, (_, item) => [item]);
    const heights: number[] = [];
    while (clusters.length > 1) {
      let best = { a: 0, b: 1, height: Number.POSITIVE_INFINITY };
      clusters.forEach((one, a) => {
        clusters.forEach((other, b) => {
          if (b <= a) return;
          const height =
            one.flatMap((i) => other.map((j) => distance(i, j))).reduce((sum, d) => sum + d, 0) /
            (one.length * other.length);
          if (height < best.height) best = { a, b, height };
        });
      });
      heights.push(best.height);
      const joined = [...(clusters[best.a] ?? []), ...(clusters[best.b] ?? [])];
      clusters = [...clusters.filter((_, index) => index !== best.a && index !== best.b), joined];
    }
    return heights;
  }

  // Of equal distances several trees are right, and averages of small whole numbers are often equal: each has a
  // fraction of its own, so that no two averages are.
  const distances = fc.integer({ min: 2, max: 9 }).chain((count) =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: 1e6 }), {
        minLength: (count * (count - 1)) / 2,
        maxLength: (count * (count - 1)) / 2,
      })
      .map((values) => ({
        count,
        distance: (a: number, b: number) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          const index = (high * (high - 1)) / 2 + low;
          return (values[index] ?? 0) + Math.sin(index + 1) / 4;
        },
      })),
  );

  test('the chain of nearest neighbours gives the heights of the textbook', () =>
    fc.assert(
      fc.property(distances, ({ count, distance }) => {
        const { merges, order } = averageLinkage(count, distance);
        naive(count, distance).forEach((height, index) => {
          expect((merges[index]?.height ?? 0) / height).toBeCloseTo(1, 9);
        });
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, item) => item));
        expect(merges.at(-1)?.size).toBe(count);
      }),
    ));

  test.each([0, 1])('%d items need no joining', (count) =>
    expect(averageLinkage(count, () => 0)).toEqual({
      order: Array.from({ length: count }, (_, item) => item),
      merges: [],
    }),
  );
});

describe('codes that go together', () => {
  const both = { text: 'Order and fear.', codes: [{ quote: 'Order' }, { quote: 'fear', code: 'fear' }] };
  const order = { text: 'Order.', codes: [{ quote: 'Order' }] };
  const { associations } = compareDocuments([
    documentOf({ paragraphs: [both, both, both, both, both, order, 'Neither.', 'Neither.'] }),
  ]);

  test('paragraphs with both, one, neither', () =>
    expect(associations).toMatchObject([
      {
        a: { codebook: 'book', code: 'fear' },
        b: { codebook: 'book', code: 'partnership' },
        both: 5,
        onlyA: 0,
        onlyB: 1,
        neither: 2,
        direction: 'together',
        trace: [{ document: 'a', annotations: [1, 2, 3, 4, 5].map((n) => `paragraph-${n}`) }],
      },
    ]));

  test('rare codes are not tested', () =>
    expect(compareDocuments([documentOf({ paragraphs: [both, both] })]).associations).toEqual([]));
});
