import { expect, test } from 'vitest';
import { statements } from '../../../src/layers/statements.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const STAGES = ['acronyms', 'law', 'names', 'sentences', 'citations', 'quotations', 'statements'];
const said = (text: string) =>
  found(annotateWith(STAGES, text), statements).map(({ speaker, cue, quote }) => [speaker, cue, quote]);

type Case = readonly [text: string, speaker: string, cue: string, content: string];

test.each<Case>([
  // Nouns that claim.
  ["Dr Harlow's claim that fees rise is old.", 'Harlow', 'claim', 'fees rise is old'],
  [
    "The auditors' conclusion that nobody read the minutes was not contested.",
    'auditors',
    'conclusion',
    'nobody read the minutes',
  ],
  ['He rejected the argument of lawyers that the fine was illegal.', 'lawyers', 'argument', 'the fine was illegal'],
  ['Тезис юриста о том, что сборы незаконны, не обсуждался.', 'юрист', 'Тезис', 'сборы незаконны'],
  // Verbs that share a subject.
  [
    'The lawyer read the file and, after two hours in the archive, concluded that the fine was illegal.',
    'lawyer',
    'concluded',
    'the fine was illegal',
  ],
  [
    'The lawyer praised the clerks but described the archive as a cellar without a lamp.',
    'lawyer',
    'described',
    'the archive as a cellar without a lamp',
  ],
  [
    'Министерство отказало в доступе, однако в ответе от 3 мая подчеркнуло, что архив переезжает.',
    'Министерство',
    'подчеркнуло',
    'архив переезжает',
  ],
  // Clauses without "that".
  ['The nurse believes the share of the poor is growing.', 'nurse', 'believes', 'the share of the poor is growing'],
  ['Residents said police had closed the bridge.', 'residents', 'said', 'police had closed the bridge'],
  // Who is told, and where.
  [
    '“The bridge is closed,” Marat Osmonov, who lives beside it, told the weekly.',
    'Marat Osmonov',
    'told',
    '“The bridge is closed,”',
  ],
  ['The nurse told reporters by telephone that the bridge was closed.', 'nurse', 'told', 'the bridge was closed'],
  // Roles and names, owners and their words.
  [
    'A spokeswoman for the clinic, Dina Osmonova, said that the bridge was closed.',
    'Dina Osmonova',
    'said',
    'the bridge was closed',
  ],
  [
    "The ministry's lawyer insisted that the bridge was closed.",
    "ministry's lawyer",
    'insisted',
    'the bridge was closed',
  ],
  [
    'A guard who had worked there for nine years said that the bridge was closed.',
    'guard',
    'said',
    'the bridge was closed',
  ],
  // A clause that a quotation carries on, and one that a quotation follows.
  [
    'The bridge, the nurse said, “was closed in May”.',
    'nurse',
    'said',
    'The bridge, the nurse said, “was closed in May”',
  ],
  ['The nurse is sure that nobody will come: “They closed the bridge in May”.', 'nurse', 'sure', 'nobody will come'],
  // Set apart by "as".
  ['Как отмечалось в докладе, мост закрыли в мае.', 'доклад', 'Как отмечалось в', 'мост закрыли в мае'],
])('%s', (text, speaker, cue, content) => {
  const match = said(`${text}\n`).find(([, , quote]) => quote === content);
  expect(match?.[0]?.toLowerCase()).toBe(speaker.toLowerCase());
  expect(match?.[1]).toContain(cue);
});

test.each([
  'The ministry denied registration to two clubs.',
  'The government recognised the new state in May.',
  'The court admitted two more witnesses.',
  'The unions demanded payment of their wages.',
  'The court warned the newspaper twice.',
  'The clubs submitted every form the office had printed.',
  'The view that clubs matter was rejected by the court.',
  'Prices fell, claims the office rejected.',
  'It is widely argued that clubs matter.',
  'Others, following the river, came too late.',
])('nobody says anything: %s', (text) => expect(said(`${text}\n`)).toEqual([]));

test.each([
  [
    'The head of the ministry insists that the fees fell in May. He adds that nobody complained.',
    'head of the ministry',
  ],
  [
    'The head of the ministry insists that Marat Osmonov was told. He adds that nobody complained.',
    'head of the ministry',
  ],
  [
    'The head of the ministry insists that the fees fell in May. Marat Osmonov laughed. He adds that nobody complained.',
    'Marat Osmonov',
  ],
  ['Директор ведомства рассказал, что заказов больше нет. Он добавил, что люди давно уходят.', 'директор ведомства'],
])('"he" is who spoke last, until another comes up: %s', (text, speaker) =>
  expect(said(`${text}\n`).at(-1)?.[0]?.toLowerCase()).toBe(speaker.toLowerCase()),
);

test('"they" inside what is said are not those of whom it speaks', () =>
  expect(said('Journalists disagree: editors, they say, are called at night.\n')[0]?.[0]?.toLowerCase()).toBe(
    'journalists',
  ));

const LIST = '\nReferences\n\nBrandt, Karin (2007). Rooms. Osh: Placeholder Press.\n';

test.each([
  ['For Brandt (2007), rooms decide.', [['Brandt', 'For', 'rooms decide']]],
  ['It has been objected that rooms are small (Brandt 2007).', [['Brandt', 'has been objected', 'rooms are small']]],
  [
    'The view that rooms decide was first put forward by Brandt (2007).',
    [['Brandt', 'was first put forward', 'rooms decide']],
  ],
  ["In Brandt's (2007) reading, rooms decide.", [['Brandt', "In Brandt's (2007) reading", 'rooms decide']]],
  ['Rooms for Brandt (2007) were booked in May.', []],
])('cited authors: %s', (text, expected) => expect(said(`Title\n\n1 Rooms\n\n${text}\n${LIST}`)).toEqual(expected));
