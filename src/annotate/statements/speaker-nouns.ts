import type { Statement } from '../../layers/statements.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import type { ResourceStore } from '../../resources/store.ts';

export type SpeakerType = Statement['speakerType'];

/** A noun or pronoun that stands as a speaker. */
export interface SpeakerNoun {
  readonly id: string;
  /** `null` for pronouns and quantifiers: they take the type of what they stand for. */
  readonly type: SpeakerType | null;
  readonly lemma: string;
  readonly form: string;
  /** Also where the lexicon does not tell. */
  readonly singular: boolean;
  /** A human being, as against a body or a text. */
  readonly human: boolean;
}

const SPEAKER_TYPES: Readonly<Record<SpeakerType, true>> = {
  scholar: true,
  government: true,
  president: true,
  igo: true,
  ngo: true,
  interviewees: true,
  document: true,
  donor: true,
  author: true,
};

const isSpeakerType = (name: string): name is SpeakerType => Object.hasOwn(SPEAKER_TYPES, name);

export function speakerNounTrie(store: ResourceStore, place: string): LexiconTrie<SpeakerNoun> {
  const trie = new LexiconTrie<SpeakerNoun>();
  for (const { form, id, cells } of store.findLexicon(place, 'speaker-nouns')?.entries ?? []) {
    const type = cells.speaker_type ?? '';
    trie.add(form, {
      id,
      type: isSpeakerType(type) ? type : null,
      lemma: cells.lemma ?? form,
      form,
      singular: cells.number !== 'plural',
      human: cells.person === 'yes',
    });
  }
  return trie;
}
