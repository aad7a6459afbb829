import type { PageBlock } from './blocks.ts';
import type { Line } from './lines.ts';
import type { LinedLeaf, Typography } from './typography.ts';

/** A sign that the file gives no character for, alone before a line, is a list sign too. */
const BULLET = /^[•▪▫◦‣●○■□➢✓–—*·\p{Co}\p{Cc}\ufffd-](?=\s)/u;
const ORDINAL = /^(?:\(?(\d{1,3}|\p{Ll}|[ivx]{1,4})\)|(\d{1,2}|\p{Ll})\.)(?=\s)/u;

/** `Source: …` behind a note to a table. */
const NAMED = /^\p{Lu}\p{L}+:\s/u;

/** Fractions of the em: an indent is wider than the first, and no indent is as wide as the second. */
const INDENT = 0.7;
const WIDEST_INDENT = 7;
/** Space between lines beyond which a new block begins, against the leading. */
const APART = 1.25;

/** Of a list of terms, each with its meaning set in below: characters of a term, and the indent in ems. */
const LONGEST_TERM = 40;
const MEANING_INDENT = 1.5;

/** What the lines of a stretch without space in it have in common. */
interface Stretch {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  /** Paragraphs hang: their first lines stand further left than the rest (bibliographies, lists). */
  readonly hanging: boolean;
  /** Right under a table. */
  readonly underTable: boolean;
}

/** Cuts a column into blocks: by space, size and weight first, then by indents and lines that are not full. */
export function blocksOfLeaf(leaf: LinedLeaf, typography: Typography): PageBlock[] {
  const blocks: PageBlock[] = [];
  for (const stretch of stretchesOf(leaf.lines, typography)) {
    const above = spaceAbove(leaf.lines, stretch.lines[0], typography);
    let lines: Line[] = [];
    const close = (): void => {
      if (lines.length > 0)
        blocks.push(toBlock(lines, leaf, blocks.length > 0 && lines[0] !== stretch.lines[0] ? 0 : above));
      lines = [];
    };
    for (const line of stretch.lines) {
      if (lines.length > 0 && beginsNew(lines, line, stretch)) close();
      lines.push(line);
    }
    close();
  }
  return blocks;
}

function toBlock(lines: Line[], leaf: LinedLeaf, above: number): PageBlock {
  const kind = lines[0]?.table === undefined ? 'paragraph' : 'table';
  return { kind, lines, page: leaf.page, x0: leaf.x0, x1: leaf.x1, continues: false, above };
}

function spaceAbove(lines: readonly Line[], line: Line | undefined, typography: Typography): number {
  const at = line === undefined ? -1 : lines.indexOf(line);
  const before = lines[at - 1];
  if (line === undefined || before === undefined) return Number.POSITIVE_INFINITY;
  return line.y - before.y - typography.leadingOf(line.size);
}

function stretchesOf(lines: readonly Line[], typography: Typography): Stretch[] {
  const stretches: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last === undefined || before === undefined || isCut(before, line, typography)) stretches.push([line]);
    else last.push(line);
    before = line;
  }
  return stretches.map((stretch, index) => toStretch(stretch, stretches[index - 1]?.at(-1)?.table !== undefined));
}

function isCut(above: Line, below: Line, typography: Typography): boolean {
  if (above.table !== undefined || below.table !== undefined) return true;
  if (Math.abs(above.size - below.size) > 0.06 * Math.max(above.size, below.size)) return true;
  if (above.bold !== below.bold && !(above.x1 >= below.x1 && /^\p{Ll}/u.test(below.text))) return true;
  return below.y - above.y > APART * typography.leadingOf(below.size);
}

function toStretch(lines: readonly Line[], underTable: boolean): Stretch {
  const left = Math.min(...lines.map((line) => line.x0));
  const right = Math.max(...lines.map((line) => line.x1));
  let hanging = 0;
  let first = 0;
  for (let i = 1; i < lines.length; i++) {
    const [above, below] = [lines[i - 1], lines[i]];
    if (above === undefined || below === undefined) continue;
    // A short line ends a paragraph. Before an indent that speaks for indents of first lines, behind one against them.
    const ends = roomFor(above, below, right);
    const inwards = isFlush(above, left) && isIndented(below, left);
    const outwards = isIndented(above, left) && isFlush(below, left);
    if (inwards || outwards) ends === inwards ? first++ : hanging++;
  }
  return { lines, left, right, hanging: hanging > first || isTerms(lines, left, right), underTable };
}

/** Short flush lines, each with lines set in below it: acronyms or terms, and what they mean. */
function isTerms(lines: readonly Line[], left: number, right: number): boolean {
  const terms = lines.filter((line) => isFlush(line, left));
  const isMeaning = (line: Line | undefined): boolean =>
    line !== undefined && line.x0 - left > MEANING_INDENT * line.size && line.x0 - left < WIDEST_INDENT * line.size;
  return (
    terms.length >= 2 &&
    lines[0] !== undefined &&
    isFlush(lines[0], left) &&
    lines.every((line, index) => (isFlush(line, left) ? isMeaning(lines[index + 1]) : isMeaning(line))) &&
    terms.every(
      ({ text, x0, x1 }) => text.length <= LONGEST_TERM && x1 - x0 < 0.5 * (right - left) && !/[.,;]$/u.test(text),
    )
  );
}

const isFlush = (line: Line, left: number): boolean => line.x0 - left < 0.4 * line.size;
const isIndented = (line: Line, left: number): boolean =>
  line.x0 - left > INDENT * line.size && line.x0 - left < WIDEST_INDENT * line.size;

/** Whether the first word of the next line would have had room on this one: then its end was meant. */
export function roomFor(line: Line, next: Line, right: number): boolean {
  const word = firstWordWidth(next);
  return right - line.x1 > word + 0.35 * line.size;
}

function firstWordWidth(line: Line): number {
  const pieces = line.segments[0]?.pieces ?? [];
  let end = pieces[0]?.x1 ?? line.x0;
  for (const piece of pieces.slice(1)) {
    if (piece.spaced) break;
    end = piece.x1;
  }
  return end - (pieces[0]?.x0 ?? line.x0);
}

function beginsNew(lines: readonly Line[], line: Line, { left, right, hanging, underTable }: Stretch): boolean {
  const first = lines[0];
  const above = lines.at(-1);
  if (first === undefined || above === undefined || line.dotted === true) return true;
  if (BULLET.test(line.text) && line.x0 - left < WIDEST_INDENT * line.size && !/^[-–—]\s/u.test(line.text)) return true;
  if (underTable && isFlush(line, left) && NAMED.test(line.text) && /[.!?]$/u.test(above.text)) return true;
  if (areCentred(above, line, left, right)) return false;
  const mark = markOf(first.text);
  if (mark !== undefined) {
    // The text of a list item stands under its first words, or under its sign.
    const inward = first.segments[0]?.pieces.find((piece, index) => index > 0 && piece.spaced)?.x0;
    const textStart = lines[1]?.x0 ?? inward ?? first.segments[1]?.x0 ?? first.x0;
    const isAt = (x: number): boolean => Math.abs(line.x0 - x) < 0.6 * line.size;
    const under = isAt(textStart) || (lines.length === 1 && isAt(first.x0));
    if (under && !roomFor(above, line, right)) return markOf(line.text) !== undefined && line.x0 <= first.x0 + 2;
    if (markOf(line.text) !== undefined) return true;
  }
  if (hanging) return isFlush(line, left);
  if (roomFor(above, line, right)) return true;
  const indent = line.x0 - above.x0;
  if (indent > INDENT * line.size) return isIndented(line, left);
  // Back from an indent: the first line of a paragraph has one line of its own; a quotation has several.
  return indent < -INDENT * line.size && lines.length > 1;
}

export const markOf = (text: string): string | undefined => BULLET.exec(text)?.[0] ?? ORDINAL.exec(text)?.[0];

const areCentred = (above: Line, below: Line, left: number, right: number): boolean => {
  const middle = (line: Line): number => (line.x0 + line.x1) / 2;
  const inset = (line: Line): boolean => Math.abs(line.x0 - left - (right - line.x1)) < 4;
  return (
    !/[.,;:!?]$/u.test(above.text) && Math.abs(middle(above) - middle(below)) < 2.5 && inset(above) && inset(below)
  );
};

/** One line with a star is a note to a table or title; list items are several. */
const isStarNote = (blocks: readonly PageBlock[], index: number): boolean =>
  startsWithStar(blocks[index]) && !startsWithStar(blocks[index - 1]) && !startsWithStar(blocks[index + 1]);

const startsWithStar = (block: PageBlock | undefined): boolean => block?.lines[0]?.text.startsWith('*') === true;

/** Tells list items and quotations from paragraphs. */
export function nameParagraphs(blocks: readonly PageBlock[], typography: Typography): void {
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph') return;
    const first = block.lines[0];
    if (first === undefined || isStarNote(blocks, index)) return;
    if (first.dotted === true) {
      block.kind = 'list-item';
      return;
    }
    const bullet = BULLET.exec(first.text)?.[0];
    const ordinal = ORDINAL.exec(first.text);
    const indent = first.x0 - block.x0;
    if (bullet !== undefined && (!/^[-–—]/u.test(bullet) || indent > 0.3 * first.size)) {
      block.kind = 'list-item';
      block.lead = first.text.slice(bullet.length).search(/\S/u) + bullet.length;
    } else if (ordinal !== null && (indent > 0.3 * first.size || /\)/u.test(ordinal[0]))) {
      block.kind = 'list-item';
      block.ordinal = ordinal[1] ?? ordinal[2] ?? '';
    } else if (isQuotation(block, typography)) block.kind = 'quotation';
  });
  nameUnsignedItems(blocks);
}

/** Browsers draw list signs as pictures: several blocks set in from the left only, one after another, are items. */
function nameUnsignedItems(blocks: readonly PageBlock[]): void {
  const left = (block: PageBlock): number => Math.min(...block.lines.map((line) => line.x0));
  const isIn = (block: PageBlock | undefined): block is PageBlock =>
    block !== undefined &&
    (block.kind === 'paragraph' || block.kind === 'quotation') &&
    block.lines.length <= 6 &&
    left(block) - block.x0 > 1.9 * (block.lines[0]?.size ?? 0) &&
    left(block) - block.x0 < WIDEST_INDENT * (block.lines[0]?.size ?? 0) &&
    block.lines.every((line) => Math.abs(line.x0 - left(block)) < 2);
  const items = blocks.filter((block, index) => {
    const [before, next] = [blocks[index - 1], blocks[index + 1]];
    if (!isIn(block)) return false;
    const beside = [before, next].filter(isIn).filter((other) => Math.abs(left(other) - left(block)) < 2);
    const longest = [block, ...beside].flatMap((other) => other.lines.map((line) => line.x1));
    return (
      beside.length > 0 &&
      block.x1 - Math.max(...longest) < 1.5 * (block.lines[0]?.size ?? 0) &&
      block.above < 0.8 * (block.lines[0]?.size ?? 0)
    );
  });
  for (const block of items) block.kind = 'list-item';
}

/** Set in from both sides, more than one line, all but the first at one indent. */
function isQuotation({ lines, x0, x1 }: PageBlock, typography: Typography): boolean {
  if (lines.length < 2) return false;
  const size = typography.bodySize;
  const left = Math.min(...lines.map((line) => line.x0));
  const right = Math.max(...lines.map((line) => line.x1));
  const rest = lines.slice(1);
  const flush = rest.every((line) => line.x0 - left < 0.5 * size);
  return (
    flush &&
    left - x0 > 0.9 * size &&
    (x1 - right > 0.9 * size || left - x0 > 1.9 * size) &&
    lines.every((line) => line.size <= size * 1.04) &&
    right - left > 0.4 * (x1 - x0)
  );
}
