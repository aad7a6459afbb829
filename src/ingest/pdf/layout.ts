import { blockText, type PageBlock } from './blocks.ts';
import { type Box, type Leaf, leavesOf, startsOfColumns } from './columns.ts';
import { markFlow } from './flow.ts';
import type { FontTable } from './fonts.ts';
import { cutNotes, notesOf } from './foot-notes.ts';
import type { PageFurniture } from './furniture.ts';
import { mode } from './geometry.ts';
import { findHeadings } from './headings.ts';
import { linesOf, withDots } from './lines.ts';
import { labelsIn } from './note-calls.ts';
import type { PageText } from './page-text.ts';
import { blocksOfLeaf, nameParagraphs } from './paragraphs.ts';
import { ruledTables } from './ruled-tables.ts';
import type { Segment } from './segments.ts';
import { isRemark, isTableNote, openTables } from './table-flow.ts';
import type { TableGrid } from './table-grid.ts';
import { type LinedLeaf, type Typography, typographyOf } from './typography.ts';

interface Placed extends Box {
  readonly segment?: Segment;
  readonly table?: TableGrid;
}

/** The blocks of a document in reading order: page by page, on each the text first and then the notes at its foot. */
export function layOut(pages: readonly PageText[], furniture: readonly PageFurniture[], fonts: FontTable): PageBlock[] {
  const placed = pages.map((page, index) => boxesOf(page, furniture[index]));
  const gutters = commonGutters(placed);
  const leaves = placed.map((boxes, index) => leavesOf(boxes, gutters).map((leaf) => lined(leaf, pages[index], fonts)));
  const typography = typographyOf(leaves.flat());
  const blocks = blocksOf(pages, widened(leaves), typography);
  nameParagraphs(blocks, typography);
  nameCaptions(blocks);
  nameTableNotes(blocks);
  findHeadings(blocks, typography);
  markFlow(blocks);
  return blocks;
}

function boxesOf(page: PageText, furniture: PageFurniture | undefined): Placed[] {
  const gone = new Set([...(furniture?.head ?? []), ...(furniture?.foot ?? [])].flat());
  const text = page.segments.filter((segment) => !gone.has(segment));
  const { tables, rest } = ruledTables(text, page.rules, page.number);
  return [
    ...rest.map(
      (segment): Placed => ({ x0: segment.x0, x1: segment.x1, top: segment.y - segment.size, y: segment.y, segment }),
    ),
    ...tables.map((table): Placed => ({ x0: table.x0, x1: table.x1, top: table.top, y: table.bottom, table })),
  ];
}

/** Where columns start on at least two pages, or on a third of all. */
function commonGutters(pages: readonly (readonly Placed[])[]): number[] {
  const starts = pages.flatMap((boxes) => startsOfColumns(boxes));
  const counts = new Map<number, number>();
  for (const start of starts) {
    const near = [...counts.keys()].find((known) => Math.abs(known - start) <= 4) ?? start;
    counts.set(near, (counts.get(near) ?? 0) + 1);
  }
  const enough = Math.min(2, Math.max(1, pages.length / 3));
  return [...counts].filter(([, count]) => count >= enough).map(([start]) => start);
}

function lined(leaf: Leaf<Placed>, of: PageText | undefined, fonts: FontTable): LinedLeaf {
  const page = of?.number ?? 0;
  const segments = leaf.boxes.flatMap(({ segment }) => segment ?? []);
  const tables = leaf.boxes.flatMap(({ table }) => table ?? []);
  const lines = openTables(withDots(linesOf(segments, tables, page, fonts), of?.dots ?? []));
  return { x0: leaf.x0, x1: leaf.x1, columned: leaf.columned, lines, page };
}

/** Columns that start at one place are of one width: a short page does not show it. */
function widened(pages: readonly (readonly LinedLeaf[])[]): LinedLeaf[][] {
  const ends = new Map<number, [number, number][]>();
  const key = (leaf: LinedLeaf): number => Math.round(leaf.x0 / 4) * 2 + Number(leaf.columned);
  for (const leaf of pages.flat()) {
    const known = ends.get(key(leaf)) ?? [];
    known.push([Math.round(leaf.x1), leaf.lines.length]);
    ends.set(key(leaf), known);
  }
  return pages.map((leaves) =>
    leaves.map((leaf) => ({ ...leaf, x1: Math.max(leaf.x1, mode(ends.get(key(leaf)) ?? [], leaf.x1)) })),
  );
}

function blocksOf(
  pages: readonly PageText[],
  leaves: readonly (readonly LinedLeaf[])[],
  typography: Typography,
): PageBlock[] {
  const blocks: PageBlock[] = [];
  let noteOpen = false;
  let lastNumber = 0;
  pages.forEach((page, index) => {
    const mine = leaves[index] ?? [];
    const called = labelsIn(mine.flatMap((leaf) => leaf.lines));
    // A note whose call stands on the page before, where the foot had no room for it.
    if (lastNumber > 0) called.add(String(lastNumber + 1));
    const notes: PageBlock[] = [];
    for (const leaf of mine) {
      const cut = isLowest(leaf, mine)
        ? cutNotes(leaf, page.rules, typography, called, noteOpen && notes.length === 0)
        : { body: leaf.lines, notes: [] };
      blocks.push(...blocksOfLeaf({ ...leaf, lines: cut.body }, typography));
      notes.push(...notesOf(leaf, cut.notes, called));
    }
    blocks.push(...notes);
    lastNumber = notes.reduce((number, { label }) => (Number(label) > 0 ? Number(label) : number), lastNumber);
    const last = notes.at(-1);
    noteOpen = last !== undefined && !/[.!?»”"')\]]\s*$/u.test(blockText(last));
  });
  return blocks;
}

/** No other column of the page begins below it. */
const isLowest = (leaf: LinedLeaf, leaves: readonly LinedLeaf[]): boolean => {
  const end = leaf.lines.at(-1)?.y ?? 0;
  return leaves.every(
    (other) => other === leaf || (other.lines[0]?.y ?? 0) <= end || other.x0 >= leaf.x1 || other.x1 <= leaf.x0,
  );
};

/** `Table 3. …`, `Таблица 3 …`, `Figure II`, right above or below a table. */
const CAPTION = /^\p{Lu}\p{L}{2,11}\.?\s*№?\s*(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-Z]\d{0,2})(?:[\s.:—–-]|$)/u;

function nameCaptions(blocks: readonly PageBlock[]): void {
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' || block.lines.length > 5 || !CAPTION.test(blockText(block))) return;
    const next = blocks.slice(index + 1, index + 40).find((other) => other.kind !== 'note');
    const above = next?.kind === 'table' && next.page - block.page <= 1;
    const below = blocks[index - 1]?.kind === 'table' && blocks[index - 1]?.page === block.page;
    if (!above && !below) return;
    block.kind = 'caption';
    if (above && next.page > block.page) block.writtenOn = next.page;
  });
}

/** What is set in right under a table is no quotation: a text that quotes says so before. */
function nameTableNotes(blocks: readonly PageBlock[]): void {
  let under = false;
  for (const block of blocks) {
    if (block.kind === 'note') continue;
    if (under && block.kind === 'quotation' && block.lines.length <= 3) block.kind = 'paragraph';
    under = block.kind === 'table' || (under && (isTableNote(block) || isRemark(block)));
  }
}
