import type { TopLevelSpec } from 'vega-lite';

/** What is drawn, before it is drawn. */
export interface ChartDesign {
  /** File name without ending, unique in a comparison: `charts/<name>.vl.json` and `charts/<name>.svg`. */
  readonly name: string;
  /** The part of the comparison that it shows, by the key of `comparison.json`. */
  readonly part: string;
  readonly title: string;
  /** What is counted, in which unit, and how the picture is read. */
  readonly caption: string;
  /** Vega-Lite 6, with its data. */
  readonly spec: TopLevelSpec;
}

/** A chart with its picture: one SVG element, the same bytes for the same design. */
export interface Chart extends ChartDesign {
  readonly svg: string;
}
