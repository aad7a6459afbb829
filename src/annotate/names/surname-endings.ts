import { remembered } from '../../matching/remembered.ts';
import type { Endings, Lexica } from './lexica.ts';

/** An ending of surnames, with a hyphen before it, and whether few other words have it. */
export interface SurnameEnding {
  readonly form: string;
  readonly high: boolean;
}

type Parts = Pick<Lexica, 'cases' | 'highEndings' | 'lowEndings'>;

/** The ending that makes a word look like a surname; Russian case endings are taken off first. */
export const surnameEndings = (parts: Parts): Lexica['surnameEnding'] => remembered((word) => endingOf(word, parts));

function endingOf(word: string, { cases, highEndings, lowEndings }: Parts): SurnameEnding | null {
  const bases = [word];
  const forms = cases.get('surname');
  for (const length of [1, 2, 3])
    if (word.length - length >= 4 && forms?.has(word.slice(-length)) === true) {
      const base = word.slice(0, -length);
      bases.push(base, `${base}а`, `${base}ий`);
    }
  for (const high of [true, false])
    for (const base of bases) {
      const form = longestEnding(base, high ? highEndings : lowEndings);
      if (form !== undefined) return { form: `-${form}`, high };
    }
  return null;
}

function longestEnding(word: string, { forms, longest }: Endings): string | undefined {
  for (let length = Math.min(longest, word.length - 2); length > 0; length--) {
    const ending = word.slice(-length);
    if (forms.has(ending)) return ending;
  }
  return undefined;
}
