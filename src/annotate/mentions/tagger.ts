import compromise from 'compromise';
import type { Candidate } from './candidate.ts';
import type { CapitalRun } from './capitals.ts';

/** Phrases already asked about in this document; `null` where the tagger takes them for none of these. */
export type TaggerMemory = Map<string, Candidate['type'] | null>;

/**
 * compromise as one voter on English runs of capitals that nothing else has decided. It is asked about the phrase alone, once
 * a document and phrase: on whole texts it is slow and merges lists.
 */
export function taggerVote(text: string, memory: TaggerMemory): Candidate['type'] | null {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const tagged = compromise(text);
  const type = tagged.people().found
    ? 'PERSON'
    : tagged.places().found
      ? 'PLACE'
      : tagged.organizations().found
        ? 'ORG'
        : null;
  memory.set(text, type);
  return type;
}

/** A candidate by the tagger's vote: believed least of all sources. */
export function taggedCandidate(run: CapitalRun, text: string, memory: TaggerMemory): Candidate | undefined {
  const type = taggerVote(text, memory);
  if (type === null) return undefined;
  return {
    start: run.start,
    end: run.end,
    type,
    subtype: null,
    name: null,
    rule: 'name.tagger',
    weight: 0.4,
    evidence: [{ kind: 'tagger', quote: `compromise: ${type}` }],
  };
}
