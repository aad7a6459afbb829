import type { Range } from '../core/span.ts';
import type { Line } from './lines.ts';
import type { FoundRows } from './piped-rows.ts';
import { tableOfLines } from './raw-block.ts';

/** A stretch of a line without two spaces in it, in columns of the line. */
interface Word {
  readonly start: number;
  readonly end: number;
}

const GAP = /\S(?: ?\S)*/gu;
/** Lines wider than this are no printed lines. */
const WIDEST = 250;
const MOST_HEADER_LINES = 4;
const FIGURE = /^[(~<>]?[+−–-]?\d[\d.,\s\u00a0]*(?:%|\)|\*|†)*$|^[-–—*.…]+$|^n\/?a$|^н\/?д$/iu;

/**
 * The table of columns set with spaces that begins at a line of a chunk: rows whose words stand below one another, with
 * figures in a column. Lines of a header may reach over several columns; a line without a first cell goes on with the row above.
 */
export function alignedTable(text: string, chunk: readonly Line[], from: number): FoundRows | undefined {
  const first = chunk[from];
  if (first === undefined || !mayBeRow(first)) return undefined;
  let next = from;
  while (next < chunk.length && (mayBeRow(chunk[next]) || isRule(chunk[next]) || isBetween(chunk, next))) next++;
  const lines = chunk.slice(from, next).filter((line) => !isRule(line));
  const rows = lines.map(({ text: line }) => [...line.matchAll(GAP)].map(wordAt));
  let columns: Word[] = [];
  for (let header = 0; header <= Math.min(MOST_HEADER_LINES, lines.length - 2); header++) {
    const found = columnsOf(rows.slice(header));
    if (found.length > columns.length && hasFigures(lines.slice(header), rows.slice(header), found)) columns = found;
  }
  if (columns.length < 2) return undefined;
  const grid = lines.map((line, index) => cellsOf(line, rows[index] ?? [], columns));
  const outer: Range = [first.range[0], chunk[next - 1]?.range[1] ?? first.range[1]];
  return { block: tableOfLines(text, outer, joinContinued(text, grid)), next };
}

const wordAt = (match: RegExpExecArray): Word => ({ start: match.index, end: match.index + match[0].length });

const isRule = (line: Line | undefined): boolean =>
  line !== undefined && /^\s*[-=_–—+]{3}[-=_–—+\s]*$/u.test(line.text);

/** Puts chunks together where a blank line stands between the header of a table and its rows. */
export function joinRows(chunks: readonly Line[][]): Line[][] {
  const joined: Line[][] = [];
  for (const chunk of chunks) {
    const last = joined.at(-1);
    const header =
      last !== undefined &&
      last.length <= MOST_HEADER_LINES &&
      last.every((line) => !line.furniture && (mayBeRow(line) || isRule(line)));
    if (
      header &&
      chunk.filter((line) => mayBeRow(line)).length >= Math.max(1, chunk.length * 0.5) &&
      !chunk[0]?.furniture
    )
      last.push(...chunk);
    else joined.push([...chunk]);
  }
  return joined;
}

/** A gap of two spaces inside, not only behind a full stop, and no tab. */
const mayBeRow = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length <= WIDEST && !line.text.includes('\t') && /\S {2,}\S/u.test(line.text)
    ? /[^.!?\s] {2,}\S| {3,}\S/u.test(line.text.trimStart())
    : false;

/** A second line of a cell: short, between two rows. */
function isBetween(chunk: readonly Line[], index: number): boolean {
  const line = chunk[index];
  const after = chunk[index + 1];
  if (line === undefined || line.text.trim().length > 45 || /[.:;]$/u.test(line.text)) return false;
  return mayBeRow(after) || isRule(after);
}

/** Stretches of columns that are taken in some row of several words, apart by two columns that are free in all of them. */
function columnsOf(rows: readonly (readonly Word[])[]): Word[] {
  const words = rows
    .filter((row) => row.length > 1)
    .flat()
    .sort((a, b) => a.start - b.start);
  const columns: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = columns.at(-1);
    if (last !== undefined && start < last.end + 2) last.end = Math.max(last.end, end);
    else columns.push({ start, end });
  }
  return columns;
}

/** Some column behind the first holds figures in most of its rows, and most rows have two cells. */
function hasFigures(lines: readonly Line[], rows: readonly (readonly Word[])[], columns: readonly Word[]): boolean {
  if (rows.filter((row) => row.length >= 2).length < Math.max(2, rows.length * 0.6)) return false;
  return columns.slice(1).some((column) => {
    let filled = 0;
    let figures = 0;
    rows.forEach((row, index) => {
      for (const word of row) {
        if (word.start < column.start || word.end > column.end) continue;
        filled++;
        if (FIGURE.test(lines[index]?.text.slice(word.start, word.end) ?? '')) figures++;
      }
    });
    return figures >= 2 && figures >= filled * 0.5;
  });
}

/** The words of a line by the column that they stand in, or overlap most. */
function cellsOf(line: Line, row: readonly Word[], columns: readonly Word[]): Range[][] {
  const cells: Range[][] = columns.map(() => []);
  for (const word of row) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    columns.forEach((column, index) => {
      const shared = Math.min(word.end, column.end) - Math.max(word.start, column.start);
      if (shared > most) {
        most = shared;
        best = index;
      }
    });
    cells[best]?.push([line.range[0] + word.start, line.range[0] + word.end]);
  }
  return cells;
}

/** A row without a first cell and without figures goes on with the row above it. */
function joinContinued(text: string, rows: readonly Range[][][]): Range[][][] {
  const joined: Range[][][] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const printed = row.flat().map((range) => text.slice(...range));
    const alone = row[0]?.length === 0 || (row.length > 1 && row.slice(1).every((cell) => cell.length === 0));
    const continues =
      last !== undefined &&
      (joined.length > 1 || row[0]?.length === 0) &&
      alone &&
      printed.every((cell) => !FIGURE.test(cell)) &&
      (row[0]?.length === 0 || /^\p{Ll}/u.test(printed[0] ?? ''));
    if (continues) for (const [column, cell] of row.entries()) last[column]?.push(...cell);
    else joined.push(row.map((cell) => [...cell]));
  }
  return joined;
}
