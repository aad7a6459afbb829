import { looksLikeDocx, readDocx } from './docx/docx.ts';
import { readEpub } from './epub/epub.ts';
import type { Format } from './format.ts';
import { declaredCharset, looksLikeHtml, readHtml } from './html/html.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { readOdt } from './odt/odt.ts';
import { looksLikePdf, readPdf } from './pdf/read.ts';
import { REFUSED_ENDINGS } from './refused.ts';
import { readText } from './text.ts';
import { mediaTypeOf } from './zip.ts';

/** Every format that can be read. Of those that recognise a file by its content, the first is taken. */
export const FORMATS: readonly Format[] = [
  { name: 'plain text', endings: ['txt', 'text'], mediaType: 'text/plain', readText },
  { name: 'Markdown', endings: ['md', 'markdown'], mediaType: 'text/markdown', readText: readMarkdown },
  {
    name: 'an HTML page',
    endings: ['html', 'htm', 'xhtml'],
    mediaType: 'text/html',
    readText: readHtml,
    recognises: looksLikeHtml,
    declaredEncoding: declaredCharset,
  },
  {
    name: 'a Word document',
    endings: ['docx', 'docm', 'dotx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    read: readDocx,
    recognises: looksLikeDocx,
  },
  {
    name: 'a PDF',
    endings: ['pdf'],
    mediaType: 'application/pdf',
    largest: 200 * 1024 * 1024,
    read: readPdf,
    recognises: looksLikePdf,
  },
  {
    name: 'an OpenDocument text',
    endings: ['odt', 'ott'],
    mediaType: 'application/vnd.oasis.opendocument.text',
    read: readOdt,
    recognises: (bytes: Uint8Array) => mediaTypeOf(bytes).startsWith('application/vnd.oasis.opendocument.text'),
  },
  {
    name: 'an EPUB book',
    endings: ['epub'],
    mediaType: 'application/epub+zip',
    read: readEpub,
    recognises: (bytes: Uint8Array) => mediaTypeOf(bytes) === 'application/epub+zip',
  },
];

/** File name endings that can be read, without the full stop. */
export const READABLE_ENDINGS: readonly string[] = FORMATS.flatMap((format) => format.endings);

/** Endings that folders are searched for: what can be read, and what must be reported as unreadable. */
export const DOCUMENT_ENDINGS: readonly string[] = [...READABLE_ENDINGS, ...REFUSED_ENDINGS];
