import {
  authorLine,
  type Description,
  labelOf,
  noteOf,
  noteParagraphs,
  numbered,
  printedWords,
  type TableDescription,
} from '../description.ts';
import { writeRuns } from '../inline.ts';
import { belowTable, escapedHtml } from './html.ts';

/** How the pages of a word processor's document look. */
export interface PageStyle {
  readonly columns: 1 | 2;
  /** Where numbers of notes start again. */
  readonly restart: 'document' | 'chapter';
  readonly endnotes: boolean;
  readonly runningHead: string | null;
  /** Points. */
  readonly size: number;
  readonly justified: boolean;
}

export const BOOK_PAGE: PageStyle = {
  columns: 1,
  restart: 'document',
  endnotes: false,
  runningHead: null,
  size: 11,
  justified: true,
};

/**
 * A flat OpenDocument text: footnotes, headings, lists and tables are the word processor's own, so that what it writes
 * (ODT, DOCX, PDF, HTML) is its work and not ours.
 */
export function fodt(description: Description, style: PageStyle): string {
  const body = style.columns === 2 ? twoColumns(description, style) : content(description, style).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escapedHtml(description.title)}</dc:title></office:meta>
<office:styles>${styles(description, style)}</office:styles>
<office:automatic-styles>${automaticStyles(style)}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">${head(style)}
<style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
${body}
</office:text></office:body></office:document>
`;
}

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ');

const head = ({ runningHead }: PageStyle): string =>
  runningHead === null
    ? ''
    : `<style:header><text:p text:style-name="Header">${escapedHtml(runningHead)}</text:p></style:header>`;

function styles({ language }: Description, { restart, size, justified, endnotes }: PageStyle): string {
  const paragraph = (name: string, properties: string, text = ''): string =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${properties}/><style:text-properties ${text}/></style:style>`;
  const align = justified ? 'fo:text-align="justify"' : '';
  const heading = (level: number, points: number): string =>
    `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${points}pt" fo:font-weight="bold"/></style:style>`;
  return [
    `<style:default-style style:family="paragraph"><style:text-properties fo:font-size="${size}pt" style:font-name="Liberation Serif" fo:font-family="Liberation Serif" fo:language="${language.slice(0, 2)}"/></style:default-style>`,
    paragraph('Standard', ''),
    paragraph('Text_20_body', `fo:margin-bottom="0.2cm" fo:text-indent="0.6cm" ${align}`),
    paragraph('Title', 'fo:text-align="center" fo:margin-bottom="0.4cm"', 'fo:font-size="18pt" fo:font-weight="bold"'),
    paragraph('Author', 'fo:text-align="center" fo:margin-bottom="0.4cm"'),
    paragraph('Quotations', `fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-bottom="0.2cm" ${align}`),
    paragraph('Caption', 'fo:margin-top="0.3cm" fo:margin-bottom="0.1cm"', 'fo:font-style="italic"'),
    paragraph('Entry', 'fo:margin-left="0.6cm" fo:text-indent="-0.6cm" fo:margin-bottom="0.1cm"'),
    paragraph('Footnote', 'fo:margin-left="0.3cm" fo:text-indent="-0.3cm"', `fo:font-size="${size - 2}pt"`),
    paragraph('Header', 'fo:text-align="center"', 'fo:font-size="9pt"'),
    paragraph('Footer', 'fo:text-align="center"', 'fo:font-size="9pt"'),
    heading(1, size + 4),
    heading(2, size + 2),
    '<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
    '<style:style style:name="Anchor" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
    `<text:notes-configuration text:note-class="footnote" text:citation-body-style-name="Anchor" text:default-style-name="Footnote" style:num-format="1" text:start-numbering-at="${restart}" text:footnotes-position="${endnotes ? 'document' : 'page'}"/>`,
    '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format=""/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>',
  ].join('\n');
}

const automaticStyles = ({ columns }: PageStyle): string =>
  [
    '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="14.8cm" fo:page-height="21cm" fo:margin="1.8cm"/><style:header-style/><style:footer-style/></style:page-layout>',
    columns === 2
      ? '<style:style style:name="columns" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.6cm"/></style:section-properties></style:style>'
      : '',
    '<text:list-style style:name="bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.5cm" text:min-label-width="0.5cm"/></text:list-level-style-bullet></text:list-style>',
    '<text:list-style style:name="numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:space-before="0.5cm" text:min-label-width="0.6cm"/></text:list-level-style-number></text:list-style>',
    '<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.08cm"/></style:style>',
  ].join('\n');

const paragraph = (style: string, xml: string): string => `<text:p text:style-name="${style}">${xml}</text:p>`;

function twoColumns(description: Description, style: PageStyle): string {
  const all = content(description, style);
  // Title, authors and abstract run over the whole width.
  const wide = 2 + (description.abstract === null ? 0 : 2);
  return [
    ...all.slice(0, wide),
    '<text:section text:style-name="columns" text:name="main">',
    ...all.slice(wide),
    '</text:section>',
  ].join('\n');
}

function content(description: Description, style: PageStyle): string[] {
  const xml = (text: string): string =>
    writeRuns(text, {
      text: escapedHtml,
      italic: (italic) => `<text:span text:style-name="Emphasis">${escapedHtml(italic)}</text:span>`,
      note: (key) => note(key, description, style),
    });
  const heading = (level: number, text: string): string =>
    `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${escapedHtml(text)}</text:h>`;
  const { title, authors, abstract, keywords, acronyms, bibliography, resources } = description;
  const parts = [
    paragraph('Title', escapedHtml(title)),
    paragraph('Author', escapedHtml(authors.map(authorLine).join(', '))),
  ];
  for (const part of [abstract, keywords])
    if (part !== null) parts.push(heading(1, part.heading), paragraph('Text_20_body', xml(part.text)));
  for (const block of description.body) {
    if ('heading' in block) parts.push(heading(block.level, numbered(block.number, block.heading)));
    else if ('p' in block) parts.push(paragraph('Text_20_body', xml(block.p)));
    else if ('quote' in block) parts.push(paragraph('Quotations', xml(block.quote)));
    else if ('table' in block) parts.push(...fodtTable(block.table, printedWords(description).source));
    else parts.push(list(block.list.map(xml), block.ordered));
  }
  if (acronyms !== null)
    parts.push(
      heading(1, acronyms.heading),
      ...acronyms.entries.map(([short, long]) =>
        paragraph('Standard', `${escapedHtml(short)}<text:tab/>${escapedHtml(long)}`),
      ),
    );
  for (const part of [bibliography, resources])
    if (part !== null)
      parts.push(heading(1, part.heading), ...part.entries.map((entry) => paragraph('Entry', xml(entry))));
  return parts;
}

function note(key: string, description: Description, { endnotes }: PageStyle): string {
  const bodies = noteParagraphs(noteOf(description, key).text).map((text) =>
    paragraph('Footnote', writeRuns(text, { text: escapedHtml, italic: escapedHtml, note: () => '' })),
  );
  const kind = endnotes ? 'endnote' : 'footnote';
  return `<text:note text:note-class="${kind}"><text:note-citation>${labelOf(key)}</text:note-citation><text:note-body>${bodies.join('')}</text:note-body></text:note>`;
}

const list = (items: readonly string[], ordered: boolean): string =>
  `<text:list text:style-name="${ordered ? 'numbers' : 'bullets'}">${items
    .map((item) => `<text:list-item>${paragraph('Standard', item)}</text:list-item>`)
    .join('')}</text:list>`;

function fodtTable(table: TableDescription, source: string): string[] {
  const row = (cells: readonly string[]): string =>
    `<table:table-row>${cells
      .map(
        (text) =>
          `<table:table-cell table:style-name="cell" office:value-type="string">${paragraph('Standard', escapedHtml(text))}</table:table-cell>`,
      )
      .join('')}</table:table-row>`;
  return [
    paragraph('Caption', `${table.label} ${table.number}. ${escapedHtml(table.caption)}`),
    `<table:table table:name="Table${table.number}"><table:table-column table:number-columns-repeated="${table.columns.length}"/>`,
    `<table:table-header-rows>${row(table.columns)}</table:table-header-rows>${table.rows.map(row).join('')}</table:table>`,
    ...belowTable(table, source).map((line) => paragraph('Standard', escapedHtml(line))),
  ];
}
