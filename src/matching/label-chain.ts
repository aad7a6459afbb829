/** A matrix of doubles in one piece: thousands of small arrays would cost more than the sums they hold. */
export interface Rows {
  readonly count: number;
  readonly columns: number;
  /** `values[row * columns + column]`. */
  readonly values: Float64Array;
}

export const newRows = (count: number, columns: number): Rows => ({
  count,
  columns,
  values: new Float64Array(count * columns),
});

/**
 * How probable each column is at each unit of a sequence, given what each unit scores in each column and what
 * `pass(i)[before * columns + here]` adds for passing from unit `i - 1` to unit `i` (forward-backward). Linear in the
 * units. Expected passings are added to `passings`, where given: training needs them.
 */
export function posteriors(units: Rows, pass: (unit: number) => Float64Array, passings?: Float64Array): Rows {
  const { count, columns } = units;
  const factors = exponentials(units);
  const steps = exponentialsOf(pass, count);
  const forward = newRows(count, columns).values;
  for (let i = 0; i < count; i++) {
    if (i === 0) forward.set(factors.subarray(0, columns));
    else {
      ahead(forward, (i - 1) * columns, steps[i] ?? forward, i * columns, columns);
      for (let at = i * columns; at < (i + 1) * columns; at++) forward[at] = (forward[at] ?? 0) * (factors[at] ?? 0);
    }
    scale(forward, i * columns, (i + 1) * columns);
  }
  const result = newRows(count, columns);
  const backward = new Float64Array(columns).fill(1);
  const onward = new Float64Array(columns);
  for (let i = count - 1; i >= 0; i--) {
    const row = i * columns;
    for (let column = 0; column < columns; column++) {
      result.values[row + column] = (forward[row + column] ?? 0) * (backward[column] ?? 0);
      onward[column] = (factors[row + column] ?? 0) * (backward[column] ?? 0);
    }
    scale(result.values, row, row + columns);
    const step = steps[i] ?? forward;
    if (passings !== undefined && i > 0) addPassings(passings, forward, row - columns, step, onward);
    behind(onward, step, backward);
    scale(backward, 0, columns);
  }
  return result;
}

/** Factors of passing into each unit; the tables of scores are few, each is worked out once. */
function exponentialsOf(pass: (unit: number) => Float64Array, count: number): Float64Array[] {
  const known = new Map<Float64Array, Float64Array>();
  return Array.from({ length: count }, (_, unit) => {
    const scores = pass(unit);
    const factors = known.get(scores) ?? scores.map(Math.exp);
    known.set(scores, factors);
    return factors;
  });
}

function ahead(values: Float64Array, before: number, step: Float64Array, into: number, columns: number): void {
  for (let from = 0; from < columns; from++) {
    const share = values[before + from] ?? 0;
    for (let to = 0; to < columns; to++)
      values[into + to] = (values[into + to] ?? 0) + share * (step[from * columns + to] ?? 0);
  }
}

function behind(onward: Float64Array, step: Float64Array, into: Float64Array): void {
  const columns = onward.length;
  for (let from = 0; from < columns; from++) {
    let sum = 0;
    for (let to = 0; to < columns; to++) sum += (step[from * columns + to] ?? 0) * (onward[to] ?? 0);
    into[from] = sum;
  }
}

function addPassings(
  into: Float64Array,
  forward: Float64Array,
  before: number,
  step: Float64Array,
  onward: Float64Array,
): void {
  const columns = onward.length;
  const table = step.map(
    (factor, at) => (forward[before + Math.floor(at / columns)] ?? 0) * factor * (onward[at % columns] ?? 0),
  );
  scale(table, 0, table.length);
  table.forEach((share, at) => {
    into[at] = (into[at] ?? 0) + share;
  });
}

/** Scores as factors, the greatest of each row is 1. */
function exponentials({ count, columns, values }: Rows): Float64Array {
  const factors = new Float64Array(values.length);
  for (let row = 0; row < count * columns; row += columns) {
    let most = Number.NEGATIVE_INFINITY;
    for (let at = row; at < row + columns; at++) most = Math.max(most, values[at] ?? most);
    for (let at = row; at < row + columns; at++) factors[at] = Math.exp((values[at] ?? 0) - most);
  }
  return factors;
}

/** Scales the values `[from, to)` to a sum of 1. */
function scale(values: Float64Array, from: number, to: number): void {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] ?? 0;
  const divisor = sum || 1;
  for (let at = from; at < to; at++) values[at] = (values[at] ?? 0) / divisor;
}

/** The column with the greatest value of a row, each times its factor where given. */
export function indexOfMost({ columns, values }: Rows, row: number, factors?: Float64Array): number {
  const at = (column: number): number => (values[row * columns + column] ?? 0) * (factors?.[column] ?? 1);
  let most = 0;
  for (let column = 1; column < columns; column++) if (at(column) > at(most)) most = column;
  return most;
}

/** The column of each unit on the most probable path as a whole (Viterbi). Linear in the units. */
export function bestPath(units: Rows, pass: (unit: number) => Float64Array): number[] {
  const { count, columns } = units;
  const from = new Int32Array(count * columns);
  const scores = newRows(count, columns);
  const { values } = scores;
  values.set(units.values.subarray(0, Math.min(columns, units.values.length)));
  for (let row = columns, i = 1; i < count; i++, row += columns) {
    const step = pass(i);
    const last = row - columns;
    for (let to = 0; to < columns; to++) {
      let best = Number.NEGATIVE_INFINITY;
      let most = 0;
      for (let before = 0, at = to; before < columns; before++, at += columns) {
        const score = (values[last + before] ?? 0) + (step[at] ?? 0);
        if (score <= best) continue;
        best = score;
        most = before;
      }
      from[row + to] = most;
      values[row + to] = best + (units.values[row + to] ?? 0);
    }
  }
  const path = new Array<number>(count).fill(0);
  for (let i = count - 1; i >= 0; i--)
    path[i] = i === count - 1 ? indexOfMost(scores, i) : (from[(i + 1) * columns + (path[i + 1] ?? 0)] ?? 0);
  return path;
}
