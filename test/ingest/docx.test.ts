import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/core/source.ts';
import { formatted } from '../../src/ingest/docx/numbering.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { openBytes } from '../support/annotate.ts';
import { blocksOf } from '../support/blocks.ts';
import { docxOf, p, r } from '../support/containers.ts';

const read = (body: string, parts: Readonly<Record<string, string>> = {}, core = ''): Promise<Source> =>
  ingest('report.docx', docxOf(body, parts, core));

const style = (id: string, name: string, inside = ''): string =>
  `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const STYLES = [
  style('1', 'heading 1'),
  style('a', 'Заголовок 2'),
  style('h3', 'Own heading', '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
  style('t', 'Title'),
  style('c', 'caption'),
  style('q', 'Quote'),
  style('toc', 'toc 1'),
  style('Sup', 'footnote reference', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
].join('');
const note = (id: number, text: string): string =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${r(` ${text}`)}</w:p></w:footnote>`;
const call = (id: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="Sup"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

describe('paragraphs', () => {
  test.each<[string, string, string[]]>([
    [
      'heading styles in English and Russian, by outline, and the title',
      p('A', styled('1')) +
        p('B', styled('a')) +
        p('C', styled('h3')) +
        p('D', '<w:outlineLvl w:val="0"/>') +
        p('E', styled('t')),
      ['heading 1: A', 'heading 2: B', 'heading 3: C', 'heading 1: D', 'heading 1: E'],
    ],
    [
      'runs that look alike are one stretch',
      p(r('A ', '<w:b/>') + r('b', '<w:b/>') + r('c', '<w:b w:val="0"/>')),
      ['paragraph: A bc', 'bold: A b'],
    ],
    [
      'a superscript set by hand',
      p(r('Law') + r('12', '<w:vertAlign w:val="superscript"/>')),
      ['paragraph: Law12', 'superscript: 12'],
    ],
    [
      'breaks, tabs, hyphens',
      p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>'),
      ['paragraph: a b⏎c-d'],
    ],
    ['a quotation', p('So be it.', styled('q')), ['block-quotation: So be it.', 'paragraph: So be it.']],
    ['hidden text', p(r('Seen') + r('unseen', '<w:vanish/>')), ['paragraph: Seen']],
    [
      'what a field shows, not what it says',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>here</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      ['paragraph: here'],
    ],
    [
      'links, content controls',
      `<w:sdt><w:sdtContent>${p(`<w:hyperlink>${r('linked')}</w:hyperlink>`)}</w:sdtContent></w:sdt>`,
      ['paragraph: linked'],
    ],
    [
      'a text box stands behind its paragraph, once',
      p(
        `${r('Before')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('In the box')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('In the box')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['paragraph: Before', 'paragraph: In the box'],
    ],
    ['a formula as its characters', p('<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>'), ['paragraph: x+1']],
  ])('%s', async (_, body, expected) => {
    expect(blocksOf(await read(body, { styles: STYLES }))).toEqual(expected);
  });
});

describe('numbers that the word processor prints', () => {
  const level = (depth: number, format: string, text: string, inside = ''): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${inside}</w:lvl>`;
  const NUMBERING =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.', '<w:pStyle w:val="1"/>')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'russianLower', '%1)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="3">${level(0, 'decimal', 'Статья %1.')}</w:abstractNum>` +
    [0, 1, 2, 3].map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`).join('') +
    '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const numbered = (id: number, depth = 0): string =>
    `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;

  test.each<[string, string, string[]]>([
    [
      'of headings, through their style',
      p('A', `${styled('n')}`) + p('B', `${styled('n')}${numbered(1, 1)}`) + p('C', styled('n')),
      ['heading 1: 1. A', 'heading 1: 1.1. B', 'heading 1: 2. C'],
    ],
    [
      'of items, begun anew by an override',
      p('A', numbered(2)) + p('B', numbered(2)) + p('C', numbered(9)),
      ['item а: а) A', 'paragraph: A', 'item б: б) B', 'paragraph: B', 'item а: а) C', 'paragraph: C'],
    ],
    ['bullets have none', p('A', numbered(3)), ['item: A', 'paragraph: A']],
    [
      'with words they are part of the text',
      p('Scope', numbered(4)) + p('Terms', numbered(4)),
      ['paragraph: Статья 1. Scope', 'paragraph: Статья 2. Terms'],
    ],
    ['none where the paragraph takes itself out', p('A', '<w:numPr><w:numId w:val="0"/></w:numPr>'), ['paragraph: A']],
  ])('%s', async (_, body, expected) => {
    const styles = style('n', 'heading 1', `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`);
    expect(blocksOf(await read(body, { numbering: NUMBERING, styles }))).toEqual(expected);
  });

  test.each([
    [3, 'lowerLetter', 'c'],
    [28, 'upperLetter', 'AB'],
    [4, 'upperRoman', 'IV'],
    [9, 'lowerRoman', 'ix'],
    [5, 'russianLower', 'д'],
    [2, 'chicago', '†'],
    [5, 'chicago', '**'],
    [7, 'decimalZero', '07'],
    [7, 'hex', '7'],
    [7, 'none', ''],
  ])('%i as %s', (number, format, text) => {
    expect(formatted(number, format)).toBe(text);
  });
});

describe('notes', () => {
  test('are counted as they are called, and stand behind the text', async () => {
    const body = p(r('The law') + call(5) + r(' passed.') + call(3));
    const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note(3, 'Second.')}${note(5, 'First.')}${note(8, 'Forgotten.')}`;
    const source = await read(body, { footnotes, styles: STYLES });
    expect(blocksOf(source)).toEqual([
      'paragraph: The law1 passed.2',
      'call 1 [footnote 5]: 1',
      'call 2 [footnote 3]: 2',
      'note 1 [footnote 5]: First.',
      'note 2 [footnote 3]: Second.',
    ]);
    expect(source.diagnostics.map(({ message }) => message)).toEqual([
      'Left out as notes that nothing calls: 10 characters, beginning "Forgotten.".',
    ]);
  });

  test('begin anew in each section, where the section says so', async () => {
    const section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>';
    const body = p(r('A') + call(1), section) + p(r('B') + call(2)) + section;
    const source = await read(body, { footnotes: note(1, 'One.') + note(2, 'Two.') });
    expect(blocksOf(source).filter((line) => line.startsWith('note'))).toEqual([
      'note 1 [footnote 1]: One.',
      'note 1 [footnote 2]: Two.',
    ]);
  });

  test('with a marker of their own; endnotes are counted apart, in Roman numerals', async () => {
    const body = p(
      `${r('A')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>${r('b')}<w:r><w:endnoteReference w:id="1"/></w:r>`,
    );
    const source = await read(body, {
      footnotes: `<w:footnote w:id="1"><w:p>${r('*')}${r(' Star.')}</w:p></w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p('End.')}${p('More.')}</w:endnote>`,
    });
    expect(blocksOf(source)).toEqual([
      'paragraph: A*bi',
      'call * [footnote 1]: *',
      'call i [endnote 1]: i',
      'note * [footnote 1]: Star.',
      'note i [endnote 1]: End.⏎More.',
    ]);
  });

  test('meet their calls in the reading text', async () => {
    const document = await openBytes(
      docxOf(p(r('The law') + call(1) + r(' passed.')), { footnotes: note(1, 'One note.') }),
      'a.docx',
    );
    expect(document.text).toBe('The law passed.\n\nOne note.');
    expect(document.markers.map(({ label, position }) => [label, position])).toEqual([['1', 7]]);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const merged = '<w:vMerge/>';
  test.each<[string, string, string[]]>([
    [
      'merged cells',
      `<w:tbl>${row(cell('Year', '<w:vMerge w:val="restart"/>'), cell('Number', '<w:gridSpan w:val="2"/>'))}${row(cell('lost', merged), cell('Old'), cell('New'))}${row(cell('1991'), cell('1'), cell('2'))}</w:tbl>`,
      ['table: Year | Number |  /  | Old | New / 1991 | 1 | 2'],
    ],
    [
      'caption before, full rows around',
      `${p('Table 1. Farms', styled('c'))}<w:tbl>${row(cell('Of all farms'))}${row(cell('A'), cell('B'))}${row(cell('1'), cell('2'))}${row(cell('Source: Office'))}</w:tbl>`,
      ['caption: Table 1. Farms', 'caption: Of all farms', 'table: A | B / 1 | 2', 'paragraph: Source: Office'],
    ],
    [
      'one column only places text',
      `<w:tbl>${row(cell('One.'))}${row(cell('Two.'))}</w:tbl>`,
      ['paragraph: One.', 'paragraph: Two.'],
    ],
    [
      'a deleted row',
      `<w:tbl>${row(cell('A'), cell('B'))}<w:tr><w:trPr><w:del/></w:trPr>${cell('x')}${cell('y')}</w:tr>${row(cell('1'), cell('2'))}</w:tbl>`,
      ['table: A | B / 1 | 2'],
    ],
    [
      'a caption without a table is a paragraph',
      p('Figure 1', styled('c')) + p('Text'),
      ['paragraph: Figure 1', 'paragraph: Text'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(blocksOf(await read(body, { styles: STYLES }))).toEqual(expected);
  });
});

describe('what is left out is reported', () => {
  test('tracked changes are accepted', async () => {
    const body =
      p(`${r('The ')}<w:ins>${r('new ')}</w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del>${r('law')}`) +
      p('goes', '<w:rPr><w:del/></w:rPr>') +
      p('on');
    const source = await read(body);
    expect(source.text).toBe('The new law\n\ngoes on');
    expect(source.diagnostics.map(({ code, message }) => [code, message.match(/\d+/gu)])).toEqual([
      ['ingest/tracked-changes', ['4', '4']],
    ]);
  });

  test('contents, running heads and feet, comments', async () => {
    const toc =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const body =
      p(`${toc}${r('Part one 3')}`) +
      p(`${r('Part two 9')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
      p('Entry', styled('toc')) +
      p('Text.');
    const source = await read(body, {
      styles: STYLES,
      header: p('Head'),
      footer: p('Foot'),
      comments: `<w:comment>${p('Why?')}</w:comment>`,
    });
    expect(source.text).toBe('Text.');
    expect(source.diagnostics.map(({ message }) => /as (.*?):/u.exec(message)?.[1])).toEqual([
      'running heads',
      'running feet',
      'comments',
      'a table of contents',
    ]);
  });

  test('properties are supposed, rubbish is not taken', async () => {
    expect(
      (await read(p('Text'), {}, '<dc:title>Civil Society</dc:title><dc:creator>Anna Example</dc:creator>')).supposed,
    ).toEqual({ title: 'Civil Society', authors: ['Anna Example'] });
    expect(
      (await read(p('Text'), {}, '<dc:title>Microsoft Word - draft.doc</dc:title><dc:creator>user</dc:creator>'))
        .supposed,
    ).toEqual({});
  });
});
