const xLogX = (x: number): number => (x > 0 ? x * Math.log(x) : 0);

/** x · ln(x / e); 0 in the limit where x is 0. */
const term = (observed: number, expected: number): number =>
  observed > 0 ? observed * Math.log(observed / expected) : 0;

/**
 * G² of one item in two corpora, in the form with two cells (Rayson & Garside 2000, after Read & Cressie 1988): observed
 * frequencies against those expected from the sizes of the corpora. Never negative; 0 where the corpora are empty.
 * @param a frequency in the first corpus
 * @param b frequency in the second
 * @param c size of the first corpus
 * @param d size of the second
 */
export function keynessG2(a: number, b: number, c: number, d: number): number {
  if (a + b === 0 || c + d === 0) return 0;
  const [first, second] = [(c * (a + b)) / (c + d), (d * (a + b)) / (c + d)];
  return Math.max(0, 2 * (term(a, first) + term(b, second)));
}

/**
 * G² of two things that occur together, in the form with all four cells of the contingency table (Dunning 1993, −2 log λ).
 * @param both cases with both
 * @param onlyA cases with the first alone
 * @param onlyB cases with the second alone
 * @param neither cases with neither
 */
export function associationG2(both: number, onlyA: number, onlyB: number, neither: number): number {
  const cells = xLogX(both) + xLogX(onlyA) + xLogX(onlyB) + xLogX(neither);
  const margins = xLogX(both + onlyA) + xLogX(onlyB + neither) + xLogX(both + onlyB) + xLogX(onlyA + neither);
  return Math.max(0, 2 * (cells - margins + xLogX(both + onlyA + onlyB + neither)));
}

/** Stands for a frequency of 0 in the log ratio. */
const FOR_ZERO = 0.5;

/**
 * Binary logarithm of the ratio of relative frequencies (Hardie 2014): 1 = twice as frequent in the first corpus, −1 = half
 * as frequent. 0 where a corpus is empty: nothing can be said.
 */
export function logRatio(a: number, b: number, c: number, d: number): number {
  if (c === 0 || d === 0 || a + b === 0) return 0;
  return Math.log2((a > 0 ? a : FOR_ZERO) / c) - Math.log2((b > 0 ? b : FOR_ZERO) / d);
}
