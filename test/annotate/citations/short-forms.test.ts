import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citations } from '../../../src/layers/citations.ts';
import { dates } from '../../../src/layers/dates.ts';
import { references } from '../../../src/layers/references.ts';
import { annotateWith, found } from '../../support/annotate.ts';

/** A document whose notes are these, without a bibliography. */
function noted(notes: readonly string[], stages: readonly string[] = ['citations']) {
  const body = notes.map((_, i) => `Here is a thing.[^${i + 1}]`).join(' ');
  const text = ['# A Study of Labels', '## Aims', body, ...notes.map((note, i) => `[^${i + 1}]: ${note}`)].join('\n\n');
  return annotateWith(stages, text, {}, 'test.md');
}

const cited = (...notes: readonly string[]) =>
  found(noted(notes), citations).map(
    ({ quote, targets, locator }) => `${quote} → ${targets.join(' ')} ${locator ?? '-'}`,
  );

const BOOK = 'For an overview see Bertil Mossberg, Tags and Towns 12-15 (3d ed. 2019).';
const ARTICLE = 'Livia Contarini, The Long Winter, 9 Steppe L. Rev. 101, 110-12 (2016).';
const JOINT = 'Ottokar Lenz & Mira Voss, Rents, Roads, and Rule, 44 J. Mod. Steppe Stud. 7 (2001).';
const TREATY = 'European Social Charter, art. 5, Oct. 18, 1961; Treaty on Open Skies, art. 3, Mar. 24, 1992.';
const LAW = 'Law of Ruritania on Grants of 3 May 1999 No. 12, art. 4.';

test('full references of law reviews are cited where they stand, with the page that is cited', () =>
  expect(cited(BOOK, ARTICLE, JOINT)).toEqual([
    'Bertil Mossberg, Tags and Towns 12-15 (3d ed. 2019) → Mossberg2019 12-15',
    'Livia Contarini, The Long Winter, 9 Steppe L. Rev. 101, 110-12 (2016) → Contarini2016 110-12',
    'Ottokar Lenz & Mira Voss, Rents, Roads, and Rule, 44 J. Mod. Steppe Stud. 7 (2001) → Lenz2001 -',
  ]));

describe('a short form means the work of the note that it names', () => {
  test.each<readonly [note: string, ...expected: string[]]>([
    ['Mossberg, supra note 1, at 22.', 'Mossberg, supra note 1, at 22 → Mossberg2019 22'],
    ['But see Contarini, supra note 2, at 115 n.40.', 'Contarini, supra note 2, at 115 n.40 → Contarini2016 115 n.40'],
    ['See also Contarini, supra note 2, at 115-16.', 'Contarini, supra note 2, at 115-16 → Contarini2016 115-16'],
    ['Lenz & Voss, supra note 3, at 9.', 'Lenz & Voss, supra note 3, at 9 → Lenz2001 9'],
    ['Lenz and Voss, above n 3, 9.', 'Lenz and Voss, above n 3, 9 → Lenz2001 9'],
    ['Mossberg (n 1) 22.', 'Mossberg (n 1) 22 → Mossberg2019 22'],
    ['Vgl. Mossberg (Fn. 1), S. 22.', 'Mossberg (Fn. 1), S. 22 → Mossberg2019 22'],
    ['Mossberg, op. cit. (note 1), p. 22.', 'Mossberg, op. cit. (note 1), p. 22 → Mossberg2019 22'],
    ['Cf. Mossberg, op. cit., p. 63.', 'Mossberg, op. cit., p. 63 → Mossberg2019 63'],
    [
      'Mossberg, Tags and Towns, supra note 1, at 22.',
      'Mossberg, Tags and Towns, supra note 1, at 22 → Mossberg2019 22',
    ],
    ['Mossberg, supra note 9, at 22.', 'Mossberg, supra note 9, at 22 → Mossberg2019 22'],
    ['Mossberg, supra, at 22.', 'Mossberg, supra, at 22 → Mossberg2019 22'],
    ['See supra note 1, at 22.', 'supra note 1, at 22 → Mossberg2019 22'],
    [
      'Mossberg, supra note 1, at 22; Contarini, supra note 2, at 130.',
      'Mossberg, supra note 1, at 22 → Mossberg2019 22',
      'Contarini, supra note 2, at 130 → Contarini2016 130',
    ],
    ['Obermaier, supra note 30, at 3.', 'Obermaier, supra note 30, at 3 →  3'],
  ])('%s', (note, ...expected) => expect(cited(BOOK, ARTICLE, JOINT, note).slice(3)).toEqual(expected));

  test.each([
    'See supra note 1 and accompanying text.',
    'Law of 2 April 2004 No. 72, supra note 1, art. 1.',
    'Law of Ruritania on Grants, supra, art. 5.',
    'ICCPR, supra note 1, art. 22; the Helsinki Accords, supra note 1.',
    'As Mossberg above shows, Contarini above all was right.',
    'The rivers above note 1 metre of water at most.',
    'He lives above the shop (n 1 of the plan).',
  ])('no short form of a work: %s', (note) => expect(cited(BOOK, ARTICLE, JOINT, note).slice(3)).toEqual([]));
});

test('whatever the page, the citation goes to its end', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1400 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (page, span, note) => {
        const locator = `${page}-${page + span}${note ? ` n.${span}` : ''}`;
        const short = `Mossberg, supra note 1, at ${locator}`;
        expect(cited(BOOK, `See ${short}.`).slice(1)).toEqual([`${short} → Mossberg2019 ${locator}`]);
      },
    ),
    { numRuns: 25 },
  ));

describe('"Id." and "Ibid."', () => {
  test('behind a short form mean its work', () =>
    expect(cited(BOOK, ARTICLE, 'Mossberg, supra note 1, at 22.', 'Ibid., pp. 80-82.', 'Id. at 83.').slice(3)).toEqual([
      'Ibid., pp. 80-82 → Mossberg2019 80-82',
      'Id. at 83 → Mossberg2019 83',
    ]));

  test('in the same note mean what stands before', () =>
    expect(cited(BOOK, 'Mossberg, supra note 1, at 22; id. at 24.').slice(2)).toEqual(['id. at 24 → Mossberg2019 24']));

  test.each([
    [TREATY, 'Id. arts. 6-8.'],
    [LAW, 'Id. art. 5.', 'Ibid.'],
    ['Art. 5 of the Civil Code of Ruritania.', 'Id. art. 6.'],
    ['Закон Руритании «О грантах» от 3 мая 1999 г. № 12. Ст. 4.', 'Там же. Ст. 5.'],
  ])('behind a note that cites law only mean no work: %s', (...notes) =>
    expect(cited(BOOK, ...notes).slice(1)).toEqual([]),
  );

  test('behind a law in the same note mean the law', () =>
    expect(cited(BOOK, 'Mossberg, supra note 1, at 5; Law on Grants, art. 5; id. art. 7.').slice(1)).toEqual([
      'Mossberg, supra note 1, at 5 → Mossberg2019 5',
    ]));

  test('behind a work that no note has mean none that is known', () =>
    expect(cited(BOOK, 'Obermaier, supra note 30, at 3.', 'Id. at 5.').slice(1)).toEqual([
      'Obermaier, supra note 30, at 3 →  3',
      'Id. at 5 →  5',
    ]));

  test('behind a note of prose still mean the work', () =>
    expect(cited(BOOK, 'I thank the archive for its help.', 'Ibid., p. 30.').slice(1)).toEqual([
      'Ibid., p. 30 → Mossberg2019 30',
    ]));
});

test.each([
  TREATY,
  LAW,
  'International Covenant on Civil and Political Rights, art. 22, Dec. 16, 1966.',
  'Convention for the Protection of Birds, art. 11, Nov. 4, 1950.',
  'Brown v. Board of Schooling, 347 U.S. 483, 495 (1954).',
  'Jane Roe, Law No. 36 (2010).',
  'The Minister, Jane Roe, Head of Office (2010), said so.',
])('no work in a note: %s', (note) => {
  const document = noted([note]);
  expect(document.layer(references)).toEqual([]);
  expect(document.layer(citations)).toEqual([]);
});

test('the year of a reference is no date, the day of a treaty is', () =>
  expect(found(noted([BOOK, ARTICLE, TREATY], ['dates']), dates).map(({ timex }) => timex)).toEqual([
    '1961-10-18',
    '1992-03-24',
  ]));

describe('a full reference in a note of a document with a bibliography cites the entry', () => {
  const list = [
    '## Литература',
    '1. Щавелев Ю. Мосты без разрешения. – Зенда: Замок, 2004. – 198 с.',
    '2. Клеверов М. Я. Печать и программа // Вестник Стрельсау. – 2001. – № 4. – С. 11–29.',
    '3. Marat, Asel (2003). *The Village Council*. Almaty: Steppe Press.',
    '4. Orlova, Tamara (2014). Donors in the Steppe. *Review of Aid* 1 (2), 27–41.',
  ];
  const read = (...notes: readonly string[]) => {
    const body = notes.map((_, i) => `Так это было.[^${i + 1}]`).join(' ');
    const text = ['# Очерк', '## Цели', body, ...notes.map((note, i) => `[^${i + 1}]: ${note}`), ...list].join('\n\n');
    return annotateWith(['citations', 'dates'], text, {}, 'test.md');
  };
  test.each([
    ['Щавелев Ю. Мосты без разрешения. Зенда: Замок, 2004. С. 17.', 'Щавелев2004 17'],
    ['Щавелев Ю. Мосты без разрешения. – Зенда: Замок, 2004. – С. 17.', 'Щавелев2004 17'],
    ['См.: Клеверов М. Я. Печать и программа // Вестник Стрельсау. 2001. № 4. С. 12.', 'Клеверов2001 12'],
    ['Клеверов М. Я. Печать и программа // Вестник Стрельсау. – 2001. – № 4. – С. 12.', 'Клеверов2001 12'],
    ['Asel Marat, The Village Council 23 (2d ed. 2003).', 'Marat2003 23'],
    ['Tamara Orlova, Donors in the Steppe, 1 Review of Aid 27, 31 (2014).', 'Orlova2014 31'],
    ['Tamara Orlova, Donors in the Steppe, 1 Review of Aid 27 (2014).', 'Orlova2014 null'],
    ['Marat, The Village Council, op. cit., p. 9.', 'Marat2003 9'],
  ])('%s', (note, expected) => {
    const document = read(note, 'Там же. С. 40–42.');
    const [key] = expected.split(' ');
    expect(found(document, citations).map(({ targets, locator }) => `${targets.join(' ')} ${locator}`)).toEqual([
      expected,
      `${key} 40–42`,
    ]);
    expect(document.layer(dates)).toEqual([]);
  });
});

test('many notes with short forms are read in linear time', () => {
  const timeOf = (count: number): number => {
    const notes = Array.from({ length: count }, (_, i) =>
      i % 2 === 0
        ? `Jane ${'BCDFGHKLMN'[i % 10]}aro${'abcdefghij'[((i / 10) % 10) | 0]}, Labels ${i} (2d ed. 2010).`
        : `Moss, supra note ${i}, at 4.`,
    );
    const started = performance.now();
    noted(notes);
    return performance.now() - started;
  };
  timeOf(100);
  expect(timeOf(2000)).toBeLessThan(15 * timeOf(400) + 1000);
}, 60_000);
