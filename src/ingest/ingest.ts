import { createHash } from 'node:crypto';
import { DocumentError } from '../core/diagnostic.ts';
import type { Source } from '../core/source.ts';
import { decode } from './encoding.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

/** What a format reader makes of a decoded text. */
export type FormatReader = (text: string) => Pick<Source, 'marks' | 'pages' | 'diagnostics'>;

interface Format {
  readonly endings: readonly string[];
  readonly mediaType: string;
  readonly read: FormatReader;
}

const FORMATS: readonly Format[] = [
  { endings: ['txt', 'text'], mediaType: 'text/plain', read: readText },
  { endings: ['md', 'markdown'], mediaType: 'text/markdown', read: readMarkdown },
];

/** File name endings that can be read, without the full stop. */
export const READABLE_ENDINGS: readonly string[] = FORMATS.flatMap((format) => format.endings);

/**
 * Files beyond this size are refused: an article has about 60 kB, the longest law codes 5 MB; what is larger is a dump
 * of many documents that would be one document's worth of memory.
 */
export const LARGEST_FILE = 32 * 1024 * 1024;

/**
 * Reads the bytes of a document.
 * @param file its name; the ending decides the format
 * @throws DocumentError where it is no document of a known format, or too large
 */
export function ingest(file: string, bytes: Uint8Array): Source {
  if (bytes.byteLength > LARGEST_FILE) {
    const megabytes = (size: number): number => Math.round(size / (1024 * 1024));
    throw new DocumentError(
      'ingest/too-large',
      `the file has ${megabytes(bytes.byteLength)} MB, and documents are read up to ${megabytes(LARGEST_FILE)} MB: split it into its documents`,
    );
  }
  const ending = /\.([^.]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';
  const format = FORMATS.find((known) => known.endings.includes(ending));
  if (format === undefined)
    throw new DocumentError(
      'ingest/unknown-format',
      `files ending in ".${ending}" cannot be read; readable are ${READABLE_ENDINGS.map((known) => `.${known}`).join(', ')}`,
    );
  const { text, encoding, guessed } = decode(bytes);
  const read = format.read(text);
  return {
    text,
    mediaType: format.mediaType,
    encoding,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...read,
    diagnostics: [
      ...read.diagnostics,
      ...(guessed
        ? [
            {
              code: 'ingest/encoding-guessed',
              severity: 'info' as const,
              message: `The file does not say its encoding; it was read as ${encoding}.`,
              source: [],
            },
          ]
        : []),
      ...(text.includes('\uFFFD')
        ? [
            {
              code: 'ingest/unreadable-characters',
              severity: 'warning' as const,
              message: 'Some characters could not be decoded and stand as "\uFFFD" in the text.',
              source: [],
            },
          ]
        : []),
    ],
  };
}
