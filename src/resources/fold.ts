/** Latin letters that look like Cyrillic ones; OCR and careless typing put them into Cyrillic words ("Пpавительство"). */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({ a: 'а', c: 'с', e: 'е', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' }),
);

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
/** A phrase of ASCII words with one space between them. */
const PLAIN_PHRASE = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/u;

/** Whether lower case is all that there is to fold: nothing but ASCII, or Russian letters with no Latin one among them. */
function isFolded(lower: string): boolean {
  let cyrillic = false;
  let mixable = false;
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i);
    if (unit >= 0x430 && unit <= 0x44f) cyrillic = true;
    else if (unit > 0x7e) return false;
    // a Latin letter, or the grave accent that stands for an apostrophe
    else if (unit >= 0x60 && unit <= 0x7a) mixable = true;
  }
  return !cyrillic || !mixable;
}

/**
 * The form of a word under which lexicons are searched: lower case, NFC, ё as е, one apostrophe, and, in a word that
 * has Cyrillic letters, Latin look-alikes as Cyrillic. For matching only: the reading text keeps what is printed.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (isFolded(lower)) return lower;
  const plain = lower
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(/[’ʼ‘ʻ`]/gu, "'");
  if (!CYRILLIC.test(plain) || !LATIN.test(plain)) return plain;
  return Array.from(plain, (letter) => LOOK_ALIKES.get(letter) ?? letter).join('');
}

/** Folds a phrase: as {@link fold}, with every run of white space one space. */
export const foldPhrase = (phrase: string): string =>
  PLAIN_PHRASE.test(phrase) ? phrase.toLowerCase() : phrase.trim().split(/\s+/u).map(fold).join(' ');
