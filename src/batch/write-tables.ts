import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_ENTITIES, CorpusEntities } from '../emit/csv/corpus-entities.ts';
import { CORPUS_INSTRUMENTS, corpusInstrumentRows } from '../emit/csv/corpus-instruments.ts';
import { CORPUS_TABLES, headerOf } from '../emit/csv/corpus-tables.ts';
import { DATA_COLUMNS, type DataTable, dataTables } from '../emit/csv/data-table.ts';
import { BYTE_ORDER_MARK, csvRows } from '../emit/csv/write.ts';
import type { WrittenDataTable } from '../emit/datapackage/datapackage.ts';
import type { AnnotatedDocument } from '../layers/annotated.ts';
import { CorpusRegister } from '../matching/instrument-register.ts';
import { annotatedFile } from './annotate-file.ts';
import { WholeFile, writeWhole } from './write-whole.ts';

/**
 * Writes `tables/` from the `annotated.json` files, one document in memory at a time.
 * @param ids the documents of this run, sorted; others have no rows
 * @param mark whether each file begins with a byte order mark
 */
export function writeTables(out: string, ids: readonly string[], mark: boolean): WrittenDataTable[] {
  const folder = join(out, 'tables');
  const head = mark ? BYTE_ORDER_MARK : '';
  const open = CORPUS_TABLES.map((table) => ({ table, file: new WholeFile(join(folder, `${table.name}.csv`)) }));
  const written: WrittenDataTable[] = [];
  const register = new CorpusRegister();
  const entities = new CorpusEntities();
  try {
    for (const { table, file } of open) file.append(head + csvRows([headerOf(table.columns)]));
    for (const id of ids) {
      const annotated = readAnnotated(annotatedFile(out, id));
      for (const { table, file } of open) file.append(csvRows(table.rows(annotated)));
      register.add(annotated);
      entities.add(annotated);
      for (const data of dataTables(annotated)) written.push(writeData(folder, data, head));
    }
  } catch (error) {
    for (const { file } of open) file.abandon();
    throw error;
  }
  for (const { file } of open) file.finish();
  writeWhole(
    join(folder, `${CORPUS_INSTRUMENTS.name}.csv`),
    head + csvRows([headerOf(CORPUS_INSTRUMENTS.columns), ...corpusInstrumentRows(register)]),
  );
  writeEntities(out, ids, head, entities);
  removeOthers(folder, new Set([...CORPUS_TABLES, ...written].map(({ name }) => `${name}.csv`)));
  return written;
}

/** Who is who in the corpus is known only when every document has been seen: the documents are read a second time. */
function writeEntities(out: string, ids: readonly string[], head: string, entities: CorpusEntities): void {
  const file = new WholeFile(join(out, 'tables', `${CORPUS_ENTITIES.name}.csv`));
  try {
    file.append(head + csvRows([headerOf(CORPUS_ENTITIES.columns)]));
    for (const id of ids) file.append(csvRows(entities.rows(readAnnotated(annotatedFile(out, id)))));
  } catch (error) {
    file.abandon();
    throw error;
  }
  file.finish();
}

function writeData(folder: string, { name, title, rows }: DataTable, head: string): WrittenDataTable {
  writeWhole(join(folder, `${name}.csv`), head + csvRows([headerOf(DATA_COLUMNS), ...rows]));
  return { name, title };
}

/** Tables of documents that are not of this run, and what an interrupted run left. A person's own files stay. */
function removeOthers(folder: string, current: ReadonlySet<string>): void {
  for (const name of readdirSync(folder))
    if ((/^data_.+\.csv$/u.test(name) && !current.has(name)) || name.endsWith('.partial')) rmSync(join(folder, name));
}

/** The file was written by this program and its digest compared: it is not checked again. */
const readAnnotated = (file: string): AnnotatedDocument => JSON.parse(readFileSync(file, 'utf8')) as AnnotatedDocument;
