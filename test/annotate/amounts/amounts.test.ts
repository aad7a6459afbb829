import { describe, expect, test } from 'vitest';
import { amounts } from '../../../src/layers/amounts.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const read = (text: string) => found(annotateWith(['amounts'], text), amounts);

describe('amounts', () => {
  test.each<[string, Record<string, unknown>[]]>([
    [
      'Some 20 million tenge were paid.',
      [{ quote: 'Some 20 million tenge', value: 20_000_000, unit: 'KZT', approx: true }],
    ],
    ['The grant was €2.5 million then.', [{ quote: '€2.5 million', value: 2_500_000, unit: 'EUR' }]],
    ['It cost 1.234,50 euros and 2.114.476 tenge.', [{ value: 1234.5 }, { value: 2_114_476 }]],
    [
      'Up to 40 per cent voted.',
      [{ quote: 'Up to 40 per cent', kind: 'percent', value: 40, bound: 'max', approx: false }],
    ],
    ['There are two hundred and fifty NGOs here.', [{ quote: 'two hundred and fifty NGOs', value: 250, unit: 'NGO' }]],
    [
      'We met two officers and one representative.',
      [{ quote: 'two officers' }, { quote: 'one representative', value: 1 }],
    ],
    ['A union uniting 120 societies came up.', [{ quote: '120 societies', kind: 'membership', unit: 'society' }]],
    ['Fewer than 30 independent newspapers survive.', [{ bound: 'max', approx: true, unit: 'newspaper' }]],
    ['Бюджет составил 317,7 млн тенге в год.', [{ quote: '317,7 млн тенге', value: 317_700_000, unit: 'KZT' }]],
    ['We held 27 in-depth interviews.', [{ quote: '27 in-depth interviews', value: 27, unit: 'interview' }]],
    ['Проведены 14 бесед.', [{ quote: '14 бесед', kind: 'count', value: 14, unit: 'беседа' }]],
    ['It paid 5-7 billion soum.', [{ quote: '5-7 billion soum', value: 5e9, upper: 7e9, unit: 'UZS' }]],
    [
      'It rose from 5% to 45% then.',
      [
        { quote: '5%', upper: null },
        { quote: '45%', value: 45 },
      ],
    ],
    [
      'Turnout sank from 61 to 48 percent that year.',
      [
        { quote: '61', kind: 'percent', value: 61, upper: null },
        { quote: '48 percent', value: 48 },
      ],
    ],
    [
      'Доля сборов упала с 25 до 9 процентов бюджета.',
      [
        { quote: '25', kind: 'percent', value: 25 },
        { quote: '9 процентов', value: 9, bound: null, approx: false },
      ],
    ],
    ['Мы провели восемь интервью и четыре встречи.', [{ unit: 'интервью' }, { quote: 'четыре встречи', value: 4 }]],
    ['She spoke about the seven bridges.', [{ quote: 'seven bridges', approx: false }]],
    ['The flood left at least nineteen dead.', [{ quote: 'at least nineteen dead', value: 19, bound: 'min' }]],
    ['It fell by 2 percentage points.', [{ kind: 'percent', value: 2, unit: 'percentage point' }]],
    ['Half of the deputies left.', [{ quote: 'Half', kind: 'percent', value: 50 }]],
    ['It covers 12 ha or 0.12 sq km.', [{ unit: 'ha' }, { quote: '0.12 sq km', unit: 'km²' }]],
    ['От 10 до 20 процентов голосов учли.', [{ quote: 'От 10 до 20 процентов', value: 10, upper: 20 }]],
    ['Арестованы тысячи человек.', [{ quote: 'тысячи человек', value: 1000, approx: true, bound: 'min' }]],
    ['Партия насчитывает около 20 840 членов.', [{ kind: 'membership', value: 20_840, approx: true }]],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  test('a sum that converts another points at it', () => {
    const document = annotateWith(['amounts'], 'It cost 10.7 million tenge (ca. 67,352 EUR), and 5 lari for a cup.');
    const [tenge, euros, lari] = document.layer(amounts);
    expect(tenge?.value.converts).toBeNull();
    expect(euros?.value).toMatchObject({ unit: 'EUR', converts: tenge?.id });
    expect(lari?.value.converts).toBeNull();
  });

  test.each([
    ['The law of 1996 has articles 5 and 12.'],
    ['On 12 April 2005 the Order No. 36 was signed.'],
    ['It lasted seven months and two years.'],
    ['One can hope; on the one hand it grew.'],
    ['See https://example.org/20/items for it.'],
    ['The first three were closed.'],
    ['There are three main reasons and two ways out.'],
    ['They met nine times and stayed two nights.'],
    ['See 5 Recent Developments below.'],
    ['Tens of thousands marched to the port.'],
    ['In the second half of the season they won.'],
    ['Приказ № 36 от 12 апреля 2005 года отменён.'],
  ])('none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
