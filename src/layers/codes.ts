import { z } from 'zod';
import { defineLayer, idOf } from './define.ts';

const schema = z.strictObject({
  target: idOf('paragraphs').describe('the paragraph that is coded'),
  codebook: z.string().describe('name of the codebook'),
  code: z.string().describe('the code'),
  polarity: z.enum(['supportive', 'restrictive', 'ambivalent']).describe("of the state's role as described"),
  negated: z
    .boolean()
    .describe(
      'the text denies it or says that it is lacking: "no dialogue with the state"; `polarity` is turned round',
    ),
  primary: z.boolean().describe('the main code of its paragraph'),
});
export type Code = z.infer<typeof schema>;

export const codes = defineLayer<Code>({
  name: 'codes',
  idPrefix: 'code',
  placement: 'own',
  meaning: 'A code of a codebook; the span is the phrase that carries it.',
  schema,
  example: {
    quote: 'highly dependent on foreign donors',
    value: {
      target: 'paragraph-9',
      codebook: 'state-civil-society',
      code: 'funding-dependency',
      polarity: 'ambivalent',
      negated: false,
      primary: true,
    },
  },
});
