import { z } from 'zod';
import { type Draft, draftsOf } from '../../core/layer.ts';
import { type Span, spanAt } from '../../core/span.ts';
import { quotations } from '../../layers/quotations.ts';
import { sentences } from '../../layers/sentences.ts';
import { type StanceMarker, stance } from '../../layers/stance.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import type { LexiconEntry } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { defineStage } from '../stage.ts';
import { isMarker } from './context.ts';

type StanceClass = StanceMarker['class'];
interface Marker {
  readonly entry: LexiconEntry;
  readonly class: StanceClass;
}
const CLASSES: readonly string[] = ['hedge', 'booster', 'attitude', 'self-mention'] satisfies StanceClass[];
const isClass = (cell: string | undefined): cell is StanceClass => CLASSES.includes(cell ?? '');

export const stanceStage = defineStage({
  name: 'stance',
  summary: "Finds markers of the writer's stance: hedges, boosters, attitude markers, self-mentions",
  requires: [sentences],
  provides: [stance],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const tries = stanceTries(store);
    return (document) => {
      const quoted: readonly Span[] = document.layer(quotations).filter(({ value }) => !value.nested);
      const drafts: Draft<StanceMarker>[] = [];
      for (const sentence of document.layer(sentences)) {
        const { language } = sentence.value;
        const trie = tries.get(language);
        if (trie === undefined) continue;
        const { from, to } = tokensWithin(document.tokens, sentence);
        for (const match of trie.matches(document.tokens, from, to)) {
          const marker = match.values[0];
          // Quoted words carry the stance of another.
          if (marker === undefined || spanAt(quoted, match.start) !== undefined) continue;
          if (!isMarker(document, match, from)) continue;
          const value = { class: marker.class, language };
          drafts.push({ start: match.start, end: match.end, value, rule: marker.entry.id });
        }
      }
      return { layers: [draftsOf(stance, drafts)] };
    };
  },
});

function stanceTries(store: ResourceStore): ReadonlyMap<string, LexiconTrie<Marker>> {
  return new Map(
    store.lexicons('stance').map((lexicon) => {
      const trie = new LexiconTrie<Marker>();
      for (const entry of lexicon.entries)
        if (isClass(entry.cells.class)) trie.add(entry.form, { entry, class: entry.cells.class });
      return [lexicon.id.split('/')[1] ?? 'und', trie];
    }),
  );
}
