import type { Span } from '../../core/span.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import type { Tokenised } from '../../matching/rule-engine.ts';
import { wordAt } from '../../matching/tokens.ts';
import type { ResourceStore } from '../../resources/store.ts';

interface Era {
  readonly begin: number | 'now';
  readonly until: number;
}

export interface EraWord extends Era {
  readonly place: Span;
}

/** Words that bear the mark of a time: `Soviet`, `perestroika`, `recent`. */
export class EraWords {
  private readonly trie = new LexiconTrie<Era>();

  constructor(store: ResourceStore, place: string) {
    for (const { form, cells } of store.findLexicon(place, 'era-words')?.entries ?? [])
      this.trie.add(form, {
        begin: cells.begin === 'now' ? 'now' : Number(cells.begin),
        until: Number(cells.until ?? 0),
      });
  }

  /** Among tokens `[from, to)`; what a hyphen joins to something before it is another word ("anti-Soviet"). */
  find({ tokens }: Tokenised, from: number, to: number): EraWord[] {
    return this.trie.matches(tokens, from, to).flatMap((match) => {
      const joined =
        match.from > 0 && tokens.end[match.from - 1] === match.start && /^[-‐‑]$/u.test(wordAt(tokens, match.from - 1));
      const [era] = match.values;
      return joined || era === undefined ? [] : [{ ...era, place: { start: match.start, end: match.end } }];
    });
  }
}
