import { TokenKind, type TokenTable } from '../core/tokens.ts';
import { fold } from '../resources/fold.ts';
import { tokenise, wordAt } from './tokens.ts';

/** The number of no list: what asks for no words. */
export const NO_LIST = -1;

/** Lists of words, `#number` and `#year`: tells which of them have a word in a stretch of a text. */
export class WordLists {
  /** By a list's words: its number. Rules that share their anchors share the list. */
  private readonly numbers = new Map<string, number>();
  private readonly byWord = new Map<string, number[]>();
  private lastTokens: TokenTable | undefined;
  private lastLists: readonly (readonly number[] | undefined)[] = [];
  /** By list: its last token in the stretch looked at; -1 where it has none. */
  private readonly last: number[] = [];

  /** The number of the list of these words; {@link NO_LIST} of none. */
  add(words: readonly string[]): number {
    if (words.length === 0) return NO_LIST;
    const keys = new Set(words.map((word) => (word.startsWith('#') ? word : wordAt(tokenise(fold(word)), 0))));
    const name = [...keys].join('\n');
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.last.push(-1) - 1;
    this.numbers.set(name, number);
    for (const key of keys) {
      const there = this.byWord.get(key);
      if (there === undefined) this.byWord.set(key, [number]);
      else there.push(number);
    }
    return number;
  }

  /** Looks for the lists among tokens `[from, to)`; whether any has a word there. */
  look(tokens: TokenTable, text: string, from: number, to: number): boolean {
    const { last } = this;
    const lists = this.listsOfWords(tokens);
    const numbers = this.byWord.get('#number');
    const years = this.byWord.get('#year');
    let found = false;
    for (let list = 0; list < last.length; list++) last[list] = -1;
    for (let i = from; i < to; i++) {
      if (tokens.kind[i] === TokenKind.number) {
        if (numbers !== undefined) found = this.note(numbers, i);
        if (years !== undefined && isYear(text, tokens.start[i] ?? 0, tokens.end[i] ?? 0)) found = this.note(years, i);
      }
      const here = lists[tokens.word[i] ?? 0];
      if (here !== undefined) found = this.note(here, i);
    }
    return found;
  }

  /** The last token of a list in the stretch looked at; -1 where it has none. */
  lastOf(list: number): number {
    return this.last[list] ?? -1;
  }

  private note(lists: readonly number[], token: number): true {
    for (let i = 0; i < lists.length; i++) this.last[lists[i] ?? 0] = token;
    return true;
  }

  /** For each distinct word of a text the lists that have it: looked up once a text, not once a token. */
  private listsOfWords(tokens: TokenTable): readonly (readonly number[] | undefined)[] {
    if (this.lastTokens === tokens) return this.lastLists;
    const lists = new Array<readonly number[] | undefined>(tokens.words.length).fill(undefined);
    for (const [word, having] of this.byWord) {
      const index = tokens.indexOf.get(word);
      if (index !== undefined) lists[index] = having;
    }
    this.lastTokens = tokens;
    this.lastLists = lists;
    return lists;
  }
}

/** Four digits from 1000 to 2099. */
function isYear(text: string, start: number, end: number): boolean {
  if (end - start !== 4) return false;
  const year = Number(text.slice(start, end));
  return year >= 1000 && year < 2100;
}
