import { strToU8, zipSync } from 'fflate';

/** A ZIP container of these parts; the same bytes every time. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { mtime: new Date('2020-01-01T00:00:00') },
  );

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document: the XML inside the body, and inside the other parts by the names of their relations. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}, core = ''): Uint8Array {
  const related = Object.entries(parts);
  const roots: Readonly<Record<string, string>> = { header: 'w:hdr', footer: 'w:ftr' };
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${related
      .map(([name], index) => `<Relationship Id="r${index}" Type="${R}/${name}" Target="${name}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(
      related.map(([name, xml]) => {
        const root = roots[name] ?? `w:${name}`;
        return [`word/${name}.xml`, `<${root} ${W}>${xml}</${root}>`];
      }),
    ),
    ...(core === '' ? {} : { 'docProps/core.xml': `<cp:coreProperties>${core}</cp:coreProperties>` }),
  });
}

/** A paragraph of a Word document: properties, then runs; a plain string is one run. */
export const p = (runs: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs.startsWith('<') ? runs : r(runs)}</w:p>`;

export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** An OpenDocument text: the XML inside `office:text`, and its automatic styles. */
export const odtOf = (body: string, styles = ''): Uint8Array =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });

/** An EPUB book: the XML inside the body of each chapter, by its name; `null` for one that is missing. */
export function epubOf(
  chapters: Readonly<Record<string, string | null>>,
  metadata = '',
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(chapters);
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package><metadata>${metadata}</metadata><manifest>${names
      .map((name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`)
      .join('')}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      Object.entries(chapters).flatMap(([name, body]) =>
        body === null
          ? []
          : [
              [
                `OEBPS/${name}.xhtml`,
                `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
              ],
            ],
      ),
    ),
    ...more,
  });
}
