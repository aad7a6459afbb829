import type { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { fold } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { type Cue, cueTrie } from './cues.ts';
import { FunctionWords } from './function-words.ts';
import { type SpeakerNoun, speakerNounTrie } from './speaker-nouns.ts';

/** What is known of one language about who says what. */
export interface StatementLanguage {
  readonly code: string;
  readonly words: FunctionWords;
  readonly cues: LexiconTrie<Cue>;
  readonly nouns: LexiconTrie<SpeakerNoun>;
  /** Verb forms that are nothing else: no noun phrase runs over them. */
  readonly verbs: ReadonlySet<string>;
}

/** Every language that has reporting verbs. */
export function statementLanguages(store: ResourceStore): ReadonlyMap<string, StatementLanguage> {
  const found = new Map<string, StatementLanguage>();
  for (const code of store.languages()) {
    const place = `languages/${code}`;
    if (store.findLexicon(place, 'reporting-verbs') === undefined) continue;
    found.set(code, {
      code,
      words: new FunctionWords(store.findLexicon(place, 'statement-words')),
      cues: cueTrie(store, place),
      nouns: speakerNounTrie(store, place),
      verbs: plainVerbs(store, place),
    });
  }
  return found;
}

const plainVerbs = (store: ResourceStore, place: string): ReadonlySet<string> =>
  new Set(
    store
      .findLexicon(place, 'reporting-verbs')
      ?.entries.filter(({ cells }) => (cells.homograph ?? '') === '')
      .map(({ form }) => fold(form)) ?? [],
  );
