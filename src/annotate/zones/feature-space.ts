/** Joins the names of features that stand side by side: `w:we w:propos*`. */
const BESIDE = ' ';
/** Joins an agent and what it does later in the sentence: `us>present`. */
const BEFORE = '>';

/** What a feature of the surroundings is about: `last:citation-narrative`, `paragraph-few:c:us`. */
const ABOUT = /^(?:last|next|(?:paragraph|section)-[a-z]+):(.+)$/u;

/** The number of a feature that the space does not have. */
export const NONE = -1;

/**
 * Numbers for features. A closed space has the features of a model and no others; an open one, for training, takes in
 * whatever it is asked for. Combinations are found by the numbers of their parts, so that no name is put together at
 * every word.
 */
export class FeatureSpace {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly beside: Map<number, number>[] = [];
  private readonly before: Map<number, number>[] = [];
  private readonly shifts = new Map<string, number[]>();
  private readonly open: boolean;

  constructor(names: Iterable<string> = [], open = false) {
    for (const name of names) this.add(name);
    this.open = open;
  }

  get size(): number {
    return this.names.length;
  }

  has(name: string): boolean {
    return this.numbers.has(name);
  }

  of(name: string): number {
    return this.numbers.get(name) ?? (this.open ? this.add(name) : NONE);
  }

  /** Of two features that stand side by side, the first of which may be such a combination itself. */
  pair(first: number, second: number): number {
    return this.joined(this.beside, BESIDE, first, second);
  }

  /** Of an agent and what it does. */
  sequel(first: number, second: number): number {
    return this.joined(this.before, BEFORE, first, second);
  }

  /** Of a feature that a neighbour has: `next:citation-narrative`. */
  elsewhere(where: string, number: number): number {
    if (number === NONE) return NONE;
    let known = this.shifts.get(where);
    if (known === undefined) {
      known = [];
      this.shifts.set(where, known);
    }
    let shifted = known[number];
    if (shifted === undefined) {
      shifted = this.of(`${where}:${this.names[number]}`);
      known[number] = shifted;
    }
    return shifted;
  }

  private joined(table: readonly Map<number, number>[], sign: string, first: number, second: number): number {
    if (first < 0 || second < 0) return NONE;
    const known = table[first]?.get(second);
    if (known !== undefined) return known;
    return this.open ? this.add(`${this.names[first]}${sign}${this.names[second]}`) : NONE;
  }

  private add(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const sign = name.includes(BESIDE) ? BESIDE : BEFORE;
    const cut = name.lastIndexOf(sign);
    // The parts come first: they are looked up on the way to the whole.
    const parts = cut > 0 ? [this.add(name.slice(0, cut)), this.add(name.slice(cut + 1))] : [];
    const about = ABOUT.exec(name)?.[1];
    if (about !== undefined) this.add(about);
    const number = this.names.length;
    this.names.push(name);
    this.numbers.set(name, number);
    this.beside.push(new Map());
    this.before.push(new Map());
    const [first, second] = parts;
    if (first !== undefined && second !== undefined)
      (sign === BESIDE ? this.beside : this.before)[first]?.set(second, number);
    return number;
  }
}
