import { join } from 'node:path';
import { chartsOf } from '../compare/charts/charts-of.ts';
import type { Comparison } from '../compare/comparison.ts';
import { comparisonPage } from '../compare/page/page.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes `comparison.html`, and `charts/<name>.svg` with the specification that it was drawn from, `charts/<name>.vl.json`;
 * each file whole or not at all.
 */
export async function writePage(comparison: Comparison, out: string): Promise<void> {
  const charts = await chartsOf(comparison);
  for (const { name, spec, svg } of charts) {
    writeWhole(join(out, 'charts', `${name}.vl.json`), `${JSON.stringify(spec, null, 2)}\n`);
    writeWhole(join(out, 'charts', `${name}.svg`), `${svg}\n`);
  }
  writeWhole(join(out, 'comparison.html'), comparisonPage(comparison, charts));
}
