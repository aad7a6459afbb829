/** A statement of a passage, told by hand. */
export interface Truth {
  /** The words of the passage that are said; they stand in it once. */
  readonly content: string;
  /** Who says it, by the words that name him; several where one is as right as the other; `null`: nobody is named. */
  readonly speaker: string | readonly string[] | null;
  /** A word of what attributes it; `null`: a citation alone does. */
  readonly cue: string | null;
  readonly mode: 'direct' | 'indirect' | 'mixed';
  /** Nobody is blamed for finding it or not: continued, demanded or promised rather than claimed, or unclear. */
  readonly optional?: true;
}

/** A text of one genre, written for these tests, with every statement in it. */
export interface Passage {
  readonly name: string;
  readonly text: string;
  readonly authors?: string[];
  readonly truth: readonly Truth[];
}

export type Told = readonly [
  speaker: Truth['speaker'],
  cue: Truth['cue'],
  mode: Truth['mode'],
  content: string,
  optional?: 'optional',
];

export const passage = (name: string, text: string, told: readonly Told[], authors?: string[]): Passage => ({
  name,
  text,
  ...(authors === undefined ? {} : { authors }),
  truth: told.map(([speaker, cue, mode, content, optional]) => ({
    content,
    speaker,
    cue,
    mode,
    ...(optional === undefined ? {} : { optional: true as const }),
  })),
});
