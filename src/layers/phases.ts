import { z } from 'zod';
import { defineLayer, idOf, year } from './define.ts';

const schema = z.strictObject({
  scheme: idOf('periodisations'),
  ordinal: z.int().min(0).describe('its number in the scheme; 0 = before the first'),
  label: z.string().nullable().describe('what the phase is called or characterised by'),
  begin: year.nullable().describe('null = open or unstated'),
  until: year.nullable().describe('null = open or unstated'),
  hypothetical: z.boolean().describe('only wondered about'),
});
export type Phase = z.infer<typeof schema>;

export const phases = defineLayer<Phase>({
  name: 'phases',
  idPrefix: 'phase',
  placement: 'own',
  meaning: 'A phrase that defines or redefines a phase of a periodisation.',
  schema,
  example: {
    quote: 'the second (1994-7): growth of the sector',
    value: {
      scheme: 'scheme-1',
      ordinal: 2,
      label: 'growth of the sector',
      begin: 1994,
      until: 1997,
      hypothetical: false,
    },
  },
});
