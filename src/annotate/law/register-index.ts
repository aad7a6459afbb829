import type { Lexica } from './lexica.ts';
import type { Mention } from './mention.ts';
import { numberStem } from './number-comparison.ts';

/** What an entry can be found by: numbers, words of titles, years. */
interface Keyed {
  readonly kind: Mention['kind'];
  readonly date: string | null;
  readonly number: string | null;
}

/** How many entries under one key are looked at: those named last. "Law on …" of a hundred years shares its words. */
const LATEST = 40;

/** Finds the entries that a mention may belong to without looking at all of them: time does not grow with the register. */
export class RegisterIndex {
  private readonly byKey = new Map<string, number[]>();
  private readonly lex: Lexica;

  constructor(lex: Lexica) {
    this.lex = lex;
  }

  add(entry: number, what: Keyed, words: Iterable<string>): void {
    for (const key of keysOf(this.lex, what, words)) {
      const there = this.byKey.get(key);
      if (there === undefined) this.byKey.set(key, [entry]);
      else if (there.at(-1) !== entry) {
        there.push(entry);
        if (there.length > 4 * LATEST) this.byKey.set(key, [...new Set(there.slice(-2 * LATEST))]);
      }
    }
  }

  /** Every entry that has a key in common, in the order in which they were first named. */
  candidates(what: Keyed, words: Iterable<string>): number[] {
    const found = new Set<number>();
    for (const key of keysOf(this.lex, what, words)) {
      const there = this.byKey.get(key);
      if (there === undefined) continue;
      for (let at = Math.max(0, there.length - LATEST); at < there.length; at++) found.add(there[at] ?? 0);
    }
    return [...found].sort((a, b) => a - b);
  }
}

/** Numbers by what stands before the convocation ("36" and "36-III" are one), dates by the year. */
function keysOf(lex: Lexica, { kind, date, number }: Keyed, words: Iterable<string>): string[] {
  const keys: string[] = [];
  if (number !== null) {
    const stem = numberStem(lex, number);
    keys.push(`number ${stem} ${date?.slice(0, 4) ?? ''}`, `number ${stem}`);
  }
  if (date !== null) keys.push(`date ${date.slice(0, 4)}`);
  if (kind === 'constitution') keys.push('constitution');
  for (const word of words) keys.push(word);
  return keys;
}
