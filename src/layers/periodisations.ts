import { z } from 'zod';
import { defineLayer, idOf } from './define.ts';

const schema = z.strictObject({
  proposer: z.string().describe('"Example 2007"; the document\'s own author the same way'),
  phases: z.array(idOf('phases')),
  own: z.boolean().describe("the author's own scheme"),
  basis: idOf('periodisations').nullable().describe('the scheme that it revises'),
  origin: z
    .enum(['document', 'given', 'proposed'])
    .describe('set out in the document; given by a file (`pipelines/periodisations/`); proposed from the data'),
});
export type Periodisation = z.infer<typeof schema>;

export const periodisations = defineLayer<Periodisation>({
  name: 'periodisations',
  idPrefix: 'scheme',
  placement: 'own',
  meaning: 'A division of history into phases that someone proposes; the span is the passage that introduces it.',
  schema,
  example: {
    quote: 'identifies four different stages',
    value: { proposer: 'Example 2007', phases: ['phase-1', 'phase-2'], own: false, basis: null, origin: 'document' },
  },
});
