import { describe, expect, test } from 'vitest';
import { legalCitations } from '../../../src/layers/legal-citations.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const citations = (text: string, countries: string[] = []) =>
  found(annotateWith(['law'], text, { countries }), legalCitations);

type Case = readonly [text: string, quote: string, values: Readonly<Record<string, unknown>>];

const check = ([text, quote, values]: Case) => {
  const hits = citations(text);
  const hit = hits.find((citation) => citation.quote === quote);
  expect(hit, JSON.stringify(hits.map((citation) => citation.quote))).toBeDefined();
  expect(hit).toMatchObject(values);
};

describe('English', () => {
  const cases: Case[] = [
    [
      'Clerks cite the Law of the Republic of Kazakhstan of 3 March 2004 No. 531-II in vain.',
      'Law of the Republic of Kazakhstan of 3 March 2004 No. 531-II',
      { kind: 'law', jurisdiction: 'KZ', date: '2004-03-03', number: '531-II', title: null },
    ],
    [
      'It rests on the Law “On Bees” of the Kyrgyz Republic dated June 5, 2009 # 17.',
      'Law “On Bees” of the Kyrgyz Republic dated June 5, 2009 # 17',
      { kind: 'law', jurisdiction: 'KG', date: '2009-06-05', number: '17', title: 'On Bees' },
    ],
    [
      'Few read the Law on Pasture, Water and Forest Use of 2009 to its end.',
      'Law on Pasture, Water and Forest Use of 2009',
      { kind: 'law', date: '2009', title: 'on Pasture, Water and Forest Use' },
    ],
    [
      'The Concept of Rural Library Support for 2011-15 was praised.',
      'Concept of Rural Library Support for 2011-15',
      { kind: 'concept', date: null, title: 'Concept of Rural Library Support for 2011-15' },
    ],
    [
      'A new Bee Keeping Law was adopted in 2017.',
      'Bee Keeping Law',
      { kind: 'law', date: '2017', relation: 'adopts' },
    ],
    [
      'Under Part 2 of Article 14 of the Criminal Code of Uzbekistan this is no offence.',
      'Part 2 of Article 14 of the Criminal Code of Uzbekistan',
      { kind: 'code', jurisdiction: 'UZ', provision: 'art. 14 part 2', title: 'Criminal Code' },
    ],
    [
      'See Presidential Decree No. 88, 2 Feb 2010, for the list.',
      'Presidential Decree No. 88, 2 Feb 2010',
      { kind: 'decree', number: '88', date: '2010-02-02' },
    ],
    [
      'The Resolution of the Government of the Republic of Tajikistan dated May 4, 2012 No. 201 followed.',
      'Resolution of the Government of the Republic of Tajikistan dated May 4, 2012 No. 201',
      { kind: 'resolution', jurisdiction: 'TJ', number: '201', date: '2012-05-04' },
    ],
    [
      'They joined the 1979 Convention on Long-Range Transboundary Air Pollution late.',
      '1979 Convention on Long-Range Transboundary Air Pollution',
      { kind: 'treaty', jurisdiction: 'INT', date: '1979', relation: 'ratifies' },
    ],
    [
      "The ban was lifted when Georgia's constitution was amended in 2010.",
      'constitution',
      { kind: 'constitution', jurisdiction: 'GE', relation: 'amended-by', effective: '2010' },
    ],
    [
      'The Law on Wells came into force on 1 July 2003.',
      'Law on Wells',
      { relation: 'in-force', effective: '2003-07-01' },
    ],
    ['Observers quoted the ICCPR twice.', 'ICCPR', { kind: 'treaty', jurisdiction: 'INT' }],
  ];
  test.each(cases)('%s', (...given) => check(given));
});

describe('Russian and Kazakh', () => {
  const cases: Case[] = [
    [
      'Действует Закон РК от 12.03.2009 № 140-ІV «О пчеловодстве».',
      'Закон РК от 12.03.2009 № 140-ІV «О пчеловодстве»',
      { kind: 'law', jurisdiction: 'KZ', date: '2009-03-12', number: '140-IV', title: 'О пчеловодстве' },
    ],
    [
      'Сослались на пп. 2) и 3) п. 1 ст. 58 Закона Кыргызской Республики «О колодцах» от 7 мая 2001 года №31.',
      'пп. 2) и 3) п. 1 ст. 58 Закона Кыргызской Республики «О колодцах» от 7 мая 2001 года №31',
      { kind: 'law', jurisdiction: 'KG', number: '31', date: '2001-05-07', provision: 'art. 58 para. 1 subpara. 2, 3' },
    ],
    [
      'Дело возбуждено по ч. 1 ст. 90 УК РФ.',
      'ч. 1 ст. 90 УК РФ',
      { kind: 'code', jurisdiction: 'RU', title: 'Уголовный кодекс' },
    ],
    [
      'Приказ Министра связи Республики Казахстан от 2 июня 2014 года № 15 утратил силу.',
      'Приказ Министра связи Республики Казахстан от 2 июня 2014 года № 15',
      { kind: 'order', number: '15', relation: 'repeals' },
    ],
    [
      'Принят закон о садоводстве, который никто не читал.',
      'закон о садоводстве',
      { kind: 'law', title: 'о садоводстве', relation: 'adopts' },
    ],
    [
      '«Ара шаруашылығы туралы» ҚР 2005 жылғы 9 маусымдағы № 60‑III Заңына сәйкес.',
      '«Ара шаруашылығы туралы» ҚР 2005 жылғы 9 маусымдағы № 60‑III Заңына',
      { kind: 'law', jurisdiction: 'KZ', date: '2005-06-09', number: '60-III', language: 'kaz' },
    ],
    [
      'Применяется Закон РУз от 03.02.2010 г. № ЗРУ-241 «О садах, парках и дорогах',
      'Закон РУз от 03.02.2010 г. № ЗРУ-241 «О садах, парках и дорогах',
      { jurisdiction: 'UZ', number: 'ЗРУ-241', title: 'О садах, парках и дорогах' },
    ],
  ];
  test.each(cases)('%s', (...given) => check(given));
});

test('what is left unsaid stands with the instrument before it', () => {
  const english = citations(
    'changed by the Law of RK of 02.02.2010 n. 240-IV (in force since 2011) of 03.04.2012 n. 13-V',
  );
  expect(english.map(({ quote, number }) => [quote, number])).toEqual([
    ['Law of RK of 02.02.2010 n. 240-IV', '240-IV'],
    ['of 03.04.2012 n. 13-V', '13-V'],
  ]);
  const russian = citations('(в редакции Законов КР от 5 июля 2010 года N 91, 6 августа 2011 года N 92)');
  expect(russian.map(({ date, number, jurisdiction }) => [date, number, jurisdiction])).toEqual([
    ['2010-07-05', '91', 'KG'],
    ['2011-08-06', '92', 'KG'],
  ]);
});

test('a protocol and the covenant in its name are two mentions', () => {
  const quotes = citations('They signed the Optional Protocol to the 1954 Covenant on Wells and Springs.').map(
    ({ quote }) => quote,
  );
  expect(quotes).toEqual([
    'Optional Protocol to the 1954 Covenant on Wells and Springs',
    '1954 Covenant on Wells and Springs',
  ]);
});

describe('no instrument', () => {
  test.each([
    'The rule of law and law enforcement suffered, and international law did not help.',
    'He wrote a civil code of conduct and a concept of democracy for the club.',
    'She studied at the Faculty of Law and the Human Rights Law Review printed it.',
    'The United Nations Development Programme opened an office.',
    'The Democratic National Convention met in 1968.',
    'The laws of the Republic of Kazakhstan are many.',
    'In order No. 5 stood a goat.',
    'The director of Public Affairs Bill Carter declined to speak.',
    'По п. 5 отчёта, часть 3 повести и статья в журнале от 3 мая 2004 года.',
    'Законы джунглей и закон сохранения энергии всем известны.',
    'ТОО «Кодекс» от 5 мая получило № 12-II',
  ])('%s', (text) => {
    expect(citations(text)).toEqual([]);
  });
});
