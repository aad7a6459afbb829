import type { TokenTable } from '../../core/tokens.ts';
import type { ClauseFinder } from '../../matching/clauses.ts';
import { wordAt } from '../../matching/tokens.ts';
import type { ClauseEvidence } from './clause-evidence.ts';

/** How far back the verb may stand with which the one behind a coordinator is joined, in tokens. */
const REACH_BACK = 20;

/** By lists of verb forms and endings. */
export class ListedEvidence implements ClauseEvidence {
  private readonly tokens: TokenTable;
  private readonly first: number;
  private readonly last: number;
  private readonly clauses: ClauseFinder;

  constructor(tokens: TokenTable, first: number, last: number, clauses: ClauseFinder) {
    this.tokens = tokens;
    this.first = first;
    this.last = last;
    this.clauses = clauses;
  }

  private word(index: number): string {
    return index < this.first || index >= this.last ? '' : wordAt(this.tokens, index);
  }

  clauseAt(index: number): boolean {
    return this.clauses.clauseFrom(this.tokens, index, this.last);
  }

  subjectClauseAt(index: number): boolean {
    if (this.clauses.isSubject(this.tokens, index, this.last)) return true;
    return !this.clauses.verbPhraseAt(this.tokens, index, this.last) && this.clauseAt(index);
  }

  closeClauseAt(index: number): boolean {
    return this.subjectClauseAt(index);
  }

  /** A Russian sentence needs none. */
  verbFrom(): boolean {
    return true;
  }

  nominalAt(index: number): boolean {
    return !this.verbAt(this.clauses.pastAdverbs(this.tokens, index, this.last)) && !this.clauseAt(index);
  }

  predicateAt(index: number): boolean {
    return this.verbAt(index) || this.verbAt(this.clauses.pastAdverbs(this.tokens, index, this.last));
  }

  gerundAt(index: number): boolean {
    return this.clauses.isGerund(this.word(index));
  }

  actingAt(index: number): boolean {
    return this.gerundAt(index);
  }

  verbWithin(from: number, to: number): boolean {
    return this.someBefore(from, to, (i) => this.clauses.isFinite(this.tokens, i));
  }

  perfectWithin(): boolean {
    return false;
  }

  modalFrom(): boolean {
    return false;
  }

  elidedAt(): boolean {
    return false;
  }

  infinitiveMarkAt(index: number): boolean {
    return this.clauses.isInfinitiveMark(this.word(index)) || this.clauses.isInfinitive(this.word(index));
  }

  pronounAt(index: number): boolean {
    return this.clauses.isPronoun(this.word(index));
  }

  objectPronounAt(): boolean {
    return false;
  }

  /**
   * Where a comma stands between coordinated clauses (as in Russian) a verb must follow in the clause; without one the
   * coordinator joins verb phrases: a verb of the same kind, or a phrase and a verb, follows and one stands before.
   */
  joinsClauses(from: number, to: number): boolean {
    const { clauses, tokens, last } = this;
    const back = Math.max(this.first, from - REACH_BACK);
    const start = this.verbAt(to) ? to : clauses.pastAdverbs(tokens, to, last);
    const word = this.word(start);
    if (this.word(from - 1) === ',') return this.verbAt(start) || clauses.mainClauseFrom(tokens, start, last);
    if (clauses.isFinite(tokens, start)) return this.someBefore(back, from, (i) => clauses.isFinite(tokens, i));
    if (clauses.isInfinitive(word))
      return (
        !clauses.isInfinitive(this.word(from - 1)) &&
        this.someBefore(back, from, (i) => clauses.isInfinitive(this.word(i)))
      );
    if (clauses.isGerund(word)) return this.someBefore(back, from, (i) => clauses.isGerund(this.word(i)));
    const phrase = clauses.isPreposition(word) && clauses.mainClauseFrom(tokens, start, last);
    return phrase && this.someBefore(back, from, (i) => clauses.isFinite(tokens, i));
  }

  private verbAt(index: number): boolean {
    const word = this.word(index);
    return this.clauses.isFinite(this.tokens, index) || this.clauses.isInfinitive(word) || this.clauses.isGerund(word);
  }

  private someBefore(from: number, to: number, test: (index: number) => boolean): boolean {
    for (let i = from; i < to; i++) if (test(i)) return true;
    return false;
  }

  joinsWords(from: number, to: number): boolean {
    return this.verbAt(from - 1) && this.verbAt(to);
  }

  joinsAdjectives(): boolean {
    return false;
  }

  isOneOf(): boolean {
    return false;
  }

  absoluteAt(): boolean {
    return false;
  }
}
