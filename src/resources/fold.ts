/** Latin letters that look like Cyrillic ones; OCR and careless typing put them into Cyrillic words ("Пpавительство"). */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({ a: 'а', c: 'с', e: 'е', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' }),
);

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Whether all signs are printable ASCII: most words are a few letters long, which a loop has seen before a regular expression is called. */
function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  return true;
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

/**
 * The form of a word under which lexicons are searched: lower case, NFC, ё as е, one apostrophe, and, in a word that
 * has Cyrillic letters, Latin look-alikes as Cyrillic. For matching only: the reading text keeps what is printed.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (isAscii(lower)) return lower;
  const plain = lower
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(/[’ʼ‘ʻ`]/gu, "'");
  if (!CYRILLIC.test(plain) || !LATIN.test(plain)) return plain;
  return Array.from(plain, (letter) => LOOK_ALIKES.get(letter) ?? letter).join('');
}

/** Folds a phrase: as {@link fold}, with every run of white space one space. */
export function foldPhrase(phrase: string): string {
  const lower = phrase.toLowerCase();
  return isPlain(lower) ? lower : phrase.trim().split(/\s+/u).map(fold).join(' ');
}
