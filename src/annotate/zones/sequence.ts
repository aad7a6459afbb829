/**
 * How probable each column is at each unit of a sequence, given what each unit scores in each column and what
 * `pass(i)[before * columns + here]` adds for passing from unit `i - 1` to unit `i` (forward-backward). Linear in the
 * units. Expected passings are added to `passings`, where given: training needs them.
 */
export function posteriors(
  units: readonly Float64Array[],
  pass: (unit: number) => Float64Array,
  passings?: Float64Array,
): Float64Array[] {
  const columns = units[0]?.length ?? 0;
  const factors = units.map(exponentials);
  const exponential = new Map<Float64Array, Float64Array>();
  const passing = units.map((_, i) => {
    const scores = pass(i);
    const known = exponential.get(scores) ?? scores.map(Math.exp);
    exponential.set(scores, known);
    return known;
  });
  const forward: Float64Array[] = [];
  factors.forEach((factor, i) => {
    const before = forward[i - 1];
    forward.push(
      scaled(before === undefined ? factor.slice() : product(ahead(before, passing[i] ?? factor, columns), factor)),
    );
  });
  const result: Float64Array[] = new Array(units.length);
  let backward = new Float64Array(columns).fill(1);
  for (let i = units.length - 1; i >= 0; i--) {
    result[i] = scaled(product(forward[i] ?? backward, backward));
    const onward = product(factors[i] ?? backward, backward);
    const before = forward[i - 1];
    const step = passing[i] ?? backward;
    if (passings !== undefined && before !== undefined) addPassings(passings, before, step, onward);
    backward = scaled(behind(onward, step, columns));
  }
  return result;
}

function ahead(before: Float64Array, step: Float64Array, columns: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(columns);
  for (let from = 0; from < columns; from++) {
    const share = before[from] ?? 0;
    for (let to = 0; to < columns; to++) next[to] = (next[to] ?? 0) + share * (step[from * columns + to] ?? 0);
  }
  return next;
}

function behind(onward: Float64Array, step: Float64Array, columns: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(columns);
  for (let from = 0; from < columns; from++) {
    let sum = 0;
    for (let to = 0; to < columns; to++) sum += (step[from * columns + to] ?? 0) * (onward[to] ?? 0);
    next[from] = sum;
  }
  return next;
}

function addPassings(into: Float64Array, before: Float64Array, step: Float64Array, onward: Float64Array): void {
  const columns = before.length;
  const table = step.map(
    (factor, at) => (before[Math.floor(at / columns)] ?? 0) * factor * (onward[at % columns] ?? 0),
  );
  scaled(table).forEach((share, at) => {
    into[at] = (into[at] ?? 0) + share;
  });
}

// Plain loops: a document has some hundreds of units, and a callback for every number of them is most of the cost.
/** Term by term. */
export function product(one: Float64Array, other: Float64Array): Float64Array<ArrayBuffer> {
  const result = new Float64Array(one.length);
  for (let i = 0; i < one.length; i++) result[i] = (one[i] ?? 0) * (other[i] ?? 0);
  return result;
}

/** Scores as factors, the greatest of which is 1. */
function exponentials(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) most = Math.max(most, scores[i] ?? most);
  const factors = new Float64Array(scores.length);
  for (let i = 0; i < scores.length; i++) factors[i] = Math.exp((scores[i] ?? 0) - most);
  return factors;
}

/** Scales values, which it changes, to a sum of 1. */
function scaled<T extends Float64Array>(values: T): T {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  const divisor = sum || 1;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / divisor;
  return values;
}

export function indexOfMost(values: Float64Array): number {
  let most = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[most] ?? 0)) most = i;
  return most;
}

/** The column of each unit on the most probable path as a whole (Viterbi). Linear in the units. */
export function bestPath(units: readonly Float64Array[], pass: (unit: number) => Float64Array): number[] {
  const columns = units[0]?.length ?? 0;
  const from: Int32Array[] = [];
  let scores = units[0] ?? new Float64Array(0);
  for (let i = 1; i < units.length; i++) {
    const unit = units[i] ?? scores;
    const step = pass(i);
    const next = new Float64Array(columns);
    const chosen = new Int32Array(columns);
    for (let to = 0; to < columns; to++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < columns; before++) {
        const score = (scores[before] ?? 0) + (step[before * columns + to] ?? 0);
        if (score <= best) continue;
        best = score;
        chosen[to] = before;
      }
      next[to] = best + (unit[to] ?? 0);
    }
    from.push(chosen);
    scores = next;
  }
  const path = new Array<number>(units.length).fill(0);
  for (let i = units.length - 1; i >= 0; i--)
    path[i] = i === units.length - 1 ? indexOfMost(scores) : (from[i]?.[path[i + 1] ?? 0] ?? 0);
  return path;
}
