import { hasCutWord } from './cut-words.ts';
import { median } from './geometry.ts';
import type { Rule } from './ink.ts';
import type { Segment } from './segments.ts';
import { columnOf, oneRow, rowsOf, separatorsOf, type TableGrid, tableLines } from './table-grid.ts';

/** A table cannot be narrower, and cells drawn one by one stand no further apart. Points. */
const NARROWEST = 50;
const SAME_RULE = 3;
const CELL_SPACING = 6;

interface Level {
  x0: number;
  x1: number;
  readonly y: number;
}

/** Between two rules that lie above each other. */
interface Stretch {
  readonly from: Level;
  readonly to: Level;
  readonly lines: readonly (readonly Segment[])[];
}

/** Tables whose rows, or whose head and foot, are parted by level rules. */
export function ruledTables(
  segments: readonly Segment[],
  rules: readonly Rule[],
  page: number,
): { readonly tables: readonly TableGrid[]; readonly rest: readonly Segment[] } {
  const levels = levelRules(rules);
  const uprights = rules.filter((rule) => rule.y1 - rule.y0 > rule.x1 - rule.x0);
  const taken = new Set<Segment>();
  const tables: TableGrid[] = [];
  for (const group of groupsOf(levels)) {
    const stretches = stretchesOf(group, segments, taken);
    for (const chain of chainsOf(stretches, uprights)) {
      const found = toTable(chain, uprights, page);
      if (found === undefined) continue;
      const untaken = segments.filter(
        (segment) => !taken.has(segment) && !chain.some(({ lines }) => lines.flat().includes(segment)),
      );
      const table = extended(found, untaken);
      for (const segment of table.rows.flat(2)) taken.add(segment);
      tables.push(table);
      for (const { lines } of chain) for (const line of lines) for (const segment of line) taken.add(segment);
    }
  }
  return { tables, rest: segments.filter((segment) => !taken.has(segment)) };
}

/** Level rules, pieces of one rule joined, from the top down. */
function levelRules(rules: readonly Rule[]): Level[] {
  const pieces = rules
    .filter((rule) => rule.x1 - rule.x0 >= rule.y1 - rule.y0)
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
  const levels: Level[] = [];
  let row: Level[] = [];
  for (const { x0, x1, y0 } of pieces) {
    if (row.length > 0 && y0 - (row[0]?.y ?? 0) > SAME_RULE) {
      levels.push(...row);
      row = [];
    }
    const touching = row.find((level) => x0 <= level.x1 + CELL_SPACING && x1 >= level.x0 - CELL_SPACING);
    if (touching === undefined) row.push({ x0, x1, y: y0 });
    else {
      touching.x0 = Math.min(touching.x0, x0);
      touching.x1 = Math.max(touching.x1, x1);
    }
  }
  return [...levels, ...row].filter((level) => level.x1 - level.x0 >= NARROWEST);
}

/** Rules of about the same ends. */
function groupsOf(levels: readonly Level[]): Level[][] {
  const groups: Level[][] = [];
  for (const level of levels) {
    const group = groups.find(([first]) => first !== undefined && sameEnds(first, level));
    if (group === undefined) groups.push([level]);
    else group.push(level);
  }
  return groups.filter((group) => group.length >= 2);
}

const sameEnds = (a: Level, b: Level): boolean => Math.abs(a.x0 - b.x0) <= 8 && Math.abs(a.x1 - b.x1) <= 8;

function stretchesOf(group: readonly Level[], segments: readonly Segment[], taken: ReadonlySet<Segment>): Stretch[] {
  const stretches: Stretch[] = [];
  for (let i = 1; i < group.length; i++) {
    const [from, to] = [group[i - 1], group[i]];
    if (from === undefined || to === undefined || to.y - from.y < 4) continue;
    const inside = segments.filter(
      (segment) =>
        !taken.has(segment) &&
        segment.y > from.y + 1 &&
        segment.y <= to.y + 1.5 &&
        segment.x1 > from.x0 - 4 &&
        segment.x0 < from.x1 + 4,
    );
    stretches.push({ from, to, lines: tableLines(inside) });
  }
  return stretches;
}

/** Stretches that follow one another and look like rows; a head that spans all columns may stand among them. */
function chainsOf(stretches: readonly Stretch[], uprights: readonly Rule[]): Stretch[][] {
  const chains: Stretch[][] = [];
  let chain: Stretch[] = [];
  const close = (): void => {
    if (chain.some((stretch) => isTabular(stretch, uprights))) chains.push(chain);
    chain = [];
  };
  for (const stretch of stretches) {
    const last = chain.at(-1);
    if (last !== undefined && stretch.from.y - last.to.y > SAME_RULE + 2) close();
    if (stretch.lines.length === 0) {
      if (stretch.to.y - stretch.from.y > 30) close();
      continue;
    }
    if (isTabular(stretch, uprights) || (stretch.lines.length <= 2 && stretch.to.y - stretch.from.y < 60))
      chain.push(stretch);
    else close();
  }
  close();
  return chains;
}

function isTabular({ from, to, lines }: Stretch, uprights: readonly Rule[]): boolean {
  const inner = uprights.filter(
    (rule) => rule.x0 > from.x0 + 6 && rule.x0 < from.x1 - 6 && rule.y0 < to.y - 2 && rule.y1 > from.y + 2,
  );
  if (inner.length > 0) return true;
  const several = lines.filter((line) => line.length >= 2).length;
  return several >= Math.max(1, lines.length * 0.3) && separatorsOf(lines, 4).length > 0;
}

function toTable(chain: readonly Stretch[], uprights: readonly Rule[], page: number): TableGrid | undefined {
  const lines = chain.flatMap((stretch) => stretch.lines);
  const first = chain[0];
  const last = chain.at(-1);
  if (first === undefined || last === undefined || lines.length < 2) return undefined;
  const box = { x0: first.from.x0, x1: first.from.x1, top: first.from.y, bottom: last.to.y };
  const drawn = drawnSeparators(box, uprights);
  const size = median(
    lines.flat().map((segment) => segment.size),
    10,
  );
  const separators = drawn.length > 0 ? drawn : separatorsOf(lines, 0.5 * size);
  if (separators.length === 0) return undefined;
  // Rules between all rows, or only around the head and at the foot.
  const rowRules = drawn.length > 0 || chain.length > 4;
  const rows = chain.flatMap((stretch, index) =>
    stretchRows(stretch, separators, index === 0 && chain.length > 1, rowRules, drawn.length > 0),
  );
  return {
    page,
    ...box,
    bottom: Math.max(...lines.flat().map((segment) => segment.y)),
    size,
    separators,
    drawn: drawn.length > 0,
    rows,
    headRows: 1,
  };
}

/** One row to a stretch, unless several of its lines have most cells filled. The stretch of the head is one row. */
function stretchRows(
  stretch: Stretch,
  separators: readonly number[],
  head: boolean,
  rowRules: boolean,
  drawn: boolean,
): (readonly Segment[])[][] {
  const columns = separators.length + 1;
  const full = stretch.lines.filter(
    (line) => new Set(line.map((segment) => columnOf(segment, separators))).size >= Math.max(2, columns * 0.6),
  ).length;
  if (head && stretch.lines.length <= 3) return [oneRow(stretch.lines, separators)];
  const whole = oneRow(stretch.lines, separators);
  const { x0, x1 } = stretch.from;
  if ((full < 2 && rowRules) || hasCutWord(whole, { x0, x1, separators, drawn })) return [whole];
  return rowsOf(stretch.lines, separators);
}

/** Where upright rules part columns: at least half as high as the table, not its outer edges. */
function drawnSeparators(
  box: { readonly x0: number; readonly x1: number; readonly top: number; readonly bottom: number },
  uprights: readonly Rule[],
): number[] {
  const heights = new Map<number, number>();
  for (const rule of uprights) {
    if (rule.x0 < box.x0 + 6 || rule.x0 > box.x1 - 6 || rule.y1 < box.top || rule.y0 > box.bottom + 4) continue;
    const near = [...heights.keys()].find((x) => Math.abs(x - rule.x0) <= CELL_SPACING) ?? rule.x0;
    heights.set(near, (heights.get(near) ?? 0) + rule.y1 - rule.y0);
  }
  return [...heights]
    .filter(([, height]) => height >= (box.bottom - box.top) * 0.4)
    .map(([x]) => x)
    .sort((a, b) => a - b);
}

/** Rows under the last rule, as at the foot of a page on which the table does not end: they fit into its columns. */
function extended(table: TableGrid, segments: readonly Segment[]): TableGrid {
  const below = segments.filter((segment) => segment.y > table.bottom + 1);
  const lines: Segment[][] = [];
  let bottom = table.bottom;
  for (const line of tableLines(below)) {
    const y = line[0]?.y ?? 0;
    const fits = line.every(
      (segment) =>
        segment.x0 > table.x0 - 4 &&
        segment.x1 < table.x1 + 4 &&
        !table.separators.some((x) => segment.x0 < x - 2 && segment.x1 > x + 2),
    );
    const cells = new Set(line.map((segment) => columnOf(segment, table.separators)));
    const goesOn = cells.size >= 2 || (lines.length > 0 && cells.size === 1 && !cells.has(0));
    if (!fits || !goesOn || y - bottom > 2.8 * table.size) break;
    lines.push(line);
    bottom = y;
  }
  if (lines.length === 0) return table;
  return { ...table, bottom, rows: [...table.rows, ...rowsOf(lines, table.separators)] };
}
