import type { Mark } from '../../core/source.ts';
import type { Range } from '../../core/span.ts';

/** A stretch of the text that is a table in another notation than Markdown's, and what it is read as. */
export interface ForeignTable {
  readonly range: Range;
  readonly marks: readonly Mark[];
}

const LONGEST = 200_000;

/** `\begin{table} … \begin{tabular}{ll} a & b \\ … \end{tabular} … \caption{…} … \end{table}`, as nougat writes tables. */
export function latexTables(text: string): ForeignTable[] {
  const tables: ForeignTable[] = [];
  let position = 0;
  for (let at = text.indexOf('\\begin{tab'); at !== -1; at = text.indexOf('\\begin{tab', position)) {
    position = at + 1;
    const name = /^\\begin\{(tabular\*?|table\*?)\}/u.exec(text.slice(at, at + 20))?.[1];
    const close = name === undefined ? -1 : text.indexOf(`\\end{${name}}`, at);
    if (name === undefined || close === -1 || close - at > LONGEST) continue;
    const end = close + name.length + 6;
    const body = bodyOf(text, [at, close]);
    if (body === null) continue;
    position = end;
    const rows = rowsOf(text, body);
    const caption = /\\caption\{([^{}]{1,1000})\}/u.exec(text.slice(at, end));
    const captionStart = caption === null ? 0 : at + caption.index + 9;
    const marks: Mark[] = [];
    if (caption !== null)
      marks.push({ kind: 'caption', range: [captionStart, captionStart + (caption[1] ?? '').length] });
    if (rows.length > 0) marks.push({ kind: 'table', range: body, rows });
    if (marks.length > 0) tables.push({ range: [at, end], marks: marks.sort((a, b) => a.range[0] - b.range[0]) });
  }
  return tables;
}

/** What stands between `\begin{tabular}{…}` and `\end{tabular}`. */
function bodyOf(text: string, [start, end]: Range): Range | null {
  const open = /\\begin\{tabular\*?\}(?:\{[^{}]{0,60}\})?\{[^{}]*(?:\{[^{}]*\}[^{}]*){0,20}\}/u.exec(
    text.slice(start, end),
  );
  if (open === null) return null;
  const from = start + open.index + open[0].length;
  const close = text.indexOf('\\end{tabular', from);
  return [from, close === -1 ? end : close];
}

function rowsOf(text: string, [start, end]: Range): Range[][] {
  const rows: Range[][] = [];
  let row: Range[] = [];
  let cell = start;
  const closeCell = (to: number): void => {
    row.push(contentOf(text, cell, to));
  };
  for (const match of text.slice(start, end).matchAll(/\\\\(?:\[[^\]\n]{0,20}\])?|\\[&%$#_{}]|&/gu)) {
    const at = start + match.index;
    if (match[0] === '&') {
      closeCell(at);
      cell = at + 1;
    } else if (match[0].startsWith('\\\\')) {
      closeCell(at);
      cell = at + match[0].length;
      rows.push(row);
      row = [];
    }
  }
  closeCell(end);
  rows.push(row);
  return rows.filter((cells) => cells.some(([from, to]) => to > from));
}

/** A cell without rules, without `\multicolumn{2}{c}{` and its bracket, and without space at its ends. */
function contentOf(text: string, start: number, end: number): Range {
  const raw = text.slice(start, end);
  const lead =
    /^(?:\s|\\(?:hline|toprule|midrule|bottomrule)|\\cline\{[^{}]*\}|\\multi(?:column|row)\{[^{}]*\}\{[^{}]*\}\{|\\text(?:bf|it)\{)*/u.exec(
      raw,
    )?.[0] ?? '';
  const tail = /[\s}]*$/u.exec(raw.slice(lead.length))?.[0].length ?? 0;
  const from = start + lead.length;
  return [from, Math.max(from, end - tail)];
}
