import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { firstEndingAfter, type Span, spanAt, within } from '../../core/span.ts';
import { codes } from '../../layers/codes.ts';
import { dates, type TimeExpression } from '../../layers/dates.ts';
import { entities } from '../../layers/entities.ts';
import { legalCitations } from '../../layers/legal-citations.ts';
import { type Mention, mentions } from '../../layers/mentions.ts';
import { paragraphs } from '../../layers/paragraphs.ts';
import { sentences } from '../../layers/sentences.ts';

/** What a sentence shows: a code, an actor or a sort of actors, a kind of law. */
export interface Feature {
  readonly kind: 'code' | 'actor' | 'actors' | 'laws';
  /** As it is printed in labels: `funding dependency`, `Soros Foundation`, `donors`. */
  readonly name: string;
}

/** A paragraph of the body that says when what it tells was. */
export interface DatedParagraph {
  /** Each feature in each year that a sentence names together, once. */
  readonly seen: readonly { readonly year: number; readonly feature: string }[];
}

export interface DatedFeatures {
  readonly features: ReadonlyMap<string, Feature>;
  readonly paragraphs: readonly DatedParagraph[];
}

/** A stretch of more years dates nothing in particular. */
const LONGEST = 5;
/** Whoever is cited or wrote the document is none of its actors. */
const WRITERS: ReadonlySet<string> = new Set(['cited-author', 'scholar', 'author', 'editor']);
const ACTORS: ReadonlySet<string> = new Set(['PERSON', 'ORG']);

/**
 * What the paragraphs of the body show in which years. A sentence is dated by the dates and dated laws in it, else like the
 * one before it in its paragraph. Without the layers `codes`, `mentions` or `legalCitations` those features are missing.
 */
export function datedFeatures(document: Document): DatedFeatures {
  const features = new Map<string, Feature>();
  const all = document.layer(sentences).filter((sentence) => sentence.value.paragraph !== null);
  const years = yearsBySentence(document, all);
  const shown = featuresBySentence(document, all, features);
  const dated = document.layer(paragraphs).flatMap((paragraph): DatedParagraph[] => {
    if (spanAt(document.blocks, paragraph.start)?.sectionKind !== 'body') return [];
    const seen = new Map<string, { readonly year: number; readonly feature: string }>();
    let current: ReadonlySet<number> = new Set();
    for (const sentence of within(all, paragraph)) {
      current = years.get(sentence.id) ?? current;
      for (const feature of shown.get(sentence.id) ?? [])
        for (const year of current) seen.set(`${year} ${feature}`, { year, feature });
    }
    return seen.size === 0 ? [] : [{ seen: [...seen.values()] }];
  });
  return { features, paragraphs: dated };
}

type Sentences = readonly Annotation[];

const sentenceOf = (all: Sentences, place: Span): string | undefined => {
  const sentence = all[firstEndingAfter(all, place.start)];
  return sentence !== undefined && sentence.start <= place.start ? sentence.id : undefined;
};

function yearsBySentence(document: Document, all: Sentences): ReadonlyMap<string, ReadonlySet<number>> {
  const years = new Map<string, Set<number>>();
  const add = (place: Span, found: readonly number[]): void => {
    const id = found.length === 0 ? undefined : sentenceOf(all, place);
    if (id === undefined) return;
    const there = years.get(id) ?? new Set<number>();
    for (const year of found) there.add(year);
    years.set(id, there);
  };
  const latest = document.metadata.year ?? Number.POSITIVE_INFINITY;
  for (const date of document.layer(dates))
    add(
      date,
      yearsOf(date.value).filter((year) => year <= latest),
    );
  for (const law of document.layer(legalCitations))
    if (law.value.date !== null) add(law, [Number(law.value.date.slice(0, 4))]);
  return years;
}

function yearsOf({ type, context, begin, until }: TimeExpression): number[] {
  if (type !== 'DATE' || begin === null || context === 'access') return [];
  const from = Number(begin.slice(0, 4));
  const to = until === null ? from : Number(until.slice(0, 4));
  if (!Number.isInteger(from) || to - from >= LONGEST) return [];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function featuresBySentence(
  document: Document,
  all: Sentences,
  features: Map<string, Feature>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const shown = new Map<string, Set<string>>();
  const add = (place: Span, key: string, feature: Feature): void => {
    const id = sentenceOf(all, place);
    if (id === undefined) return;
    features.set(key, feature);
    const there = shown.get(id);
    if (there === undefined) shown.set(id, new Set([key]));
    else there.add(key);
  };
  const names = new Map(document.layer(entities).map((entity) => [entity.id, entity.value.name]));
  for (const code of document.layer(codes))
    add(code, `code ${code.value.codebook} ${code.value.code}`, {
      kind: 'code',
      name: code.value.code.replaceAll('-', ' '),
    });
  for (const mention of document.layer(mentions)) {
    if (!isActor(mention.value)) continue;
    const { entity, subtype } = mention.value;
    add(mention, `actor ${entity}`, { kind: 'actor', name: names.get(entity) ?? entity });
    if (subtype !== null) add(mention, `actors ${subtype}`, { kind: 'actors', name: subtype });
  }
  for (const law of document.layer(legalCitations))
    add(law, `laws ${law.value.kind}`, { kind: 'laws', name: law.value.kind });
  return shown;
}

const isActor = ({ type, role }: Mention): boolean => ACTORS.has(type) && !(role !== null && WRITERS.has(role));
