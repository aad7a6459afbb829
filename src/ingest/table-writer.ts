import type { Range } from '../core/span.ts';
import type { Opened } from './extraction.ts';
import type { Flow } from './flow.ts';

/** Cells that merged ones may stand for in one table, beside those that are there: a bound against absurd spans. */
const MOST_COVERED = 200_000;

interface Cell {
  readonly range: Range;
  /** Whether a cell begins here, as against one that a merged cell covers. */
  readonly begins: boolean;
}

/**
 * Writes a table cell by cell and keeps its grid rectangular: the value of a merged cell stands in the first of those
 * it covers, the others are empty. Columns in which no cell begins are left out.
 */
export class TableWriter {
  private readonly flow: Flow;
  private readonly opened: Opened;
  private readonly rows: Cell[][] = [];
  /** By column: how many rows, from the next on, a merged cell still covers. */
  private readonly covered: number[] = [];
  private budget = MOST_COVERED;
  private fresh = true;

  constructor(flow: Flow) {
    this.flow = flow;
    flow.boundary();
    this.opened = flow.extraction.open();
  }

  startRow(): void {
    if (this.rows.length > 0) this.flow.extraction.breakLine();
    this.rows.push([]);
    this.fresh = true;
  }

  /** Begins a cell that covers so many columns and rows; returns what ends it. */
  openCell(columns = 1, rows = 1): () => void {
    const row = this.rows.at(-1);
    if (row === undefined) return () => {};
    this.skipCovered(row);
    if (!this.fresh) this.flow.extraction.breakCell();
    this.fresh = false;
    const opened = this.flow.extraction.open();
    const close = this.flow.openCell();
    return () => {
      close();
      const at = this.flow.extraction.length;
      const first = row.length;
      row.push({ range: this.flow.extraction.rangeOf(opened) ?? [at, at], begins: true });
      for (let extra = 1; extra < columns && this.budget-- > 0; extra++) row.push({ range: [at, at], begins: false });
      if (rows > 1) for (let column = first; column < row.length; column++) this.covered[column] = rows - 1;
    };
  }

  endRow(): void {
    const row = this.rows.at(-1);
    if (row !== undefined) this.skipCovered(row);
  }

  finish(): void {
    const width = this.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    const begun = Array.from({ length: width }, (_, column) => this.rows.some((row) => row[column]?.begins === true));
    const grid = this.rows
      .filter((row) => row.some(({ range }) => range[1] > range[0]))
      .map((row) => {
        const end = row.at(-1)?.range[1] ?? 0;
        return begun.flatMap((keeps, column) => (keeps ? [row[column]?.range ?? ([end, end] as const)] : []));
      });
    const range = this.flow.extraction.rangeOf(this.opened);
    if (range !== null && grid.length > 0) this.flow.extraction.mark(this.opened, { kind: 'table', range, rows: grid });
    this.flow.boundary();
  }

  /** Cells of this row that a merged cell of an earlier row covers. */
  private skipCovered(row: Cell[]): void {
    for (let column = row.length; (this.covered[column] ?? 0) > 0; column++) {
      this.covered[column] = (this.covered[column] ?? 1) - 1;
      if (this.budget-- <= 0) continue;
      const at = this.flow.extraction.length;
      row.push({ range: [at, at], begins: false });
    }
  }
}
