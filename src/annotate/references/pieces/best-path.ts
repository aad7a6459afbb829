/**
 * The most probable label of every unit as a whole (Viterbi): what units score by label, what passing from one label to
 * another adds (`[before * labels + here]`), and what a change of label in front of a unit costs. Linear in the units.
 */
export function bestPath(
  units: readonly Float64Array[],
  passings: Float64Array,
  costOfChange: (unit: number, before: number) => number,
): number[] {
  const labels = units[0]?.length ?? 0;
  const from: Int32Array[] = [];
  let scores = units[0] ?? new Float64Array(0);
  for (let i = 1; i < units.length; i++) {
    const unit = units[i] ?? scores;
    const next = new Float64Array(labels).fill(Number.NEGATIVE_INFINITY);
    const chosen = new Int32Array(labels);
    for (let before = 0; before < labels; before++) {
      const cost = costOfChange(i, before);
      const so = scores[before] ?? 0;
      for (let to = 0; to < labels; to++) {
        const score = so + (passings[before * labels + to] ?? 0) - (before === to ? 0 : cost);
        if (score <= (next[to] ?? 0)) continue;
        next[to] = score;
        chosen[to] = before;
      }
    }
    for (let to = 0; to < labels; to++) next[to] = (next[to] ?? 0) + (unit[to] ?? 0);
    from.push(chosen);
    scores = next;
  }
  const path = new Array<number>(units.length).fill(0);
  for (let i = units.length - 1; i >= 0; i--)
    path[i] = i === units.length - 1 ? indexOfMost(scores) : (from[i]?.[path[i + 1] ?? 0] ?? 0);
  return path;
}

function indexOfMost(values: Float64Array): number {
  let most = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[most] ?? 0)) most = i;
  return most;
}
