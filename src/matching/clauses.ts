import { TokenKind, type TokenTable } from '../core/tokens.ts';
import type { ResourceStore } from '../resources/store.ts';
import { wordAt } from './tokens.ts';

/** How far a finite verb may stand behind the word that opens its clause, in tokens. */
const REACH = 14;
const SHORTEST_WITH_ENDING = 5;
const CLAUSE_BREAK = new Set(['.', ';', ':', '!', '?', '(', ')', '—', '–', '"', '“', '«']);

/**
 * Tells clauses from noun phrases without a tagger, by function words (auxiliaries, subject pronouns), verb forms and
 * endings of one language. Right often enough to choose between readings of a conjunction, not for parsing.
 */
export class ClauseFinder {
  private readonly auxiliaries: ReadonlySet<string>;
  private readonly pronouns: ReadonlySet<string>;
  private readonly prepositions: ReadonlySet<string>;
  private readonly determiners: ReadonlySet<string>;
  private readonly finite: ReadonlySet<string>;
  private readonly unsure: ReadonlySet<string>;
  private readonly base: ReadonlySet<string>;
  private readonly endings: readonly string[];
  private readonly infinitiveEndings: readonly string[];
  private readonly nouns: ReadonlySet<string>;
  private readonly nounEndings: readonly string[];
  /** Behind one of them no finite verb stands. */
  private readonly blocking: ReadonlySet<string>;
  private readonly gerundEndings: readonly string[];
  private readonly adverbEndings: readonly string[];
  private readonly adverbs: ReadonlySet<string>;
  private readonly relatives: ReadonlySet<string>;
  private readonly infinitiveMarks: ReadonlySet<string>;

  constructor(store: ResourceStore, language: string) {
    const place = `languages/${language}`;
    const words = store.findLexicon(place, 'stopwords');
    const ofClass = (name: string) => new Set(words?.forms('class', name).map((form) => form.toLowerCase()));
    const verbs = store.findLexicon(place, 'verb-forms')?.entries ?? [];
    const finite = verbs.filter((entry) => entry.cells.tense !== 'base');
    this.auxiliaries = ofClass('auxiliary');
    this.pronouns = ofClass('pronoun');
    this.prepositions = ofClass('preposition');
    this.determiners = new Set([...ofClass('article'), ...ofClass('determiner'), ...ofClass('preposition')]);
    this.finite = new Set(finite.filter((entry) => entry.cells.noun !== 'yes').map((entry) => entry.form));
    this.unsure = new Set(finite.filter((entry) => entry.cells.noun === 'yes').map((entry) => entry.form));
    this.base = new Set(verbs.filter((entry) => entry.cells.tense === 'base').map((entry) => entry.form));
    const endings = store.findLexicon(place, 'verb-endings');
    this.endings = endings?.forms('use', 'finite') ?? [];
    this.infinitiveEndings = endings?.forms('use', 'infinitive') ?? [];
    this.nouns = new Set(endings?.forms('use', 'noun'));
    this.nounEndings = endings?.forms('use', 'noun-ending') ?? [];
    // Where a language has no articles, "all" and "this" stand for a subject: «все приняли».
    this.blocking = ofClass('article').size > 0 ? this.determiners : this.prepositions;
    this.gerundEndings = endings?.forms('use', 'gerund') ?? [];
    this.adverbEndings = endings?.forms('use', 'adverb') ?? [];
    this.infinitiveMarks = new Set(endings?.forms('use', 'infinitive-mark'));
    this.adverbs = ofClass('particle');
    this.relatives = new Set(endings?.forms('use', 'relative'));
  }

  /** A finite verb stands behind token `index`, before the clause breaks off and before token `limit`. */
  clauseFrom(tokens: TokenTable, index: number, limit: number): boolean {
    const end = Math.min(limit, index + REACH);
    for (let i = index; i < end; i++) {
      const word = wordAt(tokens, i);
      if (tokens.kind[i] === TokenKind.punctuation) {
        // A comma at once opens a parenthesis ("if, however, …"); a later one closes what is no clause.
        if (CLAUSE_BREAK.has(word) || (word === ',' && i > index && !this.parenthesis(tokens, index, i))) return false;
        continue;
      }
      if (this.isFinite(tokens, i)) return true;
      if (this.pronouns.has(word) && this.base.has(wordAt(tokens, this.pastAdverbs(tokens, i + 1, end)))) return true;
    }
    return false;
  }

  /** A verb at once, or `to` with a verb: what follows a coordinator of verb phrases. */
  verbPhraseAt(tokens: TokenTable, index: number, limit: number): boolean {
    if (index >= limit) return false;
    const word = wordAt(tokens, index);
    if (this.infinitiveMarks.has(word)) return this.base.has(wordAt(tokens, index + 1));
    return this.isFinite(tokens, index) || (this.base.has(word) && !this.unsure.has(`${word}s`));
  }

  /** Index of the first token behind adverbs that may stand between a coordinator and what it joins, and their commas. */
  pastAdverbs(tokens: TokenTable, index: number, limit: number): number {
    let i = index;
    while (i < limit && i < index + 4 && (this.adverbs.has(wordAt(tokens, i)) || wordAt(tokens, i) === ',')) i++;
    return i < limit && this.endsAsAdverb(wordAt(tokens, i)) ? i + 1 : i;
  }

  /** A personal pronoun with a word behind it that can be its verb. */
  isSubject(tokens: TokenTable, index: number, limit: number): boolean {
    const word = wordAt(tokens, index);
    // "they're", "I'll": pronoun and verb in one token.
    const mark = word.indexOf("'");
    if (mark > 0 && this.pronouns.has(word.slice(0, mark))) return true;
    if (!this.pronouns.has(word) || index + 1 >= limit) return false;
    const verb = this.pastAdverbs(tokens, index + 1, limit);
    if (wordAt(tokens, verb).startsWith("'")) return true;
    return this.isFinite(tokens, verb) || this.base.has(wordAt(tokens, verb));
  }

  /** Like {@link clauseFrom}, but a verb behind a relative word belongs to another clause: "and doctors who operate". */
  mainClauseFrom(tokens: TokenTable, index: number, limit: number): boolean {
    let end = index;
    while (end < limit && !this.relatives.has(wordAt(tokens, end))) end++;
    return this.clauseFrom(tokens, index, end);
  }

  isInfinitiveMark(word: string): boolean {
    return this.infinitiveMarks.has(word);
  }

  isPreposition(word: string): boolean {
    return this.prepositions.has(word);
  }

  isPronoun(word: string): boolean {
    return this.pronouns.has(word);
  }

  isGerund(word: string): boolean {
    return word.length > 4 && this.gerundEndings.some((ending) => word.endsWith(ending));
  }

  isInfinitive(word: string): boolean {
    return word.length > 3 && !this.nouns.has(word) && this.infinitiveEndings.some((ending) => word.endsWith(ending));
  }

  isFinite(tokens: TokenTable, index: number): boolean {
    const word = wordAt(tokens, index);
    if (tokens.kind[index] !== TokenKind.word) return false;
    if (this.auxiliaries.has(word) || this.finite.has(word)) return true;
    if (word === "'s" || word.includes("'"))
      return this.pronouns.has(wordAt(tokens, index - 1)) || word.endsWith("n't");
    const before = wordAt(tokens, index - 1);
    if (this.blocking.has(before) || this.looksLikeVerb(word)) return false;
    if (this.unsure.has(word)) return this.pronouns.has(before);
    return word.length >= SHORTEST_WITH_ENDING && this.endings.some((ending) => word.endsWith(ending));
  }

  /** A noun with the ending of a verb: «комитет», «страны». */
  private looksLikeVerb(word: string): boolean {
    return this.nouns.has(word) || this.nounEndings.some((ending) => word.endsWith(ending));
  }

  private endsAsAdverb(word: string): boolean {
    return word.length > 4 && this.adverbEndings.some((ending) => word.endsWith(ending));
  }

  private parenthesis(tokens: TokenTable, index: number, comma: number): boolean {
    return wordAt(tokens, index) === ',' && comma - index < 5;
  }
}
