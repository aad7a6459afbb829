import { z } from 'zod';
import { defineLayer, language, sourceRange } from './define.ts';

const schema = z.strictObject({
  marker: z.union([z.int(), z.string()]).describe('the number, or the sign (`*`) where it is none'),
  language,
  refs: z.array(sourceRange).describe('source ranges of its marker in the running text; empty when it was lost'),
  bodyLost: z.boolean().describe('the marker stands in the text, but the note is nowhere to be found'),
});
export type Footnote = z.infer<typeof schema>;

export const footnotes = defineLayer<Footnote>({
  name: 'footnotes',
  idPrefix: 'footnote',
  placement: 'own',
  meaning: 'A footnote or endnote; the span is its body without the marker, empty when the body was lost.',
  schema,
  example: {
    quote: 'Interviews were conducted in the summer of 2014.',
    value: { marker: 5, language: 'eng', refs: [[19418, 19419]], bodyLost: false },
  },
});
