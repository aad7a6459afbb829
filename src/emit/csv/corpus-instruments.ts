import type { CorpusRegister } from '../../matching/instrument-register.ts';
import type { Cell, Column } from './table.ts';

const column = (name: string, meaning: string, required = false): Column => ({
  name,
  type: 'string',
  meaning,
  required,
});

/** The register of the whole corpus: which entries of documents are one instrument. Joined to `instruments.csv` by both keys. */
export const CORPUS_INSTRUMENTS = {
  name: 'corpus_instruments',
  meaning: 'One row an entry of a document’s register of instruments: which instrument of the corpus it is.',
  key: ['document_id', 'id'],
  columns: [
    column('document_id', 'the document: `document_id` in documents.csv', true),
    column('id', '`id` in instruments.csv', true),
    column('corpus_instrument', 'the same for all entries that are one instrument; stable for one corpus', true),
    column('kind', 'what sort of instrument', true),
    column('jurisdiction', 'ISO 3166-1 alpha-2 code, INT for international'),
    column('title_eng', 'the fullest title in English that any document or the register of well-known ones has'),
    column('title_rus', 'the same in Russian'),
    column('date', 'as precise as any document or the register says'),
    column('number', 'as any document or the register says'),
    column('urn', 'urn:lex (RFC 9676)'),
    { name: 'documents', type: 'integer', meaning: 'documents that name it', required: true },
  ] satisfies readonly Column[],
} as const;

/** One row an entry, in the order in which they were added. */
export const corpusInstrumentRows = (register: CorpusRegister): Cell[][] =>
  register
    .placed()
    .map(({ entry, instrument }) => [
      entry.documentId,
      entry.item.id,
      instrument.id,
      instrument.kind,
      instrument.jurisdiction,
      instrument.titles.eng,
      instrument.titles.rus,
      instrument.date,
      instrument.number,
      instrument.urn,
      instrument.documents.size,
    ]);
