import { z } from 'zod';
import { defineLayer, idOf } from './define.ts';

export const entityType = z.enum(['PERSON', 'ORG', 'PLACE', 'NORP', 'EVENT']);
export type EntityType = z.infer<typeof entityType>;

export const entitySubtype = z.enum([
  'government',
  'ngo',
  'igo',
  'donor',
  'party',
  'umbrella',
  'media',
  'academic',
  'company',
  'movement',
  'country',
  'city',
  'region',
  'supranational',
]);
export type EntitySubtype = z.infer<typeof entitySubtype>;

const schema = z.strictObject({
  type: entityType.describe('person, organisation, place, people (NORP) or event'),
  subtype: entitySubtype.nullable().describe('what sort of organisation or place'),
  entity: idOf('entities'),
  title: z.string().nullable().describe('title that stands before the name: "President"'),
  role: z.string().nullable().describe('cited-author, scholar, president, author, editor …'),
});
export type Mention = z.infer<typeof schema>;

export const mentions = defineLayer<Mention>({
  name: 'mentions',
  idPrefix: 'mention',
  placement: 'own',
  meaning: 'A named mention of a person, organisation, place, people or event, without article or title.',
  schema,
  example: {
    quote: 'Nursultan Nazarbayev',
    value: { type: 'PERSON', subtype: null, entity: 'entity-3', title: 'President', role: 'president' },
  },
});
