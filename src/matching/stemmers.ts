import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import russian from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';

/** The stem of a folded word. Pure. */
export type Stem = (word: string) => string;

/** British spellings that Porter's stemmer keeps apart: organisation/organization, labour/labor, programme/program. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/is(ation|ations|ational|e|ed|es|er|ers|ing)$/u, 'iz$1'],
  [/([^aeiou])our(?=$|s|ed|ing|abl|it)/u, '$1or'],
  [/(?<=t)re(s?)$/u, 'er$1'],
  [/amme(s?)$/u, 'am$1'],
];

const american = (word: string): string =>
  AMERICAN.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), word);

const STEMMERS: Readonly<Record<string, Stem>> = {
  eng: (word) => english.stem(american(word)),
  rus: (word) => russian.stem(word),
};

/** The stemmer of a language (ISO 639-3); for a language without one, a word is its own stem. */
export const stemmerOf = (language: string): Stem => STEMMERS[language] ?? ((word) => word);
