import { type Items, LAYERS, type Layer } from './measure.ts';

export interface LayerScore {
  readonly right: number;
  readonly missed: readonly string[];
  readonly tooMuch: readonly string[];
}
export type DocumentScore = ReadonlyMap<Layer, LayerScore>;

/** Layer by layer, each item counted as often as it occurs; layers that are empty on both sides are left out. */
export function compare(expected: Items, found: Items): DocumentScore {
  const scores = new Map<Layer, LayerScore>();
  for (const layer of LAYERS) {
    if (expected[layer].length + found[layer].length === 0) continue;
    const open = new Map<string, number>();
    for (const item of expected[layer]) open.set(item, (open.get(item) ?? 0) + 1);
    const tooMuch: string[] = [];
    let right = 0;
    for (const item of found[layer]) {
      const left = open.get(item) ?? 0;
      if (left > 0) right++;
      else tooMuch.push(item);
      if (left > 0) open.set(item, left - 1);
    }
    const missed = [...open].flatMap(([item, count]) => Array.from({ length: count }, () => item));
    scores.set(layer, { right, missed, tooMuch });
  }
  return scores;
}

/** Nothing was found where something is, for a document that cannot be read. */
export const nothingFound = (expected: Items): DocumentScore =>
  compare(expected, Object.fromEntries(LAYERS.map((layer) => [layer, []])) as unknown as Items);

export const f1 = ({ right, missed, tooMuch }: LayerScore): number =>
  (2 * right) / (2 * right + missed.length + tooMuch.length);

/** The mean of its layers' F1: a long table does not outweigh the notes. */
export const documentF1 = (score: DocumentScore): number => mean([...score.values()].map(f1));

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
