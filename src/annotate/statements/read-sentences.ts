import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { type Sentence, sentences } from '../../layers/sentences.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import type { TokenRange } from './frame.ts';
import type { StatementLanguage } from './languages.ts';

/** A sentence and its tokens. */
export interface ReadSentence extends TokenRange {
  readonly sentence: Annotation<Sentence>;
  /** `undefined` where nothing is known of its language. */
  readonly language: StatementLanguage | undefined;
}

/** The sentences of a document, with what every pass over them asks for. */
export const readSentences = (
  document: Document,
  languages: ReadonlyMap<string, StatementLanguage>,
): readonly ReadSentence[] =>
  document.layer(sentences).map((sentence) => {
    const { from, to } = tokensWithin(document.tokens, sentence);
    return { sentence, language: languages.get(sentence.value.language), from, to };
  });
