import { expect, test } from 'vitest';
import { statementsOf } from './statements-of.ts';

type Case = readonly [text: string, speaker: string, type: string, cue: string, content: string];

test.each<Case>([
  [
    'A retired librarian, who had lent them rooms, recalls: “Nobody knocked”.',
    'retired librarian',
    'interviewees',
    'recalls',
    '“Nobody knocked”',
  ],
  [
    'Young activists ran the office. “The key was ours,” one of them remembers.',
    'activists',
    'ngo',
    'remembers',
    '“The key was ours,”',
  ],
  [
    '“The key was ours”, remembers a nurse who lived next door.',
    'nurse',
    'interviewees',
    'remembers',
    '“The key was ours”',
  ],
  [
    'A programme officer of that year told us that “the stamp came by post”.',
    'programme officer',
    'donor',
    'told',
    '“the stamp came by post”',
  ],
  [
    'The office paid, in the words of one grantee, “for paper only”.',
    'grantee',
    'interviewees',
    'in the words of',
    'The office paid, in the words of one grantee, “for paper only”',
  ],
])('%s', (text, speaker, speakerType, cue, quote) =>
  expect(statementsOf(text)).toContainEqual(expect.objectContaining({ quote, speaker, speakerType, cue })),
);

test.each([
  'The members of the council mentioned above kept the minutes of the meeting.',
  'The donors described below kept the minutes of the meeting.',
])('a place in the text is nothing that anybody says: %s', (text) => expect(statementsOf(text)).toEqual([]));

test('a quotation of several sentences is one statement', () => {
  const found = statementsOf(
    'A teacher summed up the effect: “They closed no door. They took the handle. We stayed” (Muster 2014, 5).',
  );
  expect(found.map(({ quote }) => quote)).toEqual(['“They closed no door. They took the handle. We stayed”']);
  expect(found[0]?.citation).not.toBeNull();
});

test.each([
  ['A lawyer from Osh said: “The form changed” (Interview 4).', 'interviewees'],
  ['A lawyer from Osh said: “The form changed. The queue did not” (Interview 4).', 'interviewees'],
  ['A lawyer from Osh said: “The form changed”.', 'scholar'],
  ['Закон, по словам юриста, остался на бумаге (интервью 4).', 'interviewees'],
  ['Закон, по словам юриста, остался на бумаге.', 'scholar'],
])('who is quoted from an interview was asked: %s', (text, type) =>
  expect(statementsOf(text)[0]?.speakerType).toBe(type),
);

test.each([
  ['The survey was read in parliament. The report describes the 1990s. It finds that laws came late.', 'report'],
  ['The decree was long. It states that clubs need a stamp.', 'decree'],
])('"it" is the document of which the sentence before speaks: %s', (text, speaker) =>
  expect(statementsOf(text).at(-1)).toMatchObject({ speaker, speakerType: 'document' }),
);

test('"it" is no document that the sentence before mentions by the way', () =>
  expect(statementsOf('Clubs wrote about the report. It finds that laws came late.')).toEqual([]));
