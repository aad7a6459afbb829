/**
 * Section numbers as they follow one another. `5.1` may follow `5` or `4.3`, `6` may follow `5.2`; a number that no
 * outline would have next is a list item, a note or a page number.
 */
export class Outline {
  private current: number[] = [];

  /** Whether `number` may come next. One number may be missing (a heading that extraction lost). */
  accepts(number: readonly number[]): boolean {
    if (this.current.length === 0) return number.length === 1 && (number[0] ?? 9) <= 1;
    for (let depth = 0; depth < number.length; depth++) {
      const here = number[depth] ?? 0;
      const before = this.current[depth];
      if (here === before) continue;
      if (depth !== number.length - 1) return false;
      if (before === undefined) return depth === this.current.length && here === 1;
      return here === before + 1 || here === before + 2;
    }
    return false;
  }

  enter(number: readonly number[]): void {
    this.current = [...number];
  }
}

/** `5.1` → `[5, 1]`; `IV` → `[4]`; `null` where it is no number. */
export function parseSectionNumber(text: string): number[] | null {
  if (/^\d{1,2}(?:\.\d{1,2}){0,3}$/u.test(text)) return text.split('.').map(Number);
  if (/^[IVXLC]{1,7}$/u.test(text)) {
    const value = romanToNumber(text);
    return value === null ? null : [value];
  }
  return null;
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
