import { inWords } from '../charts/labels.ts';
import { columnName } from '../charts/voices.ts';
import type { Comparison, GridCell, GridColumn } from '../comparison.ts';
import { associationsPart } from './associations.ts';
import { TABLES } from './files.ts';
import { type Html, html } from './html.ts';
import { counted, grouped } from './numbers.ts';
import { passageItem } from './passages.ts';
import type { Reading, Section } from './reading.ts';
import { more } from './table.ts';

/** Passages that the page holds in all: some two megabytes, which a browser opens at once. */
const MOST_PASSAGES = 3000;
const MOST_IN_A_CELL = 15;
/** Beyond so many cells by years a page no longer opens at once; they are in the tables. */
const MOST_YEAR_CELLS = 4000;

type Codebook = Comparison['grid']['codebooks'][number];

interface Cells {
  /** Passages shown in a cell: fewer where there are many cells. */
  readonly cap: number;
  at(codebook: string, code: string, group: string, column: string): GridCell | undefined;
  /** Coded passages of the darkest colour. */
  readonly most: number;
}

/** What is said, of whom, in which phase: every cell counts and opens its passages. */
export function gridSection(reading: Reading): Section {
  const { grid } = reading.comparison;
  const id = 'grid';
  const title = 'Dimensions by group and phase';
  if (grid.codebooks.length === 0) {
    return {
      id,
      title,
      content: html`<p>No document was coded with a codebook, so there is nothing to count here. A pipeline with the stage <code>codes</code> codes them.</p>`,
    };
  }
  const cells = cellsOf(reading.comparison);
  return {
    id,
    title,
    content: html`<p>Every cell counts the passages that show a dimension. A number opens its passages; Escape closes them. Behind a passage stand its document and its id: <code>glossator explain DIR/&lt;document&gt;/annotated.json &lt;id&gt;</code> says which term of the codebook found it.</p>
${legend(cells.most)}
${grid.cells.some(({ passages }) => passages.length > cells.cap) && html`<p class="small">To keep this page small, a cell shows at most ${counted(cells.cap, 'passage')}; all are in <code>${TABLES.passages}</code>.</p>`}
${grid.codebooks.map((codebook) => codebookPart(reading, codebook, cells))}${associationsPart(reading)}`,
  };
}

function cellsOf({ grid }: Comparison): Cells {
  const key = (codebook: string, code: string, group: string, column: string): string =>
    JSON.stringify([codebook, code, group, column]);
  const byKey = new Map(grid.cells.map((cell) => [key(cell.codebook, cell.code, cell.group, cell.column), cell]));
  const held = (cap: number): number =>
    grid.cells.reduce((sum, { passages }) => sum + Math.min(cap, passages.length), 0);
  let cap = Math.min(MOST_IN_A_CELL, grid.passagesShown);
  while (cap > 1 && held(cap) > MOST_PASSAGES) cap--;
  const phaseColumns = new Set(grid.columns.filter(({ kind }) => kind === 'phase').map(({ id }) => id));
  const most = grid.cells.reduce(
    (largest, { column, count }) => (phaseColumns.has(column) ? Math.max(largest, count) : largest),
    0,
  );
  return { cap, most, at: (...parts) => byKey.get(key(...parts)) };
}

/** One of five steps: the number of passages on a logarithmic scale up to the fullest phase. */
export function step(count: number, most: number): number {
  if (count <= 1) return 1;
  return Math.min(5, 1 + Math.ceil((4 * Math.log(count)) / Math.log(Math.max(most, 5))));
}

function legend(most: number): Html {
  const top = Math.max(most, 5);
  return html`<ul class="legend" aria-label="Legend">
<li><span class="key k1">1</span><span class="key k3">${Math.round(Math.sqrt(top))}</span><span class="key k5">${top}</span> mentioned: the number of coded passages; the darker, the more. Below it how many are supportive (+) and restrictive (−); the others are ambivalent</li>
<li><span class="key absent">∅ 2</span> said to be absent: the text speaks of it, but every passage says that it is lacking</li>
<li><span class="key none">0</span> not mentioned: there is coded text here, and it does not speak of it</li>
<li><span class="key empty">–</span> no text: no paragraph here was coded, so nothing can be said</li>
</ul>`;
}

function codebookPart(reading: Reading, codebook: Codebook, cells: Cells): Html {
  const { name, title, codes, complete } = codebook;
  return html`<h3>${title ?? inWords(name)}</h3>
<p class="small faint">Codebook <code>${name}</code>.${!complete && ' Only the codes that occur are listed: the codebook itself was not at hand.'}</p>
${reading.figures(`grid/${name}`).slice(0, 1)}
${phaseGrid(reading, codebook, cells)}
${codes.some(({ definition }) => definition !== null) && more('What the codes mean', html`<dl>${codes.map(({ code, definition }) => html`<dt><strong>${inWords(code)}</strong></dt><dd>${definition ?? 'no definition'}</dd>`)}</dl>`)}
${yearGrids(reading, codebook, cells)}
`;
}

function phaseGrid(reading: Reading, { name, title, codes }: Codebook, cells: Cells): Html {
  const { groups, grid } = reading.comparison;
  const all = grid.columns.find(({ kind }) => kind === 'all');
  const rowsOf = (group: string): GridColumn[] =>
    grid.columns.filter((column) => column.kind === 'phase' && column.group === group);
  const row = (group: string, column: GridColumn, head: Html, kind: Html | null): Html =>
    html`<tr${kind}>${head}${codes.map(({ code }) => cellOf(reading, cells.at(name, code, group, column.id), cells))}</tr>
`;
  return html`<div class="grid"><div class="scroll"><table><caption>${title ?? inWords(name)}: coded passages. The row of a group counts all of it; below it, each of its phases. A passage counts in the one phase that its paragraph speaks of.</caption>
<thead><tr><th scope="col">Group and phase</th>${codes.map(({ code }) => html`<th scope="col" lang="en">${inWords(code)}</th>`)}</tr></thead>
${groups.map(
  ({ id, label, documents, words }) => html`<tbody>${
    all !== undefined &&
    row(
      id,
      all,
      html`<th scope="row">${label} <span class="small faint">${counted(documents.length, 'document')}, ${grouped(words)} words</span></th>`,
      html` class="head"`,
    )
  }${rowsOf(id).map((column) => row(id, column, html`<th scope="row">${phaseHead(reading, column)}</th>`, null))}</tbody>
`,
)}</table></div></div>`;
}

/** "phase 2 (1994–1997) growth": the label of a column says its number, years and name; "before the first phase". */
function phaseHead({ comparison, worded }: Reading, { ordinal, label, scheme }: GridColumn): Html {
  const [short, ...name] = label.split(': ');
  if (ordinal === null || ordinal === 0) return html`${label}`;
  const from = comparison.periodisations.schemes.find(({ id }) => id === scheme)?.documents[0] ?? '';
  return html`phase ${short}${name.length > 0 && html` <span class="small faint">${worded(from, name.join(': '))}</span>`}`;
}

/** Of each code a small grid of groups by calendar years, so that countries with other phases stand on one axis. */
function yearGrids(reading: Reading, { name, codes }: Codebook, cells: Cells): Html | null {
  const { groups, grid } = reading.comparison;
  const spans = grid.columns.filter(({ kind }) => kind === 'span');
  const figures = reading.figures(`grid/${name}`).slice(1);
  if (spans.length === 0) return null;
  if (spans.length * groups.length * codes.length > MOST_YEAR_CELLS) {
    return html`${figures}<p>By calendar years there are too many cells for a page; they are in <code>${TABLES.grid}</code>.</p>`;
  }
  const one = (code: string): Html =>
    html`<div class="grid"><div class="scroll"><table><caption>${inWords(code)}, by calendar years: coded passages. A passage counts in every span that its years reach into, so spans do not add up.</caption>
<thead><tr><th scope="col">Group</th>${spans.map((span) => html`<th scope="col">${columnName(span)}</th>`)}</tr></thead>
<tbody>${groups.map(
      ({
        id,
        label,
      }) => html`<tr><th scope="row">${label}</th>${spans.map((span) => cellOf(reading, cells.at(name, code, id, span.id), cells))}</tr>
`,
    )}</tbody></table></div></div>`;
  return html`<h4>By calendar years, on one axis for all groups</h4>
${figures.length > 0 && more('All codes in one picture', figures)}${codes.map(({ code }) => more(inWords(code), one(code)))}`;
}

function cellOf(reading: Reading, cell: GridCell | undefined, cells: Cells): Html {
  if (cell === undefined || cell.status === 'no-text') {
    return html`<td class="c"><span class="still empty"><span aria-hidden="true">–</span><span class="unseen">no text</span></span></td>`;
  }
  if (cell.status === 'not-mentioned') {
    return html`<td class="c"><span class="still none">0<span class="unseen"> not mentioned in ${counted(cell.of, 'coded paragraph')}</span></span></td>`;
  }
  const absent = cell.status === 'absent';
  const kind = absent ? 'absent' : `k${step(cell.count, cells.most)}`;
  const said = absent ? 'said to be absent, passages: ' : '';
  return html`<td class="c"><details name="cell"><summary class="${kind}">${absent && html`<span aria-hidden="true">∅</span>`}<span class="unseen">${said}</span>${cell.count}<span class="unseen">${!absent && ' passages'}${sidesInWords(cell)}</span>${sides(cell)}</summary>${panel(reading, cell, cells.cap)}</details></td>`;
}

/** "+3 −1" below the count: how many passages are supportive and restrictive, as the codebook means it. */
function sides({ supportive, restrictive }: GridCell): Html | null {
  if (supportive === 0 && restrictive === 0) return null;
  const signs = [...(supportive > 0 ? [`+${supportive}`] : []), ...(restrictive > 0 ? [`−${restrictive}`] : [])];
  return html`<span class="sides" aria-hidden="true">${signs.join(' ')}</span>`;
}

const sidesInWords = ({ supportive, restrictive }: GridCell): string =>
  [
    ...(supportive > 0 ? [`, ${supportive} supportive`] : []),
    ...(restrictive > 0 ? [`, ${restrictive} restrictive`] : []),
  ].join('');

function panel(reading: Reading, cell: GridCell, cap: number): Html {
  const { grid, groups } = reading.comparison;
  const column = grid.columns.find(({ id }) => id === cell.column);
  const where = column === undefined || column.kind === 'all' ? '' : `, ${columnName(column)}`;
  const group = groups.find(({ id }) => id === cell.group)?.label ?? cell.group;
  const shown = cell.passages.slice(0, cap).flatMap((place) => grid.passages[place] ?? []);
  const left = cell.count - shown.length;
  const polarity = [
    `${cell.supportive} supportive`,
    `${cell.restrictive} restrictive`,
    `${cell.ambivalent} ambivalent`,
    ...(cell.lacking > 0 ? [`${cell.lacking} of them saying that it is lacking`] : []),
  ].join(', ');
  return html`<div class="panel"><h4>${inWords(cell.code)}: ${group}${where}</h4>
<p>${counted(cell.count, 'passage')} in ${cell.paragraphs} of ${counted(cell.of, 'coded paragraph')}, ${counted(cell.documents, 'document')}: ${polarity}.</p>
<ol class="passages">${shown.map((passage) => passageItem(reading, passage))}</ol>
${left > 0 && html`<p>and ${left} more: see <code>${TABLES.passages}</code></p>`}</div>`;
}
