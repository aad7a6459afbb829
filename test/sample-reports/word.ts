import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Description } from '../conformance/description.ts';
import { docx } from '../conformance/renderers/docx.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A paragraph style: points of its letters, and twentieths of a point around it. */
const paragraph = (id: string, name: string, paragraphProperties: string, runProperties: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraphProperties}</w:pPr><w:rPr>${runProperties}</w:rPr></w:style>`;

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="888888"/>`)
  .join('');

const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
${paragraph('Title', 'Title', '<w:spacing w:after="240"/><w:jc w:val="center"/>', '<w:b/><w:sz w:val="36"/>')}
${paragraph('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="30"/>')}
${paragraph('Heading2', 'heading 2', '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/>', '<w:b/><w:sz w:val="26"/>')}
${paragraph('Quote', 'Quote', '<w:ind w:left="720" w:right="720"/>', '')}
${paragraph('Caption', 'caption', '<w:keepNext/>', '<w:i/>')}
${paragraph('FootnoteText', 'footnote text', '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="20"/>')}
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${EDGES}</w:tblBorders></w:tblPr></w:style>
</w:styles>`;

/** The conformance set's Word writer with the styles of a book, which that set has no use for. The same bytes every time. */
export function wordReport(description: Description): Uint8Array {
  const parts = unzipSync(docx(description, { handMadeNotes: false, trackedChanges: false, headings: 'Heading' }));
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const dressed = {
    ...parts,
    'word/styles.xml': strToU8(STYLES),
    'word/document.xml': strToU8(main.replaceAll('<w:tblPr/>', '<w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>')),
  };
  return zipSync(dressed, { level: 9, mtime: '1990-01-01T00:00:00Z' });
}
