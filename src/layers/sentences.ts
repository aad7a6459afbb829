import { z } from 'zod';
import { defineLayer, idOf, language } from './define.ts';

const schema = z.strictObject({
  paragraph: idOf('paragraphs').nullable().describe('the paragraph it stands in; null in a footnote'),
  footnote: idOf('footnotes').nullable().describe('the footnote it stands in; null in a paragraph'),
  language,
});
export type Sentence = z.infer<typeof schema>;

export const sentences = defineLayer<Sentence>({
  name: 'sentences',
  idPrefix: 'sentence',
  placement: 'own',
  meaning: 'A sentence of a paragraph or footnote.',
  schema,
  example: {
    quote: 'The registration procedure was simplified in 2001.',
    value: { paragraph: 'paragraph-12', footnote: null, language: 'eng' },
  },
});
