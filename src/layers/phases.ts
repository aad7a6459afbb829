import { z } from 'zod';
import { defineLayer, idOf, year } from './define.ts';

const boundStatus = z.enum(['stated', 'inferred', 'open', 'unknown']);
export type BoundStatus = z.infer<typeof boundStatus>;

const schema = z.strictObject({
  scheme: idOf('periodisations'),
  ordinal: z.int().min(0).describe('its number in the scheme; 0 = before the first'),
  label: z
    .string()
    .nullable()
    .describe(
      'what the phrase calls the phase or characterises it by; where only the scheme that this one revises names it, see evidence',
    ),
  begin: year.nullable().describe('null = open or unstated'),
  until: year.nullable().describe('null = open or unstated'),
  edtf: z
    .string()
    .nullable()
    .describe(
      'the phase in its scheme as EDTF interval, whatever this phrase says of it: `..` open, empty side unknown, `?` inferred, `~` approximate; null where nothing tells',
    ),
  beginStatus: boundStatus.describe('of the begin of the phase in its scheme'),
  untilStatus: boundStatus.describe('of the end of the phase in its scheme'),
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
      edtf: '1994/1997',
      beginStatus: 'stated',
      untilStatus: 'stated',
      hypothetical: false,
    },
  },
});
