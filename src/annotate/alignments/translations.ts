import { stemmerOf } from '../../matching/stemmers.ts';
import { tokenise, wordAt } from '../../matching/tokens.ts';
import { cellList } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { ContentWord } from './words.ts';

/** A phrase of the source language by its stems, and the stems that render it. */
interface Phrase {
  readonly stems: readonly string[];
  readonly renderings: readonly string[];
}

const SHORTEST_SKELETON = 3;

/** A bilingual lexicon by stems, and names by how they sound. */
export class Translations {
  private readonly byStem = new Map<string, Set<string>>();
  private readonly phrases = new Map<string, Phrase[]>();
  private readonly latin: ReadonlyMap<string, string>;

  private constructor(latin: ReadonlyMap<string, string>) {
    this.latin = latin;
  }

  /** From `from` into `to` (ISO 639-3); `undefined` where there is no lexicon of the two. */
  static read(store: ResourceStore, from: string, to: string): Translations | undefined {
    const lexicon = store.findLexicon(`languages/${from}`, 'translations');
    if (lexicon === undefined || lexicon.meta.columns[to] === undefined) return undefined;
    const letters = store.findLexicon(`languages/${from}`, 'transliteration')?.entries ?? [];
    const translations = new Translations(new Map(letters.map(({ form, cells }) => [form, cells.latin ?? ''])));
    const stemsOf = (phrase: string, language: string): string[] => {
      const tokens = tokenise(phrase);
      return Array.from({ length: tokens.count }, (_, index) => stemmerOf(language)(wordAt(tokens, index)));
    };
    for (const { form, cells } of lexicon.entries) {
      const renderings = cellList(cells[to]).flatMap((rendering) =>
        stemsOf(rendering, to).filter((stem) => stem.length > 2),
      );
      translations.add(stemsOf(form, from), renderings);
    }
    return translations;
  }

  /** For each word, the stems that may render it; a name has its skeleton of consonants instead, `'krmbv`. */
  renderings(words: readonly ContentWord[]): ReadonlySet<string>[] {
    const found = words.map((word) => new Set(word.number ? [word.stem] : this.byStem.get(word.stem)));
    words.forEach((word, at) => {
      for (const { stems, renderings } of this.phrases.get(word.stem) ?? []) {
        if (!stems.every((stem, offset) => words[at + offset]?.stem === stem)) continue;
        for (let i = at; i < at + stems.length; i++) for (const rendering of renderings) found[i]?.add(rendering);
      }
      if (word.capital && found[at]?.size === 0) {
        const skeleton = this.skeleton(word.stem);
        if (skeleton.length > SHORTEST_SKELETON) found[at]?.add(skeleton);
      }
    });
    return found;
  }

  private add(stems: readonly string[], renderings: readonly string[]): void {
    const first = stems[0];
    if (first === undefined || renderings.length === 0) return;
    if (stems.length > 1) {
      this.phrases.set(first, [...(this.phrases.get(first) ?? []), { stems, renderings }]);
      return;
    }
    const known = this.byStem.get(first) ?? new Set();
    for (const rendering of renderings) known.add(rendering);
    this.byStem.set(first, known);
  }

  private skeleton(word: string): string {
    return consonants(Array.from(word, (letter) => this.latin.get(letter) ?? letter).join(''));
  }
}

/** Consonants under a mark, spellings of one sound made one: `Nazarbayev`, `Назарбаев` → `'nzrbv`. */
export function consonants(latin: string): string {
  const sounds = latin
    .replaceAll('kh', 'h')
    .replaceAll('ts', 'c')
    .replaceAll('x', 'ks')
    .replaceAll('w', 'v')
    .replace(/[^a-z]|[aeiouyj]/gu, '');
  return `'${sounds.replace(/(.)\1/gu, '$1')}`;
}
