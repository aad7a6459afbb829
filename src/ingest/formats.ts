import { looksLikeDocx, readDocx } from './docx/docx.ts';
import type { Format } from './format.ts';
import { declaredCharset, looksLikeHtml, readHtml } from './html/html.ts';
import { readMarkdown } from './markdown.ts';
import { looksLikePdf, readPdf } from './pdf/read.ts';
import { readText } from './text.ts';

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
  { name: 'a PDF', endings: ['pdf'], mediaType: 'application/pdf', read: readPdf, recognises: looksLikePdf },
];

/** File name endings that can be read, without the full stop. */
export const READABLE_ENDINGS: readonly string[] = FORMATS.flatMap((format) => format.endings);
