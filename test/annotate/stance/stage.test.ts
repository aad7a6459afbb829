import { expect, test } from 'vitest';
import { stance } from '../../../src/layers/stance.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const markersOf = (text: string) =>
  found(annotateWith(['stance'], text), stance).map(({ quote, class: kind }) => [quote, kind]);

test.each([
  [
    'The reform might perhaps succeed.',
    [
      ['might', 'hedge'],
      ['perhaps', 'hedge'],
    ],
  ],
  ['It was opened in May 2005.', []],
  ['Members may leave.', [['may', 'hedge']]],
  ['The rule clearly failed.', [['clearly', 'booster']]],
  ['Annex I. lists the groups.', []],
  ['Here I ask a simple question.', [['I', 'self-mention']]],
  ['Unfortunately, the office was closed.', [['Unfortunately', 'attitude']]],
  ['Возможно, закон изменят.', [['Возможно', 'hedge']]],
  ['The ministry registered twelve groups.', []],
])('%s', (text, expected) => {
  expect(markersOf(text)).toEqual(expected);
});
