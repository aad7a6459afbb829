/**
 * q-values by the step-up procedure of Benjamini & Hochberg (1995): the smallest rate of false discoveries at which a test would
 * still be rejected. In the order of the given p-values.
 */
export function benjaminiHochberg(probabilities: readonly number[]): number[] {
  const order = probabilities.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const found = new Array<number>(probabilities.length).fill(1);
  let least = 1;
  order.forEach(({ p, index }, position) => {
    const rank = order.length - position;
    least = Math.min(least, p * (order.length / rank));
    found[index] = least;
  });
  return found;
}
