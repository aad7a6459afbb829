import { describe, expect, test } from 'vitest';
import { instruments } from '../../../src/layers/instruments.ts';
import { annotateWith } from '../../support/annotate.ts';

const urnsOf = (text: string, countries: readonly string[] = ['KZ']): (string | null)[] =>
  annotateWith(['law'], text, { countries: [...countries] })
    .layer(instruments)
    .map(({ value }) => value.urn);

describe('who issues an instrument', () => {
  test.each<[string, string | null]>([
    [
      'The order of the Minister of Justice of the Republic of Kazakhstan of 12 April 2007 No. 112 is in force.',
      'urn:lex:kz:ministry.justice:order:2007-04-12;112',
    ],
    [
      'Приказ Министра юстиции Республики Казахстан от 12 апреля 2007 года № 112 действует.',
      'urn:lex:kz:ministry.justice:order:2007-04-12;112',
    ],
    [
      'Приказ Министра труда и социальной защиты населения Республики Таджикистан от 3 мая 2010 года № 45 действует.',
      'urn:lex:tj:ministry.labour:order:2010-05-03;45',
    ],
    ['Приказ Минюста России от 4 февраля 2014 г. № 11 действует.', 'urn:lex:ru:ministry.justice:order:2014-02-04;11'],
    // A field that no lexicon has leaves the ministry without one.
    [
      'Приказ Министра рыбоводства Республики Казахстан от 12 апреля 2007 года № 112 действует.',
      'urn:lex:kz:ministry:order:2007-04-12;112',
    ],
    [
      'The Supreme Court of the Russian Federation issued Resolution No. 5 of 10 October 2003.',
      'urn:lex:ru:court:resolution:2003-10-10;5',
    ],
    [
      'Верховный Суд Российской Федерации принял Постановление № 7 от 5 мая 2011 года.',
      'urn:lex:ru:court:resolution:2011-05-05;7',
    ],
    [
      'The Ministry of Finance of Uzbekistan has approved Order No. 12 of 3 March 2015.',
      'urn:lex:uz:ministry.finance:order:2015-03-03;12',
    ],
    // Somebody else stands between the court and the verb: the resolution is not the court's.
    [
      'After the Supreme Court of the Russian Federation met, the cabinet at home issued Resolution No. 5 of 10 October 2003.',
      'urn:lex:kz:government:resolution:2003-10-10;5',
    ],
  ])('%s', (text, urn) => {
    expect(urnsOf(text)).toContain(urn);
  });

  test('both languages name one instrument', () => {
    const text =
      'The order of the Minister of Health of the Kyrgyz Republic of 5 June 2012 No. 30 came first. Приказ Министра здравоохранения Кыргызской Республики от 5 июня 2012 года № 30 действует.';
    expect(urnsOf(text, ['KG'])).toEqual(['urn:lex:kg:ministry.health:order:2012-06-05;30']);
  });
});
