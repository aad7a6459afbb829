import { z } from 'zod';
import { defineLayer, idOf } from './define.ts';

const schema = z.strictObject({
  number: z.string().nullable().describe('as printed, without a closing full stop: "5.1"'),
  title: z.string().describe('the heading without its number'),
  level: z.int().min(1).describe('1 for chapters, front matter and lists at the end, 2 for 5.1 …'),
  kind: z
    .enum(['title', 'abstract', 'summary', 'keywords', 'body', 'acronyms', 'bibliography', 'resources'])
    .describe('what the section is'),
  parent: idOf('sections').nullable().describe('the section it belongs to'),
});
export type Section = z.infer<typeof schema>;

export const sections = defineLayer<Section>({
  name: 'sections',
  idPrefix: 'section',
  placement: 'own',
  meaning: 'A section; the span is its heading.',
  schema,
  example: {
    quote: '5.1 The Legal Environment',
    value: { number: '5.1', title: 'The Legal Environment', level: 2, kind: 'body', parent: 'section-5' },
  },
});
