/**
 * Gries' deviation of proportions (Gries 2008): half the sum, over the parts of a corpus, of the difference between a part's share
 * of the corpus and its share of the occurrences. 0 = spread as the sizes of the parts expect, near 1 = all in a small
 * part. Null where there are fewer than two parts that are not empty, or no occurrence.
 */
export function deviationOfProportions(sizes: readonly number[], counts: readonly number[]): number | null {
  const size = sum(sizes);
  const count = sum(counts);
  if (count === 0 || sizes.filter((one) => one > 0).length < 2) return null;
  const difference = sizes.reduce(
    (total, part, index) => total + Math.abs(part / size - (counts[index] ?? 0) / count),
    0,
  );
  return difference / 2;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
