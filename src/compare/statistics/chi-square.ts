/** Below this the series of the error function converges fast, above it the continued fraction does. */
const SERIES_BELOW = 2;
const MOST_TERMS = 200;
const PRECISE = 1e-16;

/** Complementary error function for x ≥ 0, to about 14 digits (Abramowitz & Stegun 7.1.6 and 7.1.14). */
function erfc(x: number): number {
  if (x < SERIES_BELOW) {
    let term = x;
    let sum = x;
    for (let n = 1; n < MOST_TERMS && Math.abs(term) > PRECISE * Math.abs(sum); n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  // The continued fraction from its tail: x + (1/2)/(x + 1/(x + (3/2)/(x + …))).
  let tail = x;
  for (let n = MOST_TERMS; n > 0; n--) tail = x + n / 2 / tail;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
}

/** Probability of a χ² of one degree of freedom at least as large; 1 for 0. */
export const chiSquareP = (value: number): number => (value <= 0 ? 1 : erfc(Math.sqrt(value / 2)));
