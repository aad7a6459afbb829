import type { TokenTable } from '../../core/tokens.ts';
import { cellList } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { type FeatureSpace, NONE } from './feature-space.ts';

/** Stands for every word that is not in the vocabulary. */
const OTHER = 'w:_';
const SHORTEST_BEGINNING = 3;
const SHORTEST_WITH_ENDING = 5;
const ENOUGH_WORDS = 50;
const SIGNS: readonly string[] = [',', ';', ':', '(', '?', '"', '“', '«', '%'];

interface Entry {
  readonly name: string;
  readonly classes: readonly string[];
}

/** What the words of a document are as features, by the index of the distinct word. */
export interface WordFeatures {
  /** The word itself, one of a closed vocabulary of frequent and academic words; {@link NONE} for all others. */
  readonly itself: Int32Array;
  /** Classes such as `us` or `propose`. */
  readonly classes: readonly (readonly number[] | undefined)[];
}

/**
 * The words of one language that features are made of: its function words and the words of scholarly argument. All other
 * words are left alone, lest a model learn what its texts are about; of them only the ending of the verb form counts.
 */
export class Vocabulary {
  private readonly whole = new Map<string, Entry>();
  private readonly beginnings = new Map<string, Entry>();
  private readonly endings: readonly string[];
  private readonly known = new WeakMap<TokenTable, WordFeatures>();
  private readonly space: FeatureSpace;
  private readonly wordsInModel: number;

  constructor(store: ResourceStore, language: string, space: FeatureSpace) {
    this.space = space;
    const place = `languages/${language}`;
    for (const form of store.findLexicon(place, 'stopwords')?.forms() ?? [])
      this.whole.set(form.toLowerCase(), { name: `w:${form.toLowerCase()}`, classes: [] });
    for (const { form, cells } of store.findLexicon(place, 'rhetorical-words')?.entries ?? []) {
      const word = { name: `w:${form.toLowerCase()}`, classes: cellList(cells.class).map((name) => `c:${name}`) };
      if (form.endsWith('*')) this.beginnings.set(form.slice(0, -1), word);
      else this.whole.set(form.toLowerCase(), word);
    }
    for (const sign of SIGNS) this.whole.set(sign, { name: `w:${sign}`, classes: [] });
    this.wordsInModel = [...this.whole.values()].filter(({ name }) => space.has(name)).length;
    const endings = store.findLexicon(place, 'verb-endings');
    this.endings = ['finite', 'gerund', 'adverb'].flatMap((use) => endings?.forms('use', use) ?? []);
  }

  /** Whether the features have enough of this language's words for a model to know the language. */
  get inModel(): boolean {
    return this.wordsInModel >= ENOUGH_WORDS;
  }

  of(tokens: TokenTable): WordFeatures {
    const known = this.known.get(tokens);
    if (known !== undefined) return known;
    const itself = new Int32Array(tokens.words.length).fill(NONE);
    const classes = tokens.words.map((word, index) => {
      const entry = this.whole.get(word) ?? this.byBeginning(word);
      itself[index] = this.space.of(entry?.name ?? this.shape(word));
      return entry?.classes.map((name) => this.space.of(name)).filter((number) => number !== NONE);
    });
    const features = { itself, classes };
    this.known.set(tokens, features);
    return features;
  }

  /** Names of the classes of a folded word. */
  classesOf(word: string): readonly string[] {
    return (this.whole.get(word) ?? this.byBeginning(word))?.classes ?? [];
  }

  private byBeginning(word: string): Entry | undefined {
    for (let length = word.length; length >= SHORTEST_BEGINNING; length--) {
      const entry = this.beginnings.get(word.slice(0, length));
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  private shape(word: string): string {
    if (word.length < SHORTEST_WITH_ENDING) return /^\d/u.test(word) ? 'w:0' : OTHER;
    const ending = this.endings.find((end) => word.endsWith(end));
    return ending === undefined ? OTHER : `w:-${ending}`;
  }
}
