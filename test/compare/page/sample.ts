/** A comparison as the page and its charts get it, made up, of any size; `overrides` replace whole parts of it. */
import { type Comparison, comparisonSchema } from '../../../src/compare/comparison.ts';
import { sampleActors, sampleVoices } from './sample-actors.ts';
import { sampleAssociations, sampleGrid } from './sample-grid.ts';
import { sampleLaws } from './sample-laws.ts';
import { sampleAmounts, sampleKeyness, sampleSimilarity } from './sample-measures.ts';
import { samplePeriodisations } from './sample-periodisations.ts';

export { CODES } from './sample-grid.ts';

export const COUNTRIES: Readonly<Record<string, string>> = {
  KG: 'Kyrgyzstan',
  KZ: 'Kazakhstan',
  MN: 'Mongolia',
  RU: 'Russia',
  TJ: 'Tajikistan',
  UZ: 'Uzbekistan',
};

export interface SampleSize {
  readonly countries?: number;
  readonly documentsEach?: number;
}

export function sampleComparison({ countries = 3, documentsEach = 2 }: SampleSize = {}): Comparison {
  const codes = Object.keys(COUNTRIES).slice(0, countries);
  const documents = codes.flatMap((country) =>
    Array.from({ length: documentsEach }, (_, index): Comparison['documents'][number] => {
      const language = index % 2 === 1 ? 'rus' : 'eng';
      const id = `${country.toLowerCase()}-${String(index + 1).padStart(3, '0')}`;
      return {
        id,
        title: language === 'rus' ? `Хоры и общество: ${id}` : `Choirs and society: ${id}`,
        authors: ['Anna Example'],
        year: index === 0 ? null : 2010 + (index % 12),
        date: null,
        countries: [country],
        genre: index % 2 === 1 ? 'country-report' : 'article',
        language,
        languages: [{ language, words: 4000 + index, sentences: 200 }],
        group: country,
        words: 4000 + index,
        sentences: 200,
        paragraphs: 60,
        codebooks: ['choir-life'],
        scheme: `${country} Example 2016`,
        pipeline: 'article',
        version: '0.1.0',
        digest: 'sha256:00',
        lacks: index === 0 ? ['year'] : [],
      };
    }),
  );
  const groups = codes.map((country): Comparison['groups'][number] => ({
    id: country,
    label: COUNTRIES[country] ?? country,
    unknown: false,
    documents: documents.filter(({ group }) => group === country).map(({ id }) => id),
    words: 4000 * documentsEach,
    sentences: 200 * documentsEach,
    paragraphs: 60 * documentsEach,
    languages: [{ language: 'eng', words: 4000 * documentsEach }],
    years: documentsEach > 1 ? [2011, 2015] : null,
    scheme: `${country} Example 2016`,
  }));
  return comparisonSchema.parse({
    schema: 'glossator/comparison@1',
    producer: { version: '0.1.0' },
    by: 'country',
    scheme: null,
    documents,
    groups,
    notes: [
      {
        code: 'compare/no-year',
        severity: 'warning',
        message: 'One document of each country has no year: it is missing from everything that is ordered by year.',
        documents: documents.filter(({ year }) => year === null).map(({ id }) => id),
      },
    ],
    methods: [
      {
        name: 'log-likelihood',
        label: 'Log-likelihood',
        text: 'G² of the observed and expected frequencies in the group and elsewhere.',
        source: 'Rayson & Garside 2000',
      },
    ],
    periodisations: samplePeriodisations(
      codes,
      documents.map(({ id }) => id),
    ),
    grid: sampleGrid(groups, documents),
    associations: sampleAssociations(documents.map(({ id }) => id)),
    laws: sampleLaws(codes, documents),
    actors: sampleActors(codes, documents),
    voices: sampleVoices(codes, documents),
    keyness: sampleKeyness(codes, documents),
    similarity: sampleSimilarity(documents.map(({ id }) => id)),
    amounts: sampleAmounts(codes, documents),
  } satisfies Comparison);
}
