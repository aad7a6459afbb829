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

/** American spelling of a British one; other words stay. */
export const american = (word: string): string =>
  AMERICAN.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), word);

/** Porter makes `democratize` and `democratic`, `organization` and `organ` one stem: the former keep a mark. */
const MADE_WITH_IZE = /iz(?:e|es|ed|er|ers|ing|ation|ations|ational)$/u;

function stemEnglish(word: string): string {
  const spelled = american(word);
  return MADE_WITH_IZE.test(spelled) ? `${english.stem(spelled)}-ize` : english.stem(spelled);
}

/** What the Russian stemmer leaves on: `зависимост` (of `зависимости`, beside `зависим` of `зависимость`), `зависет`. */
const LEFT_ON = /(?<=\p{L}{4})(?:ост|[еиаяую]т)$/u;

const STEMMERS: Readonly<Record<string, Stem>> = {
  eng: stemEnglish,
  rus: (word) => russian.stem(word).replace(LEFT_ON, ''),
};

/** The stemmer of a language (ISO 639-3); for a language without one, a word is its own stem. */
export const stemmerOf = (language: string): Stem => STEMMERS[language] ?? ((word) => word);
