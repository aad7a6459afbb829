import { z } from 'zod';
import { defineLayer, idOf, sourceRange } from './define.ts';

const schema = z.strictObject({
  footnote: idOf('footnotes').describe('the note in the original language'),
  target: sourceRange.describe('source range of the passage'),
  score: z.number().min(0).max(1).describe('how well note and passage match'),
  pairs: z.array(z.tuple([z.string(), z.string()])).describe('original word, translated word'),
});
export type Alignment = z.infer<typeof schema>;

export const alignments = defineLayer<Alignment>({
  name: 'alignments',
  idPrefix: 'alignment',
  placement: 'own',
  meaning: 'An original-language note and the passage that renders it; the span is the passage.',
  schema,
  example: {
    quote: 'civil society mediates between the individual and the state',
    value: {
      footnote: 'footnote-9',
      target: [22785, 22877],
      score: 0.71,
      pairs: [
        ['гражданского', 'civil'],
        ['общества', 'society'],
      ],
    },
  },
});
