import type { Comparison } from '../../../src/compare/comparison.ts';

type KeyList = Comparison['keyness']['lists'][number];

const WORDS: Readonly<Record<string, readonly string[]>> = {
  eng: ['choir', 'rehearsal', 'conductor', 'audience', 'hall', 'score', 'voice', 'stage'],
  rus: ['хор', 'репетиция', 'дирижёр', 'публика', 'зал', 'партитура', 'голос', 'сцена'],
};

export function sampleKeyness(countries: readonly string[], documents: Comparison['documents']): Comparison['keyness'] {
  const lists = ['eng', 'rus'].flatMap((language) =>
    countries.map((group, at): KeyList => {
      const document = documents.find((found) => found.group === group)?.id ?? '';
      const items = (WORDS[language] ?? []).map((label, index): KeyList['items'][number] => {
        const over = (index + at) % 3 !== 0;
        return {
          item: label,
          label,
          functionWord: index === 2,
          count: over ? 30 - index : index,
          rest: over ? index : 30,
          perTenThousand: over ? 12.5 - index : index / 2,
          restPerTenThousand: over ? index / 4 : 6.25,
          documents: 2,
          restDocuments: 3,
          logLikelihood: 80 - index * 10.5,
          direction: over ? 'over' : 'under',
          logRatio: (over ? 1 : -1) * (1 + index / 4),
          p: index < 6 ? 0.00001 : 0.2,
          q: index < 6 ? 0.00004 : 0.31,
          dispersion: index === 0 ? null : 0.1 * index,
          range: 1,
          trace: [{ document, count: 3, annotations: ['sentence-1'] }],
        };
      });
      return {
        kind: 'word',
        language,
        group,
        unit: 'words',
        total: 8000,
        restTotal: 16000,
        parts: 2,
        partUnit: 'document',
        tested: 400,
        significant: 6,
        items: [
          ...items.filter(({ direction }) => direction === 'over'),
          ...items.filter(({ direction }) => direction === 'under'),
        ],
      };
    }),
  );
  return { lists, minimum: 5 };
}

/** Neighbours are alike; merged from the first document on. */
export function sampleSimilarity(documents: readonly string[]): Comparison['similarity'] {
  const rows = documents.map((_, i) => documents.slice(0, i).map((__, j) => 1 / (1 + i - j)));
  const merges = documents.slice(1).map((_, k) => ({
    a: k === 0 ? 0 : documents.length + k - 1,
    b: k + 1,
    height: 0.3 + (0.6 * k) / documents.length,
    size: k + 2,
  }));
  const meaning = 'Cosine of the word vectors, weighted by tf-idf.';
  return documents.length < 2
    ? []
    : [{ measure: 'words', language: 'eng', meaning, documents: [...documents], rows, merges }];
}

export function sampleAmounts(countries: readonly string[], documents: Comparison['documents']): Comparison['amounts'] {
  return countries.flatMap((group, at) => {
    const document = documents.find((found) => found.group === group)?.id ?? '';
    return [2004, 2009, 2013, null].flatMap((year, index) =>
      [
        { kind: 'money', unit: 'KZT', value: 1_200_000 * 8 ** index + at },
        { kind: 'count', unit: 'choir', value: 120 + 40 * index },
      ].map(({ kind, unit, value }) => ({
        group,
        year,
        kind,
        unit,
        count: 1,
        lowest: value,
        median: value,
        highest: value,
        items: [
          {
            document,
            annotation: `amount-${index + 1}`,
            paragraph: 'paragraph-2',
            quote: String(value),
            sentence: `The sum was ${value}.`,
            at: null,
            value,
            upper: null,
            approx: index === 1,
            bound: index === 2 ? ('min' as const) : null,
            yearFrom: year === null ? null : ('sentence' as const),
            yearBy: year === null ? null : 'date-1',
          },
        ],
      })),
    );
  });
}
