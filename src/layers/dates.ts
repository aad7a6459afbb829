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
    'A temporal expression (TIMEX3): the minimal phrase with its modifiers, without "since", "in", "from". Years of citations and of the bibliography are none, nor are ages. ' +
    'Conventions: a range is one expression with the value `1994/1997` (TimeML cuts it in two). Early, middle and late are, of a decade, its years 0–3, 4–6 and 7–9, of a century 0–33, 34–66 and 67–99, of a year four months each, of a month its days 1–10, 11–20 and the rest. ' +
    'Seasons begin with March, June, September and December; winter has the year in which it begins. "The first years after" an event end with the third year. ' +
    'A fiscal year is about the year it is named after. Recurring times have their period as value (P1Y). ' +
    'The first and last week of a month, run from Monday, are those with most of their days in it. What is not known of a value is X (`XXXX-WXX-3`, `XXXX-XX-XXTEV`). ' +
    'In reports (most dates within a year of the document’s own) a day or month without a year is the last one, or where the clause looks ahead the coming one; in histories it belongs to the year told.',
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
