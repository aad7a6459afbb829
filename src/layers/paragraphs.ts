import { z } from 'zod';
import { defineLayer, idOf, language } from './define.ts';

const schema = z.strictObject({
  section: idOf('sections').nullable().describe('the section it stands in'),
  kind: z.enum(['paragraph', 'list-item', 'block-quotation']).describe('what the block is'),
  language,
});
export type Paragraph = z.infer<typeof schema>;

export const paragraphs = defineLayer<Paragraph>({
  name: 'paragraphs',
  idPrefix: 'paragraph',
  placement: 'own',
  meaning:
    'A paragraph or list item in reading order, joined over page breaks (then it has several source ranges), without bullets and note markers.',
  schema,
  example: {
    quote: 'The registration procedure was simplified in 2001.',
    value: { section: 'section-3', kind: 'paragraph', language: 'eng' },
  },
});
