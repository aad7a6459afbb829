import { z } from 'zod';
import { defineLayer, isoDay, language } from './define.ts';

const schema = z.strictObject({
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']).describe('TIMEX3 type'),
  timex: z.string().describe('TIMEX3 value: `1998-09-30`, `199`, `P20Y`, `2014-SU`, `PAST_REF`'),
  mod: z.string().nullable().describe('TIMEX3 modifier: EARLY, MID, END, APPROX …'),
  edtf: z.string().nullable().describe('EDTF (ISO 8601-2) value; null for durations and sets'),
  begin: isoDay.nullable().describe('first day covered; null when open or unknown'),
  until: isoDay.nullable().describe('last day covered; null when open or unknown'),
  approx: z.boolean().describe('"about", "around", "early"'),
  language,
  context: z
    .enum(['body', 'heading', 'table', 'footnote', 'quotation', 'access'])
    .describe('where it stands; access: day on which a web page was read'),
  stated: z.boolean().describe('false where year or anchor were taken from the surroundings ("December 16")'),
});
export type TimeExpression = z.infer<typeof schema>;

export const dates = defineLayer<TimeExpression>({
  name: 'dates',
  idPrefix: 'date',
  placement: 'own',
  meaning:
    'A temporal expression (TIMEX3): the minimal phrase with its modifiers, without "since", "in", "from". Years of citations and of the bibliography are none.',
  schema,
  example: {
    quote: '1994-7',
    value: {
      type: 'DATE',
      timex: '1994/1997',
      mod: null,
      edtf: '1994/1997',
      begin: '1994-01-01',
      until: '1997-12-31',
      approx: false,
      language: 'eng',
      context: 'body',
      stated: true,
    },
  },
});
