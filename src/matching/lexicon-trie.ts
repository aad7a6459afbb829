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

/** By distinct word of a table whether a form starts with it; `null` where none does. */
type Starts = Uint8Array | null;

/** Looking up a first word among those of a text costs about as much as telling so many of its words by their hashes. */
const HASHES_A_LOOKUP = 5;

const newNode = <T>(): Node<T> => ({ next: new Map(), values: [] });

/**
 * Many multi-word forms searched for at once, over folded tokens. Case does not count: who needs it looks at the
 * text of a match. Searching is linear in the tokens, times the longest form.
 */
export class LexiconTrie<T> {
  private readonly root: Node<T> = newNode();
  /** A bit for each hash of a word, set where it may be the first of a form: says no to nearly all words. */
  private readonly firsts = new Uint8Array(0x2000);
  private readonly starts = new WeakMap<TokenTable, { readonly words: Starts }>();
  /** The table asked about last, and its starting words. */
  private lastTokens: TokenTable | undefined;
  private lastStarts: Starts = null;

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
      if (starts === null || starts[word] === 0) return undefined;
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

  /** Longest matches from left to right among tokens `[from, to)`, not overlapping. */
  matches(tokens: TokenTable, from = 0, to: number = tokens.count): TrieMatch<T>[] {
    const found: TrieMatch<T>[] = [];
    const { word } = tokens;
    const starts = tokens.count > SHORT ? this.startsOf(tokens) : undefined;
    if (starts === null) return found;
    for (let i = Math.max(0, from); i < to; i++) {
      if (starts !== undefined && starts[word[i] ?? 0] === 0) continue;
      const match = this.longestAt(tokens, i, to);
      if (match === undefined) continue;
      found.push(match);
      i = match.to - 1;
    }
    return found;
  }

  /** Whether a form stands among tokens `[from, to)`. */
  occursIn(tokens: TokenTable, from: number, to: number): boolean {
    const { word } = tokens;
    const starts = tokens.count > SHORT ? this.startsOf(tokens) : undefined;
    if (starts === null) return false;
    for (let i = Math.max(0, from); i < to; i++)
      if ((starts === undefined || starts[word[i] ?? 0] === 1) && this.longestAt(tokens, i, to) !== undefined)
        return true;
    return false;
  }

  /** Told once a document, not once a token. */
  private startsOf(tokens: TokenTable): Starts {
    if (this.lastTokens === tokens) return this.lastStarts;
    let known = this.starts.get(tokens);
    if (known === undefined) {
      known = {
        words: this.root.next.size * HASHES_A_LOOKUP < tokens.words.length ? this.byForm(tokens) : this.byHash(tokens),
      };
      this.starts.set(tokens, known);
    }
    this.lastTokens = tokens;
    this.lastStarts = known.words;
    return known.words;
  }

  /** For few forms: each first word is looked up among the words of the text. */
  private byForm({ words, indexOf }: TokenTable): Starts {
    let starts: Starts = null;
    for (const first of this.root.next.keys()) {
      const word = indexOf.get(first);
      if (word === undefined) continue;
      starts ??= new Uint8Array(words.length);
      starts[word] = 1;
    }
    return starts;
  }

  /** For many: each word of the text whose hash a first word has is looked up among those. */
  private byHash({ words, hashes }: TokenTable): Starts {
    const { firsts, root } = this;
    let starts: Starts = null;
    for (let word = 0; word < words.length; word++) {
      const hash = hashes[word] ?? 0;
      if ((((firsts[hash >>> 3] ?? 0) >>> (hash & 7)) & 1) === 0 || !root.next.has(words[word] ?? '')) continue;
      starts ??= new Uint8Array(words.length);
      starts[word] = 1;
    }
    return starts;
  }
}
