import { CORPUS_ENTITIES } from '../csv/corpus-entities.ts';
import { CORPUS_INSTRUMENTS } from '../csv/corpus-instruments.ts';
import { CORPUS_TABLES } from '../csv/corpus-tables.ts';
import { DATA_COLUMNS } from '../csv/data-table.ts';
import type { Column, Table } from '../csv/table.ts';

/** The CSV file of a table of a document, as it was written. */
export interface WrittenDataTable {
  /** Without ending. */
  readonly name: string;
  readonly title: string;
}

/** A Frictionless Data Package (specification 1) that describes `tables/`: every column's type and meaning. */
export function dataPackage(dataTables: readonly WrittenDataTable[], version: string): object {
  const names = new Set<string>();
  return {
    profile: 'tabular-data-package',
    name: 'glossator-tables',
    title: 'Annotations of a corpus',
    description: `One table a layer, one row an annotation, and the tables of the documents themselves. Written by glossator ${version}.`,
    resources: [
      ...[...CORPUS_TABLES, CORPUS_INSTRUMENTS, CORPUS_ENTITIES].map((table) =>
        resource(unique(table.name, names), table.name, table.meaning, tableSchema(table)),
      ),
      ...dataTables.map(({ name, title }) =>
        resource(unique(name, names), name, title, { fields: DATA_COLUMNS.map(field), missingValues: [''] }),
      ),
    ],
  };
}

export const serialiseDataPackage = (dataTables: readonly WrittenDataTable[], version: string): string =>
  `${JSON.stringify(dataPackage(dataTables, version), null, 2)}\n`;

/** A table that a package describes. */
type DescribedTable = Pick<Table, 'name' | 'meaning' | 'columns' | 'key'>;

/** A data package of any tables; what `document_id` or `document` names stands in `documents`. */
export function serialiseTablePackage(
  head: { readonly name: string; readonly title: string; readonly description: string },
  tables: readonly DescribedTable[],
): string {
  const names = new Set<string>();
  const resources = tables.map((table) =>
    resource(unique(table.name, names), table.name, table.meaning, tableSchema(table)),
  );
  return `${JSON.stringify({ profile: 'tabular-data-package', ...head, resources }, null, 2)}\n`;
}

const resource = (name: string, file: string, description: string, schema: object): object => ({
  profile: 'tabular-data-resource',
  name,
  path: `tables/${file}.csv`,
  description,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  schema,
});

function tableSchema({ name, columns, key }: DescribedTable): object {
  const document = columns.find((column) => column.name === 'document_id' || column.name === 'document');
  const foreignKeys =
    name === 'documents' || document === undefined
      ? {}
      : { foreignKeys: [{ fields: document.name, reference: { resource: 'documents', fields: 'document_id' } }] };
  return { fields: columns.map(field), missingValues: [''], primaryKey: [...key], ...foreignKeys };
}

function field({ name, type, meaning, allowed, required }: Column): object {
  const constraints = { ...(required ? { required } : {}), ...(allowed === undefined ? {} : { enum: [...allowed] }) };
  return { name, type, description: meaning, ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
}

/** Names of resources are lower-case ASCII; documents may be called otherwise. */
function unique(name: string, taken: Set<string>): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9._-]+/gu, '-');
  let candidate = plain;
  for (let number = 2; taken.has(candidate); number++) candidate = `${plain}-${number}`;
  taken.add(candidate);
  return candidate;
}
