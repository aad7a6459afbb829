import { remembered } from '../../matching/remembered.ts';
import type { Lexica } from './lexica.ts';

/**
 * A key under which spellings of one name in several transliterations and scripts meet: «Назарбаев», Nazarbayev,
 * Nazarbaev; «Щербаков», Shcherbakov, Ščerbakov.
 */
export function soundKey(name: string, lexica: Lexica): string {
  let keyOf = keys.get(lexica);
  if (keyOf === undefined) {
    keyOf = remembered((word) => soundOf(word, lexica));
    keys.set(lexica, keyOf);
  }
  return keyOf(name);
}

const keys = new WeakMap<Lexica, (name: string) => string>();

function soundOf(name: string, { transliteration, spellings }: Lexica): string {
  let latin = '';
  for (const letter of name.toLowerCase().normalize('NFC'))
    latin += transliteration.get(letter) ?? spellings.letters.get(letter) ?? unmarked(letter, transliteration);
  let key = '';
  for (let i = 0; i < latin.length; ) {
    const initial = i === 0 ? spellings.initial.find(([form]) => latin.startsWith(form)) : undefined;
    const spelling = initial ?? spellings.groups.find(([form]) => latin.startsWith(form, i));
    key += spelling?.[1] ?? latin[i] ?? '';
    i += spelling?.[0].length ?? 1;
  }
  return key.replace(/(.)\1/gu, '$1');
}

/** A surname as it sounds, whatever its gender: «Зеленский», Zelenska. */
export function familyKey(surname: string, lexica: Lexica): string {
  const sound = soundKey(surname, lexica);
  for (const [form, family] of lexica.familyEndings)
    if (sound.length > form.length + 2 && sound.endsWith(form)) return sound.slice(0, -form.length) + family;
  return sound;
}

/** Without accents and apostrophes: ё as е. */
function unmarked(letter: string, transliteration: ReadonlyMap<string, string>): string {
  const bare = letter.normalize('NFKD').replace(/[\u0300-\u036f'’ʼ]/gu, '');
  return transliteration.get(bare) ?? bare;
}

/** All forms of a word with one letter left out, and the word: words within one edit of each other share one. */
export function deletions(word: string): string[] {
  const found = [word];
  for (let i = 0; i < word.length; i++) found.push(word.slice(0, i) + word.slice(i + 1));
  return found;
}
