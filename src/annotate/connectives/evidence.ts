import type { Document } from '../../core/document.ts';
import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import { ClauseFinder } from '../../matching/clauses.ts';
import { joinsClauses } from '../../matching/coordination.ts';
import { TaggedSentence } from '../../matching/tagged-clauses.ts';
import { wordAt } from '../../matching/tokens.ts';
import { type WordClass, WordClassTagger } from '../../matching/word-classes.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** What tells a clause from a phrase in one sentence; indexes are of tokens. */
export interface ClauseEvidence {
  /** A clause (a subject and a finite verb) begins at `index`. */
  clauseAt(index: number): boolean;
  /** A clause begins at `index` with its subject: not "once opened". */
  subjectClauseAt(index: number): boolean;
  /** As {@link subjectClauseAt}, and the verb follows its subject with no "and" between. */
  closeClauseAt(index: number): boolean;
  /** A noun phrase begins at `index` and no clause. */
  nominalAt(index: number): boolean;
  gerundAt(index: number): boolean;
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

export type EvidenceOf = (document: Document, first: number, last: number) => ClauseEvidence;

/** By classes of words where the language has a tagger, else by lists of verb forms and endings. */
export function evidenceOf(store: ResourceStore, language: string): EvidenceOf {
  const tagger = WordClassTagger.of(store, language);
  if (tagger === undefined) {
    const finder = new ClauseFinder(store, language);
    return ({ tokens }, first, last) => new ListedEvidence(tokens, first, last, finder);
  }
  const verbs = new Set(store.findLexicon(`languages/${language}`, 'verb-forms')?.forms('tense', 'base'));
  return (document, first, last) => new TaggedEvidence(document, first, last, tagger, verbs);
}

/** The sentence is tagged when the first question is asked. */
class TaggedEvidence implements ClauseEvidence {
  private sentence: TaggedSentence | undefined;
  private readonly document: Document;
  private readonly first: number;
  private readonly last: number;
  private readonly tagger: WordClassTagger;
  private readonly verbs: ReadonlySet<string>;

  constructor(document: Document, first: number, last: number, tagger: WordClassTagger, verbs: ReadonlySet<string>) {
    this.document = document;
    this.first = first;
    this.last = last;
    this.tagger = tagger;
    this.verbs = verbs;
  }

  private get tagged(): TaggedSentence {
    if (this.sentence === undefined) {
      const { text, tokens } = this.document;
      const tags = this.tagger.tag(text, tokens, this.first, this.last);
      this.sentence = new TaggedSentence(tokens, this.first, this.last, tags, this.verbs);
    }
    return this.sentence;
  }

  clauseAt(index: number): boolean {
    return this.tagged.clauseFrom(index);
  }

  subjectClauseAt(index: number): boolean {
    return this.tagged.subjectFrom(index);
  }

  closeClauseAt(index: number): boolean {
    return this.tagged.subjectFrom(index, true);
  }

  nominalAt(index: number): boolean {
    const start = this.tagged.pastAdverbs(index);
    return NOMINAL.has(this.tagged.classAt(start)) && !this.tagged.clauseFrom(index);
  }

  gerundAt(index: number): boolean {
    const start = this.tagged.pastAdverbs(index);
    const word = this.tagged.word(start);
    const here = this.tagged.classAt(start);
    if (here === 'gerund' || word === 'being' || word === 'having') return true;
    // "after voting to refuse", "by engaging with": a noun or adjective to the tagger.
    return word.endsWith('ing') && word.length > 4 && BEHIND_GERUND.has(this.tagged.classAt(start + 1));
  }

  infinitiveMarkAt(index: number): boolean {
    const next = this.tagged.classAt(index + 1);
    return (
      this.tagged.word(index) === 'to' &&
      (next === 'base' || next === 'auxiliary-other' || this.tagged.canBeVerb(index + 1))
    );
  }

  pronounAt(index: number): boolean {
    const here = this.tagged.classAt(index);
    return here === 'pronoun' || here === 'subject';
  }

  objectPronounAt(index: number): boolean {
    return this.tagged.classAt(index) === 'pronoun' && VERBS.has(this.tagged.classAt(index - 1));
  }

  joinsClauses(from: number, to: number): boolean {
    return joinsClauses(this.tagged, from, to);
  }

  joinsWords(from: number, to: number): boolean {
    const { tagged } = this;
    const isVerb = (index: number) => VERBS.has(tagged.classAt(index)) || tagged.canBeVerb(index);
    const start = tagged.pastAdverbs(to);
    if (tagged.classAt(start) === 'past' && !tagged.isObjectAt(start + 1)) return tagged.classAt(from - 1) !== 'comma';
    if (tagged.word(from - 1) === tagged.word(start) || start > to + 1) return true;
    return (isVerb(from - 1) && isVerb(start)) || !OPENS_CLAUSE.has(tagged.classAt(start));
  }

  joinsAdjectives(from: number, to: number): boolean {
    const after = this.tagged.classAt(to);
    if (this.tagged.classAt(from - 1) !== 'adjective') return false;
    return (after === 'adjective' || after === 'past') && this.tagged.isObjectAt(to + 1);
  }

  isOneOf(index: number, classes: readonly WordClass[]): boolean {
    return classes.includes(this.tagged.classAt(index));
  }

  absoluteAt(index: number): boolean {
    return this.tagged.absoluteFrom(index);
  }
}

const NOMINAL: ReadonlySet<WordClass> = new Set(['determiner', 'noun', 'plural', 'name', 'number', 'preposition']);
const BEHIND_GERUND: ReadonlySet<WordClass> = new Set(['infinitive-mark', 'determiner', 'pronoun', 'preposition']);
/** What may follow an "or" that joins clauses or verb phrases. */
const OPENS_CLAUSE: ReadonlySet<WordClass> = new Set([
  'base',
  'present',
  'third',
  'past',
  'modal',
  'auxiliary',
  'auxiliary-other',
  'gerund',
  'subject',
  'contraction',
  'relative',
  'subordinator',
  'pronoun',
  'infinitive-mark',
]);
const VERBS: ReadonlySet<WordClass> = new Set(['base', 'present', 'third', 'past', 'participle', 'modal', 'auxiliary']);

/** How far back a gerund may stand that the one behind a coordinator is joined with, in tokens. */
const REACH_BACK = 12;

class ListedEvidence implements ClauseEvidence {
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
