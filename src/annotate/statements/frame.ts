import type { TrieMatch } from '../../matching/lexicon-trie.ts';
import type { Cue } from './cues.ts';
import type { Speaker } from './speaker.ts';

export type CueMatch = TrieMatch<Cue>;

/** Tokens `[from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Who says what, before the speaker is resolved and the content trimmed. All positions are tokens. */
export interface Frame {
  /** Lexicon entry of the cue, or the name of the frame. */
  readonly rule: string;
  /** Which construction it is: told as evidence. */
  readonly construction: string;
  readonly cue: TokenRange | null;
  readonly speaker: Speaker;
  readonly content: TokenRange;
  /** The content stands before the cue, so that what follows does not cut it short. */
  readonly closed: boolean;
  /** Where speaker and cue begin: there the content of the frame before may end. */
  readonly anchor: number;
  readonly confidence: number;
  /** Makes no statement of its own, but bounds that of another. */
  readonly silent?: boolean;
}
