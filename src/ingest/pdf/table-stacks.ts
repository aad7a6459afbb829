import { firstWordWidth, type Segment } from './segments.ts';

/** Lines of one cell of an unruled table, with the place of their cell. */
interface Stack {
  readonly column: number;
  readonly segments: Segment[];
}

/** Distance of baselines in ems beyond which no two lines are of one cell. */
const WIDEST_LEADING = 1.4;
const LEADING_SLACK = 1.15;
/** Share of the em by which cells must overlap to stand in one row. */
const OVERLAP = 0.3;

/**
 * Rows whose cells have several lines each, and stand in the middle of their row: what overlaps from side to side is one
 * row. `undefined` where the distances of lines do not tell rows from lines.
 * @param figures whether a text is a number: a number stands on one line
 */
export function stackedRows(
  lines: readonly (readonly Segment[])[],
  columns: number,
  columnOf: (segment: Segment) => number,
  isFigure: (segment: Segment) => boolean,
): Segment[][][] | undefined {
  const byColumn = Array.from({ length: columns }, (): Segment[] => []);
  for (const segment of lines.flat()) byColumn[columnOf(segment)]?.push(segment);
  const leading = Math.min(...byColumn.map(smallestStep));
  const stacks = byColumn.flatMap((segments, column) => stacksOf(segments, column, leading, isFigure));
  const rows = overlapping(stacks);
  // One line a row throughout: the lines are the rows.
  if (rows.length < 2 || rows.length === lines.length) return undefined;
  if (rows.some((row) => new Set(row.map(({ column }) => column)).size < row.length)) return undefined;
  return rows.map((row) =>
    Array.from({ length: columns }, (_, column) => row.find((stack) => stack.column === column)?.segments ?? []),
  );
}

/** The smallest distance of the lines of a column, in ems. */
function smallestStep(segments: readonly Segment[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < segments.length; i++) {
    const [above, below] = [segments[i - 1], segments[i]];
    if (above === undefined || below === undefined) continue;
    const step = (below.y - above.y) / below.size;
    if (step > 0.5) smallest = Math.min(smallest, step);
  }
  return smallest;
}

function stacksOf(
  segments: readonly Segment[],
  column: number,
  leading: number,
  isFigure: (segment: Segment) => boolean,
): Stack[] {
  const widest = Math.max(...segments.map(({ x0, x1 }) => x1 - x0));
  const stacks: Stack[] = [];
  for (const segment of segments) {
    const stack = stacks.at(-1);
    const last = stack?.segments.at(-1);
    if (stack !== undefined && last !== undefined && isNextLine(last, segment, leading, widest, isFigure))
      stack.segments.push(segment);
    else stacks.push({ column, segments: [segment] });
  }
  return stacks;
}

function isNextLine(
  last: Segment,
  segment: Segment,
  leading: number,
  widest: number,
  isFigure: (segment: Segment) => boolean,
): boolean {
  const step = (segment.y - last.y) / segment.size;
  if (step < 0.2) return true;
  if (step > WIDEST_LEADING || step > leading * LEADING_SLACK || isFigure(last) || isFigure(segment)) return false;
  // A line of a cell ends where the next word has no room.
  return widest - (last.x1 - last.x0) < firstWordWidth(segment) + 0.3 * segment.size;
}

function overlapping(stacks: readonly Stack[]): Stack[][] {
  const top = ({ segments }: Stack): number => (segments[0]?.y ?? 0) - (segments[0]?.size ?? 0);
  const bottom = ({ segments }: Stack): number => segments.at(-1)?.y ?? 0;
  const rows: Stack[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const stack of [...stacks].sort((a, b) => top(a) - top(b))) {
    const size = stack.segments[0]?.size ?? 0;
    if (rows.length > 0 && top(stack) < end - OVERLAP * size) rows.at(-1)?.push(stack);
    else rows.push([stack]);
    end = Math.max(end, bottom(stack));
  }
  return rows;
}
