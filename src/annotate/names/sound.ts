import type { Lexica } from './lexica.ts';

/** A key under which spellings of one name in several transliterations and scripts meet. */
export function soundKey(name: string, lexica: Lexica): string {
  const folded = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ]/gu, '')
    .normalize('NFC');
  const latin = Array.from(folded, (letter) => lexica.transliteration.get(letter) ?? letter).join('');
  let key = '';
  for (let i = 0; i < latin.length; ) {
    const spelling = lexica.spellings.find(([form]) => latin.startsWith(form, i));
    key += spelling?.[1] ?? latin[i] ?? '';
    i += spelling?.[0].length ?? 1;
  }
  return key.replace(/(.)\1/gu, '$1');
}

/** All forms of a word with one letter left out, and the word: words within one edit of each other share one. */
export function deletions(word: string): string[] {
  const found = [word];
  for (let i = 0; i < word.length; i++) found.push(word.slice(0, i) + word.slice(i + 1));
  return found;
}

/** One letter more, less or other; not two neighbours in a row of letters swapped. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let ends = [a.length, b.length] as const;
  while (ends[0] > start && ends[1] > start && a[ends[0] - 1] === b[ends[1] - 1]) ends = [ends[0] - 1, ends[1] - 1];
  return ends[0] - start <= 1 && ends[1] - start <= 1;
}
