import { createHash } from 'node:crypto';
import { type Diagnostic, DocumentError } from '../core/diagnostic.ts';
import type { Source } from '../core/source.ts';
import { decode } from './encoding.ts';
import type { Format, Reading, TextFormat } from './format.ts';
import { FORMATS, READABLE_ENDINGS } from './formats.ts';
import { mendMojibake } from './mojibake.ts';
import { refuse } from './refused.ts';

/**
 * Files beyond this size are refused: an article has about 60 kB, the longest law codes 5 MB; what is larger is a dump
 * of many documents that would be one document's worth of memory.
 */
export const LARGEST_FILE = 32 * 1024 * 1024;

/**
 * Reads the bytes of a document.
 * @param file its name; the ending decides the format where the content does not
 * @throws DocumentError where it is no document of a known format, damaged, or too large
 */
export async function ingest(file: string, bytes: Uint8Array): Promise<Source> {
  if (bytes.byteLength === 0) throw new DocumentError('ingest/empty', 'the file is empty');
  const { format, diagnostics } = formatOf(file, bytes);
  refuseTooLarge(bytes, format.largest);
  const reading = await readAs(format, bytes);
  return sourceOf(format, bytes, { ...reading, diagnostics: [...reading.diagnostics, ...diagnostics] });
}

/**
 * Reads a text that is in memory as the named file would be read.
 * @throws DocumentError where files of this ending are not text
 */
export function ingestText(file: string, text: string): Source {
  const bytes = new TextEncoder().encode(text);
  refuseTooLarge(bytes);
  const { format, diagnostics } = formatOf(file, bytes);
  if (!('readText' in format)) throw new DocumentError('ingest/not-text', `the text is ${format.name}, which is bytes`);
  const reading = readTextAs(format, bytes);
  return sourceOf(format, bytes, { ...reading, diagnostics: [...reading.diagnostics, ...diagnostics] });
}

function refuseTooLarge({ byteLength }: Uint8Array, largest = LARGEST_FILE): void {
  if (byteLength <= largest) return;
  const megabytes = (size: number): number => Math.round(size / (1024 * 1024));
  throw new DocumentError(
    'ingest/too-large',
    `the file has ${megabytes(byteLength)} MB, and documents are read up to ${megabytes(largest)} MB: split it into its documents`,
  );
}

const endingOf = (file: string): string => /\.([^.]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';

/** The format that the content shows, else the one that the ending names. A content that belies its ending is reported. */
function formatOf(file: string, bytes: Uint8Array): { readonly format: Format; readonly diagnostics: Diagnostic[] } {
  const head = headOf(bytes);
  const shown = FORMATS.find((known) => ('readText' in known ? known.recognises?.(head) : known.recognises(bytes)));
  const ending = endingOf(file);
  if (shown === undefined) refuse(bytes);
  const named = FORMATS.find((known) => known.endings.includes(ending));
  if (shown !== undefined && shown !== named) return { format: shown, diagnostics: [belied(ending, shown)] };
  if (named !== undefined) return { format: named, diagnostics: [] };
  throw new DocumentError(
    'ingest/unknown-format',
    `files ending in ".${ending}" cannot be read; readable are ${READABLE_ENDINGS.map((known) => `.${known}`).join(', ')}`,
  );
}

const belied = (ending: string, { name }: Format): Diagnostic => ({
  code: 'ingest/format-by-content',
  severity: 'info',
  message: `The file ends in ".${ending}", but its content is ${name}: it was read as that.`,
  source: [],
});

/** The first bytes, one character each. */
const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 1024)).toString('latin1');

async function readAs(format: Format, bytes: Uint8Array): Promise<Reading> {
  try {
    return 'readText' in format ? readTextAs(format, bytes) : await format.read(bytes);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const cause = error instanceof Error ? error.message : String(error);
    throw new DocumentError('ingest/damaged', `the file cannot be read as ${format.name}: ${cause}`);
  }
}

function readTextAs(format: TextFormat, bytes: Uint8Array): Reading {
  const { text, encoding, guessed } = decode(bytes, format.declaredEncoding?.(headOf(bytes)) ?? null);
  const mended = mendMojibake(wellFormed(text));
  const reading = format.readText(mended.text);
  const isExtracted = reading.text !== undefined;
  const diagnostics = [
    ...reading.diagnostics,
    // The place of a passage is known only where the text of the file is the source.
    ...mended.diagnostics.map((diagnostic) => (isExtracted ? { ...diagnostic, source: [] } : diagnostic)),
    ...(guessed ? [encodingGuessed(encoding)] : []),
  ];
  return { ...reading, text: reading.text ?? mended.text, encoding, diagnostics };
}

const encodingGuessed = (encoding: string): Diagnostic => ({
  code: 'ingest/encoding-guessed',
  severity: 'info',
  message: `The file does not say its encoding; it was read as ${encoding}.`,
  source: [],
});

/** Halves of characters that UTF-16 has in two, where the other half is missing, cannot be written to any file. */
const wellFormed = (text: string): string =>
  // By code units first: by characters the search takes many times as long, and most texts have no halves at all.
  /[\ud800-\udfff]/.test(text) ? text.replaceAll(/\p{Surrogate}/gu, '\uFFFD') : text;

const UNREADABLE: Diagnostic = {
  code: 'ingest/unreadable-characters',
  severity: 'warning',
  message: 'Some characters could not be decoded and stand as "\uFFFD" in the text.',
  source: [],
};

const sourceOf = ({ mediaType }: Format, bytes: Uint8Array, reading: Reading): Source => ({
  ...reading,
  mediaType,
  bytes: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  diagnostics: reading.text.includes('\uFFFD') ? [...reading.diagnostics, UNREADABLE] : reading.diagnostics,
});
