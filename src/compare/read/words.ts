import type { Span } from '../../core/span.ts';
import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import { type Lemmatise, lemmatiserOf } from '../../matching/lemmas.ts';
import { tokenise, tokensWithin, wordAt } from '../../matching/tokens.ts';
import { foldPhrase } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** A sentence of a paragraph. */
export interface SentenceFacts extends Span {
  readonly id: string;
  /** Index into the paragraphs of the document. */
  readonly paragraph: number;
  readonly language: string;
}

/**
 * The words of a document's paragraphs as numbers of lemmas, in reading order; those of sentence `i` are
 * `lemmas[sentenceFrom[i] … sentenceFrom[i + 1] − 1]`. Four bytes a word: many documents fit into memory.
 */
export interface WordStream {
  readonly lemmas: Int32Array;
  readonly sentenceFrom: Int32Array;
}

/** One lemma of one language. */
export interface Lemma {
  readonly language: string;
  readonly lemma: string;
  readonly functionWord: boolean;
  /** Forms with how often they stand in all documents. */
  readonly forms: Map<string, number>;
}

/** Numbers the lemmas of all documents in the order in which they are met. */
export class Vocabulary {
  readonly lemmas: Lemma[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly lemmatisers = new Map<string, Lemmatise>();
  private readonly functionWords = new Map<string, ReadonlySet<string>>();
  private readonly store: ResourceStore;

  constructor(store: ResourceStore) {
    this.store = store;
  }

  read(text: string, sentences: readonly SentenceFacts[]): WordStream {
    const tokens = tokenise(text);
    const found: number[] = [];
    const from: number[] = [0];
    for (const sentence of sentences) {
      const range = tokensWithin(tokens, sentence);
      for (let at = range.from; at < range.to; at++)
        if (isCounted(tokens, at)) found.push(this.numberOf(sentence.language, wordAt(tokens, at)));
      from.push(found.length);
    }
    return { lemmas: Int32Array.from(found), sentenceFrom: Int32Array.from(from) };
  }

  /** The most frequent form of a lemma; of equally frequent ones the first by code units. */
  label(number: number): string {
    const forms = [...(this.lemmas[number]?.forms ?? [])];
    forms.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
    return forms[0]?.[0] ?? '';
  }

  private numberOf(language: string, word: string): number {
    const lemma = this.lemmatiser(language)(word);
    const key = `${language}\t${lemma}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.lemmas.length;
      this.numbers.set(key, number);
      const functions = this.functionsOf(language);
      this.lemmas.push({
        language,
        lemma,
        functionWord: functions.has(word) || functions.has(lemma),
        forms: new Map(),
      });
    }
    const forms = this.lemmas[number]?.forms;
    forms?.set(word, (forms.get(word) ?? 0) + 1);
    return number;
  }

  private lemmatiser(language: string): Lemmatise {
    let lemmatise = this.lemmatisers.get(language);
    if (lemmatise === undefined) {
      lemmatise = lemmatiserOf(language, this.store);
      this.lemmatisers.set(language, lemmatise);
    }
    return lemmatise;
  }

  private functionsOf(language: string): ReadonlySet<string> {
    let words = this.functionWords.get(language);
    if (words === undefined) {
      words = new Set(this.store.findLexicon(`languages/${language}`, 'stopwords')?.forms().map(foldPhrase) ?? []);
      this.functionWords.set(language, words);
    }
    return words;
  }
}

/** Letters that belong to the number before them: the `V` of "202-V", the `ФЗ` of "82-ФЗ", the `th` of "19th"; not "20-year". */
const OF_NUMBERS = /^(?:[ivxlcdm]{1,8}|\p{L}{1,2})$/u;

function isCounted(tokens: TokenTable, at: number): boolean {
  if (tokens.kind[at] !== TokenKind.word) return false;
  const word = wordAt(tokens, at);
  if (word === "'s") return false;
  if (!OF_NUMBERS.test(word)) return true;
  const before = (index: number): boolean => index > 0 && tokens.end[index - 1] === tokens.start[index];
  const hyphen = before(at) && wordAt(tokens, at - 1) === '-' ? 1 : 0;
  return !(before(at) && before(at - hyphen) && tokens.kind[at - hyphen - 1] === TokenKind.number);
}
