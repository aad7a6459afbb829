import type { Chunks } from './chunks.ts';
import { PIECES, type Piece } from './piece.ts';
import { progressOf, STATES, stateName, WHOLES, wholeName, wholeOf } from './progress.ts';
import type { WordFeatures } from './word-features.ts';

/** The places around a word whose words tell of it, and what stands before the names of their features. */
export const NEIGHBOURS: readonly { readonly offset: number; readonly prefix: string }[] = [
  { offset: -2, prefix: '-2:' },
  { offset: -1, prefix: '-1:' },
  { offset: 1, prefix: '+1:' },
  { offset: 2, prefix: '+2:' },
];

/** The groups of features that a word has from its place in the entry. */
export const GROUPS = ['rules', 'state', 'sign', 'whole', 'place', 'shape', 'chunk'] as const;

/** Marks of the rules, and what stands for none, for the beginning and for the end. */
const MARKS = [...PIECES, 'o', 'start', 'end'] as const;
const MARK = new Map<string, number>(MARKS.map((mark, index) => [mark, index]));
const NO_MARK = MARK.get('o') ?? 0;
const START = MARK.get('start') ?? 0;
const END = MARK.get('end') ?? 0;
const TAIL_AT_START = 'tail=start';

/** A word with the numbers that keys are made of. */
export interface NumberedWord extends WordFeatures {
  /** Its own among all words that are remembered. */
  readonly index: number;
  readonly tailNumber: number;
  readonly shapeNumber: number;
}

/** What is found by words that stand together: 1 where it begins at a word, 2 within, else 0. */
export interface Runs {
  readonly places: Uint8Array;
  readonly publishers: Uint8Array;
  readonly journals: Uint8Array;
}

/**
 * The features that the words of an entry have from their places in it, by group: a key, and, as they are dear to write
 * and most keys have been met before, names only when asked for.
 */
export class PlacedFeatures {
  /** One for each of {@link GROUPS}: `keys[word * GROUPS.length + group]`. Equal ones have equal names. */
  readonly keys: Int32Array;
  private readonly infos: readonly NumberedWord[];
  private readonly runs: Runs;
  private readonly chunks: Chunks;
  /** With one for the start in front of the first word, and one for the end behind the last. */
  private readonly marks: Uint8Array;
  private readonly states: Int32Array;
  private readonly whole: number;

  /**
   * @param numbers there are of tails and shapes, at most
   * @param startNumber of what stands for a tail in front of the first word
   */
  constructor(
    infos: readonly NumberedWord[],
    marks: readonly (Piece | undefined)[],
    runs: Runs,
    chunks: Chunks,
    numbers: number,
    startNumber: number,
  ) {
    this.infos = infos;
    this.runs = runs;
    this.chunks = chunks;
    this.marks = new Uint8Array(infos.length + 2);
    marks.forEach((mark, i) => {
      this.marks[i + 1] = mark === undefined ? NO_MARK : (MARK.get(mark) ?? 0);
    });
    this.marks[0] = START;
    this.marks[infos.length + 1] = END;
    this.states = progressOf(infos);
    this.whole = wholeOf(infos);
    this.keys = new Int32Array(infos.length * GROUPS.length);
    let tail = startNumber;
    for (let i = 0, at = 0; i < infos.length; i++, at += GROUPS.length) {
      const mark = this.marks[i + 1] ?? 0;
      const marked = (this.marks[i] ?? 0) * MARKS.length + mark;
      const state = this.states[i] ?? 0;
      const info = infos[i];
      this.keys[at] = marked * MARKS.length + (this.marks[i + 2] ?? 0);
      this.keys[at + 1] = mark * STATES + state;
      this.keys[at + 2] = (tail * MARKS.length ** 2 + marked) * STATES + state;
      this.keys[at + 3] = mark * WHOLES + this.whole;
      this.keys[at + 4] = ((this.startOf(i) * 6 + this.endOf(i)) * 3 + (runs.places[i] ?? 0)) * 9 + this.nameOf(i);
      this.keys[at + 5] = (info?.shapeNumber ?? 0) * numbers + tail;
      this.keys[at + 6] = chunks.keyAt(i);
      tail = info?.tailNumber ?? 0;
    }
  }

  /** The names of the features of a word in one of {@link GROUPS}. */
  names(word: number, group: number): readonly string[] {
    const before = MARKS[this.marks[word] ?? 0] ?? 'o';
    const mark = MARKS[this.marks[word + 1] ?? 0] ?? 'o';
    const tail = this.infos[word - 1]?.tail ?? TAIL_AT_START;
    const state = stateName(this.states[word] ?? 0);
    switch (GROUPS[group]) {
      case 'rules':
        return rulesAround(before, mark, MARKS[this.marks[word + 2] ?? 0] ?? 'o');
      case 'state':
        return stateNames(mark, state);
      case 'sign':
        return [`rule-after=${mark} ${tail}`, `state-after=${state} ${tail}`, `before-rule-after=${before} ${tail}`];
      case 'whole':
        return [`whole=${wholeName(this.whole)}`, `rule-whole=${mark} ${wholeName(this.whole)}`];
      case 'place':
        return placeNames(this.startOf(word), this.endOf(word), this.runs.places[word] ?? 0, this.nameOf(word));
      case 'shape':
        return [`shape-after=${this.infos[word]?.shape ?? ''} ${tail}`];
      case 'chunk':
        return this.chunks.namesAt(word);
      default:
        return [];
    }
  }

  private startOf(word: number): number {
    return Math.min(word, 6);
  }

  private endOf(word: number): number {
    return Math.min(this.infos.length - 1 - word, 5);
  }

  private nameOf(word: number): number {
    return (this.runs.publishers[word] ?? 0) * 3 + (this.runs.journals[word] ?? 0);
  }
}

/** What stands for a tail in front of the first word. */
export { TAIL_AT_START };

const rulesAround = (before: string, mark: string, after: string): string[] => [
  `rule=${mark}`,
  `rules=${before} ${mark}`,
  `rules+1=${mark} ${after}`,
  `rules3=${before} ${mark} ${after}`,
];

const stateNames = (mark: string, state: string): string[] => [
  `state=${state}`,
  `rule-state=${mark} ${state}`,
  ...state.split(' ').flatMap((part) => [`part=${part}`, `rule-part=${mark} ${part}`]),
];

/** Where in the entry, from both ends; words that are missing around it; names of places, publishers, periodicals. */
const placeNames = (start: number, end: number, place: number, name: number): string[] => [
  `from-start=${start}`,
  `from-end=${end}`,
  ...NEIGHBOURS.filter(({ offset }) => start + offset < 0 || end - offset < 0).map(({ prefix }) => `${prefix}none`),
  ...(name < 3 ? [] : [`publisher-run=${name < 6 ? 'first' : 'inner'}`]),
  ...(name % 3 === 0 ? [] : [`journal-run=${name % 3 === 1 ? 'first' : 'inner'}`]),
  ...(place === 0 ? [] : [`place-run=${place === 1 ? 'first' : 'inner'}`]),
];
