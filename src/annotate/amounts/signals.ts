import type { Document } from '../../core/document.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import type { Symbols, TokenPatterns } from '../../matching/token-patterns.ts';
import type { SymbolRange } from '../../matching/token-string.ts';
import type { LexiconEntry } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** Symbols that the rules of amounts can ask for. */
export const AMOUNT_SYMBOLS: Symbols = {
  'amount-bound': ['bound'],
  'amount-currency': ['currency'],
  'amount-percent': ['percent'],
  'amount-measure': ['measure'],
  /** A date, citation or link: never part of an amount. */
  'amount-taken': ['taken'],
};

type SignalKind = 'bound' | 'currency' | 'percent' | 'measure' | 'membership';

/** The words around a number that say what it is, possibly several of them together ("no fewer than", "US dollars"). */
export class Signals {
  private readonly trie = new LexiconTrie<{ readonly kind: SignalKind; readonly entry: LexiconEntry }>();

  constructor(store: ResourceStore) {
    const names: Readonly<Record<SignalKind, string>> = {
      bound: 'amount-bounds',
      currency: 'currencies',
      percent: 'percent-words',
      measure: 'measures',
      membership: 'membership-cues',
    };
    for (const kind of Object.keys(names) as SignalKind[])
      for (const lexicon of store.lexicons(names[kind]))
        for (const entry of lexicon.entries) this.trie.add(entry.form, { kind, entry });
  }

  /** All of a document, in order, each found by its first token. */
  find({ tokens }: Pick<Document, 'tokens'>, patterns: TokenPatterns): FoundSignals {
    const symbols: SymbolRange[] = [];
    const entries = new Map<number, LexiconEntry>();
    const membershipEnds = new Set<number>();
    for (const { from, to, values } of this.trie.matches(tokens)) {
      const signal = values[0];
      if (signal === undefined) continue;
      if (signal.kind === 'membership') {
        membershipEnds.add(to);
        continue;
      }
      entries.set(from, signal.entry);
      symbols.push({ from, to, char: patterns.symbol(`amount-${signal.kind}`) });
    }
    return { symbols, entries, membershipEnds };
  }
}

export interface FoundSignals {
  readonly symbols: readonly SymbolRange[];
  readonly entries: ReadonlyMap<number, LexiconEntry>;
  /** Tokens behind a word such as "comprising". */
  readonly membershipEnds: ReadonlySet<number>;
}
