import { expect, test } from 'vitest';
import { quotations } from '../../../src/layers/quotations.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const kinds = (text: string) =>
  found(annotateWith(['law', 'names', 'quotations'], `${text}\n`), quotations).map(({ quote, kind, speaker }) => [
    quote,
    kind,
    speaker,
  ]);

test.each<[string, [string, string, string | null][]]>([
  [
    'Закон Кыргызской Республики «О сельских мостах» от 12 января 1995 года № 4 утратил силу.',
    [['«О сельских мостах»', 'title', null]],
  ],
  [
    'Архив ведут в соответствии с Законом Кыргызской Республики «Об учёте и хранении писем, карт (планов) и книг».',
    [['«Об учёте и хранении писем, карт (планов) и книг»', 'title', null]],
  ],
  // Date and number may stand before the title.
  [
    'Указ Президента Кыргызской Республики от 9 сентября 1998 года УП № 277 «О мерах по сбережению мостов» отменён.',
    [['«О мерах по сбережению мостов»', 'title', null]],
  ],
  [
    'Закон Республики Узбекистан № 758-I «Об органах сельского самоуправления» принят поздно.',
    [['«Об органах сельского самоуправления»', 'title', null]],
  ],
  // A short form in a bracket is a term, whatever its capitals.
  ['Parliament passed the new statute (hereinafter the "2012 Law") in May.', [['"2012 Law"', 'term', null]]],
  ['Клуб получил устав (далее – «Положение») в мае.', [['«Положение»', 'term', null]]],
  ['They met in the (cold) hall of "Open Door" in May.', [['"Open Door"', 'title', null]]],
])('%s', (text, expected) => expect(kinds(text)).toEqual(expected));

test('what a law says is not its title', () =>
  expect(kinds('The Law on Bridges of 3 May 2010 calls them “the property of the whole village”.')[0]?.[1]).toBe(
    'quote',
  ));
