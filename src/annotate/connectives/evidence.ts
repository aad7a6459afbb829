import type { Document } from '../../core/document.ts';
import { ClauseFinder } from '../../matching/clauses.ts';
import type { VerbLists } from '../../matching/tagged-clauses.ts';
import { WordClassTagger } from '../../matching/word-classes.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { ClauseEvidence } from './clause-evidence.ts';
import { ListedEvidence } from './listed-evidence.ts';
import { TaggedEvidence } from './tagged-evidence.ts';

export type EvidenceOf = (document: Document, first: number, last: number) => ClauseEvidence;

/** By classes of words where the language has a tagger, else by lists of verb forms and endings. */
export function evidenceOf(store: ResourceStore, language: string): EvidenceOf {
  const tagger = WordClassTagger.of(store, language);
  if (tagger === undefined) {
    const finder = new ClauseFinder(store, language);
    return ({ tokens }, first, last) => new ListedEvidence(tokens, first, last, finder);
  }
  const place = `languages/${language}`;
  const verbs: VerbLists = {
    base: new Set(store.findLexicon(place, 'verb-forms')?.forms('tense', 'base')),
    intransitive: new Set(store.findLexicon(place, 'verb-endings')?.forms('use', 'intransitive')),
  };
  return (document, first, last) => new TaggedEvidence(document, first, last, tagger, verbs);
}
