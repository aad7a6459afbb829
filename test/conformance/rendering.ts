import type { Truth } from './truth.ts';

/** One document of the set: a file as a writer wrote it, and what must be found in it. */
export interface Rendering {
  /** `<description>.<what is special>.<ending>`. */
  readonly file: string;
  readonly format: string;
  /** The program or dialect that wrote it. */
  readonly writer: string;
  bytes(): Uint8Array;
  readonly truth: Truth;
  /**
   * `stated`: the format says how deep a heading is. `numbered`: only its number does, so that levels of headings
   * without a number are not compared.
   */
  readonly levels: 'stated' | 'numbered';
  /** `automatic`: the labels of notes are not in the file (a word processor counts them), so they are not compared. */
  readonly labels: 'printed' | 'automatic';
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
