import { expect, test } from 'vitest';
import { openText } from '../support/annotate.ts';

const PARAGRAPH =
  'A paragraph that is long enough to be one stands here, and it goes on for more than a line of print.';
const codesIn = (...lines: string[]): string[] =>
  openText(['1 Introduction', PARAGRAPH, ...lines].join('\n\n')).diagnostics.map(({ code }) => code);

test.each([
  ['a truncated year', ['It lasted from 2006-201 and ended.'], 'structure/truncated-year'],
  ['a lost quotation mark', ['He called it the end of it all» and left.'], 'structure/unbalanced-quotation'],
  ['a lost bracket', ['He left (in the spring and came back.'], 'structure/unbalanced-bracket'],
  ['a Latin letter in a Cyrillic word', ['Слово Пpавительство напечатано с ошибкой.'], 'structure/mixed-letters'],
  ['a missing section', ['2 Second', PARAGRAPH, '4 Fourth', PARAGRAPH], 'structure/section-missing'],
  ['a caption without its table', ['Table 3. Clubs by year', PARAGRAPH], 'structure/caption-without-table'],
])('%s', (_, lines, code) => {
  expect(codesIn(...lines)).toContain(code);
});

test.each([
  ['a range of years', ['It lasted from 2006-11 and from 2012-2014.']],
  ['items with a bracket', ['They said a) yes, b) no, and 12) perhaps.']],
  ['whole pairs', ['He said «yes» (and «no»), and [sic] left.']],
  ['a Roman number before a Cyrillic word', ['В XXI веке и в XXв. было иначе.']],
])('not: %s', (_, lines) => {
  expect(codesIn(...lines)).toEqual([]);
});
