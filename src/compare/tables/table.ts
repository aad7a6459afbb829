import { z } from 'zod';
import { type Cell, type Column, snakeCase } from '../../core/table.ts';
import { cellForm, unwrap } from '../../layers/cell-values.ts';
import type { Trace } from '../model/trace.ts';

/** One CSV file of a comparison, with its rows. */
export interface ComparisonTable {
  /** In snake case; the file is `<name>.csv`. */
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly Column[];
  /** The columns that tell rows apart. */
  readonly key: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What each row counts, in the order of the rows; null where rows count nothing. */
  readonly traces: readonly Trace[] | null;
}

interface Declaration<Row> {
  readonly name: string;
  readonly meaning: string;
  /** Of one row: columns follow from it, an object in it becomes a column a key. */
  readonly schema: z.ZodObject;
  readonly rows: readonly Row[];
  /** Columns that tell rows apart; left out, rows are numbered. */
  readonly key?: readonly string[];
  readonly trace?: (row: Row) => Trace;
}

interface Field extends Column {
  cell(row: unknown): Cell;
}

/** Rows that count something are numbered, so that `traces.csv` can name them. */
const ROW: Column = { name: 'row', type: 'integer', meaning: 'counts from 1: `row` in traces.csv', required: true };

/** A table from the declaration of its rows in the model. */
export function tableOf<Row extends object>({
  name,
  meaning,
  schema,
  rows,
  key,
  trace,
}: Declaration<Row>): ComparisonTable {
  const fields = Object.entries(schema.shape).flatMap(([attribute, inner]) =>
    fieldsOf(snakeCase(attribute), inner, (row) => propertyOf(row, attribute)),
  );
  const numbered = trace !== undefined || key === undefined;
  return {
    name,
    meaning,
    columns: [...(numbered ? [ROW] : []), ...fields.map(({ cell: _, ...column }) => column)],
    key: numbered ? ['row'] : key,
    rows: rows.map((row, index) => [...(numbered ? [index + 1] : []), ...fields.map((field) => field.cell(row))]),
    traces: trace === undefined ? null : rows.map(trace),
  };
}

function fieldsOf(name: string, schema: unknown, read: (row: unknown) => unknown): Field[] {
  const { core, nullable, meaning } = unwrap(schema);
  if (core instanceof z.ZodObject)
    return Object.entries(core.shape).flatMap(([key, inner]) =>
      fieldsOf(`${name}_${snakeCase(key)}`, inner, (row) => propertyOf(read(row), key)),
    );
  const { type, allowed, render } = cellForm(core);
  const joined = core instanceof z.ZodArray && type === 'string' ? 'joined with |' : '';
  return [
    {
      name,
      type,
      meaning: [meaning, joined].filter((part) => part !== '').join('; '),
      required: !nullable && (type !== 'string' || allowed !== undefined),
      ...(allowed === undefined ? {} : { allowed }),
      cell: (row) => render(read(row)),
    },
  ];
}

const propertyOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
