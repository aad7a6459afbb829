import type { ClauseLexicon } from '../../matching/clause-lexicon.ts';
import type { WordClass } from '../../matching/word-classes.ts';
import type { ClauseEvidence } from './clause-evidence.ts';
import {
  afterComma,
  closesClause,
  conditionedBefore,
  deniedBefore,
  endsComparison,
  isComparison,
  judgedBefore,
  next,
  opensClause,
  opensSentence,
  type Position,
} from './position.ts';

export type Condition = (at: Position, clauses: ClauseEvidence, words: ClauseLexicon) => boolean;

/** The condition of a fixed phrase that hides a connective. */
export const NEVER = 'never';

/** Of a phrase that hides its first word where it is no connective itself: "as a result of the war". */
export const HIDING = 'hiding';

const BASE: readonly WordClass[] = ['base', 'auxiliary-other'];
const COMMAND: readonly WordClass[] = ['base', 'auxiliary'];
const PRONOUNS: readonly WordClass[] = ['subject', 'contraction', 'pronoun'];
const PREPOSITION: readonly WordClass[] = ['preposition'];
const DETERMINER: readonly WordClass[] = ['determiner'];
const NOUNS: readonly WordClass[] = ['noun', 'plural', 'name', 'adjective'];
const COORDINATOR: readonly WordClass[] = ['coordinator'];
const FULL_VERB: readonly WordClass[] = ['third', 'past', 'present'];
const PARTICIPLE: readonly WordClass[] = ['participle'];

const withPronoun: Condition = (at, clauses) =>
  (afterComma(at) || opensClause(at)) && clauses.isOneOf(at.to, PRONOUNS) && clauses.closeClauseAt(at.to);

/** "since, by joining, people …", "…, since in their view the law …": a phrase goes before the subject. */
const withAside = (at: Position, clauses: ClauseEvidence): boolean =>
  (next(at) === ',' || (afterComma(at) && clauses.isOneOf(at.to, PREPOSITION))) && clauses.clauseAt(at.to);

/** What a lexicon may ask of the place of a form, in its columns `condition` and `sense_where`. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  any: () => true,
  [HIDING]: () => true,
  [NEVER]: () => false,
  initial: (at, clauses) => opensClause(at) || (afterComma(at) && (next(at) === ',' || clauses.clauseAt(at.to))),
  opening: opensClause,
  'setting-off': (at) => opensClause(at) || afterComma(at),
  'not-set-off': (at) => !opensClause(at) && !afterComma(at),
  'after-comma': (at, clauses) => (afterComma(at) || opensClause(at)) && clauses.clauseAt(at.to),
  'before-comma': (at) => (opensClause(at) || afterComma(at)) && next(at) === ',',
  final: closesClause,
  'not-initial': (at, clauses) => !opensClause(at) && clauses.clauseAt(at.to),
  'with-clause': (at, clauses) =>
    (clauses.subjectClauseAt(at.to) || clauses.gerundAt(at.to) || withAside(at, clauses)) && !isComparison(at),
  'with-subject': (at, clauses) =>
    clauses.subjectClauseAt(at.to) ||
    (opensClause(at) && clauses.clauseAt(at.to)) ||
    // "…, so do not be afraid"
    (afterComma(at) && clauses.isOneOf(at.to, COMMAND)) ||
    // "The tax is new and so needs a form."
    (clauses.isOneOf(at.from - 1, COORDINATOR) && clauses.isOneOf(at.to, FULL_VERB)),
  comparing: (at, clauses) =>
    (clauses.closeClauseAt(at.to) || (afterComma(at) && clauses.subjectClauseAt(at.to))) &&
    (!isComparison(at) || clauses.isOneOf(at.to, PRONOUNS)),
  likening: (at, clauses) =>
    !opensClause(at) && !afterComma(at) && clauses.isOneOf(at.to, PRONOUNS) && clauses.predicateAt(at.to + 1),
  'with-pronoun': withPronoun,
  'for-clause': (at, clauses, words) =>
    // Asked in this order, the sentence of a mere "for" need not be tagged.
    withPronoun(at, clauses, words) || (judgedBefore(at, words) && clauses.actingAt(at.to)),
  purpose: (at, clauses, words) => clauses.infinitiveMarkAt(at.to) || words.purposeSubjects.has(next(at)),
  'with-infinitive': (at, clauses) => clauses.infinitiveMarkAt(at.to),
  'with-verb': (at, clauses) => clauses.gerundAt(at.to) || (clauses.pronounAt(at.to) && clauses.clauseAt(at.to)),
  'with-base': (at, clauses) => afterComma(at) && clauses.isOneOf(at.to, BASE),
  'with-predicate': (at, clauses) => clauses.predicateAt(at.to),
  'with-predicate-or-clause': (at, clauses) => clauses.predicateAt(at.to) || clauses.clauseAt(at.to),
  'with-gerund': (at, clauses) => clauses.gerundAt(at.to),
  'with-preposition': (at, clauses) => clauses.isOneOf(at.to, PREPOSITION),
  'with-modal': (at, clauses) => clauses.modalFrom(at.to),
  'with-ellipsis': (at, clauses) => clauses.elidedAt(at.to),
  'no-participle': (at, clauses) => !clauses.isOneOf(at.from, PARTICIPLE) || clauses.isOneOf(at.to, ['determiner']),
  absolute: (at, clauses) => afterComma(at) && clauses.absoluteAt(at.to),
  'behind-verb': (at, clauses) => clauses.verbWithin(at.first, at.from),
  'behind-perfect': (at, clauses) => clauses.perfectWithin(at.first, at.from),
  'behind-negation': (at, _clauses, words) => deniedBefore(at, words),
  'behind-if': (at, _clauses, words) => conditionedBefore(at, words),
  compared: endsComparison,
  'no-attribute': (at, clauses) =>
    !clauses.isOneOf(at.to, NOUNS) && (!clauses.isOneOf(at.to, DETERMINER) || clauses.clauseAt(at.to)),
  separating: (at, clauses) => !clauses.joinsWords(at.from, at.to) && clauses.joinsClauses(at.from, at.to),
  opposing: (at, clauses, words) =>
    !clauses.joinsAdjectives(at.from, at.to) &&
    !(deniedBefore(at, words) && clauses.nominalAt(at.to)) &&
    (opensClause(at) || !clauses.isOneOf(at.to, PREPOSITION) || clauses.clauseAt(at.to)),
  coordinating: (at, clauses) => (opensSentence(at) ? clauses.verbFrom(at.to) : clauses.joinsClauses(at.from, at.to)),
};
