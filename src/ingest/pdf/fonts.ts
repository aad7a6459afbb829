import type { Font } from './ink.ts';

const BOLD = /bold|black|heavy|demi|(?:^|[+-])(?:CMBX|SFBX|LMRoman\w*-Bold|tmb)|[-,]B(?:I|$)|-Bd/iu;
const ITALIC = /ital|obliq|slant|kursiv|(?:^|\+)(?:CMTI|CMSL|CMMI|SFTI|SFSL)|[-,]B?I$|-It$/iu;
const MONOSPACED = /mono|courier|consol|typewriter|(?:^|\+)(?:CMTT|SFTT)/iu;
const SYMBOLS = /symbol|wingding|webding|dingbat/iu;

export const UNKNOWN_FONT: Font = { name: '', bold: false, italic: false, monospaced: false, symbols: false };

/** The style of a font is read from its name: what the file says of weight and slope besides is often wrong. */
export const fontNamed = (name: string): Font => ({
  name,
  bold: BOLD.test(name),
  italic: ITALIC.test(name),
  monospaced: MONOSPACED.test(name),
  symbols: SYMBOLS.test(name),
});

/** Fonts in the order of their first use. Their numbers stand for them in glyphs. */
export class FontTable {
  readonly fonts: Font[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(id: string, name: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.fonts.push(fontNamed(name)) - 1;
    this.numbers.set(id, number);
    return number;
  }

  font(number: number): Font {
    return this.fonts[number] ?? UNKNOWN_FONT;
  }
}
