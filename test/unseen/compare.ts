import type { Expected } from './truth.ts';
import { allows } from './truth.ts';

/** What is read of `annotated.json`. */
export interface Item {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly [attribute: string]: unknown;
}
export interface Annotated {
  readonly text: string;
  readonly layers: Readonly<Record<string, readonly Item[]>>;
}

export interface LayerScore {
  expected: number;
  right: number;
  /** Found, with another value than the truth has. */
  wrong: string[];
  missed: string[];
  /** Found where the truth has nothing. */
  extra: string[];
}

interface Rules {
  /** Values of an annotation in the order of the fields of the truth. */
  readonly values: (item: Item, annotated: Annotated) => readonly unknown[];
  /** `span`: the same characters; `overlap`: most of them; `start`: begins so; `title`: by a title, wherever it stands. */
  readonly by: 'span' | 'overlap' | 'start' | ((item: Item) => string);
  readonly only?: (item: Item, annotated: Annotated) => boolean;
}

const counted = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const withId = (annotated: Annotated, layer: string, id: unknown): Item | undefined =>
  annotated.layers[layer]?.find((item) => item.id === id);
const kindOf = ({ type, subtype }: Item): string =>
  typeof subtype === 'string' ? `${String(type)}:${subtype}` : String(type);

const RULES: Readonly<Record<string, Rules>> = {
  sections: { by: ({ title }) => String(title), values: ({ kind, level }) => [kind, level] },
  paragraphs: {
    by: 'start',
    values: ({ id, kind, language }, { layers }) => [
      kind,
      language,
      layers.sentences?.filter(({ paragraph }) => paragraph === id).length,
    ],
  },
  footnotes: { by: 'start', values: ({ marker, refs }) => [marker, counted(refs)] },
  tables: {
    by: ({ caption }) => String(caption),
    values: ({ columns, rows, sourceLine }) => [counted(columns), counted(rows), sourceLine],
  },
  references: { by: ({ title }) => String(title), values: ({ year, title, key }) => [year, title, key] },
  citations: { by: 'span', values: ({ targets, locator }) => [(targets as string[]).join(','), locator] },
  quotations: { by: 'span', values: ({ kind, speaker }) => [kind, speaker] },
  acronyms: { by: 'span', values: ({ short, long }) => [short, long] },
  dates: { by: 'span', values: ({ timex }) => [timex] },
  legalCitations: { by: 'span', values: ({ kind, date, number, provision }) => [kind, date, number, provision] },
  amounts: { by: 'span', values: ({ kind, value, unit }) => [kind, value, unit] },
  mentions: { by: 'span', values: (item) => [kindOf(item)] },
  phases: {
    by: (item) => `${String(item.proposer)} ${String(item.ordinal)}`,
    values: ({ ordinal, begin, until }) => [ordinal, begin, until],
    only: ({ scheme }, annotated) => withId(annotated, 'periodisations', scheme)?.origin === 'document',
  },
  phaseTags: { by: 'start', values: ({ phases, primary }) => [(phases as number[]).join(','), primary] },
  statements: { by: 'overlap', values: ({ speaker, speakerType }) => [speaker, speakerType] },
};

/** Compares one layer with the truth; registers of entities are compared by the mentions that they bring together. */
export function compareLayer(annotated: Annotated, layer: string, expected: readonly Expected[]): LayerScore {
  const rules = RULES[layer];
  if (rules === undefined) throw new Error(`no rules for layer ${layer}`);
  const found = itemsOf(annotated, layer, rules);
  const score: LayerScore = { expected: 0, right: 0, wrong: [], missed: [], extra: [] };
  const taken = new Set<Item>();
  const pardoned = new Set<Item>();
  const clusters = new Map<string, string[]>();
  let from = 0;
  for (const one of expected) {
    const places = one.spans.map((span) => locate(annotated.text, span, from) ?? locate(annotated.text, span, 0));
    const place = places.find((each) => each !== undefined);
    if (place !== undefined && place.start >= from) from = place.start;
    const candidates = found.filter((item) => !taken.has(item) && matches(item, one, places, rules));
    const values = (item: Item): boolean =>
      rules.values(item, annotated).every((value, index) => allows(valueField(one, index, layer), value));
    const item = candidates.find(values) ?? candidates[0];
    if (one.optional) {
      const around = found.filter((each) => !taken.has(each) && places.some((at) => at && overlap(each, at) > 0));
      for (const each of item === undefined ? around : [item]) pardoned.add(each);
      continue;
    }
    score.expected++;
    if (item === undefined) {
      score.missed.push(one.line);
      continue;
    }
    taken.add(item);
    if (layer === 'mentions') {
      const key = one.fields[1] ?? '';
      clusters.set(key, [...(clusters.get(key) ?? []), String(item.entity)]);
    }
    if (values(item)) score.right++;
    else score.wrong.push(`${one.line}  ← ${rules.values(item, annotated).map(String).join(' | ')}`);
  }
  if (layer !== 'phaseTags')
    for (const item of found)
      if (!taken.has(item) && !pardoned.has(item) && !repeats(layer, item, taken))
        score.extra.push(`${item.quote.slice(0, 160)}  ← ${rules.values(item, annotated).map(String).join(' | ')}`);
  if (layer === 'mentions') score.wrong.push(...wrongClusters(clusters));
  return score;
}

/** A phase that is defined a second time, in a heading, as it was the first time. */
const repeats = (layer: string, item: Item, taken: ReadonlySet<Item>): boolean =>
  layer === 'phases' &&
  [...taken].some((one) => ['scheme', 'ordinal', 'begin', 'until'].every((name) => one[name] === item[name]));

/** Fields that are compared by the title or place itself have no column of their own. */
function valueField(one: Expected, index: number, layer: string): string | undefined {
  if (layer === 'references' && index === 2) return one.spans[0]?.quote;
  if (layer === 'mentions') return one.fields[0];
  return one.fields[index];
}

function itemsOf(annotated: Annotated, layer: string, rules: Rules): Item[] {
  const items = (annotated.layers[layer] ?? []).filter((item) => rules.only?.(item, annotated) ?? true);
  if (layer === 'phases')
    return items.map((item) => ({
      ...item,
      proposer: withId(annotated, 'periodisations', item.scheme)?.proposer,
    }));
  if (layer === 'phaseTags') return items.filter(({ target }) => String(target).startsWith('paragraph-'));
  return items;
}

function matches(item: Item, one: Expected, places: readonly (Place | undefined)[], { by }: Rules): boolean {
  if (typeof by === 'function') {
    if (one.fields.length === 3 && 'ordinal' in item)
      return allows(one.spans[0]?.quote, item.proposer) && allows(one.fields[0], item.ordinal);
    const title = by(item);
    if ('csl' in item) return title === one.fields[1];
    return one.spans.some(({ quote }) => allows(quote, title));
  }
  // The numbers of a law's points stay in its paragraphs.
  if (by === 'start')
    return one.spans.some(
      ({ quote }) => item.quote.startsWith(quote) || item.quote.replace(/^\d+[.)]\s/u, '').startsWith(quote),
    );
  if (by === 'span') return places.some((at) => at !== undefined && item.start === at.start && item.end === at.end);
  return places.some((at) => at !== undefined && overlap(item, at) >= 0.7);
}

/** One expected entity that is several, or several that are one. */
function wrongClusters(clusters: ReadonlyMap<string, readonly string[]>): string[] {
  const wrong: string[] = [];
  const owner = new Map<string, string>();
  for (const [key, entities] of clusters) {
    const distinct = [...new Set(entities)];
    if (distinct.length > 1) wrong.push(`entity ${key} is split: ${distinct.join(', ')}`);
    for (const entity of distinct) {
      const other = owner.get(entity);
      if (other !== undefined && other !== key) wrong.push(`entities ${other} and ${key} are one: ${entity}`);
      owner.set(entity, key);
    }
  }
  return wrong;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function locate(text: string, { before, quote, after }: Expected['spans'][number], from: number): Place | undefined {
  const at = text.indexOf(before + quote + after, from);
  return at < 0 ? undefined : { start: at + before.length, end: at + before.length + quote.length };
}

/** Intersection over union. */
function overlap(item: Place, at: Place): number {
  const shared = Math.min(item.end, at.end) - Math.max(item.start, at.start);
  return shared <= 0 ? 0 : shared / (Math.max(item.end, at.end) - Math.min(item.start, at.start));
}
