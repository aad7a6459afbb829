import type { Annotation } from '../../core/layer.ts';
import type { Paragraph } from '../../layers/paragraphs.ts';
import type { Sentence } from '../../layers/sentences.ts';
import type { FoundCue } from './cues.ts';
import type { Feature } from './features.ts';

/** One sentence as the model and the weights see it. */
export interface SentenceFeatures {
  readonly sentence: Annotation<Sentence>;
  /** Its tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Numbers in the feature space of the model; empty where it is not asked. */
  readonly numbers: number[];
  readonly telling: readonly number[];
  /** What its section shows: one list for all of its sentences. */
  readonly ofSection: readonly Feature[];
  /** What annotations and verbs show. */
  readonly features: readonly Feature[];
  readonly cues: readonly FoundCue[];
}

export interface ParagraphFeatures {
  readonly paragraph: Annotation<Paragraph>;
  readonly sentences: readonly SentenceFeatures[];
}
