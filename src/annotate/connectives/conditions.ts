import type { TokenTable } from '../../core/tokens.ts';
import type { ClauseLexicon } from '../../matching/clause-lexicon.ts';
import { wordAt } from '../../matching/tokens.ts';
import type { WordClass } from '../../matching/word-classes.ts';
import type { ClauseEvidence } from './clause-evidence.ts';

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

/** The condition of a fixed phrase that hides a connective. */
export const NEVER = 'never';

const BASE: readonly WordClass[] = ['base', 'auxiliary-other'];
const COMMAND: readonly WordClass[] = ['base', 'auxiliary'];
const PRONOUNS: readonly WordClass[] = ['subject', 'contraction', 'pronoun'];
const PREPOSITION: readonly WordClass[] = ['preposition'];
const PARTICIPLE: readonly WordClass[] = ['participle'];
const CLAUSE_OPENERS = new Set([';', ':', '—', '–', '-', '(', '"', '“', '«', "'"]);
const STRONG_BREAKS = new Set([';', ':', '.', '?', '!']);
const CLAUSE_CLOSERS = new Set(['.', ',', ';', ':', '!', '?', ')', '—', '–', '»', '”', '"']);

/** Whether a form stands where its lexicon entry says that it is a connective. */
export function holds(condition: string, at: Position, clauses: ClauseEvidence, words: ClauseLexicon): boolean {
  const { from, to, first, last } = at;
  switch (condition) {
    case 'initial':
      return opensClause(at) || (afterComma(at) && (next(at) === ',' || clauses.clauseAt(to)));
    case 'after-comma':
      return (afterComma(at) || opensClause(at)) && clauses.clauseAt(to);
    case 'before-comma':
      return (opensClause(at) || afterComma(at)) && next(at) === ',';
    case 'final':
      return !opensClause(at) && (to >= last || CLAUSE_CLOSERS.has(next(at)));
    case 'with-clause':
      return (clauses.subjectClauseAt(to) || clauses.gerundAt(to)) && !isComparison(at);
    case 'with-subject':
      return (
        clauses.subjectClauseAt(to) ||
        (opensClause(at) && clauses.clauseAt(to)) ||
        // "…, so do not be afraid"
        (afterComma(at) && clauses.isOneOf(to, COMMAND))
      );
    case 'comparing':
      return (
        (clauses.closeClauseAt(to) || (afterComma(at) && clauses.subjectClauseAt(to))) &&
        (!isComparison(at) || clauses.isOneOf(to, PRONOUNS))
      );
    case 'likening':
      return !opensClause(at) && !afterComma(at) && clauses.isOneOf(to, PRONOUNS) && clauses.predicateAt(to + 1);
    case 'for-clause':
      return holds('with-pronoun', at, clauses, words) || clauses.actingAt(to);
    case 'behind-verb':
      return clauses.verbWithin(first, from);
    case 'with-predicate-or-clause':
      return clauses.predicateAt(to) || clauses.clauseAt(to);
    case 'setting-off':
      return opensClause(at) || afterComma(at);
    case 'with-pronoun':
      return (afterComma(at) || opensClause(at)) && clauses.isOneOf(to, PRONOUNS) && clauses.closeClauseAt(to);
    case 'purpose':
      return clauses.infinitiveMarkAt(to) || words.purposeSubjects.has(next(at));
    case 'with-infinitive':
      return clauses.infinitiveMarkAt(to);
    case 'not-initial':
      return !opensClause(at) && clauses.clauseAt(to);
    case 'with-verb':
      return clauses.gerundAt(to) || (clauses.pronounAt(to) && clauses.clauseAt(to));
    case 'with-base':
      return afterComma(at) && clauses.isOneOf(to, BASE);
    case 'with-predicate':
      return clauses.predicateAt(to);
    case 'no-participle':
      return !clauses.isOneOf(from, PARTICIPLE) || clauses.isOneOf(to, ['determiner']);
    case 'absolute':
      return afterComma(at) && clauses.absoluteAt(to);
    case 'opening':
      return opensClause(at);
    case 'behind-negation':
      return deniedBefore(at, words);
    case 'separating':
      return !clauses.joinsWords(from, to) && clauses.joinsClauses(from, to);
    case 'opposing':
      return (
        !clauses.joinsAdjectives(from, to) &&
        !(deniedBefore(at, words) && clauses.nominalAt(to)) &&
        (opensClause(at) || !clauses.isOneOf(to, PREPOSITION) || clauses.clauseAt(to))
      );
    case 'with-gerund':
      return clauses.gerundAt(to);
    case NEVER:
      return false;
    case 'coordinating':
      return from === at.first || at.capital || STRONG_BREAKS.has(previous(at))
        ? clauses.verbFrom(to)
        : clauses.joinsClauses(from, to);
    default:
      return true;
  }
}

function deniedBefore({ tokens, from, first }: Position, words: ClauseLexicon): boolean {
  for (let i = first; i < from; i++) if (words.isNegation(wordAt(tokens, i))) return true;
  return false;
}

const next = ({ tokens, to, last }: Position): string => (to < last ? wordAt(tokens, to) : '.');
const previous = ({ tokens, from, first }: Position): string => (from > first ? wordAt(tokens, from - 1) : '');

const afterComma = (at: Position): boolean => previous(at) === ',';

/** At the start of a sentence, also of one within quotation marks, or behind what opens a clause. */
export const opensClause = (at: Position): boolean =>
  at.from === at.first || at.capital || CLAUSE_OPENERS.has(previous(at));

/** "as long as", "such as", "so as": a conjunction in the grip of the word before it. */
const isComparison = (at: Position): boolean => {
  const word = wordAt(at.tokens, at.from);
  if (at.to - at.from > 1) return false;
  return word === previous(at) || (at.from - 2 >= at.first && wordAt(at.tokens, at.from - 2) === word);
};
