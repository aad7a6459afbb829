import iconv from 'iconv-lite';
import type { Piece } from './segments.ts';

/** Letters of a font must be so many before its encoding is judged. */
const ENOUGH = 24;

/** Windows-1251 for the characters that Windows-1252 has at the same places. */
const AS_CYRILLIC: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 128 }, (_, index) => {
    const byte = Buffer.from([128 + index]);
    return [iconv.decode(byte, 'win1252'), iconv.decode(byte, 'win1251')] as const;
  }),
);

/**
 * Old Cyrillic fonts say that they are Western: their text comes out as `Çàêîí` for `Закон`. A font nearly all of whose
 * letters are accented Latin ones is one of them. Returns the numbers of such fonts.
 */
export function disguisedFonts(pieces: Iterable<Piece>): Set<number> {
  const counts = new Map<number, { accented: number; plain: number }>();
  for (const { font, text } of pieces) {
    const count = counts.get(font) ?? { accented: 0, plain: 0 };
    for (const sign of text) {
      if (sign >= '\u00c0' && sign <= '\u00ff') count.accented++;
      else if (/[\p{L}]/u.test(sign)) count.plain++;
    }
    counts.set(font, count);
  }
  return new Set(
    [...counts].filter(([, { accented, plain }]) => accented >= ENOUGH && accented > plain * 4).map(([font]) => font),
  );
}

/** TeX's Cyrillic (T2A) has its ё elsewhere, at places where Windows-1251 has Serbian letters. */
const TEX_LETTERS: Readonly<Record<string, string>> = { ј: 'ё', њ: 'Ё', '\u009c': 'Ё' };

export const decodeDisguised = (text: string): string =>
  Array.from(text, (sign) => {
    const letter = AS_CYRILLIC.get(sign) ?? sign;
    return TEX_LETTERS[letter] ?? letter;
  }).join('');
