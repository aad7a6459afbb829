import { z } from 'zod';
import type { Draft } from '../../core/layer.ts';
import { type Annotation, draftsOf } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import { footnotes } from '../../layers/footnotes.ts';
import { paragraphs } from '../../layers/paragraphs.ts';
import { type Sentence, sentences } from '../../layers/sentences.ts';
import { prepareLanguageIdentifier } from '../../matching/language.ts';
import { prepareSentenceSplitter } from '../../matching/sentences.ts';
import { defineStage } from '../stage.ts';
import { sentenceLanguage } from './sentence-language.ts';

export const sentencesStage = defineStage({
  name: 'sentences',
  summary: 'Splits paragraphs, list items, block quotations and footnotes into sentences, each with its language',
  requires: [paragraphs, footnotes],
  provides: [sentences],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const splitter = prepareSentenceSplitter(store);
    const languageOf = sentenceLanguage(store, prepareLanguageIdentifier(store));
    return (document) => {
      const drafts: Draft<Sentence>[] = [];
      const add = (
        container: Annotation<{ language: string }> & Span,
        place: Pick<Sentence, 'paragraph' | 'footnote'>,
      ) => {
        const { paragraph, footnote } = place;
        for (const span of splitter.split(document.text, container, container.value.language)) {
          const language = languageOf(document, span, container.value.language);
          drafts.push({ start: span.start, end: span.end, value: { paragraph, footnote, language } });
        }
      };
      for (const paragraph of document.layer(paragraphs)) add(paragraph, { paragraph: paragraph.id, footnote: null });
      for (const footnote of document.layer(footnotes)) add(footnote, { paragraph: null, footnote: footnote.id });
      return { layers: [draftsOf(sentences, drafts)] };
    };
  },
});
