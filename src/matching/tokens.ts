import type { Span } from '../core/span.ts';
import { TokenKind, type TokenTable } from '../core/tokens.ts';
import { fold } from '../resources/fold.ts';

/**
 * Possessive `'s`; a word, with apostrophes inside it (`don't`, `o‘zbek`) but not that `'s`; a run of digits; any
 * other sign. Hyphens separate: `post-Soviet` is three tokens, so that lexicons find `Soviet`.
 */
const TOKEN =
  /['’ʼ]s(?![\p{L}\p{M}])|\p{L}[\p{L}\p{M}]*(?:['’ʼ‘ʻ](?!s(?![\p{L}\p{M}]))\p{L}[\p{L}\p{M}]*)*|\p{Nd}+|\S/gu;

const LETTER = /^['’ʼ]?\p{L}/u;
const DIGIT = /^\p{Nd}/u;

/** Tokenises a text once; linear. */
export function tokenise(text: string): TokenTable {
  const start: number[] = [];
  const end: number[] = [];
  const kind: number[] = [];
  const word: number[] = [];
  const words: string[] = [];
  const printed = new Map<string, number>();
  const folded = new Map<string, number>();
  for (const match of text.matchAll(TOKEN)) {
    const form = match[0];
    let index = printed.get(form);
    if (index === undefined) {
      const key = fold(form);
      index = folded.get(key);
      if (index === undefined) {
        index = words.length;
        words.push(key);
        folded.set(key, index);
      }
      printed.set(form, index);
    }
    start.push(match.index);
    end.push(match.index + form.length);
    kind.push(DIGIT.test(form) ? TokenKind.number : LETTER.test(form) ? TokenKind.word : TokenKind.punctuation);
    word.push(index);
  }
  return {
    count: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    kind: Uint8Array.from(kind),
    word: Int32Array.from(word),
    words,
  };
}

/** The folded form of token `index`; empty behind the last. */
export const wordAt = (tokens: TokenTable, index: number): string => tokens.words[tokens.word[index] ?? -1] ?? '';

export const tokenSpan = (tokens: TokenTable, index: number): Span => ({
  start: tokens.start[index] ?? 0,
  end: tokens.end[index] ?? 0,
});

/** Index of the first token that starts at or behind `position`. Logarithmic. */
export function firstTokenFrom(tokens: TokenTable, position: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.start[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Indexes `[from, to)` of the tokens that start within a span. */
export const tokensWithin = (tokens: TokenTable, span: Span): { readonly from: number; readonly to: number } => ({
  from: firstTokenFrom(tokens, span.start),
  to: firstTokenFrom(tokens, span.end),
});
