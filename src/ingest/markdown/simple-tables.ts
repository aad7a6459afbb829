import type { Range } from '../../core/span.ts';
import type { ForeignTable } from './latex-tables.ts';

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Two or more groups of dashes, one for each column. */
const RULE = /^ {0,8}-{2,}(?: +-{2,})+ *$/u;
const MOST_ROWS = 5_000;

/** Pandoc's simple tables: cells stand under (or over) groups of dashes; a blank line or more dashes end them. */
export function simpleTables(text: string): ForeignTable[] {
  if (!/^ {0,8}-{2,} +-{2,}/mu.test(text)) return [];
  const lines = linesOf(text);
  const tables: ForeignTable[] = [];
  for (let i = 0; i < lines.length; i++) {
    const rule = lines[i];
    if (rule === undefined || !RULE.test(rule.text)) continue;
    const above = lines[i - 1];
    const header = above !== undefined && above.text.trim() !== '' ? above : undefined;
    let end = i + 1;
    for (; end < lines.length && end - i < MOST_ROWS; end++) {
      const line = lines[end]?.text ?? '';
      if (line.trim() === '' || RULE.test(line)) break;
    }
    const body = lines.slice(i + 1, end);
    if (body.length === 0) continue;
    const columns = [...rule.text.matchAll(/-+/gu)].map((dashes) => dashes.index);
    const rows = [...(header === undefined ? [] : [header]), ...body].map((line) => cellsOf(line, columns));
    const closing = lines[end];
    const last = closing !== undefined && RULE.test(closing.text) ? closing : body.at(-1);
    const range: Range = [(header ?? rule).start, (last ?? rule).start + (last ?? rule).text.length];
    const caption = captionBehind(text, range[1]);
    tables.push({ range, marks: [{ kind: 'table', range, rows }] });
    // The sign before the words is claimed with them, so that no paragraph is left of the line.
    if (caption !== null) tables.push({ range: caption.line, marks: [{ kind: 'caption', range: caption.words }] });
    i = end;
  }
  return tables;
}

/** The paragraph `: Caption` or `Table: Caption` behind a table, and its words without the sign before them. */
function captionBehind(text: string, end: number): { readonly line: Range; readonly words: Range } | null {
  const behind = text.slice(end, end + 2_000);
  const found = /^\s*?\n[ \t]*\n[ ]{0,3}((?:Table)?:[ \t]+)(?=\S)/u.exec(behind);
  if (found === null) return null;
  const words = /^(?:[^\n]*\S[^\n]*(?:\n|$))+/u.exec(behind.slice(found[0].length))?.[0].trimEnd() ?? '';
  const start = end + found[0].length;
  const line: Range = [start - (found[1] ?? '').length, start + words.length];
  return words === '' ? null : { line, words: [start, line[1]] };
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const held = { start, text: line.replace(/\r$/u, '') };
    start += line.length + 1;
    return held;
  });
}

/** A cell begins where its dashes begin, or before them where its words reach further left (right-aligned columns). */
function cellsOf({ start, text }: Line, columns: readonly number[]): Range[] {
  const cuts = columns.map((column, index) => {
    if (index === 0) return 0;
    let at = Math.min(column, text.length);
    while (at > 0 && at < text.length && /\S/u.test(text.charAt(at - 1))) at--;
    return at;
  });
  return cuts.map((from, index): Range => {
    const to = cuts[index + 1] ?? text.length;
    const cell = text.slice(from, to);
    const lead = cell.length - cell.trimStart().length;
    const length = cell.trim().length;
    const begin = start + from + (length === 0 ? 0 : lead);
    return [begin, begin + length];
  });
}
