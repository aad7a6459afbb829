import { describe, expect, test } from 'vitest';
import { repairs } from '../../src/layers/repairs.ts';
import { editsOf, type LineEdit, type RepairExample, type RepairRule } from '../../src/structure/repairs/rule.ts';
import { REPAIR_RULES } from '../../src/structure/repairs/rules.ts';
import { Vocabulary } from '../../src/structure/repairs/vocabulary.ts';
import { found, openText } from '../support/annotate.ts';

/** The line as one rule alone leaves it, in a document that has the other words elsewhere. */
function apply(rule: RepairRule, { before, elsewhere = '', block = 'text' }: Omit<RepairExample, 'after'>): string {
  const vocabulary = new Vocabulary(`${before}\n\n${elsewhere}`);
  const edits: LineEdit[] = [...editsOf(rule, before, { block, at: 0, plain: true, vocabulary })];
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((line, { start, end, after }) => line.slice(0, start) + after + line.slice(end), before);
}

describe.each(REPAIR_RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples)('mends $before', (example) => {
    expect(apply(rule, example)).toBe(example.after);
  });
  test.each(rule.rejects)('leaves $before', (example) => {
    expect(apply(rule, example)).toBe(example.before);
  });
});

test('names are unique', () => {
  expect(new Set(REPAIR_RULES.map(({ name }) => name)).size).toBe(REPAIR_RULES.length);
});

test('each repair is recorded with its rule, before and after', () => {
  const document = openText(
    '1 Introduction\n\nThe oﬃce of co operation is new. Cooperation is good, cooperation is all.',
  );
  expect(found(document, repairs).map(({ before, after }) => [before, after])).toEqual([
    ['ﬃ', 'ffi'],
    ['co operation', 'cooperation'],
  ]);
  expect(document.layer(repairs).map(({ rule }) => rule)).toEqual(['ligatures', 'space-in-word']);
});

describe('a hyphen at the end of a line', () => {
  const line = 'the clerk counted those who had come to the mill,\n';
  const withCuts = (cuts: number, lines: number): string =>
    `${line.repeat(lines)}${'he counted the asso-\nciation of the valley\n'.repeat(cuts)}`;
  const rejoined = (text: string): string => new Vocabulary(text).rejoin('by', 'product');

  test.each([
    ['is real where no other line of many ends in one', withCuts(0, 60), 'hyphen'],
    ['cuts a word where others do', withCuts(6, 60), 'closed'],
    ['cuts a word where lines are too few to tell', withCuts(0, 8), 'closed'],
    ['cuts a word that stands whole elsewhere', `${withCuts(0, 60)} a byproduct of it`, 'closed'],
  ])('%s', (_, text, expected) => {
    expect(rejoined(`${text}\nit was a by-\nproduct of it`)).toBe(expected);
  });

  test('a range over the end of a line has no space', () => {
    const text = '# Minutes\n\nSee the minutes of the spring (pp. 12–\n19), which the clerk has kept.';
    const document = openText(text, {}, 'test.md');
    expect(document.text).toContain('pp. 12–19)');
  });
});
