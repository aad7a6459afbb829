import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/core/source.ts';
import { ingest, ingestText } from '../../src/ingest/ingest.ts';
import { openText } from '../support/annotate.ts';
import { blocksOf } from '../support/blocks.ts';

const read = (body: string, head = ''): Source =>
  ingestText('page.html', `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`);

describe('blocks of a page', () => {
  test.each<[string, string, string[]]>([
    [
      'headings and paragraphs',
      '<h2>A <i>b</i></h2><p>One\n  two.</p>',
      ['heading 2: A b', 'italic: b', 'paragraph: One two.'],
    ],
    [
      'bare text in a div',
      '<div>One.<p>Two.</p>Three.</div>',
      ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.'],
    ],
    [
      'two breaks end a paragraph, one a line',
      '<p>One<br>more.<br> <br>Two.</p>',
      ['paragraph: One⏎more.', 'paragraph: Two.'],
    ],
    ['empty and blank paragraphs are none', '<p>&nbsp;</p><p>One.</p><p></p>', ['paragraph: One.']],
    ['entities and spaces', '<p>&nbsp; №&nbsp;36 &laquo;A&amp;B&raquo; &#1046;</p>', ['paragraph: №\u00a036 «A&B» Ж']],
    ['preformatted code', '<pre>a\n  b</pre>', ['code: a⏎  b']],
    ['preformatted prose', '<pre>One\nmore.\n\nTwo.</pre>', ['paragraph: One⏎more.', 'paragraph: Two.']],
    ['a quotation', '<blockquote>So be it.</blockquote>', ['block-quotation: So be it.', 'paragraph: So be it.']],
    [
      'ordered and nested lists',
      '<ol start="3" type="a"><li>One<ul><li>In</li></ul></li><li value="9">Two</li></ol>',
      ['item c: c. One⏎⏎In', 'paragraph: One', 'item: In', 'paragraph: In', 'item i: i. Two', 'paragraph: Two'],
    ],
    ['raised characters that are no link', '<p>5 km<sup>2</sup></p>', ['paragraph: 5 km2', 'superscript: 2']],
    [
      'bold over two paragraphs',
      '<b><p>One.</p><p>Two.</p></b>',
      ['paragraph: One.', 'bold: One.', 'paragraph: Two.', 'bold: Two.'],
    ],
    [
      'figures have no captions of tables',
      '<figure><img><figcaption>Figure 1</figcaption></figure><p>x</p>',
      ['paragraph: Figure 1', 'paragraph: x'],
    ],
    [
      'mathematics without its annotations',
      '<p>E<math><mi>x</mi><annotation>tex</annotation></math></p>',
      ['paragraph: Ex'],
    ],
  ])('%s', (_, body, expected) => {
    expect(blocksOf(read(body))).toEqual(expected);
  });
});

describe('tables of a page', () => {
  test.each<[string, string, string[]]>([
    [
      'merged cells leave the grid rectangular',
      '<table><tr><th rowspan=2>Year<th colspan=2>Number<tr><th>Old<th>New<tr><td>1991<td>1<td>2</table>',
      ['table: Year | Number |  /  | Old | New / 1991 | 1 | 2'],
    ],
    [
      'caption, full-width rows above and below',
      '<table><caption>Table 1. Farms</caption><tr><td>A<td>B<tr><td>1<td>2<tr><td colspan=2>Source: Office</table>',
      ['caption: Table 1. Farms', 'table: A | B / 1 | 2', 'paragraph: Source: Office'],
    ],
    [
      'a span wider than the table',
      '<table><tr><td colspan=9>A<td>B<tr><td>1<td>2</table>',
      ['table: A |  | B / 1 | 2 | '],
    ],
    ['rows named header', '<table><tr class="header"><th>A<th>B<tr><td>1<td>2</table>', ['table: A | B / 1 | 2']],
    [
      'paragraphs in a cell',
      '<table><tr><td><p>A</p><p>a</p><td>B<tr><td><br>1<td></table>',
      ['table: A a | B / 1 | '],
    ],
    [
      'a table that places text is no table',
      '<table><tr><td>Left.<td><h1>Title</h1><p>Right.</p></table>',
      ['paragraph: Left.', 'heading 1: Title', 'paragraph: Right.'],
    ],
  ])('%s', (_, body, expected) => {
    expect(blocksOf(read(body))).toEqual(expected);
  });
});

describe('notes tied by links', () => {
  const TWO_CALLS = 'The law<sup>[1]</sup>';
  test.each<[string, string, string[]]>([
    [
      'as encyclopaedias have them',
      '<p>Law.<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p><ol><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> Smith.</li></ol>',
      ['paragraph: Law.[1]', 'call 1 [note 1]: [1]', 'note 1 [note 1]: Smith.'],
    ],
    [
      'as pandoc writes them, in an aside, of two paragraphs',
      '<p>Law<a href="#fn1" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p><aside role="doc-endnotes"><ol><li id="fn1"><p>One.</p><p>Two.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></aside>',
      ['paragraph: Law1.', 'call 1 [note 1]: 1', 'note 1 [note 1]: One.⏎Two.'],
    ],
    [
      'as word processors save them',
      '<p>Law<a href="#_ftn1" name="_ftnref1">[1]</a>.</p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> One.</p><p>Two.</p></div>',
      ['paragraph: Law[1].', 'call 1 [note 1]: [1]', 'note 1 [note 1]: One.⏎Two.'],
    ],
    [
      'several in one paragraph',
      '<p>A law<a href="#n1"><sup>1</sup></a> and a decree.<a href="#n2"><sup>2</sup></a></p><p><a name="n1">1</a> One.<br><a name="n2">2</a> Two.</p>',
      [
        'paragraph: A law1 and a decree.2',
        'call 1 [note 1]: 1',
        'call 2 [note 2]: 2',
        'note 1 [note 1]: One.',
        'note 2 [note 2]: Two.',
      ],
    ],
    [
      'numbered anew in each chapter',
      '<p>A<a href="#a1" id="ra1"><sup>1</sup></a></p><p id="a1"><a href="#ra1">1</a> One.</p><p>B<a href="#b1" id="rb1"><sup>1</sup></a></p><p id="b1"><a href="#rb1">1</a> Two.</p>',
      [
        'paragraph: A1',
        'call 1 [note 1]: 1',
        'note 1 [note 1]: One.',
        'paragraph: B1',
        'call 1 [note 1 (2)]: 1',
        'note 1 [note 1 (2)]: Two.',
      ],
    ],
    [
      'one body called twice',
      '<p>A<sup><a id="r1" href="#note1">1</a></sup> b<sup><a id="r2" href="#note1">1</a></sup></p><ul><li id="note1">^ <a href="#r1">a</a> <a href="#r2">b</a> One.</li></ul>',
      ['paragraph: A1 b1', 'call 1 [note 1]: 1', 'call 1 [note 1]: 1', 'note 1 [note 1]: One.'],
    ],
    [
      'links to sections are no notes',
      '<p>See <a href="#s2">2</a> and <a href="#top">Top</a>.</p><h2 id="s2">Law</h2><p id="top">Text.</p>',
      ['paragraph: See 2 and Top.', 'heading 2: Law', 'paragraph: Text.'],
    ],
    ['a marker without a link stays raised', `<p>${TWO_CALLS}</p>`, ['paragraph: The law[1]', 'superscript: [1]']],
  ])('%s', (_, body, expected) => {
    expect(blocksOf(read(body))).toEqual(expected);
  });

  test('calls and bodies meet in the footnotes layer', () => {
    const document = openText(
      '<!DOCTYPE html><p>The law<a href="#_ftn1" name="_ftnref1">[1]</a> was passed.</p><p><a href="#_ftnref1" name="_ftn1">[1]</a> One note.</p>',
      {},
      'page.html',
    );
    expect(document.text).toBe('The law was passed.\n\nOne note.');
    expect(document.markers.map(({ label, position }) => [label, position])).toEqual([['1', 7]]);
  });
});

const PROSE = 'The ministry registered organisations in every region, and it published their number each year. ';

describe('the main content', () => {
  const SITE = `<header><a href="/">Site</a></header><nav><a href="/a">Home</a></nav><main><h1>Report</h1><p>${PROSE}</p></main><aside>Read more</aside><footer>© 2016</footer>`;
  test('is read, the rest is reported kind by kind', () => {
    const source = read(SITE);
    expect(source.text).toBe(`Report\n\n${PROSE.trim()}`);
    expect(source.diagnostics.map(({ code, message }) => [code, /as (.*?):/u.exec(message)?.[1]])).toEqual([
      ['ingest/left-out', 'the head of the site'],
      ['ingest/left-out', 'navigation'],
      ['ingest/left-out', 'a sidebar'],
      ['ingest/left-out', 'the foot of the site'],
    ]);
  });

  test.each<[string, string, string]>([
    [
      'scripts, styles and hidden elements',
      `<script>x</script><style>y</style><p hidden>z</p><p style="display: none">u</p><p>${PROSE}</p>`,
      PROSE,
    ],
    ['a cookie notice', `<p>${PROSE}</p><div id="cookie-consent">We use cookies.</div>`, PROSE],
    [
      'a foot and a head by their names',
      `<div id="header">Ministry</div><p>${PROSE}</p><div class="site-footer">Map</div><div title="footer">3</div>`,
      PROSE,
    ],
    ['comments of readers', `<p>${PROSE}</p><section class="comments"><p>Nice!</p></section>`, PROSE],
    ['a menu that is nothing but links', `<div>${'<a href=x>Laws</a> '.repeat(9)}</div><p>${PROSE}</p>`, PROSE],
    ['the one article', `<p>Teaser</p><article><p>${PROSE}</p></article>`, PROSE],
    [
      'a title outside the article',
      `<title>Big news — Site</title><h1>Big news</h1><article><p>${PROSE}</p></article>`,
      `Big news\n\n${PROSE}`,
    ],
    [
      'a sidebar that holds most of the page',
      `<div class="sidebar"><p>${PROSE}</p></div><p>x</p>`,
      `${PROSE.trim()}\n\nx`,
    ],
    [
      'the header of a document with its title',
      `<header><h1>Title</h1><p>Author</p></header><p>${PROSE}</p>`,
      `Title\n\nAuthor\n\n${PROSE}`,
    ],
    [
      'notes outside the article',
      `<article><p>${PROSE}<a href="#fn1" id="r1"><sup>1</sup></a></p></article><p>Ad</p><div><p id="fn1"><a href="#r1">1</a> Note.</p></div>`,
      `${PROSE.trim()} 1\n\n1 Note.`,
    ],
  ])('%s', (_, body, expected) => {
    expect(read(body).text.replaceAll(/\s*1\n/gu, ' 1\n')).toBe(expected.trim());
  });
});

describe('what a page states about itself', () => {
  test('tags for catalogues are stated, the title of the window is supposed', () => {
    const source = read(
      `<p>${PROSE}</p>`,
      '<title>A Report | Site</title><meta name="citation_title" content="A Report"><meta name="citation_author" content="Example, Anna"><meta name="citation_author" content="Boris Sample"><meta name="citation_publication_date" content="2016/09/28">',
    );
    expect(source.stated).toEqual({
      title: 'A Report',
      authors: ['Anna Example', 'Boris Sample'],
      year: 2016,
      date: '2016-09-28',
    });
    expect(source.supposed).toEqual({ title: 'A Report | Site' });
  });

  test('what is given wins over what is stated, what is stated over the text', () => {
    const page = `<html lang="kk"><meta name="DC.title" content="Stated"><h1>In the text</h1><p>${PROSE}</p></html>`;
    expect(openText(page, {}, 'a.html').metadata).toMatchObject({ title: 'Stated', language: 'eng' });
    expect(openText(page, { title: 'Given' }, 'a.html').metadata.title).toBe('Given');
  });
});

describe('encodings of pages', () => {
  const bytes = (text: string, encode: (sign: number) => number): Uint8Array =>
    Uint8Array.from(text, (sign) => encode(sign.codePointAt(0) ?? 0));
  const cp1251 = (sign: number): number => (sign >= 0x410 && sign <= 0x44f ? sign - 0x350 : sign);
  test('the meta element decides where the bytes are no UTF-8', async () => {
    const page = '<html><meta charset="windows-1251"><p>Да</p></html>';
    const source = await ingest('a.html', bytes(page, cp1251));
    expect([source.text, source.encoding]).toEqual(['Да', 'windows-1251']);
    expect(source.diagnostics).toEqual([]);
  });

  test('letters decide where nothing is declared', async () => {
    const page = `<html><p>${'Закон принят парламентом и вступил в силу. '.repeat(3)}</p></html>`;
    const source = await ingest('a.html', bytes(page, cp1251));
    expect(source.encoding).toBe('windows-1251');
    expect(source.diagnostics.map(({ code }) => code)).toEqual(['ingest/encoding-guessed']);
  });

  test('a page with the ending of a text is read as a page, and that is reported', async () => {
    const source = await ingest('a.txt', new TextEncoder().encode('<!DOCTYPE html><p>One.</p>'));
    expect([source.text, source.mediaType]).toEqual(['One.', 'text/html']);
    expect(source.diagnostics.map(({ code }) => code)).toEqual(['ingest/format-by-content']);
  });
});

describe('hostile pages', () => {
  test('deep nesting is read, absurd nesting refused', () => {
    expect(read(`${'<div>'.repeat(3000)}deep`).text).toBe('deep');
    expect(() => read('<div>'.repeat(200_000))).toThrow(/nested more than/u);
  });

  test('formatting that is never closed', () => {
    expect(read(Array.from({ length: 400 }, (_, i) => `<p><b id=${i}>x`).join('')).text.length).toBeGreaterThan(400);
    expect(() => read(Array.from({ length: 1500 }, (_, i) => `<p><b id=${i}>x`).join(''))).toThrow(/never closes/u);
  });

  test('many notes, many cells, one long line', () => {
    const notes = Array.from(
      { length: 3000 },
      (_, i) => `<p>A<a href="#n${i}" id="r${i}"><sup>${i}</sup></a></p><p id="n${i}"><a href="#r${i}">${i}</a> N</p>`,
    );
    expect(read(notes.join('')).marks.filter(({ kind }) => kind === 'note-body')).toHaveLength(3000);
    const rows = `<tr>${'<td>1'.repeat(10)}`.repeat(2000);
    expect(read(`<table>${rows}</table>`).marks).toMatchObject([{ kind: 'table' }]);
    expect(read(`<table><tr><td colspan=1000 rowspan=60000>a<td>b${'<tr><td>1'.repeat(50)}</table>`).text).toContain(
      'a',
    );
  });
});
