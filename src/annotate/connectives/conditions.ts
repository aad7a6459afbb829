import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import type { ClauseFinder } from '../../matching/clauses.ts';
import { wordAt } from '../../matching/tokens.ts';

/** Tokens `[from, to)` in the sentence `[first, last)`. */
export interface Position {
  readonly tokens: TokenTable;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** The condition of a fixed phrase that hides a connective. */
export const NEVER = 'never';

const CLAUSE_OPENERS = new Set([';', ':', '—', '–', '-', '(', '"', '“', '«', "'"]);
const STRONG_BREAKS = new Set([';', ':', '—', '.', '?', '!']);
const CLAUSE_CLOSERS = new Set(['.', ',', ';', ':', '!', '?', ')', '—', '–', '»', '”', '"']);

/** Whether a form stands where its lexicon entry says that it is a connective. */
export function holds(condition: string, at: Position, clauses: ClauseFinder): boolean {
  const { tokens, to, last } = at;
  switch (condition) {
    case 'initial':
      return opensClause(at) || (afterComma(at) && (next(at) === ',' || clauses.clauseFrom(tokens, to, last)));
    case 'after-comma':
      return (afterComma(at) || opensClause(at)) && clauses.clauseFrom(tokens, to, last);
    case 'before-comma':
      return (opensClause(at) || afterComma(at)) && next(at) === ',';
    case 'final':
      return !opensClause(at) && (to >= last || CLAUSE_CLOSERS.has(next(at)));
    case 'with-clause':
      return (opensWithSubject(at, clauses) || clauses.isGerund(next(at))) && !isComparison(at);
    case 'with-infinitive':
      return clauses.isInfinitiveMark(next(at));
    case 'not-initial':
      return !opensClause(at) && clauses.clauseFrom(tokens, to, last);
    case 'with-verb':
      return clauses.isGerund(next(at)) || (clauses.isPronoun(next(at)) && clauses.clauseFrom(tokens, to, last));
    case NEVER:
      return false;
    case 'coordinating':
      return coordinates(at, clauses);
    default:
      return true;
  }
}

const next = ({ tokens, to, last }: Position): string => (to < last ? wordAt(tokens, to) : '.');
const previous = ({ tokens, from, first }: Position): string => (from > first ? wordAt(tokens, from - 1) : '');

const afterComma = (at: Position): boolean => previous(at) === ',';

export const opensClause = (at: Position): boolean => at.from === at.first || CLAUSE_OPENERS.has(previous(at));

/** "as long as", "such as", "so as": a conjunction in the grip of the word before it. */
const isComparison = (at: Position): boolean => {
  const word = wordAt(at.tokens, at.from);
  if (at.to - at.from > 1) return false;
  return word === previous(at) || (at.from - 2 >= at.first && wordAt(at.tokens, at.from - 2) === word);
};

/** A clause with its subject: no verb at once, which would be a phrase like "once opened". */
function opensWithSubject({ tokens, to, last }: Position, clauses: ClauseFinder): boolean {
  if (clauses.isSubject(tokens, to, last)) return true;
  return !clauses.verbPhraseAt(tokens, to, last) && clauses.clauseFrom(tokens, to, last);
}

/** Between clauses or verb phrases, not between nouns. */
function coordinates(at: Position, clauses: ClauseFinder): boolean {
  const { tokens, from, to, first, last } = at;
  if (from === first || STRONG_BREAKS.has(previous(at))) return true;
  // "waive or modify any provision": two verbs that share their object are one predicate.
  if (clauses.isBase(previous(at)) && clauses.isBase(next(at))) return false;
  const start = clauses.pastAdverbs(tokens, to, last);
  const word = start < last ? wordAt(tokens, start) : '.';
  if (clauses.isSubject(tokens, start, last) || clauses.isSubordinator(tokens, start, last)) return true;
  if (clauses.isGerund(word))
    return !clauses.isGerund(previous(at)) && clauses.hasGerund(tokens, Math.max(first, from - REACH_BACK), from);
  if (tokens.kind[start] === TokenKind.word && clauses.verbPhraseAt(tokens, start, last)) return true;
  if (clauses.likelyVerb(tokens, start, last, Math.max(first, from - REACH_BACK), from)) return true;
  if (!clauses.mainClauseFrom(tokens, start, last)) return false;
  // "… was removed and the storm began": a clause on either side, and a new subject.
  return (
    afterComma(at) ||
    (clauses.isDeterminer(word) && clauses.clauseFrom(tokens, Math.max(first, from - REACH_BACK), from))
  );
}

const REACH_BACK = 12;
