import { z } from 'zod';
import { actorsPart, voicesPart } from './model/actors.ts';
import { amountsPart } from './model/amounts.ts';
import { associationsPart } from './model/associations.ts';
import { comparedDocument, GROUPINGS, group, method, note } from './model/documents.ts';
import { gridPart } from './model/grid.ts';
import { keynessPart } from './model/keyness.ts';
import { lawsPart } from './model/laws.ts';
import { periodisationsPart } from './model/periodisations.ts';
import { similarityPart } from './model/similarity.ts';

export type * from './model/actors.ts';
export type * from './model/amounts.ts';
export type * from './model/associations.ts';
export type * from './model/documents.ts';
export { GROUPINGS } from './model/documents.ts';
export type * from './model/grid.ts';
export type * from './model/keyness.ts';
export type * from './model/laws.ts';
export type * from './model/periodisations.ts';
export type * from './model/similarity.ts';
export type * from './model/trace.ts';

/** The name and version of the format of `comparison.json`. */
export const COMPARISON_SCHEMA = 'glossator/comparison@1';

/**
 * `comparison.json`: several annotated documents set side by side. Everything in it follows from the `annotated.json`
 * files; it holds no clock time and no path. Lists are in a fixed order; strings are compared by code units.
 */
export const comparisonSchema = z.strictObject({
  schema: z.literal(COMPARISON_SCHEMA),
  producer: z.strictObject({ version: z.string() }),
  by: z.enum(GROUPINGS).describe('what the groups are'),
  /** What was asked for beside the grouping. */
  scheme: z
    .string()
    .nullable()
    .describe('the periodisation asked for with --scheme; null = the most used of each group'),
  documents: z.array(comparedDocument).describe('sorted by id'),
  groups: z.array(group).describe('sorted by id, `unknown` last'),
  notes: z.array(note).describe('what is missing, mixed or left out'),
  methods: z.array(method).describe('what each measure means'),
  periodisations: periodisationsPart,
  grid: gridPart.describe('code × group × phase, and code × group × years'),
  associations: associationsPart.describe('codes that go together in paragraphs'),
  laws: lawsPart,
  actors: actorsPart,
  voices: voicesPart.describe('statements and their codes by speaker and phase'),
  keyness: keynessPart,
  similarity: similarityPart,
  amounts: amountsPart.describe('by group, kind, unit and year'),
});
export type Comparison = z.infer<typeof comparisonSchema>;
