import type { Comparison } from '../comparison.ts';
import { actorCharts } from './actors.ts';
import { amountCharts } from './amounts.ts';
import { associationCharts } from './associations.ts';
import type { Chart, ChartDesign } from './chart.ts';
import { draw } from './draw.ts';
import { gridCharts } from './grid.ts';
import { keynessCharts } from './keyness.ts';
import { lawCharts } from './laws.ts';
import { periodisationCharts } from './periodisations.ts';
import { shownText } from './shown-text.ts';
import { similarityCharts } from './similarity.ts';
import { voiceCharts } from './voices.ts';

/** Every chart that the comparison has something to draw for, in the order of the page. */
export const chartDesigns = (comparison: Comparison): ChartDesign[] =>
  withNamesOfTheirOwn(
    [
      periodisationCharts,
      gridCharts,
      associationCharts,
      lawCharts,
      actorCharts,
      voiceCharts,
      keynessCharts,
      similarityCharts,
      amountCharts,
    ].flatMap((chartsOfPart) => chartsOfPart(comparison)),
  );

/** Says to editors and to vega-lite which version the specification is for. */
const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

/** What a specification says of where it is from, in the field that Vega-Lite leaves to its users. */
export const chartMark = (name: string) => ({ writtenBy: 'glossator', chart: name });

/** Codebooks "a/b" and "a b" would both write `codes-a-b.svg`. */
function withNamesOfTheirOwn(designs: readonly ChartDesign[]): ChartDesign[] {
  const taken = new Set<string>();
  return designs.map((design) => {
    let name = design.name;
    for (let number = 2; taken.has(name); number++) name = `${design.name}-${number}`;
    taken.add(name);
    const { spec, ...shown } = withShownTexts(design);
    return { ...shown, name, spec: { $schema: SCHEMA, usermeta: chartMark(name), ...spec } };
  });
}

/** The charts with their pictures, drawn one after the other. */
export async function chartsOf(comparison: Comparison): Promise<Chart[]> {
  const charts: Chart[] = [];
  for (const design of chartDesigns(comparison)) charts.push(await draw(design));
  return charts;
}

/** Titles, captions and every string of a specification and its data, as `shownText` leaves them. */
function withShownTexts(design: ChartDesign): ChartDesign {
  const shown = (value: unknown): unknown => {
    if (typeof value === 'string') return shownText(value);
    if (Array.isArray(value)) return value.map(shown);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shown(each)]));
  };
  return shown(design) as ChartDesign;
}
