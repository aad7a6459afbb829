import type { Span } from '../core/span.ts';
import type { TokenTable } from '../core/tokens.ts';
import { MOST_WORDS, type Vocabulary } from '../core/vocabulary.ts';
import { tokenise, wordAt } from './tokens.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
  /** How many words lead to it. */
  readonly depth: number;
}

/** Tokens `[from, to)` that spell a form; `values` are all entries of it. */
export interface TrieMatch<T> extends Span {
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

/** What a trie knows of a word: nothing yet, that no form starts with it, that one does. */
const UNKNOWN = 0;
const STARTS_NONE = 1;
const STARTS_ONE = 2;

const NOTHING_KNOWN = new Uint8Array(0);

const newNode = <T>(depth: number): Node<T> => ({ next: new Map(), values: [], depth });

/**
 * Many multi-word forms searched for at once, over folded tokens. Case does not count: who needs it looks at the
 * text of a match. Searching is linear in the tokens, times the longest form.
 */
export class LexiconTrie<T> {
  private readonly root: Node<T> = newNode(0);
  /** By number of a word in `vocabulary` what is known of it: a text says no to nearly all forms with one byte a word. */
  private starts = NOTHING_KNOWN;
  private vocabulary: Vocabulary | null = null;
  private readonly lasting: boolean;

  /** @param lasting false for forms of one document, which are searched for in that document and then forgotten */
  constructor(lasting = true) {
    this.lasting = lasting;
  }

  add(form: string, value: T): void {
    const tokens = tokenise(form);
    if (tokens.count === 0) return;
    this.vocabulary = null;
    let node = this.root;
    for (let i = 0; i < tokens.count; i++) {
      const word = wordAt(tokens, i);
      let next = node.next.get(word);
      if (next === undefined) {
        next = newNode(i + 1);
        node.next.set(word, next);
      }
      node = next;
    }
    node.values.push(value);
  }

  /** The longest form that starts at token `index` and ends before token `to`. */
  longestAt(tokens: TokenTable, index: number, to: number = tokens.count): TrieMatch<T> | undefined {
    const node = this.nodeAt(tokens, index, to);
    return node === undefined ? undefined : matchOf(tokens, index, node);
  }

  /** As {@link longestAt}, where only its end matters: the first token behind it, 0 where there is none. */
  endAt(tokens: TokenTable, index: number, to: number = tokens.count): number {
    const node = this.nodeAt(tokens, index, to);
    return node === undefined ? 0 : index + node.depth;
  }

  /** As {@link longestAt}, where only its entries matter. */
  valuesAt(tokens: TokenTable, index: number, to: number = tokens.count): readonly T[] | undefined {
    return this.nodeAt(tokens, index, to)?.values;
  }

  /** Longest matches from left to right among tokens `[from, to)`, not overlapping. */
  matches(tokens: TokenTable, from = 0, to: number = tokens.count): TrieMatch<T>[] {
    const found: TrieMatch<T>[] = [];
    const starts = this.lasting ? undefined : this.startsIn(tokens);
    if (starts === null) return found;
    const known = this.knownOf(tokens);
    const { word, numbers } = tokens;
    for (let i = Math.max(0, from); i < to; i++) {
      // Nearly all tokens end here: without a call.
      if (starts !== undefined ? starts[word[i] ?? 0] === 0 : known !== null && known[numbers[i] ?? 0] === STARTS_NONE)
        continue;
      const node = this.nodeAt(tokens, i, to);
      if (node === undefined) continue;
      found.push(matchOf(tokens, i, node));
      i += node.depth - 1;
    }
    return found;
  }

  /** The first token in `[from, to)` with whose word a form may begin; `to` where there is none. */
  firstStart(tokens: TokenTable, from: number, to: number): number {
    const known = this.knownOf(tokens);
    if (known === null) return from;
    const { numbers } = tokens;
    let i = from;
    while (i < to && known[numbers[i] ?? 0] === STARTS_NONE) i++;
    return i;
  }

  /** Whether a form stands among tokens `[from, to)`. */
  occursIn(tokens: TokenTable, from: number, to: number): boolean {
    const last = Math.min(to, tokens.count);
    for (let i = this.firstStart(tokens, Math.max(0, from), last); i < last; i = this.firstStart(tokens, i + 1, last))
      if (this.nodeAt(tokens, i, to) !== undefined) return true;
    return false;
  }

  /** Where the longest form from token `index` on ends in the trie. */
  private nodeAt(tokens: TokenTable, index: number, to: number): Node<T> | undefined {
    if (index < 0 || index >= tokens.count) return undefined;
    const known = this.knownOf(tokens);
    if (known !== null) {
      const number = tokens.numbers[index] ?? 0;
      if (known[number] === STARTS_NONE) return undefined;
      if (known[number] === UNKNOWN && !this.learn(number, wordAt(tokens, index))) return undefined;
    }
    let node = this.root.next.get(wordAt(tokens, index));
    let longest: Node<T> | undefined;
    for (let i = index + 1; node !== undefined && i <= to; i++) {
      if (node.values.length > 0) longest = node;
      node = i < to && node.next.size > 0 ? node.next.get(wordAt(tokens, i)) : undefined;
    }
    return longest;
  }

  /** By distinct word of a text whether a form starts with it: the forms are looked up in the text. Null where none does. */
  private startsIn({ words, indexOf }: TokenTable): Uint8Array | null {
    let starts: Uint8Array | null = null;
    for (const first of this.root.next.keys()) {
      const word = indexOf.get(first);
      if (word === undefined) continue;
      starts ??= new Uint8Array(words.length);
      starts[word] = 1;
    }
    return starts;
  }

  private learn(number: number, word: string): boolean {
    const starts = this.root.next.has(word);
    this.starts[number] = starts ? STARTS_ONE : STARTS_NONE;
    return starts;
  }

  /** What is known of the words of a text, by their numbers; null of a phrase. */
  private knownOf({ vocabulary }: TokenTable): Uint8Array | null {
    if (vocabulary === null || !this.lasting) return null;
    if (vocabulary !== this.vocabulary) {
      if (this.starts.length === 0) this.starts = new Uint8Array(MOST_WORDS);
      else this.starts.fill(UNKNOWN);
      this.vocabulary = vocabulary;
    }
    return this.starts;
  }
}

const matchOf = <T>(tokens: TokenTable, from: number, { depth, values }: Node<T>): TrieMatch<T> => ({
  from,
  to: from + depth,
  start: tokens.start[from] ?? 0,
  end: tokens.end[from + depth - 1] ?? 0,
  values,
});
