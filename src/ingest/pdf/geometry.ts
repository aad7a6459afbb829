/** `[a, b, c, d, e, f]` as in the PDF standard (ISO 32000-2, 8.3.3): x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first and `outer` second. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const apply = (matrix: Matrix, x: number, y: number): readonly [x: number, y: number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

/** Six numbers, however pdf.js hands them over (a list or a typed array); anything else is the identity. */
export function toMatrix(value: unknown): Matrix {
  const numbers = toNumbers(value);
  const [a, b, c, d, e, f] = numbers;
  if (numbers.length < 6) return IDENTITY;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

export function toNumbers(value: unknown): readonly number[] {
  if (value instanceof Float32Array || value instanceof Float64Array) return Array.from(value);
  return Array.isArray(value) ? value.filter((part): part is number => typeof part === 'number') : [];
}

/** The value that most of `entries` have, weighed; `fallback` where there are none. Ties go to the smaller value. */
export function mode(entries: Iterable<readonly [value: number, weight: number]>, fallback: number): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of entries) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best = fallback;
  let most = 0;
  for (const [value, weight] of weights)
    if (weight > most || (weight === most && value < best)) {
      best = value;
      most = weight;
    }
  return best;
}

export function median(values: readonly number[], fallback: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >>> 1] ?? fallback;
}

/** Sizes and distances that differ by less than half a tenth of a point are the same. */
export const toTenth = (value: number): number => Math.round(value * 10) / 10;
