import { createRequire } from 'node:module';
import { fold } from '../resources/fold.ts';
import { russianDictionary } from '../resources/russian-dictionary.ts';
import type { ResourceStore } from '../resources/store.ts';
import { american } from './stemmers.ts';

/** The lemma of a folded word, read without its context: one form has one lemma. */
export type Lemmatise = (word: string) => string;

interface Compromise {
  model(): { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } };
  methods(): {
    readonly two: {
      readonly transform: {
        readonly noun: { toSingular(word: string, model: unknown): string };
        readonly verb: { toInfinitive(word: string, model: unknown, tense: string): string };
      };
    };
  };
}

/** Words that end like a plural and are none: class, status, basis, religious, politics. */
const NO_PLURAL = /(?:ss|us|is|ics)$/u;
const SHORTEST_PLURAL = 4;
/** `need`, `speed`, `indeed`: no past. */
const NO_PAST = /eed$/u;
const SHORTEST_PAST = 5;
const AS_IT_IS = /^(?:Uncountable|Singular|Adverb|Determiner|Pronoun|Possessive|Infinitive|Cardinal|Preposition)$/u;

/**
 * English inflection only: plurals, third persons, pasts and gerunds give their base, British spellings the American one.
 * Nouns and adjectives in -ing (funding, hearing, ongoing) are listed and stay; so does what is of no known verb.
 */
function english(store: ResourceStore): Lemmatise {
  const nlp: Compromise = createRequire(import.meta.url)('compromise/two');
  const model = nlp.model();
  const { noun, verb } = nlp.methods().two.transform;
  const listed = store.findLexicon('languages/eng', 'lemmas');
  const verbs = new Set(store.findLexicon('languages/eng', 'verb-forms')?.forms('tense', 'base'));
  return (word) => {
    const known = listed?.cell(word, 'lemma');
    if (known !== undefined) return known;
    const tags = Object.hasOwn(model.one.lexicon, word) ? [model.one.lexicon[word] ?? []].flat() : [];
    const has = (...names: string[]): boolean => names.some((name) => tags.includes(name));
    if (has('Plural')) return american(noun.toSingular(word, model));
    if (has('PastTense', 'Participle')) return american(verb.toInfinitive(word, model, 'PastTense'));
    if (has('Gerund') || word.endsWith('ing')) {
      const base = verb.toInfinitive(word, model, 'Gerund');
      return american(has('Gerund') || verbs.has(base) ? base : word);
    }
    if (has('PresentTense')) return american(verb.toInfinitive(word, model, 'PresentTense'));
    if (tags.some((tag) => AS_IT_IS.test(tag))) return american(word);
    if (word.endsWith('ed') && word.length >= SHORTEST_PAST && !NO_PAST.test(word))
      return american(verb.toInfinitive(word, model, 'PastTense'));
    if (word.endsWith('s') && word.length >= SHORTEST_PLURAL && !NO_PLURAL.test(word))
      return american(noun.toSingular(word, model));
    return american(word);
  };
}

/** The likeliest reading of the dictionary; words that it has not (names, abbreviations) are their own lemma. */
function russian(): Lemmatise {
  const dictionary = russianDictionary();
  return (word) => {
    const [likeliest] = dictionary(word);
    return likeliest?.parser === 'Dictionary' ? fold(likeliest.normalize().word) : word;
  };
}

const LEMMATISERS: Readonly<Record<string, (store: ResourceStore) => Lemmatise>> = { eng: english, rus: russian };

/** Whether words of a language are counted by lemma; those of others are counted by form. */
export const hasLemmas = (language: string): boolean => Object.hasOwn(LEMMATISERS, language);

/** The lemmatiser of a language (ISO 639-3), each form looked up once; for a language without one, a form is its own lemma. */
export function lemmatiserOf(language: string, store: ResourceStore): Lemmatise {
  const lemmatise = hasLemmas(language) ? LEMMATISERS[language]?.(store) : undefined;
  if (lemmatise === undefined) return (word) => word;
  const cache = new Map<string, string>();
  return (word) => {
    const cached = cache.get(word);
    if (cached !== undefined) return cached;
    const lemma = lemmatise(word);
    cache.set(word, lemma);
    return lemma;
  };
}
