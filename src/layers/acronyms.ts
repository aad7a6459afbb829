import { z } from 'zod';
import { defineLayer } from './define.ts';

const schema = z.strictObject({
  short: z.string().describe('the acronym'),
  long: z.string().describe('what it stands for'),
});
export type Acronym = z.infer<typeof schema>;

export const acronyms = defineLayer<Acronym>({
  name: 'acronyms',
  idPrefix: 'acronym',
  placement: 'own',
  meaning: 'The definition of an acronym, in the text or in a list; the span is the whole definition.',
  schema,
  example: {
    quote: 'civil society organizations (CSOs)',
    value: { short: 'CSOs', long: 'civil society organizations' },
  },
});
