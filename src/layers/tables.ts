import { z } from 'zod';
import { defineLayer } from './define.ts';

const cell = z.strictObject({
  row: z.int().min(0).describe('0-based, without the header'),
  column: z.int().min(0).describe('0-based'),
  raw: z.string().describe('as printed'),
  value: z
    .number()
    .nullable()
    .describe(
      "the number in it in full, read by the column's own number format; scale words beside it or with the unit in the head count",
    ),
  unit: z
    .string()
    .nullable()
    .describe(
      'ISO 4217 code, "%" or null: what stands beside the number, else in the head of the column or the caption',
    ),
  estimate: z.boolean().describe('marked as an estimate (in brackets, "ca.")'),
  missing: z.boolean().describe('empty, or a sign for a missing figure ("*", "n/a", "Not available")'),
});

const schema = z.strictObject({
  number: z.string().nullable().describe('as printed: "2", "A1"'),
  caption: z.string().nullable().describe('without "Table 2."'),
  columns: z.array(z.string()).describe('the header row'),
  rows: z.array(z.array(z.string())).describe('cells as cleaned strings, without repeated or garbled rows'),
  cells: z.array(cell).describe('every cell of the rows, typed'),
  notes: z.array(z.string()),
  sourceLine: z.string().nullable().describe('what stands behind "Source:"'),
});
export type Table = z.infer<typeof schema>;
export type TableCell = z.infer<typeof cell>;

export const tables = defineLayer<Table>({
  name: 'tables',
  idPrefix: 'table',
  placement: 'own',
  meaning: 'A table; the span runs from its caption to its last note.',
  schema,
  example: {
    quote: 'Table 1. Registered organisations\nYear\tNumber\n2006\t5,820',
    value: {
      number: '1',
      caption: 'Registered organisations',
      columns: ['Year', 'Number'],
      rows: [['2006', '5,820']],
      cells: [
        { row: 0, column: 0, raw: '2006', value: 2006, unit: null, estimate: false, missing: false },
        { row: 0, column: 1, raw: '5,820', value: 5820, unit: null, estimate: false, missing: false },
      ],
      notes: [],
      sourceLine: null,
    },
  },
});
