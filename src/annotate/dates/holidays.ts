import type { TokenTable } from '../../core/tokens.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import type { TokenRange } from '../../matching/token-string.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** Finds the names of days that come every year, in all languages; a rule says whether one is meant. */
export class Holidays {
  private readonly trie = new LexiconTrie<true>();

  constructor(store: ResourceStore) {
    for (const lexicon of store.lexicons('holidays')) for (const { form } of lexicon.entries) this.trie.add(form, true);
  }

  /** In order, not overlapping. */
  find(tokens: TokenTable): TokenRange[] {
    return this.trie.matches(tokens).map(({ from, to }) => ({ from, to }));
  }
}
