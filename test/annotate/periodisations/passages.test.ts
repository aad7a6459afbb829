import { describe, expect, test } from 'vitest';
import { readPhases } from './read-phases.ts';

const CASES: readonly (readonly [shape: string, language: string, text: string, expected: readonly string[]])[] = [
  [
    'headings with numbers, dates and colon labels',
    'eng',
    '1 Introduction\n\nThis report is about libraries.\n\n2 Phase 1 (1991–1998): Closure\n\nMany libraries were shut.\n\n3 Phase 2 (1999–2009): Repair\n\nRoofs were mended.\n\n4 Phase 3 (since 2010): Renewal\n\nReaders came back.',
    [
      'Testova 2020 (own): 1 1991-1998 Closure',
      'Testova 2020 (own): 2 1999-2009 Repair',
      'Testova 2020 (own): 3 2010-· Renewal',
    ],
  ],
  [
    'one sentence with semicolons',
    'eng',
    'The history of the harbour falls into three periods: the first (1924–1936), when it was built; the second (1937–1990), when it was closed to foreigners; and the third (since 1991), when it was leased.',
    ['Testova 2020 (own): 1 1924-1936', 'Testova 2020 (own): 2 1937-1990', 'Testova 2020 (own): 3 1991-·'],
  ],
  [
    'a scholar, sentence by sentence',
    'eng',
    'Exemplarov (2012) distinguishes three stages in the life of the cooperatives. The first stage, from 1988 to 1991, was one of hope. The second stage lasted from 1992 to 1999. The third stage began in 2000 and has not ended.',
    ['Exemplarov 2012: 1 1988-1991', 'Exemplarov 2012: 2 1992-1999', 'Exemplarov 2012: 3 2000-·'],
  ],
  [
    'a list numbered by its order only, bounds before labels',
    'eng',
    'We divide the development of the press into three phases:\n\n- 1985–1991: the thaw;\n- 1992–2002: the market;\n- since 2003: the holding.',
    [
      'Testova 2020 (own): 1 1985-1991 the thaw',
      'Testova 2020 (own): 2 1992-2002 the market',
      'Testova 2020 (own): 3 2003-· the holding',
    ],
  ],
  [
    'another scheme carried on: an additional phase, and one wondered about',
    'eng',
    'Samplov (2008) identifies two stages of rural schooling:\n\n- the first (1991-1999): decay;\n- the second (since 2000): consolidation.\n\nGoing beyond his periodization, this paper proposes a third stage since the school reform of 2014. In the second stage, between 2000 and 2013, small schools were merged. One may wonder whether a fourth stage has begun with the pandemic.',
    [
      'Samplov 2008: 1 1991-1999 decay',
      'Samplov 2008: 2 2000-· consolidation',
      'Testova 2020 (own): 3 2014-·',
      'Testova 2020 (own): 2 2000-2013',
      'Testova 2020 (own): 4? ·-·',
    ],
  ],
  [
    'two rivals in one paragraph',
    'eng',
    'Fictov (2003) divides the reforms into two periods: the first (1990-1994) and the second (1995-2002). Mockova (2010), in contrast, counts three periods: the first period (1990-1993), the second period (1994-1998) and the third period (since 1999).',
    [
      'Fictov 2003: 1 1990-1994',
      'Fictov 2003: 2 1995-2002',
      'Mockova 2010: 1 1990-1993',
      'Mockova 2010: 2 1994-1998',
      'Mockova 2010: 3 1999-·',
    ],
  ],
  [
    'waves, announced as such',
    'eng',
    'There have been two waves of emigration: the first wave (1991–1996) and the second wave (2005–2009).',
    ['Testova 2020 (own): 1 1991-1996', 'Testova 2020 (own): 2 2005-2009'],
  ],
  [
    'учёный, в одном предложении',
    'rus',
    'Примеров (2009) выделяет три этапа становления третьего сектора: первый этап (1988–1993), второй этап (1994–2001) и третий этап (с 2002 г.).',
    ['Примеров 2009: 1 1988-1993', 'Примеров 2009: 2 1994-2001', 'Примеров 2009: 3 2002-·'],
  ],
  [
    'список с двоеточиями',
    'rus',
    'В данной статье предлагается выделить два периода развития кооперации:\n\n- первый период (1987–1991 гг.): подъём;\n- второй период (1992–1998 гг.): спад.',
    ['Testova 2020 (own): 1 1987-1991 подъём', 'Testova 2020 (own): 2 1992-1998 спад'],
  ],
  [
    'заголовки',
    'rus',
    '1 Введение\n\nЗдесь говорится о школах страны и об их истории.\n\n2 Первый этап (1991–1996): выживание\n\nШколы закрывались, учителя уезжали из сёл.\n\n3 Второй этап (1997–2005): реформы\n\nБыли приняты новые законы об образовании.',
    ['Testova 2020 (own): 1 1991-1996 выживание', 'Testova 2020 (own): 2 1997-2005 реформы'],
  ],
  [
    'римские цифры в тексте',
    'rus',
    'Историю фонда делят на три этапа. I этап (1992–1997) был временем грантов. II этап (1998–2006) был временем отчётов. III этап начался в 2007 году и продолжается.',
    ['Testova 2020 (own): 1 1992-1997', 'Testova 2020 (own): 2 1998-2006', 'Testova 2020 (own): 3 2007-·'],
  ],
  [
    'no announcement: parts named one after another',
    'rus',
    'Начальный этап реформ (1991–1993) сменился этапом стабилизации (1994–1999), за которым последовал этап роста (2000–2008).',
    [
      'Testova 2020 (own): 1 1991-1993',
      'Testova 2020 (own): 2 1994-1999 этапом стабилизации',
      'Testova 2020 (own): 3 2000-2008 этап роста',
    ],
  ],
  [
    'the first, the following, a third, the last',
    'eng',
    'Scholars break the life of the guild down into four stages. During the initial stage (1946-1953) it was rebuilt from above. The following stage lasted from 1954 to 1968. A third stage runs from 1969 through 1985. The last stage, from 1986 on, ended in dissolution.',
    ['Scholars: 1 1946-1953', 'Scholars: 2 1954-1968', 'Scholars: 3 1969-1985', 'Scholars: 4 1986-·'],
  ],
  [
    'unnumbered parts behind an announcement, one led by its date',
    'eng',
    'I argue that the relation of towns and tenants developed in three steps. It began with a period of indifference (1990-1996). This was followed by a period of tutelage between 1997 and 2008. Since 2009, a period of contracts has begun.',
    [
      'Testova 2020 (own): 1 1990-1996 period of indifference',
      'Testova 2020 (own): 2 1997-2008 period of tutelage',
      'Testova 2020 (own): 3 2009-·',
    ],
  ],
  [
    'numbered in brackets, years behind a comma',
    'eng',
    'Three phases of the reform are distinguished here: (1) the shock years, 1992-1995; (2) the years of drift, 1996-2003; and (3) the years of consolidation, since 2004.',
    [
      'Testova 2020 (own): 1 1992-1995 the shock years',
      'Testova 2020 (own): 2 1996-2003 the years of drift',
      'Testova 2020 (own): 3 2004-· the years of consolidation',
    ],
  ],
  [
    'headings with years and nothing else',
    'eng',
    '1 The Formative Years: 1991-1996\n\nMany choirs were founded in these years, mostly by teachers of music.\n\n2 Growth under Constraint: 1997-2007\n\nThe rules on halls were changed four times, and the choirs doubled all the same.\n\n3 Stagnation since 2008\n\nMoney became scarce, and so did tenors in almost all of the choirs.',
    [
      'Testova 2020 (own): 1 1991-1996 The Formative Years',
      'Testova 2020 (own): 2 1997-2007 Growth under Constraint',
      'Testova 2020 (own): 3 2008-· Stagnation',
    ],
  ],
  [
    'waves that leave gaps',
    'eng',
    'One can speak of a first wave of strikes in 1989-1991, a second wave in 1994-1998 and a third wave in 2011-2013.',
    ['Testova 2020 (own): 1 1989-1991', 'Testova 2020 (own): 2 1994-1998', 'Testova 2020 (own): 3 2011-2013'],
  ],
  [
    'sentences that open with stretches of time, counted afterwards',
    'eng',
    'Until 1991 charity was a matter of the state. From 1991 to 1999 it was in the hands of foreign foundations. Since 2001, companies have taken over. These three periods differ in who sets the agenda.',
    ['Testova 2020 (own): 1 ·-1991', 'Testova 2020 (own): 2 1991-1999', 'Testova 2020 (own): 3 2001-·'],
  ],
  [
    'a programme, numbers behind the noun',
    'eng',
    'The programme foresees three stages: stage one (2012-2015) is to lay the foundations, stage two (2016-2020) to build capacity, and stage three (2021-2025) to transfer services.',
    ['Testova 2020 (own): 1 2012-2015', 'Testova 2020 (own): 2 2016-2020', 'Testova 2020 (own): 3 2021-2025'],
  ],
  [
    'eras that last until and end',
    'eng',
    'Two eras stand out. The era of enthusiasm lasted until 1994. The era of donors ended with the closure of the last programme in 2006.',
    ['Testova 2020 (own): 1 ·-1994 era of enthusiasm', 'Testova 2020 (own): 2 ·-2006 era of donors'],
  ],
  [
    'без числа, список со скобками',
    'rus',
    'По мнению Выдумова (2010), можно выделить следующие периоды:\n\n1) 1991–1995 гг. — период роста;\n2) 1996–2003 гг. — период уставов;\n3) с 2004 г. по настоящее время — период договоров.',
    [
      'Выдумова 2010: 1 1991-1995 период роста',
      'Выдумова 2010: 2 1996-2003 период уставов',
      'Выдумова 2010: 3 2004-· период договоров',
    ],
  ],
  [
    'имена фаз через запятую, автор о себе',
    'rus',
    'Автор делит историю хора на три фазы: фаза становления (1990–1995), фаза расцвета (1996–2004) и фаза упадка (с 2005 г.).',
    [
      'Testova 2020 (own): 1 1990-1995 фаза становления',
      'Testova 2020 (own): 2 1996-2004 фаза расцвета',
      'Testova 2020 (own): 3 2005-· фаза упадка',
    ],
  ],
  [
    'поправка: другой конец, ещё одна стадия',
    'rus',
    'Примеров (2005) выделяет три стадии. Первая стадия: 1988–1992 годы. Вторая стадия: 1993–1999 годы. Третья стадия: с 2000 года. В отличие от него мы считаем, что вторая стадия закончилась лишь в 2001 году, и добавляем четвёртую стадию — с 2010 года.',
    [
      'Примеров 2005: 1 1988-1992',
      'Примеров 2005: 2 1993-1999',
      'Примеров 2005: 3 2000-·',
      'Testova 2020 (own): 2 ·-2001',
      'Testova 2020 (own): 4 2010-·',
    ],
  ],
  [
    'тире перед годами',
    'rus',
    'Хор прошёл три этапа. На первом этапе (1985–1991 гг.) возникли кружки. Второй этап охватывает 1992–1998 годы. Третий этап — с 1999 по 2005 год.',
    ['Testova 2020 (own): 1 1985-1991', 'Testova 2020 (own): 2 1992-1998', 'Testova 2020 (own): 3 1999-2005'],
  ],
  [
    'предложения, которые начинаются со времени',
    'rus',
    'В советский период хоры были частью государства. В 1990-е годы они искали поддержки за рубежом. В 2000-е годы они вернулись к государству.',
    ['Testova 2020 (own): 1 1922-1991', 'Testova 2020 (own): 2 1990-1999', 'Testova 2020 (own): 3 2000-2009'],
  ],
];

describe('periodisations in other shapes', () => {
  test.each(CASES)('%s', (_shape, language, text, expected) => {
    expect(readPhases(text, language)).toEqual(expected);
  });
});

test('a table of phases, with or without an announcement', () => {
  const table =
    '| Phase | Years | Character |\n| --- | --- | --- |\n| 1 | 1990–1994 | Emergence |\n| 2 | 1995–2001 | Growth |\n| 3 | since 2002 | Contraction |\n';
  const expected = [
    'Testova 2020 (own): 1 1990-1994 Emergence',
    'Testova 2020 (own): 2 1995-2001 Growth',
    'Testova 2020 (own): 3 2002-· Contraction',
  ];
  expect(readPhases(`The history has three phases.\n\n${table}`, 'eng', 'test.md')).toEqual(expected);
  expect(readPhases(`Numbers stand in the table.\n\n${table}`, 'eng', 'test.md')).toEqual(expected);
  expect(readPhases(`Numbers stand here.\n\n${table.replace('Phase', 'Hall')}`, 'eng', 'test.md')).toEqual([]);
});

describe('what is no periodisation', () => {
  test.each([
    'In the first phase of the project, forty wells were dug. In the second phase of the project, they were lined.',
    'The study has three stages: data collection, coding and analysis.',
    'The second period of the match was dull.',
    'He was in the first row and she in the third.',
    'A new phase of the moon began.',
    'In 1991 the hall was built. In 1995 it burnt down. In 2000 it was built again.',
    'From 1991 to 1995 she lived in Osh. In 1999 she moved to Bishkek. Since 2001 she has worked in Almaty.',
    'The reporting period (2010–2012) was followed by an audit.',
  ])('%s', (text) => {
    expect(readPhases(text)).toEqual([]);
  });
});
