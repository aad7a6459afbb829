import { DocumentError } from '../../core/diagnostic.ts';
import { Flow } from '../flow.ts';
import type { FormatReader } from '../format.ts';
import { mainContent } from './main-content.ts';
import { pageMetadata } from './metadata.ts';
import { linkedNotes } from './notes.ts';
import { Page } from './tree.ts';
import { PageWriter } from './write.ts';
import { closeEmpty, isXhtml } from './xhtml.ts';

/** Pages of journals, ministries and encyclopaedias, and what word processors save as a page. */
export const readHtml: FormatReader = (text) => {
  const page = new Page([{ name: '', text: isXhtml(text) ? closeEmpty(text) : text }]);
  const notes = linkedNotes(page);
  const content = mainContent(
    page,
    notes.map(({ body }) => body),
  );
  const flow = new Flow();
  new PageWriter(page, flow, content, notes).write();
  const extracted = flow.finish();
  if (extracted.text === '') throw new DocumentError('ingest/empty', 'the page has no text');
  return { ...extracted, ...pageMetadata(page), diagnostics: content.diagnostics };
};

/** A document type or an `html` element at the beginning, behind an XML prolog and comments. */
export const looksLikeHtml = (head: string): boolean =>
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,600}?-->\s*)?<(?:!doctype\s+html|html[\s>])/iu.test(
    head,
  );

/** The encoding in the `charset` of a meta element, or in an XML prolog. */
export const declaredCharset = (head: string): string | null =>
  /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w:.-]{2,30})/iu.exec(head)?.[1] ??
  /^\s*<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w:.-]{2,30})["']/iu.exec(head)?.[1] ??
  null;
