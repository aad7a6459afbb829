import type { BibliographyWords } from '../vocabulary.ts';
import { type EntryWord, PIECES, type Piece } from './piece.ts';
import { progressOf, STATES, stateName, WHOLES, wholeName, wholeOf } from './progress.ts';
import { TELLING, type WordFeatures, wordFeatures } from './word-features.ts';

/** The places around a word whose words tell of it, and what stands before the names of their features. */
export const NEIGHBOURS: readonly { readonly offset: number; readonly prefix: string }[] = [
  { offset: -2, prefix: '-2:' },
  { offset: -1, prefix: '-1:' },
  { offset: 1, prefix: '+1:' },
  { offset: 2, prefix: '+2:' },
];

/** The groups of features that a word has from its place in the entry. */
export const GROUPS = ['rules', 'state', 'sign', 'whole', 'place', 'shape', 'chunk'] as const;

/** Features that go together: the key tells them apart within their group, and they are named only where it is new. */
export interface FeatureGroup {
  readonly key: number;
  readonly names: () => readonly string[];
}

const group = (key: number, names: () => readonly string[]): FeatureGroup => ({ key, names });

/** Marks of the rules, and what stands for none, for the beginning and for the end. */
const MARKS = [...PIECES, 'o', 'start', 'end'] as const;
type Mark = (typeof MARKS)[number];
const MARK = new Map<Mark, number>(MARKS.map((mark, index) => [mark, index]));
const indexOf = (mark: Mark): number => MARK.get(mark) ?? 0;

const YEAR_LIKE = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/u;
/** Words remembered with their features; then it starts anew, so that memory stays bounded. */
const MOST_KEPT = 10_000;
/** "The Wall Street Journal". */
const MOST_NAME_WORDS = 4;
/** So with what keys are made of. */
const MOST_NUMBERS = 20_000;

/** Names of features by position of a word: what it is, what its neighbours are, what has gone before in the entry. */
export class PieceFeatures {
  private readonly words: BibliographyWords;
  private readonly known = new Map<string, WordFeatures>();
  /** Numbers for tails, shapes and stretches, by which the keys of groups tell them apart. */
  private readonly numbers = new Map<string, number>();
  /** Goes up where numbers start anew: whatever was remembered by keys is void. */
  epoch = 0;

  constructor(words: BibliographyWords) {
    this.words = words;
  }

  /** All features of every word by name, as training wants them. */
  of(words: readonly EntryWord[], marks: readonly (Piece | undefined)[]): string[][] {
    const infos = this.infos(words);
    return this.placed(infos, marks).map((groups, i) => [
      ...groups.flatMap(({ names }) => names()),
      ...(infos[i]?.here ?? []),
      ...NEIGHBOURS.flatMap(({ offset, prefix }) => infos[i + offset]?.around.map((name) => prefix + name) ?? []),
    ]);
  }

  infos(words: readonly EntryWord[]): WordFeatures[] {
    if (this.numbers.size > MOST_NUMBERS) {
      this.numbers.clear();
      this.epoch++;
    }
    return words.map(({ text }) => this.info(text));
  }

  /**
   * Those features of every word that its place in the entry gives it, in the order of {@link GROUPS}: all but what it
   * and its neighbours are.
   */
  placed(infos: readonly WordFeatures[], marks: readonly (Piece | undefined)[]): FeatureGroup[][] {
    const places = this.places(infos);
    const publishers = this.namesOf('publisher-name', infos);
    const journals = this.namesOf('journal-name', infos);
    const progress = progressOf(infos);
    const chunks = this.chunksOf(infos);
    const whole = wholeOf(infos);
    const last = infos.length - 1;
    return infos.map((info, i) => {
      const mark = marks[i] ?? 'o';
      const before = marks[i - 1] ?? (i === 0 ? 'start' : 'o');
      const after = marks[i + 1] ?? (i === last ? 'end' : 'o');
      const tail = infos[i - 1]?.tail ?? 'tail=start';
      const state = progress[i] ?? 0;
      const start = Math.min(i, 6);
      const end = Math.min(last - i, 5);
      const place = places[i] ?? 0;
      const name = (publishers[i] ?? 0) * 3 + (journals[i] ?? 0);
      const shape = info.here[1] ?? '';
      const tailed = this.number(tail);
      const marked = indexOf(before) * MARKS.length + indexOf(mark);
      return [
        group(marked * MARKS.length + indexOf(after), () => rulesAround(before, mark, after)),
        group(indexOf(mark) * STATES + state, () => stateNames(mark, stateName(state))),
        group((tailed * MARKS.length ** 2 + marked) * STATES + state, () => [
          `rule-after=${mark} ${tail}`,
          `state-after=${stateName(state)} ${tail}`,
          `before-rule-after=${before} ${tail}`,
        ]),
        group(indexOf(mark) * WHOLES + whole, () => [
          `whole=${wholeName(whole)}`,
          `rule-whole=${mark} ${wholeName(whole)}`,
        ]),
        group(((start * 6 + end) * 3 + place) * 9 + name, () => placeNames(start, end, place, name)),
        group(this.number(shape) * MOST_NUMBERS * 2 + tailed, () => [`shape-after=${shape} ${tail}`]),
        chunks[i] ?? NO_FEATURES,
      ];
    });
  }

  private number(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(name, number);
    }
    return number;
  }

  private info(printed: string): WordFeatures {
    // One number is like another of as many figures, but a year.
    const text = /\d/u.test(printed) && !YEAR_LIKE.test(printed) ? printed.replace(/\d/gu, '0') : printed;
    let info = this.known.get(text);
    if (info === undefined) {
      if (this.known.size > MOST_KEPT) this.known.clear();
      info = wordFeatures(text, this.words);
      this.known.set(text, info);
    }
    return info;
  }

  /** Names of places of up to three words, "New York": 1 where one begins, 2 within one, else 0. */
  private places(infos: readonly WordFeatures[]): Uint8Array {
    const found = new Uint8Array(infos.length);
    infos.forEach((info, i) => {
      if (!info.capital || found[i] !== 0) return;
      const count = this.placeFrom(infos, i);
      for (let at = i; at < i + count; at++) found[at] = at === i ? 1 : 2;
    });
    return found;
  }

  /** Names of a role of two to four words, "Morgan Kaufmann": 1 where one begins, 2 within one, else 0. */
  private namesOf(role: 'publisher-name' | 'journal-name', infos: readonly WordFeatures[]): Uint8Array {
    const found = new Uint8Array(infos.length);
    for (let i = 0; i < infos.length; i++) {
      if (infos[i]?.opensName !== true) continue;
      for (let count = MOST_NAME_WORDS; count > 1; count--) {
        const name = infos.slice(i, i + count).map(({ plain }) => plain);
        if (name.length < count || !this.words.has(role, name.join(' '))) continue;
        found.fill(2, i, i + count);
        found[i] = 1;
        i += count - 1;
        break;
      }
    }
    return found;
  }

  /** How many words the place has that begins at one. */
  private placeFrom(infos: readonly WordFeatures[], i: number): number {
    const info = infos[i];
    if (info === undefined) return 0;
    const second = infos[i + 1];
    const third = infos[i + 2];
    const one = info.place ? 1 : 0;
    if (second === undefined || !(info.opensPlace || (info.place && STATE.test(second.bare)))) return one;
    if (third !== undefined && this.words.isPlace(`${info.bare} ${second.bare} ${third.bare}`)) return 3;
    return this.words.isPlace(`${info.bare} ${second.bare}`) ? 2 : one;
  }

  /** What stands in the stretch between two signs that a word belongs to, and in the stretches before and behind it. */
  private chunksOf(infos: readonly WordFeatures[]): FeatureGroup[] {
    const numbers = new Int32Array(infos.length);
    const kinds: number[] = [0];
    const lengths: number[] = [0];
    infos.forEach((info, i) => {
      const now = kinds.length - 1;
      numbers[i] = now;
      lengths[now] = (lengths[now] ?? 0) + 1;
      kinds[now] = (kinds[now] ?? 0) | info.telling;
      if (!info.parts) return;
      kinds.push(0);
      lengths.push(0);
    });
    const told = kinds.map((kind, chunk) => {
      const before: Chunk = { kind: kinds[chunk - 1], size: sizeOf(lengths[chunk - 1]) };
      const here: Chunk = { kind, size: sizeOf(lengths[chunk]) };
      const behind: Chunk = { kind: kinds[chunk + 1], size: sizeOf(lengths[chunk + 1]) };
      const key = this.number(`${keyOf(before)} ${keyOf(here)} ${keyOf(behind)}`);
      return group(key, () => [
        `chunk-size=${here.size}`,
        ...chunkNames('chunk-1:', before),
        ...chunkNames('chunk:', here),
        ...chunkNames('chunk+1:', behind),
      ]);
    });
    return infos.map((_, i) => told[numbers[i] ?? 0] ?? NO_FEATURES);
  }
}

/** A stretch between two signs: the kinds of its words as bits, `undefined` where there is none, and how many they are. */
interface Chunk {
  readonly kind: number | undefined;
  readonly size: number;
}

const NO_FEATURES: FeatureGroup = group(-1, () => []);
/** The second part of "Boston MA". */
const STATE = /^\p{Lu}{2}$/u;

const sizeOf = (length: number | undefined): number => Math.min(length ?? 0, 6);

/** Of a stretch of known kinds the size tells nothing more, but of the one that a word stands in. */
const keyOf = ({ kind, size }: Chunk): string => (kind === undefined ? '-' : `${kind}.${size}`);

function chunkNames(prefix: string, { kind, size }: Chunk): string[] {
  if (kind === undefined) return [`${prefix}none`];
  if (kind === 0) return [`${prefix}plain ${size}`];
  return TELLING.filter((_, index) => (kind & (1 << index)) !== 0).map((name) => prefix + name);
}

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
