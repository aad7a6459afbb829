import { blockText, type PageBlock } from './blocks.ts';
import type { Line } from './lines.ts';
import { markOf, roomFor } from './paragraphs.ts';

/**
 * Marks paragraphs that go on with the one at the foot of the column before. Where the layout leaves it open, nothing
 * is marked: the words decide later.
 */
export function markFlow(blocks: readonly PageBlock[]): void {
  let open: PageBlock | undefined;
  let before: PageBlock | undefined;
  for (const block of blocks) {
    const under = before?.kind === 'table' || before?.kind === 'caption';
    before = block;
    if (block.kind === 'heading') open = undefined;
    if (block.kind !== 'paragraph' && block.kind !== 'list-item' && block.kind !== 'quotation') continue;
    if (open !== undefined && startsColumn(open, block) && flowsOn(open, block, under)) block.continues = true;
    open = block;
  }
}

const startsColumn = (before: PageBlock, block: PageBlock): boolean =>
  before.page !== block.page || before.x0 !== block.x0 || before.x1 !== block.x1;

/** @param under whether the block stands right under a table: what follows a finished sentence there is the table's */
function flowsOn(before: PageBlock, block: PageBlock, under: boolean): boolean {
  const last = before.lines.at(-1);
  const first = block.lines[0];
  if (last === undefined || first === undefined || block.kind === 'list-item' || markOf(first.text) !== undefined)
    return false;
  if (Math.abs(last.size - first.size) > 0.06 * first.size || last.bold !== first.bold) return false;
  if (roomFor(last, first, rightEdge(before))) return false;
  const text = blockText(before);
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(first.text)) return true;
  const indent = first.x0 - block.x0;
  const finished = /[.!?:]["”»’')\]]*$/u.test(text);
  // A full last line seldom ends a paragraph; where paragraphs are indented, the next line says whether it does.
  if (finished) return !under && before.kind === 'paragraph' && block.kind === 'paragraph' && isFlush(block);
  return /^[\p{Ll}(«“"]/u.test(first.text) || indent < 0.4 * first.size || before.kind === 'quotation';
}

/** The right edge of a block that is set in from the right is its own. */
const rightEdge = (block: PageBlock): number =>
  block.kind === 'quotation' ? Math.max(...block.lines.map((line: Line) => line.x1)) : block.x1;

/** The first line stands where the others do: the paragraph has no beginning here. */
function isFlush(block: PageBlock): boolean {
  const [first, second] = block.lines;
  return (
    first !== undefined &&
    first.x0 - block.x0 < 0.4 * first.size &&
    (second === undefined || second.x0 - first.x0 < 0.4 * first.size)
  );
}
