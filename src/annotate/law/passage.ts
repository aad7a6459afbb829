import type { Block } from '../../core/document.ts';
import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import { wordAt } from '../../matching/tokens.ts';

/** A block of the document as its tokens `[from, to)`. */
export interface Passage {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly from: number;
  readonly to: number;
  readonly block: Block;
}

export const startOf = (p: Passage, index: number): number => p.tokens.start[index] ?? p.text.length;

export const endOf = (p: Passage, index: number): number => p.tokens.end[index] ?? p.text.length;

/** The folded token; empty outside the passage. */
export const wordOf = (p: Passage, index: number): string =>
  index < p.from || index >= p.to ? '' : wordAt(p.tokens, index);

/** The text of the tokens `[from, to)`. */
export const textOf = (p: Passage, from: number, to: number = from + 1): string =>
  from >= to ? '' : p.text.slice(startOf(p, from), endOf(p, to - 1));

export const isWord = (p: Passage, index: number): boolean =>
  index >= p.from && index < p.to && p.tokens.kind[index] === TokenKind.word;

export const isNumber = (p: Passage, index: number): boolean =>
  index >= p.from && index < p.to && p.tokens.kind[index] === TokenKind.number;

const UPPER = /^\p{Lu}/u;

export const isCapitalised = (p: Passage, index: number): boolean =>
  isWord(p, index) && UPPER.test(p.text.charAt(startOf(p, index)));

/** Whether token `index` follows the one before it without a space. */
export const isAttached = (p: Passage, index: number): boolean => startOf(p, index) === endOf(p, index - 1);

const HYPHENS = new Set(['-', '‐', '‑', '–']);

export const isHyphen = (p: Passage, index: number): boolean => HYPHENS.has(wordOf(p, index));

/** Whether a sentence may begin at the token: the first of its block, or behind a full stop, colon or semicolon. */
export const mayStartSentence = (p: Passage, index: number): boolean =>
  index <= p.from || SENTENCE_SIGNS.has(wordOf(p, index - 1));

const SENTENCE_SIGNS = new Set(['.', ';', ':', '?', '!', '«', '“', '"', '*', '•']);

const BREAKS = new Set(['.', ';', '?', '!']);

/** Index of the first token of the sentence, at most `most` tokens back. */
export function sentenceFrom(p: Passage, index: number, most = 60): number {
  let at = index;
  while (at > p.from && index - at < most && !isBreak(p, at - 1)) at--;
  return at;
}

/** Index behind the last token of the sentence, at most `most` tokens on. */
export function sentenceTo(p: Passage, index: number, most = 60): number {
  let at = index;
  while (at < p.to && at - index < most && !isBreak(p, at)) at++;
  return at;
}

/** A sign that ends a sentence: not the full stop of "22.12.2011", "No. 5", "г. №". */
const isBreak = (p: Passage, index: number): boolean => {
  if (!BREAKS.has(wordOf(p, index))) return false;
  if (wordOf(p, index) !== '.') return true;
  return isCapitalised(p, index + 1) && endOf(p, index - 1) - startOf(p, index - 1) > 2;
};
