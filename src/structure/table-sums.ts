import type { Table, TableCell } from '../layers/tables.ts';
import { fold } from '../resources/fold.ts';
import type { ResourceStore } from '../resources/store.ts';

type RowKind = 'item' | 'total' | 'subtotal' | 'part';

/** A total that its rows do not add up to. */
export interface WrongSum {
  readonly row: string;
  readonly column: string;
  readonly printed: number;
  readonly sum: number;
}

export type CheckSums = (table: Pick<Table, 'columns' | 'rows' | 'cells'>) => WrongSum[];

interface Figures {
  readonly grid: readonly (readonly TableCell[])[];
  readonly width: number;
  /** Columns of percentages. */
  readonly shares: readonly boolean[];
}

/** Of the rows before a total no more are looked at. */
const MOST_ROWS = 60;
/** So many totals of a table are checked, and so many readings of each: dumps of data have thousands. */
const MOST_TOTALS = 100;
const MOST_READINGS = 12;
/** Where no column adds up, a total this near to the sum of its rows is one with a mistake; farther off it sums something else. */
const NEAR = 0.05;

/**
 * Compares totals and subtotals with the rows that they stand for. Which rows these are is read off the columns that do
 * add up; the others are reported. Columns with missing figures cannot be checked.
 */
export function prepareSums(store: ResourceStore): CheckSums {
  const words: { readonly phrase: string; readonly kind: RowKind }[] = store
    .lexicons('total-words')
    .flatMap((lexicon) =>
      lexicon.entries.map(({ form, cells }) => ({ phrase: fold(form), kind: (cells.kind ?? 'item') as RowKind })),
    );
  const percent = store.lexicons('percent-words').flatMap((lexicon) => lexicon.forms().map((form) => fold(form)));
  const isShare = (header: string): boolean => {
    const folded = fold(header);
    return folded.includes('%') || percent.some((word) => folded.includes(word));
  };
  const kindOf = (label: string): RowKind => {
    const folded = fold(label.replace(/^[^\p{L}]+/u, ''));
    const word = words.find(({ phrase }) => folded.startsWith(phrase) && !/^\p{L}/u.test(folded.slice(phrase.length)));
    return word?.kind ?? 'item';
  };

  return ({ columns, rows, cells }) => {
    const kinds = rows.map((row) => kindOf(row[0] ?? ''));
    if (!kinds.some((kind) => kind === 'total' || kind === 'subtotal')) return [];
    const grid: TableCell[][] = rows.map(() => []);
    for (const cell of cells) grid[cell.row]?.push(cell);
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), columns.length);
    const shares = Array.from(
      { length: width },
      (_, column) => isShare(columns[column] ?? '') || grid.some((row) => row[column]?.unit === '%'),
    );
    const figures: Figures = { grid, width, shares };
    let totals = 0;
    return kinds.flatMap((kind, row) =>
      (kind === 'total' || kind === 'subtotal') && ++totals <= MOST_TOTALS
        ? checkTotal(row, kinds, figures).map(({ column, printed, sum }) => ({
            printed,
            sum,
            row: rows[row]?.[0] ?? '',
            column: columns[column] ?? String(column + 1),
          }))
        : [],
    );
  };
}

interface Checked {
  readonly column: number;
  readonly printed: number;
  readonly sum: number;
  readonly right: boolean;
}

/**
 * The columns of a total that no reading of it explains. A reading counts where it explains some column, the one that
 * explains most first; where none explains any, only a near miss of the likeliest is reported.
 */
function checkTotal(row: number, kinds: readonly RowKind[], figures: Figures): Checked[] {
  const readings = [...hypotheses(row, kinds)]
    .map((addends) => compare(row, addends, figures))
    .filter((checked) => checked.length > 0)
    .map((checked) => ({ checked, right: checked.filter((column) => column.right).length }));
  const explaining = readings.filter(({ right }) => right > 0).sort((a, b) => b.right - a.right);
  if (explaining.length === 0)
    return (readings[0]?.checked ?? []).filter(
      ({ printed, sum }) => Math.abs(sum - printed) <= Math.abs(printed) * NEAR,
    );
  const byColumn = new Map<number, Checked>();
  for (const { checked } of explaining)
    for (const column of checked) if (column.right || !byColumn.has(column.column)) byColumn.set(column.column, column);
  return [...byColumn.values()].filter(({ right }) => !right).sort((a, b) => a.column - b.column);
}

/** The sets of rows that a total may stand for, likeliest first. */
function* hypotheses(row: number, kinds: readonly RowKind[]): Generator<number[]> {
  const above = rowsAbove(row, kinds);
  // What stands above, with subtotals in place of their rows.
  const subtotals = above.filter((index) => kinds[index] === 'subtotal' || kinds[index] === 'total');
  const lastTotal = subtotals.at(-1) ?? -1;
  const items = above.filter((index) => kinds[index] === 'item');
  yield items.filter((index) => index > lastTotal);
  if (subtotals.length > 0) {
    yield items;
    yield subtotals;
    for (let from = 0; from < Math.min(items.length, MOST_READINGS) && (items[from] ?? 0) < lastTotal; from++)
      yield [...items.slice(0, from + 1), lastTotal, ...items.filter((index) => index > lastTotal)];
    yield [...items.filter((index) => index > lastTotal), lastTotal];
  }
  for (let from = 1; from < Math.min(items.length - 1, MOST_READINGS); from++)
    yield items.slice(from).filter((index) => index > lastTotal);
  // A total that stands before its rows.
  const below: number[] = [];
  for (let index = row + 1; index < Math.min(kinds.length, row + MOST_ROWS) && kinds[index] === 'item'; index++)
    below.push(index);
  if (below.length >= 2 && items.length === 0) yield below;
}

/** Rows of the same part of the table; rows behind "of which" repeat what is counted. */
function rowsAbove(row: number, kinds: readonly RowKind[]): number[] {
  const rows: number[] = [];
  let partsFrom = -1;
  for (let index = Math.max(0, row - MOST_ROWS); index < row; index++) {
    if (kinds[index] === 'part') partsFrom = index;
    else if (partsFrom === -1) rows.push(index);
  }
  return rows;
}

function compare(row: number, addends: readonly number[], { grid, width, shares }: Figures): Checked[] {
  if (addends.length < 2) return [];
  const checked: Checked[] = [];
  for (let column = 1; column < width; column++) {
    const total = grid[row]?.[column]?.value ?? null;
    const values = addends.map((index) => grid[index]?.[column]?.value ?? null);
    if (total === null || values.some((value) => value === null)) continue;
    // Rates have no total; shares of a whole add up to 100.
    if (shares[column] === true && Math.abs(total - 100) > 1) continue;
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    const decimals = Math.max(...[total, ...values].map((value) => decimalsOf(value ?? 0)));
    // Figures that were rounded before they were printed add up to a little more or less.
    const rounded = decimals > 0 || shares[column] === true;
    const tolerance = rounded ? 0.5 * addends.length * 10 ** -decimals + 1e-9 : 1e-9;
    checked.push({ column, printed: total, sum: roundTo(sum, decimals), right: Math.abs(sum - total) <= tolerance });
  }
  return checked;
}

const decimalsOf = (value: number): number => {
  const text = String(value);
  const at = text.indexOf('.');
  return at === -1 || text.includes('e') ? 0 : text.length - at - 1;
};

const roundTo = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
