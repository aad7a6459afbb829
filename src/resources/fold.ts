/** Latin letters that look like Cyrillic ones; OCR and careless typing put them into Cyrillic words ("Пpавительство"). */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({ a: 'а', c: 'с', e: 'е', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' }),
);

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const ASCII = /^[\x20-\x7e]*$/u;

/**
 * The form of a word under which lexicons are searched: lower case, NFC, ё as е, one apostrophe, and, in a word that
 * has Cyrillic letters, Latin look-alikes as Cyrillic. For matching only: the reading text keeps what is printed.
 */
export function fold(word: string): string {
  if (isSmallLatin(word)) return word;
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  const plain = lower
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(/[’ʼ‘ʻ`]/gu, "'");
  if (!CYRILLIC.test(plain) || !LATIN.test(plain)) return plain;
  return Array.from(plain, (letter) => LOOK_ALIKES.get(letter) ?? letter).join('');
}

/** Most words are folded as they are printed: to see it takes a fraction of putting them into small letters. */
function isSmallLatin(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 0x61 || unit > 0x7a) return false;
  }
  return true;
}

/** Folds a phrase: as {@link fold}, with every run of white space one space. */
export function foldPhrase(phrase: string): string {
  const words = phrase.trim();
  return /\s/u.test(words) ? words.split(/\s+/u).map(fold).join(' ') : fold(words);
}
