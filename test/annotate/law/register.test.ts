import { describe, expect, test } from 'vitest';
import { Lexica } from '../../../src/annotate/law/lexica.ts';
import { RegisterIndex } from '../../../src/annotate/law/register-index.ts';
import { instruments } from '../../../src/layers/instruments.ts';
import { legalCitations } from '../../../src/layers/legal-citations.ts';
import { annotateWith, found, store } from '../../support/annotate.ts';

const annotate = (text: string, country = 'KZ') => annotateWith(['law'], text, { countries: [country] });

test('later references follow the instrument named last', () => {
  const document = annotate(
    'The Concept of Village Schools of 2003 was short. The Concept named no sums. In the document, teachers were missing.\n\n' +
      'Later the Law on Teachers was adopted. The new law named sums, and Article 7 named teachers.',
  );
  const hits = found(document, legalCitations);
  expect(hits.map(({ quote, coref, instrument }) => [quote, coref, instrument])).toEqual([
    ['Concept of Village Schools of 2003', false, 'instrument-1'],
    ['Concept', true, 'instrument-1'],
    ['document', true, 'instrument-1'],
    ['Law on Teachers', false, 'instrument-2'],
    ['law', true, 'instrument-2'],
    ['Article 7', false, 'instrument-2'],
  ]);
  expect(hits.at(-1)).toMatchObject({ kind: 'article', provision: 'art. 7' });
});

test('a bare noun without anything named before it is no reference', () => {
  expect(found(annotate('The law was strict. The document was long. The Concept was new.'), legalCitations)).toEqual(
    [],
  );
});

test('one instrument under several names, dates and languages is one entry', () => {
  const document = annotate(
    'The Law On State Social Order of 2005 came first. The Law on Social Orders of April 12, 2005 # 36 paid for it.\n\n' +
      'Закон РК от 12.04.2005 № 36-III «О государственном социальном заказе» изменён.',
  );
  expect(document.layer(instruments)).toHaveLength(1);
  expect(document.layer(instruments)[0]?.value).toMatchObject({
    kind: 'law',
    jurisdiction: 'KZ',
    date: '2005-04-12',
    number: '36-III',
    urn: 'urn:lex:kz:state:law:2005-04-12;36-iii',
    titles: { rus: 'О государственном социальном заказе' },
    mentions: ['legal-1', 'legal-2', 'legal-3'],
  });
});

test('names in two languages that the register knows as one', () => {
  const document = annotate('The Criminal Code was quoted.\n\nСогласно ст. 99 УК РК штраф снижен.');
  expect(document.layer(instruments)).toHaveLength(1);
});

test('the state named in the paragraph, not that of the document', () => {
  const document = annotate("Tajikistan's Constitution was printed. The Constitution was amended in 1999.");
  expect(found(document, legalCitations).map(({ jurisdiction }) => jurisdiction)).toEqual(['TJ', 'TJ']);
});

test('what only the register knows goes to the entry, not to the mention', () => {
  const document = annotate('The Law on Public Councils changed little.');
  expect(found(document, legalCitations)[0]).toMatchObject({ date: null, number: null });
  expect(document.layer(instruments)[0]?.value).toMatchObject({ date: '2015-11-02', number: '383-V' });
  expect(document.layer(instruments)[0]?.evidence).toEqual([
    { kind: 'register', quote: 'jurisdictions/KZ/instruments:On Public Councils' },
  ]);
});

test('the register never overrides the document', () => {
  const document = annotate('The Law on Public Councils of 2009 changed little.');
  expect(document.layer(instruments)[0]?.value).toMatchObject({ date: '2009', number: null, urn: null });
});

test('the same title in another year or period is another instrument', () => {
  const document = annotate(
    'The Criminal Code of 1997 gave way to the Criminal Code of 2014. The Concept of Town Parks for 2006-11 preceded the Concept of Town Parks for 2012-17.',
  );
  expect(document.layer(instruments)).toHaveLength(4);
});

test('amending laws stand with the amended one', () => {
  const document = annotate(
    'Article 5 of the Law on Wells of 2003 as amended by the Law of RK of 02.02.2010 n. 240-IV (in force since 2011) of 03.04.2012 n. 13-V.',
  );
  const [wells, first, second] = document.layer(instruments);
  expect(wells?.value.amendedBy).toEqual([first?.id, second?.id]);
  expect(found(document, legalCitations).map(({ relation }) => relation)).toEqual(['amended-by', 'amends', 'amends']);
});

test('however many instruments share a word, a mention is compared with a few', () => {
  const index = new RegisterIndex(new Lexica(store));
  const law = { kind: 'law', date: null, number: null } as const;
  for (let entry = 0; entry < 10_000; entry++) index.add(entry, law, ['wells', `word${entry}`]);
  expect(index.candidates(law, ['wells']).length).toBeLessThan(100);
  expect(index.candidates(law, ['wells'])).toContain(9_999);
  expect(index.candidates(law, ['word17'])).toEqual([17]);
});

test('an edition, a provision and the day in force have their places in the names', () => {
  const document = annotate(
    'Применяется п. 2 ст. 7 Закона РК от 12.03.2009 № 140-IV «О пчеловодстве» (с изменениями по состоянию на 10.09.2023 г.).',
  );
  expect(found(document, legalCitations)[0]).toMatchObject({
    edition: '2023-09-10',
    urn: 'urn:lex:kz:state:law:2009-03-12;140-iv@2023-09-10~art7;par2',
  });
  expect(document.layer(instruments)[0]?.value).toMatchObject({
    urn: 'urn:lex:kz:state:law:2009-03-12;140-iv',
    iri: '/akn/kz/act/law/2009-03-12/140-iv',
  });
});

test('who amends whom, whichever stands first, and since when', () => {
  const document = annotate(
    'Закон РК от 12.03.2009 № 140-IV «О пчеловодстве» (в ред. законов от 02.01.2018 № 1491 и от 24.12.2022 № 1940).\n\n' +
      'The Law of RK of 02.02.2010 n. 240-IV (coming into force from 01.03.2010) amended the Law on Wells of 2003.',
  );
  const value = (number: string | null, date: string) =>
    document.layer(instruments).find((item) => item.value.number === number && item.value.date === date);
  expect(value('140-IV', '2009-03-12')?.value.amendedBy).toEqual([
    value('1491', '2018-01-02')?.id,
    value('1940', '2022-12-24')?.id,
  ]);
  expect(value(null, '2003')?.value.amendedBy).toEqual([value('240-IV', '2010-02-02')?.id]);
  expect(value('240-IV', '2010-02-02')?.value.effective).toBe('2010-03-01');
});

test('a registration number stands with the order', () => {
  const document = annotate('Приказ Министра связи РК от 2 июня 2014 года № 15 (зарегистрирован в Минюсте за № 9812).');
  expect(found(document, legalCitations)[0]).toMatchObject({ number: '15', registration: '9812' });
});

describe('numbers in the letters of either language', () => {
  test.each([
    [
      'UZ',
      'The Law “On Public Control” of 12 April 2018 No. ZRU-474 helps.',
      'urn:lex:uz:state:law:2018-04-12;zru-474',
    ],
    [
      'UZ',
      'Закон «Об общественном контроле» от 12.04.2018 № ЗРУ-474 помогает.',
      'urn:lex:uz:state:law:2018-04-12;zru-474',
    ],
    [
      'AM',
      'The Law “On Public Organizations” of 16 December 2016 No. HO-22-N helps.',
      'urn:lex:am:state:law:2016-12-16;zr-22-n',
    ],
    [
      'AM',
      'Закон «Об общественных организациях» от 16.12.2016 № ЗР-22-Н помогает.',
      'urn:lex:am:state:law:2016-12-16;zr-22-n',
    ],
  ])('%s: %s', (country, text, urn) => {
    const [law] = found(annotate(text, country), instruments);
    expect(law).toMatchObject({ urn, known: expect.stringContaining(country) });
  });

  test('other numbers are other laws', () => {
    const document = annotate(
      'The Law of 12 April 2018 No. ZRU-474 and the Law of 12 April 2018 No. ZRU-475 differ.',
      'UZ',
    );
    expect(document.layer(instruments)).toHaveLength(2);
  });
});

test.each<[string, Record<string, unknown>[]]>([
  [
    'Parliament ratified the Aarhus Convention on 4 June 2001.',
    [{ quote: 'Aarhus Convention', relation: 'ratifies', date: null }],
  ],
  [
    'The Convention on Bees of 4 June 2001 is old.',
    [{ quote: 'Convention on Bees of 4 June 2001', date: '2001-06-04' }],
  ],
  [
    'The Convention on the Rights of Persons with Disabilities was signed on 11 December 2008 in Astana.',
    [{ title: 'Convention on the Rights of Persons with Disabilities', date: null }],
  ],
  [
    'The Lake Agreement with the Free City of Marrow (FCM), signed on 11 December 2008, is short.',
    [{ quote: 'Lake Agreement', date: '2008-12-11', relation: 'adopts' }],
  ],
  [
    'The cantons signed the Lake Agreement (LA) on 11 December 2008.',
    [{ title: 'Lake Agreement', date: '2008-12-11' }],
  ],
  [
    'The pact was never ratified. The new Civil Code of 3 May 2010 is long.',
    [{ date: '2010-05-03', relation: 'mentions' }],
  ],
  ['The Lake Agreement was signed on 11 December 2008.', [{ title: 'Lake Agreement', date: '2008-12-11' }]],
])('the day of a treaty is not that on which a state joined it: %s', (text, expected) => {
  expect(found(annotate(text), legalCitations)).toMatchObject(expected);
});

test.each<[string, string | null, string | null]>([
  [
    'The Law on Wells of 3 May 2010, which replaced the Law on Pumps of 1999, entered into force on 1 July 2010.',
    '2010-07-01',
    null,
  ],
  [
    'The Law on Wells of 3 May 2010 replaced the Law on Pumps of 1999, which entered into force on 1 July 2000.',
    null,
    '2000-07-01',
  ],
])('a clause between commas does not take what is said behind it: %s', (text, wells, pumps) => {
  expect(found(annotate(text), instruments).map(({ effective }) => effective)).toEqual([wells, pumps]);
});

test('what the United Nations resolve is of no state', () => {
  const document = annotate('Миссия создана резолюцией Совета Безопасности 968 от 16 декабря 1994 года.', 'TJ');
  expect(found(document, instruments)).toMatchObject([{ kind: 'resolution', jurisdiction: 'INT', urn: null }]);
});
