/** Accuracy, macro-averaged F1 and F1 of each class, from pairs of true and found column. */
export function report(pairs: readonly (readonly [number, number])[], classes: readonly string[]): string {
  const scores = classes.map((_, column) => {
    const both = pairs.filter(([truth, found]) => truth === column && found === column).length;
    const either = pairs.filter(([truth, found]) => truth === column || found === column).length + both;
    return either === 0 ? 0 : (2 * both) / either;
  });
  const right = pairs.filter(([truth, found]) => truth === found).length;
  const macro = scores.reduce((sum, score) => sum + score, 0) / classes.length;
  const each = classes.map((name, column) => `${name} ${(scores[column] ?? 0).toFixed(2)}`).join(', ');
  return `accuracy ${(right / pairs.length).toFixed(3)}, macro-F ${macro.toFixed(3)} (${each})`;
}
