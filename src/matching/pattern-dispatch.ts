import { isCapitalUnit } from './character-class.ts';
import { PatternHead } from './pattern-heads.ts';

/** Combinations of three characters whose rules are remembered; a text of noise is looked up afresh each time. */
const MEMORY = 50_000;

/** The letter of capitals that no expression names, where one asks for any capital; then those of the named units. */
const OTHER_CAPITAL = 1;
const NAMED = 2;

type Head = readonly [first: number, second: number, third: number];

/** Finds, for each place of a text, the few expressions that can match there. */
export class PatternDispatch {
  private readonly heads: readonly PatternHead[];
  /** By UTF-16 unit: its number among the units that expressions name, from 2 on; 0 for all others. */
  private readonly letters = new Uint16Array(0x10000);
  /** Whether capitals that no expression names have a number of their own. */
  private readonly capitals: boolean;
  private readonly size: number;
  /** By number of a unit: the expressions that can begin with it. */
  private readonly beginners: readonly (readonly number[] | undefined)[];
  /** By number of the first unit, then of the second and third: numbers small enough not to be kept as objects. */
  private readonly memory: (Map<number, Uint16Array> | undefined)[];
  private remembered = 0;

  /**
   * @param sources of the expressions, which are named by their index
   * @param anyCase case does not count: the texts asked about are in lower case
   */
  constructor(sources: readonly string[], anyCase = false) {
    this.heads = sources.map((source) => new PatternHead(source, anyCase));
    this.capitals = this.heads.some((head) => head.asksForCapitals);
    let count = NAMED;
    for (const head of this.heads)
      for (const unit of head.units) if (this.letters[unit] === 0) this.letters[unit] = count++;
    this.size = count;
    const beginners = Array.from({ length: count }, (): number[] => []);
    this.heads.forEach((head, index) => {
      const { first } = head;
      if (first === null) for (const list of beginners) list.push(index);
      else {
        const letters = new Set(Array.from(first.units, (unit) => this.letters[unit] ?? 0));
        if (first.capitals) {
          letters.add(OTHER_CAPITAL);
          this.letters.forEach((letter, unit) => {
            if (letter >= NAMED && isCapitalUnit(unit)) letters.add(letter);
          });
        }
        for (const letter of letters) beginners[letter]?.push(index);
      }
    });
    this.beginners = beginners.map((list) => (list.length === 0 ? undefined : list));
    this.memory = this.beginners.map((list) => (list === undefined ? undefined : new Map()));
  }

  /** Indexes of the expressions that can match at `position`, ascending; `undefined` where none can. */
  at(text: string, position: number): Uint16Array | undefined {
    const first = text.charCodeAt(position);
    const letter = this.letterOf(first);
    const beginners = this.beginners[letter];
    if (beginners === undefined) return undefined;
    // 0, which no expression names, stands behind the end.
    const second = position + 1 < text.length ? text.charCodeAt(position + 1) : 0;
    const third = position + 2 < text.length ? text.charCodeAt(position + 2) : 0;
    const key = this.letterOf(second) * this.size + this.letterOf(third);
    const known = this.memory[letter]?.get(key);
    if (known !== undefined) return known.length === 0 ? undefined : known;
    return this.lookUp(letter, key, [first, second, third]);
  }

  private letterOf(unit: number): number {
    const letter = this.letters[unit] ?? 0;
    return letter === 0 && this.capitals && isCapitalUnit(unit) ? OTHER_CAPITAL : letter;
  }

  /** Apart from {@link at}: what a closure there closes over would be an object for each place of a text. */
  private lookUp(letter: number, key: number, [first, second, third]: Head): Uint16Array | undefined {
    const beginners = this.beginners[letter] ?? [];
    const found = Uint16Array.from(beginners.filter((index) => this.heads[index]?.mayBegin(first, second, third)));
    if (this.remembered < MEMORY) {
      this.memory[letter]?.set(key, found);
      this.remembered++;
    }
    return found.length === 0 ? undefined : found;
  }
}
