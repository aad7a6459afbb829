import { labelOf } from '../description.ts';
import { plainText, readRuns } from '../inline.ts';
import { escaped } from './markdown.ts';
import type { PlainBlock, PlainDocument } from './plain.ts';

/** Markdown as programs make it that read pictures of pages: page by page, with their own traces. */
export interface Converter {
  call(label: string): string;
  body(label: string, text: string): string;
  table(rows: readonly (readonly string[])[]): string;
  heading(text: string, level: number): string;
  /** Between page `number` and the next. */
  pageEnd(number: number): string | null;
}

const grid = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row, index) => {
      const line = `| ${row.map(escaped).join(' | ')} |`;
      return index === 0 ? `${line}\n|${row.map(() => '---').join('|')}|` : line;
    })
    .join('\n');

/** Anchors, pictures and ruled page ends; notes are paragraphs that begin with a raised number. */
export const MARKER: Converter = {
  call: (label) => `<sup>${label}</sup>`,
  body: (label, text) => `<sup>${label}</sup> ${text}`,
  table: grid,
  heading: (text, level) => `${'#'.repeat(level)} <span id="page-0-${text.length}"></span>${text}`,
  pageEnd: (number) => `![](_page_${number}_Picture_1.jpeg)\n\n{${number}}${'-'.repeat(48)}`,
};

/** Formulas for raised numbers, `Footnote 3:` before notes, a sign where a page could not be read. */
export const NOUGAT: Converter = {
  call: (label) => `\\({}^{${label}}\\)`,
  body: (label, text) => `Footnote ${label}: ${text}`,
  table: grid,
  heading: (text, level) => `${'#'.repeat(level)} ${text}`,
  pageEnd: (number) => (number % 3 === 2 ? `[MISSING_PAGE_EMPTY:${number}]` : null),
};

export function convertedMarkdown(document: PlainDocument, converter: Converter): string {
  const levels = new Map(
    document.truth.sections.map(({ title, level, kind }) => [title, kind === 'title' ? 1 : level + 1]),
  );
  const parts: string[] = [];
  let page = 0;
  for (const block of document.blocks) {
    if (block.pageBefore === true) {
      const end = converter.pageEnd(page++);
      if (end !== null) parts.push(end);
    }
    parts.push(convertedBlock(block, converter, levels));
  }
  return `${parts.join('\n\n')}\n`;
}

function convertedBlock(block: PlainBlock, converter: Converter, levels: ReadonlyMap<string, number>): string {
  const text = readRuns(block.text)
    .map((run) => {
      if (run.kind === 'note') return converter.call(labelOf(run.key));
      return run.italic ? `*${escaped(run.text)}*` : escaped(run.text);
    })
    .join('');
  if (block.note !== undefined) return converter.body(labelOf(block.note), text.replaceAll(/\s+/gu, ' '));
  if (block.role === 'title') return converter.heading(text, 1);
  if (block.role === 'heading') {
    const title = plainText(block.text);
    const known = [...levels].find(([heading]) => title === heading || title.endsWith(` ${heading}`));
    return converter.heading(text, known?.[1] ?? 2);
  }
  if (block.role === 'quote') return `> ${text}`;
  if (block.role === 'list-item') return text.replace(/^• /u, '- ').replace(/^(\d+)\) /u, '$1. ');
  if (block.role === 'table' && block.text.includes('\n'))
    return converter.table(block.text.split('\n').map((row) => row.split('\t')));
  if (block.role === 'entry' && block.text.includes('\t')) return `- **${text.replace('\t', '** ')}`;
  return text;
}
