/** One glyph as it stands on the page. Points (1/72 inch) from the upper left corner; y grows downwards. */
export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of the baseline. */
  readonly y: number;
  /** Height of the em. */
  readonly size: number;
  readonly font: number;
  /** A space character stands between this glyph and the one before it. */
  readonly spaced: boolean;
  /** What the file sets into the gap before it: one space character that fills it, some that do not, or none. */
  readonly blank: 'filled' | 'begun' | 'none';
}

/** A straight line or thin bar, level or upright: x0 ≤ x1, y0 ≤ y1. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What the name of a font tells about it. */
export interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly monospaced: boolean;
  readonly symbols: boolean;
}

/** Everything on a page that the reader looks at. */
export interface PageInk {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Small filled shapes, about as wide as high: list signs that are drawn and not written. */
  readonly dots: readonly Rule[];
  /** Text set at an angle, as far as it is not the page's own: left out of the text. */
  readonly rotated: string;
  /** Glyphs for which the file gives no character. */
  readonly unreadable: number;
}
