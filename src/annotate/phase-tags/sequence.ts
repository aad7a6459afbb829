import type { Weights } from './weights.ts';

/** One paragraph on the way through the sequence: a score for each ordinal (by index), and where a chapter begins. */
export interface Step {
  readonly scores: readonly number[];
  readonly newChapter: boolean;
}

/** The state decided for a step: index of an ordinal, or `null` for no phase; the probability of it. */
export interface Decision {
  readonly state: number | null;
  readonly probability: number;
}

/**
 * The likeliest way through the phases (Viterbi), and the probability of each state on it (forward–backward), with the
 * scores as log-odds. Quadratic in the number of phases, linear in that of paragraphs.
 */
export function decide(steps: readonly Step[], phases: number, weights: Weights): Decision[] {
  if (steps.length === 0) return [];
  const states = phases + 1;
  const emission = steps.map(({ scores }) => [...scores, weights['no-phase']]);
  const transition = [true, false].map((chapter) =>
    Array.from({ length: states }, (_, from) =>
      Array.from(
        { length: states },
        (_, to) => stepWeight(from, to, phases, weights) * (chapter ? weights['new-chapter'] : 1),
      ),
    ),
  );
  const stepInto = (index: number): readonly (readonly number[])[] =>
    transition[steps[index]?.newChapter === true ? 0 : 1] ?? [];
  const path = viterbi(emission, stepInto, states);
  const posterior = posteriors(emission, stepInto, states);
  return path.map((state, index) => ({
    state: state === phases ? null : state,
    probability: posterior[index]?.[state] ?? 0,
  }));
}

function stepWeight(from: number, to: number, none: number, weights: Weights): number {
  if (from === to) return weights.stay;
  if (from === none || to === none) return weights['to-none'];
  if (to === from + 1) return weights.forward;
  return to > from ? weights.leap : weights.back;
}

type Matrix = readonly (readonly number[])[];
const at = (row: readonly number[] | undefined, index: number): number => row?.[index] ?? Number.NEGATIVE_INFINITY;

function viterbi(emission: Matrix, into: (index: number) => Matrix, states: number): number[] {
  const best: number[][] = [[...(emission[0] ?? [])]];
  const back: number[][] = [[]];
  for (let t = 1; t < emission.length; t++) {
    const moves = into(t);
    const scores: number[] = [];
    const from: number[] = [];
    for (let to = 0; to < states; to++) {
      let top = Number.NEGATIVE_INFINITY;
      let source = 0;
      for (let state = 0; state < states; state++) {
        const score = at(best[t - 1], state) + at(moves[state], to);
        if (score > top) {
          top = score;
          source = state;
        }
      }
      scores.push(top + at(emission[t], to));
      from.push(source);
    }
    best.push(scores);
    back.push(from);
  }
  const last = best.at(-1) ?? [];
  let state = last.indexOf(Math.max(...last));
  const path = [state];
  for (let t = emission.length - 1; t > 0; t--) {
    state = back[t]?.[state] ?? 0;
    path.push(state);
  }
  return path.reverse();
}

function posteriors(emission: Matrix, into: (index: number) => Matrix, states: number): number[][] {
  const all = Array.from({ length: states }, (_, index) => index);
  const forward: number[][] = [[...(emission[0] ?? [])]];
  for (let t = 1; t < emission.length; t++) {
    const moves = into(t);
    forward.push(
      all.map((to) => at(emission[t], to) + logSum(all.map((from) => at(forward[t - 1], from) + at(moves[from], to)))),
    );
  }
  const backward: number[][] = [all.map(() => 0)];
  for (let t = emission.length - 1; t > 0; t--) {
    const moves = into(t);
    const next = backward.at(-1) ?? [];
    backward.push(all.map((from) => logSum(all.map((to) => at(moves[from], to) + at(emission[t], to) + at(next, to)))));
  }
  backward.reverse();
  return forward.map((row, t) => {
    const joint = row.map((value, state) => value + at(backward[t], state));
    const total = logSum(joint);
    return joint.map((value) => Math.exp(value - total));
  });
}

function logSum(values: readonly number[]): number {
  const top = Math.max(...values);
  if (top === Number.NEGATIVE_INFINITY) return top;
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}
