/** Fonts of a test page: every glyph of each is half an em wide, so that a test knows where a line ends. */
export type TestFont = 'regular' | 'bold' | 'italic' | 'cyrillic' | 'disguised';

export interface TestText {
  readonly text: string;
  /** Points from the left and upper edge of the page (612 × 792) to the beginning of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: TestFont;
  /** Points between letters. */
  readonly spacing?: number;
  /** Degrees, against the clock. */
  readonly turned?: number;
}

export interface TestRule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A filled disc: its left edge, its middle, and how wide it is. */
export interface TestDisc {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface TestPage {
  readonly texts: readonly TestText[];
  readonly rules?: readonly TestRule[];
  readonly discs?: readonly TestDisc[];
}

export const PAGE_WIDTH = 612;
export const PAGE_HEIGHT = 792;
const GLYPH = 0.5;

export const widthOf = (text: string, size: number): number => text.length * GLYPH * size;

const FONTS: readonly TestFont[] = ['regular', 'bold', 'italic', 'cyrillic', 'disguised'];
const BASE: Readonly<Record<TestFont, string>> = {
  regular: 'Times-Roman',
  bold: 'Times-Bold',
  italic: 'Times-Italic',
  cyrillic: 'Times-Roman',
  disguised: 'Times-Roman',
};

/** А–я stand at 0xc0 to 0xff as in Windows-1251, ё at 0xb8; Latin letters as in Latin-1. */
function byteOf(sign: string): number {
  const code = sign.charCodeAt(0);
  if (sign === 'ё') return 0xb8;
  if (sign === '•') return 0x95;
  if (sign === '–') return 0x96;
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
}

const CYRILLIC_MAP = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <00> <ff> endcodespacerange
3 beginbfrange <20> <7e> <0020> <c0> <ff> <0410> <b8> <b8> <0451> endbfrange
endcmap end`;

/** A PDF with text and rules at the given places; `information` is its title and author. */
export function pdfOf(pages: readonly TestPage[], information: Readonly<Record<string, string>> = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (data: string): number => add(`<< /Length ${data.length} >>\nstream\n${data}\nendstream`);
  const first = 5 + FONTS.length;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] >>`,
  );
  add(
    `<< ${Object.entries(information)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(' ')} >>`,
  );
  stream(CYRILLIC_MAP);
  for (const font of FONTS)
    add(
      `<< /Type /Font /Subtype /Type1 /BaseFont /${BASE[font]} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${Array.from({ length: 224 }, () => 500).join(' ')}] ${font === 'cyrillic' ? '/ToUnicode 4 0 R' : ''} >>`,
    );
  const fonts = FONTS.map((font, index) => `/${font} ${5 + index} 0 R`).join(' ');
  for (const page of pages) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents ${objects.length + 2} 0 R /Resources << /Font << ${fonts} >> >> >>`,
    );
    stream(contentOf(page));
  }
  return assembled(objects);
}

const escaped = (text: string): string =>
  Array.from(text, (sign) => String.fromCharCode(byteOf(sign)))
    .join('')
    .replaceAll(/[()\\]/gu, '\\$&');

function discOf({ x, y, width }: TestDisc): string {
  const [half, top] = [width / 2, PAGE_HEIGHT - y];
  const quarter = (fromX: number, fromY: number, toX: number, toY: number): string =>
    `${fromX + toX} ${fromY + toY} ${fromX + toX} ${fromY + toY} ${toX} ${toY} c`;
  const [left, right, up, down] = [
    [-half, 0],
    [half, 0],
    [0, half],
    [0, -half],
  ] as const;
  const arcs = [
    quarter(...left, ...up),
    quarter(...up, ...right),
    quarter(...right, ...down),
    quarter(...down, ...left),
  ];
  return `q 1 0 0 1 ${x + half} ${top} cm ${left.join(' ')} m ${arcs.join(' ')} h f Q`;
}

function contentOf({ texts, rules = [], discs = [] }: TestPage): string {
  const lines = rules.map(({ x0, y0, x1, y1 }) => `0.5 w ${x0} ${PAGE_HEIGHT - y0} m ${x1} ${PAGE_HEIGHT - y1} l S`);
  const shown = texts.map(({ text, x, y, size = 10, font = 'regular', spacing = 0, turned = 0 }) => {
    const angle = (turned * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
    const minus = (-Math.sin(angle)).toFixed(4);
    return `BT /${font} ${size} Tf ${spacing} Tc ${cos} ${sin} ${minus} ${cos} ${x} ${PAGE_HEIGHT - y} Tm (${escaped(text)}) Tj ET`;
  });
  return [...lines, ...discs.map(discOf), ...shown].join('\n');
}

function assembled(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R >>`;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}\nstartxref\n${text.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

export interface Setting {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size?: number;
  readonly leading?: number;
  /** Of the first line; negative: the others hang. */
  readonly indent?: number;
  readonly font?: TestFont;
  /** Spreads full lines to the width of the column. */
  readonly justified?: boolean;
}

/** Sets a paragraph line by line, as many words on each as fit, and says where the next baseline would be. */
export function setParagraph(text: string, setting: Setting): { readonly texts: TestText[]; readonly y: number } {
  const { x, width, size = 10, leading = size * 1.2, indent = 0, font = 'regular', justified = false } = setting;
  const texts: TestText[] = [];
  let { y } = setting;
  let words: string[] = [];
  const inset = (): number => (texts.length === 0 || firstLine ? Math.max(0, indent) : Math.max(0, -indent));
  let firstLine = true;
  const close = (last: boolean): void => {
    const left = x + inset();
    const line = words.join(' ');
    const room = width - inset() - widthOf(line, size);
    if (justified && !last && words.length > 1) {
      const gap = GLYPH * size + room / (words.length - 1);
      let at = left;
      for (const word of words) {
        texts.push({ text: word, x: at, y, size, font });
        at += widthOf(word, size) + gap;
      }
    } else texts.push({ text: line, x: left, y, size, font });
    y += leading;
    words = [];
    firstLine = false;
  };
  for (const word of text.split(' ')) {
    if (words.length > 0 && widthOf([...words, word].join(' '), size) > width - inset()) close(false);
    words.push(word);
  }
  close(true);
  return { texts, y };
}

/** Sets paragraphs one under the other; `space` is put between them. */
export function setColumn(
  paragraphs: readonly string[],
  setting: Setting & { readonly space?: number },
): { readonly texts: TestText[]; readonly y: number } {
  const texts: TestText[] = [];
  let { y } = setting;
  for (const paragraph of paragraphs) {
    const set = setParagraph(paragraph, { ...setting, y });
    texts.push(...set.texts);
    y = set.y + (setting.space ?? 0);
  }
  return { texts, y };
}
