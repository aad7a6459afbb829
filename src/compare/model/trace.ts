import { z } from 'zod';

/** Where a number comes from: every annotation it counts, by document. Empty only where the number is 0. */
export const trace = z
  .array(
    z.strictObject({
      document: z.string().describe('id of the document'),
      annotations: z.array(z.string()).describe('ids of its annotations that are counted, in reading order'),
    }),
  )
  .describe('what the number counts: annotations by document');
export type Trace = z.infer<typeof trace>;

/** A passage that can be shown: the annotation, its words, and the sentence that it stands in. */
export const passage = z.strictObject({
  document: z.string().describe('id of the document'),
  annotation: z.string().describe('id of the annotation'),
  paragraph: z.string().nullable().describe('id of the paragraph it stands in; null outside paragraphs'),
  quote: z.string().describe('the words of the annotation'),
  sentence: z
    .string()
    .describe(
      'the sentence around them, as in the reading text; the quote where there is none; for a cell of a table its caption, row and column',
    ),
  /** UTF-16 code units of `sentence`, so that the quote can be set off. */
  at: z
    .tuple([z.int(), z.int()])
    .nullable()
    .describe('where the quote stands in the sentence, half-open; null where it reaches over its end'),
});
export type Passage = z.infer<typeof passage>;

/** A year as people write it; negative before our era. */
export const year = z.int();

/** First and last year, both counted in; null = open. */
export const yearSpan = z.tuple([year.nullable(), year.nullable()]);
