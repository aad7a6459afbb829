import { z } from 'zod';
import { defineLayer, idOf, language } from './define.ts';

const schema = z.strictObject({
  kind: z.enum(['quote', 'term', 'title']).describe('quoted words, a term, or the title of a work'),
  speaker: z.string().nullable().describe('whose words they are'),
  entity: idOf('entities').nullable().describe('the speaker in the register of entities'),
  citation: idOf('citations').nullable().describe('the citation that supports it'),
  language,
  nested: z.boolean().describe('stands inside another quotation'),
});
export type Quotation = z.infer<typeof schema>;

export const quotations = defineLayer<Quotation>({
  name: 'quotations',
  idPrefix: 'quotation',
  placement: 'own',
  meaning: 'A quotation with its marks: quoted words, a term set in quotation marks, or a title.',
  schema,
  example: {
    quote: '«quasi-official NGOs»',
    value: { kind: 'term', speaker: 'Example', entity: null, citation: 'citation-4', language: 'eng', nested: false },
  },
});
