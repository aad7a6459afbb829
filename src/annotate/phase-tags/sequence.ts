import type { Weights } from './weights.ts';

/** One passage on the way through the sequence: a score for each ordinal (by index). */
export interface Step {
  readonly scores: readonly number[];
  /** What a change of phase before this passage costs, times this: less than 1 where a chapter begins. */
  readonly ease: number;
}

/** The state decided for a step: index of an ordinal, or `null` for no phase; the probability of it. */
export interface Decision {
  readonly state: number | null;
  readonly probability: number;
}

/**
 * A chain through the phases of a scheme and "no phase": decides the likeliest way (Viterbi) and the probability of each
 * state on it (forward–backward; Rabiner 1989), with the scores as log-odds. Quadratic in the number of phases, linear in
 * that of passages.
 */
export class PhaseChain {
  private readonly phases: number;
  private readonly states: number;
  private readonly noPhase: number;
  /** `from * states + to`. */
  private readonly moves: Float64Array;
  private readonly odds = new Map<number, Float64Array>();

  constructor(phases: number, weights: Weights) {
    this.phases = phases;
    this.states = phases + 1;
    this.noPhase = weights['no-phase'];
    this.moves = new Float64Array(this.states * this.states);
    for (let from = 0; from < this.states; from++)
      for (let to = 0; to < this.states; to++)
        this.moves[from * this.states + to] = stepWeight(from, to, phases, weights);
  }

  decide(steps: readonly Step[]): Decision[] {
    if (steps.length === 0) return [];
    const emission = this.emission(steps);
    const path = this.viterbi(steps, emission);
    const posterior = this.posteriors(steps, emission);
    return path.map((state, index) => ({
      state: state === this.phases ? null : state,
      probability: posterior[index * this.states + state] ?? 0,
    }));
  }

  private emission(steps: readonly Step[]): Float64Array {
    const emission = new Float64Array(steps.length * this.states);
    steps.forEach(({ scores }, t) => {
      for (let state = 0; state < this.phases; state++) emission[t * this.states + state] = scores[state] ?? 0;
      emission[t * this.states + this.phases] = this.noPhase;
    });
    return emission;
  }

  private viterbi(steps: readonly Step[], emission: Float64Array): number[] {
    const { states, moves } = this;
    const best = emission.slice(0, states * steps.length);
    const back = new Int32Array(states * steps.length);
    for (let t = 1; t < steps.length; t++) {
      const ease = steps[t]?.ease ?? 1;
      for (let to = 0; to < states; to++) {
        let top = Number.NEGATIVE_INFINITY;
        let source = 0;
        for (let from = 0; from < states; from++) {
          const score = at(best, (t - 1) * states + from) + at(moves, from * states + to) * ease;
          if (score > top) {
            top = score;
            source = from;
          }
        }
        best[t * states + to] = top + at(emission, t * states + to);
        back[t * states + to] = source;
      }
    }
    const last = (steps.length - 1) * states;
    let state = 0;
    for (let one = 1; one < states; one++) if (at(best, last + one) > at(best, last + state)) state = one;
    const path = [state];
    for (let t = steps.length - 1; t > 0; t--) {
      state = back[t * states + state] ?? 0;
      path.push(state);
    }
    return path.reverse();
  }

  /** In the linear domain, scaled at every step, so that no logarithm stands in the inner loop. */
  private posteriors(steps: readonly Step[], emission: Float64Array): Float64Array {
    const { states } = this;
    const likelihood = this.likelihoods(steps.length, emission);
    const forward = new Float64Array(states * steps.length);
    const backward = new Float64Array(states * steps.length).fill(1);
    for (let state = 0; state < states; state++) forward[state] = at(likelihood, state);
    for (let t = 1; t < steps.length; t++) {
      const odds = this.oddsOf(steps[t]?.ease ?? 1);
      for (let to = 0; to < states; to++) {
        let sum = 0;
        for (let from = 0; from < states; from++)
          sum += at(forward, (t - 1) * states + from) * at(odds, from * states + to);
        forward[t * states + to] = sum * at(likelihood, t * states + to);
      }
      scale(forward, t * states, states);
    }
    for (let t = steps.length - 1; t > 0; t--) {
      const odds = this.oddsOf(steps[t]?.ease ?? 1);
      for (let from = 0; from < states; from++) {
        let sum = 0;
        for (let to = 0; to < states; to++)
          sum += at(odds, from * states + to) * at(likelihood, t * states + to) * at(backward, t * states + to);
        backward[(t - 1) * states + from] = sum;
      }
      scale(backward, (t - 1) * states, states);
    }
    for (let index = 0; index < forward.length; index++) forward[index] = at(forward, index) * at(backward, index);
    for (let t = 0; t < steps.length; t++) scale(forward, t * states, states);
    return forward;
  }

  /** Likelihoods of the states of each step, the largest 1. */
  private likelihoods(steps: number, emission: Float64Array): Float64Array {
    const { states } = this;
    const likelihood = new Float64Array(states * steps);
    for (let first = 0; first < likelihood.length; first += states) {
      let top = Number.NEGATIVE_INFINITY;
      for (let state = 0; state < states; state++) top = Math.max(top, at(emission, first + state));
      for (let state = 0; state < states; state++)
        likelihood[first + state] = Math.exp(at(emission, first + state) - top);
    }
    return likelihood;
  }

  /** The odds of every move where moving is so easy; a chain knows two or three eases. */
  private oddsOf(ease: number): Float64Array {
    const known = this.odds.get(ease);
    if (known !== undefined) return known;
    const odds = this.moves.map((move) => Math.exp(move * ease));
    this.odds.set(ease, odds);
    return odds;
  }
}

/** Makes `states` values from `first` on add up to 1. */
function scale(values: Float64Array, first: number, states: number): void {
  let sum = 0;
  for (let index = first; index < first + states; index++) sum += at(values, index);
  if (sum === 0) return;
  for (let index = first; index < first + states; index++) values[index] = at(values, index) / sum;
}

const at = (values: Float64Array, index: number): number => values[index] ?? Number.NEGATIVE_INFINITY;

function stepWeight(from: number, to: number, none: number, weights: Weights): number {
  if (from === to) return weights.stay;
  if (from === none || to === none) return weights['to-none'];
  if (to === from + 1) return weights.forward;
  return to > from ? weights.leap : weights.back;
}
