const LEAST_SIZE = 16;
const FIRST_SIZE = 1024;

/** So many slots in a row are looked at; a text may be made so that all of its words want the same one. */
const LONGEST_RUN = 64;

/** In the place of a hash, of stretches that have no slot. */
const NO_SLOT = -1;

/**
 * The distinct stretches of a text, numbered as they first come. They are told apart by their characters, in place: no
 * string is made, hashed by the engine and thrown away for each of the many that come back.
 */
export class Forms {
  private readonly text: string;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly hashes: number[] = [];
  /** By hash: 1 more than the number of a stretch, 0 where there is none. Never more than half full. */
  private slots: Int32Array;
  /** Those that found no slot near their own. */
  private crowded: Map<string, number> | undefined;

  constructor(text: string) {
    this.text = text;
    let size = LEAST_SIZE;
    while (size < FIRST_SIZE && size < text.length) size *= 2;
    this.slots = new Int32Array(size);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The number of a stretch; that of a new one is the count before it. */
  numberOf(start: number, end: number): number {
    const { text } = this;
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = (hash ^ (hash >>> 15)) & 0x3fffffff;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    let run = 0;
    for (let held = this.slots[slot] ?? 0; held !== 0 && run < LONGEST_RUN; held = this.slots[slot] ?? 0) {
      if (this.hashes[held - 1] === hash && this.isSame(held - 1, start, end)) return held - 1;
      slot = (slot + 1) & mask;
      run++;
    }
    const known = this.crowded?.get(text.slice(start, end));
    if (known !== undefined) return known;
    this.starts.push(start);
    this.ends.push(end);
    this.hashes.push(hash);
    if (run < LONGEST_RUN) this.slots[slot] = this.count;
    else this.crowd(this.count - 1);
    if (this.count * 2 > this.slots.length) this.grow();
    return this.count - 1;
  }

  /** Where a stretch first stands. */
  startOf(number: number): number {
    return this.starts[number] ?? 0;
  }

  formOf(number: number): string {
    return this.text.slice(this.starts[number], this.ends[number]);
  }

  private isSame(number: number, start: number, end: number): boolean {
    const { text } = this;
    const first = this.starts[number] ?? 0;
    if ((this.ends[number] ?? 0) - first !== end - start) return false;
    for (let i = start, at = first; i < end; i++, at++) if (text.charCodeAt(i) !== text.charCodeAt(at)) return false;
    return true;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.hashes.length; number++) {
      const hash = this.hashes[number] ?? NO_SLOT;
      if (hash === NO_SLOT) continue;
      let slot = hash & mask;
      let run = 0;
      for (; this.slots[slot] !== 0 && run < LONGEST_RUN; run++) slot = (slot + 1) & mask;
      if (run < LONGEST_RUN) this.slots[slot] = number + 1;
      else this.crowd(number);
    }
  }

  private crowd(number: number): void {
    this.hashes[number] = NO_SLOT;
    this.crowded ??= new Map();
    this.crowded.set(this.formOf(number), number);
  }
}
