import { type AnnotatedDocument, annotatedSchema } from '../../layers/annotated.ts';
import { LAYERS } from '../../layers/catalogue.ts';
import { joinList, joinRanges } from '../../layers/cell-values.ts';
import { countAnnotations, countWords } from './counts.ts';
import { layerTable } from './layer-table.ts';
import { type Cell, type Column, type Field, type Table, tableOf } from './table.ts';

const text = <Row>(name: string, meaning: string, cell: (row: Row) => Cell, required = false): Field<Row> => ({
  name,
  type: 'string',
  meaning,
  required,
  cell,
});

const integer = <Row>(name: string, meaning: string, cell: (row: Row) => Cell, required = true): Field<Row> => ({
  name,
  type: 'integer',
  meaning,
  required,
  cell,
});

const documents = tableOf<AnnotatedDocument>(
  { name: 'documents', meaning: 'The documents of the corpus.', key: ['document_id'] },
  [
    text('document_id', 'id of the document, and name of its folder', ({ document }) => document.id, true),
    text('title', 'title', ({ document }) => document.title),
    text('authors', 'authors; joined with |', ({ document }) => joinList(document.authors)),
    integer('year', 'year of publication', ({ document }) => document.year, false),
    text('date', 'day or month of publication, ISO 8601', ({ document }) => document.date),
    text('language', 'main language, ISO 639-3', ({ document }) => document.language),
    text('genre', 'genre', ({ document }) => document.genre),
    text('countries', 'countries it is about, ISO 3166-1 alpha-2; joined with |', ({ document }) =>
      joinList(document.countries),
    ),
    text('rights', 'who may do what with it', ({ document }) => document.rights),
    text('file', 'name of the file', ({ document }) => document.source.file, true),
    text('media_type', 'format of the file', ({ document }) => document.source.mediaType, true),
    text('encoding', 'encoding of the file, where it is text', ({ document }) => document.source.encoding),
    integer('bytes', 'size of the file', ({ document }) => document.source.bytes),
    text('sha256', 'SHA-256 of the file', ({ document }) => document.source.sha256, true),
    text('pipeline', 'the pipeline that annotated it', ({ producer }) => producer.pipeline, true),
    integer('characters', 'length of the reading text (UTF-16 code units)', ({ text }) => text.length),
    integer('words', 'words of the reading text', ({ text }) => countWords(text)),
    integer('annotations', 'annotations of all layers', countAnnotations),
    integer(
      'repairs',
      'mended or left out by the reader: rows in repairs.csv',
      ({ layers }) => layers.repairs?.length ?? 0,
    ),
    integer('diagnostics', 'rows in diagnostics.csv', ({ diagnostics }) => diagnostics.length),
  ],
  (annotated) => [annotated],
);

interface DiagnosticRow {
  readonly documentId: string;
  readonly number: number;
  readonly diagnostic: AnnotatedDocument['diagnostics'][number];
}

const diagnostics = tableOf<DiagnosticRow>(
  {
    name: 'diagnostics',
    meaning: 'What is doubtful or was lost in the documents, and what was done about it.',
    key: ['document_id', 'number'],
  },
  [
    text('document_id', 'the document: `document_id` in documents.csv', (row) => row.documentId, true),
    integer('number', 'counts from 1 in each document', (row) => row.number),
    text('code', 'what sort of trouble', (row) => row.diagnostic.code, true),
    {
      ...text<DiagnosticRow>('severity', 'how grave', (row) => row.diagnostic.severity, true),
      allowed: annotatedSchema.shape.diagnostics.element.shape.severity.options,
    },
    text('message', 'what was found, where, and what was done', (row) => row.diagnostic.message, true),
    text('source', 'ranges start..end in the decoded source, joined with |', (row) =>
      joinRanges(row.diagnostic.source),
    ),
  ],
  (annotated) =>
    annotated.diagnostics.map((diagnostic, index) => ({
      documentId: annotated.document.id,
      number: index + 1,
      diagnostic,
    })),
);

/** Every table that holds the whole corpus, in the order in which the data package lists them. */
export const CORPUS_TABLES: readonly Table[] = [documents, ...LAYERS.map(layerTable), diagnostics];

export const headerOf = (columns: readonly Column[]): string[] => columns.map((column) => column.name);
