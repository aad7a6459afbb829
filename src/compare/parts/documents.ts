import type { PlacedDocument, Placement } from '../grouping/groups.ts';
import { UNKNOWN } from '../grouping/groups.ts';
import type { ComparedDocument, Group, Lack } from '../model/documents.ts';
import { byCodeUnits, entryOf } from '../order.ts';
import type { Coding } from './coded.ts';
import type { Comparing } from './comparing.ts';

export const documentsPart = ({ placement }: Comparing, coding: Coding): ComparedDocument[] =>
  placement.documents.map((document) => {
    const { facts, group, scheme } = document;
    const { id, title, authors, year, date, countries, genre, language } = facts.document;
    const codebooks = coding.codebooks.filter((name) => coding.has(document, name));
    return {
      id,
      title,
      authors,
      year,
      date,
      countries: [...countries].sort(byCodeUnits),
      genre,
      language,
      languages: languagesOf(document),
      group: group === null ? null : (placement.groups[group]?.id ?? null),
      words: facts.words.lemmas.length,
      sentences: facts.sentences.length,
      paragraphs: facts.paragraphs.length,
      codebooks,
      scheme: scheme?.id ?? null,
      pipeline: facts.producer.pipeline,
      version: facts.producer.version,
      digest: facts.producer.digest,
      lacks: lacksOf(document, codebooks),
    };
  });

function lacksOf({ facts, scheme, ordinals }: PlacedDocument, codebooks: readonly string[]): Lack[] {
  const { countries, year, genre, language } = facts.document;
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['country', countries.length === 0],
    ['year', year === null],
    ['genre', genre === null],
    ['language', language === null],
    ['dates', facts.paragraphs.every(({ years }) => years.length === 0)],
    ['phases', scheme === null],
    ['phase-tags', scheme !== null && ordinals.every((ordinal) => ordinal === null)],
    ['codes', codebooks.length === 0],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([lack]) => lack);
}

function languagesOf({ facts }: PlacedDocument): ComparedDocument['languages'] {
  const found = new Map<string, { words: number; sentences: number }>();
  facts.sentences.forEach(({ language }, index) => {
    const entry = entryOf(found, language, () => ({ words: 0, sentences: 0 }));
    const from = facts.words.sentenceFrom[index] ?? 0;
    entry.words += (facts.words.sentenceFrom[index + 1] ?? from) - from;
    entry.sentences++;
  });
  return [...found]
    .map(([language, counts]) => ({ language, ...counts }))
    .sort((a, b) => b.words - a.words || byCodeUnits(a.language, b.language));
}

interface Counts {
  readonly documents: Set<string>;
  readonly years: Set<number>;
  readonly languages: Map<string, number>;
  words: number;
  sentences: number;
  paragraphs: number;
}

export function groupsPart({ placement }: Comparing): Group[] {
  const counts = placement.groups.map(emptyCounts);
  for (const document of placement.documents) count(document, counts);
  return placement.groups.map(({ id, label, scheme }, index) => {
    const { documents, years, languages, words, sentences, paragraphs } = counts[index] ?? emptyCounts();
    return {
      id,
      label,
      unknown: id === UNKNOWN,
      documents: [...documents],
      words,
      sentences,
      paragraphs,
      languages: [...languages]
        .map(([language, number]) => ({ language, words: number }))
        .sort((a, b) => b.words - a.words || byCodeUnits(a.language, b.language)),
      years: years.size === 0 ? null : [Math.min(...years), Math.max(...years)],
      scheme: scheme?.id ?? null,
    };
  });
}

const emptyCounts = (): Counts => ({
  documents: new Set(),
  years: new Set(),
  languages: new Map(),
  words: 0,
  sentences: 0,
  paragraphs: 0,
});

function count(document: PlacedDocument, counts: readonly Counts[]): void {
  const { facts, id, group, groupOf } = document;
  const belong = (counted: Counts | undefined): void => {
    counted?.documents.add(id);
    if (facts.document.year !== null) counted?.years.add(facts.document.year);
  };
  if (group !== null) belong(counts[group]);
  for (const of of groupOf) {
    const counted = counts[of];
    belong(counted);
    if (counted !== undefined) counted.paragraphs++;
  }
  facts.sentences.forEach(({ paragraph, language }, index) => {
    const counted = counts[groupOf[paragraph] ?? -1];
    if (counted === undefined) return;
    const from = facts.words.sentenceFrom[index] ?? 0;
    const words = (facts.words.sentenceFrom[index + 1] ?? from) - from;
    counted.sentences++;
    counted.words += words;
    counted.languages.set(language, entryOf(counted.languages, language, () => 0) + words);
  });
}

/** Words of each group, in the order of the groups: what rates are per. */
export function wordsByGroup({ groups, documents }: Placement): number[] {
  const words = groups.map(() => 0);
  for (const { facts, groupOf } of documents)
    facts.paragraphs.forEach((paragraph, index) => {
      const group = groupOf[index] ?? -1;
      words[group] = (words[group] ?? 0) + paragraph.words;
    });
  return words;
}
