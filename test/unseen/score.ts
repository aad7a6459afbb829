import { readFileSync } from 'node:fs';
import { compareLayer } from './compare.ts';
import { readTruth } from './truth.ts';

/** `npx tsx test/unseen/score.ts <annotated.json> <truth.txt> [--errors [layer]]`: counts a layer, and what was wrong. */
const [file = '', truth = '', flag, only] = process.argv.slice(2);
const annotated = JSON.parse(readFileSync(file, 'utf8'));
const rows: string[] = [];
const details: string[] = [];
for (const [layer, expected] of readTruth(readFileSync(truth, 'utf8'))) {
  const { right, wrong, missed, extra, ...counts } = compareLayer(annotated, layer, expected);
  rows.push(
    `${layer.padEnd(16)} expected ${String(counts.expected).padStart(3)}  right ${String(right).padStart(3)}  ` +
      `wrong ${String(wrong.length).padStart(2)}  missed ${String(missed.length).padStart(2)}  extra ${String(extra.length).padStart(2)}`,
  );
  if (flag === '--errors' && (only === undefined || only === layer))
    details.push(
      `\n## ${layer}`,
      ...wrong.map((line) => `  ~ ${line}`),
      ...missed.map((line) => `  - ${line}`),
      ...extra.map((line) => `  + ${line}`),
    );
}
console.log([...rows, ...details].join('\n'));
