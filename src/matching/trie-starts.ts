import type { TrieMatch } from './lexicon-trie.ts';

/** What is read at a token, and the token behind it. */
export interface Read<T> {
  readonly value: T;
  readonly to: number;
}

/** The forms of a lexicon in a stretch of tokens, by where they start. */
export class Starts<T> {
  readonly matches: readonly TrieMatch<T>[];

  constructor(matches: readonly TrieMatch<T>[]) {
    this.matches = matches;
  }

  get none(): boolean {
    return this.matches.length === 0;
  }

  /** The form that starts at a token. */
  at(token: number): Read<T> | undefined {
    const match = this.matches[this.firstFrom(token)];
    const value = match?.from === token ? match.values[0] : undefined;
    return match === undefined || value === undefined ? undefined : { value, to: match.to };
  }

  /** The first token at or behind `token` at which a form starts; `end` where none does. */
  next(token: number, end: number): number {
    return this.matches[this.firstFrom(token)]?.from ?? end;
  }

  private firstFrom(token: number): number {
    let low = 0;
    let high = this.matches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.matches[middle]?.from ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
