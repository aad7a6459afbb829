import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { chartMark, chartsOf } from '../compare/charts/charts-of.ts';
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
  removeCharts(join(out, 'charts'), new Set(charts.map(({ name }) => name)));
  writeWhole(join(out, 'comparison.html'), comparisonPage(comparison, charts));
}

const SPECIFICATION = '.vl.json';
const written = z.looseObject({ usermeta: z.looseObject({ writtenBy: z.string(), chart: z.string() }) });

/**
 * Charts of a comparison written into this folder before that this one has not: they would be taken for its own. What a
 * researcher has made of one bears another name than its specification says, and stays.
 */
function removeCharts(folder: string, kept: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) {
    const name = file.slice(0, -SPECIFICATION.length);
    if (!file.endsWith(SPECIFICATION) || kept.has(name) || !isOurs(join(folder, file), name)) continue;
    for (const ending of [SPECIFICATION, '.svg']) rmSync(join(folder, name + ending), { force: true });
  }
}

function isOurs(file: string, name: string): boolean {
  const mark = chartMark(name);
  try {
    const { usermeta } = written.parse(JSON.parse(readFileSync(file, 'utf8')));
    return usermeta.writtenBy === mark.writtenBy && usermeta.chart === mark.chart;
  } catch {
    // No specification of ours: a researcher's file, whatever is in it.
    return false;
  }
}
