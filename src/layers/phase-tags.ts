import { z } from 'zod';
import { defineLayer, idOf } from './define.ts';

const schema = z.strictObject({
  target: z.string().describe('id of the section, paragraph or sentence'),
  scheme: idOf('periodisations'),
  phases: z.array(z.int().min(0)).describe('ordinals of all phases it speaks of; 0 = before the first'),
  primary: z.int().min(0).nullable().describe('the one it mainly speaks of'),
  reason: z.string().nullable().describe('why there is no phase, where `phases` is empty'),
});
export type PhaseTag = z.infer<typeof schema>;

export const phaseTags = defineLayer<PhaseTag>({
  name: 'phaseTags',
  idPrefix: 'phase-tag',
  placement: 'target',
  meaning:
    'The phases that a section, paragraph or sentence of the body speaks of, with confidence and evidence: one tag for each scheme.',
  schema,
  example: { value: { target: 'paragraph-12', scheme: 'scheme-2', phases: [2], primary: 2, reason: null } },
});
