import type { Document } from '../../core/document.ts';
import { TokenKind } from '../../core/tokens.ts';
import type { TrieMatch } from '../../matching/lexicon-trie.ts';

/**
 * Whether the words of a match are used as a marker, told by how they are printed: "may" but not the month "May",
 * "I" but not the numeral in "Annex I" or "I."; a capital within a sentence belongs to a name.
 */
export function isMarker(
  { text, tokens }: Document,
  match: TrieMatch<unknown>,
  firstToken: number,
  modal: boolean,
): boolean {
  const printed = text.slice(match.start, match.end);
  const after = text.slice(match.end, match.end + 2);
  if (printed.length === 1) return isPronoun(printed, text.slice(Math.max(0, match.start - 2), match.start), after);
  const capital = printed[0] !== printed[0]?.toLowerCase();
  if (!capital) return true;
  const previous = match.from - 1;
  const initial = match.from === firstToken || tokens.kind[previous] === TokenKind.punctuation;
  // "May 2005", "May Day"
  const month = modal && /^\s\d/u.test(after);
  return initial && !month;
}

/** A single capital is a pronoun where no full stop or bracket makes it a number or an initial. */
const isPronoun = (printed: string, before: string, after: string): boolean =>
  !/^[.)\d]/u.test(after) && (printed !== printed.toUpperCase() || /(?:^|[\s«“"(,])\s?$/u.test(before));
