import { z } from 'zod';
import { trace, year } from './trace.ts';

/** One instrument of the whole comparison, put together from the registers of the documents. */
export const comparedInstrument = z.strictObject({
  id: z.string().describe('URN where there is one'),
  kind: z.string().describe('what sort of instrument'),
  jurisdiction: z.string().nullable().describe('ISO 3166-1 alpha-2 code, INT for international'),
  titles: z.strictObject({
    eng: z.string().nullable().describe('title in English'),
    rus: z.string().nullable().describe('title in Russian'),
  }),
  date: z.string().nullable().describe('of adoption, as precise as known'),
  year: year.nullable().describe('of adoption'),
  number: z.string().nullable().describe('as printed'),
  urn: z.string().nullable().describe('urn:lex (RFC 9676)'),
  effective: z.string().nullable().describe('when it takes effect'),
  subjects: z.array(z.string()).describe('ids of `subjects`, by the words of its title'),
  origin: z
    .enum(['documents', 'register'])
    .describe('named in the documents, or only in glossator’s register of well-known instruments'),
  replaced: year.nullable().describe('year in which it was replaced or lost force, where register or documents say so'),
  amendments: z
    .array(
      z.strictObject({
        instrument: z
          .string()
          .nullable()
          .describe('id of the instrument that amends; null where only the fact is told'),
        date: z.string().nullable().describe('when the amendment takes effect, else of its adoption'),
        trace,
      }),
    )
    .describe('what the documents say amends it, by date'),
  documents: z.array(z.string()).describe('documents that name it'),
  groups: z.array(z.string()).describe('ids of the groups that name it'),
  mentions: z.int().describe('times that documents cite it'),
  trace,
});
export type ComparedInstrument = z.infer<typeof comparedInstrument>;

/** A subject × country: which instruments the country has on it, since when. */
export const subjectCell = z.strictObject({
  subject: z.string().describe('what the law is about'),
  jurisdiction: z.string().describe('the country'),
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
      jurisdiction: z.string().nullable().describe('the country'),
      kind: z.string().describe('what sort of instrument'),
      year: year.nullable().describe('of adoption'),
      count: z.int().describe('instruments of origin `documents`'),
      instruments: z.array(z.string()).describe('their ids'),
    }),
  ),
  subjects: z.array(z.strictObject({ id: z.string(), eng: z.string(), rus: z.string() })),
  bySubject: z.array(subjectCell).describe('every subject that any jurisdiction has × every jurisdiction'),
});
export type LawsPart = z.infer<typeof lawsPart>;
