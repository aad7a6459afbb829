import type { Document } from '../../core/document.ts';
import { ClauseFinder } from '../../matching/clauses.ts';
import { sentenceTagger } from '../../matching/sentence-tagger.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { ClauseEvidence } from './clause-evidence.ts';
import { ListedEvidence } from './listed-evidence.ts';
import { TaggedEvidence } from './tagged-evidence.ts';

export type EvidenceOf = (document: Document, first: number, last: number) => ClauseEvidence;

/** By classes of words where the language has a tagger, else by lists of verb forms and endings. */
export function evidenceOf(store: ResourceStore, language: string): EvidenceOf {
  const tag = sentenceTagger(store, language);
  if (tag !== undefined)
    return ({ text, tokens }, first, last) => new TaggedEvidence(() => tag(text, tokens, first, last));
  const finder = new ClauseFinder(store, language);
  return ({ tokens }, first, last) => new ListedEvidence(tokens, first, last, finder);
}
