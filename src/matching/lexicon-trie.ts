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

const newNode = <T>(): Node<T> => ({ next: new Map(), values: [] });

/**
 * Many multi-word forms searched for at once, over folded tokens. Case does not count: who needs it looks at the
 * text of a match. Searching is linear in the tokens, times the longest form.
 */
export class LexiconTrie<T> {
  private readonly root: Node<T> = newNode();
  /** The table asked about last and its starting words. */
  private last: TokenTable | undefined;
  private lastStarts: Uint8Array | undefined;
  private asked = 0;

  add(form: string, value: T): void {
    const tokens = tokenise(form);
    if (tokens.count === 0) return;
    let node = this.root;
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
    // Asked at most words of a document and answered with nothing: one byte says so. Not worth it for a short phrase.
    if (tokens.count > SHORT && this.startsNowhere(tokens, index)) return undefined;
    let node = this.root.next.get(wordAt(tokens, index));
    let best: TrieMatch<T> | undefined;
    for (let i = index + 1; node !== undefined && i <= to; i++) {
      if (node.values.length > 0)
        best = {
          from: index,
          to: i,
          start: tokens.start[index] ?? 0,
          end: tokens.end[i - 1] ?? 0,
          values: node.values,
        };
      if (i < to) node = node.next.get(wordAt(tokens, i));
    }
    return best;
  }

  private startsNowhere(tokens: TokenTable, index: number): boolean {
    if (this.last !== tokens) {
      this.last = tokens;
      this.lastStarts = undefined;
      this.asked = 0;
    }
    // Finding the starting words costs a look-up each: only where as many questions have been asked.
    if (this.lastStarts === undefined) {
      if (++this.asked < Math.min(this.root.next.size, tokens.words.length)) return false;
      this.lastStarts = this.startsIn(tokens);
    }
    return this.lastStarts[tokens.word[index] ?? -1] !== 1;
  }

  /** Longest matches from left to right among tokens `[from, to)`, not overlapping. */
  matches(tokens: TokenTable, from = 0, to: number = tokens.count): TrieMatch<T>[] {
    const starts = this.startsIn(tokens);
    const found: TrieMatch<T>[] = [];
    for (let i = from; i < to; i++) {
      if (starts[tokens.word[i] ?? 0] !== 1) continue;
      const match = this.longestAt(tokens, i, to);
      if (match === undefined) continue;
      found.push(match);
      i = match.to - 1;
    }
    return found;
  }

  /** By distinct word of a document, 1 where it starts a form: looked up once a document, not once a token. */
  startsIn(tokens: TokenTable): Uint8Array {
    const cached = this.starts.get(tokens);
    if (cached !== undefined) return cached;
    const starts = new Uint8Array(tokens.words.length);
    // Whichever are fewer are looked up among the others: the first words of the forms, or the words of the document.
    if (this.root.next.size < tokens.words.length)
      for (const word of this.root.next.keys()) {
        const index = tokens.indexOf.get(word);
        if (index !== undefined) starts[index] = 1;
      }
    else for (let i = 0; i < starts.length; i++) if (this.root.next.has(tokens.words[i] ?? '')) starts[i] = 1;
    this.starts.set(tokens, starts);
    return starts;
  }

  private readonly starts = new WeakMap<TokenTable, Uint8Array>();
}
