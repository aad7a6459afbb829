import { describe, expect, test } from 'vitest';
import { connectives } from '../../../src/layers/connectives.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const connectivesOf = (text: string) =>
  found(annotateWith(['connectives'], text), connectives).map(({ quote, sense }) => [quote, sense]);

describe('a form is a connective by where it stands', () => {
  test.each([
    ['However, the ministry refused.', [['However', 'Comparison.Concession']]],
    ['The law was passed because donors insisted on it.', [['because', 'Contingency.Cause']]],
    ['It failed because of the drought.', []],
    ['Instead of paying the fee, the groups left.', [['Instead of', 'Expansion.Substitution']]],
    ['It chose a fee instead of a tax.', []],
    ['Schools and clinics were closed.', []],
    ['The office was closed, and the staff were sent home.', [['and', 'Expansion.Conjunction']]],
    ['The council met and adopted the rule.', [['and', 'Expansion.Conjunction']]],
    ['The group grew, as its founder had hoped.', [['as', 'Contingency.Cause']]],
    ['It is known as a movement.', []],
    ['They are as poor as before.', []],
    ['The office stayed open after the reform.', []],
    ['The office stayed open after the reform was stopped.', [['after', 'Temporal.Asynchronous']]],
    ['Nothing but rain fell.', []],
    ['They wondered if it was over.', []],
    [
      'But if you leave, close the door.',
      [
        ['But', 'Comparison.Concession'],
        ['if', 'Contingency.Condition'],
      ],
    ],
    ['So that was the end.', [['So', 'Contingency.Cause']]],
    ['They met in order to vote.', [['in order', 'Contingency.Purpose']]],
    ['The court may reduce and modify the fee.', []],
    ["It was late, and they're tired.", [['and', 'Expansion.Conjunction']]],
    ['It employs nurses, drivers, and doctors who operate.', []],
  ])('%s', (text, expected) => {
    expect(connectivesOf(text)).toEqual(expected);
  });

  test.each([
    ['Закон приняли, однако его не применяли.', [['однако', 'Comparison.Concession']]],
    ['Школы и больницы закрыли.', []],
    ['Фонд закрыли, поскольку он не сдал отчёт.', [['поскольку', 'Contingency.Cause']]],
  ])('%s', (text, expected) => {
    expect(connectivesOf(text)).toEqual(expected);
  });
});

test('the longest form wins, and the lexicon entry is the rule', () => {
  const document = annotateWith(['connectives'], 'As soon as the vote was over, the members left.');
  expect(document.layer(connectives).map(({ rule }) => rule)).toEqual(['languages/eng/connectives:as soon as']);
});
