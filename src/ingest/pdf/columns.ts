import { mode } from './geometry.ts';

/** Anything that stands in a column: a segment, or a table as a whole. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  /** Baseline. */
  readonly y: number;
}

/** Boxes that are read one after the other from the top down; columns come in the order in which they are read. */
export interface Leaf<B extends Box> {
  readonly boxes: readonly B[];
  /** Edges of the column; of a leaf that spans columns, of all of them. */
  readonly x0: number;
  readonly x1: number;
  readonly columned: boolean;
}

/** Columns inside columns: three columns are two, of which one is two. */
const DEEPEST = 2;
/** Points that columns stand apart at least. */
const NARROWEST_GUTTER = 5;
const SAME_START = 2.5;
const SAME_LINE = 0.6;
/** Points by which all lines of a column can be set in. */
const DEEPEST_INDENT = 48;

interface Zone<B extends Box> {
  readonly left: B[];
  readonly right: B[];
  readonly spanning: B[];
}

/**
 * Takes the boxes of a page apart into columns. Boxes that lie across a gutter (a title, a wide table) divide the page
 * into zones, which are read from the top down, in each the left column before the right one.
 * @param gutters where other pages of the document have columns start: here weaker signs are enough
 */
export function leavesOf<B extends Box>(boxes: readonly B[], gutters: readonly number[] = []): Leaf<B>[] {
  return split(boxes, gutters, 0, false);
}

/** Where the columns of a page start, as far as the page itself shows it beyond doubt. */
export function startsOfColumns<B extends Box>(boxes: readonly B[]): number[] {
  const start = bestStart(boxes, []);
  return start === undefined ? [] : [start];
}

function split<B extends Box>(
  boxes: readonly B[],
  gutters: readonly number[],
  depth: number,
  columned: boolean,
): Leaf<B>[] {
  if (boxes.length === 0) return [];
  const x0 = Math.min(...boxes.map((box) => box.x0));
  const x1 = Math.max(...boxes.map((box) => box.x1));
  const whole: Leaf<B> = { boxes, x0, x1, columned };
  if (depth >= DEEPEST) return [whole];
  const start = bestStart(boxes, gutters);
  if (start === undefined) return [whole];
  const known = gutters.some((gutter) => Math.abs(gutter - start) <= SAME_START * 2);
  const leaves: Leaf<B>[] = [];
  let spanning: B[] = [];
  const closeSpanning = (): void => {
    if (spanning.length > 0) leaves.push({ boxes: spanning, x0, x1, columned });
    spanning = [];
  };
  for (const zone of zonesOf(boxes, start)) {
    if (zone.spanning.length > 0) spanning.push(...zone.spanning);
    else if (isColumned(zone, start, x0, known)) {
      closeSpanning();
      leaves.push(...split(zone.left, [], depth + 1, true), ...split(zone.right, [], depth + 1, true));
    } else spanning.push(...zone.left, ...zone.right);
  }
  closeSpanning();
  return leaves;
}

/** The start of a right column that leaves most text in zones of two columns. */
function bestStart<B extends Box>(boxes: readonly B[], gutters: readonly number[]): number | undefined {
  if (boxes.length < 4) return undefined;
  const x0 = Math.min(...boxes.map((box) => box.x0));
  const x1 = Math.max(...boxes.map((box) => box.x1));
  let best: { start: number; score: number } | undefined;
  // Where the document has a column, one all of whose lines are set in (notes, a list) starts there too.
  const supposed = gutters.map((start) => ({ start, count: 1 }));
  for (const { start, count } of [...commonStarts(boxes), ...supposed]) {
    if (start < x0 + (x1 - x0) * 0.2 || start > x0 + (x1 - x0) * 0.85) continue;
    const known = gutters.some((gutter) => Math.abs(gutter - start) <= SAME_START * 2);
    if (count < (known ? 1 : 4)) continue;
    const zones = zonesOf(boxes, start).filter((zone) => isColumned(zone, start, x0, known));
    const score = zones.reduce((sum, { left, right }) => sum + widthOf(left) + widthOf(right), 0);
    if (score > 0 && (best === undefined || score > best.score)) best = { start, score };
  }
  return best?.start;
}

/** Where several boxes start: of places that lie close together, the one where most do. */
function commonStarts<B extends Box>(boxes: readonly B[]): { start: number; count: number }[] {
  const sorted = boxes.map((box) => box.x0).sort((a, b) => a - b);
  const clusters: number[][] = [];
  for (const x of sorted) {
    const last = clusters.at(-1);
    if (last !== undefined && x - (last[0] ?? x) <= SAME_START) last.push(x);
    else clusters.push([x]);
  }
  return clusters.map((places) => ({
    start: mode(
      places.map((x) => [Math.round(x * 2) / 2, 1] as const),
      0,
    ),
    count: places.length,
  }));
}

/** From the top down: stretches left and right of a gutter, and boxes across it. */
function zonesOf<B extends Box>(boxes: readonly B[], start: number): Zone<B>[] {
  const zones: Zone<B>[] = [];
  let current: Zone<B> = { left: [], right: [], spanning: [] };
  const sorted = [...boxes].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const across = sorted.filter((box) => box.x0 < start - SAME_START && box.x1 > start - NARROWEST_GUTTER);
  let next = 0;
  for (const box of sorted) {
    // What stands on the baseline of a box across the gutter belongs to it: the number of a note under two columns.
    while ((across[next]?.y ?? Number.POSITIVE_INFINITY) < box.y - SAME_LINE) next++;
    const spans = Math.abs((across[next]?.y ?? Number.POSITIVE_INFINITY) - box.y) <= SAME_LINE;
    const right = box.x0 >= start - SAME_START;
    if (spans !== current.spanning.length > 0) {
      zones.push(current);
      current = { left: [], right: [], spanning: [] };
    }
    (spans ? current.spanning : right ? current.right : current.left).push(box);
  }
  zones.push(current);
  return zones.filter((zone) => zone.left.length + zone.right.length + zone.spanning.length > 0);
}

/**
 * Whether both sides are columns of running text: several lines, most of them filled. Columns of a table are not. Where
 * the document is known to have a column here, a few lines are enough, and the right side may be empty.
 */
function isColumned<B extends Box>(
  { left, right, spanning }: Zone<B>,
  start: number,
  x0: number,
  known: boolean,
): boolean {
  if (spanning.length > 0) return false;
  const [leftLines, rightLines] = [lineCount(left), lineCount(right)];
  if (known && right.length === 0) return false;
  if (leftLines < (known ? 1 : 3) || rightLines < (known ? 1 : 3)) return false;
  if (!known && leftLines + rightLines < 8) return false;
  const rightWidth = Math.max(...right.map((box) => box.x1)) - start;
  // Gaps between words that happen to lie under each other do not do so to the point, nor for many lines.
  const sharp = right.filter((box) => Math.abs(box.x0 - start) <= 1.2).length;
  const fill = known ? 0.35 : sharp >= 10 && leftLines >= 8 ? 0.42 : 0.55;
  if (known && sharp === 0) return isSetIn(left, right, start, x0);
  if (sharp < (known ? 1 : Math.max(3, 0.3 * rightLines))) return false;
  return (
    widthOf(left) >= fill * leftLines * (start - x0) &&
    widthOf(right) >= fill * rightLines * rightWidth &&
    Math.min(start - x0, rightWidth) > 90
  );
}

/** Whether a known right column is there, though none of its lines begins at its edge. */
function isSetIn(left: readonly Box[], right: readonly Box[], start: number, x0: number): boolean {
  const [leftLines, rightLines] = [lineCount(left), lineCount(right)];
  if (leftLines < 3 || rightLines < 3 || Math.min(...right.map((box) => box.x0)) - start > DEEPEST_INDENT) return false;
  const rightWidth = Math.max(...right.map((box) => box.x1)) - start;
  return (
    widthOf(left) >= 0.4 * leftLines * (start - x0) &&
    widthOf(right) >= 0.4 * rightLines * rightWidth &&
    Math.min(start - x0, rightWidth) > 90
  );
}

const widthOf = (boxes: readonly Box[]): number => boxes.reduce((sum, box) => sum + box.x1 - box.x0, 0);

function lineCount(boxes: readonly Box[]): number {
  let count = 0;
  let y = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    if (box.y - y > 3) {
      count++;
      y = box.y;
    }
  }
  return count;
}
