import type { Evidence } from '../../core/layer.ts';
import type { ZoneRole } from '../../layers/zones.ts';
import type { Rows } from '../../matching/label-chain.ts';
import type { FoundCue } from './cues.ts';
import type { Feature } from './features.ts';
import { MOVE_OF_ROLE, MOVES, type MoveModel, OWN } from './model.ts';
import type { SentenceFeatures } from './read-paragraph.ts';
import { ROLES, type ZoneWeights } from './weights.ts';

/** What speaks for each role in one sentence or paragraph: the reasons for a role, in no order. */
export type Reasons = (column: number) => Evidence[];

const PRIOR = 'prior';
/** A second cue for the same role says less than the first. */
const FURTHER_CUES = 0.4;
/** Trained weights below this are no reason worth showing. */
const LEAST_SHOWN = 0.4;
const IS_OWN: readonly boolean[] = ROLES.map((role) => OWN.includes(role));

/** A feature with what it counts for, by column. */
interface Weighted {
  readonly feature: Feature;
  readonly row: Float64Array;
}

const byHand = new Float64Array(ROLES.length);
const moves = new Float64Array(MOVES.length);

/**
 * Scores a sentence into a row of `into`: the trained model and weights set by hand tell the moves apart, in shares of
 * `trust` and the rest (see {@link trustIn}); what the author's own move is, the weights alone say.
 */
export function scoreSentence(
  model: MoveModel,
  weights: ZoneWeights,
  sentence: SentenceFeatures,
  trust: number,
  text: string,
  into: Rows,
  row: number,
): Reasons {
  const weighted = weightedFeatures(sentence.features, weights);
  scoreByHand(weights, weighted, sentence.cues);
  model.score(sentence.numbers, moves);
  const own = logOfOwn(byHand);
  for (let column = 0; column < into.columns; column++) {
    const score = byHand[column] ?? 0;
    const move = trust * (moves[MOVE_OF_ROLE[column] ?? 0] ?? 0);
    into.values[row * into.columns + column] = IS_OWN[column]
      ? move + (1 - trust) * own + (score - own)
      : move + (1 - trust) * score;
  }
  return (column) => [
    ...handReasons(weighted, sentence.cues, column, text),
    ...modelReasons(model, sentence, MOVE_OF_ROLE[column] ?? 0, trust),
  ];
}

function scoreByHand(weights: ZoneWeights, weighted: readonly Weighted[], cues: readonly FoundCue[]): void {
  const prior = weights.of(PRIOR);
  if (prior === undefined) byHand.fill(0);
  else byHand.set(prior);
  for (const { row } of weighted)
    for (let column = 0; column < byHand.length; column++) byHand[column] = (byHand[column] ?? 0) + (row[column] ?? 0);
  eachCue(cues, (_cue, column, weight) => {
    byHand[column] = (byHand[column] ?? 0) + weight;
  });
}

/** Gives every cue, the strongest of a role first, with what it counts for. */
function eachCue(cues: readonly FoundCue[], give: (cue: FoundCue, column: number, weight: number) => void): void {
  if (cues.length === 0) return;
  const seen = new Set<string>();
  for (const cue of cues.length === 1 ? cues : [...cues].sort((a, b) => b.weight - a.weight)) {
    const column = (ROLES as readonly string[]).indexOf(cue.role);
    if (column >= 0) give(cue, column, seen.has(cue.role) ? cue.weight * FURTHER_CUES : cue.weight);
    seen.add(cue.role);
  }
}

function handReasons(
  weighted: readonly Weighted[],
  cues: readonly FoundCue[],
  column: number,
  text: string,
): Evidence[] {
  const reasons: Evidence[] = [];
  for (const { feature, row } of weighted) {
    const weight = row[column] ?? 0;
    const { name, annotation } = feature;
    if (weight !== 0) reasons.push({ kind: name, weight, ...(annotation === undefined ? {} : { annotation }) });
  }
  eachCue(cues, (cue, of, weight) => {
    if (of === column) reasons.push({ kind: 'cue', quote: text.slice(cue.start, cue.end), weight });
  });
  return reasons;
}

/** What features count for a move more than for the average move. */
function modelReasons(model: MoveModel, { numbers }: SentenceFeatures, move: number, trust: number): Evidence[] {
  const reasons: Evidence[] = [];
  for (const number of numbers) {
    const weight = trust * model.above(number, move);
    if (weight < LEAST_SHOWN) continue;
    reasons.push({ kind: 'model', quote: model.space.names[number] ?? '', weight: Math.round(100 * weight) / 100 });
  }
  return reasons;
}

/** Features that count for something, and pairs of them that count together. */
function weightedFeatures(features: readonly Feature[], weights: ZoneWeights): Weighted[] {
  const weighted: Weighted[] = [];
  const add = (feature: Feature): void => {
    const row = weights.of(feature.name);
    if (row !== undefined) weighted.push({ feature, row });
  };
  for (const feature of features) add(feature);
  if (features.length < 2) return weighted;
  for (const pair of weights.pairs) if (stands(features, pair.first) && stands(features, pair.second)) add(pair);
  return weighted;
}

function stands(features: readonly Feature[], name: string): boolean {
  for (const feature of features) if (feature.name === name) return true;
  return false;
}

function logOfOwn(values: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < values.length; column++)
    if (IS_OWN[column]) most = Math.max(most, values[column] ?? most);
  let sum = 0;
  for (let column = 0; column < values.length; column++)
    if (IS_OWN[column]) sum += Math.exp((values[column] ?? 0) - most);
  return most + Math.log(sum);
}

export const roleAt = (column: number): ZoneRole => ROLES[column] ?? 'background';
