import type { Vocabulary } from './vocabulary.ts';

/** Kinds of token, as stored in {@link TokenTable.kind}. */
export const TokenKind = { word: 1, number: 2, punctuation: 3 } as const;

/**
 * The one tokenisation of a document. Columns are typed arrays of equal length `count`; `word[i]` is an index into
 * `words`, which holds every distinct token once, folded for matching (lower case, NFC, ё as е, one apostrophe, Latin
 * look-alikes in Cyrillic words as Cyrillic). Hyphens separate tokens; `'s` is a token of its own.
 */
export interface TokenTable {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly word: Int32Array;
  readonly words: readonly string[];
  /** 16 bits of each of `words`, by which most are told from a lexicon's without looking them up. */
  readonly hashes: Uint16Array;
  /** Of a longer text: what its words have been numbered by, and the number there of each token's word. */
  readonly vocabulary: Vocabulary | null;
  readonly numbers: Uint16Array;
  /** From a folded word to its index in `words`. */
  readonly indexOf: ReadonlyMap<string, number>;
}
