import { type Html, html, type Part } from './html.ts';

export interface Column<Row> {
  readonly title: Part;
  /** Set right, in columns of figures; sorted from the largest first. */
  readonly numeric?: boolean;
  /** Running text: a column of its own width. */
  readonly text?: boolean;
  cell(row: Row): Part;
  /** What the column is sorted by, where it is not what the cell reads. */
  sort?(row: Row): string | number;
}

export interface TableOptions<Row> {
  readonly caption: Part;
  /** The first column names its row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly sortable?: boolean;
  readonly filtered?: boolean;
}

/** A table with a caption, its column heads and, in the first column, its row heads in scope. */
export function table<Row>({ caption, columns, rows, sortable = true, filtered = false }: TableOptions<Row>): Html {
  const classes = [...(sortable ? ['sortable'] : []), ...(filtered ? ['filtered'] : [])].join(' ');
  const heads = columns.map(({ title, numeric }) => html`<th scope="col"${numeric && html` class="n"`}>${title}</th>`);
  return html`<div class="scroll"><table class="${classes}"><caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((column, index) => cell(column, row, index === 0))}</tr>\n`)}</tbody></table></div>`;
}

function cell<Row>({ numeric, text, cell: of, sort }: Column<Row>, row: Row, head: boolean): Html {
  const kind = numeric ? html` class="n"` : text ? html` class="text"` : null;
  const key = sort === undefined ? null : html` data-sort="${sort(row)}"`;
  return head ? html`<th scope="row"${kind}${key}>${of(row)}</th>` : html`<td${kind}${key}>${of(row)}</td>`;
}

/** The first rows of a long list, and in words how many more there are and where. */
export interface Excerpt<Row> {
  readonly shown: readonly Row[];
  readonly note: string | null;
}

export function excerpt<Row>(rows: readonly Row[], most: number, where: string): Excerpt<Row> {
  if (rows.length <= most) return { shown: rows, note: null };
  return { shown: rows.slice(0, most), note: `The first ${most} of ${rows.length}; all of them are in ${where}.` };
}

/** Something long or secondary that opens on demand; readable and printable without a script. */
export const more = (summary: Part, content: Part): Html =>
  html`<details class="more"><summary>${summary}</summary>${content}</details>`;
