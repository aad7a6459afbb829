import type { Annotation } from '../../../src/core/layer.ts';
import { type Mention, mentions } from '../../../src/layers/mentions.ts';
import { annotateWith } from '../../support/annotate.ts';
import { type Marked, type Passage, unmarked } from './passages.ts';

export interface Scores {
  /** F1 of mentions with the same span and type. */
  readonly mentions: number;
  /** B³ F1 of entities over the mentions found (Bagga and Baldwin 1998). */
  readonly entities: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Scores passages together. */
export function scoresOf(passages: readonly Passage[]): Scores {
  let [found, gold, both] = [0, 0, 0];
  const [missed, wrong]: [string[], string[]] = [[], []];
  const pairs: { readonly truth: string; readonly entity: string }[] = [];
  for (const { name, marked } of passages) {
    const { text, truth } = unmarked(marked);
    const document = annotateWith(['acronyms', 'law', 'names'], text);
    const all = document.layer(mentions);
    const placed = all.map((item) => ({ item, at: sourceOf(document.map.toSource(item.start, item.end)) }));
    found += all.length;
    gold += truth.length;
    const right = new Set<Annotation<Mention>>();
    for (const mark of truth) {
      const hit = placed.find(({ item, at }) => same(mark, at, item.value.type));
      if (hit === undefined) missed.push(`${name}: ${mark.type} ${text.slice(mark.start, mark.end)}`);
      else {
        right.add(hit.item);
        pairs.push({ truth: `${name} ${mark.entity}`, entity: `${name} ${hit.item.value.entity}` });
      }
    }
    both += right.size;
    for (const item of all)
      if (!right.has(item)) wrong.push(`${name}: ${item.value.type} ${document.text.slice(item.start, item.end)}`);
  }
  return { mentions: f1(both / (found || 1), both / (gold || 1)), entities: bCubed(pairs), missed, wrong };
}

const sourceOf = (ranges: readonly (readonly [number, number])[]): { start: number; end: number } => ({
  start: Math.min(...ranges.map(([start]) => start)),
  end: Math.max(...ranges.map(([, end]) => end)),
});

const same = (mark: Marked, at: { start: number; end: number }, type: string): boolean =>
  mark.start === at.start && mark.end === at.end && mark.type === type;

const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

function bCubed(pairs: readonly { readonly truth: string; readonly entity: string }[]): number {
  const share = (by: 'truth' | 'entity', other: 'truth' | 'entity'): number => {
    const sum = pairs.reduce((so, pair) => {
      const group = pairs.filter((each) => each[by] === pair[by]);
      return so + group.filter((each) => each[other] === pair[other]).length / group.length;
    }, 0);
    return pairs.length === 0 ? 0 : sum / pairs.length;
  };
  return f1(share('entity', 'truth'), share('truth', 'entity'));
}
