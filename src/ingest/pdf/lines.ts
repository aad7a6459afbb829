import type { FontTable } from './fonts.ts';
import { median } from './geometry.ts';
import type { Rule } from './ink.ts';
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
  /** A list sign is drawn before it. */
  readonly dotted?: boolean;
  readonly table?: TableGrid;
}

/** Lines of one column from the top down. */
export function linesOf(
  segments: readonly Segment[],
  tables: readonly TableGrid[],
  page: number,
  fonts: FontTable,
): Line[] {
  const { initials, rest } = initialsAmong(segments);
  const lines = attachRaised(bandsOf(rest)).map((band) => toLine(band, page, fonts));
  for (const initial of initials) {
    const beside = lines.flatMap((line, index) => (isBeside(initial, line) ? [index] : []));
    if (beside.length === 0) lines.push(toLine([initial], page, fonts));
    beside.forEach((at, index) => {
      const line = lines[at];
      if (line === undefined) return;
      lines[at] = { ...(index === 0 ? withInitial(initial, line) : line), x0: initial.x0 };
    });
  }
  for (const table of tables) lines.push(tableLine(table, page));
  return lines.sort((a, b) => a.y - b.y || a.x0 - b.x0);
}

/** In ems of the line: how wide a drawn sign can be, and how high above the baseline its middle. */
const LARGEST_SIGN = 0.75;
const HIGHEST_SIGN = 0.75;

/** Drawn list signs stand before a line, at the height of its small letters. */
export function withDots(lines: readonly Line[], dots: readonly Rule[]): Line[] {
  if (dots.length === 0) return [...lines];
  return lines.map((line) => {
    const isBefore = ({ x0, x1, y0, y1 }: Rule): boolean =>
      x1 < line.x0 &&
      line.x0 - x0 < 3 * line.size &&
      x1 - x0 < LARGEST_SIGN * line.size &&
      (y0 + y1) / 2 < line.y &&
      (y0 + y1) / 2 > line.y - HIGHEST_SIGN * line.size;
    return line.table === undefined && dots.some(isBefore) ? { ...line, dotted: true } : line;
  });
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

/** Letters as high as several lines. Each is the first of the topmost line beside it. */
function initialsAmong(segments: readonly Segment[]): { readonly initials: Segment[]; readonly rest: Segment[] } {
  const size = median(
    segments.map((segment) => segment.size),
    10,
  );
  const isInitial = (segment: Segment): boolean =>
    segment.size > size * 1.7 && /^["«“„]?\p{Lu}$/u.test(textOfPieces(segment.pieces));
  return { initials: segments.filter(isInitial), rest: segments.filter((segment) => !isInitial(segment)) };
}

const isBeside = (letter: Segment, line: Line): boolean =>
  letter.size > line.size * 1.7 &&
  line.y < letter.y + 1 &&
  line.y > letter.y - letter.size &&
  line.x0 > letter.x0 &&
  line.x0 - letter.x1 < line.size * 1.5;

function withInitial(letter: Segment, line: Line): Line {
  const [first, ...rest] = line.segments;
  if (first === undefined) return line;
  const joined: Segment = { ...join(letter, first, false), x0: first.x0, y: first.y, size: first.size };
  return { ...line, segments: [joined, ...rest], text: textOfPieces(letter.pieces) + line.text };
}
