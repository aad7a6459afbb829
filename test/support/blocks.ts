import type { Mark, Source } from '../../src/core/source.ts';

/** What a format made of a document, one line a mark: `heading 1: Title`, `note 1 [link]: Body`, `table: a | b / c | d`. */
export const blocksOf = (source: Pick<Source, 'text' | 'marks'>): string[] =>
  source.marks.map((mark) => `${nameOf(mark)}: ${contentOf(source.text, mark)}`);

function nameOf(mark: Mark): string {
  switch (mark.kind) {
    case 'heading':
      return `heading ${mark.level}`;
    case 'list-item':
      return mark.ordinal === null ? 'item' : `item ${mark.ordinal}`;
    case 'note-reference':
    case 'note-body':
      return `${mark.kind === 'note-body' ? 'note' : 'call'} ${mark.label}${mark.link === undefined ? '' : ` [${mark.link}]`}`;
    case 'emphasis':
      return mark.style;
    default:
      return mark.kind;
  }
}

const contentOf = (text: string, mark: Mark): string =>
  mark.kind === 'table'
    ? mark.rows.map((row) => row.map((cell) => text.slice(...cell)).join(' | ')).join(' / ')
    : text.slice(...mark.range).replaceAll('\n', '⏎');
