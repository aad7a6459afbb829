/** A linear-chain conditional random field: training and decoding. Deterministic; no randomness, fixed order. */
import { newRows, posteriors, type Rows } from '../../src/matching/label-chain.ts';

export interface Sequence {
  readonly features: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

export interface Weights {
  readonly labels: number;
  /** `unary[feature * labels + label]`. */
  readonly unary: Float64Array;
  /** `transitions[before * labels + here]`. */
  readonly transitions: Float64Array;
}

const ROUNDS = 150;
const STEP = 0.1;
const FADE_FIRST = 0.9;
const FADE_SECOND = 0.999;

/** Full-batch training with Adam on the log-likelihood less `penalty / 2 · |w|²`. */
export function train(
  sequences: readonly Sequence[],
  features: number,
  labels: number,
  penalty: (feature: number) => number,
  rounds = ROUNDS,
): Weights {
  const split = features * labels;
  const size = split + labels * labels;
  const w = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const gradient = new Float64Array(size);
  const strength = Float64Array.from({ length: size }, (_, i) => (i < split ? penalty(Math.floor(i / labels)) : 1));
  for (let round = 1; round <= rounds; round++) {
    for (let i = 0; i < size; i++) gradient[i] = -(strength[i] ?? 0) * (w[i] ?? 0);
    const weights = { labels, unary: w.subarray(0, split), transitions: w.subarray(split) };
    for (const sequence of sequences) addGradient(sequence, weights, gradient, split);
    const step =
      ((STEP * Math.sqrt(1 - FADE_SECOND ** round)) / (1 - FADE_FIRST ** round)) * (round > rounds * 0.7 ? 0.3 : 1);
    for (let i = 0; i < size; i++) {
      const g = gradient[i] ?? 0;
      first[i] = FADE_FIRST * (first[i] ?? 0) + (1 - FADE_FIRST) * g;
      second[i] = FADE_SECOND * (second[i] ?? 0) + (1 - FADE_SECOND) * g * g;
      w[i] = (w[i] ?? 0) + (step * (first[i] ?? 0)) / (Math.sqrt(second[i] ?? 0) + 1e-8);
    }
  }
  return { labels, unary: w.slice(0, split), transitions: w.slice(split) };
}

/** What the features of each unit of a sequence count for each label. */
export function scoresOf(sequence: Sequence, { unary, labels }: Weights): Rows {
  const scores = newRows(sequence.features.length, labels);
  sequence.features.forEach((features, i) => {
    for (const feature of features)
      for (let label = 0; label < labels; label++)
        scores.values[i * labels + label] =
          (scores.values[i * labels + label] ?? 0) + (unary[feature * labels + label] ?? 0);
  });
  return scores;
}

function addGradient(sequence: Sequence, weights: Weights, gradient: Float64Array, split: number): void {
  const { labels } = weights;
  const pairs = new Float64Array(labels * labels);
  const scores = scoresOf(sequence, weights);
  const expected = posteriors(scores, () => weights.transitions, pairs);
  sequence.features.forEach((features, i) => {
    const truth = sequence.labels[i] ?? 0;
    for (const feature of features) {
      const row = feature * labels;
      for (let label = 0; label < labels; label++)
        gradient[row + label] =
          (gradient[row + label] ?? 0) + (label === truth ? 1 : 0) - (expected.values[i * labels + label] ?? 0);
    }
    if (i > 0) {
      const at = split + (sequence.labels[i - 1] ?? 0) * labels + truth;
      gradient[at] = (gradient[at] ?? 0) + 1;
    }
  });
  pairs.forEach((value, index) => {
    gradient[split + index] = (gradient[split + index] ?? 0) - value;
  });
}
