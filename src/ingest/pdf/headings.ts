import { blockText, type PageBlock } from './blocks.ts';
import { type Typography, toHalf } from './typography.ts';

/** Headings are short. */
const MOST_LINES = 5;
const LONGEST = 240;

const NUMBERED =
  /^(?:(?:\d{1,2}\.){0,3}\d{1,2}\.?|[IVXLC]{1,6}\.|[A-ZА-Я]\.|§\s?\d+|(?:chapter|section|part|article|annex|appendix|глава|раздел|часть|статья|приложение|бөлім|тарау|бап)\s+[\dIVXLC]+)\s*[.:]?\s*(?=["«“(]?[\p{Lu}\d]|$)/iu;

/** How a heading is set: those set alike are of one rank. */
interface Style {
  readonly size: number;
  readonly bold: boolean;
  readonly capitals: boolean;
  readonly italic: boolean;
}

/** Finds headings among the paragraphs by their setting and numbers, and ranks them by their setting. */
export function findHeadings(blocks: readonly PageBlock[], typography: Typography): void {
  const title = findTitle(blocks, typography);
  const candidates = blocks.filter((block, index) => block !== title && isCandidate(blocks, index, typography));
  const body = firstBody(blocks, title, typography);
  const recurring = new Map<string, number>();
  for (const block of candidates) recurring.set(keyOf(block), (recurring.get(keyOf(block)) ?? 0) + 1);
  const headings = candidates.filter(
    (block) => blocks.indexOf(block) >= body || isFrontHeading(block, recurring.get(keyOf(block)) ?? 0),
  );
  const ranks = [...new Map(headings.map((block) => [keyOf(block), styleOf(block)])).entries()]
    .sort(([, a], [, b]) => compare(a, b))
    .map(([key]) => key);
  if (title !== undefined) {
    title.kind = 'heading';
    title.level = 1;
  }
  for (const block of headings) {
    block.kind = 'heading';
    block.level = Math.min(6, 2 + ranks.indexOf(keyOf(block)));
  }
}

/** The largest lines of the first page that has text, where they are larger than the text. */
function findTitle(blocks: readonly PageBlock[], typography: Typography): PageBlock | undefined {
  const first = blocks[0]?.page;
  const front = blocks.filter((block) => block.page === first && block.kind === 'paragraph').slice(0, 14);
  let best: PageBlock | undefined;
  let text = false;
  for (const block of front) {
    const size = block.lines[0]?.size ?? 0;
    text ||= size < typography.bodySize * 1.05 && blockText(block).length > 140 && /[.!?]$/u.test(blockText(block));
    // Behind running text only what is far larger is a title: before it stood a notice of the publisher.
    if (text && size < typography.bodySize * 1.35) continue;
    if (size < typography.bodySize * 1.12 || blockText(block).length < 4 || blockText(block).length > 320) continue;
    if (NUMBERED.test(blockText(block)) && /^\d|^§/u.test(blockText(block))) continue;
    if (best === undefined || size > (best.lines[0]?.size ?? 0) * 1.02) best = block;
  }
  return best;
}

/** Index of the first paragraph of running text. */
function firstBody(blocks: readonly PageBlock[], title: PageBlock | undefined, typography: Typography): number {
  const from = title === undefined ? 0 : blocks.indexOf(title) + 1;
  const at = blocks.findIndex(
    (block, index) =>
      index >= from && block.kind === 'paragraph' && block.lines.length >= 3 && !isStyled(block, typography),
  );
  return title === undefined || at === -1 ? 0 : Math.max(from, at - 1);
}

/** Before the text stand authors and their places: of what is set apart there, only names of parts are headings. */
const isFrontHeading = (block: PageBlock, alike: number): boolean =>
  NUMBERED.test(blockText(block)) ||
  (alike >= 2 && blockText(block).split(/\s+/u).length <= 8 && block.lines.every((line) => line.bold));

const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);

function isStyled(block: PageBlock, typography: Typography): boolean {
  const size = block.lines[0]?.size ?? 0;
  return size >= typography.bodySize * 1.07 || (!typography.bodyBold && block.lines.every((line) => line.bold));
}

function isCandidate(blocks: readonly PageBlock[], index: number, typography: Typography): boolean {
  const block = blocks[index];
  if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'list-item')) return false;
  const text = blockText(block);
  if (block.lines.length > MOST_LINES || text.length > LONGEST || !/\p{L}{2}/u.test(text)) return false;
  const numbered = NUMBERED.test(text);
  if (/[,;]$/u.test(text) || (/[.:]$/u.test(text) && !numbered && text.length > 60)) return false;
  if (block.kind === 'list-item' && !numbered) return false;
  const next = blocks[index + 1];
  if (isStyled(block, typography)) return !isFigureText(text);
  const size = block.lines[0]?.size ?? 0;
  if (size < typography.bodySize * 0.97 || block.lines.length > 2 || next === undefined) return false;
  const apart = block.above > 0.2 * size;
  const leads = next.kind !== 'heading' && blockText(next).length > text.length;
  const unfinished = !/[.:?!]$/u.test(text) || numbered;
  if (isCapitals(text)) return apart && unfinished && text.length < 120;
  if (block.lines.every((line) => line.italic))
    return apart && leads && unfinished && text.length < 120 && /^\P{Ll}/u.test(text);
  return numbered && block.kind === 'paragraph' && apart && leads && block.lines.length === 1 && !/[.]$/u.test(text);
}

/** Figures of a chart, formulas. */
const isFigureText = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length < text.length * 0.4;

const styleOf = (block: PageBlock): Style => ({
  size: toHalf(block.lines[0]?.size ?? 0),
  bold: block.lines.every((line) => line.bold),
  capitals: isCapitals(blockText(block)),
  italic: block.lines.every((line) => line.italic),
});

const keyOf = (block: PageBlock): string => Object.values(styleOf(block)).join(' ');

const compare = (a: Style, b: Style): number =>
  b.size - a.size ||
  Number(b.bold) - Number(a.bold) ||
  Number(b.capitals) - Number(a.capitals) ||
  Number(a.italic) - Number(b.italic);
