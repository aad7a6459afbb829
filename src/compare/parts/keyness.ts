import type { KeyItem, KeyList, KeynessPart } from '../model/keyness.ts';
import { byCodeUnits, entryOf, rounded, significant } from '../order.ts';
import { chiSquareP } from '../statistics/chi-square.ts';
import { deviationOfProportions } from '../statistics/dispersion.ts';
import { benjaminiHochberg } from '../statistics/false-discovery.ts';
import { keynessG2, logRatio } from '../statistics/log-likelihood.ts';
import { perTenThousand } from './actors.ts';
import type { Comparing } from './comparing.ts';
import { codeEvents, entityEvents, type KeyEvents, wordEvents } from './key-events.ts';
import { type GroupParts, partsOf } from './key-parts.ts';

export const MINIMUM = 5;
export const SIGNIFICANT = 0.05;
/** A group with fewer words in a language (an abstract, a few quotations) has no key words in it. */
export const FEWEST_WORDS = 100;
/** Of each direction at least, and at most, so many items are shown. */
const LEAST_SHOWN = 20;
const MOST_SHOWN = 200;

/** Words by language, codes and entities that are more, or less, frequent in one group than in all others together. */
export function keynessOf(comparing: Comparing): KeynessPart {
  const { groups } = comparing.placement;
  if (groups.length < 2) return { lists: [], minimum: MINIMUM };
  const parts = partsOf(comparing.placement);
  const events = [...wordEvents(comparing, parts), codeEvents(comparing, parts), entityEvents(comparing, parts)];
  return {
    lists: events.flatMap((walk) =>
      listsOf(
        walk,
        groups.map(({ id }) => id),
        parts,
      ),
    ),
    minimum: MINIMUM,
  };
}

/** Occurrences by item and group. */
class Counts {
  readonly totals: number[];
  private counts: Int32Array;
  private readonly groups: number;

  constructor(groups: number) {
    this.groups = groups;
    this.totals = new Array<number>(groups).fill(0);
    this.counts = new Int32Array(1024 * groups);
  }

  add(item: number, group: number): void {
    const at = item * this.groups + group;
    if (at >= this.counts.length) {
      const longer = new Int32Array(Math.max(at + 1, this.counts.length * 2));
      longer.set(this.counts);
      this.counts = longer;
    }
    this.counts[at] = (this.counts[at] ?? 0) + 1;
    this.totals[group] = (this.totals[group] ?? 0) + 1;
  }

  of(item: number, group: number): number {
    return this.counts[item * this.groups + group] ?? 0;
  }

  everywhere(item: number): number {
    let sum = 0;
    for (let group = 0; group < this.groups; group++) sum += this.of(item, group);
    return sum;
  }
}

interface Tested {
  readonly item: number;
  readonly count: number;
  readonly rest: number;
  readonly logLikelihood: number;
  readonly p: number;
  readonly q: number;
  readonly over: boolean;
}

function listsOf(events: KeyEvents, groups: readonly string[], parts: GroupParts): KeyList[] {
  const counts = new Counts(groups.length);
  events.each((item, group) => counts.add(item, group));
  const all = counts.totals.reduce((sum, one) => sum + one, 0);
  const items = events.items.flatMap((_, item) => {
    const everywhere = counts.everywhere(item);
    return everywhere < MINIMUM ? [] : { item, everywhere };
  });
  const lists = groups.map((_, group) => testedIn(group, items, counts, all, events.items));
  const shown = lists.map(worthShowing);
  const details = detailsOf(events, new Set(shown.flatMap((list) => list.map(({ item }) => item))));
  return groups.flatMap((id, group) => {
    const tested = lists[group] ?? [];
    const total = counts.totals[group] ?? 0;
    if (total === all || total < (events.kind === 'word' ? FEWEST_WORDS : 1)) return [];
    return {
      kind: events.kind,
      language: events.language,
      group: id,
      unit: events.unit,
      total,
      restTotal: all - total,
      parts: (parts.parts[group] ?? []).filter(({ size }) => size > 0).length,
      partUnit: parts.unit[group] ?? 'document',
      tested: tested.length,
      significant: tested.filter(({ q }) => q <= SIGNIFICANT).length,
      items: (shown[group] ?? []).map((one) =>
        itemOf(one, events, details.get(one.item) ?? new Map(), group, parts, total, all - total),
      ),
    };
  });
}

/** Overused first, then underused, each by falling G². */
function testedIn(
  group: number,
  items: readonly { readonly item: number; readonly everywhere: number }[],
  counts: Counts,
  all: number,
  names: readonly string[],
): Tested[] {
  const total = counts.totals[group] ?? 0;
  const restTotal = all - total;
  if (total === 0 || restTotal === 0) return [];
  const found = items.map(({ item, everywhere }) => {
    const count = counts.of(item, group);
    const rest = everywhere - count;
    const logLikelihood = keynessG2(count, rest, total, restTotal);
    return { item, count, rest, logLikelihood, p: chiSquareP(logLikelihood) };
  });
  const discoveries = benjaminiHochberg(found.map(({ p }) => p));
  return found
    .map((one, at) => ({ ...one, q: discoveries[at] ?? 1, over: one.count * restTotal >= one.rest * total }))
    .sort(
      (a, b) =>
        Number(b.over) - Number(a.over) ||
        b.logLikelihood - a.logLikelihood ||
        byCodeUnits(names[a.item] ?? '', names[b.item] ?? ''),
    );
}

const worthShowing = (tested: readonly Tested[]): Tested[] =>
  [true, false].flatMap((over) =>
    tested
      .filter((one) => one.over === over)
      .filter(({ q }, rank) => rank < LEAST_SHOWN || (q <= SIGNIFICANT && rank < MOST_SHOWN)),
  );

/** Where an item stands in one group. */
interface Detail {
  /** Occurrences by index of the part. */
  readonly parts: Map<number, number>;
  readonly documents: Map<string, { count: number; readonly annotations: string[] }>;
}

/** A second walk, for the items that are shown only. */
function detailsOf(events: KeyEvents, shown: ReadonlySet<number>): ReadonlyMap<number, ReadonlyMap<number, Detail>> {
  const found = new Map<number, Map<number, Detail>>();
  events.each((item, group, part, document, annotation) => {
    if (!shown.has(item)) return;
    const groups = entryOf(found, item, () => new Map<number, Detail>());
    const { parts, documents } = entryOf(groups, group, () => ({ parts: new Map(), documents: new Map() }));
    parts.set(part, (parts.get(part) ?? 0) + 1);
    const there = entryOf(documents, document, () => ({ count: 0, annotations: [] }));
    there.count++;
    if (events.everyAnnotation || there.annotations.length === 0) there.annotations.push(annotation);
  });
  return found;
}

function itemOf(
  { item, count, rest, logLikelihood, p, q, over }: Tested,
  events: KeyEvents,
  details: ReadonlyMap<number, Detail>,
  group: number,
  parts: GroupParts,
  total: number,
  restTotal: number,
): KeyItem {
  const here = details.get(group);
  const sizes = (parts.parts[group] ?? []).map(({ size }) => size);
  const dispersion = deviationOfProportions(
    sizes,
    sizes.map((_, part) => here?.parts.get(part) ?? 0),
  );
  const elsewhere = new Set([...details].flatMap(([at, { documents }]) => (at === group ? [] : [...documents.keys()])));
  return {
    item: events.items[item] ?? '',
    label: events.label(item),
    functionWord: events.isFunctionWord(item),
    count,
    rest,
    perTenThousand: perTenThousand(count, total),
    restPerTenThousand: perTenThousand(rest, restTotal),
    documents: here?.documents.size ?? 0,
    restDocuments: elsewhere.size,
    logLikelihood: rounded(logLikelihood, 4),
    direction: over ? 'over' : 'under',
    logRatio: rounded(logRatio(count, rest, total, restTotal), 4),
    p: significant(p, 6),
    q: significant(q, 6),
    dispersion: dispersion === null ? null : rounded(dispersion, 4),
    range: sizes.length === 0 ? 0 : rounded((here?.parts.size ?? 0) / sizes.length, 4),
    trace: [...(here?.documents ?? [])].map(([document, there]) => ({ document, ...there })),
  };
}
