import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { fold, foldPhrase } from '../../resources/fold.ts';
import { cellList, type LexiconEntry } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** A connective of one piece, or one half of a paired one (`if … then`). */
export interface ConnectiveForm {
  readonly entry: LexiconEntry;
  readonly sense: string;
  /** All must hold. */
  readonly conditions: readonly string[];
  readonly ambiguous: boolean;
  /** For the first half of a pair: the words of the second. */
  readonly secondHalf: readonly string[];
  /** Words behind which, and before which, it is no connective. */
  readonly notAfter: readonly string[];
  /** Words behind which and a comma it is none: «время, когда». */
  readonly notAfterComma: readonly string[];
  readonly notBefore: readonly string[];
}

export type ConnectiveTrie = LexiconTrie<ConnectiveForm>;

/** The connectives of every language that has a list of them. */
export function connectiveTries(store: ResourceStore): ReadonlyMap<string, ConnectiveTrie> {
  const tries = new Map<string, ConnectiveTrie>();
  for (const lexicon of store.lexicons('connectives')) {
    const trie: ConnectiveTrie = new LexiconTrie();
    for (const entry of lexicon.entries) {
      const [first = '', second] = entry.form.split('…').map((half) => half.trim());
      const notAfter = cellList(entry.cells.not_after);
      trie.add(first, {
        entry,
        sense: entry.cells.sense ?? '',
        conditions: cellList(entry.cells.condition),
        ambiguous: entry.cells.ambiguous === 'yes',
        secondHalf: second === undefined ? [] : foldPhrase(second).split(' '),
        notAfter: notAfter.filter((word) => !word.startsWith(',')),
        notAfterComma: notAfter.filter((word) => word.startsWith(',')).map((word) => fold(word.slice(1))),
        notBefore: cellList(entry.cells.not_before),
      });
    }
    tries.set(lexicon.id.split('/')[1] ?? 'und', trie);
  }
  return tries;
}
