import type { TokenTable } from '../core/tokens.ts';
import type { ResourceStore } from '../resources/store.ts';
import { ClauseLexicon } from './clause-lexicon.ts';
import { TaggedSentence } from './tagged-clauses.ts';
import { WordClassTagger } from './word-classes.ts';

/** Tokens `[first, last)` of a text as a sentence whose words have classes. */
export type SentenceTagger = (text: string, tokens: TokenTable, first: number, last: number) => TaggedSentence;

/** Of a language that has the lexicons for it. */
export function sentenceTagger(store: ResourceStore, language: string): SentenceTagger | undefined {
  const tagger = WordClassTagger.of(store, language);
  if (tagger === undefined) return undefined;
  const lexicon = new ClauseLexicon(store, language);
  return (text, tokens, first, last) =>
    new TaggedSentence(tokens, first, last, tagger.tag(text, tokens, first, last), lexicon);
}
