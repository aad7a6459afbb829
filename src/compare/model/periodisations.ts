import { z } from 'zod';
import { allenRelation } from '../../layers/phase-relations.ts';
import { trace, year } from './trace.ts';

const boundFrom = z
  .enum(['stated', 'inferred', 'neighbour'])
  .nullable()
  .describe('stated in the document; inferred by the annotator; or taken from the phase before or after; null = open');

export const comparedPhase = z.strictObject({
  ordinal: z.int().describe('its number in the scheme; 0 = before the first'),
  label: z.string().nullable().describe('what the phase is called or characterised by'),
  begin: year.nullable().describe('first year; null = open or unstated'),
  until: year.nullable().describe('last year, counted in; null = open or unstated'),
  beginFrom: boundFrom,
  untilFrom: boundFrom,
  hypothetical: z.boolean().describe('only wondered about in every passage that names it'),
  trace,
});
export type ComparedPhase = z.infer<typeof comparedPhase>;

/**
 * A division into phases. Schemes of several documents are one where countries, proposer and the years of all phases are
 * the same.
 */
export const comparedScheme = z.strictObject({
  id: z.string().describe('"KZ Example 2016"; a number follows where two would share it'),
  proposer: z.string().describe('"Example 2016", or the title of the file of the pipeline that gave it'),
  countries: z.array(z.string()).describe('of the documents that have it'),
  kind: z
    .enum(['own', 'basis', 'reported', 'given', 'proposed'])
    .describe(
      'the author’s own; of others and revised by the author (basis); of others and told of; given by the pipeline to a document without one; proposed by the program from the data',
    ),
  basis: z.string().nullable().describe('id of the scheme that it revises'),
  documents: z.array(z.string()).describe('ids of the documents that have it'),
  phases: z.array(comparedPhase).describe('by ordinal; empty where the document only says how many there are'),
  tagged: z.int().describe('paragraphs that were tagged by it'),
  trace,
});
export type ComparedScheme = z.infer<typeof comparedScheme>;

export const schemePair = z.strictObject({
  a: z.string().describe('id of a scheme'),
  b: z.string().describe('id of another'),
  reason: z
    .enum(['rivals', 'revision', 'countries'])
    .describe('two schemes of one country; one revises the other; the chosen schemes of two groups'),
  phases: z
    .array(
      z.strictObject({
        a: z.int().describe('ordinal in a'),
        b: z.int().describe('ordinal in b'),
        relation: allenRelation.describe(
          'of a to b, in whole years, bounds included (Allen 1983); open bounds reach without end',
        ),
        overlap: z.int().nullable().describe('years in common; 0 where they meet; null = without end'),
        beginShift: z.int().nullable().describe('begin of b minus begin of a; null where one is open'),
        untilShift: z.int().nullable().describe('end of b minus end of a; null where one is open'),
      }),
    )
    .describe('pairs of phases that overlap or meet'),
  boundaries: z
    .array(
      z.strictObject({
        a: z.int().describe('ordinal of the phase of a that begins'),
        b: z.int().describe('ordinal of the phase of b whose begin is nearest'),
        yearA: year.describe('year in which the phase of a begins'),
        yearB: year.describe('year in which the phase of b begins'),
        shift: z.int().describe('yearB − yearA: 0 = the same boundary; positive = later in b'),
      }),
    )
    .describe('each begin of a phase in a with the nearest begin of a phase in b (the earlier of two equally near)'),
  onlyA: z.array(z.tuple([year.nullable(), year.nullable()])).describe('years that a has phases for and b has not'),
  onlyB: z.array(z.tuple([year.nullable(), year.nullable()])).describe('years that b has phases for and a has not'),
});
export type SchemePair = z.infer<typeof schemePair>;

/** Every scheme, and how they relate: rival schemes of a country, revisions, and the chosen schemes of the groups. */
export const periodisationsPart = z.strictObject({
  schemes: z.array(comparedScheme),
  pairs: z.array(schemePair),
  gaps: z
    .array(
      z.strictObject({
        scheme: z.string().describe('id of the scheme'),
        from: year.describe('first year of the gap'),
        to: year.describe('last year, counted in'),
      }),
    )
    .describe('years between two phases of a scheme that belong to neither'),
  /** For a common axis of time. */
  years: z.tuple([year, year]).nullable().describe('first and last year that any scheme states; null where none does'),
});
export type PeriodisationsPart = z.infer<typeof periodisationsPart>;
