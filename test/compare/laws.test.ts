import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import { LawSubjects } from '../../src/compare/parts/law-subjects.ts';
import { ResourceStore } from '../../src/resources/store.ts';
import { documentOf, type GivenDocument } from './support/documents.ts';

const subjects = new LawSubjects(new ResourceStore());

describe('what a law is about', () => {
  test.each([
    ['law', 'On Public Associations', ['non-governmental-organisations']],
    ['law', 'On Nonprofit Organisations', ['non-governmental-organisations']],
    ['law', 'On Religious Associations', ['religion']],
    ['law', 'On Freedom of Conscience and on Religious Organizations', ['religion']],
    ['law', 'On Peaceful Assemblies', ['assemblies']],
    ['law', 'On Mass Media', ['media']],
    ['law', 'On the Mass-Media', ['media']],
    ['constitutional-law', 'On Elections of the President', ['elections']],
    ['law', 'On Trade Unions, Their Rights and Guarantees', ['trade-unions']],
    ['law', 'On Transparency of Foreign Influence', ['foreign-influence']],
    ['law', 'On Charity', ['charity']],
    ['law', 'On State Social Procurement', ['social-order']],
    ['law', 'On Volunteering', ['volunteers']],
    ['law', 'On Personal Data and Its Protection', ['personal-data']],
    ['law', 'On Public Councils', ['public-councils']],
    ['law', 'On Access to Information', ['access-to-information']],
    ['code', 'Criminal Code', ['criminal-code']],
    ['code', 'Code of Criminal Procedure', []],
    ['constitution', 'Basic Law', ['constitution']],
    ['constitutional-law', 'On the Constitutional Court', []],
    ['law', 'On the Assembly of the People', []],
    ['law', 'On Fisheries', []],
    ['law', 'On Private Associations of Wells', []],
    ['law', 'On Public Roads and Horse Associations', []],
  ])('%s “%s”: %j', (kind, title, expected) => expect(subjects.of(kind, { eng: title, rus: null })).toEqual(expected));

  test.each([
    ['Об общественных объединениях', ['non-governmental-organisations']],
    ['О свободе совести и религиозных объединениях', ['religion']],
    ['О средствах массовой информации', ['media']],
    ['О мирных собраниях граждан', ['assemblies']],
    ['О государственном социальном заказе', ['social-order']],
    ['О персональных данных', ['personal-data']],
    ['О профсоюзах', ['trade-unions']],
    ['О рыболовстве', []],
  ])('«%s»: %j', (title, expected) => expect(subjects.of('law', { eng: null, rus: title })).toEqual(expected));
});

const law = (id: string, jurisdiction: string, eng: string, date: string | null, more: object = {}) => ({
  id,
  jurisdiction,
  titles: { eng },
  date,
  urn: date === null ? null : `urn:lex:${jurisdiction.toLowerCase()}:state:law:${date};${id}`,
  key: `${jurisdiction} law ${eng}`,
  ...more,
});

/** XA and XB are no countries: the register of well-known laws has none of theirs. */
const DOCUMENTS: readonly GivenDocument[] = [
  {
    id: 'a',
    countries: ['XA'],
    instruments: [
      law('instrument-1', 'XA', 'On Mass Media', '1999-07-23', { amendedBy: ['instrument-2'] }),
      law('instrument-2', 'XA', 'On Amendments', '2004-01-01', { effective: '2004-03-01' }),
      law('instrument-3', 'XA', 'On Media', '2024-06-19'),
    ],
    paragraphs: [
      {
        text: 'The first law, the amending law, the third law, again the first law.',
        citations: [
          { quote: 'first law', instrument: 'instrument-1' },
          { quote: 'amending law', instrument: 'instrument-2', relation: 'amends' },
          { quote: 'third law', instrument: 'instrument-3' },
          { quote: 'again the first law', instrument: 'instrument-1', relation: 'repeals', effective: '2024-08-01' },
        ],
      },
    ],
  },
  {
    id: 'b',
    countries: ['XB'],
    instruments: [
      law('instrument-1', 'XA', 'On Mass Media', '1999-07-23', { urn: 'urn:lex:xa:state:law:1999-07-23;instrument-1' }),
      law('instrument-2', 'XB', 'On Charity', '2015-11-16'),
      law('instrument-3', 'XB', 'On Mass Media', null, { kind: 'bill' }),
    ],
    paragraphs: [
      {
        text: 'The neighbour’s law and the charity law.',
        citations: [
          { quote: 'neighbour’s law', instrument: 'instrument-1' },
          { quote: 'charity law', instrument: 'instrument-2' },
        ],
      },
    ],
  },
];

describe('laws of several documents', () => {
  const { laws } = compareDocuments(DOCUMENTS.map(documentOf));
  const cell = (subject: string, jurisdiction: string) =>
    laws.bySubject.find((one) => one.subject === subject && one.jurisdiction === jurisdiction);

  test('one instrument in two documents is one, with every mention', () => {
    const media = laws.instruments.find(({ titles, date }) => titles.eng === 'On Mass Media' && date !== null);
    expect(media).toMatchObject({
      documents: ['a', 'b'],
      groups: ['XA', 'XB'],
      mentions: 3,
      origin: 'documents',
      replaced: 2024,
    });
    expect(media?.trace).toEqual([
      { document: 'a', annotations: ['legal-1', 'legal-4'] },
      { document: 'b', annotations: ['legal-1'] },
    ]);
  });

  test('what amends it, since when', () =>
    expect(
      laws.instruments.flatMap(({ id, amendments }) => amendments.map((one) => [id, one.date, one.trace])),
    ).toEqual([
      ['urn:lex:xa:state:law:1999-07-23;instrument-1', '2004-03-01', [{ document: 'a', annotations: ['legal-2'] }]],
    ]));

  test('which country has a law on it, since when, and which one is in force', () => {
    expect(cell('media', 'XA')).toMatchObject({
      status: 'named',
      since: '1999-07-23',
      current: 'urn:lex:xa:state:law:2024-06-19;instrument-3',
    });
    expect(cell('charity', 'XA')).toMatchObject({ status: 'none-known', since: null, instruments: [] });
    expect(cell('charity', 'XB')).toMatchObject({ status: 'named', since: '2015-11-16' });
  });

  test('a bill is no counterpart', () => expect(cell('media', 'XB')).toMatchObject({ status: 'none-known' }));

  test('by kind and year, each instrument once', () =>
    expect(laws.byKindAndYear.map(({ jurisdiction, kind, year, count }) => [jurisdiction, kind, year, count])).toEqual([
      ['XA', 'law', 1999, 1],
      ['XA', 'law', 2004, 1],
      ['XA', 'law', 2024, 1],
      ['XB', 'bill', null, 1],
      ['XB', 'law', 2015, 1],
    ]));
});

test('a law that no document names comes from the register, and is said to', () => {
  const { laws } = compareDocuments([documentOf({ countries: ['KZ'] })]);
  const charity = laws.bySubject.find(({ subject, jurisdiction }) => subject === 'charity' && jurisdiction === 'KZ');
  expect(charity).toMatchObject({ status: 'register-only', since: '2015-11-16' });
  expect(
    laws.instruments.every(
      ({ origin, trace, mentions }) => origin === 'register' && trace.length === 0 && mentions === 0,
    ),
  ).toBe(true);
  expect(laws.byKindAndYear).toEqual([]);
});

test('a law of the register that a document names is listed once', () => {
  const entry = 'jurisdictions/KZ/instruments:On Charity';
  const { laws } = compareDocuments([
    documentOf({
      instruments: [law('instrument-1', 'KZ', 'On Charity', '2015-11-16', { known: entry })],
      paragraphs: [{ text: 'The law.', citations: [{ quote: 'law', instrument: 'instrument-1' }] }],
    }),
  ]);
  expect(laws.bySubject.find(({ subject }) => subject === 'charity')).toMatchObject({
    status: 'named',
    instruments: [expect.stringContaining('urn:lex:kz')],
  });
});
