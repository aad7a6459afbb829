import { describe, expect, test } from 'vitest';
import { annotateWith } from '../../support/annotate.ts';

const messagesOf = (text: string): string[] =>
  annotateWith(['checks'], text)
    .diagnostics.filter(({ code }) => code.startsWith('checks/'))
    .map(({ code, message }) => `${code.slice(7)}: ${message}`);

const LIST =
  '\n\nReferences\n\nPrimer, Anna (2007). A Book. Almaty: Sample Press.\n\nSample, Boris (2001). Another. Almaty: Sample Press.';

const citing = (citation: string): string =>
  `1 Introduction\n\nIt grew much in those years (${citation}), and then it fell (Sample 2001, 12) for good.${LIST}`;

describe('prose', () => {
  test.each([
    [
      'We met 12 organisations: 5 unions and 6 funds.',
      'sum-off: "12 organisations" are listed one by one, but the list adds up to 11.',
    ],
    [
      'The Law on Unions of 12 May 1996 No. 3-IV is old. The Law on Unions of 12 May 1997 No. 3-IV is new.',
      'instrument-dates-differ: No. 3-IV is given the dates 1996-05-12 and 1997-05-12.',
    ],
    [
      'Following the adoption of the Law on Parties of 15 July 2011, twenty societies were closed in 2009.',
      'event-before-law: "2009" lies before "Law on Parties of 15 July 2011", which it is said to follow.',
    ],
    [
      citing('Primer 2008, 5'),
      'cited-year-differs: Primer is cited with the year 2008; the only work listed is of 2007.',
    ],
  ])('%s', (text, message) => {
    expect(messagesOf(text)[0]).toBe(message);
  });

  test.each([
    ['We met 11 organisations: 5 unions and 6 funds.'],
    ['We met 12 organisations, among them: 5 unions and 6 funds.'],
    ['We met about 12 organisations: 5 unions and 6 funds.'],
    ['After the Law on Parties of 15 July 2011 twenty societies were closed in 2012.'],
    ['Before the Law on Parties of 15 July 2011 twenty societies were closed in 2009.'],
    [citing('Primer 2007, 5')],
  ])('silent: %s', (text) => {
    expect(messagesOf(text)).toEqual([]);
  });
});

test('a year far from the listed one is another work', () => {
  expect(messagesOf(citing('Primer 1998, 5')).filter((message) => message.startsWith('cited-year'))).toEqual([]);
});

describe('entries that nothing cites', () => {
  const never = 'entry-never-cited: The entry Primer2007 of the bibliography is not cited in the text.';

  test('are named where others are cited', () => {
    expect(messagesOf(citing('see below'))).toEqual([never]);
    expect(messagesOf(citing('Primer 2007, 5'))).toEqual([]);
  });

  test('are nothing to speak of where no citation was linked', () => {
    expect(messagesOf(`1 Introduction\n\nIt grew much in those years, and then it fell for good.${LIST}`)).toEqual([]);
  });
});

describe('fragments that character recognition made up', () => {
  const text = (fragment: string, lost: boolean): string =>
    `1 Halls\n\nThe first hall was built by the choir.¹ ${fragment} The second hall was rented from the town${lost ? '' : '²'} for ten years. The third burnt down.³\n\n¹ It was opened in May.\n\n² The rent was low.\n\n³ Nobody was hurt.`;
  const message =
    'invented-fragment: "On the singing choir of the town." has no verb and stands where the marker of footnote 2 may have been: the words may be invented by character recognition.';

  test('are named where the marker of a note was lost', () => {
    expect(messagesOf(text('On the singing choir of the town.', true))).toEqual([message]);
  });

  test.each([
    ['no marker is lost', text('On the singing choir of the town.', false)],
    ['a sentence has a verb', text('The choir of the town sang in it.', true)],
  ])('are none where %s', (_, whole) => {
    expect(messagesOf(whole)).toEqual([]);
  });
});
