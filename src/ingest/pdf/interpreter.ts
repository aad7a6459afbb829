import { accented, charactersOf } from './characters.ts';
import { apply, IDENTITY, type Matrix, multiply, toMatrix, toNumbers } from './geometry.ts';
import type { Glyph, PageInk, Rule } from './ink.ts';
import { dotOf, rulesOf } from './paths.ts';
import { mainTurn, turned, turnOf } from './turns.ts';

/** The operators of a page as pdf.js gives them: numbers of operators, and their arguments. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Numbers of the operators that are read, by their names in pdf.js. */
export type OperatorNumbers = Readonly<Record<string, number>>;

export interface FontFacts {
  /** Into the font table of the document. */
  readonly number: number;
  /** Width units of a glyph to the em: 0.001 but for Type 3 fonts. */
  readonly unit: number;
  readonly vertical: boolean;
}

interface TextState {
  ctm: Matrix;
  font: FontFacts;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

interface LooseGlyph extends Glyph {
  /** Direction of writing in quarter turns: 0 is from left to right; −1 is any other angle. */
  readonly turn: number;
}

const NO_FONT: FontFacts = { number: -1, unit: 0.001, vertical: false };
/** A map or a chart can have a hundred thousand lines; a table never has so many. */
const MOST_RULES = 4000;
/** A page with more small shapes is a chart. */
const MOST_DOTS = 200;
const PARAGRAPH_OF_ROTATED = 400;

/** Follows the text and path operators of one page (ISO 32000-2, 9.4) and notes where each glyph and rule stands. */
class Interpreter {
  readonly glyphs: LooseGlyph[] = [];
  readonly rules: Rule[] = [];
  readonly dots: Rule[] = [];
  unreadable = 0;
  private readonly stack: TextState[] = [];
  private state: TextState;
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private spaced = false;
  private glyphEnd = { x: Number.NaN, y: Number.NaN };
  /** Where the space characters end that were set last, and how many they are. */
  private blank = { from: Number.NaN, x: Number.NaN, y: Number.NaN, count: 0 };
  private readonly fontFacts: (id: string) => FontFacts;

  constructor(viewport: Matrix, fontFacts: (id: string) => FontFacts) {
    this.fontFacts = fontFacts;
    this.state = {
      ctm: viewport,
      font: NO_FONT,
      size: 1,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    };
  }

  save(): void {
    if (this.stack.length < 10_000) this.stack.push({ ...this.state });
  }

  restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }

  transform(matrix: Matrix): void {
    this.state.ctm = multiply(this.state.ctm, matrix);
  }

  beginText(): void {
    this.text = IDENTITY;
    this.line = IDENTITY;
    this.spaced = false;
  }

  setTextMatrix(matrix: Matrix): void {
    this.text = matrix;
    this.line = matrix;
  }

  setFont(id: string, size: number): void {
    this.state.font = this.fontFacts(id);
    this.state.size = size;
  }

  set(what: 'charSpacing' | 'wordSpacing' | 'scale' | 'leading' | 'rise', value: number): void {
    this.state[what] = value;
  }

  moveText(x: number, y: number): void {
    this.line = multiply(this.line, [1, 0, 0, 1, x, y]);
    this.text = this.line;
  }

  nextLine(): void {
    this.moveText(0, this.state.leading);
  }

  showText(items: unknown): void {
    if (!Array.isArray(items)) return;
    for (const item of items) {
      if (typeof item === 'number') this.advance((-item / 1000) * this.state.size);
      else if (typeof item === 'object' && item !== null) this.showGlyph(item);
    }
  }

  path(painting: unknown, data: unknown, strokes: boolean): void {
    if (this.rules.length >= MOST_RULES || painting === undefined) return;
    for (const part of Array.isArray(data) ? data : []) {
      const path = toNumbers(part);
      this.rules.push(...rulesOf(path, this.state.ctm, strokes));
      const dot = strokes || this.dots.length > MOST_DOTS ? undefined : dotOf(path, this.state.ctm);
      if (dot !== undefined) this.dots.push(dot);
    }
  }

  private showGlyph(glyph: object): void {
    const { size, font, charSpacing, wordSpacing, scale, rise, ctm } = this.state;
    const width = Number(Reflect.get(glyph, 'width') ?? 0) * font.unit * size;
    const unicode = String(Reflect.get(glyph, 'unicode') ?? '');
    const isSpace = Reflect.get(glyph, 'isSpace') === true;
    const characters = charactersOf(unicode, Number(Reflect.get(glyph, 'width') ?? 0) * font.unit);
    if (characters.trim() === '') {
      if (characters !== '') this.spaced = true;
      else if (width > 0 && !isSpace) this.unreadable++;
    } else {
      const whole = multiply(ctm, this.text);
      const [x0, y0] = apply(whole, 0, rise);
      const [x1, y1] = apply(whole, width * scale, rise);
      const em = Math.hypot(whole[2], whole[3]) * Math.abs(size);
      this.add(characters, x0, y0, x1, y1, em);
    }
    const blank = isSpace || (characters !== '' && characters.trim() === '');
    const [fromX, fromY] = apply(multiply(ctm, this.text), 0, rise);
    this.advance(width + charSpacing + (isSpace ? wordSpacing : 0));
    if (blank) this.setBlank(fromX, fromY);
  }

  private setBlank(fromX: number, fromY: number): void {
    const { ctm, rise, size } = this.state;
    const [x, y] = apply(multiply(ctm, this.text), 0, rise);
    const goesOn = this.reaches(this.blank.x, fromX, fromY, Math.hypot(ctm[0], ctm[1]) * Math.abs(size));
    this.blank = { from: goesOn ? this.blank.from : fromX, x, y, count: goesOn ? this.blank.count + 1 : 1 };
  }

  /** Whether the last space characters, which begin or end at `end`, do so at this place. */
  private reaches(end: number, x: number, y: number, em: number): boolean {
    return Math.abs(x - end) <= 0.2 * em && Math.abs(y - this.blank.y) <= 0.5 * em;
  }

  private blankBefore(x: number, y: number, em: number): Glyph['blank'] {
    if (this.reaches(this.blank.x, x, y, em)) return this.blank.count === 1 ? 'filled' : 'begun';
    const end = this.glyphEnd;
    const sameLine = Math.abs(y - this.blank.y) <= 0.5 * em && x > this.blank.from;
    return sameLine && this.reaches(this.blank.from, end.x, end.y, em) ? 'begun' : 'none';
  }

  private add(text: string, x0: number, y0: number, x1: number, y1: number, size: number): void {
    if (!(size > 0.5 && size < 2000) || !Number.isFinite(x0 + y0 + x1 + y1)) return;
    const turn = this.state.font.vertical ? -1 : turnOf(x1 - x0, y1 - y0);
    const before = this.glyphs.at(-1);
    // An accent of its own is set over the letter behind it.
    if (before !== undefined && Math.abs(before.x0 - x0) < size * 0.5 && turn === before.turn && !this.spaced) {
      const joined = accented(before.text, text);
      if (joined !== undefined) {
        this.glyphs[this.glyphs.length - 1] = { ...before, text: joined, x0, x1, y: y0, size };
        return;
      }
    }
    const place = turned(turn, x0, y0, x1, y1);
    const blank = this.blankBefore(x0, y0, size);
    this.glyphs.push({ text, ...place, size, font: this.state.font.number, spaced: this.spaced, blank, turn });
    this.glyphEnd = { x: x1, y: y1 };
    this.spaced = false;
  }

  private advance(distance: number): void {
    const shift = this.state.font.vertical ? ([0, -distance] as const) : ([distance * this.state.scale, 0] as const);
    this.text = multiply(this.text, [1, 0, 0, 1, shift[0], shift[1]]);
  }
}

/** Reads the operators of one page. `viewport` leads from the page's own coordinates to points from the upper left. */
export function readInk(
  operators: Operators,
  numbers: OperatorNumbers,
  page: { readonly width: number; readonly height: number; readonly viewport: Matrix },
  fontFacts: (id: string) => FontFacts,
): PageInk {
  const interpreter = new Interpreter(page.viewport, fontFacts);
  const handlers = handlersOf(interpreter, numbers);
  operators.fnArray.forEach((number, index) => {
    const args = operators.argsArray[index];
    handlers.get(number)?.(Array.isArray(args) ? args : []);
  });
  const turn = mainTurn(interpreter.glyphs.map((glyph) => glyph.turn));
  const [upright, other] = [
    interpreter.glyphs.filter((glyph) => glyph.turn === turn),
    interpreter.glyphs.filter((glyph) => glyph.turn !== turn),
  ];
  return {
    width: turn % 2 === 0 ? page.width : page.height,
    height: turn % 2 === 0 ? page.height : page.width,
    glyphs: upright,
    rules: turn === 0 ? interpreter.rules : [],
    dots: turn === 0 && interpreter.dots.length <= MOST_DOTS ? interpreter.dots : [],
    rotated: other
      .map((glyph) => (glyph.spaced ? ` ${glyph.text}` : glyph.text))
      .join('')
      .slice(0, PARAGRAPH_OF_ROTATED),
    unreadable: interpreter.unreadable,
  };
}

type Handler = (args: readonly unknown[]) => void;

function handlersOf(ink: Interpreter, numbers: OperatorNumbers): ReadonlyMap<number, Handler> {
  const first = (args: readonly unknown[]): number => (typeof args[0] === 'number' ? args[0] : 0);
  const second = (args: readonly unknown[]): number => (typeof args[1] === 'number' ? args[1] : 0);
  const handlers: Readonly<Record<string, Handler>> = {
    save: () => ink.save(),
    restore: () => ink.restore(),
    transform: (args) => ink.transform(toMatrix(args)),
    beginText: () => ink.beginText(),
    setTextMatrix: (args) => ink.setTextMatrix(toMatrix(args.length === 1 ? args[0] : args)),
    setFont: (args) => ink.setFont(String(args[0]), second(args)),
    setCharSpacing: (args) => ink.set('charSpacing', first(args)),
    setWordSpacing: (args) => ink.set('wordSpacing', first(args)),
    setHScale: (args) => ink.set('scale', first(args) / 100),
    // pdf.js keeps the leading with its sign turned: the next line is at +leading.
    setLeading: (args) => ink.set('leading', -first(args)),
    setTextRise: (args) => ink.set('rise', first(args)),
    moveText: (args) => ink.moveText(first(args), second(args)),
    setLeadingMoveText: (args) => {
      ink.set('leading', second(args));
      ink.moveText(first(args), second(args));
    },
    nextLine: () => ink.nextLine(),
    showText: (args) => ink.showText(args[0]),
    showSpacedText: (args) => ink.showText(args[0]),
    nextLineShowText: (args) => {
      ink.nextLine();
      ink.showText(args[0]);
    },
    paintFormXObjectBegin: (args) => {
      ink.save();
      if (args[0] !== null && args[0] !== undefined) ink.transform(toMatrix(args[0]));
    },
    paintFormXObjectEnd: () => ink.restore(),
    constructPath: (args) => ink.path(args[0], args[1], args[0] === numbers.stroke || args[0] === numbers.closeStroke),
  };
  const byNumber = new Map<number, Handler>();
  for (const [name, handler] of Object.entries(handlers)) {
    const number = numbers[name];
    if (number !== undefined) byNumber.set(number, handler);
  }
  return byNumber;
}
