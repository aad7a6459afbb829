import { parse } from '@edtf-ts/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideNumericOrder } from '../../../src/annotate/dates/numeric-order.ts';
import { dates } from '../../../src/layers/dates.ts';
import { annotateWith, found, store } from '../../support/annotate.ts';

const read = (text: string, metadata = {}) => found(annotateWith(['dates'], text, metadata), dates);
const quotesOf = (text: string, metadata = {}) => read(text, metadata).map(({ quote }) => quote);

describe('no dates', () => {
  test.each([
    ['The resolution No. 1996 was read.'],
    ['He cites ISO 2022 and page 1998 of it.'],
    ['See https://example.org/2011/08/12/page-1999.html for it.'],
    ['The share grew (Howard 2003, 23) and fell (Makhmutova and Akhmetova 2011).'],
    ['As Diachenko (2007, 46) says, it grew.'],
    ['They paid 1,998 dollars to 2000 people.'],
    ['Version 2.2011 was run.'],
    ['You may march on, and the second one may fall.'],
    ['Приказ № 1996 отменён.'],
    ['Распад СССР удивил всех.'],
  ])('%s', (text) => {
    expect(quotesOf(text)).toEqual([]);
  });
});

describe('values', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['The plan of 2006-11 was new.', '2006-11', { edtf: '2006/2011', timex: '2006/2011', stated: true }],
    ['It ran from end of 1980s-1994 there.', 'end of 1980s-1994', { edtf: '1987~/1994', approx: true }],
    ['The war of 490 BC was long.', '490 BC', { timex: 'BC0490', begin: '-0489-01-01' }],
    ['From May to July 1998 it rained.', 'From May to July 1998', { edtf: '1998-05/1998-07' }],
    ['Since the mid-2000s the state pays.', 'the mid-2000s', { edtf: '2004~/..', until: null }],
    ['Accessed 12 May 2014, the page is gone.', '12 May 2014', { context: 'access' }],
    ['He said “it began in 1998” to us.', '1998', { context: 'quotation' }],
    ['С 1994 по 2004 год рос сектор.', 'С 1994 по 2004 год', { edtf: '1994/2004', language: 'rus' }],
    ['В конце 1980-х годов началось всё.', 'конце 1980-х годов', { edtf: '1987~/1989~', mod: 'END' }],
  ])('%s', (text, quote, values) => {
    expect(read(text).find((item) => item.quote === quote)).toMatchObject(values);
  });

  test.each([
    [
      'After the strike of 3 May 1997 it was odd that the decree of 20 June 1997 was signed only a month later.',
      '1997-06',
    ],
    ['After the strike of 3 May 1997 the decree of 20 June 1997 was repealed a month later.', '1997-07'],
    ['After the strike of 3 May 1997 came the act of 20 June 1997; a decree was signed three months later.', '1997-09'],
    ['The act of 20 June 1997 was signed. Another was signed a month later.', '1997-07'],
  ])('an act does not come about later than its own date: %s', (text, edtf) => {
    expect(read(text).at(-1)?.edtf).toBe(edtf);
  });

  test.each([
    ['Из-за майских дождей 2007 года мост закрыли.', 'майских дождей 2007 года', '2007-05'],
    ['Майские дожди не кончались; 2007 год был сырым.', '2007 год', '2007'],
    ['Октябрьская революция 1917 года всё изменила.', '1917 года', '1917'],
  ])('a month as an adjective: %s', (text, quote, edtf) => {
    expect(read(text)).toMatchObject([{ quote, edtf }]);
  });

  test('numeric dates follow the order that one of them settles', () => {
    expect(read('On 12/31/2004 and on 02/03/2005 it met.').map(({ edtf }) => edtf)).toEqual([
      '2004-12-31',
      '2005-02-03',
    ]);
    expect(read('On 31/12/2004 and on 02/03/2005 it met.').map(({ edtf }) => edtf)).toEqual([
      '2004-12-31',
      '2005-03-02',
    ]);
    expect(decideNumericOrder('01.02.2012')).toBeNull();
  });
});

describe('what stands in no year of its own', () => {
  const report = { date: '2012-05-15' };
  test.each<[string, string, string]>([
    ['The firm was sold on Friday, officials said.', 'Friday', '2012-05-11'],
    ['The firm will be sold on Friday, officials said.', 'Friday', '2012-05-18'],
    ['The shop stays closed until Friday.', 'Friday', '2012-05-18'],
    ['The plan was announced in January.', 'January', '2012-01'],
    ['The plan was announced in November.', 'November', '2011-11'],
    ['The vote will be held in January.', 'January', '2013-01'],
    ['They met yesterday.', 'yesterday', '2012-05-14'],
    ['They met last night.', 'last night', '2012-05-14TNI'],
    ['They meet this morning.', 'this morning', '2012-05-15TMO'],
    ['Earlier this year they met.', 'Earlier this year', '2012'],
    ['They met over the weekend.', 'the weekend', '2012-W19-WE'],
    ['They met a week ago.', 'a week ago', '2012-05-08'],
    ['They met at 9:30 a.m. on Monday.', '9:30 a.m.', '2012-05-14T09:30'],
    ['They met at 9:30 a.m. Monday.', '9:30 a.m. Monday', '2012-05-14T09:30'],
    ['Встреча прошла во вторник.', 'вторник', '2012-05-15'],
    ['Встреча состоится в пятницу.', 'пятницу', '2012-05-18'],
    ['Прошлым летом было тихо.', 'Прошлым летом', '2011-SU'],
    ['Он приехал вчера вечером.', 'вчера вечером', '2012-05-14TEV'],
  ])('in a report: %s', (text, quote, timex) => {
    expect(read(text, report).find((item) => item.quote === quote)).toMatchObject({ timex });
  });

  test.each<[string, string, string]>([
    ['The war began in 1941. In November they fled. In January they came back.', 'January', '1942-01'],
    ['In 1975 the army moved. A vote was planned for 1976. On 11 March the town fell.', '11 March', '1975-03-11'],
    ['On 14 April 1865 he was shot. The next morning he died.', 'The next morning', '1865-04-15TMO'],
    ['It fell on 3 May 1940. Three days later they left.', 'Three days later', '1940-05-06'],
  ])('in a history: %s', (text, quote, timex) => {
    expect(read(text, report).find((item) => item.quote === quote)).toMatchObject({ timex });
  });

  test('the date that stands alone at the head of a document is its own', () => {
    const text =
      'Shares fall\n\nOctober 27, 2008\n\nShares fell on Friday, as they did in recent days, brokers said.\n';
    expect(read(text).find(({ quote }) => quote === 'Friday')).toMatchObject({ timex: '2008-10-24' });
  });
});

describe('ages', () => {
  test.each([
    ['A woman aged 35 met a 12-year-old girl.'],
    ['He is 40 years old.'],
    ['She left at the age of 22.'],
    ['Ему исполнилось 35 лет.'],
    ['Пострадал 40-летний водитель (35 лет).'],
  ])('are no dates: %s', (text) => {
    expect(quotesOf(text)).toEqual([]);
  });
});

describe('other languages of the region', () => {
  test.each<[string, string, string]>([
    ['Заң 2005 жылғы 12 сәуірде қабылданды және қазір де күшінде.', '2005 жылғы 12 сәуірде', '2005-04-12'],
    ['Бул мыйзам өлкөдө 2005-жылдын 12-апрелде кабыл алынып, күчүндө турат.', '2005-жылдын 12-апрелде', '2005-04-12'],
    ['Qonun 2005-yil 12-aprelda qabul qilindi.', '2005-yil 12-aprelda', '2005-04-12'],
    ['Закон ухвалено 12 квітня 2005 року в Києві.', '12 квітня 2005 року', '2005-04-12'],
  ])('%s', (text, quote, edtf) => {
    expect(read(text)).toMatchObject([{ quote, edtf }]);
  });
});

describe('what is not stated', () => {
  test('is taken from the time spoken of last, with its words as evidence', () => {
    const document = annotateWith(
      ['dates'],
      'A bomb went off in 2011. It came on December 16, and a month later there was a trial.',
    );
    const [, day, later] = document.layer(dates);
    expect(day?.value).toMatchObject({ edtf: '2011-12-16', stated: false });
    expect(day?.evidence).toContainEqual({ kind: 'antecedent', quote: '2011' });
    expect(later?.value).toMatchObject({ edtf: '2012-01', stated: false });
  });

  test('stays open where nothing says', () => {
    expect(read('It came on December 16 at last.')).toMatchObject([
      { timex: 'XXXX-12-16', edtf: null, begin: null, stated: false },
    ]);
  });

  test('counts from the date of the document', () => {
    const [past] = read('It grew in the past twenty years.', { date: '2016-05-01' });
    expect(past).toMatchObject({ type: 'DURATION', timex: 'P20Y', begin: '1996-05-01', until: '2016-05-01' });
    expect(read('The firm said today that it sold a unit last week.', { date: '2008-10-24' })).toMatchObject([
      { quote: 'today', timex: '2008-10-24' },
      { quote: 'last week', timex: '2008-W42' },
    ]);
  });

  test('is that country’s independence whose report it is', () => {
    const text = 'It has grown since independence in the country.';
    expect(read(text, { countries: ['KG'] })).toMatchObject([{ quote: 'independence', edtf: '1991-08-31/..' }]);
    expect(read(text, { countries: ['KZ'] })).toMatchObject([{ edtf: '1991-12-16/..' }]);
    expect(read(text, { countries: ['KZ', 'KG'] })).toEqual([]);
  });
});

test('days are not counted from a date that is no day', () => {
  for (const text of ['The minister resigned yesterday.', 'Министр ушёл вчера.'])
    expect(read(text, { year: 2019 })).toMatchObject([{ timex: 'XXXX-XX-XX', edtf: null, stated: false }]);
  expect(read('The minister resigned yesterday.', { date: '2019-03-04' })).toMatchObject([{ timex: '2019-03-03' }]);
});

test('a time of day that someone speaks of is of no day of the story', () => {
  const story = 'The dam broke on 3 May 1971. ';
  expect(read(`${story}“We mend it in the morning”, says a miller.`)[1]).toMatchObject({ timex: 'XXXX-XX-XXTMO' });
  expect(read(`${story}It was mended in the morning.`)[1]).toMatchObject({ timex: '1971-05-03TMO' });
});

test('cells of a table are read one by one', () => {
  const table = 'Table 1. Floods, 1990–2020\n\n| Year | Days |\n| --- | --- |\n| 1990 | 14 |\n| 2020 | 21 |';
  const found = annotateWith(['dates'], `# Rivers\n\n${table}`, {}, 'rivers.md').layer(dates);
  expect(found.map(({ value }) => value.timex)).toEqual(['1990/2020', '1990', '2020']);
});

describe('any text', () => {
  test('is read without failing, and no two expressions overlap', () => {
    const words = fc.constantFrom(
      ...'from to since until between and the mid early end of - – . , ( ) 1994 2006 7 11 31 12 May March 1990s years two later ago summer today с по до год года годах 90-е XX века'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), (parts) => {
        const items = annotateWith(['dates'], parts.join(' ')).layer(dates);
        items.forEach((item, index) => {
          expect(item.start).toBeGreaterThanOrEqual(items[index - 1]?.end ?? 0);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('takes time in proportion to its length', () => {
    const timed = (count: number): number => {
      const text = 'It was on 3 May 1998 and from 2003 until 2005 again. '.repeat(count);
      const start = performance.now();
      annotateWith(['dates'], text);
      return performance.now() - start;
    };
    timed(200);
    expect(timed(5000)).toBeLessThan(40 * Math.max(timed(500), 5));
  });
});

test('every value that the examples of the rules give is EDTF', () => {
  const wrong = store.allRules('dates').flatMap((rule) =>
    rule.examples.flatMap(({ text }) =>
      read(text, { date: '2012-05-15' }).flatMap(({ quote, edtf, begin }) => {
        // The library takes years before 100 for those of the twentieth century.
        const old = begin?.startsWith('-') === true || begin?.startsWith('00') === true;
        return edtf === null || old || parse(edtf).success ? [] : [`${quote}: ${edtf}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});
