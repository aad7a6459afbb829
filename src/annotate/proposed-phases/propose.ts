import type { Document } from '../../core/document.ts';
import type { Evidence } from '../../core/layer.ts';
import { type DatedFeatures, datedFeatures, type Feature } from './dated-features.ts';
import { segment, type YearCounts } from './segmentation.ts';

/** A phase that the data suggest. */
export interface ProposedPhase {
  readonly begin: number;
  /** `null` for the last. */
  readonly until: number | null;
  readonly label: string | null;
  readonly evidence: readonly Evidence[];
}

/** What the data of a document suggest, or why they suggest nothing. */
export type Proposal =
  | { readonly phases: readonly ProposedPhase[]; readonly gain: number; readonly dated: number }
  | { readonly phases: null; readonly code: 'too-few' | 'no-change'; readonly reason: string };

/** With fewer dated paragraphs, the shares of a year are chance. */
const FEWEST_PARAGRAPHS = 20;
/** A feature of fewer paragraphs is passed over, and so are those beyond the most frequent: each costs a parameter. */
const FEWEST_OF_FEATURE = 3;
const MOST_FEATURES = 12;
/** A paragraph counts for no more observations than these, however many names and codes stand in it. */
const MOST_OF_PARAGRAPH = 2;
/** A label names so many features at most, each seen so many times as often as in the document as a whole. */
const LABEL_FEATURES = 3;
const LABEL_RATIO = 1.25;

/** Proposes phases from the shares of codes, actors and kinds of laws over the years that a document speaks of. */
export function propose(document: Document): Proposal {
  const { features, paragraphs } = datedFeatures(document);
  if (paragraphs.length < FEWEST_PARAGRAPHS)
    return {
      phases: null,
      code: 'too-few',
      reason: `phases are proposed from the data only where at least ${FEWEST_PARAGRAPHS} paragraphs say when something was: there are ${paragraphs.length}`,
    };
  const keys = frequent({ features, paragraphs });
  const series = yearly(paragraphs, keys);
  const { starts, gain } = segment(series);
  if (starts.length < 2)
    return {
      phases: null,
      code: 'no-change',
      reason: `in ${paragraphs.length} dated paragraphs the shares of ${keys.length} codes, actors and kinds of laws change too little over the years to propose phases`,
    };
  const known = keys.flatMap((key) => features.get(key) ?? []);
  return {
    phases: starts.map((start, index) => phaseOf(series, known, start, starts[index + 1])),
    gain,
    dated: paragraphs.length,
  };
}

/** The features of most paragraphs, most frequent first. */
function frequent({ features, paragraphs }: DatedFeatures): string[] {
  const counts = new Map<string, number>();
  for (const { seen } of paragraphs)
    for (const feature of new Set(seen.map((one) => one.feature))) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...features.keys()]
    .filter((key) => (counts.get(key) ?? 0) >= FEWEST_OF_FEATURE)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, MOST_FEATURES);
}

/** Counts by year: what a paragraph shows is shared out evenly, so that a long one does not outweigh the others. */
function yearly(paragraphs: DatedFeatures['paragraphs'], keys: readonly string[]): YearCounts[] {
  const index = new Map(keys.map((key, at) => [key, at]));
  const years = new Map<number, { readonly counts: number[]; paragraphs: number }>();
  for (const { seen } of paragraphs) {
    const known = seen.filter(({ feature }) => index.has(feature));
    if (known.length === 0) continue;
    const shown = new Set(known.map(({ feature }) => feature)).size;
    const weight = Math.min(MOST_OF_PARAGRAPH, shown) / known.length;
    for (const { year, feature } of known) {
      const there = years.get(year) ?? { counts: keys.map(() => 0), paragraphs: 0 };
      years.set(year, there);
      const at = index.get(feature) ?? 0;
      there.counts[at] = (there.counts[at] ?? 0) + weight;
      there.paragraphs += 1 / known.length;
    }
  }
  return [...years].map(([year, found]) => ({ year, ...found })).sort((a, b) => a.year - b.year);
}

function phaseOf(
  series: readonly YearCounts[],
  features: readonly Feature[],
  start: number,
  next: number | undefined,
): ProposedPhase {
  const following = next === undefined ? undefined : series[next];
  const typical = overrepresented(series, series.slice(start, next), features);
  return {
    begin: series[start]?.year ?? 0,
    until: following === undefined ? null : following.year - 1,
    label: typical.length === 0 ? null : typical.map(({ feature }) => feature.name).join(', '),
    evidence: typical.map(({ feature, share, usual }) => ({
      kind: `over-represented ${feature.kind}`,
      quote: `${feature.name}: ${percent(share)} of what is seen in these years, ${percent(usual)} in all`,
    })),
  };
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

interface Typical {
  readonly feature: Feature;
  readonly share: number;
  readonly usual: number;
  readonly score: number;
}

/** The features that are more frequent in some years than in all, by log-likelihood (Dunning 1993), the strongest first. */
function overrepresented(
  all: readonly YearCounts[],
  some: readonly YearCounts[],
  features: readonly Feature[],
): Typical[] {
  const sumOf = (series: readonly YearCounts[], at: number) =>
    series.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0);
  const totalOf = (series: readonly YearCounts[]) => features.reduce((sum, _, at) => sum + sumOf(series, at), 0);
  const [total, part] = [totalOf(all), totalOf(some)];
  return features
    .map((feature, at): Typical => {
      const [here, everywhere] = [sumOf(some, at), sumOf(all, at)];
      const [share, usual] = [here / part, everywhere / total];
      return { feature, share, usual, score: here === 0 ? 0 : here * Math.log(share / usual) };
    })
    .filter(({ share, usual, score }) => score > 0 && share > LABEL_RATIO * usual)
    .sort((a, b) => b.score - a.score)
    .slice(0, LABEL_FEATURES);
}
