import type { Evidence } from '../../core/layer.ts';
import type { ZoneRole } from '../../layers/zones.ts';
import type { FoundCue } from './cues.ts';
import type { Feature } from './features.ts';
import { MOVE_OF_ROLE, type MoveModel, OWN } from './model.ts';
import type { SentenceFeatures } from './sentence-features.ts';
import { ROLES, type ZoneWeights } from './weights.ts';

/** What speaks for each role in one sentence. */
export interface Scored {
  readonly scores: Float64Array;
  /** The reasons for a role, in no order. */
  readonly reasons: (column: number) => Evidence[];
}

const PRIOR = 'prior';
/** A second cue for the same role says less than the first. */
const FURTHER_CUES = 0.4;
/** Trained weights below this are no reason worth showing. */
const LEAST_SHOWN = 0.4;
const IS_OWN: readonly boolean[] = ROLES.map((role) => OWN.includes(role));

/**
 * Scores a sentence: the trained model and weights set by hand tell the moves apart, in shares of `trust` and the rest
 * (see {@link trustIn}); what the author's own move is, the weights alone say.
 */
export function scoreSentence(
  model: MoveModel,
  weights: ZoneWeights,
  sentence: SentenceFeatures,
  trust: number,
  text: string,
): Scored {
  const moves = model.score(sentence.numbers);
  const byHand = handScores(weights, sentence);
  const own = logOfSum(byHand.filter((_, column) => IS_OWN[column]));
  const scores = byHand.map((score, column) => {
    const move = trust * (moves[MOVE_OF_ROLE[column] ?? 0] ?? 0);
    return IS_OWN[column] ? move + (1 - trust) * own + (score - own) : move + (1 - trust) * score;
  });
  return {
    scores,
    reasons: (column) => [
      ...handReasons(weights, sentence, column, text),
      ...modelReasons(model, sentence, MOVE_OF_ROLE[column] ?? 0, trust),
    ],
  };
}

function handScores(weights: ZoneWeights, { features, cues }: SentenceFeatures): Float64Array {
  const scores = Float64Array.from(weights.of(PRIOR) ?? new Float64Array(ROLES.length));
  for (const { name } of withPairs(features, weights)) {
    const row = weights.of(name);
    if (row === undefined) continue;
    for (let column = 0; column < scores.length; column++) scores[column] = (scores[column] ?? 0) + (row[column] ?? 0);
  }
  eachCue(cues, (_cue, column, weight) => {
    scores[column] = (scores[column] ?? 0) + weight;
  });
  return scores;
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
  weights: ZoneWeights,
  { features, cues }: SentenceFeatures,
  column: number,
  text: string,
): Evidence[] {
  const reasons: Evidence[] = [];
  for (const { name, annotation } of withPairs(features, weights)) {
    const weight = weights.of(name)?.[column] ?? 0;
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

function withPairs(features: readonly Feature[], weights: ZoneWeights): readonly Feature[] {
  if (features.length < 2) return features;
  const pairs = weights.pairs.filter(
    ({ first, second }) => features.some(({ name }) => name === first) && features.some(({ name }) => name === second),
  );
  return pairs.length === 0 ? features : [...features, ...pairs];
}

function logOfSum(values: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

export const roleAt = (column: number): ZoneRole => ROLES[column] ?? 'background';
