import type { FontTable } from './fonts.ts';
import { textOfPieces } from './page-text.ts';
import { bandsOf, join, type Piece, type Segment } from './segments.ts';
import type { TableGrid } from './table-grid.ts';

/** A line of one column: its segments from left to right; or a whole table, which stands in its column as one line would. */
export interface Line {
  readonly page: number;
  readonly segments: readonly Segment[];
  readonly x0: number;
  readonly x1: number;
  /** Baseline; of a table, that of its last row. */
  readonly y: number;
  /** Upper edge: of the em, or of the table. */
  readonly top: number;
  readonly size: number;
  /** All of its letters are. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly text: string;
  readonly table?: TableGrid;
}

/** Lines of one column from the top down. */
export function linesOf(
  segments: readonly Segment[],
  tables: readonly TableGrid[],
  page: number,
  fonts: FontTable,
): Line[] {
  const bands = attachRaised(bandsOf(segments));
  const lines = bands.map((band) => toLine(band, page, fonts));
  for (const table of tables) lines.push(tableLine(table, page));
  return dropCaps(lines.sort((a, b) => a.y - b.y || a.x0 - b.x0));
}

export function toLine(band: readonly Segment[], page: number, fonts: FontTable): Line {
  const segments = [...band].sort((a, b) => a.x0 - b.x0);
  const pieces = segments.flatMap((segment) => segment.pieces);
  const base = segments.reduce((widest, segment) => (weightOf(segment) > weightOf(widest) ? segment : widest));
  const lettered = pieces.filter((piece) => !piece.raised && /[\p{L}\p{N}]/u.test(piece.text));
  const every = (test: (piece: Piece) => boolean): boolean => lettered.length > 0 && lettered.every(test);
  return {
    page,
    segments,
    x0: segments[0]?.x0 ?? 0,
    x1: Math.max(...segments.map((segment) => segment.x1)),
    y: base.y,
    top: base.y - base.size,
    size: base.size,
    bold: every((piece) => fonts.font(piece.font).bold),
    italic: every((piece) => fonts.font(piece.font).italic),
    text: segments.map((segment) => textOfPieces(segment.pieces)).join(' '),
  };
}

const weightOf = (segment: Segment): number => segment.x1 - segment.x0;

const tableLine = (table: TableGrid, page: number): Line => ({
  page,
  segments: [],
  x0: table.x0,
  x1: table.x1,
  y: table.bottom,
  top: table.top,
  size: table.size,
  bold: false,
  italic: false,
  text: '',
  table,
});

/** Raised characters that the file sets apart from their line: put into the line under them. */
function attachRaised(bands: readonly (readonly Segment[])[]): Segment[][] {
  const out: Segment[][] = [];
  let waiting: Segment[] = [];
  bands.forEach((band, index) => {
    const next = bands[index + 1];
    if (next !== undefined && isRaisedOver(band, next)) {
      waiting.push(...band);
      return;
    }
    out.push(waiting.length === 0 ? [...band] : insertRaised(waiting, band));
    waiting = [];
  });
  return out;
}

/** Small characters whose baseline is within the line below them, and which stand at its words. */
function isRaisedOver(band: readonly Segment[], line: readonly Segment[]): boolean {
  const base = line.reduce((widest, segment) => (weightOf(segment) > weightOf(widest) ? segment : widest));
  return band.every(
    (segment) =>
      segment.size < base.size * 0.87 &&
      base.y - segment.y < 0.6 * base.size &&
      segment.x1 - segment.x0 < 4 * base.size &&
      line.some((other) => segment.x0 > other.x0 - 2 * base.size && segment.x0 < other.x1 + base.size),
  );
}

function insertRaised(raised: readonly Segment[], band: readonly Segment[]): Segment[] {
  const segments = [...band];
  for (const small of raised) {
    const lifted: Segment = { ...small, pieces: small.pieces.map((piece) => ({ ...piece, raised: true })) };
    const at = segments.findIndex((segment) => lifted.x0 < segment.x1 && lifted.x1 > segment.x0);
    const host = segments[at];
    if (host === undefined) {
      const before = segments.findIndex((segment) => Math.abs(segment.x1 - lifted.x0) < 0.4 * segment.size);
      const left = segments[before];
      if (left === undefined) segments.push(lifted);
      else segments[before] = join(left, lifted, false);
      continue;
    }
    const pieces = [...host.pieces];
    const behind = pieces.findIndex((piece) => piece.x0 >= lifted.x0);
    pieces.splice(behind === -1 ? pieces.length : behind, 0, ...lifted.pieces);
    segments[at] = { ...host, pieces };
  }
  return segments;
}

/** A letter as high as several lines: it is the first of the topmost line beside it. */
function dropCaps(lines: readonly Line[]): Line[] {
  const taken = new Set<Line>();
  const out = lines.map((line) => line);
  lines.forEach((line, index) => {
    if (line.table !== undefined || !/^["«“„]?\p{Lu}$/u.test(line.text)) return;
    const beside = lines
      .slice(Math.max(0, index - 6), index + 6)
      .find((other) => other !== line && isBeside(line, other));
    if (beside === undefined) return;
    const [first, ...rest] = beside.segments;
    const letter = line.segments[0];
    if (first === undefined || letter === undefined) return;
    const joined: Segment = { ...join(letter, first, false), y: first.y, size: first.size };
    out[lines.indexOf(beside)] = { ...beside, segments: [joined, ...rest], text: line.text + beside.text };
    taken.add(line);
  });
  return out.filter((line) => !taken.has(line));
}

const isBeside = (letter: Line, other: Line): boolean =>
  other.table === undefined &&
  letter.size > other.size * 1.7 &&
  other.y < letter.y + 1 &&
  other.y > letter.y - letter.size &&
  other.x0 > letter.x0 &&
  other.x0 - letter.x1 < other.size * 1.2;
