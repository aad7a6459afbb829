import { describe, expect, test } from 'vitest';
import { footnotes } from '../../src/layers/footnotes.ts';
import { paragraphs } from '../../src/layers/paragraphs.ts';
import { sections } from '../../src/layers/sections.ts';
import { romanToNumber } from '../../src/structure/outline.ts';
import { found, openText } from '../support/annotate.ts';

const PARAGRAPH =
  'A paragraph that is long enough to be one stands here, and it goes on for more than a line of print.';
const headingsIn = (...lines: string[]) =>
  found(openText(lines.join('\n\n')), sections).map(({ number, title, level, kind }) => [number, title, level, kind]);

describe('headings', () => {
  test('numbers that follow one another', () => {
    expect(
      headingsIn('1 Introduction', PARAGRAPH, '2 The state', '2.1 Its rules', PARAGRAPH, '3 Conclusion', PARAGRAPH),
    ).toEqual([
      ['1', 'Introduction', 1, 'body'],
      ['2', 'The state', 1, 'body'],
      ['2.1', 'Its rules', 2, 'body'],
      ['3', 'Conclusion', 1, 'body'],
    ]);
  });

  test.each([
    ['a number out of turn', '7 Seventh things'],
    ['a sentence', '2 Members were elected.'],
    ['a small letter', '2 members of the board'],
    ['a year', '1998 Constitution'],
  ])('not: %s', (_, line) => {
    expect(headingsIn('1 Introduction', PARAGRAPH, line, PARAGRAPH).map(([number]) => number)).toEqual(['1']);
  });

  test.each(['²', '[2]', '$^{2}$', '*', '"'])('lines alone, in a row, behind a paragraph that ends in %s', (end) => {
    const headings = headingsIn('Introduction', `${PARAGRAPH}${end}`, 'The Archive', 'What Was Kept', PARAGRAPH);
    expect(headings.map(([, title]) => title)).toEqual(['Introduction', 'The Archive', 'What Was Kept']);
  });

  test('a C among letters is a letter, though Roman numbers stand above it', () => {
    const headings = headingsIn(
      'I. The Rule',
      PARAGRAPH,
      'A. Of Hills',
      PARAGRAPH,
      'B. Of Lakes',
      PARAGRAPH,
      'C. Of Towns',
      PARAGRAPH,
      'II. The Exception',
      PARAGRAPH,
      'A. Islands',
      PARAGRAPH,
    );
    expect(headings.map(([number, , level]) => [number, level])).toEqual([
      ['I', 1],
      ['A', 2],
      ['B', 2],
      ['C', 2],
      ['II', 1],
      ['A', 2],
    ]);
  });

  test('the full stop of years ends no sentence', () => {
    const headings = headingsIn(
      'Введение',
      PARAGRAPH,
      'Первый этап: 1991–1995 гг.',
      PARAGRAPH,
      'Второй этап: с 1996 г.',
      PARAGRAPH,
      'Собрались в мае 1999 г. Потом разошлись.',
      PARAGRAPH,
    );
    expect(headings.map(([, title]) => title)).toEqual([
      'Введение',
      'Первый этап: 1991–1995 гг.',
      'Второй этап: с 1996 г.',
    ]);
  });

  test('names say what a section is, in English and Russian', () => {
    expect(
      headingsIn('1 Введение', PARAGRAPH, 'Список литературы', 'Иванов И. И. Право. – М., 2010.').map(
        (heading) => heading[3],
      ),
    ).toEqual(['body', 'bibliography']);
    expect(
      headingsIn(
        '1 Introduction',
        PARAGRAPH,
        'List of Acronyms und Abbreviations',
        'NGO\tNon-Governmental Organization',
      ).at(-1),
    ).toEqual([null, 'List of Acronyms und Abbreviations', 1, 'acronyms']);
  });

  test('a name that runs into its text is cut off from it', () => {
    const document = openText(
      `Abstract ${PARAGRAPH}\n\nKeywords: Rules. ${PARAGRAPH}\n\n1 Introduction\n\n${PARAGRAPH}`,
    );
    expect(found(document, sections).map((section) => section.quote)).toEqual([
      'Abstract',
      'Keywords',
      '1 Introduction',
    ]);
    expect(found(document, paragraphs)[0]?.quote).toBe(PARAGRAPH);
    expect(found(document, paragraphs)[1]?.quote).toBe(`Rules. ${PARAGRAPH}`);
  });

  test.each([
    ['IV', 4],
    ['IX', 9],
    ['XL', 40],
    ['IC', null],
    ['VV', null],
    ['', null],
  ])('Roman %s is %s', (text, value) => {
    expect(romanToNumber(text)).toBe(value);
  });
});

describe('title page', () => {
  test('the title is the line that the text is about; authors and year are read off the others', () => {
    const document = openText(
      `Studies in Many Things\n\nVolume 3, 2019\n\nRules of the Game in Ruritania\n\nAnna Example (University of X) and Boris Sample\n\nAbstract The rules of the game in Ruritania have rules. ${PARAGRAPH}\n\n1 Introduction\n\nRules make the game, and the game makes Ruritania. Rules, the game and Ruritania belong together in every respect.`,
    );
    expect(document.metadata).toMatchObject({
      title: 'Rules of the Game in Ruritania',
      authors: ['Anna Example', 'Boris Sample'],
      year: 2019,
    });
  });
});

test.each([
  [
    'an author with an initial and a star, under the name of a kind of article',
    'Note\n\nAnna B. Sample*',
    ['Anna B. Sample'],
  ],
  ['an author in capitals', 'ANNA SAMPLE', ['Anna Sample']],
  ['no author: words of the text in capitals', 'ROSE GARDENS', []],
])('title page: %s', (_, line, authors) => {
  const document = openText(
    `The Rules of Gardens in Ruritania\n\n${line}\n\nI. THE GARDENS\n\nThe rules of rose gardens in Ruritania are old. ${PARAGRAPH}\n\nII. THE RULES\n\n${PARAGRAPH}`,
  );
  expect(document.metadata.authors).toEqual(authors);
  expect(document.metadata.title).toBe('The Rules of Gardens in Ruritania');
  expect(found(document, sections).map(({ number }) => number)).toEqual([null, 'I', 'II']);
});

describe('a report whose headings are lines alone', () => {
  const front = 'THE GARDEN TRUST\n\nRuritania: Small Hills and Large Gardens\n\nBriefing paper\n\nJune 2012';
  const lines = [
    front,
    'Main points',
    '• Gardens grow in Ruritania.\n• Hills do not.',
    'Why this paper',
    PARAGRAPH,
    'Two gardens, 1991–1994',
    PARAGRAPH,
    'One large hill',
    PARAGRAPH,
    'What the Trust proposes',
    'The Trust proposes to all:',
    '• to water the gardens;\n• to leave the hills.',
  ];
  const document = openText(lines.join('\n\n'));

  test('those over the first paragraph and over lists, too', () => {
    expect(found(document, sections).map(({ title, kind }) => [title, kind])).toEqual([
      ['Ruritania: Small Hills and Large Gardens', 'title'],
      ['Main points', 'body'],
      ['Why this paper', 'body'],
      ['Two gardens, 1991–1994', 'body'],
      ['One large hill', 'body'],
      ['What the Trust proposes', 'body'],
    ]);
    expect(document.metadata).toMatchObject({
      title: 'Ruritania: Small Hills and Large Gardens',
      year: 2012,
      authors: [],
    });
  });

  test.each([
    ['an institution', 'Garden University of Ruritania'],
    ['a day', 'Strelsau, written in June 2012'],
    ['a subtitle right under the title', null],
    ['what leads to a list', 'We recommend that'],
  ])('not %s', (_, line) => {
    const text =
      line === null
        ? ['Small Hills and Large Gardens', 'A view from the highest hill', PARAGRAPH]
        : line === 'We recommend that'
          ? [
              'Small Hills and Large Gardens',
              'Introduction',
              PARAGRAPH,
              line,
              '• the gardens be watered;\n• the hills be left.',
            ]
          : ['Small Hills and Large Gardens', 'Anna Sample', line, PARAGRAPH];
    const titles = found(
      openText([...text, 'Two gardens', PARAGRAPH, 'Three hills', PARAGRAPH, 'Four lakes', PARAGRAPH].join('\n\n')),
      sections,
    ).map(({ title }) => title);
    expect(titles).not.toContain(line ?? 'A view from the highest hill');
  });
});

describe('an article whose text has no heading of its own', () => {
  const long = `${PARAGRAPH} ${PARAGRAPH}`;
  const front = 'Вестник Верхнемостского университета. 2016. № 3\n\nСоседи и мосты Руритании\n\nА. Б. Примеров';
  const document = openText(
    `${front}\n\nРассмотрены соседи и мосты Руритании в 1992–1997 гг. Показано, что соседи мосты строят, а не разбирают, и что мостов от этого становится больше, чем соседей, которые их когда-то построили.\n\nКлючевые слова: соседи, мосты, Руритания.\n\n${long}\n\n${long}`,
  );

  test('the text behind the keywords is body', () => {
    expect(found(document, sections).map(({ kind }) => kind)).toEqual(['title', 'keywords']);
    expect(document.blocks.filter(({ kind }) => kind === 'paragraph').map(({ sectionKind }) => sectionKind)).toEqual([
      'body',
      'keywords',
      'body',
      'body',
    ]);
  });

  test('the year is that of the issue, not one that the text is about', () =>
    expect(document.metadata.year).toBe(2016));
});

describe('notes', () => {
  const notesIn = (...lines: string[]) =>
    found(openText(lines.join('\n\n')), footnotes).map(({ quote, marker, refs, bodyLost }) => [
      marker,
      quote,
      refs.length,
      bodyLost,
    ]);

  test.each([
    ['superscript', 'It was decided.¹ Then it was done.', '¹ By the board.'],
    ['bullet and glued digit', 'It was decided in 2014.1 Then it was done.', '- 1 By the board.'],
    ['TeX', 'It was decided.$^{1}$ Then it was done.', ' $^{{\\bf 1}}$ By the board.'],
    ['broken TeX', 'It was decided.¹ Then it was done.', '$[{\u0008]f 1}$ By the board.'],
    ['HTML tags', 'It was decided.<sup>1</sup> Then it was done.', '<sup>1</sup> By the board.'],
  ])('%s', (_, text, note) => {
    expect(notesIn('1 Introduction', text, note)).toEqual([[1, 'By the board.', 1, false]]);
  });

  test('a power, a unit and a decimal number are no markers', () => {
    expect(notesIn('1 Introduction', 'It has 30 km² and 10³ people on 2.5 hectares.')).toEqual([]);
  });

  test('lost bodies and lost markers', () => {
    expect(notesIn('1 Introduction', 'One.¹ Two.² Three stands here too.', '² Second.', '³ Third.')).toEqual([
      [1, '', 1, true],
      [2, 'Second.', 1, false],
      [3, 'Third.', 0, false],
    ]);
  });

  test('notes may restart', () => {
    const chapter = (number: string) => [`${number} Chapter`, `A claim.¹ ${PARAGRAPH}`, `¹ Note of chapter ${number}.`];
    const document = openText([...chapter('1'), ...chapter('2')].join('\n\n'));
    const refs = found(document, footnotes).map((note) => [
      note.quote,
      document.source.text.slice(0, note.refs[0]?.[0]).split('Chapter').length - 1,
    ]);
    expect(refs).toEqual([
      ['Note of chapter 1.', 1],
      ['Note of chapter 2.', 2],
    ]);
  });

  test('a number in brackets cites where others have pages; the digit behind the full stop is the marker', () => {
    const text = 'Sample [1] says so, and Other [2, p. 7] does not.1 It is disputed [1].';
    expect(notesIn('1 Introduction', text, PARAGRAPH, '1 By letter of May, which is lost.')).toEqual([
      [1, 'By letter of May, which is lost.', 1, false],
    ]);
    expect(openText(`1 Introduction\n\n${text}\n\n${PARAGRAPH}\n\n1 By letter of May, which is lost.`).text).toContain(
      'Sample [1] says',
    );
  });

  test('a marker glued to the number of a law', () => {
    const text = `It was a law.1 It had No. 331.2 There is more. ${PARAGRAPH}`;
    expect(
      notesIn('1 Introduction', text, '1 Of 1996, as printed.', '2 Of June, as printed.').map((note) =>
        note.slice(0, 3),
      ),
    ).toEqual([
      [1, 'Of 1996, as printed.', 1],
      [2, 'Of June, as printed.', 1],
    ]);
  });

  test('a wrapped line that begins with a citation goes on with its paragraph', () => {
    const lines =
      'The first answer to this old question is the one that Sample\n[1] gives in a book which everybody has upon his shelf and few\nhave opened, and which says that the gardens were never meant\nfor walking. The second answer is that of Other and of her many\npupils, who have counted the visitors and who say that there are\n[2] so few of them that nothing at all can be said about walking.';
    expect(found(openText(`1 Introduction\n\n${lines}`), paragraphs)).toHaveLength(1);
    expect(notesIn('1 Introduction', lines)).toEqual([]);
  });

  test('notes under each other behind paragraphs of one line each are no wrapped lines', () => {
    const long = (sign: string) => `${PARAGRAPH} ${PARAGRAPH} ${PARAGRAPH}${sign} ${PARAGRAPH}`;
    const notes = [
      '1 The archive of the town keeps the letter, and nobody has read it.',
      '2 The second letter was never sent, as its writer himself remembers.',
      '3 The third letter is known from what the newspaper of the day said.',
      '4 There is a copy of the fourth letter in the museum of the garden.',
      '5 The fifth is a forgery of later years, and its paper is a new one.',
      '6 The sixth was burnt in the great fire, with all of its envelopes.',
    ];
    const text = [
      '1 Introduction',
      ...[1, 2, 3, 4, 5, 6].map((sign) => long(String(sign))),
      ['* Librarian of the town, to whom I owe the copies of the letters.', ...notes].join('\n'),
    ].join('\n\n');
    expect(found(openText(text), footnotes).map(({ marker }) => marker)).toEqual(
      expect.arrayContaining([1, 2, 3, 4, 5, 6]),
    );
  });

  test('endnotes in brackets, called by brackets', () => {
    expect(notesIn('1 Introduction', 'They met.[1] They spoke.[2]', 'Notes', '[1] In May.', '[2] In June.')).toEqual([
      [1, 'In May.', 1, false],
      [2, 'In June.', 1, false],
    ]);
  });

  test.each([
    [
      'the numbers of a bibliography',
      [
        '1 Introduction',
        'They met [1] and spoke (Sample 2009, 12).',
        'References',
        '1. Sample, A. Title. 2009.',
        '2. Sample, B. Title. 2010.',
      ],
    ],
    [
      'the points of a law',
      [
        'Статья 1. Понятие',
        '1. Организацией признается лицо, не имеющее цели.',
        'Статья 2. Цели',
        '1. Цели бывают:',
        '1) общие;',
        '2) иные.',
      ],
    ],
  ])('not: %s', (_, lines) => {
    expect(notesIn(...lines)).toEqual([]);
  });

  test('a note cut by a page break goes on at the foot of the next page, its paragraph above', () => {
    const document = openText(
      [
        '1 Introduction',
        'The talks were held.¹ They concern the state, in which different',
        '- 1 The talks were held in two towns, and four further',
        'conversations took place with officers.',
        '- 2 A second note.',
        'kinds of groups take part.² They are many.',
      ].join('\n\n'),
    );
    expect(found(document, footnotes).map((note) => note.quote)).toEqual([
      'The talks were held in two towns, and four further conversations took place with officers.',
      'A second note.',
    ]);
    expect(found(document, paragraphs).map((paragraph) => paragraph.quote)).toEqual([
      'The talks were held. They concern the state, in which different kinds of groups take part. They are many.',
    ]);
  });
});

describe('page breaks', () => {
  const joined = (...lines: string[]) =>
    found(openText(['1 Introduction', ...lines].join('\n\n')), paragraphs).map((paragraph) => paragraph.quote);
  test.each([
    ['a sentence that is not over', ['It is the', 'state that rules.'], ['It is the state that rules.']],
    ['a cut word', ['It is the rul-', 'ing party.'], ['It is the ruling party.']],
    [
      'a hyphen of its own',
      ['The long-term aim is long-', 'term and far away.'],
      ['The long-term aim is long-term and far away.'],
    ],
    [
      'an article before a name',
      ['It was founded by the', 'Ministry of Justice.'],
      ['It was founded by the Ministry of Justice.'],
    ],
    ['two finished paragraphs stay two', ['It is over.', 'it begins again.'], ['It is over.', 'it begins again.']],
    [
      'a capital begins something new',
      ['He spoke of many things', 'Nobody listened.'],
      ['He spoke of many things', 'Nobody listened.'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(joined(...lines)).toEqual(expected);
  });

  test('hard-wrapped lines are one paragraph', () => {
    const lines = Array.from(
      { length: 8 },
      (_, index) => `This is line number ${index} of a text that somebody has wrapped by hand, and`,
    );
    expect(joined(lines.join('\n'))).toHaveLength(1);
  });
});

describe('numbers that stand alone', () => {
  const textOf = (...lines: string[]) => openText(lines.join('\n\n')).text;
  const cut = `${PARAGRAPH.slice(0, -1)} and the`;

  test('years over the parts of a chronicle are text', () => {
    const text = textOf('1917', PARAGRAPH, '1918', PARAGRAPH, '1919', PARAGRAPH, '1920', PARAGRAPH);
    expect(text.match(/^\d+$/gmu)).toEqual(['1917', '1918', '1919', '1920']);
  });

  test.each([
    ['numbers of pages', ['17', '18', '19', '20']],
    ['numbers like years that cut a sentence in two', ['1917', '1918', '1919', '1920']],
  ])('%s are none', (_, [a = '', b = '', c = '', d = '']) => {
    const text = textOf(PARAGRAPH, a, cut, b, 'rest of it follows.', PARAGRAPH, c, PARAGRAPH, d, PARAGRAPH);
    expect(text.match(/^\d+$/gmu)).toBeNull();
  });
});

test('numbered headings above a section of notes with the same numbers are headings', () => {
  const { headings, notes } = outlineWithNotes(
    'The Choirs\n\n1. The island of song: 1991–2004\n\nIn those years many choirs were founded.1 They sang in the towns, and nobody asked for money.\n\n2. The decade of silence: 2005–2014\n\nMost choirs were closed under the law of 2005.2 They sang at home, and nobody heard them.\n\nNotes\n\n1 Probeev, The Choirs, p. 12.\n\n2 Probeev, The Choirs, p. 31.\n',
  );
  expect(headings).toEqual([
    'The Choirs',
    'The island of song: 1991–2004',
    'The decade of silence: 2005–2014',
    'Notes',
  ]);
  expect(notes).toEqual(['Probeev, The Choirs, p. 12.', 'Probeev, The Choirs, p. 31.']);
});

function outlineWithNotes(text: string): { headings: string[]; notes: string[] } {
  const document = openText(text);
  return {
    headings: document.layer(sections).map(({ value }) => value.title),
    notes: document.layer(footnotes).map(({ start, end }) => document.text.slice(start, end)),
  };
}
