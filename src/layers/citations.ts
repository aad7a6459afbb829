import { z } from 'zod';
import { defineLayer } from './define.ts';

const schema = z.strictObject({
  targets: z.array(z.string()).describe('reference keys; empty when the list has none, several when it cannot be told'),
  locator: z.string().nullable().describe('page or other pinpoint: "23", "26-7"'),
  form: z
    .enum(['parenthetical', 'narrative', 'page-only'])
    .describe('in brackets, with the author in the sentence, or a page of the work cited last'),
});
export type Citation = z.infer<typeof schema>;

export const citations = defineLayer<Citation>({
  name: 'citations',
  idPrefix: 'citation',
  placement: 'own',
  meaning:
    'An author–year reference to one work: the inside of the brackets for that work, or author to closing bracket where the author stands in the sentence.',
  schema,
  example: { quote: 'Howard 2003, 23', value: { targets: ['Howard2003'], locator: '23', form: 'parenthetical' } },
});
