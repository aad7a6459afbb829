/** Signs that Symbol and Wingdings have at places of the private use area: list signs, arrows. */
const PRIVATE: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf02d': '–',
  '\uf0be': '–',
  '\uf06f': '▫',
  '\uf0e0': '→',
  '\uf020': ' ',
};

/** What TeX fonts without a character map have at places of control characters: T1 first, then OT1. */
const TEX: Readonly<Record<number, string>> = {
  16: '“',
  17: '”',
  18: '„',
  19: '«',
  20: '»',
  21: '–',
  22: '—',
  27: 'ff',
  28: 'fi',
  29: 'fl',
  30: 'ffi',
  31: 'ffl',
  11: 'ff',
  12: 'fi',
  13: 'fl',
  14: 'ffi',
  15: 'ffl',
};
/** In ems. A line feed or carriage return among the glyphs is white space; a ligature is as wide as two letters. */
const LIGATURE = 0.4;

/**
 * The characters of a glyph: ligatures (ﬁ) in their letters, spaces of whatever width as spaces, list signs of symbol
 * fonts as what they show.
 * @param ems width of the glyph in ems
 */
export function charactersOf(unicode: string, ems: number): string {
  if (unicode.length === 1) {
    const code = unicode.charCodeAt(0);
    const tex = ems >= LIGATURE ? TEX[code] : undefined;
    if (tex !== undefined) return tex;
    if (code >= 0x21 && code < 0x7f) return unicode;
    if (code >= 0xfb00 && code <= 0xfb06) return unicode.normalize('NFKC');
    if (code >= 0xe000 && code <= 0xf8ff) return PRIVATE[unicode] ?? unicode;
    if (code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000)
      return code < 0x20 && code !== 9 && code !== 10 && code !== 13 ? unicode : ' ';
    if (code >= 0x200b && code <= 0x200f) return '';
    return unicode;
  }
  return /^[\ufb00-\ufb06]/u.test(unicode) ? unicode.normalize('NFKC') : unicode;
}

/** Characters that stand for none: the private use area, the replacement character, control characters. */
export const isUnreadable = (text: string): boolean => /^[\p{Co}\p{Cc}\ufffd]/u.test(text);

/** Accents that old TeX fonts set as glyphs of their own over the letter that follows. */
const COMBINING: Readonly<Record<string, string>> = {
  '\u00b4': '\u0301',
  '\u02ca': '\u0301',
  '`': '\u0300',
  '\u02cb': '\u0300',
  '\u00a8': '\u0308',
  '\u02c6': '\u0302',
  '^': '\u0302',
  '\u02dc': '\u0303',
  '\u02c7': '\u030c',
  '\u02d8': '\u0306',
  '\u02da': '\u030a',
  '\u02d9': '\u0307',
  '\u02dd': '\u030b',
  '\u00af': '\u0304',
};

/** The letter with the accent over it (`´` + `e` → `é`), where Unicode has one. */
export function accented(accent: string, letter: string): string | undefined {
  const combining = COMBINING[accent];
  if (combining === undefined) return undefined;
  const base = letter === 'ı' ? 'i' : letter;
  const composed = (base + combining).normalize('NFC');
  return composed.length === 1 ? composed : undefined;
}
