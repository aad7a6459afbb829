import type { Span } from '../core/span.ts';
import { TokenKind, type TokenTable } from '../core/tokens.ts';
import { numbered } from '../core/vocabulary.ts';
import { fold } from '../resources/fold.ts';
import { CharacterClass, classOf } from './character-class.ts';
import { Forms } from './forms.ts';

const { letter: LETTER, mark: MARK, digit: DIGIT, space: SPACE, surrogate: SURROGATE } = CharacterClass;

/** Up to how many tokens a text is a phrase: what is asked about its words is not worth remembering. */
const SHORT = 200;
const NO_NUMBERS = new Uint16Array(0);

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
/** Inside words also the turned commas of Uzbek: `o‘zbek`. */
const joinsLetters = (unit: number): boolean => isApostrophe(unit) || unit === 0x2018 || unit === 0x2bb;
const isWordUnit = (unit: number): boolean => {
  const found = classOf(unit);
  return found === LETTER || found === MARK;
};

/** Whether `'s` stands at `position` and the word ends with it. `charCodeAt` behind the end is NaN, which is no letter. */
const isPossessive = (text: string, position: number): boolean =>
  isApostrophe(text.charCodeAt(position)) &&
  (text.charCodeAt(position + 1) | 0x20) === 0x73 &&
  !(position + 2 < text.length && isWordUnit(text.charCodeAt(position + 2)));

/** The end of the token that starts at `start`, which is no space. */
function tokenEnd(text: string, start: number): number {
  const first = classOf(text.charCodeAt(start));
  let end = start + 1;
  if (first === DIGIT) {
    while (end < text.length && classOf(text.charCodeAt(end)) === DIGIT) end++;
    return end;
  }
  if (first === SURROGATE) {
    const low = text.charCodeAt(end);
    return low >= 0xdc00 && low <= 0xdfff && text.charCodeAt(start) < 0xdc00 ? end + 1 : end;
  }
  if (first !== LETTER) return isPossessive(text, start) ? start + 2 : end;
  for (;;) {
    while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
    const inside =
      end + 1 < text.length &&
      joinsLetters(text.charCodeAt(end)) &&
      classOf(text.charCodeAt(end + 1)) === LETTER &&
      !isPossessive(text, end);
    if (!inside) return end;
    end++;
  }
}

/**
 * Tokenises a text once; linear. A token is a possessive `'s`; a word, with apostrophes inside it (`don't`, `o‘zbek`) but
 * without that `'s`; a run of digits; any other sign. Hyphens separate: `post-Soviet` is three tokens, so that lexicons
 * find `Soviet`.
 */
export function tokenise(text: string): TokenTable {
  const start: number[] = [];
  const end: number[] = [];
  const kind: number[] = [];
  const word: number[] = [];
  const words: string[] = [];
  const forms = new Forms(text);
  /** By printed form. */
  const indexes: number[] = [];
  const folded = new Map<string, number>();
  for (let position = 0; position < text.length; ) {
    const first = classOf(text.charCodeAt(position));
    if (first === SPACE) {
      position++;
      continue;
    }
    const behind = tokenEnd(text, position);
    const form = forms.numberOf(position, behind);
    if (form === indexes.length) indexes.push(intern(text.slice(position, behind), folded, words));
    start.push(position);
    end.push(behind);
    kind.push(
      first === DIGIT
        ? TokenKind.number
        : first === LETTER || isShortWord(text, position, behind)
          ? TokenKind.word
          : TokenKind.punctuation,
    );
    word.push(indexes[form] ?? 0);
    position = behind;
  }
  const known = start.length > SHORT ? numbered(words, word) : null;
  return {
    count: start.length,
    // Not by `from`, which goes through an iterator.
    start: new Int32Array(start),
    end: new Int32Array(end),
    kind: new Uint8Array(kind),
    word: new Int32Array(word),
    words,
    hashes: hashesOf(words),
    vocabulary: known?.vocabulary ?? null,
    numbers: known?.numbers ?? NO_NUMBERS,
    indexOf: folded,
  };
}

/** 16 bits of a word or its first letters (FNV-1a, folded), the same for the same word in all documents. */
export function hashOf(word: string, length: number = word.length): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & 0xffff;
}

function hashesOf(words: readonly string[]): Uint16Array {
  const hashes = new Uint16Array(words.length);
  for (let i = 0; i < words.length; i++) hashes[i] = hashOf(words[i] ?? '');
  return hashes;
}

/** A possessive `'s` counts as a word. */
const isShortWord = (text: string, start: number, end: number): boolean =>
  end - start === 2 && (text.charCodeAt(start + 1) | 0x20) === 0x73;

function intern(form: string, folded: Map<string, number>, words: string[]): number {
  const key = fold(form);
  const known = folded.get(key);
  if (known !== undefined) return known;
  words.push(key);
  folded.set(key, words.length - 1);
  return words.length - 1;
}

/** The folded form of token `index`; empty before the first and behind the last. */
export const wordAt = (tokens: TokenTable, index: number): string =>
  // Asked first: reading an array before its beginning is many times slower than the comparison.
  index >= 0 && index < tokens.count ? (tokens.words[tokens.word[index] ?? 0] ?? '') : '';

/** One number for each distinct word of a document, in the order of `tokens.words`. */
export function byWord(tokens: TokenTable, numberOf: (word: string) => number): Int32Array {
  const { words } = tokens;
  const numbers = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) numbers[i] = numberOf(words[i] ?? '');
  return numbers;
}

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
