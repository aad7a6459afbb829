import type { BibliographyWords, NameRole } from '../vocabulary.ts';
import { Chunks } from './chunks.ts';
import type { EntryWord, Piece } from './piece.ts';
import { GROUPS, NEIGHBOURS, type NumberedWord, PlacedFeatures, TAIL_AT_START } from './placed-features.ts';
import { type WordFeatures, wordFeatures } from './word-features.ts';

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
  private readonly known = new Map<string, NumberedWord>();
  /** Numbers for tails, shapes and stretches, by which the keys of groups tell them apart. */
  private readonly numbers = new Map<string, number>();
  /** Goes up where numbers start anew: whatever was remembered by keys or by the indexes of words is void. */
  epoch = 0;

  constructor(words: BibliographyWords) {
    this.words = words;
  }

  /** All features of every word by name, as training wants them. */
  of(words: readonly EntryWord[], marks: readonly (Piece | undefined)[]): string[][] {
    const infos = this.infos(words);
    const placed = this.placed(infos, marks);
    return infos.map(({ here }, i) => [
      ...GROUPS.flatMap((_, group) => placed.names(i, group)),
      ...here,
      ...NEIGHBOURS.flatMap(({ offset, prefix }) => infos[i + offset]?.around.map((name) => prefix + name) ?? []),
    ]);
  }

  infos(words: readonly EntryWord[]): NumberedWord[] {
    if (this.known.size > MOST_KEPT || this.numbers.size > MOST_NUMBERS) {
      this.known.clear();
      this.numbers.clear();
      this.epoch++;
    }
    return words.map(({ text }) => this.info(text));
  }

  /** Those features of every word that its place in the entry gives it: all but what it and its neighbours are. */
  placed(infos: readonly NumberedWord[], marks: readonly (Piece | undefined)[]): PlacedFeatures {
    const runs = {
      places: this.places(infos),
      publishers: this.namesOf('publisher-name', infos),
      journals: this.namesOf('journal-name', infos),
    };
    const chunks = new Chunks(infos, (description) => this.number(description));
    return new PlacedFeatures(infos, marks, runs, chunks, MOST_NUMBERS * 2, this.number(TAIL_AT_START));
  }

  private number(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(name, number);
    }
    return number;
  }

  private info(printed: string): NumberedWord {
    // One number is like another of as many figures, but a year.
    const text = /\d/u.test(printed) && !YEAR_LIKE.test(printed) ? printed.replace(/\d/gu, '0') : printed;
    let info = this.known.get(text);
    if (info === undefined) {
      const features = wordFeatures(text, this.words);
      const tailNumber = this.number(features.tail);
      info = { ...features, index: this.known.size, tailNumber, shapeNumber: this.number(features.shape) };
      this.known.set(text, info);
    }
    return info;
  }

  /** Names of places of up to three words, "New York": 1 where one begins, 2 within one, else 0. */
  private places(infos: readonly WordFeatures[]): Uint8Array {
    const found = new Uint8Array(infos.length);
    for (let i = 0; i < infos.length; i++) {
      if (infos[i]?.capital !== true || found[i] !== 0) continue;
      const count = this.placeFrom(infos, i);
      for (let at = i; at < i + count; at++) found[at] = at === i ? 1 : 2;
    }
    return found;
  }

  /** Names of a role of two to four words, "Morgan Kaufmann": 1 where one begins, 2 within one, else 0. */
  private namesOf(role: NameRole, infos: readonly WordFeatures[]): Uint8Array {
    const found = new Uint8Array(infos.length);
    const opens = role === 'publisher-name' ? 'opensPublisher' : 'opensJournal';
    for (let i = 0; i < infos.length; i++) {
      if (infos[i]?.[opens] !== true) continue;
      const count = this.nameFrom(role, infos, i);
      if (count === 0) continue;
      found.fill(2, i, i + count);
      found[i] = 1;
      i += count - 1;
    }
    return found;
  }

  /** How many words the longest name of a role has that begins at a word; 0 where none does. */
  private nameFrom(role: NameRole, infos: readonly WordFeatures[], i: number): number {
    let name = infos[i]?.plain ?? '';
    let longest = 0;
    for (let count = 2; count <= MOST_NAME_WORDS && i + count <= infos.length; count++) {
      name += ` ${infos[i + count - 1]?.plain}`;
      if (this.words.hasFolded(role, name)) longest = count;
    }
    return longest;
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
}

/** The second part of "Boston MA". */
const STATE = /^\p{Lu}{2}$/u;
