import type { TokenTable } from '../../core/tokens.ts';
import { type FeatureSpace, NONE } from './feature-space.ts';
import type { WordFeatures } from './vocabulary.ts';

/** An agent and what it does stand no further apart than this, in tokens. */
const REACH = 7;

/** The features of a sentence by number, and those that tell something of the sentences beside it too. */
export interface Collected {
  readonly found: number[];
  readonly telling: readonly number[];
}

/** Collects the features of one sentence after the other, each feature once. */
export class FeatureCollector {
  private found: number[] = [];
  /** Those of `found` that tell something of the sentences beside it too. */
  private telling: number[] = [];
  /** By feature: the last sentence that has it. */
  private readonly seen: number[] = [];
  private sentence = 0;

  /** Begins a sentence; what is returned fills as features are added. */
  next(): Collected {
    this.sentence++;
    this.found = [];
    this.telling = [];
    return { found: this.found, telling: this.telling };
  }

  add(number: number): void {
    if (number === NONE || this.seen[number] === this.sentence) return;
    this.seen[number] = this.sentence;
    this.found.push(number);
  }

  addTelling(number: number): void {
    if (number === NONE || this.seen[number] === this.sentence) return;
    this.telling.push(number);
    this.add(number);
  }
}

/** The words of a sentence: single, in twos and threes, their classes, and what an agent does. Linear. */
export function addWords(
  into: FeatureCollector,
  space: FeatureSpace,
  tokens: TokenTable,
  from: number,
  to: number,
  { itself, classes }: WordFeatures,
): void {
  let before = NONE;
  let pair = NONE;
  let agents: readonly number[] = [];
  let agentAt = -REACH;
  for (let i = from; i < to; i++) {
    const word = tokens.word[i] ?? 0;
    const here = itself[word] ?? NONE;
    into.add(here);
    const two = space.pair(before, here);
    into.add(two);
    into.add(space.pair(pair, here));
    before = here;
    pair = two;
    const of = classes[word];
    if (of === undefined || of.length === 0) continue;
    for (const each of of) {
      into.addTelling(each);
      if (i - agentAt < REACH) for (const agent of agents) into.add(space.sequel(agent, each));
    }
    agents = of;
    agentAt = i;
  }
}
