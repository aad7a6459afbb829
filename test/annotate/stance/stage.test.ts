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
  ['The start was promising.', [['promising', 'attitude']]],
  ['The firm won by promising 40 posts in the plant.', []],
  ['Police dispersed the striking miners of the town.', []],
  ['The bank is encouraging the firms of the town.', []],
  ['The plan does what it is supposed to do.', []],
  ['It is supposed to have failed.', [['supposed to have', 'hedge']]],
  ['They attacked on the whole length of the line.', []],
  ['On the whole, the reform failed.', [['On the whole', 'hedge']]],
  ['This kind of tax was new.', []],
  ['The tax was kind of new.', [['kind of', 'hedge']]],
])('%s', (text, expected) => {
  expect(markersOf(text)).toEqual(expected);
});
