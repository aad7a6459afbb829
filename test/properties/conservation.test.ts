import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openText } from '../support/annotate.ts';
import { broken } from '../support/conservation.ts';

function check(text: string, file: string): void {
  expect(broken(openText(text, {}, file))).toEqual([]);
}

/** Lines as damaged documents have them, to be strung together at random. */
const line = fc.oneof(
  fc.constantFrom(
    '1 Introduction',
    '2 The State',
    '2.1 Rules',
    'Bibliography',
    'List of Acronyms',
    'Abstract This text is about the rules of a game that nobody plays any more in the country.',
    '- 3 http://example.org/a',
    '¹ A note that is not over and goes on',
    '⁷ «Примечание на русском языке».',
    ' $^{{\\bf 4}}$ A note in TeX.',
    '$[{\u0008]f 1}$ Another note.',
    'the half of a sentence that a page break cut',
    'and it was said that the govern-',
    'ment had agreed.² Then nothing.',
    'A sentence of 2014.5',
    '*Italics* stand here and **bold** there, (5,500)* too.',
    'Table 1. Rows of a ta⇥ble'.replace('⇥', '\t'),
    'Form\t2006\t2008',
    'Farms\t1,200\t*',
    '\tcontinued',
    '^{*} No data. Source: Ministry',
    '- Example, Anna (2009). A Book.',
    'USAID and US-AID and USAID again',
    '12',
    'Глава 1. Общие положения',
    '| a | b |',
    '> quoted',
    '[^1]: a definition',
    'called[^1] here<sup>2</sup>',
    'a note^[of *this* line] in it, AT&amp;T \\* and \\({}^{3}\\) too',
    'Footnote 3: a body',
    '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    '---\ntitle: A title\n---',
    '  ---- -----\n  a    b',
    ': A caption',
    '{2}----------------',
    '[MISSING_PAGE_FAIL:3]',
    '## <span id="page-1-0"></span>Heading {#sec}',
    '![picture](a.jpeg)',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const separator = fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n', '\f', '\n \n');
const generated = fc.array(fc.tuple(line, separator), { maxLength: 24 }).map((pairs) => pairs.flat().join(''));

describe('nothing is lost, and offsets tell the truth', () => {
  test.each(['generated.txt', 'generated.md'])('in any text read as %s', (file) => {
    fc.assert(
      fc.property(generated, (text) => {
        fc.pre(text.trim() !== '' && !text.includes('\u0000'));
        check(text, file);
      }),
      { numRuns: 300, seed: 20160928 },
    );
  });

  const root = fileURLToPath(new URL('../..', import.meta.url));
  test.each([['corpus/central-asia/kazakhstan/source.md'], ['corpus/central-asia/kyrgyzstan/source.txt']])(
    'in %s',
    (file) => check(readFileSync(join(root, file), 'utf8'), basename(file)),
  );

  const shared = join(root, '../shared/corpus');
  test.skipIf(!existsSync(shared))('in the measuring document (skipped where ../shared is missing)', () => {
    for (const file of readdirSync(shared).filter((name) => name.endsWith('.txt')))
      check(readFileSync(join(shared, file), 'utf8'), file);
  });
});
