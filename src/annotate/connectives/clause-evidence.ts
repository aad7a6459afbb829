import type { WordClass } from '../../matching/word-classes.ts';

/** What tells a clause from a phrase in one sentence; indexes are of tokens. */
export interface ClauseEvidence {
  /** A clause (a subject and a finite verb) begins at `index`. */
  clauseAt(index: number): boolean;
  /** A clause begins at `index` with its subject: not "once opened". */
  subjectClauseAt(index: number): boolean;
  /** As {@link subjectClauseAt}, and the verb follows its subject with no "and" between. */
  closeClauseAt(index: number): boolean;
  /** A verb stands at `index` or behind it, so far as can be told; a sentence without one is a fragment. */
  verbFrom(index: number): boolean;
  /** A noun phrase begins at `index` and no clause. */
  nominalAt(index: number): boolean;
  /** A verb, or adverbs and a verb, stand at `index`. */
  predicateAt(index: number): boolean;
  gerundAt(index: number): boolean;
  /** A gerund with an object: "(for) refusing the visa". */
  actingAt(index: number): boolean;
  /** A finite verb stands in `[from, to)`. */
  verbWithin(from: number, to: number): boolean;
  /** A verb in the perfect stands in `[from, to)`. */
  perfectWithin(from: number, to: number): boolean;
  /** The clause at `index` has a modal verb. */
  modalFrom(index: number): boolean;
  /** A clause whose verb is left out: "(as) we are not", "(as) it does in China". */
  elidedAt(index: number): boolean;
  infinitiveMarkAt(index: number): boolean;
  pronounAt(index: number): boolean;
  /** A pronoun behind a verb: "asked me". */
  objectPronounAt(index: number): boolean;
  /** The coordinator at `[from, to)` joins clauses or verb phrases. */
  joinsClauses(from: number, to: number): boolean;
  /** Two verbs side by side are joined ("waive or modify"). */
  joinsWords(from: number, to: number): boolean;
  joinsAdjectives(from: number, to: number): boolean;
  /** The word has one of the classes; false where the language has no tagger. */
  isOneOf(index: number, classes: readonly WordClass[]): boolean;
  /** A noun with a participle that says something of it: "(with) no losses occurring". */
  absoluteAt(index: number): boolean;
}
