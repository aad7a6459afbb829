import { z } from 'zod';
import { defineLayer } from './define.ts';

export const repairKind = z.enum([
  'joined-paragraph',
  'rejoined-word',
  'joined-line',
  'marker',
  'markup',
  'bullet',
  'moved-note',
  'table',
  'quotation-mark',
  'spelling',
  'url',
  'control-character',
  'page-furniture',
]);
export type RepairKind = z.infer<typeof repairKind>;

const schema = z.strictObject({
  kind: repairKind.describe('what was done'),
  before: z.string().describe('as it stands in the source'),
  after: z.string().describe('as it stands in the reading text; empty where it was left out'),
});
export type Repair = z.infer<typeof schema>;

export const repairs = defineLayer<Repair>({
  name: 'repairs',
  idPrefix: 'repair',
  placement: 'own',
  meaning:
    'What ingest mended or left out, where, and how. Every non-space character that is not in the reading text is here.',
  schema,
  example: { quote: 'ruling', value: { kind: 'rejoined-word', before: 'rul-\n\ning', after: 'ruling' } },
});
