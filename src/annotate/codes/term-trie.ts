import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import type { Stem } from '../../matching/stemmers.ts';
import { hashOf } from '../../matching/tokens.ts';
import { WordFilter } from '../../matching/word-filter.ts';
import { GAP, readTerm } from './term-pattern.ts';

interface Node<T> {
  /** By the number of a stem. */
  readonly next: Map<number, Node<T>>;
  /** Reached over a `*`: up to {@link GAP} words may stand before its next word. */
  gap: Node<T> | null;
  readonly values: T[];
}

/** The tokens from `from` to `to` (inclusive) that a term matched; indexes of the document's tokens. */
export interface TermMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

const newNode = <T>(): Node<T> => ({ next: new Map(), gap: null, values: [] });

/** Signs that do not interrupt a term: hyphens, quotation marks, apostrophes, asterisks of emphasis, possessive 's. */
const TRANSPARENT = /^(?:[-‐‑–«»"“”„‘’'*_]|['’ʼ]s)$/u;

/** Letters by which a stem that a word cannot have is told. */
const LETTERS = 3;

/** What stands for a token where no number of a stem does. */
const UNREAD = 0;
const LEFT_OUT = -1;
const OTHER_WORD = -2;
export const BREAK = -3;

const MOST_STEMS = 100_000;

/**
 * The first `count` are the words of a stretch of text on their way through the trie, and the signs that interrupt. Good
 * until the trie reads others: every sentence of a document comes this way.
 */
export interface StemmedWords {
  readonly count: number;
  /** Indexes of the document's tokens. */
  readonly tokens: Int32Array;
  /** What their stems are to the trie; {@link BREAK} where punctuation interrupts. */
  readonly stems: Int32Array;
}

/**
 * Many terms searched for at once over stems. Searching is linear in the tokens: a match has as many words as its term,
 * and a gap at most {@link GAP} more.
 */
export class TermTrie<T> {
  private readonly root: Node<T> = newNode();
  /** By the hash of up to three letters whether a stem begins with them: says no to most words at once. */
  private readonly beginnings = new WordFilter();
  /** The stems of all terms, numbered from 1. */
  private readonly numbers = new Map<string, number>();
  /** The number of the stem of a word. */
  private readonly known = new Map<string, number>();
  private readonly stem: Stem;
  /** Of the document asked about last, by distinct word. */
  private table: TokenTable | undefined;
  private read = new Int32Array(0);
  // Scratch, grown to the longest sentence.
  private room = 0;
  private tokensRead = new Int32Array(0);
  private stemsRead = new Int32Array(0);

  constructor(stem: Stem) {
    this.stem = stem;
  }

  /** Adds a term; one that cannot be read adds nothing: the codebook was checked when it was read. */
  add(term: string, value: T): void {
    const readings = readTerm(term, this.stem);
    if ('problem' in readings) return;
    for (const reading of readings) {
      let node = this.root;
      for (const step of reading) {
        if (step === null) {
          node.gap ??= newNode();
          node = node.gap;
          continue;
        }
        this.beginnings.add(step.slice(0, LETTERS));
        const number = this.numbers.get(step) ?? this.numbers.size + 1;
        this.numbers.set(step, number);
        let next = node.next.get(number);
        if (next === undefined) {
          next = newNode();
          node.next.set(number, next);
        }
        node = next;
      }
      node.values.push(value);
    }
  }

  /** All matches that begin within the words of a sentence, longest last at every place. */
  search(words: StemmedWords): TermMatch<T>[] {
    const found: TermMatch<T>[] = [];
    const { count, tokens, stems } = words;
    const { next } = this.root;
    for (let i = 0; i < count; i++) {
      const stem = stems[i] ?? BREAK;
      const node = stem > 0 ? next.get(stem) : undefined;
      if (node !== undefined) this.follow(node, words, i, tokens[i] ?? 0, found);
    }
    return found;
  }

  private follow(node: Node<T>, words: StemmedWords, at: number, from: number, found: TermMatch<T>[]): void {
    const to = words.tokens[at] ?? from;
    for (const value of node.values) found.push({ from, to, value });
    this.step(node, words, at + 1, from, found);
    if (node.gap === null) return;
    for (let skip = 0; skip <= GAP; skip++) {
      if (skip > 0 && at + skip < words.count && words.stems[at + skip] === BREAK) break;
      this.step(node.gap, words, at + 1 + skip, from, found);
    }
  }

  private step(node: Node<T>, words: StemmedWords, at: number, from: number, found: TermMatch<T>[]): void {
    const stem = at < words.count ? (words.stems[at] ?? BREAK) : BREAK;
    const next = stem > 0 ? node.next.get(stem) : undefined;
    if (next !== undefined) this.follow(next, words, at, from, found);
  }

  /** The words of tokens `[from, to)`. */
  words(tokens: TokenTable, from: number, to: number): StemmedWords {
    if (this.table !== tokens) {
      this.table = tokens;
      this.read = new Int32Array(tokens.words.length);
    }
    if (this.room < to - from) this.grow(2 * (to - from));
    const { read, tokensRead, stemsRead } = this;
    let count = 0;
    for (let i = from; i < to; i++) {
      const word = tokens.word[i] ?? 0;
      let stem = read[word] ?? UNREAD;
      if (stem === UNREAD) {
        const form = tokens.words[word] ?? '';
        const sign = tokens.kind[i] === TokenKind.punctuation || form.startsWith("'");
        stem = sign ? (TRANSPARENT.test(form) ? LEFT_OUT : BREAK) : this.numberOf(form);
        read[word] = stem;
      }
      if (stem === LEFT_OUT) continue;
      tokensRead[count] = i;
      stemsRead[count++] = stem;
    }
    return { count, tokens: tokensRead, stems: stemsRead };
  }

  private grow(room: number): void {
    this.room = room;
    this.tokensRead = new Int32Array(room);
    this.stemsRead = new Int32Array(room);
  }

  /** Stemming is dear: done once for each word that begins like a stem of a term; no other is in the trie. */
  private numberOf(form: string): number {
    if (!this.isHopeful(form)) return OTHER_WORD;
    const known = this.known.get(form);
    if (known !== undefined) return known;
    const number = this.numbers.get(this.stem(form)) ?? OTHER_WORD;
    if (this.known.size > MOST_STEMS) this.known.clear();
    this.known.set(form, number);
    return number;
  }

  private isHopeful(form: string): boolean {
    for (let length = Math.min(LETTERS, form.length); length > 0; length--)
      if (this.beginnings.mayHold(hashOf(form, length))) return true;
    return false;
  }
}
