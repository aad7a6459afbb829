import { z } from 'zod';
import { defineLayer } from './define.ts';

export const zoneRole = z.enum([
  'aim',
  'outline',
  'method',
  'background',
  'other-work',
  'basis',
  'own-claim',
  'evidence',
  'contrast',
  'conclusion',
  'outlook',
]);
export type ZoneRole = z.infer<typeof zoneRole>;

const schema = z.strictObject({
  target: z.string().describe('id of the paragraph or sentence'),
  role: zoneRole.describe('what it does in the argument'),
});
export type Zone = z.infer<typeof schema>;

export const zones = defineLayer<Zone>({
  name: 'zones',
  idPrefix: 'zone',
  placement: 'target',
  meaning: 'The rhetorical role of a paragraph or sentence (argumentative zoning).',
  schema,
  example: { value: { target: 'paragraph-4', role: 'aim' } },
});
