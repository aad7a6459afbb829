import { textOfPieces } from './page-text.ts';
import { firstWordWidth, type Segment } from './segments.ts';
import type { Cell, TableGrid } from './table-grid.ts';

type Edges = Pick<TableGrid, 'x0' | 'x1' | 'separators' | 'drawn'>;

/**
 * Whether a word that is too long for its cell goes on in the next line of it without a hyphen: the line is one word that
 * fills the cell to the last letter, and what follows cannot begin a word of its own.
 */
export function isCutWord(before: Segment, after: Segment, column: number, grid: Edges): boolean {
  if (!grid.drawn || after.y - before.y < 0.5 * before.size) return false;
  if (firstWordWidth(before) < before.x1 - before.x0) return false;
  const edges = [grid.x0, ...grid.separators, grid.x1];
  const [left, right] = [edges[column], edges[column + 1]];
  const [head, rest] = [textOfPieces(before.pieces), textOfPieces(after.pieces)];
  if (left === undefined || right === undefined) return false;
  const goesOn = (/\p{L}$/u.test(head) && /^\p{Ll}/u.test(rest)) || (/\d$/u.test(head) && /^\d/u.test(rest));
  // Cells have the same space at their left and right.
  const room = right - before.x1 - (before.x0 - left);
  return goesOn && room < (before.x1 - before.x0) / head.length;
}

/** Whether some cell of a row has a word that goes on in its next line. */
export const hasCutWord = (row: readonly Cell[], grid: Edges): boolean =>
  row.some((cell, column) =>
    cell.some((segment, index) => {
      const before = cell[index - 1];
      return before !== undefined && isCutWord(before, segment, column, grid);
    }),
  );
