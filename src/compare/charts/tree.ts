import type { Similarity } from '../comparison.ts';
import type { ChartDesign } from './chart.ts';
import { COLOURS } from './theme.ts';

interface Segment {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

interface Cluster {
  readonly height: number;
  readonly place: number;
}

/** The lines of a dendrogram: each merge is two branches and the bar that joins them. Places are those of the leaves. */
export function segmentsOf(leaves: number, merges: Similarity['merges']): Segment[] {
  const clusters: Cluster[] = Array.from({ length: leaves }, (_, place) => ({ height: 0, place }));
  const segments: Segment[] = [];
  for (const { a, b, height } of merges) {
    const [one, other] = [clusters[a], clusters[b]];
    if (one === undefined || other === undefined) continue;
    segments.push({ x: one.height, x2: height, y: one.place, y2: one.place });
    segments.push({ x: other.height, x2: height, y: other.place, y2: other.place });
    segments.push({ x: height, x2: height, y: one.place, y2: other.place });
    clusters.push({ height, place: (one.place + other.place) / 2 });
  }
  return segments;
}

export function treeSpec(title: string, names: readonly string[], merges: Similarity['merges']): ChartDesign['spec'] {
  const y = {
    type: 'quantitative',
    scale: { domain: [-0.5, names.length - 0.5], reverse: true, nice: false, zero: false },
    axis: null,
  };
  return {
    title,
    width: 420,
    height: Math.max(80, names.length * 24),
    layer: [
      {
        data: { values: segmentsOf(names.length, merges) },
        mark: { type: 'rule', color: COLOURS.accent, strokeWidth: 2, strokeCap: 'round' },
        encoding: {
          x: {
            field: 'x',
            type: 'quantitative',
            title: 'distance (1 − average similarity)',
            scale: { domain: [0, 1] },
            axis: { grid: true, tickCount: 5 },
          },
          x2: { field: 'x2' },
          y: { field: 'y', ...y },
          y2: { field: 'y2' },
        },
      },
      {
        data: { values: names.map((name, place) => ({ name, place })) },
        mark: { type: 'text', align: 'right', dx: -8 },
        encoding: {
          x: { datum: 0, type: 'quantitative' },
          y: { field: 'place', ...y },
          text: { field: 'name', type: 'nominal' },
        },
      },
    ],
  } as ChartDesign['spec'];
}
