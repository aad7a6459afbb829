import type { Mark } from '../../../src/core/source.ts';
import { readPdf } from '../../../src/ingest/pdf/read.ts';
import { pdfOf, type TestPage } from '../../support/pdf-pages.ts';

export type Reading = Awaited<ReturnType<typeof readPdf>>;

export const read = (pages: readonly TestPage[]): Promise<Reading> => readPdf(pdfOf(pages));

const INLINE: ReadonlySet<Mark['kind']> = new Set(['emphasis', 'superscript', 'note-reference', 'syntax']);

/**
 * The blocks of a reading, one a line: kind, level or label, `+` where it goes on with the one before, and text. Lines are
 * joined with spaces, cells with ` | `, rows with ` / `; a call that is tied to its note is `[1]`.
 */
export function outlineOf({ text, marks }: Reading): string[] {
  return marks.flatMap((mark) => {
    if (INLINE.has(mark.kind) || mark.kind === 'list-item' || mark.kind === 'block-quotation') return [];
    if (mark.kind === 'table')
      return [`table ${mark.rows.map((row) => row.map(([a, b]) => text.slice(a, b)).join(' | ')).join(' / ')}`];
    return [`${nameOf(mark, marks)} ${withCalls(text, marks, mark.range)}`.replaceAll('\n', ' ')];
  });
}

function nameOf(mark: Mark, marks: readonly Mark[]): string {
  if (mark.kind === 'heading') return `heading${mark.level}`;
  const on = 'continues' in mark && mark.continues === true ? '+' : '';
  if (mark.kind === 'note-body') return `note${on} ${mark.label}:`;
  const [start, end] = mark.range;
  const holder = marks.find(
    (outer) =>
      (outer.kind === 'list-item' || outer.kind === 'block-quotation') &&
      outer.range[0] <= start &&
      outer.range[1] >= end,
  );
  return `${holder?.kind ?? mark.kind}${on}`;
}

function withCalls(text: string, marks: readonly Mark[], [start, end]: readonly [number, number]): string {
  const calls = marks.filter(
    (mark) => mark.kind === 'note-reference' && mark.range[0] >= start && mark.range[1] <= end,
  );
  let out = '';
  let position = start;
  for (const { range } of calls) {
    out += `${text.slice(position, range[0])}[${text.slice(range[0], range[1])}]`;
    position = range[1];
  }
  return out + text.slice(position, end);
}
