import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import type { LexiconEntry } from '../../resources/lexicon.ts';
import { cellList } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';

export type Stance = 'neutral' | 'endorsing' | 'distancing';

/** A form of a reporting verb and what can carry the content after it. */
export interface VerbCue {
  readonly kind: 'verb';
  readonly id: string;
  readonly lemma: string;
  readonly stance: Stance;
  readonly complements: ReadonlySet<string>;
  /** Nearly always reported speech; else only with a clause or a quotation. */
  readonly strong: boolean;
  /** The same letters are commonly a noun: `reports`. */
  readonly noun: boolean;
}

/** `according to`: the speaker follows. */
export interface PhraseCue {
  readonly kind: 'phrase';
  readonly id: string;
  /** Else only with a cited author behind it. */
  readonly strong: boolean;
  /** Only where it opens the clause, and a comma closes it: `For Howard (2003), …`. */
  readonly leading: boolean;
}

/** `in * view`: found by the words behind the speaker; `before` are those in front of him. */
export interface PossessiveCue {
  readonly kind: 'possessive';
  readonly id: string;
  readonly before: string;
  readonly strong: boolean;
}

/** `claim`: a noun that a clause with its content follows. */
export interface NominalCue {
  readonly kind: 'nominal';
  readonly id: string;
}

/** Looks like attribution and is none; keeps its words from being a cue. */
export interface NoCue {
  readonly kind: 'none';
}

export type Cue = VerbCue | PhraseCue | PossessiveCue | NominalCue | NoCue;

/** All cues of a language in one trie, so that of overlapping readings the longest counts. */
export function cueTrie(store: ResourceStore, place: string): LexiconTrie<Cue> {
  const trie = new LexiconTrie<Cue>();
  for (const entry of store.findLexicon(place, 'reporting-verbs')?.entries ?? []) trie.add(entry.form, verbCue(entry));
  for (const entry of store.findLexicon(place, 'reporting-phrases')?.entries ?? []) {
    const strong = entry.cells.strength === 'strong';
    // "contrary to Howard, …": what follows is what Howard does not say.
    if (!strong && entry.cells.stance === 'distancing') continue;
    const [before = '', behind] = entry.form.split('*');
    if (behind === undefined)
      trie.add(entry.form, { kind: 'phrase', id: entry.id, strong, leading: entry.cells.strength === 'leading' });
    else trie.add(behind.trim(), { kind: 'possessive', id: entry.id, before: before.trim(), strong });
  }
  for (const { form, id } of store.findLexicon(place, 'claim-nouns')?.entries ?? [])
    trie.add(form, { kind: 'nominal', id });
  for (const form of store.findLexicon(place, 'reporting-exclusions')?.forms() ?? []) trie.add(form, { kind: 'none' });
  return trie;
}

function verbCue({ id, cells }: LexiconEntry): VerbCue {
  return {
    kind: 'verb',
    id,
    lemma: cells.lemma ?? '',
    stance: cells.stance === 'endorsing' || cells.stance === 'distancing' ? cells.stance : 'neutral',
    complements: new Set(cellList(cells.complement)),
    strong: cells.strength === 'strong',
    noun: cellList(cells.homograph).includes('noun'),
  };
}
