/** Commonest letters of Russian, Ukrainian and Kazakh running text, lower case: a wrong decoding has few of them. */
const COMMON = 'оеаинтсрвлкмдпуі';
/** Signs that stand among Cyrillic letters in any text. */
const EXPECTED = '«»№\u00a0§°';

const Class = { Odd: 0, Common: 1, Lower: 2, Upper: 3, Sign: 4 } as const;

const CLASSES = new Uint8Array(0x10000);
for (let code = 0x2010; code <= 0x2026; code++) CLASSES[code] = Class.Sign;
for (const sign of EXPECTED) CLASSES[sign.charCodeAt(0)] = Class.Sign;
for (let code = 0x400; code <= 0x4ff; code++) {
  const sign = String.fromCharCode(code);
  CLASSES[code] = COMMON.includes(sign) ? Class.Common : sign === sign.toLowerCase() ? Class.Lower : Class.Upper;
}
const BOX_FIRST = 0x2500;
const BOX_LAST = 0x259f;

/**
 * How much a text looks like Cyrillic prose, at most 1: the share of common lower-case letters among all characters
 * outside ASCII, less twice the share of capitals behind small letters (what a wrong Cyrillic decoding gives) and of signs
 * that are no letters. 0 where there are only ASCII characters.
 * @param boxes whether signs that draw boxes are to be expected: tables of the days of DOS
 */
export function cyrillicScore(text: string, boxes = false): number {
  let common = 0;
  let odd = 0;
  let total = 0;
  let small = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      small = false;
      continue;
    }
    if (boxes && code >= BOX_FIRST && code <= BOX_LAST) continue;
    total++;
    const kind = CLASSES[code];
    if (kind === Class.Common) common++;
    else if (kind === Class.Odd || (kind === Class.Upper && small)) odd++;
    small = kind === Class.Common || kind === Class.Lower;
  }
  return total === 0 ? 0 : (common - 2 * odd) / total;
}
