import type { ChartDesign } from './chart.ts';
import { COLOURS, SEQUENCE } from './theme.ts';

export interface HeatCell {
  readonly row: string;
  readonly column: string;
  /** null = nothing that could be counted: drawn as an empty cell with a dash. */
  readonly value: number | null;
  /** What stands in the cell; empty where cells are too small for it. */
  readonly text: string;
  /** What the cell says, for those who read the specification or the picture's source. */
  readonly what: string;
}

export interface HeatMap {
  readonly title: string;
  readonly legend: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly HeatCell[];
  /** Rising bounds between the six colours; the lowest colour is for what lies under the first. */
  readonly bounds: readonly number[];
  /** How the legend writes a bound: a format of d3. */
  readonly format: string;
  /** Pixels a cell. */
  readonly cell: readonly [width: number, height: number];
}

/** Cells coloured in six steps, so that a colour can be looked up in the legend; the number stands in the cell too. */
export function heatMap({ title, legend, rows, columns, cells, bounds, format, cell }: HeatMap): ChartDesign['spec'] {
  const deep = bounds[3] ?? Number.POSITIVE_INFINITY;
  const place = {
    x: {
      field: 'column',
      type: 'nominal',
      sort: [...columns],
      title: null,
      axis: {
        orient: 'top',
        labelAngle: columns.length * cell[0] > 0 && cell[0] < 70 ? -50 : 0,
        ticks: false,
        domain: false,
      },
    },
    y: { field: 'row', type: 'nominal', sort: [...rows], title: null, axis: { ticks: false, domain: false } },
  };
  return {
    data: { values: [...cells] },
    title,
    width: { step: cell[0] },
    height: { step: cell[1] },
    encoding: place,
    layer: [
      {
        mark: { type: 'rect', stroke: COLOURS.paper, strokeWidth: 1.5 },
        transform: [{ filter: 'datum.value !== null && datum.value > 0' }],
        encoding: {
          color: {
            field: 'value',
            type: 'quantitative',
            scale: { type: 'threshold', domain: [...bounds], range: [...SEQUENCE] },
            legend: { title: legend, format, orient: 'bottom', direction: 'horizontal' },
          },
          description: { field: 'what', type: 'nominal' },
        },
      },
      {
        // Nothing is not the same as little: a zero is a cell with an edge only.
        mark: { type: 'rect', fill: COLOURS.paper, stroke: COLOURS.rule, strokeWidth: 1 },
        transform: [{ filter: 'datum.value === 0' }],
        encoding: { description: { field: 'what', type: 'nominal' } },
      },
      {
        mark: { type: 'text', fontSize: 11 },
        encoding: {
          text: { field: 'text', type: 'nominal' },
          color: {
            condition: [
              { test: 'datum.value === null || datum.value === 0', value: COLOURS.faint },
              { test: `datum.value >= ${deep}`, value: COLOURS.onDeep },
            ],
            value: COLOURS.onPale,
          },
        },
      },
    ],
  } as ChartDesign['spec'];
}

/** Five rising round bounds up to the largest value: 1-2-5 steps, at least `least` apart. */
export function roundBounds(largest: number, least: number): number[] {
  const step = ROUND_STEPS.map((round) => round * 10 ** Math.floor(Math.log10(Math.max(largest, least) / 6))).find(
    (size) => size >= least && size * 6 >= largest,
  );
  const size = step ?? Math.max(least, largest / 6);
  return [1, 2, 3, 4, 5].map((times) => Number((times * size).toPrecision(3)));
}
const ROUND_STEPS = [1, 2, 2.5, 5, 10];
