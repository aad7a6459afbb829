import type { StanceMarker } from '../../layers/stance.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { fold } from '../../resources/fold.ts';
import { cellList, type LexiconEntry } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';

type StanceClass = StanceMarker['class'];

export interface StanceForm {
  readonly entry: LexiconEntry;
  readonly class: StanceClass;
  /** Each must hold in one of its alternatives. */
  readonly uses: readonly (readonly string[])[];
  /** Words before which, and behind which, it is no marker. */
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
}

const CLASSES: readonly string[] = ['hedge', 'booster', 'attitude', 'self-mention'] satisfies StanceClass[];
const isClass = (cell: string | undefined): cell is StanceClass => CLASSES.includes(cell ?? '');

/** The markers of every language that has a list of them. */
export function stanceTries(store: ResourceStore): ReadonlyMap<string, LexiconTrie<StanceForm>> {
  return new Map(
    store.lexicons('stance').map((lexicon) => {
      const trie = new LexiconTrie<StanceForm>();
      for (const entry of lexicon.entries) {
        const { cells } = entry;
        if (!isClass(cells.class)) continue;
        trie.add(entry.form, {
          entry,
          class: cells.class,
          uses: cellList(cells.use).map((use) => use.split(' or ')),
          notBefore: cellList(cells.not_before).map(fold),
          notAfter: cellList(cells.not_after).map(fold),
        });
      }
      return [lexicon.id.split('/')[1] ?? 'und', trie];
    }),
  );
}
