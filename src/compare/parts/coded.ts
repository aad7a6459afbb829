import type { PlacedDocument } from '../grouping/groups.ts';
import { entryOf } from '../order.ts';
import type { Comparing } from './comparing.ts';

/** Which documents were coded with which codebooks, and which of their paragraphs. */
export interface Coding {
  /** Names, sorted. */
  readonly codebooks: readonly string[];
  has(document: PlacedDocument, codebook: string): boolean;
  /** A paragraph of the body, in a language that the codebook has terms for, of a document coded with it. */
  isCoded(document: PlacedDocument, paragraph: number, codebook: string): boolean;
}

/**
 * An annotated document does not say which codebooks were applied: those whose codes it has, and those whose codes any other
 * document of the same program, pipeline and resources has (their digest is the same).
 */
export function codingOf({ placement, codebooks: known }: Comparing): Coding {
  const byDigest = new Map<string, Set<string>>();
  const languages = new Map<string, Set<string>>(known.map(({ name, languages: all }) => [name, new Set(all)]));
  const listed = new Set(known.map(({ name }) => name));
  for (const { facts } of placement.documents)
    for (const { codebook, paragraph } of facts.codes) {
      entryOf(byDigest, facts.producer.digest, () => new Set()).add(codebook);
      const language = facts.paragraphs[paragraph]?.language;
      if (!listed.has(codebook) && language !== undefined) entryOf(languages, codebook, () => new Set()).add(language);
    }
  const has = ({ facts }: PlacedDocument, codebook: string): boolean =>
    byDigest.get(facts.producer.digest)?.has(codebook) ?? false;
  const names = new Set([...byDigest.values()].flatMap((books) => [...books]));
  return {
    codebooks: [...names].sort(),
    has,
    isCoded: (document, index, codebook) => {
      const paragraph = document.facts.paragraphs[index];
      if (paragraph === undefined || !paragraph.body || !has(document, codebook)) return false;
      const read = languages.get(codebook);
      // The annotator falls back on the language of the document where it has no terms in that of the paragraph.
      return read === undefined || read.has(paragraph.language) || read.has(document.facts.document.language ?? '');
    },
  };
}
