import { describe, expect, test } from 'vitest';
import { quotations } from '../../../src/layers/quotations.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const END = [
  'Bibliography',
  'Marat, Asel (2003). *The Village Council*. Almaty: Steppe Press.',
  'Orlova, Tamara; Beck, John (2014). «Donors in the Steppe». *Review of Aid*, 1(2), 27-41.',
];

const speakersOf = (paragraphs: readonly string[], stages: readonly string[] = ['law', 'quotations']) =>
  found(
    annotateWith(stages, ['A Study of Councils', '1 Introduction', ...paragraphs, ...END].join('\n\n')),
    quotations,
  ).map(({ quote, speaker }) => [quote, speaker]);

test.each([
  ['They were «closed to all but the few» (Marat 2003, 23).', [['«closed to all but the few»', 'Marat']]],
  [
    'They had «no money of their own» and «no wish to ask» (Orlova, Beck 2014, 30).',
    [
      ['«no money of their own»', 'Orlova, Beck'],
      ['«no wish to ask»', 'Orlova, Beck'],
    ],
  ],
  ['As Marat shows, they were «closed to all but the few» (2003, 23).', [['«closed to all but the few»', 'Marat']]],
  [
    'Nobody knows who called it «a meeting of the deaf and the mute».',
    [['«a meeting of the deaf and the mute»', null]],
  ],
  ['Since 2003 a yearly «Council Forum» has been held (Marat 2003, 23).', [['«Council Forum»', null]]],
])('%s', (text, expected) => {
  expect(speakersOf([text])).toEqual(expected);
});

describe('people of the text', () => {
  const said = (...paragraphs: readonly string[]) =>
    found(
      annotateWith(['names', 'quotations'], ['# A Study', '## 1 Introduction', ...paragraphs].join('\n\n'), {}, 'a.md'),
      quotations,
    ).map(({ quote, kind, speaker }) => [quote, kind, speaker]);

  test.each([
    ['“It is over,” said Anna Brook on Monday.', [['“It is over,”', 'quote', 'Anna Brook']]],
    ['Anna Brook said: “We will go home now.”', [['“We will go home now.”', 'quote', 'Anna Brook']]],
    [
      '«Это конец, — сказал Иван Громов, — мы едем домой».',
      [['«Это конец, — сказал Иван Громов, — мы едем домой»', 'quote', 'Иван Громов']],
    ],
    ['Anna Brook came in 2003, and the “Open Door” grew.', [['“Open Door”', 'title', null]]],
    ['“We are few,” claims Anna Brook’s brother.', [['“We are few,”', 'quote', null]]],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test('a block quotation without marks is one, by whom the paragraph before introduces', () => {
    expect(said('As Anna Brook said in the summer:', '> We had no money, and nobody asked.', 'So it was.')).toEqual([
      ['We had no money, and nobody asked.', 'quote', 'Anna Brook'],
    ]);
  });
});

test('a document speaks, whoever is cited for it, and goes on speaking through the same work', () => {
  const speakers = speakersOf([
    'In 2006 the Concept of Village Council Development for 2006-11 was adopted.',
    'In the Concept, a council is described as «a gathering of free people who decide together» (Marat 2003, 17). The word also means «every meeting of neighbours that is not held by force» (Marat 2003, 17).',
  ]);
  expect(speakers.map(([, speaker]) => speaker)).toEqual([
    expect.stringContaining('Concept of Village Council Development'),
    expect.stringContaining('Concept of Village Council Development'),
  ]);
});

test('a note that is wholly quoted has the speaker of its passage', () => {
  const speakers = speakersOf([
    'In 2006 the Concept of Village Council Development for 2006-11 was adopted.',
    'According to the Concept, the people decide together.¹',
    '¹ «Жители села решают сообща все вопросы, которые касаются их общей жизни и имущества».',
  ]);
  expect(speakers.at(-1)).toEqual([
    '«Жители села решают сообща все вопросы, которые касаются их общей жизни и имущества»',
    expect.stringContaining('Concept of Village Council Development'),
  ]);
});

test.each(['word « more. ', 'word» more. '])(
  '10,000 unbalanced marks take linear time, and are reported in sum: %s',
  (unit) => {
    const started = performance.now();
    const document = annotateWith(['quotations'], `A Study\n\n1 Introduction\n\n${unit.repeat(10_000)}`);
    expect(performance.now() - started).toBeLessThan(6000);
    expect(document.diagnostics.filter(({ code }) => code === 'quotations/unbalanced').length).toBeLessThanOrEqual(100);
    expect(document.diagnostics.map(({ code }) => code)).toContain('quotations/many-unbalanced');
  },
  20_000,
);

describe('a note in the original and the quotation that it gives', () => {
  const speakers = (passage: string, note: string) =>
    speakersOf([`${passage}[^1] So it stayed.`, `[^1]: ${note}`]).map(([, speaker]) => speaker);

  test.each<[string, string, (string | null)[]]>([
    // Nobody known says it: the work cited before in the paragraph has nothing to do with it.
    [
      'Marat calls the council «a house without a roof» (2003, 12). “We never met in winter”, recalls a shepherd (Interview 4).',
      '«Мы никогда не собирались зимой».',
      ['Marat', null, null],
    ],
    [
      'The council was short of wood. As Marat writes, it was «cold until the very last day» (2003, 15).',
      '«Было холодно до самого последнего дня».',
      ['Marat', 'Marat'],
    ],
    // Nothing is quoted in the passage: the work cited there.
    [
      'The council stayed cold until the very last day (Marat 2003, 15).',
      '«Совет не отапливали до самого последнего дня».',
      ['Marat'],
    ],
  ])('%s', (passage, note, expected) => {
    expect(speakers(passage, note)).toEqual(expected);
  });
});

test('a law that opens the sentence does not say what an author says of it', () => {
  const text =
    'The Law on Councils of 3 May 2010 was short, yet, as Marat notes, «nobody had read it to the end» (2003, 15).';
  expect(speakersOf([text])).toEqual([['«nobody had read it to the end»', 'Marat']]);
});

test('what an interview says is not carried on from the law before', () => {
  const law = 'The Law on Councils of 3 May 2010 calls them “bodies of the whole village”.';
  expect(speakersOf([`${law} “We had no key”, says a clerk (Interview 9).`]).map(([, speaker]) => speaker)).toEqual([
    'on Councils 2010',
    null,
  ]);
  expect(speakersOf([`${law} It adds that they are “free of all fees and taxes” (Article 9).`])[1]?.[1]).toBe(
    'on Councils 2010',
  );
});
