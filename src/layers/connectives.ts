import { z } from 'zod';
import { defineLayer, language } from './define.ts';

const schema = z.strictObject({
  sense: z.string().describe('PDTB-3 sense, level 2: Comparison.Concession'),
  language,
});
export type Connective = z.infer<typeof schema>;

export const connectives = defineLayer<Connective>({
  name: 'connectives',
  idPrefix: 'connective',
  placement: 'own',
  meaning: 'An explicit discourse connective.',
  schema,
  example: { quote: 'Nonetheless', value: { sense: 'Comparison.Concession', language: 'eng' } },
});
