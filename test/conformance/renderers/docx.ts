import { strToU8, zipSync } from 'fflate';
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
import { notesIn, writeRuns } from '../inline.ts';
import { belowTable, escapedHtml } from './html.ts';

/** What a manuscript may have that converters lose. */
export interface ManuscriptStyle {
  /** Numbers raised by hand and notes typed at the end, in place of the word processor's own notes. */
  readonly handMadeNotes: boolean;
  /** Every paragraph has a deleted word and an inserted word, as under review. */
  readonly trackedChanges: boolean;
  /** Names of the styles: those of a Russian word processor, or none but bold lines for headings. */
  readonly headings: 'Heading' | 'Заголовок' | 'bold';
}

const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapedHtml(text)}</w:t></w:r>`;

const paragraph = (runs: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

const plain = (text: string): string =>
  writeRuns(text, { text: (part) => run(part), italic: (part) => run(part, '<w:i/>'), note: () => '' });

/** A Word manuscript written by hand, part by part. */
export function docx(description: Description, style: ManuscriptStyle): Uint8Array {
  const called: string[] = [];
  const text = (markup: string): string => {
    called.push(...notesIn(markup));
    const runs = writeRuns(markup, {
      text: (part) => run(part),
      italic: (part) => run(part, '<w:i/>'),
      note: (key) => call(called.indexOf(key) + 1, key, style),
    });
    return style.trackedChanges ? reviewed(runs) : runs;
  };
  const body = content(description, style, text);
  const notes = style.handMadeNotes ? handMadeNotes(description, style, called) : [];
  return pack(style, [...body, ...notes].join('\n'), style.handMadeNotes ? '' : footnotes(description, called));
}

const call = (id: number, key: string, { handMadeNotes: byHand }: ManuscriptStyle): string =>
  byHand
    ? run(labelOf(key), '<w:vertAlign w:val="superscript"/>')
    : `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id + 1}"/></w:r>`;

const CHANGE = 'w:author="reviewer" w:date="2015-03-01T10:00:00Z"';

/** The second word was struck out and written anew, and a word that is no longer there stood at the end. */
function reviewed(runs: string): string {
  const renewed = runs.replace(
    /^<w:r><w:t xml:space="preserve">(\S+ )(\S+)(.*?)<\/w:t><\/w:r>/u,
    (_, first: string, second: string, others: string) =>
      `${run('')}<w:r><w:t xml:space="preserve">${first}</w:t></w:r><w:del w:id="1" ${CHANGE}><w:r><w:delText xml:space="preserve">formerly </w:delText></w:r></w:del><w:ins w:id="2" ${CHANGE}><w:r><w:t>${second}</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">${others}</w:t></w:r>`,
  );
  return `${renewed}<w:del w:id="3" ${CHANGE}><w:r><w:delText xml:space="preserve"> Struck out.</w:delText></w:r></w:del>`;
}

function content(description: Description, style: ManuscriptStyle, text: (markup: string) => string): string[] {
  const { title, authors, abstract, keywords, body, acronyms, bibliography, resources } = description;
  const heading = (level: number, words: string): string =>
    style.headings === 'bold'
      ? paragraph(run(words, '<w:b/>'))
      : paragraph(run(words), `<w:pStyle w:val="${style.headings === 'Heading' ? 'Heading' : ''}${level}"/>`);
  const parts = [
    paragraph(run(title, '<w:b/><w:sz w:val="36"/>'), '<w:pStyle w:val="Title"/><w:jc w:val="center"/>'),
    paragraph(run(authors.map(authorLine).join(', '))),
  ];
  for (const part of [abstract, keywords])
    if (part !== null) parts.push(heading(1, part.heading), paragraph(text(part.text)));
  for (const block of body) {
    if ('heading' in block) parts.push(heading(block.level, numbered(block.number, block.heading)));
    else if ('p' in block) parts.push(paragraph(text(block.p)));
    else if ('quote' in block)
      parts.push(paragraph(text(block.quote), '<w:pStyle w:val="Quote"/><w:ind w:left="720" w:right="720"/>'));
    else if ('table' in block) parts.push(...docxTable(block.table, printedWords(description).source));
    else
      parts.push(
        ...block.list.map((item) =>
          paragraph(text(item), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${block.ordered ? 2 : 1}"/></w:numPr>`),
        ),
      );
  }
  if (acronyms !== null)
    parts.push(
      heading(1, acronyms.heading),
      ...acronyms.entries.map(([short, long]) => paragraph(`${run(short)}<w:r><w:tab/></w:r>${run(long)}`)),
    );
  for (const list of [bibliography, resources])
    if (list !== null) parts.push(heading(1, list.heading), ...list.entries.map((entry) => paragraph(plain(entry))));
  return parts;
}

const handMadeNotes = (description: Description, style: ManuscriptStyle, keys: readonly string[]): string[] => [
  paragraph(
    run(printedWords(description).notes, style.headings === 'bold' ? '<w:b/>' : ''),
    style.headings === 'bold' ? '' : `<w:pStyle w:val="${style.headings === 'Heading' ? 'Heading' : ''}1"/>`,
  ),
  ...keys.map((key) => {
    const body = noteOf(description, key).text.replaceAll(/\s+/gu, ' ');
    return paragraph(`${run(labelOf(key), '<w:vertAlign w:val="superscript"/>')}${run(' ')}${plain(body)}`);
  }),
];

function footnotes(description: Description, keys: readonly string[]): string {
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  return keys
    .map((key, index) => {
      const bodies = noteParagraphs(noteOf(description, key).text).map((body, at) =>
        paragraph(`${at === 0 ? `${mark}${run(' ')}` : ''}${plain(body)}`, '<w:pStyle w:val="FootnoteText"/>'),
      );
      return `<w:footnote w:id="${index + 2}">${bodies.join('')}</w:footnote>`;
    })
    .join('');
}

function docxTable(table: TableDescription, source: string): string[] {
  const rows = [table.columns, ...table.rows].map(
    (row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`,
  );
  return [
    paragraph(run(`${table.label} ${table.number}. ${table.caption}`), '<w:pStyle w:val="Caption"/>'),
    `<w:tbl><w:tblPr/><w:tblGrid>${table.columns.map(() => '<w:gridCol/>').join('')}</w:tblGrid>${rows.join('')}</w:tbl>`,
    ...belowTable(table, source).map((line) => paragraph(run(line))),
  ];
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function pack({ headings }: ManuscriptStyle, body: string, notes: string): Uint8Array {
  const named = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const levels = [1, 2].map((level) =>
    headings === 'Заголовок' ? named(String(level), `heading ${level}`) : named(`Heading${level}`, `heading ${level}`),
  );
  const others = [
    ['Title', 'Title'],
    ['Quote', 'Quote'],
    ['Caption', 'caption'],
    ['FootnoteText', 'footnote text'],
  ].map(([id = '', name = '']) => named(id, name));
  const list = (id: number, format: string, sign: string): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/></w:lvl></w:abstractNum>`;
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/><Override PartName="/word/footnotes.xml" ContentType="${TYPE}.footnotes+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${RELATION}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${RELATION}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}>${[...levels, ...others].join('')}<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/></w:style></w:styles>`,
    'word/numbering.xml': `<w:numbering ${W}>${list(0, 'bullet', '•')}${list(1, 'decimal', '%1.')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${notes}</w:footnotes>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])), {
    mtime: '1990-01-01T00:00:00Z',
  });
}
