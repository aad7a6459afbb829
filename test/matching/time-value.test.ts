import { isEDTFDate, isEDTFInterval, isEDTFSeason, parse } from '@edtf-ts/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayOfNumber, isoDay } from '../../src/matching/calendar.ts';
import {
  approximately,
  centuryValue,
  dayValue,
  decadeValue,
  expandAbbreviatedYear,
  expandTwoDigitYear,
  halfValue,
  monthValue,
  openAfter,
  openBefore,
  type Part,
  partOf,
  quarterValue,
  rangeValue,
  type Season,
  seasonValue,
  type TimeValue,
  weekValue,
  yearValue,
} from '../../src/matching/time-value.ts';

/** From 100 on: the library takes earlier years for those of the twentieth century. */
const years = fc.integer({ min: 110, max: 2199 });
const simple: fc.Arbitrary<TimeValue> = fc.oneof(
  fc.integer({ min: 40_000, max: 800_000 }).map((number) => dayValue(dayOfNumber(number))),
  fc.integer({ min: 40_000, max: 800_000 }).map((number) => weekValue(dayOfNumber(number))),
  fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => monthValue(year, month)),
  years.map(yearValue),
  years.map(decadeValue),
  fc.integer({ min: 2, max: 21 }).map(centuryValue),
  fc.tuple(years, fc.constantFrom<Season>('SP', 'SU', 'FA', 'WI')).map(([year, season]) => seasonValue(year, season)),
  fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => quarterValue(year, quarter)),
  fc.tuple(years, fc.integer({ min: 1, max: 2 })).map(([year, half]) => halfValue(year, half)),
);
const parts = fc.constantFrom<Part>('EARLY', 'MID', 'LATE');

/** The library's first and last day; `null` where the value is open on that side. */
function libraryBounds(edtf: string): readonly [string | null, string | null] {
  const result = parse(edtf);
  if (!result.success) throw new Error(`no EDTF: ${edtf}`);
  const { value } = result;
  if (!isEDTFDate(value) && !isEDTFInterval(value) && !isEDTFSeason(value)) throw new Error(`no date: ${edtf}`);
  const [begin, until] = edtf.includes('/') ? edtf.split('/') : [edtf, edtf];
  return [
    begin === '..' ? null : value.min.toISOString().slice(0, 10),
    until === '..' ? null : value.max.toISOString().slice(0, 10),
  ];
}

const bounds = ({ begin, until }: TimeValue): readonly [string | null, string | null] => [
  begin === null ? null : isoDay(begin),
  until === null ? null : isoDay(until),
];

describe('EDTF', () => {
  test('of every value is valid, and means the days that the value covers', () => {
    fc.assert(
      fc.property(simple, (value) => {
        expect(libraryBounds(value.edtf)).toEqual(bounds(value));
      }),
    );
  });

  test('of parts, of approximate and of open values too', () => {
    fc.assert(
      fc.property(simple, parts, (value, part) => {
        for (const made of [partOf(value, part), approximately(value), openAfter(value), openBefore(value)])
          expect([made.edtf, ...libraryBounds(made.edtf)]).toEqual([made.edtf, ...bounds(made)]);
      }),
    );
  });

  test('of ranges too', () => {
    fc.assert(
      fc.property(simple, simple, (a, b) => {
        const range = rangeValue(a, b);
        if (range === null) return;
        expect([range.edtf, ...libraryBounds(range.edtf)]).toEqual([range.edtf, ...bounds(range)]);
      }),
    );
  });
});

describe('values', () => {
  test.each<[string, TimeValue, Partial<Record<'timex' | 'edtf' | 'mod', string>>, string | null, string | null]>([
    ['a day', dayValue({ year: 1998, month: 9, day: 30 }), { timex: '1998-09-30' }, '1998-09-30', '1998-09-30'],
    ['February', monthValue(2004, 2), { timex: '2004-02' }, '2004-02-01', '2004-02-29'],
    ['the 1990s', decadeValue(1990), { timex: '199', edtf: '199X' }, '1990-01-01', '1999-12-31'],
    ['the 19th century', centuryValue(19), { timex: '18', edtf: '18XX' }, '1800-01-01', '1899-12-31'],
    ['summer', seasonValue(2014, 'SU'), { timex: '2014-SU', edtf: '2014-22' }, '2014-06-01', '2014-08-31'],
    ['winter', seasonValue(2011, 'WI'), { timex: '2011-WI', edtf: '2011-24' }, '2011-12-01', '2012-02-29'],
    ['a week', weekValue({ year: 2006, month: 4, day: 5 }), { timex: '2006-W14' }, '2006-04-03', '2006-04-09'],
    [
      'mid-1980s',
      partOf(decadeValue(1980), 'MID'),
      { timex: '198', mod: 'MID', edtf: '1984~/1986~' },
      '1984-01-01',
      '1986-12-31',
    ],
    ['early 2010s', partOf(decadeValue(2010), 'EARLY'), { edtf: '2010~/2013~' }, '2010-01-01', '2013-12-31'],
    [
      'late April',
      partOf(monthValue(1942, 4), 'LATE'),
      { edtf: '1942-04-21~/1942-04-30~' },
      '1942-04-21',
      '1942-04-30',
    ],
    ['since 2006', openAfter(yearValue(2006)), { timex: '2006', edtf: '2006/..' }, '2006-01-01', null],
    ['since the 2000s', openAfter(decadeValue(2000)), { edtf: '2000~/..' }, '2000-01-01', null],
    ['until 1991', openBefore(yearValue(1991)), { edtf: '../1991' }, null, '1991-12-31'],
    ['490 BC', yearValue(-489), { timex: 'BC0490', edtf: '-0489' }, '-0489-01-01', '-0489-12-31'],
    ['around 1994', approximately(yearValue(1994)), { mod: 'APPROX', edtf: '1994~' }, '1994-01-01', '1994-12-31'],
  ])('%s', (_name, value, fields, begin, until) => {
    expect(value).toMatchObject(fields);
    expect(bounds(value)).toEqual([begin, until]);
  });

  test('the end of one decade to a year', () => {
    const range = rangeValue(partOf(decadeValue(1980), 'LATE'), yearValue(1994));
    expect(range).toMatchObject({ edtf: '1987~/1994', approx: true });
  });

  test('a range that runs backwards is none', () => {
    expect(rangeValue(yearValue(1994), yearValue(1990))).toBeNull();
  });

  test('parts of a time lie in it, in order, without overlapping', () => {
    fc.assert(
      fc.property(simple, (value) => {
        const [early, mid, late] = (['EARLY', 'MID', 'LATE'] as const).map((part) => partOf(value, part));
        if (early?.edtf === value.edtf || early?.until == null || mid?.begin == null || late?.until == null) return;
        if (early.begin !== null && value.begin !== null) expect(dayNumber(early.begin)).toBe(dayNumber(value.begin));
        expect(dayNumber(early.until)).toBeLessThanOrEqual(dayNumber(late.until));
      }),
    );
  });
});

describe('abbreviated years', () => {
  test.each([
    [1994, '7', 1997],
    [2006, '11', 2011],
    [1998, '02', 2002],
    [1998, '2002', 2002],
    [1989, '90', 1990],
    [2006, '05', null],
    [1994, '4', null],
    [1994, '1990', null],
    [1994, 'x', null],
  ])('%i-%s ends in %s', (start, end, year) => {
    expect(expandAbbreviatedYear(start, end)).toBe(year);
  });

  test('never lie before their start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2199 }), fc.integer({ min: 0, max: 9999 }), (start, digits) => {
        const end = expandAbbreviatedYear(start, String(digits));
        expect(end === null || end > start).toBe(true);
      }),
    );
  });

  test.each([
    [97, 1997],
    [50, 1950],
    [7, 2007],
    [49, 2049],
  ])('%i alone is %i', (digits, year) => {
    expect(expandTwoDigitYear(digits)).toBe(year);
  });
});
