import { z } from 'zod';
import { defineLayer } from './define.ts';

const schema = z.strictObject({
  kind: z.enum(['money', 'percent', 'count', 'membership']).describe('what is measured'),
  value: z.number().describe('the number in full: 10.7 million is 10700000'),
  unit: z.string().describe('ISO 4217 code, "%", or the counted noun in the singular'),
  approx: z.boolean().describe('"about", "around", "more than"'),
  bound: z.enum(['min', 'max']).nullable().describe('"over", "at least" is min; "up to", "at most" is max'),
});
export type Amount = z.infer<typeof schema>;

export const amounts = defineLayer<Amount>({
  name: 'amounts',
  idPrefix: 'amount',
  placement: 'own',
  meaning: 'A number with its unit or with what is counted, in running text (cells of tables are typed in `tables`).',
  schema,
  example: {
    quote: 'more than 1,000 CSOs',
    value: { kind: 'membership', value: 1000, unit: 'CSO', approx: true, bound: 'min' },
  },
});
