import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/core/source.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { parseXml, textOf } from '../../src/ingest/xml.ts';
import { Container } from '../../src/ingest/zip.ts';
import { blocksOf } from '../support/blocks.ts';
import { docxOf, epubOf, odtOf, p, zipOf } from '../support/containers.ts';

const failure = async (file: string, bytes: Uint8Array): Promise<unknown> => {
  const result: unknown = await ingest(file, bytes).catch((error: unknown) => error);
  return result;
};

describe('what cannot be read is one clear line', () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const ole = (stream: string): Uint8Array =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
  const bomb = new Uint8Array(200 * 1024 * 1024);
  test.each<[string, string, Uint8Array, string, RegExp]>([
    [
      'an old Word document',
      'a.doc',
      ole('WordDocument'),
      'ingest/old-format',
      /old Word document.*save it as \.docx/u,
    ],
    ['an old spreadsheet', 'a.xls', ole('Workbook'), 'ingest/old-format', /old Office file/u],
    ['a document with a password', 'a.docx', ole('EncryptedPackage'), 'ingest/locked', /password.*save it without/u],
    ['RTF', 'a.rtf', text('{\\rtf1 x}'), 'ingest/old-format', /RTF.*save it as \.docx/u],
    ['RTF named .doc', 'a.doc', text('{\\rtf1 x}'), 'ingest/old-format', /RTF/u],
    ['an empty document', 'a.docx', new Uint8Array(), 'ingest/empty', /empty/u],
    ['a document without text', 'a.docx', docxOf(p('')), 'ingest/empty', /no text/u],
    ['no container', 'a.docx', text('just text'), 'ingest/damaged', /damaged.*save it again/u],
    ['a container cut off', 'a.docx', docxOf(p('x')).slice(0, 300), 'ingest/damaged', /damaged/u],
    [
      'a missing main part',
      'a.docx',
      zipOf({ 'word/other.xml': '<a/>' }),
      'ingest/damaged',
      /word\/document\.xml is missing/u,
    ],
    [
      'XML that breaks off',
      'a.docx',
      zipOf({ 'word/document.xml': '<w:document><w:body>' }),
      'ingest/damaged',
      /breaks off/u,
    ],
    [
      'a tag that closes nothing, with rubbish in its name',
      'a.docx',
      zipOf({ 'word/document.xml': '<w:document></w:doc\n\u0001 | a |>' }),
      'ingest/damaged',
      /<\/w:doc> closes nothing/u,
    ],
    [
      'entities',
      'a.docx',
      zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      'ingest/damaged',
      /document type/u,
    ],
    [
      'nesting without end',
      'a.docx',
      zipOf({ 'word/document.xml': '<a>'.repeat(50_000) }),
      'ingest/too-deep',
      /nested/u,
    ],
    [
      'a part that unpacks to too much',
      'a.docx',
      zipOf({ 'word/document.xml': bomb }),
      'ingest/too-large',
      /unpacks to too much/u,
    ],
    [
      'too many parts',
      'a.odt',
      zipOf(Object.fromEntries(Array.from({ length: 20_500 }, (_, i) => [`p${i}`, '']))),
      'ingest/too-large',
      /parts/u,
    ],
    ['a spreadsheet', 'a.docx', zipOf({ 'xl/workbook.xml': '<a/>' }), 'ingest/no-document', /spreadsheet/u],
    [
      'an OpenDocument with a password',
      'a.odt',
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'META-INF/manifest.xml': '<m><encryption-data/></m>',
      }),
      'ingest/locked',
      /password/u,
    ],
    ['an OpenDocument without content', 'a.odt', zipOf({ 'content.xml': '<a/>' }), 'ingest/damaged', /content\.xml/u],
    ['a book without a package', 'a.epub', zipOf({ a: 'b' }), 'ingest/damaged', /container\.xml is missing/u],
    [
      'a book without a chapter of its spine',
      'a.epub',
      epubOf({ one: null }),
      'ingest/damaged',
      /one\.xhtml is missing/u,
    ],
    [
      'a book that is locked',
      'a.epub',
      epubOf({ one: '<p>x</p>' }, '', {
        'META-INF/encryption.xml': '<e><enc:CipherReference URI="OEBPS/one.xhtml"/></e>',
      }),
      'ingest/locked',
      /DRM/u,
    ],
  ])('%s', async (_, file, bytes, code, message) => {
    expect(await failure(file, bytes)).toMatchObject({
      name: 'DocumentError',
      code,
      message: expect.stringMatching(message),
    });
  });

  test('names in a container lead nowhere', () => {
    const container = new Container(zipOf({ '../../etc/passwd': 'x', '/a': 'y' }));
    expect([container.names, container.part('etc/passwd'), container.text('../../etc/passwd')]).toEqual([
      ['../../etc/passwd', '/a'],
      null,
      'x',
    ]);
  });

  test('a document with the wrong ending is read as what it is, and that is reported', async () => {
    const source = await ingest('a.txt', docxOf(p('Text.')));
    expect([source.text, source.diagnostics.map(({ code }) => code)]).toEqual(['Text.', ['ingest/format-by-content']]);
    expect((await ingest('letter.doc', new TextEncoder().encode('<html><p>Text.</p></html>'))).text).toBe('Text.');
  });
});

describe('XML', () => {
  test.each([
    ['<a b="1&gt;2" c=\'"\'>t&amp;&#x416;&#1078;<!-- <x> --><![CDATA[<z>]]><?pi ?></a>', 't&Жж<z>'],
    ['<a><b x=">"/>y</a>', 'y'],
    ['\ufeff<?xml version="1.0"?>\n<a>&unknown;&#0;</a>\n', '&unknown;\uFFFD'],
  ])('%s', (xml, text) => {
    expect(textOf(parseXml(xml, 'part'))).toBe(text);
  });

  test.each(['<a>', '<a></b>', '</a>', '<a b="x>', 'text', '<a><!-- </a>', '< a/>', ''])('%j is damaged', (xml) => {
    expect(() => parseXml(xml, 'part')).toThrow(/damaged in part/u);
  });
});

describe('EPUB', () => {
  test('chapters in the order of the spine, notes across files, contents left out, metadata stated', async () => {
    const source = await ingest(
      'book.epub',
      epubOf(
        {
          nav: '<nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav>',
          one: '<h1>One</h1><p>Law<a id="r1" href="notes.xhtml#n1" epub:type="noteref">1</a> <span epub:type="pagebreak" title="12"/>goes on.</p>',
          two: '<h1>Two</h1><p>Decree<a id="r1" href="notes.xhtml#n2" epub:type="noteref">1</a>.</p>',
          notes:
            '<aside id="n1" epub:type="footnote"><p><a href="one.xhtml#r1">1</a> First.</p></aside><aside id="n2" epub:type="footnote"><p><a href="two.xhtml#r1">1</a> Second.</p></aside>',
        },
        '<dc:title>A Book</dc:title><dc:creator>Example, Anna</dc:creator><dc:date>2014</dc:date><dc:language>ru</dc:language>',
      ),
    );
    expect(blocksOf(source)).toEqual([
      'heading 1: One',
      'paragraph: Law1 goes on.',
      'call 1 [note 1]: 1',
      'heading 1: Two',
      'paragraph: Decree1.',
      'call 1 [note 1 (2)]: 1',
      'note 1 [note 1]: First.',
      'note 1 [note 1 (2)]: Second.',
    ]);
    expect(source.pages).toMatchObject([{ number: 12 }]);
    expect(source.stated).toEqual({ title: 'A Book', authors: ['Anna Example'], year: 2014, language: 'rus' });
  });
});

describe('OpenDocument', () => {
  const AUTOMATIC =
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
    '<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>' +
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Heading_20_2"/>' +
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>' +
    '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>';
  const read = (body: string): Promise<Source> => ingest('a.odt', odtOf(body, AUTOMATIC));
  const cell = (text: string, more = ''): string =>
    `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;

  test.each<[string, string, string[]]>([
    [
      'headings with their printed numbers',
      '<text:h text:outline-level="1">A</text:h><text:h text:outline-level="2">B</text:h><text:h text:outline-level="2">C</text:h>',
      ['heading 1: 1. A', 'heading 2: 1.1 B', 'heading 2: 1.2 C'],
    ],
    ['a paragraph in a heading style', '<text:p text:style-name="P2">A</text:p>', ['heading 2: A']],
    [
      'spans and spaces',
      '<text:p>a<text:s text:c="3"/><text:span text:style-name="T1">b</text:span><text:tab/>c<text:line-break/>d<text:span text:style-name="T2">2</text:span></text:p>',
      ['paragraph: a b c⏎d2', 'bold: b', 'superscript: 2'],
    ],
    [
      'a quotation',
      '<text:p text:style-name="P1">So be it.</text:p>',
      ['block-quotation: So be it.', 'paragraph: So be it.'],
    ],
    [
      'nested lists',
      '<text:list text:style-name="L1"><text:list-item><text:p>A</text:p><text:list><text:list-item><text:p>B</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>C</text:p></text:list-item></text:list>',
      ['item a: a) A⏎⏎a.1 B', 'paragraph: A', 'item a.1: a.1 B', 'paragraph: B', 'item b: b) C', 'paragraph: C'],
    ],
    [
      'notes',
      '<text:p>Law<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>One.</text:p><text:p>More.</text:p></text:note-body></text:note>.</text:p>',
      ['paragraph: Law1.', 'call 1 [footnote 1]: 1', 'note 1 [footnote 1]: One.⏎More.'],
    ],
    [
      'merged cells',
      `<table:table><table:table-header-rows><table:table-row>${cell('Year', 'table:number-rows-spanned="2"')}${cell('Number', 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell/>${cell('Old')}${cell('New')}</table:table-row></table:table>`,
      ['table: Year | Number |  /  | Old | New'],
    ],
    [
      'contents, comments, deleted text',
      `<text:table-of-content><text:p>A 1</text:p></text:table-of-content><text:tracked-changes><text:deletion><text:p>gone</text:p></text:deletion></text:tracked-changes><text:p>Text<office:annotation><text:p>Why?</text:p></office:annotation>.</text:p>`,
      ['paragraph: Text.'],
    ],
    [
      'a text box',
      '<text:p>Before<draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame></text:p>',
      ['paragraph: Before', 'paragraph: In the box'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(blocksOf(await read(body))).toEqual(expected);
  });

  test('says what it left out', async () => {
    const source = await read(
      '<text:table-of-content><text:p>A 1</text:p></text:table-of-content><text:p>Text<office:annotation><text:p>Why?</text:p></office:annotation></text:p>',
    );
    expect(source.diagnostics.map(({ message }) => message)).toEqual([
      'Left out as a table of contents: 3 characters, beginning "A 1".',
      'Left out as comments: 4 characters, beginning "Why?".',
    ]);
  });
});
