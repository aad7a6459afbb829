import type { Evidence } from '../../core/layer.ts';
import type { SpeakerType } from './speaker-nouns.ts';

/**
 * Somebody who could be speaking; tokens `[from, to)`, determiners included.
 * - `name`: a person, organisation or institution named here;
 * - `work`: an author with the citation of his work, "Howard (2003)";
 * - `place`: a country or city, which speaks for its authorities;
 * - `document`: a named law, programme or report;
 * - `noun`: a role, "the respondents";
 * - `pronoun`: takes name and type of what it stands for.
 */
export interface Speaker {
  readonly kind: 'name' | 'work' | 'place' | 'document' | 'noun' | 'pronoun';
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly type: SpeakerType | null;
  /** The register's id, where names were found. */
  readonly entity: string | null;
  /** Id of the citation, for works. */
  readonly citation: string | null;
  readonly singular: boolean;
  readonly person: boolean;
  readonly lemma: string;
  readonly evidence: readonly Evidence[];
  /** The name is a guess from its capitals: no stage and no bibliography knows it. */
  readonly guessed?: boolean;
  /** A noun with a complement: "the report of the committee" is not the report named before. */
  readonly specified?: boolean;
  /** A human being: may be "he" or "she" later on. */
  readonly human?: boolean;
  /** Of a pronoun inside what is said: whom it means stands before this token. */
  readonly meantBefore?: number;
}

/** A speaker whose name and type are settled. */
export interface ResolvedSpeaker {
  readonly name: string;
  readonly type: SpeakerType;
  readonly entity: string | null;
  readonly citation: string | null;
  readonly evidence: readonly Evidence[];
  readonly guessed: boolean;
}
