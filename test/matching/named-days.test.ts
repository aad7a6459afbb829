import { describe, expect, test } from 'vitest';
import { isoDay } from '../../src/matching/calendar.ts';
import { namedDay } from '../../src/matching/named-days.ts';

describe('days that have a name', () => {
  test.each<[string, number, string | null]>([
    ['12-25', 1963, '1963-12-25'],
    ['02-29', 2011, null],
    ['11-4-4', 2012, '2012-11-22'],
    ['05-1-5', 2012, '2012-05-28'],
    ['easter+0', 2010, '2010-04-04'],
    ['easter+0', 1961, '1961-04-02'],
    ['easter-2', 2024, '2024-03-29'],
    ['orthodox-easter+0', 2010, '2010-04-04'],
    ['orthodox-easter+0', 2021, '2021-05-02'],
    ['orthodox-easter+49', 2024, '2024-06-23'],
    ['13-1', 2020, null],
    ['easter', 2020, null],
  ])('%s in %i', (notation, year, iso) => {
    const day = namedDay(notation, year);
    expect(day === null ? null : isoDay(day)).toBe(iso);
  });
});
