import type { TokenTable } from '../core/tokens.ts';
import { wordAt } from './tokens.ts';
import { WORD_CLASSES, type WordClass } from './word-classes.ts';

const FINITE: ReadonlySet<WordClass> = new Set(['modal', 'auxiliary', 'third', 'present', 'past', 'contraction']);
/** What a clause may have before its verb, besides a subject pronoun. */
const IN_SUBJECT: ReadonlySet<WordClass> = new Set([
  'determiner',
  'adjective',
  'noun',
  'plural',
  'name',
  'number',
  'possessive',
  'pronoun',
  'subject',
  'preposition',
  'adverb',
  'coordinator',
  'gerund',
  'participle',
  'auxiliary-other',
  'base',
  'infinitive-mark',
  'negation',
  'interjection',
  'mark',
]);
const NOMINAL: ReadonlySet<WordClass> = new Set(['noun', 'plural', 'name', 'number', 'pronoun', 'subject']);
const BEFORE_OBJECT: ReadonlySet<WordClass> = new Set([
  'determiner',
  'pronoun',
  'noun',
  'plural',
  'name',
  'number',
  'adjective',
  'possessive',
]);
const SKIPPED: ReadonlySet<WordClass> = new Set(['adverb', 'comma', 'negation', 'interjection']);
/** How far a finite verb may stand behind the word that opens its clause, in tokens. */
const REACH = 18;

/** One sentence with the classes of its words: what can be told from them about its clauses. Indexes are of tokens. */
export class TaggedSentence {
  readonly tokens: TokenTable;
  readonly first: number;
  readonly last: number;
  private readonly tags: Uint8Array;
  private readonly verbs: ReadonlySet<string>;

  /** @param verbs words that can be the base form of a verb, whatever their class here */
  constructor(tokens: TokenTable, first: number, last: number, tags: Uint8Array, verbs: ReadonlySet<string>) {
    this.tokens = tokens;
    this.first = first;
    this.last = last;
    this.tags = tags;
    this.verbs = verbs;
  }

  /** `stop` outside the sentence. */
  classAt(index: number): WordClass {
    return index < this.first || index >= this.last ? 'stop' : (WORD_CLASSES[this.tags[index - this.first] ?? 0] ?? 'noun');
  }

  word(index: number): string {
    return index < this.first || index >= this.last ? '' : wordAt(this.tokens, index);
  }

  isFinite(index: number): boolean {
    const here = this.classAt(index);
    if (!FINITE.has(here)) return false;
    return here !== 'past' || !this.isParticiple(index);
  }

  /** "the exaggerated setup", "measures adopted by": a form in -ed that is no predicate. */
  private isParticiple(index: number): boolean {
    const before = this.classAt(index - 1);
    if (before === 'determiner' || before === 'preposition' || before === 'possessive' || before === 'adjective')
      return true;
    return this.word(index + 1) === 'by' && (before === 'noun' || before === 'plural');
  }

  /** Behind adverbs, negations, interjections and their commas, and a quotation mark. */
  pastAdverbs(index: number): number {
    let i = index;
    const end = Math.min(this.last, index + 6);
    while (i < end && (SKIPPED.has(this.classAt(i)) || QUOTES.has(this.word(i)))) i++;
    return i;
  }

  /**
   * A clause begins at `index`: a subject and a finite verb, before what ends it. A comma ends it, unless it closes a
   * phrase with a preposition at its beginning ("in 1996, the law was passed") or stands first ("if, however, …").
   */
  clauseFrom(index: number): boolean {
    const start = this.pastAdverbs(index);
    const end = Math.min(this.last, start + REACH);
    let commas = this.classAt(start) === 'preposition' || this.classAt(start) === 'subordinator' ? 1 : 0;
    let owed = 0;
    let subject = false;
    for (let i = start; i < end; i++) {
      const here = this.classAt(i);
      if (this.isFinite(i)) {
        if (here === 'contraction') subject = true;
        if (!subject) return false;
        if (owed === 0) return true;
        owed--;
        continue;
      }
      if (NOMINAL.has(here) || here === 'gerund' || here === 'determiner') subject = true;
      if (here === 'relative' || here === 'subordinator') {
        if (i > start) owed++;
        else subject = true;
      } else if (here === 'comma') {
        if (commas-- <= 0) return false;
        owed = 0;
      } else if (here === 'stop' || (here !== 'past' && !IN_SUBJECT.has(here) && !FINITE.has(here))) return false;
    }
    return false;
  }

  /** A finite verb stands in `[from, to)`. */
  finiteWithin(from: number, to: number): boolean {
    for (let i = Math.max(from, this.first); i < to; i++) if (this.isFinite(i)) return true;
    return false;
  }

  within(from: number, to: number, test: (name: WordClass, index: number) => boolean): boolean {
    for (let i = Math.max(from, this.first); i < to; i++) if (test(this.classAt(i), i)) return true;
    return false;
  }

  /** Where the clause that token `index` stands in begins: behind the last stop, conjunction or relative word. */
  clauseStart(index: number): number {
    for (let i = index - 1; i >= this.first; i--) {
      const here = this.classAt(i);
      if (here === 'stop' || here === 'subordinator' || here === 'relative') return i + 1;
      if (this.word(i) === 'that' && here !== 'determiner') return i + 1;
      if (here === 'comma' && this.opensSubordinate(i)) return i + 1;
    }
    return this.first;
  }

  /** The comma at `index` closes a clause or phrase that opens the sentence: "When the law was passed, …". */
  private opensSubordinate(index: number): boolean {
    const opening = this.classAt(this.pastAdverbs(this.first));
    if (opening !== 'subordinator' && opening !== 'preposition') return false;
    for (let i = this.first; i < index; i++) if (this.classAt(i) === 'comma') return false;
    return true;
  }

  isObjectAt(index: number): boolean {
    return BEFORE_OBJECT.has(this.classAt(index));
  }

  canBeVerb(index: number): boolean {
    return this.verbs.has(this.word(index));
  }
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '‘', "'"]);
