import type { TokenTable } from '../core/tokens.ts';
import {
  ATTRIBUTIVE,
  BEFORE_OBJECT,
  BREAKS,
  FINITE,
  IN_SUBJECT,
  IN_VERB_GROUP,
  NUMBERED,
  OPENS_SUBJECT,
  QUOTES,
  SKIPPED,
} from './clause-classes.ts';
import type { ClauseLexicon } from './clause-lexicon.ts';
import { isContact, opensRelative } from './clause-openings.ts';
import { wordAt } from './tokens.ts';
import { WORD_CLASSES, type WordClass } from './word-classes.ts';

/** How far a finite verb may stand behind the word that opens its clause, in tokens. */
const REACH = 18;

/** One sentence with the classes of its words: what can be told from them about its clauses. Indexes are of tokens. */
export class TaggedSentence {
  readonly tokens: TokenTable;
  readonly first: number;
  readonly last: number;
  private readonly tags: Uint8Array;
  readonly lexicon: ClauseLexicon;

  constructor(tokens: TokenTable, first: number, last: number, tags: Uint8Array, lexicon: ClauseLexicon) {
    this.tokens = tokens;
    this.first = first;
    this.last = last;
    this.tags = tags;
    this.lexicon = lexicon;
  }

  /** `stop` outside the sentence. */
  classAt(index: number): WordClass {
    return index < this.first || index >= this.last
      ? 'stop'
      : (WORD_CLASSES[this.tags[index - this.first] ?? 0] ?? 'noun');
  }

  word(index: number): string {
    return index < this.first || index >= this.last ? '' : wordAt(this.tokens, index);
  }

  isFinite(index: number): boolean {
    const here = this.classAt(index);
    if (!FINITE.has(here)) return false;
    if (here === 'modal' || here === 'auxiliary' || here === 'contraction') return true;
    if (!this.isVerbForm(index) && this.classAt(index - 1) !== 'subject' && !this.opensObject(index + 1)) return false;
    // "the exaggerated setup", "federally held loans", "well-understood concepts": no predicates.
    let i = index - 1;
    while (i > this.first && this.classAt(i) === 'adverb') i--;
    if (ATTRIBUTIVE.has(this.classAt(i)) || (here === 'past' && this.word(i) === '-')) return false;
    // "performing specialised tasks"
    if (here === 'past' && this.classAt(index - 1) === 'gerund' && this.isObjectAt(index + 1)) return false;
    return here !== 'past' || !this.isReduced(index);
  }

  /** "measures adopted by the council": a participle in the place of a clause. Irregular forms tell themselves. */
  private isReduced(index: number): boolean {
    const before = this.classAt(index - 1);
    // "the goals and tasks defined in a charter"
    if (
      before === 'plural' &&
      this.classAt(index - 2) === 'coordinator' &&
      this.classAt(index - 3) !== 'comma' &&
      this.lexicon.endsAsPast(this.word(index)) &&
      this.classAt(index + 1) === 'preposition'
    )
      return true;
    if (before !== 'noun' && before !== 'plural') return false;
    const byAgent = this.lexicon.endsAsPast(this.word(index)) && this.lexicon.agents.has(this.word(index + 1));
    return byAgent || this.lexicon.namings.has(this.word(index));
  }

  /** A verb that only its place tells from a noun or a bare form: "they move", "it surges", "people participate". */
  private isPlainPredicate(index: number): boolean {
    const here = this.classAt(index);
    const before = this.classAt(index - 1);
    if (before === 'subject') return here === 'base' || here === 'noun' || here === 'plural' || here === 'adjective';
    if (this.lexicon.dummySubjects.has(this.word(index - 1))) return here === 'plural';
    let i = index - 1;
    while (i > this.first && this.classAt(i) === 'adverb') i--;
    // "kings often rule"
    if (here !== 'base' && !(here === 'noun' && i < index - 1 && this.canBeVerb(index))) return false;
    return this.classAt(i) === 'plural' || this.classAt(i) === 'pronoun';
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
    const opening = this.classAt(start);
    return this.predicateFrom(start, opening === 'preposition' ? 2 : opening === 'subordinator' ? 1 : 0);
  }

  /** A clause with its subject first: not "so severe that it broke", not "as in China, the members are". */
  subjectFrom(index: number, close = false, last = this.last): boolean {
    const start = this.classAt(index) === 'comma' ? this.pastAdverbs(index) : index;
    const here = this.classAt(start);
    if (here === 'contraction') return true;
    if (this.isNoSubject(start)) return false;
    if (here === 'adverb') {
      const next = this.pastAdverbs(start);
      return (
        (OPENS_SUBJECT.has(this.classAt(next)) || this.classAt(next) === 'contraction') &&
        this.predicateFrom(next, 0, close, last)
      );
    }
    // "so severe that …": no subject.
    if (here === 'adjective' && !this.isObjectAt(start + 1)) return false;
    return (
      (OPENS_SUBJECT.has(here) || (here === 'interjection' && this.clauseFrom(start))) &&
      this.predicateFrom(start, 0, close, last)
    );
  }

  /** "the bodies founded after them may", "until 2025 was approved" */
  private isNoSubject(index: number): boolean {
    if (this.lexicon.objects.has(this.word(index))) return true;
    if (this.lexicon.months.has(this.word(index))) return !OPENS_SUBJECT.has(this.classAt(index + 1));
    return this.classAt(index) === 'number' && !NUMBERED.has(this.classAt(index + 1));
  }

  /** "(as) a lawyer specialised in tax": no clause but a role. */
  private isRole(start: number, verb: number): boolean {
    return this.lexicon.indefinites.has(this.word(start)) && this.classAt(verb + 1) === 'preposition';
  }

  private predicateFrom(start: number, commasAllowed: number, close = false, last = this.last): boolean {
    const end = Math.min(last, start + REACH);
    let commas = commasAllowed;
    let owed = 0;
    let subject = false;
    /** Within a phrase with a preposition, which no comma has closed. */
    let bare = this.classAt(start) === 'preposition';
    for (let i = start; i < end; i++) {
      const here = this.classAt(i);
      if (this.isFinite(i) || (subject && this.isPlainPredicate(i))) {
        // "or to factors related to age"
        if (here === 'past' && (bare || (close && this.isRole(start, i))) && this.lexicon.endsAsPast(this.word(i)))
          continue;
        if (!subject && here !== 'contraction') return false;
        if (owed === 0) return true;
        owed--;
        // The rest of its verb group: "(whose image) was badly affected".
        while (i + 1 < end && IN_VERB_GROUP.has(this.classAt(i + 1))) i++;
      } else if (close && subject && this.isFinalVerb(i)) return true;
      else if (subject && this.lexicon.comparisons.has(this.word(i))) return false;
      else if (opensRelative(this, i)) {
        // "family members once you are": what stood before has no verb.
        if (here === 'subordinator' && subject && !this.lexicon.complementisers.has(this.word(i))) return false;
        if (i > start) owed++;
        else subject = true;
      } else if (here === 'subject' && this.classAt(start) !== 'preposition' && isContact(this, i)) owed++;
      else if (here === 'comma') {
        if (commas-- <= 0) return false;
        owed = 0;
        bare = false;
      } else if (here === 'coordinator') {
        // "the rain and smelled …", "greetings and we hope": what stood before has no verb of its own.
        if (close) return false;
        const next = this.pastAdverbs(i + 1);
        if (this.isFinite(next) || this.classAt(next) === 'subject') return false;
        if (this.classAt(next) === 'pronoun' && this.isFinite(next + 1)) return false;
        // "(after) the vote of 2008 his supporters left": where a date ends, the main clause begins.
      } else if (here === 'determiner' && this.classAt(i - 1) === 'number' && i > start + 1 && !bare) return false;
      else if (this.isBreak(i) || (here !== 'past' && !IN_SUBJECT.has(here) && !FINITE.has(here))) return false;
      if (OPENS_SUBJECT.has(here)) subject = true;
      if (here === 'subject' || (here === 'determiner' && i > start + 1)) bare = false;
    }
    return false;
  }

  /** A dash is often two hyphens. */
  private isBreak(index: number): boolean {
    const word = this.word(index);
    return BREAKS.has(word) || (word === '-' && this.word(index + 1) === '-');
  }

  /** "as the level of production increases,": a plural to the tagger, and the last word of a clause without a verb. */
  private isFinalVerb(index: number): boolean {
    const here = this.classAt(index);
    if (here !== 'plural' && here !== 'name') return false;
    const before = this.classAt(index - 1);
    const next = this.classAt(index + 1);
    if ((before !== 'noun' && before !== 'adverb') || (next !== 'comma' && next !== 'stop')) return false;
    return this.lexicon.canBeThird(this.word(index));
  }

  /** A noun and, behind what belongs to it, a participle, with no finite verb: "no losses occurring". */
  absoluteFrom(index: number): boolean {
    let noun = false;
    for (let i = index; i < Math.min(this.last, index + 8); i++) {
      const here = this.classAt(i);
      if (here === 'noun' || here === 'plural' || here === 'name' || here === 'pronoun') noun = true;
      else if (here === 'gerund' || here === 'participle' || here === 'past') {
        if (noun) return here === 'gerund' || !this.isObjectAt(i + 1);
      } else if (!OPENS_SUBJECT.has(here) && here !== 'adverb' && here !== 'possessive') return false;
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

  isObjectAt(index: number): boolean {
    return BEFORE_OBJECT.has(this.classAt(index));
  }

  /** "effects and brain damage", "kings and queens": verbs to nobody but the tagger. Past forms are not listed. */
  isVerbForm(index: number): boolean {
    const here = this.classAt(index);
    if (here === 'third') return this.lexicon.canBeThird(this.word(index));
    return here !== 'present' || this.canBeVerb(index);
  }

  /** A word that begins an object and, unlike a noun, no compound. */
  opensObject(index: number): boolean {
    const here = this.classAt(index);
    return here === 'determiner' || (here === 'pronoun' && !this.lexicon.complementisers.has(this.word(index)));
  }

  isOneOf(index: number, classes: readonly WordClass[]): boolean {
    return classes.includes(this.classAt(index));
  }

  canBeVerb(index: number): boolean {
    return this.lexicon.verbs.has(this.word(index));
  }
}
