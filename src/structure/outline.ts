/** How a section number is written: `5.1`, `IV`, `B`, `b`. */
type NumberStyle = 'arabic' | 'roman' | 'letter' | 'small-letter';

export interface SectionNumber {
  readonly style: NumberStyle;
  /** `5.1` is [5, 1]; the others have one part. */
  readonly path: readonly number[];
}

/**
 * Section numbers as they follow one another. `5.1` may follow `5` or `4.3`, `6` may follow `5.2`, `A` may stand under
 * `II`; a number that no outline would have next is a list item, a note or a page number.
 */
export class Outline {
  /** The styles in use, outermost first, with the number last seen in each. */
  private stack: SectionNumber[] = [];
  private base = 0;
  private division: number | null = null;

  /** The level of `number`, where it may come next; 1 for the highest. One number may be missing: extraction loses some. */
  levelOf(number: SectionNumber): number | undefined {
    const at = this.stack.findIndex(({ style }) => style === number.style);
    if (at === -1) return this.begins(number) ? this.levelAt(this.stack.length, number) : undefined;
    const before = this.stack[at]?.path ?? [];
    return follows(before, number.path) ? this.levelAt(at, number) : undefined;
  }

  /** A printed number, read so that it may come next: `C` is a letter behind `B`, Roman behind `XCIX`. */
  next(printed: string): SectionNumber | null {
    const readings = [parseSectionNumber(printed), asLetter(printed)];
    return readings.find((one) => one !== null && this.levelOf(one) !== undefined) ?? null;
  }

  enter(number: SectionNumber): void {
    const at = this.stack.findIndex(({ style }) => style === number.style);
    this.stack = [...this.stack.slice(0, at === -1 ? this.stack.length : at), number];
  }

  /** A chapter or part begins: the numbers under it may start again, or go on with its own number (`2.1` in chapter 2). */
  enterDivision(level: number, number: number | null): void {
    // Numbers that run through all chapters go on; those that start again find no style in use.
    this.earlier = this.stack;
    this.stack = [];
    this.base = level;
    this.division = number;
  }
  private earlier: readonly SectionNumber[] = [];

  private begins({ style, path }: SectionNumber): boolean {
    const first = path[0] ?? 0;
    if (path.length === 2 && this.stack.length === 0 && style === 'arabic' && first === this.division)
      return path[1] === 1;
    if (path.length !== 1) return false;
    if (first === 1 || (first === 0 && this.stack.length === 0)) return true;
    const before = this.earlier.find((known) => known.style === style)?.path;
    return this.stack.length === 0 && before !== undefined && follows(before, path);
  }

  private levelAt(at: number, { path }: SectionNumber): number {
    const outer = this.stack.slice(0, at).reduce((sum, number) => sum + number.path.length, 0);
    const shared = at === 0 && path.length > 1 && path[0] === this.division ? 1 : 0;
    return this.base + outer + path.length - shared;
  }
}

function follows(before: readonly number[], path: readonly number[]): boolean {
  for (let depth = 0; depth < path.length; depth++) {
    const here = path[depth] ?? 0;
    const last = before[depth];
    if (here === last) continue;
    if (depth !== path.length - 1) return false;
    if (last === undefined) return depth === before.length && here === 1;
    return here === last + 1 || here === last + 2;
  }
  return false;
}

/** `5.1` → arabic [5, 1]; `IV` → roman [4]; `B` → letter [2]; `null` where it is no number. Of `C`, which may be both, the letter is tried by {@link asLetter}. */
export function parseSectionNumber(text: string): SectionNumber | null {
  if (/^\d{1,2}(?:\.\d{1,2}){0,3}$/u.test(text)) return { style: 'arabic', path: text.split('.').map(Number) };
  if (/^[IVXLC]{1,7}$/u.test(text)) {
    const value = romanToNumber(text);
    return value === null ? null : { style: 'roman', path: [value] };
  }
  return asLetter(text);
}

/** `B`, `б`: the place in the alphabet. */
export function asLetter(text: string): SectionNumber | null {
  const latin = /^[A-Za-z]$/u.test(text);
  if (!latin && !/^[А-Яа-я]$/u.test(text)) return null;
  const small = text.toLowerCase() === text;
  const upper = text.toUpperCase();
  const place = latin ? upper.charCodeAt(0) - 64 : 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ'.indexOf(upper) + 1;
  return place === 0 ? null : { style: small ? 'small-letter' : 'letter', path: [place] };
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** `null` for what only looks like a Roman number (`IC`, `VV`). */
export function romanToNumber(text: string): number | null {
  if (!/^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(text) || text === '') return null;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const here = ROMAN[text[i] ?? ''] ?? 0;
    sum += here < (ROMAN[text[i + 1] ?? ''] ?? 0) ? -here : here;
  }
  return sum;
}
