/**
 * Shapes in which political scientists set out periods, each in a passage of its own, with what should be read:
 * `proposer: ordinal begin-until label` (see `readPhases`). Written before the reader was changed for them.
 */
export interface Shape {
  readonly shape: string;
  readonly language: 'eng' | 'rus';
  readonly text: string;
  readonly file?: string;
  readonly expected: readonly string[];
}

const own = (...phases: readonly string[]): string[] => phases.map((phase) => `Testova 2020 (own): ${phase}`);

export const SHAPES: readonly Shape[] = [
  {
    shape: 'one year between two phases',
    language: 'rus',
    text: 'В истории садов мы насчитываем лишь два этапа: до 2002 г. и после него. Оба были тихими.',
    expected: own('1 ·-2002', '2 2002-·'),
  },
  {
    shape: 'one year between two phases',
    language: 'eng',
    text: 'We distinguish two periods in the history of the gardens: before 2002 and afterwards.',
    expected: own('1 ·-2002', '2 2002-·'),
  },
  {
    shape: 'bounds in the announcement, numbers alone behind it',
    language: 'eng',
    text: 'Three periods can be distinguished: fever (1989–1993), thirst (1994–1999) and sleep (2000–2004).\n\nIn the first period the gardens grew. In June 1990 they were fenced.\n\nIn the second period they dried.\n\nIn the third period nobody looked at them.',
    expected: own('1 1989-1993 fever', '2 1994-1999 thirst', '3 2000-2004 sleep'),
  },
  {
    shape: 'the last goes on since then',
    language: 'eng',
    text: 'In the life of the guild three phases can be told apart. The first, from 1991 to 1999, was cheerful. The second phase began in 2000 and ended in the spring of 2011. The third has been going on since then. It is quieter.',
    expected: own('1 1991-1999', '2 2000-2011', '3 ·-·'),
  },
  {
    shape: 'a bare number that is none of a phase',
    language: 'eng',
    text: 'In the life of the guild two phases can be told apart. The first, from 1991 to 1999, was cheerful. The second, from 2000 to 2011, was not. The third was a better treasurer.',
    expected: own('1 1991-1999', '2 2000-2011'),
  },
  {
    shape: 'a revision of which the author is the subject',
    language: 'eng',
    text: 'Samplov (2008) identifies two stages: the first stage (1991–1999) and the second stage (since 2000). We follow Samplov in the first stage but let his second stage end in 2012. The periodization has two stages.',
    expected: ['Samplov 2008: 1 1991-1999', 'Samplov 2008: 2 2000-·', ...own('2 ·-2012')],
  },
  {
    shape: 'a stage of another that is counted otherwise',
    language: 'eng',
    text: 'Samplov (2008) identifies two stages: the first stage (1991–1999) and the second stage (since 2000). We follow Samplov but let his second stage end in 2012. Our scheme has three stages: the first stage (1991–1995), the second stage (1996–1999) and the third stage (2000–2012).',
    expected: [
      'Samplov 2008: 1 1991-1999',
      'Samplov 2008: 2 2000-·',
      ...own('1 1991-1995', '2 1996-1999', '3 2000-2012'),
    ],
  },
  {
    shape: 'a series of names without a number',
    language: 'eng',
    text: 'The study distinguishes a royal, a parliamentary and a federal period: the first lasted from 1921 to 1945, the second from 1946 to 1970, the third from 1971 to 1999.',
    expected: own('1 1921-1945', '2 1946-1970', '3 1971-1999'),
  },
  {
    shape: 'announced behind the list',
    language: 'rus',
    text: 'Имперский (до 1917 года), советский (1918–1991) и независимый (с 1992 года) — таковы три периода истории этого архива.',
    expected: own('1 ·-1917 Имперский', '2 1918-1991 советский', '3 1992-· независимый'),
  },
  {
    shape: 'announced behind the list',
    language: 'eng',
    text: 'Foundation (1989–1994), growth (1995–2004) and retreat (since 2005): these are the three phases of the union.',
    expected: own('1 1989-1994 Foundation', '2 1995-2004 growth', '3 2005-· retreat'),
  },
  {
    shape: 'a table whose years come first',
    language: 'eng',
    file: 'test.md',
    text: 'The periods of housing policy are listed below.\n\n| Years | Period | Who built |\n| --- | --- | --- |\n| 1957–1990 | Mass construction | the state |\n| 1991–2000 | Collapse | nobody |\n| since 2001 | Mortgages | banks |\n',
    expected: own('1 1957-1990 Mass construction', '2 1991-2000 Collapse', '3 2001-· Mortgages'),
  },
  {
    shape: 'from X to Y, and an end that comes with something',
    language: 'eng',
    text: 'Three periods can be told apart in the treatment of mosques. The period of neglect lasted from 1989 to 1993. The period of suspicion came to an end with the pact of 2002. The period of subsidies began in 2003.',
    expected: own('1 1989-1993 period of neglect', '2 ·-2002 period of suspicion', '3 2003-· period of subsidies'),
  },
  {
    shape: 'presidents as eras',
    language: 'eng',
    text: 'The history of the veto is told in three eras, named after presidents: the Akayev era (1991–2005), the Bakiyev era (2005–2010) and the Atambayev era (2011–2017).',
    expected: own('1 1991-2005 the Akayev era', '2 2005-2010 the Bakiyev era', '3 2011-2017 the Atambayev era'),
  },
  {
    shape: 'waves over several sentences, one of them a decade',
    language: 'eng',
    text: 'Scholars commonly speak of three waves of NGO growth. The first wave came between 1987 and 1991. The second wave lasted through the 1990s. The third wave began in 2005 and is carried by state grants.',
    expected: ['Scholars: 1 1987-1991', 'Scholars: 2 ·-1999', 'Scholars: 3 2005-·'],
  },
  {
    shape: 'decades, then a year after which all is different',
    language: 'eng',
    text: 'The story of the tenants falls into three periods. In the 1990s they were left to themselves. In the 2000s they were courted by parties. After 2014 they were absorbed by management companies.',
    expected: own('1 1990-1999', '2 2000-2009', '3 2014-·'),
  },
  {
    shape: 'generations of laws',
    language: 'eng',
    text: 'Three generations of party laws can be distinguished: the first generation (1990–1995) recognised whatever existed; the second generation (1996–2001) demanded branches; the third generation (since 2002) demands fifty thousand members.',
    expected: own('1 1990-1995', '2 1996-2001', '3 2002-·'),
  },
  {
    shape: 'stages in a footnote',
    language: 'eng',
    text: '1 Introduction\n\nThe reform of pensions is a story of its own.1 It is left out here, as it would need another paper of the same length.\n\n1 Sampleson (2014) divides it into three stages: the first (1994–1997), the second (1998–2004) and the third (since 2005).\n',
    expected: ['Sampleson 2014: 1 1994-1997', 'Sampleson 2014: 2 1998-2004', 'Sampleson 2014: 3 2005-·'],
  },
  {
    shape: 'running prose over several paragraphs',
    language: 'eng',
    text: 'The development of village councils went through three phases.\n\nThe first phase, which lasted until the constitution of 1995, was one of improvisation. Nobody knew who paid the clerk.\n\nDuring the second phase, from 1996 to 2006, heads of villages were appointed. Councils met twice a year.\n\nThe third phase opened with the first direct elections in 2007 and continues to this day. Turnout has been low.',
    expected: own('1 ·-1995', '2 1996-2006', '3 2007-·'),
  },
  {
    shape: "a scholar's stages, rejected and replaced",
    language: 'eng',
    text: 'Fabricius (2009) proposes a division into two periods, the first (1991–2000) and the second (2001–2008). This scheme does not hold: the year 2000 changed nothing in the villages. We therefore distinguish three periods: 1991–1996, 1997–2004 and 2005–2012.',
    expected: [
      'Fabricius 2009: 1 1991-2000',
      'Fabricius 2009: 2 2001-2008',
      ...own('1 1991-1996', '2 1997-2004', '3 2005-2012'),
    ],
  },
  {
    shape: 'a programme of the government',
    language: 'eng',
    text: 'The State Programme of Language Policy is carried out in three stages: the first stage (2001–2004), the second stage (2005–2007) and the third stage (2008–2010).',
    expected: [
      'State Programme of Language Policy: 1 2001-2004',
      'State Programme of Language Policy: 2 2005-2007',
      'State Programme of Language Policy: 3 2008-2010',
    ],
  },
  {
    shape: 'Roman numerals behind the noun',
    language: 'eng',
    text: 'Phase I (1991–1994) was one of improvisation. Phase II (1995–2003) was one of appointments. Phase III (2004 to the present) is one of elections.',
    expected: own('1 1991-1994', '2 1995-2003', '3 2004-·'),
  },
  {
    shape: 'numbers in words behind the noun',
    language: 'eng',
    text: 'Phase One ran from 1992 to 1998. Phase Two ran from 1999 to 2007. Phase Three has been under way since 2008.',
    expected: own('1 1992-1998', '2 1999-2007', '3 2008-·'),
  },
  {
    shape: 'before and after a year',
    language: 'eng',
    text: 'The analysis compares two periods: before 2005, when land could not be sold, and after 2005, when it could.',
    expected: own('1 ·-2005', '2 2005-·'),
  },
  {
    shape: 'этапы концепции',
    language: 'rus',
    text: 'Концепция развития языков реализуется в три этапа: первый этап (2004–2006 годы), второй этап (2007–2010 годы), третий этап (2011–2015 годы).',
    expected: [
      'Концепция развития языков: 1 2004-2006',
      'Концепция развития языков: 2 2007-2010',
      'Концепция развития языков: 3 2011-2015',
    ],
  },
  {
    shape: 'на первом этапе, без объявления',
    language: 'rus',
    text: 'На первом этапе (1991–1994) союзы лишь регистрировались. На втором этапе (1995–2003) они учились у доноров. На третьем этапе (с 2004 г.) заказчиком стало государство.',
    expected: own('1 1991-1994', '2 1995-2003', '3 2004-·'),
  },
  {
    shape: 'заголовки с римскими цифрами',
    language: 'rus',
    file: 'test.md',
    text: '# Введение\n\nРечь пойдёт о судах и о том, кто назначал судей в разные годы.\n\n# Этап I (1991–1995): выборы судей\n\nСудей выбирали на сходах.\n\n# Этап II (1996–2007): назначение судей\n\nСудей назначал президент.\n\n# Этап III (с 2008 г.): экзамены\n\nСудьи сдают экзамены.\n',
    expected: own('1 1991-1995 выборы судей', '2 1996-2007 назначение судей', '3 2008-· экзамены'),
  },
  {
    shape: 'эпохи президентов',
    language: 'rus',
    text: 'В истории парламента различаются три эпохи: эпоха Акаева (1991–2005), эпоха Бакиева (2005–2010) и эпоха Атамбаева (2011–2017).',
    expected: own('1 1991-2005 эпоха Акаева', '2 2005-2010 эпоха Бакиева', '3 2011-2017 эпоха Атамбаева'),
  },
  {
    shape: 'таблица периодов, годы в первом столбце',
    language: 'rus',
    file: 'test.md',
    text: 'Периоды приведены ниже.\n\n| Годы | Период | Кто платил |\n| --- | --- | --- |\n| 1961–1990 | Советский | государство |\n| 1991–2003 | Донорский | фонды |\n| с 2004 | Грантовый | государство |\n',
    expected: own('1 1961-1990 Советский', '2 1991-2003 Донорский', '3 2004-· Грантовый'),
  },
  {
    shape: 'десятилетия, потом год',
    language: 'rus',
    text: 'В истории жильцов можно выделить три периода. В 1990-е годы их не замечали. В 2000-е годы за ними ухаживали партии. После 2014 года их поглотили управляющие компании.',
    expected: own('1 1990-1999', '2 2000-2009', '3 2014-·'),
  },
  {
    shape: 'деление учёного, отвергнутое и заменённое',
    language: 'rus',
    text: 'Выдумкин (2011) делит историю профсоюзов на два периода: первый (1990–1998) и второй (1999–2010). С этим трудно согласиться. Мы выделяем три периода: 1990–1996, 1997–2005 и 2006–2012 годы.',
    expected: [
      'Выдумкин 2011: 1 1990-1998',
      'Выдумкин 2011: 2 1999-2010',
      ...own('1 1990-1996', '2 1997-2005', '3 2006-2012'),
    ],
  },
  {
    shape: 'по абзацам',
    language: 'rus',
    text: 'Становление местного самоуправления прошло три стадии.\n\nПервая стадия завершилась принятием закона в 1994 году. Советы ещё не имели бюджета.\n\nВторая стадия охватывает 1995–2002 годы. Главы сёл назначались сверху.\n\nТретья стадия началась в 2003 году. С тех пор советы избираются.',
    expected: own('1 ·-1994', '2 1995-2002', '3 2003-·'),
  },
  {
    shape: 'поколения законов',
    language: 'rus',
    text: 'Законы о партиях сменили три поколения: первое поколение (1991–1996), второе поколение (1997–2002), третье поколение (с 2003 г.).',
    expected: own('1 1991-1996', '2 1997-2002', '3 2003-·'),
  },
  {
    shape: 'этапы в сноске',
    language: 'rus',
    text: '1 Введение\n\nПенсионная реформа — отдельная история.1 Здесь о ней не говорится, так как она потребовала бы ещё одной статьи.\n\n1 Неизвестнов (2013) выделяет два этапа: первый (1992–1999), второй (с 2000 г.).\n',
    expected: ['Неизвестнов 2013: 1 1992-1999', 'Неизвестнов 2013: 2 2000-·'],
  },
  {
    shape: 'периоды по именам президентов, прилагательные',
    language: 'rus',
    text: 'История губернаторов распадается на два периода: ельцинский период (1991–1999) и путинский период (с 2000 г.).',
    expected: own('1 1991-1999 ельцинский период', '2 2000-· путинский период'),
  },
  {
    shape: 'тире между фазой и годами',
    language: 'rus',
    text: 'Выделяются три фазы: первая фаза — 1985–1991 гг., вторая фаза — 1992–1999 гг., третья фаза — с 2000 г. по настоящее время.',
    expected: own('1 1985-1991', '2 1992-1999', '3 2000-·'),
  },
  {
    shape: 'stretches over sentences, as many as were counted',
    language: 'eng',
    text: 'In what follows, the life of the river council is split into four periods. The founding years ran from 1988 to 1992. They were followed by a decade of disputes (1993–2002). The years of the joint commission (2003–2011) brought calm. Since 2012 the council has existed on paper only.',
    expected: own('1 1988-1992', '2 1993-2002', '3 2003-2011', '4 2012-·'),
  },
  {
    shape: 'began in one year and ended in another',
    language: 'eng',
    text: 'The first stage began in 1996 and ended in 2003. The second stage began in 2004 and ended in 2011. The third stage began in 2012.',
    expected: own('1 1996-2003', '2 2004-2011', '3 2012-·'),
  },
  {
    shape: 'names with years in brackets, open at the end',
    language: 'eng',
    text: 'According to Lexington (2016), party competition moved through three stages: fragmentation (1990–1995), cartel (1996–2004), and hegemony (2005 onwards).',
    expected: [
      'Lexington 2016: 1 1990-1995 fragmentation',
      'Lexington 2016: 2 1996-2004 cartel',
      'Lexington 2016: 3 2005-· hegemony',
    ],
  },
  {
    shape: 'a strategy, Roman numerals and commas',
    language: 'eng',
    text: 'The National Strategy for Rural Health is divided into two phases: Phase I, 2006–2010, and Phase II, 2011–2015.',
    expected: ['National Strategy for Rural Health: 1 2006-2010', 'National Strategy for Rural Health: 2 2011-2015'],
  },
  {
    shape: 'two eras behind a comma',
    language: 'eng',
    text: 'Two eras of the ombudsman can be told apart, the era of letters until 2004 and the era of reports from 2005 on.',
    expected: own('1 ·-2004 era of letters', '2 2005-· era of reports'),
  },
  {
    shape: 'начался и завершился',
    language: 'rus',
    text: 'Историю кадастра можно разделить на четыре этапа. Первый этап начался в 1993 году и завершился в 1998 году. Второй этап начался в 1999 году и завершился в 2005 году. Третий этап пришёлся на 2006–2012 годы. Четвёртый этап начался в 2013 году.',
    expected: own('1 1993-1998', '2 1999-2005', '3 2006-2012', '4 2013-·'),
  },
  {
    shape: 'имена фаз с годами в скобках',
    language: 'rus',
    text: 'По мнению Образцовой (2015), отношения партий прошли три фазы: раздробленность (1990–1995), сговор (1996–2004) и господство одной партии (с 2005 г.).',
    expected: [
      'Образцовой 2015: 1 1990-1995 раздробленность',
      'Образцовой 2015: 2 1996-2004 сговор',
      'Образцовой 2015: 3 2005-· господство одной партии',
    ],
  },
  {
    shape: 'до и после года',
    language: 'rus',
    text: 'Мы различаем два периода: до 2005 года, когда землю нельзя было продать, и после 2005 года, когда это стало возможно.',
    expected: own('1 ·-2005', '2 2005-·'),
  },
  {
    shape: 'a year within a phase that is bounded already dates an event',
    language: 'eng',
    text: 'We distinguish two phases: the first (1990-1995) and the second (1996-2003).\n\nIn the second phase, in 1998, the halls were sold. In the first phase, in 1992, they had been built.',
    expected: own('1 1990-1995', '2 1996-2003'),
  },
  {
    shape: 'bare ordinals with a clause before the years',
    language: 'eng',
    text: 'Two periods can be told apart. The first, which lasted from 1991 to 2003, was one of talk. The second, from 2004 to 2012, was one of work.',
    expected: own('1 1991-2003', '2 2004-2012'),
  },
];

/** Passages that number or date phases of something else. */
export const NO_PERIODISATIONS: readonly (readonly [language: 'eng' | 'rus', text: string])[] = [
  [
    'eng',
    'The project ran in two phases: phase one (2010–2012) trained teachers and phase two (2013–2015) bought books.',
  ],
  [
    'eng',
    'Fieldwork was done in two stages: the first stage (2011–2012) in the capital, the second stage (2013–2014) in the provinces.',
  ],
  ['eng', 'The first phase of the moon is the new moon; in the second phase of the moon, the sickle waxes.'],
  ['eng', 'In the first period of the game of 2003 Dynamo scored twice; in the second period of the game it slept.'],
  [
    'eng',
    'A bill passes three stages: the first reading (12 May 2003), the second reading (9 June 2003) and the third reading (1 July 2003).',
  ],
  [
    'eng',
    'The election was held in two rounds: the first round (27 December 2009) and the second round (10 January 2010).',
  ],
  ['eng', 'The funding period (2007–2013) was followed by another funding period (2014–2020).'],
  [
    'eng',
    'The survey was conducted in three waves: the first wave (2005), the second wave (2008) and the third wave (2011).',
  ],
  [
    'rus',
    'Проект шёл в два этапа: первый этап (2010–2012) — обучение учителей, второй этап (2013–2015) — закупка книг.',
  ],
  [
    'rus',
    'Полевые исследования прошли в два этапа: первый этап (2011–2012 гг.) в столице, второй этап (2013–2014 гг.) в областях.',
  ],
  ['rus', 'Выборы прошли в два тура: первый тур (27 декабря 2009 г.) и второй тур (10 января 2010 г.).'],
  [
    'rus',
    'Закон рассматривается в трёх чтениях: первое (12 мая 2003 г.), второе (9 июня 2003 г.), третье (1 июля 2003 г.).',
  ],
  ['rus', 'Отчётный период (2010–2012 гг.) завершился проверкой, следующий отчётный период (2013–2015 гг.) — судом.'],
  ['rus', 'Опрос проводился в три волны: первая волна (2005 г.), вторая волна (2008 г.), третья волна (2011 г.).'],
  [
    'eng',
    'The training was organised in three stages: the first stage (2009), the second stage (2010) and the third stage (2011).',
  ],
  ['eng', 'Children pass through two phases, the first phase (1–3 years) and the second phase (4–6 years).'],
  ['eng', 'The loan was paid out in two tranches, the first in 2004 and the second in 2006.'],
  ['rus', 'Ремонт школы шёл в два этапа: первый этап (2011 г.) — крыша, второй этап (2012 г.) — окна.'],
  ['rus', 'Кредит выплачивался двумя траншами: первый в 2004 году, второй в 2006 году.'],
];
