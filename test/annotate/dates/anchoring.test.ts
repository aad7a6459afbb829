import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halfOf, nthUnitOf } from '../../../src/annotate/dates/nth-unit.ts';
import { dates } from '../../../src/layers/dates.ts';
import { compareDays } from '../../../src/matching/calendar.ts';
import { dayValue, monthValue, yearValue } from '../../../src/matching/time-value.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const read = (text: string, metadata = {}) => found(annotateWith(['dates'], text, metadata), dates);
const timexOf = (text: string, quote: string, metadata = {}) =>
  read(text, metadata).find((item) => item.quote === quote)?.timex;
const history = { date: '2009-12-19' };
const report = { date: '2012-05-15' };

describe('the year of a month or day in a history', () => {
  test.each<[string, string, string, string]>([
    [
      'a remark on a later year does not carry over into the next paragraph of a dated chapter',
      '1848\n\nIn February the king fled. In May 1871 a column was pulled down.\n\nIn June the town was quiet.',
      'June',
      '1848-06',
    ],
    [
      'but within its paragraph it does',
      '1848\n\nIn February the king fled. In May 1871 a column was pulled down, and in June it was sold.',
      'June',
      '1871-06',
    ],
    [
      'a chapter may run over its year',
      '1848\n\nIn February the king fled.\n\nOn 3 January 1849 they met. In March they parted.',
      'March',
      '1849-03',
    ],
    [
      'a relative time at the head of a paragraph puts no year over what follows',
      'In 1902 a bridge was planned for 1911. It fell on 3 May 1902.\n\nThe day before, it had rained.\n\nIn June it was mended.',
      'June',
      '1902-06',
    ],
    [
      'a paragraph that names a year is of that year',
      'In 1902 it fell.\n\nThe mill, which a widow bought in 1904, burned down in June.',
      'June',
      '1904-06',
    ],
    [
      'but not of one that is still to come',
      'In 1902 it fell.\n\nThe mill, which would be sold in 1904, burned down in June.',
      'June',
      '1902-06',
    ],
    [
      'since when something has lasted is told in passing',
      'On 4 June 1902 it fell, as it had since May 1895. On 8 July it fell again.',
      '8 July',
      '1902-07-08',
    ],
    ['a season has the year of the date in it', 'The winter campaign began on 4 January 1813.', 'winter', '1812-WI'],
    ['and no other', 'The summer camp was sold on 4 January 1813; in the summer it burned.', 'the summer', '1813-SU'],
    ['months share the year behind the last', 'It rained in April, and in June 1955 it snowed.', 'April', '1955-04'],
    ['over New Year as well', 'It rained in November and January 1955.', 'November', '1954-11'],
    [
      'a range over New Year',
      'In 1944 he fled. From October to March they hid.',
      'From October to March',
      '1943-10/1944-03',
    ],
    ['a time of day tells its day', 'On the night of 3 May 1911 it fell. That day he died.', 'That day', '1911-05-03'],
    [
      'a year behind a day makes it nothing to count from',
      'It fell on 3 May 1911. In 1913 he left. Two days later he died.',
      'Two days later',
      'FUTURE_REF',
    ],
    ['spring follows a year', 'In 1931 it failed. The following spring they left.', 'The following spring', '1932-SP'],
    [
      'spring follows an autumn',
      'In October 1931 it failed. The following spring they left.',
      'The following spring',
      '1932-SP',
    ],
    [
      'what someone says counts from the time told',
      'In 1975 he left. “I was betrayed two years ago”, he said.',
      'two years ago',
      '1973',
    ],
  ])('%s', (_, text, quote, timex) => {
    expect(timexOf(text, quote, history)).toBe(timex);
  });

  test('is none that only the date of the document gives', () => {
    expect(read('In April the tower fell, and in 1931 and 1933 it was mended.', history)[0]).toMatchObject({
      timex: 'XXXX-04',
      begin: null,
    });
  });
});

describe('in a report', () => {
  test.each<[string, string, string]>([
    [
      'Exports rose in the third quarter of 2011 against the same period of 2009.',
      'the same period of 2009',
      '2009-Q3',
    ],
    ['Exports rose in February against the same month a year earlier.', 'the same month a year earlier', '2011-02'],
    [
      'Вывоз в феврале был выше, чем за аналогичный период прошлого года.',
      'аналогичный период прошлого года',
      '2011-02',
    ],
    ['The road will be open by late spring.', 'late spring', '2012-SP'],
    ['В следующем году построят мост.', 'следующем году', '2013'],
    ['В декабре мост откроют.', 'декабре', '2012-12'],
    ['В декабре мост открыли.', 'декабре', '2011-12'],
    ['Эксперты отмечают, что в декабре мост открыли.', 'декабре', '2011-12'],
    ['The bus leaves at 7 p.m. on Friday and will be late.', 'Friday', '2012-05-18'],
    ['On Monday shares fell, and ended the day at 40.', 'the day', '2012-05-14'],
    ['Aid will go on for the next year.', 'the next year', 'P1Y'],
    ['It fell half a century ago.', 'half a century ago', '1962'],
    ['It fell a year and a half ago.', 'a year and a half ago', '2010-11'],
    ['It fell in the year before last.', 'the year before last', '2010'],
  ])('%s', (text, quote, timex) => {
    expect(timexOf(text, quote, report)).toBe(timex);
  });
});

describe('where no date of the document is known', () => {
  test.each<[string, string, string]>([
    ['Вчера вечером они уехали.', 'Вчера вечером', 'XXXX-XX-XXTEV'],
    ['They left yesterday evening.', 'yesterday evening', 'XXXX-XX-XXTEV'],
    ['Today at 10 a.m. they left.', '10 a.m.', 'XXXX-XX-XXT10:00'],
    ['Они уехали 7 апреля в 11 часов.', '11 часов', 'XXXX-04-07T11:00'],
    ['They left on Wednesday.', 'Wednesday', 'XXXX-WXX-3'],
    ['Его перенесли на август-сентябрь.', 'август-сентябрь', 'XXXX-08/XXXX-09'],
    ['They left on the last day of May.', 'the last day of May', 'XXXX-05-XX'],
    ['Этой осенью они уехали.', 'Этой осенью', 'XXXX-FA'],
  ])('%s', (text, quote, timex) => {
    expect(read(text).find((item) => item.quote === quote)).toMatchObject({ timex, begin: null, stated: false });
  });
});

describe('units counted within a time', () => {
  test.each([
    [monthValue(2009, 3), -1, 'week', '2009-W13'],
    [monthValue(2009, 3), 1, 'week', '2009-W10'],
    [monthValue(2024, 2), -1, 'day', '2024-02-29'],
    [yearValue(1999), -1, 'month', '1999-12'],
    [yearValue(1999), 2, 'quarter', '1999-Q2'],
  ] as const)('%o %i %s', (value, nth, unit, timex) => {
    expect(nthUnitOf(value, nth, unit)?.timex).toBe(timex);
  });

  test.each([
    ['a month has no 32nd day', monthValue(2009, 3), 32, 'day'],
    ['a day has no month', dayValue({ year: 2009, month: 3, day: 4 }), 1, 'month'],
    ['nothing is counted as 0', yearValue(2009), 0, 'month'],
  ] as const)('%s', (_, value, nth, unit) => {
    expect(nthUnitOf(value, nth, unit)).toBeNull();
  });

  test('lie within it, and halves divide it', () => {
    const year = fc.integer({ min: -500, max: 3000 });
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 31 }), (y, m, nth) => {
        const whole = monthValue(y, m);
        const day = nthUnitOf(whole, nth, 'day');
        if (day !== null) expect(day.begin).toEqual({ year: y, month: m, day: nth });
        for (const value of [whole, yearValue(y)]) {
          const [first, second] = [halfOf(value, 1), halfOf(value, 2)];
          expect([first.begin, second.until]).toEqual([value.begin, value.until]);
          if (first.until === null || second.begin === null) throw new Error('a half has both ends');
          expect(compareDays(second.begin, first.until)).toBe(1);
        }
      }),
    );
  });
});

describe('the stretch that "this period" and "these years" mean', () => {
  const chapters = (...parts: string[]) => parts.join('\n\n');
  test.each<[string, string, string, string]>([
    [
      'never a single day',
      'The law was signed on 15 October 1999. Donors spent much in these years.',
      'these years',
      'PAST_REF',
    ],
    [
      'in Russian as well',
      'Закон принят 15 октября 1999 года. В этот период возникли союзы.',
      'этот период',
      'PAST_REF',
    ],
    [
      'nor the day of a morning',
      'On the morning of 3 March 1911 it fell. In this period few cared.',
      'this period',
      'PAST_REF',
    ],
    ['the stretch named last', 'It grew from 1990 to 1995. In this period few cared.', 'this period', '1990/1995'],
    [
      'that of the block in which a day of it was told since',
      'It grew from 1990 to 1995. On 3 May 1992 a mill burned. In this period few cared.',
      'this period',
      '1990/1995',
    ],
    ['a decade', 'It grew in the 1970s. In those years few cared.', 'those years', '197'],
    ['one year is a period', 'It grew in 1974. In this period few cared.', 'this period', '1974'],
    ['but no several years', 'It grew in 1974. In those years few cared.', 'those years', 'PAST_REF'],
    ['a month is told in the same block', 'It grew in May 1974. In this period few cared.', 'this period', '1974-05'],
    ['or not at all', 'It grew in May 1974.\n\nIn this period few cared.', 'this period', 'PAST_REF'],
    [
      'that of the heading, whatever day was told since',
      chapters('1974–1981', 'The mill opened on 3 May 1976. In those years few cared.'),
      'those years',
      '1974/1981',
    ],
    [
      'of the innermost heading that names one',
      chapters('1974–1981', 'It was wet.', '1979–1981', 'The mill opened on 3 May 1980. In those years few cared.'),
      'those years',
      '1979/1981',
    ],
    ['a moment may be a day', 'The mill opened on 3 May 1976. At that time few cared.', 'that time', '1976-05-03'],
  ])('%s', (_name, text, quote, timex) => {
    expect(timexOf(text, quote, { year: 2016 })).toBe(timex);
  });

  const markdown = (text: string, quote: string) =>
    found(annotateWith(['dates'], text, { year: 2016 }, 'chapters.md'), dates).find((item) => item.quote === quote)
      ?.timex;

  test('a heading ends where the next of its level begins', () => {
    const text =
      '# Book\n\n## Mills, 1974–1981\n\nIt was wet.\n\n### Fires\n\nOn 3 May 1976 one burned. IN\n\n## Boats\n\nOn 4 June 1976 one sank. OUT\n';
    const inside = text.replace('IN', 'In those years few cared.').replace('OUT', '');
    const outside = text.replace('OUT', 'In those years few cared.').replace('IN', '');
    expect(markdown(inside, 'those years')).toBe('1974/1981');
    expect(markdown(outside, 'those years')).toBe('PAST_REF');
  });
});
