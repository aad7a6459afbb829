import { z } from 'zod';
import { defineLayer, language } from './define.ts';

const schema = z.strictObject({
  class: z.enum(['hedge', 'booster', 'attitude', 'self-mention']).describe('class of metadiscourse'),
  language,
});
export type StanceMarker = z.infer<typeof schema>;

export const stance = defineLayer<StanceMarker>({
  name: 'stance',
  idPrefix: 'stance',
  placement: 'own',
  meaning: "A marker of the writer's stance (Hyland 2005).",
  schema,
  example: { quote: 'might', value: { class: 'hedge', language: 'eng' } },
});
