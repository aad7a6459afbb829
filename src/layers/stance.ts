import { z } from 'zod';
import { defineLayer, language } from './define.ts';

const schema = z.strictObject({
  class: z.enum(['hedge', 'booster', 'attitude', 'self-mention']).describe('class of metadiscourse'),
  language,
  voice: z
    .enum(['author', 'quoted', 'reported'])
    .describe("whose stance: the author's, that of quoted words, or that of a speaker whose statement is reported"),
});
export type StanceMarker = z.infer<typeof schema>;

export const stance = defineLayer<StanceMarker>({
  name: 'stance',
  idPrefix: 'stance',
  placement: 'own',
  meaning: 'A marker of stance (Hyland 2005); count those of the author by `voice`.',
  schema,
  example: { quote: 'might', value: { class: 'hedge', language: 'eng', voice: 'author' } },
});
