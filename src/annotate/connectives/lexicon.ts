import { MisuseError } from '../../core/diagnostic.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { fold, foldPhrase } from '../../resources/fold.ts';
import { cellList, type LexiconEntry } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { CONDITIONS, type Condition, HIDING, NEVER } from './conditions.ts';

export interface SenseWhere {
  readonly conditions: readonly Condition[];
  readonly sense: string;
}

/** A connective of one piece, or one half of a paired one (`if … then`). */
export interface ConnectiveForm {
  readonly entry: LexiconEntry;
  readonly sense: string;
  /** Other senses where their condition holds: the first of them. */
  readonly sensesWhere: readonly SenseWhere[];
  /** All must hold. */
  readonly conditions: readonly Condition[];
  /** A fixed phrase that hides a connective. */
  readonly hides: boolean;
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

/** @throws MisuseError where there is no condition of this name */
function conditionOf(name: string, entry: LexiconEntry): Condition {
  const condition = CONDITIONS[name];
  if (condition !== undefined) return condition;
  const allowed = Object.keys(CONDITIONS).join(', ');
  throw new MisuseError([
    { file: entry.id, line: entry.line, message: 'no condition of connectives', found: name, allowed },
  ]);
}

/** `with-gerund + opening: Temporal.Synchronous` */
function senseWhere(cell: string, entry: LexiconEntry): SenseWhere {
  const [names = '', sense = ''] = cell.split(':');
  return { conditions: names.split('+').map((name) => conditionOf(name.trim(), entry)), sense: sense.trim() };
}

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
        sensesWhere: cellList(entry.cells.sense_where).map((cell) => senseWhere(cell, entry)),
        conditions: cellList(entry.cells.condition).map((name) => conditionOf(name, entry)),
        hides: cellList(entry.cells.condition).some((name) => name === NEVER || name === HIDING),
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
