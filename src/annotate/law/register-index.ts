import type { Mention } from './mention.ts';

/** What an entry can be found by: numbers, words of titles, years. */
interface Keyed {
  readonly kind: Mention['kind'];
  readonly date: string | null;
  readonly number: string | null;
}

/** Finds the entries that a mention may belong to without looking at all of them. */
export class RegisterIndex {
  private readonly byKey = new Map<string, number[]>();
  private readonly known = new Set<string>();

  add(entry: number, what: Keyed, words: Iterable<string>): void {
    for (const key of keysOf(what, words)) {
      if (this.known.has(`${entry} ${key}`)) continue;
      this.known.add(`${entry} ${key}`);
      const there = this.byKey.get(key);
      if (there === undefined) this.byKey.set(key, [entry]);
      else there.push(entry);
    }
  }

  /** Every entry that has a key in common, in the order in which they were first named. */
  candidates(what: Keyed, words: Iterable<string>): number[] {
    const found = new Set<number>();
    for (const key of keysOf(what, words)) for (const entry of this.byKey.get(key) ?? []) found.add(entry);
    return [...found].sort((a, b) => a - b);
  }
}

/** Numbers by what stands before the convocation ("36" and "36-III" are one), dates by the year. */
function* keysOf({ kind, date, number }: Keyed, words: Iterable<string>): Generator<string> {
  if (number !== null) yield `number ${number.toLowerCase().split('-')[0] ?? ''}`;
  if (date !== null) yield `year ${date.slice(0, 4)}`;
  if (kind === 'constitution') yield 'constitution';
  for (const word of words) yield `word ${word}`;
}
