import type { Line } from './lines.ts';

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quotation' | 'table' | 'caption' | 'note';

/** A block of one column of one page. Later passes say what it is and whether it goes on with another. */
export interface PageBlock {
  kind: BlockKind;
  lines: Line[];
  readonly page: number;
  /** Written among the blocks of this page, where that is not its own: a caption whose table stands on the next page. */
  writtenOn?: number;
  /** Edges of the column. */
  readonly x0: number;
  readonly x1: number;
  /** Goes on with the last block before it of its kind: the layout shows it. */
  continues: boolean;
  /** Space above it, in points; infinite at the head of a column. */
  readonly above: number;
  /** Of a heading: 1 is the title. */
  level?: number;
  /** Of a note. */
  label?: string;
  /** What ties a note to its calls. */
  link?: string;
  /** Of a list item that is numbered. */
  ordinal?: string;
  /** UTF-16 units at the beginning of the first line that are not its text: a bullet, a note's label. */
  lead?: number;
}

export const blockText = (block: Pick<PageBlock, 'lines'>): string => block.lines.map((line) => line.text).join(' ');
