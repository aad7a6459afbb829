import { z } from 'zod';
import type { AnnotatedDocument } from '../../layers/annotated.ts';
import { cellForm, unwrap } from '../../layers/cell-values.ts';
import { type TableCell, tables } from '../../layers/tables.ts';
import type { Cell, Column } from './table.ts';

/** A table of a document, one row a cell: the tidy form that statistics programs read. */
export interface DataTable {
  /** `data_<document>_<number>`; the file is `<name>.csv`. */
  readonly name: string;
  readonly title: string;
  readonly rows: Cell[][];
}

const cellShape: Readonly<Record<string, unknown>> = shapeOfCells();

/** `row, column, raw, value, unit, estimate, missing`, as the layer `tables` declares them. */
export const DATA_COLUMNS: readonly Column[] = Object.entries(cellShape).map(([name, schema]) => {
  const { nullable, meaning } = unwrap(schema);
  const { type } = cellForm(schema);
  return { name, type, meaning, required: !nullable && type !== 'string' };
});

/** The tables of one document. Where a number is missing or given twice, the annotation's id stands in its place. */
export function dataTables(annotated: AnnotatedDocument): DataTable[] {
  const taken = new Set<string>();
  return (annotated.layers[tables.name] ?? []).map((item) => {
    const number = typeof item.number === 'string' ? fileName(item.number) : '';
    const suffix = number === '' || taken.has(number) ? item.id : number;
    taken.add(suffix);
    const caption = typeof item.caption === 'string' ? item.caption : '';
    return {
      name: `data_${annotated.document.id}_${suffix}`,
      title: [`Table ${suffix} of ${annotated.document.id}`, caption].filter((part) => part !== '').join(': '),
      rows: cellsOf(item.cells).map((cell) => [
        cell.row,
        cell.column,
        cell.raw,
        cell.value,
        cell.unit,
        cell.estimate,
        cell.missing,
      ]),
    };
  });
}

const cellsOf = (cells: unknown): readonly TableCell[] => (Array.isArray(cells) ? cells : []);

const fileName = (number: string): string => number.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[-.]+|[-.]+$/gu, '');

function shapeOfCells(): Readonly<Record<string, unknown>> {
  const shape: Record<string, unknown> = tables.schema instanceof z.ZodObject ? tables.schema.shape : {};
  const cells = shape.cells;
  return cells instanceof z.ZodArray && cells.element instanceof z.ZodObject ? cells.element.shape : {};
}
