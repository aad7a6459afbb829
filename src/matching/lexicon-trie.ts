import type { Span } from '../core/span.ts';
import type { TokenTable } from '../core/tokens.ts';
import { tokenise, wordAt } from './tokens.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

/** Tokens `[from, to)` that spell a form; `values` are all entries of it. */
export interface TrieMatch<T> extends Span {
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

/** Up to how many tokens a table is a phrase. */
const SHORT = 200;

/** What is known of a word as the first of a form. */
const UNKNOWN = 0;
const YES = 1;
const NO = 2;

const newNode = <T>(): Node<T> => ({ next: new Map(), values: [] });

/**
 * Many multi-word forms searched for at once, over folded tokens. Case does not count: who needs it looks at the
 * text of a match. Searching is linear in the tokens, times the longest form.
 */
export class LexiconTrie<T> {
  private readonly root: Node<T> = newNode();
  /** A bit for each hash of a word, set where it may be the first of a form: says no to nearly all words. */
  private readonly firsts = new Uint8Array(0x2000);
  private readonly starts = new WeakMap<TokenTable, Uint8Array>();
  /** The table asked about last, and its starting words. */
  private lastTokens: TokenTable | undefined;
  private lastStarts: Uint8Array = new Uint8Array();

  add(form: string, value: T): void {
    const tokens = tokenise(form);
    if (tokens.count === 0) return;
    let node = this.root;
    const hash = tokens.hashes[tokens.word[0] ?? 0] ?? 0;
    this.firsts[hash >>> 3] = (this.firsts[hash >>> 3] ?? 0) | (1 << (hash & 7));
    for (let i = 0; i < tokens.count; i++) {
      const word = wordAt(tokens, i);
      let next = node.next.get(word);
      if (next === undefined) {
        next = newNode();
        node.next.set(word, next);
      }
      node = next;
    }
    node.values.push(value);
  }

  /** The longest form that starts at token `index` and ends before token `to`. */
  longestAt(tokens: TokenTable, index: number, to: number = tokens.count): TrieMatch<T> | undefined {
    if (index < 0 || index >= tokens.count) return undefined;
    const word = tokens.word[index] ?? 0;
    // Asked at most words of a document and answered with nothing: one byte says so. Not worth it for a short phrase.
    if (tokens.count > SHORT) {
      const starts = this.startsOf(tokens);
      if (starts[word] === NO) return undefined;
      if (starts[word] === UNKNOWN) {
        const known = this.mayBegin(tokens.hashes[word] ?? 0) && this.root.next.has(tokens.words[word] ?? '');
        starts[word] = known ? YES : NO;
        if (!known) return undefined;
      }
    }
    let node = this.root.next.get(tokens.words[word] ?? '');
    let values: readonly T[] | undefined;
    let end = index;
    for (let i = index + 1; node !== undefined && i <= to; i++) {
      if (node.values.length > 0) {
        values = node.values;
        end = i;
      }
      if (i < to) node = node.next.size === 0 ? undefined : node.next.get(wordAt(tokens, i));
    }
    if (values === undefined) return undefined;
    return { from: index, to: end, start: tokens.start[index] ?? 0, end: tokens.end[end - 1] ?? 0, values };
  }

  private mayBegin(hash: number): boolean {
    return (((this.firsts[hash >>> 3] ?? 0) >>> (hash & 7)) & 1) === 1;
  }

  /** Longest matches from left to right among tokens `[from, to)`, not overlapping. */
  matches(tokens: TokenTable, from = 0, to: number = tokens.count): TrieMatch<T>[] {
    const found: TrieMatch<T>[] = [];
    const { word } = tokens;
    const starts = tokens.count > SHORT ? this.startsOf(tokens) : undefined;
    for (let i = Math.max(0, from); i < to; i++) {
      if (starts !== undefined && starts[word[i] ?? 0] === NO) continue;
      const match = this.longestAt(tokens, i, to);
      if (match === undefined) continue;
      found.push(match);
      i = match.to - 1;
    }
    return found;
  }

  /** By distinct word of a document, whether a form starts with it: looked up once a document, not once a token. */
  private startsOf(tokens: TokenTable): Uint8Array {
    if (this.lastTokens === tokens) return this.lastStarts;
    let starts = this.starts.get(tokens);
    if (starts === undefined) {
      starts = new Uint8Array(tokens.words.length);
      this.starts.set(tokens, starts);
    }
    this.lastTokens = tokens;
    this.lastStarts = starts;
    return starts;
  }
}
