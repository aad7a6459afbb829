import { z } from 'zod';
import { country, defineLayer, idOf, isoDate, language } from './define.ts';

export const instrumentKind = z.enum([
  'law',
  'code',
  'decree',
  'constitution',
  'concept',
  'program',
  'treaty',
  'bill',
  'regulation',
  'resolution',
  'constitutional-law',
  'order',
  'directive',
  'judgment',
  'article',
]);
export type InstrumentKind = z.infer<typeof instrumentKind>;

export const legalRelation = z.enum([
  'adopts',
  'amends',
  'amended-by',
  'replaces',
  'repeals',
  'ratifies',
  'in-force',
  'mentions',
]);

const schema = z.strictObject({
  kind: instrumentKind.describe('`article` where only a provision is named'),
  title: z.string().nullable().describe('the title without kind, date and number'),
  jurisdiction: country.nullable(),
  date: isoDate.nullable().describe('of the instrument itself, as precise as stated'),
  number: z.string().nullable().describe('as printed, without "No.", "#", "n.", "№"'),
  provision: z.string().nullable().describe('"art. 5", "art. 489 para. 2"'),
  instrument: idOf('instruments').nullable().describe('its entry in the register'),
  urn: z
    .string()
    .nullable()
    .describe('urn:lex of what is cited: the instrument, "@" the edition, "~" the provision where it is one'),
  edition: isoDate.nullable().describe('the day on which the text cited stood so, "as amended on"'),
  registration: z.string().nullable().describe('the number under which a ministry of justice registered it'),
  coref: z.boolean().describe('a later reference by a bare noun: "the Concept"'),
  relation: legalRelation.describe('what the passage says of it'),
  effective: isoDate.nullable().describe('when it, or the amendment spoken of, takes effect'),
  language,
});
export type LegalCitation = z.infer<typeof schema>;

export const legalCitations = defineLayer<LegalCitation>({
  name: 'legalCitations',
  idPrefix: 'legal',
  placement: 'own',
  meaning:
    'A mention of a legal or policy instrument or of a provision of one, with date and number where adjacent, and with the brackets that say which edition is meant or where it is registered; not with what says when it takes effect.',
  schema,
  example: {
    quote: 'Law of the Republic of Kazakhstan of 22.12.2011 n. 515-IV',
    value: {
      kind: 'law',
      title: null,
      jurisdiction: 'KZ',
      date: '2011-12-22',
      number: '515-IV',
      provision: null,
      instrument: 'instrument-4',
      urn: 'urn:lex:kz:state:law:2011-12-22;515-iv',
      edition: null,
      registration: null,
      coref: false,
      relation: 'amends',
      effective: '2012-01-01',
      language: 'eng',
    },
  },
});
