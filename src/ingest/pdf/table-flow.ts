import { blockText, type PageBlock } from './blocks.ts';
import type { Line } from './lines.ts';
import { textOfBand } from './page-text.ts';
import { firstWordWidth, type Segment } from './segments.ts';
import { type Cell, cellsOf, rowsOf, separatorsOf, type TableGrid } from './table-grid.ts';

const rowText = (row: readonly Cell[]): string => row.map((cell) => textOfBand(cell)).join('\t');

/** The row of a head that stands again where its table goes on. */
export interface RepeatedHead {
  readonly page: number;
  readonly row: readonly Cell[];
}

/** A table with what belongs to it from the pages that follow. */
export interface JoinedTable {
  readonly grids: readonly { readonly grid: TableGrid; readonly rows: readonly (readonly Cell[])[] }[];
  /** Pages of segments in cells that begin on the page before. */
  readonly elsewhere: ReadonlyMap<Segment, number>;
  /** Heads that were set again on a further page. */
  readonly repeated: readonly RepeatedHead[];
}

/** The last table, with the page and the left edge of the column on which it ended. */
interface OpenTable {
  readonly block: PageBlock;
  readonly page: number;
  readonly edge: number;
  readonly notes: number;
}

/** On the next page, or in a further column of the same one. */
const followsOn = ({ page, edge }: OpenTable, block: PageBlock): boolean =>
  block.page === page + 1 || (block.page === page && block.x0 > edge + 50);

/** Joins tables that go on over pages: the table is the first of its page, and its columns are those of the last before it. */
export function joinTables(blocks: readonly PageBlock[]): {
  readonly tables: ReadonlyMap<PageBlock, JoinedTable>;
  readonly blocks: PageBlock[];
} {
  const tables = new Map<PageBlock, JoinedTable>();
  const kept: PageBlock[] = [];
  let open: OpenTable | undefined;
  for (const [index, block] of blocks.entries()) {
    const grid = block.lines[0]?.table;
    if (block.kind !== 'table' || grid === undefined) {
      if (open !== undefined && isBehind(open, block) && isUnderTable(block, blocks[index + 1])) {
        // Written behind the table, which stands where it begins.
        block.writtenOn = open.block.writtenOn ?? open.block.page;
        kept.splice(kept.indexOf(open.block) + 1 + open.notes, 0, block);
        open = { ...open, notes: open.notes + 1 };
        continue;
      }
      kept.push(block);
      if (block.kind !== 'note') open = undefined;
      continue;
    }
    const before = open === undefined ? undefined : tables.get(open.block);
    if (open !== undefined && before !== undefined && followsOn(open, block) && sameColumns(before, grid)) {
      tables.set(open.block, continued(before, grid));
      open = { ...open, page: block.page, edge: block.x0, notes: 0 };
      continue;
    }
    tables.set(block, { grids: [{ grid, rows: grid.rows }], repeated: [], elsewhere: new Map() });
    open = { block, page: block.page, edge: block.x0, notes: 0 };
    kept.push(block);
  }
  return { tables, blocks: kept };
}

/** On a further page than the table began: under its last part, or at the head of the page behind it. */
const isBehind = (open: OpenTable, block: PageBlock): boolean =>
  block.page > open.block.page && (block.page === open.page || block.page === open.page + 1);

/** `Source: …`, `Note. …`, `* …`: what stands under a table and is the table's. */
export const isTableNote = (block: PageBlock): boolean =>
  (block.kind === 'paragraph' || block.kind === 'list-item') &&
  block.lines.length <= 3 &&
  /^(?:[*†‡]|\p{Lu}\p{L}+(?:\s\p{L}+)?\s*[:.]\s)/u.test(blockText(block));

/** The table with what a further page has of it: without the repeated head, a row that the page break cut made whole. */
function continued(table: JoinedTable, grid: TableGrid): JoinedTable {
  const head = table.grids[0]?.rows[0];
  const again = head !== undefined && rowText(head) === rowText(grid.rows[0] ?? []) ? 1 : 0;
  const rows = grid.rows.slice(again);
  const repeated = [...table.repeated, ...grid.rows.slice(0, again).map((row) => ({ page: grid.page, row }))];
  const last = table.grids.at(-1);
  const cut = last?.rows.at(-1);
  const rest = rows[0];
  if (
    last === undefined ||
    cut === undefined ||
    rest === undefined ||
    !(isRest(rest, cut) || isLabelRest(rest, cut, last.grid))
  )
    return { ...table, grids: [...table.grids, { grid, rows }], repeated };
  const whole = cut.map((cell, column) => [...cell, ...(rest[column] ?? [])]);
  const elsewhere = new Map([...table.elsewhere, ...rest.flat().map((segment) => [segment, grid.page] as const)]);
  const mended = { grid: last.grid, rows: [...last.rows.slice(0, -1), whole] };
  return { grids: [...table.grids.slice(0, -1), mended, { grid, rows: rows.slice(1) }], repeated, elsewhere };
}

/** No label, no figures, and words only where the row before has some: the rest of that row. */
const isRest = (row: readonly Cell[], before: readonly Cell[]): boolean =>
  (row[0]?.length ?? 0) === 0 &&
  row.every(
    (cell, column) =>
      cell.length === 0 || ((before[column]?.length ?? 0) > 0 && !/^[\d\s.,%()-]+$/u.test(textOfBand(cell))),
  );

/** Nothing but words of the label, the first of which had no room behind the label of the row before. */
function isLabelRest(row: readonly Cell[], before: readonly Cell[], grid: TableGrid): boolean {
  const label = before[0]?.at(-1);
  const word = row[0]?.[0];
  if (label === undefined || word === undefined || !grid.drawn) return false;
  const others = before.slice(1).some((cell) => cell.length > 0);
  const room = (grid.separators[0] ?? grid.x1) - label.x1 - (label.x0 - grid.x0);
  return others && row.slice(1).every((cell) => cell.length === 0) && room < firstWordWidth(word) + 0.25 * word.size;
}

/** One line of text, which may stand between a table and the line of its source. */
export const isRemark = (block: PageBlock): boolean =>
  block.kind === 'paragraph' && block.lines.length === 1 && /[.!?]$/u.test(blockText(block));

const isUnderTable = (block: PageBlock, next: PageBlock | undefined): boolean =>
  isTableNote(block) || (isRemark(block) && next !== undefined && next.page === block.page && isTableNote(next));

function sameColumns({ grids }: JoinedTable, grid: TableGrid): boolean {
  const before = grids[0]?.grid;
  return (
    before !== undefined &&
    before.separators.length === grid.separators.length &&
    before.separators.every((x, index) => Math.abs(x - before.x0 - (grid.separators[index] ?? 0) + grid.x0) < 18)
  );
}

/** Points between the words of neighbouring cells, in ems. */
const GAP = 0.84;

/** Tables without rules: at least three lines one after another whose cells stand under each other. */
export function openTables(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    const run = runFrom(lines, i);
    const table = run.length >= 3 ? toTable(run) : undefined;
    const first = lines[i];
    if (table !== undefined) {
      out.push(table);
      i += run.length;
    } else {
      if (first !== undefined) out.push(first);
      i++;
    }
  }
  return out;
}

/** Lines from `start` on that have cells; one that has only a label may stand between them. */
function runFrom(lines: readonly Line[], start: number): Line[] {
  const run: Line[] = [];
  for (let i = start; i < lines.length; i++) {
    const line = lines[i];
    const before = run.at(-1);
    if (line === undefined || line.table !== undefined) break;
    if (before !== undefined && line.y - before.y > 2.6 * line.size) break;
    const next = lines[i + 1];
    const celled = cellsIn(line).length >= 2 || isBeside(line, before) || isBeside(line, next);
    if (!celled && (run.length === 0 || !isLabel(line, run, next))) break;
    run.push(line);
  }
  for (let last = run.at(-1); last !== undefined; last = run.at(-1)) {
    if (cellsIn(last).length >= 2 || isBeside(last, run.at(-2))) break;
    run.pop();
  }
  return run;
}

/** Lines stand half a line apart, and not over each other, only where cells have been set in the middle of a row. */
const isBeside = (line: Line, other: Line | undefined): boolean =>
  other !== undefined &&
  other.table === undefined &&
  Math.abs(other.y - line.y) < 0.9 * Math.min(line.size, other.size) &&
  Math.abs(other.size - line.size) < 0.06 * line.size &&
  line.segments.every((one) => other.segments.every((two) => one.x1 < two.x0 || one.x0 > two.x1));

const isLabel = (line: Line, run: readonly Line[], next: Line | undefined): boolean => {
  const second = Math.min(...run.map((row) => cellsIn(row)[1]?.x0 ?? Number.POSITIVE_INFINITY));
  return next !== undefined && next.table === undefined && cellsIn(next).length >= 2 && line.x1 < second;
};

/** The segments of a line, those that stand no further apart than words joined. */
function cellsIn(line: Line): Segment[] {
  const cells: Segment[] = [];
  for (const segment of line.segments) {
    const last = cells.at(-1);
    if (last !== undefined && segment.x0 - last.x1 < GAP * line.size && !segment.free)
      cells[cells.length - 1] = {
        ...last,
        x1: segment.x1,
        pieces: [
          ...last.pieces,
          ...segment.pieces.map((piece, index) => (index === 0 ? { ...piece, spaced: true } : piece)),
        ],
      };
    else cells.push(segment);
  }
  return cells;
}

function toTable(run: readonly Line[]): Line | undefined {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const lines = run.map(cellsIn);
  const free = lines.every((line) => line.every((segment, index) => index === 0 || segment.free));
  const separators = separatorsOf(lines, (free ? 0.25 : 0.8) * first.size);
  if (separators.length === 0) return undefined;
  // In running text that happens to have wide gaps, and in lists, there is no column of short cells.
  const fitting = lines.filter(
    (line) => cellsOf(line, separators).filter((cell) => cell.length > 0).length >= 2,
  ).length;
  const rows = rowsOf(lines, separators);
  if (fitting < 3 || fitting < Math.min(run.length, rows.length) * 0.6 || isContents(run)) return undefined;
  const x0 = Math.min(...run.map((line) => line.x0));
  const x1 = Math.max(...run.map((line) => line.x1));
  const table: TableGrid = {
    page: first.page,
    x0,
    x1,
    top: first.top,
    bottom: last.y,
    size: first.size,
    separators,
    drawn: false,
    rows,
    headRows: 1,
  };
  return { ...first, segments: [], x0, x1, y: last.y, text: '', table };
}

/** A list of contents: titles, and page numbers that grow. List items: a bullet or number, and text. */
function isContents(run: readonly Line[]): boolean {
  const leaders = run.filter((line) => /(?:\.\s?){4,}\d+$/u.test(line.text)).length;
  const marked = run.filter((line) =>
    /^(?:[•▪–—*-]|\(?\w{1,3}[.)]|\[\d+\])$/u.test(line.segments[0]?.pieces.map((piece) => piece.text).join('') ?? ''),
  ).length;
  return leaders >= run.length * 0.5 || marked >= run.length * 0.5 || isCounted(run);
}

/** Two columns, of which the first counts: notes at the end, numbered paragraphs. */
function isCounted(run: readonly Line[]): boolean {
  const numbers = run.flatMap((line) => {
    const cells = cellsIn(line);
    const first = cells[0]?.pieces.map((piece) => piece.text).join('') ?? '';
    return cells.length === 2 && /^\d{1,3}$/u.test(first) ? [Number(first)] : [];
  });
  return (
    numbers.length >= 2 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}
