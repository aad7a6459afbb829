import type { Range, Span } from './span.ts';

/**
 * How the reading text was put together from the source, piece by piece in reading order. A piece is either verbatim
 * (source and reading stretch have equal length) or replaced (a source stretch stands for other characters: a
 * rejoined word, a mended letter). Characters of the reading text that no piece covers were inserted (block
 * separators).
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly source: Range;
  readonly verbatim: boolean;
}

/**
 * The two-way map between reading text and decoded source. Positions are UTF-16 code units on both sides.
 * Lookups are logarithmic in the number of pieces.
 */
export class OffsetMap {
  readonly pieces: readonly Piece[];
  /** Source stretches that may be bridged: inline markup and note markers left out in the middle of a passage. */
  private readonly bridges: ReadonlyMap<number, number>;
  private readonly bySource: readonly Piece[];

  /**
   * @param pieces sorted by `start`, not overlapping
   * @param inline ranges of inline markup that was left out; a passage that runs over one keeps a single source range
   */
  constructor(pieces: readonly Piece[], inline: readonly Range[] = []) {
    this.pieces = pieces;
    this.bridges = new Map(inline.map(([start, end]) => [start, end]));
    this.bySource = [...pieces].sort((a, b) => a.source[0] - b.source[0] || a.start - b.start);
  }

  /**
   * The source ranges of the reading stretch `[start, end)`, in reading order. Neighbouring ranges are one where
   * nothing but inline markup stands between them. An empty stretch gives the one empty range where it stands.
   */
  toSource(start: number, end: number): Range[] {
    if (start >= end) {
      const position = this.positionInSource(start);
      return [[position, position]];
    }
    const ranges: [number, number][] = [];
    for (let i = this.indexAt(start); i < this.pieces.length; i++) {
      const piece = this.pieces[i];
      if (piece === undefined || piece.start >= end) break;
      const from = piece.verbatim ? piece.source[0] + Math.max(0, start - piece.start) : piece.source[0];
      const to = piece.verbatim ? piece.source[1] - Math.max(0, piece.end - end) : piece.source[1];
      const last = ranges.at(-1);
      if (last !== undefined && this.touches(last[1], from)) last[1] = to;
      else ranges.push([from, to]);
    }
    if (ranges.length > 0) return ranges;
    const position = this.positionInSource(start);
    return [[position, position]];
  }

  /** The reading position of a source position, or `null` where the character is not in the reading text. */
  toReading(position: number): number | null {
    const piece = this.pieceAt(position);
    if (piece === null) return null;
    return piece.verbatim ? piece.start + (position - piece.source[0]) : piece.start;
  }

  /**
   * The stretch of the reading text from the first to the last character of a source range; stretches that were mended
   * are taken whole. `null` where the range is empty or one of its ends was left out.
   */
  toReadingSpan([start, end]: Range): Span | null {
    const from = this.toReading(start);
    const last = this.pieceAt(end - 1);
    if (from === null || last === null || end <= start) return null;
    return { start: from, end: last.verbatim ? last.start + (end - last.source[0]) : last.end };
  }

  private pieceAt(position: number): Piece | null {
    let low = 0;
    let high = this.bySource.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const piece = this.bySource[middle];
      if (piece !== undefined && piece.source[1] <= position) low = middle + 1;
      else high = middle;
    }
    const piece = this.bySource[low];
    return piece === undefined || position < piece.source[0] ? null : piece;
  }

  private touches(end: number, start: number): boolean {
    let position = end;
    while (position < start) {
      const next = this.bridges.get(position);
      if (next === undefined || next <= position) return false;
      position = next;
    }
    return position === start;
  }

  /** Index of the first piece that ends behind `position`. */
  private indexAt(position: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const piece = this.pieces[middle];
      if (piece !== undefined && piece.end <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private positionInSource(position: number): number {
    const piece = this.pieces[this.indexAt(position)];
    if (piece === undefined) return this.pieces.at(-1)?.source[1] ?? 0;
    if (position <= piece.start) return piece.source[0];
    return piece.verbatim ? piece.source[0] + (position - piece.start) : piece.source[0];
  }
}
