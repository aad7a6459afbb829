import type { Comparison } from '../comparison.ts';
import { actorCharts } from './actors.ts';
import { amountCharts } from './amounts.ts';
import type { Chart, ChartDesign } from './chart.ts';
import { draw } from './draw.ts';
import { gridCharts } from './grid.ts';
import { keynessCharts } from './keyness.ts';
import { lawCharts } from './laws.ts';
import { periodisationCharts } from './periodisations.ts';
import { similarityCharts } from './similarity.ts';
import { voiceCharts } from './voices.ts';

/** Every chart that the comparison has something to draw for, in the order of the page. */
export const chartDesigns = (comparison: Comparison): ChartDesign[] =>
  withNamesOfTheirOwn(
    [
      periodisationCharts,
      gridCharts,
      lawCharts,
      actorCharts,
      voiceCharts,
      keynessCharts,
      similarityCharts,
      amountCharts,
    ].flatMap((chartsOfPart) => chartsOfPart(comparison)),
  );

/** Codebooks "a/b" and "a b" would both write `codes-a-b.svg`. */
function withNamesOfTheirOwn(designs: readonly ChartDesign[]): ChartDesign[] {
  const taken = new Set<string>();
  return designs.map((design) => {
    let name = design.name;
    for (let number = 2; taken.has(name); number++) name = `${design.name}-${number}`;
    taken.add(name);
    return { ...design, name };
  });
}

/** The charts with their pictures, drawn one after the other. */
export async function chartsOf(comparison: Comparison): Promise<Chart[]> {
  const charts: Chart[] = [];
  for (const design of chartDesigns(comparison)) charts.push(await draw(design));
  return charts;
}
