import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import type { ClauseFinder } from '../../matching/clauses.ts';
import { wordAt } from '../../matching/tokens.ts';
import type { ClauseEvidence } from './clause-evidence.ts';

/** How far back a gerund may stand that the one behind a coordinator is joined with, in tokens. */
const REACH_BACK = 12;

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

  nominalAt(index: number): boolean {
    return !this.clauseAt(index);
  }

  gerundAt(index: number): boolean {
    return this.clauses.isGerund(this.word(index));
  }

  infinitiveMarkAt(index: number): boolean {
    return this.clauses.isInfinitiveMark(this.word(index));
  }

  pronounAt(index: number): boolean {
    return this.clauses.isPronoun(this.word(index));
  }

  objectPronounAt(): boolean {
    return false;
  }

  joinsClauses(from: number, to: number): boolean {
    const { tokens, clauses, first, last } = this;
    const before = this.word(from - 1);
    if (clauses.isBase(before) && clauses.isBase(this.word(to))) return false;
    const start = clauses.pastAdverbs(tokens, to, last);
    const word = this.word(start);
    if (clauses.isSubject(tokens, start, last) || clauses.isSubordinator(tokens, start, last)) return true;
    const back = Math.max(first, from - REACH_BACK);
    if (clauses.isGerund(word)) return !clauses.isGerund(before) && clauses.hasGerund(tokens, back, from);
    if (tokens.kind[start] === TokenKind.word && clauses.verbPhraseAt(tokens, start, last)) return true;
    if (clauses.likelyVerb(tokens, start, last, back, from)) return true;
    if (!clauses.mainClauseFrom(tokens, start, last)) return false;
    // "… was removed and the storm began": a clause on either side, and a new subject.
    return before === ',' || (clauses.isDeterminer(word) && clauses.clauseFrom(tokens, back, from));
  }

  joinsWords(): boolean {
    return false;
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
