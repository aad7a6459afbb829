import type { Mark } from '../../core/source.ts';
import type { Range } from '../../core/span.ts';

const TAG = /<!--[\s\S]*?-->|<\/?([a-z][a-z0-9]*)\b(?:[^<>"']|"[^"<]{0,500}"|'[^'<]{0,500}'){0,500}>/giu;

/** A block of HTML within Markdown: tables cell by cell, else its text as paragraphs; tags are syntax. */
export function htmlBlock(value: string, offset: number): Mark[] {
  const marks: Mark[] = [];
  let rows: Range[][] | null = null;
  let cell: number | null = null;
  let tableStart = 0;
  let paragraph = offset;
  const closeParagraph = (end: number): void => {
    const range = trimmed(value, offset, [paragraph, end]);
    if (range[1] > range[0]) marks.push({ kind: 'paragraph', range });
  };
  const closeCell = (end: number): void => {
    if (cell !== null) rows?.at(-1)?.push(trimmed(value, offset, [cell, end]));
    cell = null;
  };
  for (const match of value.matchAll(TAG)) {
    const start = offset + match.index;
    const end = start + match[0].length;
    const tag = match[1]?.toLowerCase() ?? '';
    const closes = match[0].startsWith('</');
    const isCellTag = tag === 'td' || tag === 'th';
    if (cell === null && rows === null && BREAKS.test(tag)) {
      closeParagraph(start);
      paragraph = end;
    } else marks.push({ kind: 'syntax', range: [start, end] });
    if (tag === 'table' && !closes) {
      rows = [];
      tableStart = start;
    } else if (tag === 'tr' && !closes) {
      closeCell(start);
      rows?.push([]);
    } else if (isCellTag || (tag === 'tr' && closes)) {
      closeCell(start);
      if (isCellTag && !closes) cell = end;
    } else if (tag === 'table') {
      closeCell(start);
      if (rows?.some((row) => row.length > 1))
        marks.push({ kind: 'table', range: [tableStart, end], rows: rows.filter((row) => row.length > 0) });
      rows = null;
      paragraph = end;
    }
  }
  if (rows === null) closeParagraph(offset + value.length);
  return marks;
}

const BREAKS =
  /^(?:p|div|table|center|section|article|figure|figcaption|ul|ol|li|h[1-6]|hr|blockquote|details|summary|br)$/u;

function trimmed(value: string, offset: number, [start, end]: Range): Range {
  const text = value.slice(start - offset, end - offset);
  const lead = text.length - text.trimStart().length;
  const length = text.trim().length;
  return length === 0 ? [start, start] : [start + lead, start + lead + length];
}
