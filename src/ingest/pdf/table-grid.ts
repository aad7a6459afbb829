import { bandsOf, type Segment } from './segments.ts';
import { stackedRows } from './table-stacks.ts';

/** The segments of one cell, in reading order. */
export type Cell = readonly Segment[];

export interface TableGrid {
  readonly page: number;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  /** Baseline of the last row. */
  readonly bottom: number;
  readonly size: number;
  /** Where columns are parted, from left to right: one less than there are columns. */
  readonly separators: readonly number[];
  /** The separators are upright rules: the very edges of the cells. */
  readonly drawn: boolean;
  readonly rows: readonly (readonly Cell[])[];
  /** Rows of the head, where rules show them. */
  readonly headRows: number;
}

/**
 * The middles of the gaps that lines have in common. A gap counts where no line has ink in it, but for a head or a row
 * that spans columns.
 * @param narrowest points
 */
export function separatorsOf(lines: readonly (readonly Segment[])[], narrowest: number): number[] {
  const widest = Math.max(...lines.map((line) => line.length));
  const typical = lines.filter((line) => line.length >= Math.max(2, widest * 0.6));
  const common = gapsIn(typical.length >= 2 ? typical : lines, narrowest);
  return common.filter((x) => {
    const crossing = lines.flatMap((line, index) =>
      line.some((segment) => segment.x0 < x && segment.x1 > x) ? [{ line, index }] : [],
    );
    return (
      crossing.length <= Math.max(1, lines.length * 0.15) &&
      crossing.every(({ line, index }) => index < 3 || line.length === 1)
    );
  });
}

function gapsIn(lines: readonly (readonly Segment[])[], narrowest: number): number[] {
  const intervals = lines
    .flatMap((line) => line.map((segment) => [segment.x0, segment.x1] as const))
    .sort((a, b) => a[0] - b[0]);
  const gaps: number[] = [];
  let reach = Number.POSITIVE_INFINITY;
  for (const [start, end] of intervals) {
    if (start - reach >= narrowest) gaps.push((start + reach) / 2);
    reach = reach === Number.POSITIVE_INFINITY ? end : Math.max(reach, end);
  }
  return gaps;
}

/** The column in which a segment stands: that of its middle; of one that spans several, the first. */
export function columnOf(segment: Segment, separators: readonly number[]): number {
  const spans = separators.some((x) => segment.x0 < x - 2 && segment.x1 > x + 2);
  const at = spans ? segment.x0 + 1 : (segment.x0 + segment.x1) / 2;
  return separators.filter((x) => x < at).length;
}

export function cellsOf(line: readonly Segment[], separators: readonly number[]): Segment[][] {
  const cells: Segment[][] = Array.from({ length: separators.length + 1 }, () => []);
  for (const segment of line) cells[columnOf(segment, separators)]?.push(segment);
  return cells;
}

const textOfCell = (cell: readonly Segment[]): string =>
  cell.map((segment) => segment.pieces.map((piece) => piece.text).join(' ')).join(' ');

const isFilled = (cell: readonly Segment[]): boolean => cell.length > 0;
/** `1,204`, `(5,500)*`; not the end of a bracket from the line above (`50)`). */
const isFigure = (cell: readonly Segment[]): boolean => {
  const text = textOfCell(cell);
  return /^[-–—−(<>~≈]?\s*[\d*][\d\s.,%()*–-]*$/u.test(text) && text.includes(')') === text.includes('(');
};

/**
 * Rows of a stretch of lines without rules between them. A line goes on with the row before it where it stands close
 * and has words only in cells that the row has begun, or gives its figures to a label that runs over two lines.
 */
export function rowsOf(lines: readonly (readonly Segment[])[], separators: readonly number[]): Segment[][][] {
  const stacked = stackedRows(
    lines,
    separators.length + 1,
    (segment) => columnOf(segment, separators),
    (segment) => isFigure([segment]),
  );
  if (stacked !== undefined) return stacked;
  const rows: Segment[][][] = [];
  const closest = smallestDistance(lines);
  let before: readonly Segment[] | undefined;
  for (const line of lines) {
    const cells = cellsOf(line, separators);
    const row = rows.at(-1);
    const distance = (line[0]?.y ?? 0) - (before?.[0]?.y ?? 0);
    const close = before !== undefined && distance <= closest * 1.25;
    if (row !== undefined && close && goesOn(row, cells)) addCells(row, cells);
    else rows.push(cells);
    before = line;
  }
  return rows;
}

function smallestDistance(lines: readonly (readonly Segment[])[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < lines.length; i++)
    smallest = Math.min(smallest, (lines[i]?.[0]?.y ?? 0) - (lines[i - 1]?.[0]?.y ?? 0));
  return smallest;
}

function goesOn(row: readonly (readonly Segment[])[], cells: readonly (readonly Segment[])[]): boolean {
  const filled = cells.filter(isFilled);
  const startsSmall = /^[\p{Ll}(]/u.test(textOfCell(cells[0] ?? []));
  const onlyLabel = row.filter(isFilled).length === 1 && isFilled(row[0] ?? []);
  if (onlyLabel && startsSmall) return true;
  if (filled.length === cells.length || filled.some(isFigure)) return false;
  const begun = cells.every((cell, column) => !isFilled(cell) || isFilled(row[column] ?? []));
  return begun && (!isFilled(cells[0] ?? []) || startsSmall);
}

/** All lines of a stretch as one row: a row between two rules, a head of several lines. */
export function oneRow(lines: readonly (readonly Segment[])[], separators: readonly number[]): Segment[][] {
  const row: Segment[][] = Array.from({ length: separators.length + 1 }, () => []);
  for (const line of lines) addCells(row, cellsOf(line, separators));
  return row;
}

/** Lines from the top down, each from left to right. */
export const tableLines = (segments: readonly Segment[]): Segment[][] =>
  bandsOf(segments).map((band) => [...band].sort((a, b) => a.x0 - b.x0));

function addCells(row: readonly Segment[][], cells: readonly (readonly Segment[])[]): void {
  cells.forEach((cell, column) => {
    row[column]?.push(...cell);
  });
}
