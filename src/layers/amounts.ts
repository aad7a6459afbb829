import { z } from 'zod';
import { defineLayer, idOf } from './define.ts';

const schema = z.strictObject({
  kind: z.enum(['money', 'percent', 'count', 'membership']).describe('what is measured'),
  value: z.number().describe('the number in full: 10.7 million is 10700000'),
  upper: z
    .number()
    .nullable()
    .describe('the upper end of a range ("5 to 7 million"), of which `value` is the lower; null elsewhere'),
  unit: z
    .string()
    .describe(
      'ISO 4217 code, "%", "percentage point", a unit of measurement (km²), or the counted noun in the singular',
    ),
  approx: z.boolean().describe('"about", "around", "more than"'),
  converts: idOf('amounts')
    .nullable()
    .describe('the sum that this one gives in another currency ("10 million tenge (67,352 EUR)")'),
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
    value: { kind: 'membership', value: 1000, upper: null, unit: 'CSO', approx: true, converts: null, bound: 'min' },
  },
});
