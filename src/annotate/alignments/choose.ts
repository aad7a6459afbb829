import type { Passage } from './passages.ts';

const ALTERNATIVES = 6;

/**
 * One passage, or none, for each note, so that passages follow one another as the notes do, do not overlap, and their
 * scores are highest in sum.
 */
export function chooseInOrder(candidates: readonly (readonly Passage[])[], threshold: number): (Passage | undefined)[] {
  interface State {
    readonly end: number;
    readonly sum: number;
    readonly chosen: Passage | undefined;
    readonly before: State | undefined;
  }
  let states: State[] = [{ end: 0, sum: 0, chosen: undefined, before: undefined }];
  for (const passages of candidates) {
    const next: State[] = [];
    for (const passage of passages.filter(({ score }) => score >= threshold).slice(0, ALTERNATIVES)) {
      const before = best(states.filter(({ end }) => end <= passage.start));
      if (before !== undefined)
        next.push({ end: passage.end, sum: before.sum + passage.rank, chosen: passage, before });
    }
    const skipped = states.map((state) => ({ end: state.end, sum: state.sum, chosen: undefined, before: state }));
    states = undominated([...next, ...skipped]);
  }
  const path: (Passage | undefined)[] = [];
  let state = best(states);
  while (state?.before !== undefined) {
    path.push(state.chosen);
    state = state.before;
  }
  return path.reverse();

  function best(among: readonly State[]): State | undefined {
    return among.reduce<State | undefined>(
      (most, one) => (most === undefined || one.sum > most.sum ? one : most),
      undefined,
    );
  }

  /** Of states that end no later, only the better ones are worth keeping. */
  function undominated(all: State[]): State[] {
    const kept: State[] = [];
    for (const one of all.sort((a, b) => a.end - b.end || b.sum - a.sum)) {
      const last = kept.at(-1);
      if (last === undefined || one.sum > last.sum) kept.push(one);
    }
    return kept;
  }
}
