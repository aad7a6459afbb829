import { z } from 'zod';
import { defineLayer, idOf } from './define.ts';

/** The thirteen relations of Allen (1983), "Maintaining Knowledge about Temporal Intervals", CACM 26(11). */
export const allenRelation = z.enum([
  'before',
  'meets',
  'overlaps',
  'starts',
  'during',
  'finishes',
  'equal',
  'finished-by',
  'contains',
  'started-by',
  'overlapped-by',
  'met-by',
  'after',
]);
export type AllenRelation = z.infer<typeof allenRelation>;

const shift = z.int().nullable();
const schema = z.strictObject({
  scheme: idOf('periodisations').describe('the one that is set against the other: the own one, else the later one'),
  phase: z.int().min(0).describe('ordinal of its phase'),
  otherScheme: idOf('periodisations'),
  otherPhase: z.int().min(0).describe("ordinal of the other's phase"),
  relation: allenRelation.describe('of the phase to the other one (Allen 1983), in whole years, bounds included'),
  overlapYears: z.int().min(0).nullable().describe('years that lie in both; null = without end'),
  beginShift: shift.describe('years by which it begins later (negative: earlier) than the other; null where unknown'),
  untilShift: shift.describe('years by which it ends later (negative: earlier) than the other; null where one is open'),
  inferred: z.boolean().describe('a bound of one of the two is inferred, not stated'),
});
export type PhaseRelation = z.infer<typeof schema>;

export const phaseRelations = defineLayer<PhaseRelation>({
  name: 'phaseRelations',
  idPrefix: 'phase-relation',
  placement: 'none',
  meaning:
    'How the phases of two schemes of one document lie to one another in time: every pair that shares years or meets, and those of one number where a scheme revises the other.',
  schema,
  example: {
    value: {
      scheme: 'scheme-2',
      phase: 3,
      otherScheme: 'scheme-1',
      otherPhase: 3,
      relation: 'starts',
      overlapYears: 4,
      beginShift: 0,
      untilShift: -1,
      inferred: false,
    },
  },
});
