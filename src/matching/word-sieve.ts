/** Bits for each word: of the words that are not there one in so many gets through. */
const BITS_A_WORD = 16;

const MOST_BITS = 0x10000;

/**
 * Says of nearly all words that are not in a set that they are not, by their hashes. No larger than the set needs: a
 * document is asked through a hundred of them, and what is spread over much memory is slow to read.
 */
export class WordSieve {
  private bits = new Uint8Array(16);
  private mask = 0x7f;
  private readonly hashes: number[] = [];

  /** @param hash 16 bits, see `TokenTable.hashes` */
  add(hash: number): void {
    this.hashes.push(hash);
    const size = this.mask + 1;
    if (this.hashes.length * BITS_A_WORD > size && size < MOST_BITS) {
      this.mask = size * 2 - 1;
      this.bits = new Uint8Array(size / 4);
      for (const known of this.hashes) this.set(known);
    } else this.set(hash);
  }

  /** `false`: surely not. */
  mayHold(hash: number): boolean {
    const bit = hash & this.mask;
    return (((this.bits[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 1;
  }

  private set(hash: number): void {
    const bit = hash & this.mask;
    this.bits[bit >>> 3] = (this.bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
}
