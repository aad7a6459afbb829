import { describe, expect, test } from 'vitest';
import { periodisations } from '../../../src/layers/periodisations.ts';
import { phases } from '../../../src/layers/phases.ts';
import { annotateWith } from '../../support/annotate.ts';

/** `proposer: ordinal begin-until label`, one line a phase; `?` marks a hypothetical one, `·` an unstated bound. */
function read(text: string, language = 'eng'): string[] {
  const document = annotateWith(['periodisations'], text, { authors: ['Vera Testova'], year: 2020, language });
  const all = document.layer(phases);
  return document.layer(periodisations).flatMap((scheme) => {
    const mine = all.filter((phase) => phase.value.scheme === scheme.id);
    const name = `${scheme.value.proposer}${scheme.value.own ? ' (own)' : ''}`;
    return mine.map(
      ({ value }) =>
        `${name}: ${value.ordinal}${value.hypothetical ? '?' : ''} ${value.begin ?? '·'}-${value.until ?? '·'}${value.label === null ? '' : ` ${value.label}`}`,
    );
  });
}

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
];

describe('periodisations in other shapes', () => {
  test.each(CASES)('%s', (_shape, language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('what is no periodisation', () => {
  test.each([
    'In the first phase of the project, forty wells were dug. In the second phase of the project, they were lined.',
    'The study has three stages: data collection, coding and analysis.',
    'The second period of the match was dull.',
    'He was in the first row and she in the third.',
    'A new phase of the moon began.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
