import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import type { Stem } from '../../matching/stemmers.ts';
import { wordAt } from '../../matching/tokens.ts';
import { GAP, readTerm } from './term-pattern.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
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

/**
 * Many terms searched for at once over stems. Searching is linear in the tokens: a match has as many words as its term,
 * and a gap at most {@link GAP} more.
 */
export class TermTrie<T> {
  private readonly root: Node<T> = newNode();
  private readonly beginnings = new Set<string>();
  private readonly stems = new Map<string, string>();
  private readonly stem: Stem;

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
        this.beginnings.add(step.slice(0, 3));
        let next = node.next.get(step);
        if (next === undefined) {
          next = newNode();
          node.next.set(step, next);
        }
        node = next;
      }
      node.values.push(value);
    }
  }

  /** All matches that begin within the words of a sentence, longest last at every place. */
  search(words: readonly StemmedWord[]): TermMatch<T>[] {
    const found: TermMatch<T>[] = [];
    for (let i = 0; i < words.length; i++) {
      const first = words[i];
      const node = first === undefined ? undefined : this.root.next.get(first.stem);
      if (first !== undefined && node !== undefined) this.follow(node, words, i, first.token, found);
    }
    return found;
  }

  private follow(node: Node<T>, words: readonly StemmedWord[], at: number, from: number, found: TermMatch<T>[]): void {
    const here = words[at];
    if (here === undefined) return;
    for (const value of node.values) found.push({ from, to: here.token, value });
    this.step(node, words, at + 1, from, found);
    if (node.gap === null) return;
    for (let skip = 0; skip <= GAP; skip++) {
      if (skip > 0 && words[at + skip]?.stem === '') break;
      this.step(node.gap, words, at + 1 + skip, from, found);
    }
  }

  private step(node: Node<T>, words: readonly StemmedWord[], at: number, from: number, found: TermMatch<T>[]): void {
    const word = words[at];
    const next = word === undefined || word.stem === '' ? undefined : node.next.get(word.stem);
    if (next !== undefined) this.follow(next, words, at, from, found);
  }

  /** The words of tokens `[from, to)`; a break has an empty stem. */
  read(tokens: TokenTable, from: number, to: number): StemmedWord[] {
    const words: StemmedWord[] = [];
    for (let i = from; i < to; i++) {
      const form = wordAt(tokens, i);
      if (tokens.kind[i] === TokenKind.punctuation || form.startsWith("'")) {
        if (!TRANSPARENT.test(form)) words.push({ token: i, stem: '' });
      } else words.push({ token: i, stem: this.stemOf(form) });
    }
    return words;
  }

  /** Stemming is dear: done once for each word that begins like a stem of a term; other words stand for themselves. */
  private stemOf(form: string): string {
    const known = this.stems.get(form);
    if (known !== undefined) return known;
    const hopeful =
      this.beginnings.has(form.slice(0, 3)) ||
      this.beginnings.has(form.slice(0, 2)) ||
      this.beginnings.has(form.slice(0, 1));
    const stem = hopeful ? this.stem(form) : form;
    if (this.stems.size > MOST_STEMS) this.stems.clear();
    this.stems.set(form, stem);
    return stem;
  }
}

const MOST_STEMS = 100_000;

/** A word of the text on its way through the trie. */
export interface StemmedWord {
  /** Index of the document's token. */
  readonly token: number;
  /** Empty where punctuation interrupts. */
  readonly stem: string;
}
