import { type Cell, type Column, type ColumnType, snakeCase } from '../../core/table.ts';
import type { AnnotatedDocument } from '../../layers/annotated.ts';

export type { Cell, Column, ColumnType };
export { snakeCase };

/** One CSV file: its columns, and how the rows of one document come about. */
export interface Table {
  /** In snake case; the file is `<name>.csv`. */
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly Column[];
  /** The columns that tell rows apart. */
  readonly key: readonly string[];
  rows(annotated: AnnotatedDocument): Cell[][];
}

/** A column together with the way to its cell. */
export interface Field<Row> extends Column {
  cell(row: Row): Cell;
}

export function tableOf<Row>(
  declaration: Omit<Table, 'columns' | 'rows'>,
  fields: readonly Field<Row>[],
  rowsOf: (annotated: AnnotatedDocument) => readonly Row[],
): Table {
  return {
    ...declaration,
    columns: fields.map(({ name, type, meaning, allowed, required }) => ({
      name,
      type,
      meaning,
      required,
      ...(allowed === undefined ? {} : { allowed }),
    })),
    rows: (annotated) => rowsOf(annotated).map((row) => fields.map((field) => field.cell(row))),
  };
}
