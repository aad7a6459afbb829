import type { Span } from '../core/span.ts';
import type { TokenTable } from '../core/tokens.ts';

/** Tokens `[from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Tokens that stand as one symbol in a {@link TokenString}. */
export interface SymbolRange extends TokenRange {
  readonly char: string;
}

/**
 * A stretch of tokens written as a string, one character a token: words of equal standing in the rules share a
 * character, a gap is a space, dashes are `-`, other punctuation stands for itself, the end of a block is a line feed.
 * A run of words that no rule knows is one character.
 */
export interface TokenString {
  readonly text: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Stands for a run of words that no rule knows. */
export const UNKNOWN = '\ue000';

/**
 * Replaces tokens by one symbol each: what a first pass found, for the patterns of a second one. With `reach`, only so
 * many characters before and behind each symbol are kept, and line feeds stand for the rest.
 */
export function withSymbols(
  string: TokenString,
  found: readonly SymbolRange[],
  reach = Number.POSITIVE_INFINITY,
): TokenString {
  const { text, from, to } = string;
  const builder = new TokenStringBuilder(text.length);
  const keep = reach < text.length ? neighbourhoods(string, found, reach) : null;
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    if (keep !== null && keep[i] === 0) {
      if (keep[i - 1] === 1) builder.add(LINE_FEED, from[i] ?? 0, from[i] ?? 0);
      continue;
    }
    const start = from[i] ?? 0;
    const end = to[i] ?? 0;
    let hit = found[next];
    while (hit !== undefined && hit.to <= start && hit.from < start) hit = found[++next];
    if (hit === undefined || start < hit.from || start >= hit.to) builder.add(text.charCodeAt(i), start, end);
    else if (end > start) {
      if (start === hit.from) builder.add(hit.char.charCodeAt(0), hit.from, hit.to);
    } else if (start === hit.from) builder.add(text.charCodeAt(i), start, end);
  }
  return builder.build();
}

function neighbourhoods({ text, from }: TokenString, found: readonly SymbolRange[], reach: number): Uint8Array {
  const keep = new Uint8Array(text.length);
  let i = 0;
  for (const hit of found) {
    while (i < text.length && (from[i] ?? 0) < hit.from) i++;
    let end = i;
    while (end < text.length && (from[end] ?? 0) < hit.to) end++;
    keep.fill(1, Math.max(0, i - reach), end + reach);
  }
  return keep;
}

export const UNKNOWN_CODE = UNKNOWN.charCodeAt(0);
const UTF_16 = new TextDecoder('utf-16le');
export const SPACE = 0x20;
export const LINE_FEED = 0x0a;

interface Columns {
  readonly chars: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const newColumns = (capacity: number): Columns => ({
  chars: new Uint16Array(capacity),
  from: new Int32Array(capacity),
  to: new Int32Array(capacity),
});

/** Columns of at most so many characters are kept for the next string. */
const MOST_KEPT = 0x20000;

/** Written over by string after string: several are made of each document, and new memory is slow. */
let scratch = newColumns(0x2000);

function columnsFor(capacity: number): Columns {
  if (capacity <= scratch.chars.length) return scratch;
  if (capacity > MOST_KEPT) return newColumns(capacity);
  scratch = newColumns(Math.min(MOST_KEPT, capacity * 2));
  return scratch;
}

/**
 * Characters with the tokens that they stand for; runs of unknown words become one as they come in. One is built before
 * the next is begun.
 */
export class TokenStringBuilder {
  private readonly chars: Uint16Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private length = 0;

  /** @param capacity the most characters that can be added */
  constructor(capacity: number) {
    const { chars, from, to } = columnsFor(capacity);
    this.chars = chars;
    this.from = from;
    this.to = to;
  }

  /** Makes a run of unknown words longer; `false` where none is at the end. */
  goOnUnknown(to: number): boolean {
    const last = this.length - 1;
    if (last < 0 || this.chars[last] !== UNKNOWN_CODE) return false;
    this.to[last] = to;
    return true;
  }

  add(char: number, from: number, to: number): void {
    const last = this.length - 1;
    if (char === UNKNOWN_CODE && last >= 0) {
      if (this.chars[last] === UNKNOWN_CODE) {
        this.to[last] = to;
        return;
      }
      if (last > 0 && this.chars[last] === SPACE && this.chars[last - 1] === UNKNOWN_CODE) {
        this.length = last;
        this.to[last - 1] = to;
        return;
      }
    }
    this.chars[this.length] = char;
    this.from[this.length] = from;
    this.to[this.length] = to;
    this.length++;
  }

  build(): TokenString {
    return {
      text: UTF_16.decode(this.chars.subarray(0, this.length)),
      from: this.from.slice(0, this.length),
      to: this.to.slice(0, this.length),
    };
  }
}

/** The text of a range of tokens. */
export const rangeSpan = (tokens: TokenTable, { from, to }: TokenRange): Span => ({
  start: tokens.start[from] ?? 0,
  end: tokens.end[to - 1] ?? 0,
});
