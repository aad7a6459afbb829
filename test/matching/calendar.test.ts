import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  dayOfNumber,
  isDay,
  isoDay,
  isoWeek,
  readIsoDay,
  shiftDay,
  weekday,
} from '../../src/matching/calendar.ts';

const anyDay = fc.integer({ min: -1_000_000, max: 3_000_000 }).map(dayOfNumber);
const day = (iso: string): Day => {
  const read = readIsoDay(iso);
  if (read === null) throw new Error(iso);
  return read;
};

describe('calendar', () => {
  test('days and their numbers go into each other, one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 3_000_000 }), (number) => {
        const there = dayOfNumber(number);
        expect(isDay(there)).toBe(true);
        expect(dayNumber(there)).toBe(number);
        expect(weekday(addDays(there, 7))).toBe(weekday(there));
      }),
    );
  });

  test('agrees with the calendar of the runtime', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (number) => {
        const date = new Date(number * 86_400_000);
        const there = addDays({ year: 1970, month: 1, day: 1 }, number);
        expect(isoDay(there)).toBe(date.toISOString().slice(0, 10));
        expect(weekday(there) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  test('ISO text is read back', () => {
    fc.assert(
      fc.property(anyDay, (there) => {
        expect(readIsoDay(isoDay(there))).toEqual(there);
      }),
    );
  });

  test.each([['2005-02-29'], ['2005-13-01'], ['2005-00-10'], ['2005-1-1'], ['']])('%s is no day', (text) => {
    expect(readIsoDay(text)).toBeNull();
  });

  test.each([
    ['2005-12-31', 1, '2006-01-31'],
    ['2004-01-31', 1, '2004-02-29'],
    ['2005-03-31', -1, '2005-02-28'],
    ['2005-05-15', -17, '2003-12-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoDay(addMonths(day(from), months))).toBe(to);
  });

  test.each([
    ['2004-02-29', 1, 'year', '2005-02-28'],
    ['1991-12-16', 10, 'year', '2001-12-16'],
    ['2005-01-01', -1, 'day', '2004-12-31'],
    ['2005-01-01', 2, 'week', '2005-01-15'],
    ['2005-01-01', 3, 'decade', '2035-01-01'],
  ] as const)('%s and %i %s is %s', (from, count, unit, to) => {
    expect(isoDay(shiftDay(day(from), count, unit))).toBe(to);
  });

  test.each([
    ['2005-01-01', 2004, 53],
    ['2007-12-31', 2008, 1],
    ['2006-04-04', 2006, 14],
  ])('%s lies in week %i-%i', (iso, year, week) => {
    expect(isoWeek(day(iso))).toEqual({ year, week });
  });
});
