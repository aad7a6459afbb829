import { type ZipPart, zip } from './zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** What a container holds beside the document itself. */
export interface Extra {
  /** Between the XML declaration and the root of the main part: a document type, a comment. */
  readonly prolog?: string;
  readonly parts?: readonly ZipPart[];
  /** In place of the main part; `null` where there is none. */
  readonly main?: Omit<ZipPart, 'name'> | null;
}

const mainPart = (name: string, data: string, main: Extra['main']): ZipPart[] => {
  if (main === null) return [];
  return [{ name, ...(main ?? { data }) }];
};

/** A Word document around a body of `w:p` and `w:tbl`. */
export const docxAround = (body: string, { prolog = '', parts = [], main }: Extra = {}): Uint8Array =>
  zip([
    {
      name: '[Content_Types].xml',
      data: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    ...mainPart('word/document.xml', `${XML}${prolog}<w:document ${W}><w:body>${body}</w:body></w:document>`, main),
    ...parts,
  ]);

export const wordParagraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** An OpenDocument text around a body of `text:p` and `table:table`. */
export const odtAround = (body: string, { prolog = '', parts = [], main }: Extra = {}): Uint8Array =>
  zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'META-INF/manifest.xml',
      data: `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    },
    ...mainPart(
      'content.xml',
      `${XML}${prolog}<office:document-content ${OFFICE} office:version="1.3"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      main,
    ),
    ...parts,
  ]);

export const openParagraph = (text: string): string => `<text:p>${text}</text:p>`;

/** An EPUB of one chapter. */
export const epubAround = (body: string, { prolog = '', parts = [], main }: Extra = {}): Uint8Array =>
  zip([
    { name: 'mimetype', data: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      data: `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    },
    {
      name: 'book.opf',
      data: `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Book</dc:title></metadata><manifest><item id="c" href="chapter.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`,
    },
    ...mainPart(
      'chapter.xhtml',
      `${XML}${prolog}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Chapter</title></head><body>${body}</body></html>`,
      main,
    ),
    ...parts,
  ]);

export const htmlParagraph = (text: string): string => `<p>${text}</p>`;

/** A file of each container format with the given paragraphs. */
export const inEveryContainer = (texts: readonly string[], extra: Extra = {}): [string, Uint8Array][] => [
  ['file.docx', docxAround(texts.map(wordParagraph).join(''), extra)],
  ['file.odt', odtAround(texts.map(openParagraph).join(''), extra)],
  ['file.epub', epubAround(texts.map(htmlParagraph).join(''), extra)],
];
