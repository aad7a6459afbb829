import { describe, expect, test } from 'vitest';
import { PhaseMentions } from '../../src/matching/phase-mentions.ts';
import { tokenise } from '../../src/matching/tokens.ts';
import { ResourceStore } from '../../src/resources/store.ts';

const store = new ResourceStore();
const mentions = (text: string, language: string) => {
  const tokens = tokenise(text);
  return new PhaseMentions(store, `languages/${language}`)
    .find({ text, tokens }, 0, tokens.count)
    .filter((mention) => mention.noun !== null)
    .map((mention) => [text.slice(mention.start, mention.end), mention.relative ?? mention.ordinals.join(',')]);
};

describe.each([
  ['eng', 'In the third phase donors left.', [['third phase', '3']]],
  ['eng', 'During the first and second phase of growth', [['first and second phase', '1,2']]],
  ['eng', 'the first, the second and the third stages', [['first, the second and the third stages', '1,2,3']]],
  ['eng', 'its first two phases were calm', [['first two phases', '1,2']]],
  ['eng', 'Phase 2 (1996-2001): growth', [['Phase 2', '2']]],
  [
    'eng',
    'Stages I and II were short; stage IV was long',
    [
      ['Stages I and II', '1,2'],
      ['stage IV', '4'],
    ],
  ],
  ['eng', 'phases 1–3 are over', [['phases 1–3', '1,2,3']]],
  ['eng', 'Period Two: decline', [['Period Two', '2']]],
  ['eng', 'the second formative period', [['second formative period', '2']]],
  ['eng', 'a new phase began', [['new phase', 'next']]],
  ['eng', 'the third wave', [['third wave', '3']]],
  ['eng', 'three phases in a row, chapter 3, stage i of the draft', []],
  ['eng', 'In the first of these periods', []],
  ['eng', 'the period 1991 to 1995', []],
  ['rus', 'На втором этапе положение изменилось.', [['втором этапе', '2']]],
  ['rus', 'первый и второй этапы развития', [['первый и второй этапы', '1,2']]],
  ['rus', 'Этап 3 (2005–2010)', [['Этап 3', '3']]],
  ['rus', 'новый период начался', [['новый период', 'next']]],
  ['rus', 'III этап оказался коротким', [['III этап', '3']]],
] as const)('%s: %s', (language, text, expected) => {
  test('is read', () => expect(mentions(text, language)).toEqual(expected));
});
