import type { Range } from '../core/span.ts';
import type { Line } from './lines.ts';
import { type RawBlock, tableOfLines, trimmed } from './raw-block.ts';

/** A row of cells between bars. */
export const isPiped = (line: Line): boolean =>
  line.text.includes('|') && /^\s*\|.*\|\s*$|^[^|]*\S\s+\|\s+\S/u.test(line.text);
/** The rule under a header: `|---|:--:|`, `----+----`. */
const RULE = /^[\s|+:=–—-]{3,}$/u;

export interface FoundRows {
  readonly block: RawBlock;
  /** Index of the first line behind the rows. */
  readonly next: number;
}

/** The table of bars that begins at a line of a chunk: at least two rows with equally many cells. */
export function pipedTable(text: string, chunk: readonly Line[], from: number): FoundRows | undefined {
  const first = chunk[from];
  if (first === undefined || !first.text.includes('|')) return undefined;
  const rows: Range[][] = [];
  let next = from;
  for (let line = chunk[next]; line !== undefined; line = chunk[++next]) {
    if (RULE.test(line.text)) continue;
    if (isPiped(line)) rows.push(cellsOf(text, line));
    else break;
  }
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2 || rows.filter((row) => row.length === width).length < rows.length * 0.7)
    return undefined;
  return {
    block: tableOfLines(
      text,
      [first.range[0], chunk[next - 1]?.range[1] ?? first.range[1]],
      rows.map((row) => row.map((range) => [range])),
    ),
    next,
  };
}

function cellsOf(text: string, line: Line): Range[] {
  const cells: Range[] = [];
  const bare = line.text.trimEnd();
  let start = /^\s*\|?/u.exec(bare)?.[0].length ?? 0;
  const end = bare.endsWith('|') ? bare.length - 1 : bare.length;
  for (let at = start; at <= end; at++) {
    if (at !== end && bare[at] !== '|') continue;
    cells.push(trimmed(text, [line.range[0] + start, line.range[0] + at]));
    start = at + 1;
  }
  return cells;
}
