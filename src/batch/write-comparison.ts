import { join } from 'node:path';
import type { Comparison } from '../compare/comparison.ts';
import { serialiseComparisonSchema } from '../compare/schema.ts';
import { serialiseComparison } from '../compare/serialise.ts';
import { tablesOf } from '../compare/tables/tables.ts';
import { headerOf } from '../emit/csv/corpus-tables.ts';
import { BYTE_ORDER_MARK, csvRows } from '../emit/csv/write.ts';
import { serialiseTablePackage } from '../emit/datapackage/datapackage.ts';
import { WholeFile, writeWhole } from './write-whole.ts';

/** Rows that are turned into text at a time: of many documents a table is longer than a string may be. */
const ROWS_AT_A_TIME = 5000;

/** A table that was written. */
export interface WrittenTable {
  readonly name: string;
  readonly rows: number;
}

/**
 * Writes `comparison.json`, `tables/`, `datapackage.json` and `schema/`; each file whole or not at all.
 * @param mark whether CSV files begin with a byte order mark
 */
export function writeComparison(comparison: Comparison, out: string, mark: boolean): WrittenTable[] {
  writePieces(join(out, 'comparison.json'), serialiseComparison(comparison));
  const tables = tablesOf(comparison);
  for (const { name, columns, rows } of tables)
    writePieces(join(out, 'tables', `${name}.csv`), csvPieces(headerOf(columns), rows, mark));
  writeWhole(
    join(out, 'datapackage.json'),
    serialiseTablePackage(
      {
        name: 'glossator-comparison',
        title: 'Annotated documents compared',
        description: `Tables of a comparison of ${comparison.documents.length} documents by ${comparison.by}. Written by glossator ${comparison.producer.version}.`,
      },
      tables,
    ),
  );
  writeWhole(join(out, 'schema', 'comparison.schema.json'), serialiseComparisonSchema());
  return tables.map(({ name, rows }) => ({ name, rows: rows.length }));
}

function writePieces(file: string, pieces: Iterable<string>): void {
  const whole = new WholeFile(file);
  let waiting: string[] = [];
  let length = 0;
  const flush = (): void => {
    whole.append(waiting.join(''));
    waiting = [];
    length = 0;
  };
  try {
    for (const piece of pieces) {
      waiting.push(piece);
      length += piece.length;
      if (length > 1 << 20) flush();
    }
    flush();
  } catch (error) {
    whole.abandon();
    throw error;
  }
  whole.finish();
}

type Rows = Parameters<typeof csvRows>[0];

function* csvPieces(header: readonly string[], rows: Rows, mark: boolean): Generator<string> {
  yield (mark ? BYTE_ORDER_MARK : '') + csvRows([header]);
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) yield csvRows(rows.slice(from, from + ROWS_AT_A_TIME));
}
