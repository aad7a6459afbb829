import { hashOf } from './tokens.ts';

/** As many as {@link hashOf} tells apart. */
const HASHES = 0x10000;

/** Says of nearly all words that are not in a set that they are not: they need not be looked up. */
export class WordFilter {
  private readonly held = new Uint8Array(HASHES);

  add(word: string): void {
    this.held[hashOf(word)] = 1;
  }

  /**
   * `false`: surely not in the set.
   * @param hash of the word, see `TokenTable.hashes`
   */
  mayHold(hash: number): boolean {
    return this.held[hash] === 1;
  }
}
