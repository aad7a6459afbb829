import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/ingest/markdown/parser.ts';
import { type Condensed, withoutProse } from '../../src/ingest/markdown/prose.ts';

const gfm = unified().use(remarkParse).use(remarkGfm);

/** Kind, label and place of every node. */
function outline(root: Nodes, { toWhole }: Pick<Condensed, 'toWhole'>): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    const place = start === undefined || end === undefined ? 'nowhere' : `${toWhole(start)}–${toWhole(end)}`;
    found.push(`${node.type} ${'identifier' in node ? node.identifier : ''} ${place}`);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

const whole = (text: string): string[] => outline(gfm.parse(text), { toWhole: (offset) => offset });
function thinned(text: string): string[] {
  const condensed = withoutProse(text);
  return outline(parseMarkdown(condensed.text), condensed);
}

describe('the condensed text of a Markdown text', () => {
  it('leaves out the words between words of a line', () => {
    const condensed = withoutProse('# The rise of the mills\n\nThey grew, one by one, and *fell* in 1914.\n');
    expect(condensed.text).toBe('# The mills\n\nThey and *fell* in 1914.\n');
    expect(condensed.toWhole(condensed.text.indexOf('mills'))).toBe(18);
    expect(condensed.toWhole(condensed.text.indexOf('They'))).toBe(25);
    expect(condensed.toWhole(condensed.text.indexOf('*fell'))).toBe(52);
  });

  it.each([
    '1. one two three four\n2. five six seven eight\n',
    '[a b c d] and [a b x d]\n\n[a b c d]: x "one two three four"\n\n[a b x d]: y\n',
    'see <a b 1 c d e> and <a x=">" b 1 c d e> there\n',
    'see www.example.org and mail a.b@example.org to us all, or http://example.org/a_b_c.\n',
    'one two three four  \nfive six\\\nseven eight nine ten\n\n    code is code is code\n',
    '| one two three four | b |\n| --- | --- |\n| five six seven eight | c |\n',
    'text[^1] one two three four[^2]\n\n[^1]: one two three four\n[^2]: `one two three four`\n',
    '> one two three four\nfive six seven eight\n===\n',
  ])('keeps the markup of %j', (text) => {
    expect(thinned(text)).toEqual(whole(text));
  });

  it('keeps the markup of any text', () => {
    const words = fc.array(
      fc.constantFrom(
        'a',
        'the',
        '1986',
        'law,',
        'end.',
        'слово',
        'post-Soviet',
        '3.2',
        '“so”',
        "don't",
        'Note:',
        '5.',
      ),
      { minLength: 1, maxLength: 7 },
    );
    const signs = [
      ...['*', '**', '_', '~~', '`', '[', ']', '(', ')', '](', '[^1]', '[^1]:', '[x]: ', '[a b c]', '<b>', '<sup>'],
      ...[
        '<a x="',
        '">',
        "'",
        '"',
        '|',
        '\\',
        '&amp;',
        '![',
        '# ',
        '- ',
        '1. ',
        '> ',
        '---',
        '\n===\n',
        '```\n',
        '<!--',
      ],
      ...[
        'http://a.b',
        'www.a.b',
        'a@b.c',
        '  ',
        '    ',
        '\t',
        '\n',
        '\n\n',
        '  \n',
        '|---|---|\n',
        '| a | b |\n',
        ' ',
      ],
    ];
    const pieces = fc.oneof(
      words.map((row) => row.join(' ')),
      fc.constantFrom(...signs),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (row) => {
        const text = row.join('');
        expect(thinned(text)).toEqual(whole(text));
      }),
      { numRuns: 300 },
    );
  });
});
