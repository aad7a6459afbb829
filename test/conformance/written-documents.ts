import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Description, readDescription } from './description.ts';
import { chaptersWithNotes, longTable } from './generated.ts';
import { BOOK_PAGE, fodt } from './renderers/fodt.ts';
import { html } from './renderers/html.ts';
import { markdown, PANDOC } from './renderers/markdown.ts';
import { PRINTED_COLUMNS, PRINTED_PAGE } from './renderers/print-html.ts';
import type { Rendering } from './rendering.ts';
import { truthOf } from './truth.ts';

export type Program = 'LibreOffice' | 'pandoc' | 'Chromium';

/** A document that a program on this list wrote; the files are kept, `generate.ts` writes them anew. */
export interface WrittenDocument extends Rendering {
  readonly program: Program;
  /** What the program is given. */
  readonly input: string;
  /** What it is asked for. */
  readonly target: string;
}

const folder = fileURLToPath(new URL('files/', import.meta.url));
export const pathOf = (file: string): string => `${folder}${file}`;

interface Writing {
  readonly program: Program;
  readonly input: (description: Description) => string;
  readonly target: string;
  readonly what?: string;
  readonly labels?: Rendering['labels'];
  readonly levels?: Rendering['levels'];
}

function written(description: Description, { program, input, target, what, labels, levels }: Writing): WrittenDocument {
  const ending = target === 'markdown' || target === 'gfm' ? 'md' : target;
  const file = `${description.id}.${program.toLowerCase()}${what === undefined ? '' : `-${what}`}.${ending}`;
  return {
    file,
    format: ending,
    writer: program,
    program,
    target,
    input: input(description),
    bytes: () => readFileSync(pathOf(file)),
    truth: truthOf(description),
    levels: levels ?? 'stated',
    labels: labels ?? 'printed',
  };
}

const office = (target: string, what?: string, style = {}): Writing => ({
  program: 'LibreOffice',
  input: (description) => fodt(description, { ...BOOK_PAGE, ...style }),
  target,
  ...(what === undefined ? {} : { what }),
  labels: target === 'pdf' ? 'printed' : 'automatic',
});

const pandoc = (target: string): Writing => ({
  program: 'pandoc',
  input: (description) => markdown(description, PANDOC),
  target,
  labels: 'automatic',
});

const browser = (what: string, style = PRINTED_PAGE): Writing => ({
  program: 'Chromium',
  input: (description) => html(description, style),
  target: 'pdf',
  what,
});

/** Word processors' and browsers' own files. */
export function writtenDocuments(): WrittenDocument[] {
  const rooms = readDescription('reading-rooms');
  const gardens = readDescription('sadovye-tovarishchestva');
  const ferries = readDescription('ferries-report');
  const village = readDescription('auyl-kitapkhanasy');
  const roads = readDescription('mountain-roads');
  const water = readDescription('vodokanal-doklad');
  const choirs = readDescription('island-choirs');
  const bees = readDescription('pasechniki');
  const chapters = chaptersWithNotes();
  const table = longTable();
  const each = (descriptions: readonly Description[], writing: Writing): WrittenDocument[] =>
    descriptions.map((description) => written(description, writing));
  const running = { runningHead: 'Valley Studies, volume 3' };
  return [
    ...each([rooms, gardens, ferries, village], office('odt')),
    ...each([rooms, gardens, ferries], office('docx')),
    ...each([chapters], office('odt', 'restarting', { restart: 'chapter' })),
    ...each([chapters], office('docx', 'restarting', { restart: 'chapter' })),
    ...each([gardens], office('odt', 'endnotes', { endnotes: true })),
    ...each([rooms], office('docx', 'endnotes', { endnotes: true })),
    ...each([rooms, gardens], office('html')),
    ...each([rooms, gardens, ferries, village], office('pdf')),
    ...each([rooms, ferries], office('pdf', 'columns', { columns: 2, size: 9 })),
    ...each([gardens], office('pdf', 'running-heads', running)),
    ...each([chapters], office('pdf', 'restarting', { restart: 'chapter', ...running })),
    ...each([table], office('pdf', 'long-table')),
    ...each([rooms, gardens, ferries, village], pandoc('docx')),
    ...each([rooms, gardens], pandoc('odt')),
    ...each([rooms, gardens, ferries, chapters], pandoc('epub')),
    ...each([rooms, ferries], pandoc('html')),
    ...each([rooms], pandoc('gfm')),
    ...each([gardens], pandoc('markdown')),
    ...each([rooms, gardens, village], browser('print')),
    ...each([rooms, ferries], browser('columns', PRINTED_COLUMNS)),
    ...each([roads, water], office('odt')),
    ...each([roads, water], office('docx')),
    ...each([roads], office('html')),
    ...each([roads, water], office('pdf')),
    ...each([water], office('pdf', 'columns', { columns: 2, size: 9 })),
    ...each([roads, water], pandoc('docx')),
    ...each([roads, water], pandoc('epub')),
    ...each([water], pandoc('html')),
    ...each([roads, water], browser('print')),
    ...each([roads], browser('columns', PRINTED_COLUMNS)),
    ...each([choirs, bees], office('docx')),
    ...each([bees], office('odt')),
    ...each([choirs, bees], office('pdf')),
    ...each([choirs], office('pdf', 'columns', { columns: 2, size: 9, runningHead: 'Island Studies' })),
    ...each([bees], pandoc('docx')),
    ...each([choirs], pandoc('epub')),
    ...each([choirs, bees], browser('print')),
    ...each([bees], browser('columns', PRINTED_COLUMNS)),
  ];
}

/** Those whose files are here. */
export const keptDocuments = (): WrittenDocument[] => writtenDocuments().filter(({ file }) => existsSync(pathOf(file)));
