import { describe, expect, test } from 'vitest';
import { ingestText } from '../../src/ingest/ingest.ts';
import { openText } from '../support/annotate.ts';
import { blocksOf } from '../support/blocks.ts';

const INLINE = /^(?:syntax|bold|italic)/u;
/** Marks but those of syntax and emphasis. */
const blocks = (text: string): string[] => blocksOf(ingestText('a.md', text)).filter((line) => !INLINE.test(line));
const reading = (text: string): string => openText(text, {}, 'a.md').text;

describe('blocks', () => {
  test.each<[string, string, string[]]>([
    ['both kinds of headings', 'A\n===\n\n## B ##\n', ['heading 1: A', 'heading 2: B']],
    ['anchors of converters in headings', '## <span id="page-3-0"></span>Abstract\n', ['heading 2: Abstract']],
    ['attributes of headings', '# Law {#sec:law .unnumbered}\n', ['heading 1: Law']],
    ['pictures are no paragraphs', '![](_page_0_Picture_1.jpeg)\n\nText.\n', ['paragraph: Text.']],
    ['divisions of pandoc', '::: {.abstract}\nText.\n:::\n', ['paragraph: Text.']],
    [
      'nested lists and quotations',
      '1. A\n   - b\n\n> c\n> > d\n',
      [
        'item 1: 1. A⏎   - b',
        'paragraph: A',
        'item: - b',
        'paragraph: b',
        'block-quotation: c⏎> > d',
        'paragraph: c',
        'block-quotation: d',
        'paragraph: d',
      ],
    ],
    ['a block of HTML is read', '<p align="center">One <b>two</b></p>\n', ['paragraph: One <b>two</b>']],
    ['a comment is not', '<!-- one -->\n\nText.\n', ['paragraph: Text.']],
  ])('%s', (_, text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });
});

describe('tables', () => {
  test.each<[string, string, string[]]>([
    [
      'of GFM, with a caption of pandoc',
      '| A | B |\n|---|---|\n| 1 | |\n\n: Table 1. Farms\n',
      ['table: A | B / 1 | ', 'caption: Table 1. Farms'],
    ],
    [
      'with the caption right below',
      '| A | B |\n|---|---|\n| 1 | 2 |\n: Table 1. Farms\n',
      ['table: A | B / 1 | 2', 'caption: Table 1. Farms'],
    ],
    [
      'of HTML',
      '<table><tr><th>A</th><th>B</th></tr><tr><td> 1 </td><td></td></tr></table>\n',
      ['table: A | B / 1 | '],
    ],
    [
      'of LaTeX',
      '\\begin{table}\n\\begin{tabular}{l|r}\n\\hline Year & No. \\\\ \\hline\n1991 & 10 \\& more \\\\\n\\end{tabular}\n\\caption{Table 3: Farms}\n\\end{table}\n',
      ['table: Year | No. / 1991 | 10 \\& more', 'caption: Table 3: Farms'],
    ],
    [
      'simple ones of pandoc',
      '  Year      Number\n  ------ ---------\n  1991          10\n  1992     1 200,5\n\nText.\n',
      ['table: Year | Number / 1991 | 10 / 1992 | 1 200,5', 'paragraph: Text.'],
    ],
    [
      'simple ones with a caption',
      '  Year      Number\n  ------ ---------\n  1991          10\n\n  : Table 2. Farms\n\nText.\n',
      ['table: Year | Number / 1991 | 10', 'caption: Table 2. Farms', 'paragraph: Text.'],
    ],
    [
      'a rule between paragraphs is no table',
      'One.\n\n---\n\nTwo -- three.\n',
      ['paragraph: One.', 'paragraph: Two -- three.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });
});

describe('notes', () => {
  test.each<[string, string, string[]]>([
    [
      'of GFM, over two paragraphs, one never called',
      'Law[^a].\n\n[^a]: One.\n\n    Two.\n\n[^b]: Three.\n',
      ['paragraph: Law[^a].', 'call a [a]: [^a]', 'note a [a]: One.⏎⏎    Two.', 'note b [b]: Three.'],
    ],
    [
      'in the line',
      'Law^[See [1], *there*.] is.\n',
      [
        'paragraph: Law^[See [1], *there*.] is.',
        'call 1 [inline note 1]: ^[',
        'note 1 [inline note 1]: See [1], *there*.',
      ],
    ],
    [
      'as nougat writes them',
      'Law\\({}^{1}\\) is.\n\nFootnote 1: One.\n',
      ['paragraph: Law\\({}^{1}\\) is.', 'superscript: 1', 'note 1: One.'],
    ],
    [
      'tags; powers are none',
      'Law<sup>1</sup>, 5 km<sup>2</sup>\n',
      ['paragraph: Law<sup>1</sup>, 5 km<sup>2</sup>', 'call 1: <sup>1</sup>'],
    ],
    ['escaped', 'Law\\^[x] and ^[]\n', ['paragraph: Law\\^[x] and ^[]']],
  ])('%s', (_, text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });

  test.each([
    ['in the line', 'The law^[A note.] was passed.\n', 'The law was passed.\n\nA note.'],
    ['of nougat', 'The law\\({}^{1}\\) was passed.\n\nFootnote 1: A note.\n', 'The law was passed.\n\nA note.'],
    ['of GFM', 'The law[^1] was passed.\n\n[^1]: A note.\n', 'The law was passed.\n\nA note.'],
  ])('%s end up behind the text', (_, text, expected) => {
    const document = openText(text, {}, 'a.md');
    expect(document.text).toBe(expected);
    expect(document.markers.map(({ position }) => position)).toEqual([7]);
  });
});

describe('characters', () => {
  test.each([
    ['escapes', 'A \\* b \\[c\\] d\\_e.', 'A * b [c] d_e.'],
    ['entities', 'Law &amp; order &#8212; &laquo;so&raquo;.', 'Law & order — «so».'],
    ['what is no entity', 'AT&T &nosuchthing; here.', 'AT&T &nosuchthing; here.'],
    ['dashes of pandoc', '# A {#a}\n\nIn 1951--1953 --- so.', 'A\n\nIn 1951–1953 — so.'],
    ['hyphens of others', 'In 1951--1953.', 'In 1951--1953.'],
    ['hard breaks', 'One  \ntwo\\\nthree.', 'One two three.'],
    ['links', 'See [the law](http://a.b/c) and [it][r].\n\n[r]: http://a.b', 'See the law and it.'],
  ])('%s', (_, text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

test('nesting without end is bounded, and said', () => {
  const text = Array.from({ length: 400 }, (_, depth) => `${' '.repeat(2 * depth)}- level ${depth}`).join('\n');
  const source = ingestText('a.md', text);
  expect(source.diagnostics.map(({ code }) => code)).toEqual(['ingest/too-deep']);
  expect(openText(text, {}, 'a.md').text).toContain('level 399');
});

describe('front matter and pages', () => {
  test('the head states metadata, and its title stands over the text', () => {
    const source = ingestText(
      'a.md',
      '---\ntitle: "A Report"\nauthor: [Anna Example, {name: Boris Sample}]\ndate: 2016-09\nlang: en-GB\n---\n\n# One\n',
    );
    expect(source.stated).toEqual({
      title: 'A Report',
      authors: ['Anna Example', 'Boris Sample'],
      year: 2016,
      date: '2016-09',
      language: 'eng',
    });
    expect(blocksOf(source)).toEqual(['heading 1: A Report', 'heading 1: One']);
  });

  test('a title that the text repeats is not doubled; a rule is no head', () => {
    expect(blocks('---\ntitle: A Report\n---\n\n# A Report\n')).toEqual(['heading 1: A Report']);
    expect(blocks('---\n\nText.\n\n---\n')).toEqual(['paragraph: Text.']);
    expect(blocks('---\n: [broken\n---\n\nText.\n').at(-1)).toBe('paragraph: Text.');
  });

  test('rules between pages, pages that are missing', () => {
    const text = '{0}----------------\n\nOne.\n\n{1}----------------\n\n[MISSING_PAGE_FAIL:2]\n\nTwo.\n';
    const source = ingestText('a.md', text);
    expect(source.pages).toEqual([
      { number: 1, range: [0, text.indexOf('{1}')] },
      { number: 2, range: [text.indexOf('{1}'), text.length] },
    ]);
    expect(blocks(text)).toEqual(['paragraph: One.', 'paragraph: Two.']);
    expect(
      source.diagnostics.map(({ code, source: ranges }) => [code, ranges.map((range) => text.slice(...range))]),
    ).toEqual([['ingest/missing-page', ['[MISSING_PAGE_FAIL:2]']]]);
  });
});

test('a call in tags at the end of a paragraph is taken out whole', () => {
  expect(reading('The law is old.<sup>1</sup>\n\n<sup>1</sup> Of 1994.\n')).toBe('The law is old.\n\nOf 1994.');
});
