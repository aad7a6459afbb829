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
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  const plain = lower
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(/[’ʼ‘ʻ`]/gu, "'");
  if (!CYRILLIC.test(plain) || !LATIN.test(plain)) return plain;
  return Array.from(plain, (letter) => LOOK_ALIKES.get(letter) ?? letter).join('');
}

/** Folds a phrase: as {@link fold}, with every run of white space one space. */
export function foldPhrase(phrase: string): string {
  if (isPlain(phrase)) return phrase;
  return SPACES.test(phrase) ? phrase.trim().split(/\s+/u).map(fold).join(' ') : fold(phrase);
}

const SPACES = /\s/u;

/** One word of ASCII without capitals, as most that are looked up: folded already. */
function isPlain(phrase: string): boolean {
  for (let i = 0; i < phrase.length; i++) {
    const unit = phrase.charCodeAt(i);
    if (unit <= 0x20 || unit >= 0x7f || (unit >= 0x41 && unit <= 0x5a)) return false;
  }
  return true;
}
