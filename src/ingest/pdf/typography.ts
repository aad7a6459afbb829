import type { Leaf } from './columns.ts';
import { mode, toTenth } from './geometry.ts';
import type { Line } from './lines.ts';

/** How the running text of a document is set, found from what most of it is like. */
export interface Typography {
  /** Points. */
  readonly bodySize: number;
  readonly bodyBold: boolean;
  /** Paragraphs begin with an indent, as against being set apart by space. */
  readonly indented: boolean;
  /** Distance of baselines within paragraphs of a size, in points. */
  leadingOf(size: number): number;
}

export interface LinedLeaf extends Omit<Leaf<never>, 'boxes'> {
  readonly lines: readonly Line[];
  readonly page: number;
}

export function typographyOf(leaves: readonly LinedLeaf[]): Typography {
  const lines = leaves.flatMap((leaf) => leaf.lines).filter((line) => line.table === undefined);
  const bodySize = mode(
    lines.map((line) => [toHalf(line.size), line.text.length] as const),
    10,
  );
  const body = lines.filter((line) => toHalf(line.size) === bodySize);
  const bold = body.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0);
  const all = body.reduce((sum, line) => sum + line.text.length, 0);
  const leadings = leadingsOf(leaves);
  return {
    bodySize,
    bodyBold: bold > all * 0.5,
    indented: usesIndents(leaves, bodySize),
    leadingOf: (size) => leadings.get(toHalf(size)) ?? 1.22 * size,
  };
}

export const toHalf = (size: number): number => Math.round(size * 2) / 2;

function leadingsOf(leaves: readonly LinedLeaf[]): Map<number, number> {
  const distances = new Map<number, [number, number][]>();
  for (const { lines } of leaves)
    for (let i = 1; i < lines.length; i++) {
      const [above, below] = [lines[i - 1], lines[i]];
      if (above === undefined || below === undefined || above.table !== undefined || below.table !== undefined)
        continue;
      const size = toHalf(below.size);
      const distance = below.y - above.y;
      if (size !== toHalf(above.size) || distance > 3 * size || distance < 0.8 * size) continue;
      const known = distances.get(size) ?? [];
      known.push([toTenth(distance), Math.min(above.text.length, below.text.length)]);
      distances.set(size, known);
    }
  const leadings = new Map<number, number>();
  for (const [size, found] of distances) leadings.set(size, mode(found, 1.22 * size));
  return leadings;
}

/** Whether lines that follow a line that is not full, and a finished sentence, are mostly indented. */
function usesIndents(leaves: readonly LinedLeaf[], bodySize: number): boolean {
  let indented = 0;
  let flush = 0;
  for (const { lines, x0, x1 } of leaves)
    for (let i = 1; i < lines.length; i++) {
      const [above, below] = [lines[i - 1], lines[i]];
      if (above === undefined || below === undefined || toHalf(below.size) !== bodySize) continue;
      if (toHalf(above.size) !== bodySize || x1 - above.x1 < 2 * bodySize || !/[.!?:]["”»)]?$/u.test(above.text))
        continue;
      const indent = below.x0 - x0;
      if (indent > 0.7 * bodySize && indent < 6 * bodySize) indented++;
      else if (indent < 0.4 * bodySize) flush++;
    }
  return indented > flush;
}
