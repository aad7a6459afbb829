import { expect, test } from 'vitest';
import { quotations } from '../../../src/layers/quotations.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const STAGES = ['acronyms', 'law', 'names', 'sentences', 'citations', 'quotations', 'statements'];
const END = 'Bibliography\n\nMarat, Asel (2003). *The Village Council*. Almaty: Steppe Press.\n';
const voices = (...paragraphs: readonly string[]) =>
  found(
    annotateWith(STAGES, ['A Study of Councils', '1 Introduction', ...paragraphs, END].join('\n\n')),
    quotations,
  ).map(({ quote, speaker }) => [quote, speaker]);

test.each<[string, (string | null)[]]>([
  // No rule of quotations by themselves knows a speaker without a verb right at the marks.
  ['According to Dina Osmonova, the ministries “asked the clubs and heard none of them”.', ['Dina Osmonova']],
  // The law is named first; the frame inside tells who is quoted, and what follows in the sentence is his as well.
  [
    'The Law on Councils of 3 May 2010 was adopted, which according to Marat (2003), «closed the door on all of them» and «sold the key».',
    ['Marat', 'Marat'],
  ],
  // Two who are quoted in one sentence have each his own words.
  [
    'Marat (2003) writes that it was «cold in winter», and Dina Osmonova claims that «nobody paid for coal».',
    ['Marat', 'Dina Osmonova'],
  ],
  [
    '“Nobody knocked at the door”, said an officer of the Ministry of Justice in Osh.',
    ['officer of the Ministry of Justice'],
  ],
  // What the writer himself says is nobody’s quotation.
  ['I argue that the councils were “rooms without a roof or a door”.', [null]],
  ['The councils were “rooms without a roof or a door”.', [null]],
])('a quotation has the speaker of its statement: %s', (text, expected) =>
  expect(voices(text).map(([, speaker]) => speaker)).toEqual(expected),
);

test('a speaker who was mistaken is not carried on into other sentences', () => {
  const first = 'The Law on Councils of 3 May 2010 is, as Dina Osmonova notes, “a list of things that nobody may do”.';
  expect(voices(`${first} The market of the town was called “a place of many quiet words”.`)).toEqual([
    ['“a list of things that nobody may do”', 'Dina Osmonova'],
    ['“a place of many quiet words”', null],
  ]);
});

test('a title in a statement has no speaker', () =>
  expect(voices('Marat (2003) writes that the newspaper “Morning Bell” closed in May.')).toEqual([
    ['“Morning Bell”', null],
  ]));
