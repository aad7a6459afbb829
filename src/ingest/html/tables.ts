import { attributeOf, type Page, rolesOf } from './tree.ts';

/** What the rows of a table are to be written as: rows in the middle, text above and below. */
export interface TableShape {
  /** Full-width rows before the first of several cells. */
  readonly captionRows: ReadonlySet<number>;
  /** Full-width rows behind the last of several cells: notes and source. */
  readonly noteRows: ReadonlySet<number>;
}

/** Prose in one cell beyond this length is not the value of a table. */
const LONGEST_CELL = 1_500;

/** The tables of a page that hold data; the others only place text on the page, and are read cell by cell as text. */
export function dataTables(page: Page, notes: ReadonlySet<number>): ReadonlyMap<number, TableShape> {
  const tables = page.all('table');
  const outer = new Set<number>();
  for (const table of tables) {
    const around = tableAround(page, page.parent(table));
    if (around >= 0) outer.add(around);
  }
  return new Map(
    tables.flatMap((table): (readonly [number, TableShape])[] => {
      const shape = outer.has(table) ? null : shapeOf(page, table, notes);
      return shape === null ? [] : [[table, shape]];
    }),
  );
}

function tableAround(page: Page, index: number): number {
  let at = index;
  while (at >= 0 && page.element(at)?.tagName !== 'table') at = page.parent(at);
  return at;
}

function shapeOf(page: Page, table: number, notes: ReadonlySet<number>): TableShape | null {
  if (/\b(?:presentation|none)\b/u.test(rolesOf(page.element(table)))) return null;
  const rows: { readonly index: number; cells: number; span: number }[] = [];
  for (let i = table; i <= page.last(table); i++) {
    const element = page.element(i);
    if (element === null) continue;
    if (notes.has(i) || /^(?:h[1-6]|article|section|ul|ol|blockquote)$/u.test(element.tagName)) return null;
    const row = rows.at(-1);
    if (element.tagName === 'tr') rows.push({ index: i, cells: 0, span: 0 });
    else if (/^t[dh]$/u.test(element.tagName) && row !== undefined) {
      row.cells++;
      row.span += spanOf(attributeOf(element, 'colspan'));
      if (page.textOf(i, LONGEST_CELL + 1).length > LONGEST_CELL) return null;
    }
  }
  const first = rows.findIndex(({ cells }) => cells > 1);
  if (first === -1 || rows.length < 2) return null;
  const last = rows.findLastIndex(({ cells }) => cells > 1);
  const full = (part: typeof rows): Set<number> =>
    new Set(part.filter(({ span, cells }) => cells === 1 && span > 1).map(({ index }) => index));
  return { captionRows: full(rows.slice(0, first)), noteRows: full(rows.slice(last + 1)) };
}

/** A span of columns or rows, at least 1, at most what the HTML standard allows. */
export const spanOf = (attribute: string | null): number => {
  const number = attribute !== null && /^\s*\d{1,5}\s*$/u.test(attribute) ? Number(attribute) : 1;
  return Math.min(Math.max(number, 1), 1000);
};
