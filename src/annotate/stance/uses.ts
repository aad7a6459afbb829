import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import type { ClauseLexicon } from '../../matching/clause-lexicon.ts';
import type { TaggedSentence } from '../../matching/tagged-clauses.ts';
import { wordAt } from '../../matching/tokens.ts';
import type { WordClass } from '../../matching/word-classes.ts';
import { fold } from '../../resources/fold.ts';
import type { Lexicon } from '../../resources/lexicon.ts';

/** Tokens `[from, to)` of a marker in the sentence `[first, last)`. */
export interface Place {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** The sentence with the classes of its words, where the language has a tagger. */
  readonly tagged: () => TaggedSentence | undefined;
}

const BEFORE = 'before:';
/** How far before a verb its subject may stand, in tokens. */
const REACH_BACK = 9;
const SKIPPED: ReadonlySet<WordClass> = new Set(['adverb', 'negation', 'modal', 'auxiliary', 'auxiliary-other']);
const DEGREES: ReadonlySet<WordClass> = new Set(['adjective', 'adverb', 'determiner']);

/** What a participle has behind it as a verb, and as an adjective not: "promising 40 posts". */
const OBJECTS: ReadonlySet<WordClass> = new Set(['determiner', 'number', 'name', 'pronoun', 'infinitive-mark']);
/** Of which a phrase before it may be a part: "on the whole length". */
const HEADS: ReadonlySet<WordClass> = new Set(['noun', 'name']);

const isOneOf = (name: WordClass | undefined, classes: ReadonlySet<WordClass>): boolean =>
  name !== undefined && classes.has(name);

/** Tells the uses of a form in which it is a marker, by the words around it. */
export class Uses {
  readonly clause: ClauseLexicon;
  private readonly byUse = new Map<string, Set<string>>();

  constructor(words: Lexicon | undefined, clause: ClauseLexicon) {
    this.clause = clause;
    for (const { form, cells } of words?.entries ?? []) {
      const use = cells.use ?? '';
      this.byUse.set(use, (this.byUse.get(use) ?? new Set()).add(fold(form)));
    }
  }

  holds(use: string, place: Place): boolean {
    if (use.startsWith(BEFORE)) return this.stands(place, use.slice(BEFORE.length).split(';').map(fold));
    const here = place.tagged()?.classAt(place.from);
    switch (use) {
      case 'number':
        return beforeNumber(place);
      case 'modal':
        return here === undefined || here === 'modal';
      case 'epistemic':
        return this.concludes(place);
      case 'unreal':
        return this.isUnreal(place);
      case 'own-verb':
        return this.isOwn(place);
      case 'predicative':
        return this.isPredicate(place);
      case 'degree':
        return this.isDegree(place);
      case 'comparative':
        return this.endsLike('comparative-ending', wordAt(place.tokens, place.to));
      case 'final':
        return place.to >= place.last || place.tokens.kind[place.to] === TokenKind.punctuation;
      case 'subject':
        return isSubject(place);
      case 'no-object':
        return !isOneOf(place.tagged()?.classAt(place.to), OBJECTS);
      case 'no-noun':
        return !isOneOf(place.tagged()?.classAt(place.to), HEADS);
      case 'noun':
      case 'adjective':
      case 'pronoun':
        return here === use;
      default:
        return true;
    }
  }

  private stands({ tokens, to, last }: Place, words: readonly string[]): boolean {
    const next = to < last ? wordAt(tokens, to) : '';
    return words.includes(next) || (this.clause.isNegation(next) && words.includes(wordAt(tokens, to + 1)));
  }

  /** "must have failed", "must surely be"; not "must be registered". */
  private concludes({ tokens, to, tagged }: Place): boolean {
    const sentence = tagged();
    const adverb = sentence?.classAt(to) === 'adverb' && this.clause.endsAsAdverb(sentence.word(to));
    const next = wordAt(tokens, adverb ? to + 1 : to);
    return this.clause.perfects.has(next) || (adverb === true && this.clause.copulas.has(next));
  }

  /** "It would be wrong", "if they paid, they would vote"; not the future of a past: "he said that they would leave". */
  private isUnreal({ from, first, last, tagged }: Place): boolean {
    const sentence = tagged();
    if (sentence === undefined) return true;
    const verb = sentence.pastAdverbs(from + 1);
    const next = sentence.classAt(sentence.pastAdverbs(verb + 1));
    const passive = next === 'participle' || next === 'past';
    if (this.has('unreal-verb', sentence.word(verb)) && !(passive && this.clause.copulas.has(sentence.word(verb))))
      return true;
    if (this.has('own-subject', sentence.word(from - 1))) return true;
    if (sentence.within(first, last, (_, at) => this.clause.conditionals.has(sentence.word(at)))) return true;
    return !sentence.within(
      first,
      from,
      (name, at) => name === 'past' || this.has('past-auxiliary', sentence.word(at)),
    );
  }

  /** The subject before a verb is the author, the text, its data, or nobody. */
  private isOwn(place: Place): boolean {
    const sentence = place.tagged();
    if (sentence === undefined) return true;
    let i = place.from - 1;
    let passive = false;
    while (i >= place.first && SKIPPED.has(sentence.classAt(i))) {
      passive ||= sentence.classAt(i) !== 'adverb';
      i--;
    }
    if (passive && this.has('impersonal-subject', sentence.word(i))) return true;
    for (; i >= Math.max(place.first, place.from - REACH_BACK); i--) {
      const name = sentence.classAt(i);
      if (this.has('own-subject', sentence.word(i))) return true;
      if (name === 'stop' || name === 'subordinator' || name === 'relative' || name === 'name' || sentence.isFinite(i))
        return false;
    }
    return false;
  }

  /** "is certain", "it is clear that", «важно, что»; not "certain groups". */
  private isPredicate({ tokens, from, to, first, last, tagged }: Place): boolean {
    const next = to < last ? wordAt(tokens, to) : '';
    const sentence = tagged();
    let i = from - 1;
    while (
      i >= first &&
      sentence !== undefined &&
      (sentence.classAt(i) === 'adverb' || sentence.classAt(i) === 'negation')
    )
      i--;
    if (i >= first && this.has('copula', wordAt(tokens, i))) return true;
    if (sentence !== undefined) return this.clause.complementisers.has(next);
    return this.has('after-predicate', next) || this.endsLike('infinitive-ending', next);
  }

  private isDegree({ tokens, to, last, tagged }: Place): boolean {
    if (to >= last) return false;
    const sentence = tagged();
    if (sentence !== undefined) return DEGREES.has(sentence.classAt(to));
    return this.endsLike('adjective-ending', wordAt(tokens, to));
  }

  private has(use: string, word: string): boolean {
    return this.byUse.get(use)?.has(word) === true;
  }

  private endsLike(use: string, word: string): boolean {
    for (const ending of this.byUse.get(use) ?? [])
      if (word.length > ending.length && word.endsWith(ending)) return true;
    return false;
  }
}

/** "about 200", "some two hundred", «около 40». */
function beforeNumber({ tokens, to, last, tagged }: Place): boolean {
  if (to >= last) return false;
  return (
    tokens.kind[to] === TokenKind.number || CURRENCIES.has(wordAt(tokens, to)) || tagged()?.classAt(to) === 'number'
  );
}

/** What may open a sentence before its subject. */
const OPENINGS: ReadonlySet<WordClass> = new Set([
  'adverb',
  'coordinator',
  'subordinator',
  'preposition',
  'interjection',
  'comma',
  'mark',
]);
const CURRENCIES: ReadonlySet<string> = new Set(['$', '€', '£', '₽', '₸']);

/** "I": the pronoun has a verb or adverb behind it and no name or number before it ("Nicholas I", "Part I"). */
function isSubject({ text, tokens, from, to, first, tagged }: Place): boolean {
  const sentence = tagged();
  if (sentence === undefined) return true;
  const before = text.charCodeAt(tokens.start[from - 1] ?? 0);
  if (from > first && before >= 0x41 && before <= 0x5a && from - 1 > first) return false;
  if (from - 1 === first && !OPENINGS.has(sentence.classAt(first))) return false;
  const next = sentence.classAt(to);
  return next !== 'name' && next !== 'number' && next !== 'stop' && next !== 'possessive';
}
