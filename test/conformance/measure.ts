import { join } from 'node:path';
import { acronyms } from '../../src/layers/acronyms.ts';
import { footnotes } from '../../src/layers/footnotes.ts';
import { paragraphs } from '../../src/layers/paragraphs.ts';
import { sections } from '../../src/layers/sections.ts';
import { tables } from '../../src/layers/tables.ts';
import { Annotating } from '../../src/pipeline/annotate.ts';
import { BUILT_IN_PIPELINES } from '../../src/pipeline/definition.ts';
import { stamp } from '../../src/pipeline/stamp.ts';
import type { WorkingDocument } from '../../src/pipeline/working-document.ts';
import { store, withRequirements } from '../support/annotate.ts';
import type { Rendering } from './rendering.ts';
import { placeOf, type Truth } from './truth.ts';

const annotating = new Annotating(store);
const stages = withRequirements(['references', 'acronyms']).map((stage) => ({
  name: stage.name,
  annotate: stage.prepare(stage.options.parse({}), { store, resolve: (path) => join(BUILT_IN_PIPELINES, path) }),
}));

/** Reads a document up to structure, and its bibliography and acronyms. */
export async function readDocument(file: string, bytes: Uint8Array): Promise<WorkingDocument> {
  const document = await annotating.open({ file, bytes, metadata: { id: 'test' } });
  for (const { name, annotate } of stages) stamp(document, name, annotate(document));
  return document;
}

/** What is compared, as strings that are equal where the things are: layer by layer. */
export type Items = Readonly<Record<Layer, readonly string[]>>;
export const LAYERS = [
  'sections',
  'paragraphs',
  'joined',
  'notes',
  'note languages',
  'markers',
  'cells',
  'captions',
  'table notes',
  'references',
  'acronyms',
] as const;
export type Layer = (typeof LAYERS)[number];

type Comparing = Pick<Rendering, 'levels' | 'labels'>;

/** White space counts once; writers that set typographic apostrophes are right to do so. */
const clean = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').replaceAll('’', "'").trim();
/** Numbers before list items stay in plain text and are the format's elsewhere. */
const withoutOrdinal = (text: string): string => clean(text).replace(/^\(?\d{1,2}[.)]\s+/u, '');
const section = (
  { levels }: Comparing,
  { title, number, level, kind }: { title: string; number: string | null; level: number; kind: string },
): string => `${kind} ${levels === 'numbered' && number === null ? '·' : level} ${number ?? '·'} ${clean(title)}`;
const note = ({ labels }: Comparing, label: string, text: string | null): string =>
  `${labels === 'automatic' ? '·' : label} ${text === null ? '(body lost)' : clean(text)}`;
const marker = ({ labels }: Comparing, label: string, place: string): string =>
  `${labels === 'automatic' ? '·' : label} behind …${place.normalize('NFC')}`;

interface TableValue {
  readonly number: string | null;
  readonly caption: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly sourceLine: string | null;
}

function tableItems(values: readonly TableValue[]): Pick<Items, 'cells' | 'captions' | 'table notes'> {
  // A cell is known by its row's first cell and its place in the row, so that an unread caption or head costs no cell.
  const cells = ({ columns, rows }: TableValue): string[] =>
    [columns, ...rows].flatMap((row) =>
      row.map((cell, column) => `${clean(row[0] ?? '')} [${column + 1}]: ${clean(cell)}`),
    );
  return {
    cells: values.flatMap(cells),
    captions: values.map(({ number, caption }) => `${number ?? '·'} ${clean(caption ?? '')}`),
    'table notes': values.flatMap(({ notes, sourceLine }) => [
      ...notes.map((text) => `note: ${clean(text)}`),
      ...(sourceLine === null ? [] : [`source: ${clean(sourceLine)}`]),
    ]),
  };
}

export function expectedItems(truth: Truth, comparing: Comparing): Items {
  return {
    sections: truth.sections.filter(({ optional }) => optional !== true).map((item) => section(comparing, item)),
    paragraphs: truth.paragraphs.map(withoutOrdinal),
    joined: truth.joined.map(withoutOrdinal),
    notes: truth.notes.map(({ label, text }) => note(comparing, label, text)),
    'note languages': truth.notes.flatMap(({ text, language }) =>
      text === null ? [] : [`${language} ${clean(text).slice(0, 40)}`],
    ),
    markers: truth.notes.flatMap(({ label, place }) => (place === null ? [] : [marker(comparing, label, place)])),
    ...tableItems(truth.tables.map((table) => ({ ...table, sourceLine: table.source }))),
    references: truth.references.map(withoutOrdinal),
    acronyms: truth.acronyms.map(([short, long]) => `${short} = ${clean(long)}`),
  };
}

export function foundItems(document: WorkingDocument, truth: Truth, comparing: Comparing): Items {
  const quote = ({ start, end }: { start: number; end: number }): string => document.text.slice(start, end);
  const optional = new Set(truth.sections.filter((item) => item.optional).map(({ title }) => clean(title)));
  const joined = new Set(truth.joined.map(withoutOrdinal));
  const found = document.layer(paragraphs).map((paragraph) => withoutOrdinal(quote(paragraph)));
  const entries = document.blocks.filter(({ kind }) => kind === 'reference' || kind === 'resource');
  const listed = document.blocks.filter(({ kind }) => kind === 'acronym');
  const notes = document.layer(footnotes);
  return {
    sections: document
      .layer(sections)
      .filter(({ value }) => !optional.has(clean(value.title)))
      .map(({ value }) => section(comparing, value)),
    paragraphs: found,
    joined: found.filter((text) => joined.has(text)),
    notes: notes.map((item) => note(comparing, String(item.value.marker), item.value.bodyLost ? null : quote(item))),
    'note languages': notes
      .filter(({ value }) => !value.bodyLost)
      .map((item) => `${item.value.language} ${clean(quote(item)).slice(0, 40)}`),
    markers: notes.flatMap(({ value }) =>
      value.refs.map((range) => marker(comparing, String(value.marker), placeBefore(document, range[0]))),
    ),
    ...tableItems(document.layer(tables).map(({ value }) => value)),
    references: entries.map((entry) => withoutOrdinal(quote(entry))),
    acronyms: document
      .layer(acronyms)
      .filter(({ start, end }) => listed.some((block) => block.start <= start && end <= block.end))
      .map(({ value }) => `${value.short} = ${clean(value.long)}`),
  };
}

function placeBefore(document: WorkingDocument, source: number): string {
  const position =
    document.markers.find((candidate) => candidate.source[0] === source)?.position ??
    document.map.toReading(source) ??
    0;
  const before = document.text.slice(Math.max(0, position - 200), position);
  return placeOf(before.slice(before.lastIndexOf('\n\n') + 1));
}
