import type { Evidence } from '../../core/layer.ts';
import type { ZoneRole } from '../../layers/zones.ts';
import type { FoundCue } from './cues.ts';
import type { Feature } from './features.ts';
import { ROLES, type ZoneWeights } from './weights.ts';

/** What speaks for each role in one sentence. */
export interface Scored {
  readonly scores: Float64Array;
  /** By role: its reasons, the strongest first once chosen. */
  readonly reasons: readonly (readonly Evidence[])[];
}

const PRIOR = 'prior';
/** A second cue for the same role says less than the first. */
const FURTHER_CUES = 0.4;

export function scoreSentence(
  weights: ZoneWeights,
  features: readonly Feature[],
  cues: readonly FoundCue[],
  text: string,
): Scored {
  const scores = Float64Array.from(weights.of(PRIOR) ?? new Float64Array(ROLES.length));
  const reasons: Evidence[][] = ROLES.map(() => []);
  for (const { name, annotation } of withPairs(features, weights)) {
    const row = weights.of(name);
    if (row === undefined) continue;
    row.forEach((weight, column) => {
      if (weight === 0) return;
      scores[column] = (scores[column] ?? 0) + weight;
      reasons[column]?.push({ kind: name, weight, ...(annotation === undefined ? {} : { annotation }) });
    });
  }
  const seen = new Set<string>();
  for (const cue of [...cues].sort((a, b) => b.weight - a.weight)) {
    const column = (ROLES as readonly string[]).indexOf(cue.role);
    const weight = seen.has(cue.role) ? cue.weight * FURTHER_CUES : cue.weight;
    seen.add(cue.role);
    if (column < 0) continue;
    scores[column] = (scores[column] ?? 0) + weight;
    reasons[column]?.push({ kind: 'cue', quote: text.slice(cue.start, cue.end), weight });
  }
  return { scores, reasons };
}

function withPairs(features: readonly Feature[], weights: ZoneWeights): Feature[] {
  const names = new Set(features.map(({ name }) => name));
  const pairs = weights.pairs.filter(({ first, second }) => names.has(first) && names.has(second));
  return [...features, ...pairs];
}

/**
 * The best sequence of roles, where a unit has a bonus for the role of the one before it (Viterbi).
 * `bonus[i]` holds between unit `i - 1` and unit `i`. Linear.
 */
export function bestSequence(units: readonly Float64Array[], bonus: readonly Float64Array[]): number[] {
  const totals: Float64Array[] = [];
  const from: Int32Array[] = [];
  units.forEach((scores, i) => {
    const before = totals[i - 1];
    const best = before === undefined ? 0 : indexOfMost(before);
    const total = new Float64Array(scores.length);
    const back = new Int32Array(scores.length);
    scores.forEach((score, role) => {
      const changed = before?.[best] ?? 0;
      const stayed = (before?.[role] ?? 0) + (bonus[i]?.[role] ?? 0);
      back[role] = stayed >= changed ? role : best;
      total[role] = score + Math.max(stayed, changed);
    });
    totals.push(total);
    from.push(back);
  });
  const path: number[] = [];
  let role = indexOfMost(totals.at(-1) ?? new Float64Array(ROLES.length));
  for (let i = units.length - 1; i >= 0; i--) {
    path.push(role);
    role = from[i]?.[role] ?? 0;
  }
  return path.reverse();
}

export const roleAt = (column: number): ZoneRole => ROLES[column] ?? 'background';

export function indexOfMost(values: Float64Array): number {
  let most = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[most] ?? 0)) most = i;
  return most;
}

/** Share of the best role in a soft-max over all: 1 where nothing else comes near. */
export function certainty(scores: Float64Array, column: number): number {
  const most = scores[column] ?? 0;
  const sum = scores.reduce((total, score) => total + Math.exp(Math.min(20, score - most)), 0);
  return Math.max(0.01, Math.round(100 / sum) / 100);
}
