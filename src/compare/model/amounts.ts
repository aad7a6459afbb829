import { z } from 'zod';
import { passage, year } from './trace.ts';

/** One amount of a document, in running text or in a cell of a table, whose annotation is the table. */
export const amountItem = z.strictObject({
  ...passage.shape,
  value: z.number().describe('in full'),
  upper: z.number().nullable().describe('upper end of a range'),
  approx: z.boolean().describe('said to be approximate'),
  bound: z.enum(['min', 'max']).nullable().describe('min: at least; max: at most'),
  yearFrom: z
    .enum(['sentence', 'paragraph', 'table'])
    .nullable()
    .describe('where the date stands that gave the year; table: a head of the row or column, or the caption'),
  yearBy: z.string().nullable().describe('id of that date; null in tables'),
});
export type AmountItem = z.infer<typeof amountItem>;

/** Amounts of one kind and unit in one year. Never added up: two passages may give the same sum twice. */
export const amountRow = z.strictObject({
  group: z.string().describe('id of the group'),
  year: year.nullable().describe('null where no date with one year stands with it'),
  kind: z.string().describe('money, percent, count, membership'),
  unit: z.string().describe('ISO 4217, %, the noun counted (in tables the words of the head): units are never mixed'),
  count: z.int().describe('amounts'),
  lowest: z.number().describe('the lowest of them'),
  median: z.number().describe('the one in the middle'),
  highest: z.number().describe('the highest of them'),
  items: z.array(amountItem),
});
export type AmountRow = z.infer<typeof amountRow>;

export const amountsPart = z.array(amountRow);
