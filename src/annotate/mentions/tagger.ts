import compromise from 'compromise';
import type { Candidate } from './candidate.ts';
import type { CapitalRun } from './capitals.ts';
import { remembered } from './words.ts';

/** What a tagger takes a phrase for; `none` where it is no name to it. */
export type TaggerVote = (phrase: string) => Candidate['type'] | 'none';

/**
 * compromise as one voter on English runs of capitals that nothing else has decided. It is asked about the phrase alone, once
 * a phrase: on whole texts it is slow and merges lists.
 */
export const taggerVote = (): TaggerVote =>
  remembered((phrase) => {
    const tagged = compromise(phrase);
    if (tagged.people().found) return 'PERSON';
    if (tagged.places().found) return 'PLACE';
    return tagged.organizations().found ? 'ORG' : 'none';
  });

/** A candidate by the tagger's vote: believed least of all sources. */
export function taggedCandidate(run: CapitalRun, text: string, vote: TaggerVote): Candidate | undefined {
  const type = vote(text);
  if (type === 'none') return undefined;
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
