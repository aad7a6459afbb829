import type { TokenTable } from '../../core/tokens.ts';
import type { ClauseLexicon } from '../../matching/clause-lexicon.ts';
import { wordAt } from '../../matching/tokens.ts';

/** Tokens `[from, to)` in the sentence `[first, last)`. */
export interface Position {
  readonly tokens: TokenTable;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** It is printed with a capital. */
  readonly capital: boolean;
}

const CLAUSE_OPENERS = new Set([';', ':', '—', '–', '-', '(', '"', '“', '«', "'"]);
const STRONG_BREAKS = new Set([';', ':', '.', '?', '!']);
const CLAUSE_CLOSERS = new Set(['.', ',', ';', ':', '!', '?', ')', '—', '–', '»', '”', '"']);
/** How far back a word of praise or blame may stand, in tokens. */
const JUDGED_WITHIN = 4;
/** How far back the first half of "as … as" may stand, in tokens. */
const COMPARED_WITHIN = 6;

export const next = ({ tokens, to, last }: Position): string => (to < last ? wordAt(tokens, to) : '.');
const previous = ({ tokens, from, first }: Position): string => (from > first ? wordAt(tokens, from - 1) : '');

export const afterComma = (at: Position): boolean => previous(at) === ',';

/** At the start of a sentence, also of one within quotation marks, or behind what opens a clause. */
export const opensClause = (at: Position): boolean =>
  at.from === at.first || at.capital || CLAUSE_OPENERS.has(previous(at));

/** At the start of a sentence, or behind what ends one. */
export const opensSentence = (at: Position): boolean =>
  at.from === at.first || at.capital || STRONG_BREAKS.has(previous(at));

export const closesClause = (at: Position): boolean =>
  !opensClause(at) && (at.to >= at.last || CLAUSE_CLOSERS.has(next(at)));

/** "as long as", "such as", "so as": a conjunction in the grip of the word before it. */
export const isComparison = (at: Position): boolean => {
  const word = wordAt(at.tokens, at.from);
  if (at.to - at.from > 1) return false;
  return word === previous(at) || (at.from - 2 >= at.first && wordAt(at.tokens, at.from - 2) === word);
};

/** "as much political power as (they do)": the second half of a comparison. */
export function endsComparison({ tokens, from, first }: Position): boolean {
  const word = wordAt(tokens, from);
  for (let i = from - 1; i >= Math.max(first, from - COMPARED_WITHIN) && wordAt(tokens, i) !== ','; i--)
    if (wordAt(tokens, i) === word) return true;
  return false;
}

export function deniedBefore({ tokens, from, first }: Position, words: ClauseLexicon): boolean {
  for (let i = first; i < from; i++) if (words.isNegation(wordAt(tokens, i))) return true;
  return false;
}

/** "blamed the mayor (for closing the hall)" */
export function judgedBefore({ tokens, from, first }: Position, words: ClauseLexicon): boolean {
  for (let i = from - 1; i >= Math.max(first, from - JUDGED_WITHIN); i--)
    if (words.judgements.has(wordAt(tokens, i))) return true;
  return false;
}

/** "if" stands before in the sentence. */
export function conditionedBefore({ tokens, from, first }: Position, words: ClauseLexicon): boolean {
  for (let i = first; i < from; i++) if (words.conditionals.has(wordAt(tokens, i))) return true;
  return false;
}
