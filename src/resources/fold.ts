/** Latin letters that look like Cyrillic ones; OCR and careless typing put them into Cyrillic words ("Пpавительство"). */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({ a: 'а', c: 'с', e: 'е', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' }),
);

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Whether lower case is all that there is to fold: nothing but ASCII, or Russian letters with no Latin one among them. */
function isFolded(lower: string): boolean {
  let cyrillic = false;
  let mixable = false;
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i);
    if (unit >= 0x430 && unit <= 0x44f) cyrillic = true;
    else if (unit > 0x7e) return false;
    // A Latin letter, or the grave accent that stands for an apostrophe.
    else if (unit >= 0x60 && unit <= 0x7a) mixable = true;
  }
  return !cyrillic || !mixable;
}

/** Whether a phrase is printable ASCII with one space between words: of such nothing but the case is folded. */
function isPlain(phrase: string): boolean {
  let afterSpace = true;
  for (let i = 0; i < phrase.length; i++) {
    const unit = phrase.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e || (unit === 0x20 && afterSpace)) return false;
    afterSpace = unit === 0x20;
  }
  return !afterSpace;
}

/** Most words are folded as they are printed: to see it takes a fraction of putting them into small letters. */
function isSmallLatin(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 0x61 || unit > 0x7a) return false;
  }
  return true;
}

/**
 * The form of a word under which lexicons are searched: lower case, NFC, ё as е, one apostrophe, and, in a word that
 * has Cyrillic letters, Latin look-alikes as Cyrillic. For matching only: the reading text keeps what is printed.
 */
export function fold(word: string): string {
  if (isSmallLatin(word)) return word;
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
  isPlain(phrase) ? phrase.toLowerCase() : phrase.trim().split(/\s+/u).map(fold).join(' ');
