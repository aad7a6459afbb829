import type { SectionKind } from '../core/document.ts';
import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import type { RepairKind } from '../layers/repairs.ts';

/**
 * How a part of a block follows the part before it: with a `space` (lines of one paragraph, halves over a page
 * break), with nothing (`closed`: a word cut by a hyphen), on a new `line` (rows of a table), or as the next `cell` of a row.
 */
export type Joint = 'space' | 'closed' | 'line' | 'cell';

/** What each joint puts into the reading text. */
export const JOINT_TEXT: Readonly<Record<Joint, string>> = { space: ' ', closed: '', line: '\n', cell: '\t' };

export interface Part {
  readonly range: Range;
  readonly joint: Joint;
  /** Of a part of a table that is none of its rows. */
  readonly role?: 'caption' | 'note';
}

/** Characters of a block that do not go into the reading text, and why. */
export interface Dropped {
  readonly range: Range;
  readonly kind: RepairKind;
}

export type RawKind =
  | 'text'
  | 'bullet'
  | 'quotation'
  | 'rows'
  | 'heading'
  | 'front-matter'
  | 'note'
  | 'table'
  /** What the format gives as a table's caption, until the table takes it. */
  | 'caption'
  | 'reference'
  | 'resource'
  | 'acronym'
  | 'amendment-note'
  | 'signature'
  /** A line of a list of contents. */
  | 'contents'
  /** Page numbers and running heads: recorded as repairs, not read. */
  | 'furniture';

export interface HeadingFacts {
  readonly number: string | null;
  readonly level: number;
  readonly kind: SectionKind;
  /** Of a division (`Chapter II. Rights`): where its title begins in the text of the heading. */
  readonly titleAt?: number;
}

/** A block of the source while its kind and extent are being found out: the passes of structure refine it in turn. */
export interface RawBlock {
  kind: RawKind;
  parts: Part[];
  dropped: Dropped[];
  /** Of a heading. */
  heading?: HeadingFacts;
  /** Of a note: its number or sign. */
  label?: string;
  /** Of a note that the format itself ties to its marker. */
  link?: string;
  /** Of a table whose cells are known: rows of cells of the lines in them. */
  cells?: readonly (readonly (readonly Range[])[])[];
  /** The format shows that it goes on with the block of its kind before it. */
  continues?: true;
  /** A page ends right before this block. */
  pageBefore?: boolean;
}

/** The text of a block as it stands in the source, parts joined by their joints. */
export function rawText(source: Pick<Source, 'text'>, block: RawBlock): string {
  return block.parts
    .map(({ range, joint }, index) => {
      const text = source.text.slice(range[0], range[1]);
      return index === 0 ? text : JOINT_TEXT[joint] + text;
    })
    .join('');
}

/** How a block begins and ends: enough to see whether a sentence is over, however long the block has grown. */
export const beginning = (source: Pick<Source, 'text'>, block: RawBlock): string => {
  const range = block.parts[0]?.range ?? [0, 0];
  return source.text.slice(range[0], Math.min(range[1], range[0] + 200));
};

export const ending = (source: Pick<Source, 'text'>, block: RawBlock): string => {
  const range = block.parts.at(-1)?.range ?? [0, 0];
  return source.text.slice(Math.max(range[0], range[1] - 200), range[1]);
};

/** Characters of a block in the source. */
export const lengthOf = (block: RawBlock): number =>
  block.parts.reduce((sum, { range: [start, end] }) => sum + end - start, 0);

export const startOf = (block: RawBlock): number => block.parts[0]?.range[0] ?? block.dropped[0]?.range[0] ?? 0;

export const endOf = (block: RawBlock): number => block.parts.at(-1)?.range[1] ?? startOf(block);

/** `[start, end)` without white space at either end. */
export function trimmed(text: string, [start, end]: Range): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? '')) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
  return [from, to];
}

/**
 * A table from its cells, each of one or more lines.
 * @param outer from its first line to its last; what stands there beside the cells is signs that draw the table
 */
export function tableOfLines(text: string, outer: Range, cells: readonly (readonly (readonly Range[])[])[]): RawBlock {
  const parts: Part[] = cells
    .flatMap((row) => row.flat())
    .filter(([start, end]) => end > start)
    .sort((a, b) => a[0] - b[0])
    .map((range, index, all): Part => {
      const before = all[index - 1];
      return {
        range,
        joint: before === undefined || /[\n\r\f]/u.test(text.slice(before[1], range[0])) ? 'line' : 'cell',
      };
    });
  const dropped: Dropped[] = [];
  let position = outer[0];
  for (const { range } of [...parts, { range: [outer[1], outer[1]] as const }]) {
    dropped.push(...signsIn(text, [position, range[0]]));
    position = Math.max(position, range[1]);
  }
  return { kind: 'table', parts, dropped, cells };
}

/** Characters that are the format's, or draw a table: list signs, `#`, fences, bars. */
export const signsIn = (text: string, [from, to]: Range): Dropped[] =>
  [...text.slice(from, Math.max(from, to)).matchAll(/\S+/gu)].map((match) => ({
    range: [from + match.index, from + match.index + match[0].length],
    kind: 'markup',
  }));

/** A block with its place in the reading text. */
export interface Placed {
  readonly raw: RawBlock;
  readonly start: number;
  readonly end: number;
}
