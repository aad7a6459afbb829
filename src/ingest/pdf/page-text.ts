import type { Rule } from './ink.ts';
import type { Piece, Segment } from './segments.ts';

/** A page of segments: what is kept of it once its glyphs are put together. */
export interface PageText {
  /** Counts from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly segments: readonly Segment[];
  readonly rules: readonly Rule[];
  readonly dots: readonly Rule[];
  readonly rotated: string;
  readonly unreadable: number;
  /** pdf.js could not read it. */
  readonly failed: boolean;
}

export const textOfPieces = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join('');

/** The text of segments that stand on one line, from left to right. */
export const textOfBand = (band: readonly Segment[]): string =>
  [...band]
    .sort((a, b) => a.x0 - b.x0)
    .map((segment) => textOfPieces(segment.pieces))
    .join(' ');
