import { z } from 'zod';
import { trace, year } from './trace.ts';

/** One instrument of the whole comparison, put together from the registers of the documents. */
export const comparedInstrument = z.strictObject({
  id: z.string().describe('URN where there is one'),
  kind: z.string(),
  jurisdiction: z.string().nullable(),
  titles: z.strictObject({ eng: z.string().nullable(), rus: z.string().nullable() }),
  date: z.string().nullable().describe('of adoption, as precise as known'),
  year: year.nullable(),
  number: z.string().nullable(),
  urn: z.string().nullable(),
  effective: z.string().nullable(),
  subjects: z.array(z.string()).describe('ids of `subjects`, by the words of its title'),
  origin: z
    .enum(['documents', 'register'])
    .describe('named in the documents, or only in glossator’s register of well-known instruments'),
  replaced: year.nullable().describe('year in which it was replaced or lost force, where register or documents say so'),
  amendments: z
    .array(z.strictObject({ instrument: z.string().nullable(), date: z.string().nullable(), trace }))
    .describe('what the documents say amends it, by date'),
  documents: z.array(z.string()).describe('documents that name it'),
  groups: z.array(z.string()),
  mentions: z.int(),
  trace,
});
export type ComparedInstrument = z.infer<typeof comparedInstrument>;

/** A subject × country: which instruments the country has on it, since when. */
export const subjectCell = z.strictObject({
  subject: z.string(),
  jurisdiction: z.string(),
  status: z
    .enum(['named', 'register-only', 'none-known'])
    .describe(
      'named in the documents; not named there, but known to the register; neither, which does not prove that there is none',
    ),
  since: z.string().nullable().describe('date of the earliest instrument'),
  current: z.string().nullable().describe('id of the latest that is not known to be replaced'),
  instruments: z.array(z.string()).describe('ids, by date; undated ones last'),
});
export type SubjectCell = z.infer<typeof subjectCell>;

export const lawsPart = z.strictObject({
  instruments: z.array(comparedInstrument).describe('by jurisdiction, date, id'),
  jurisdictions: z.array(z.string()).describe('rows of the comparison: countries of the groups, then others with laws'),
  byKindAndYear: z.array(
    z.strictObject({
      jurisdiction: z.string().nullable(),
      kind: z.string(),
      year: year.nullable(),
      count: z.int().describe('instruments of origin `documents`'),
      instruments: z.array(z.string()),
    }),
  ),
  subjects: z.array(z.strictObject({ id: z.string(), eng: z.string(), rus: z.string() })),
  bySubject: z.array(subjectCell).describe('every subject that any jurisdiction has × every jurisdiction'),
});
export type LawsPart = z.infer<typeof lawsPart>;
