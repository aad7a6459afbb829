import { addDays, type Day, daysInMonth, isDay, weekday } from './calendar.ts';

/**
 * When a day with a name falls in a year: `12-25`; `11-4-4`, the fourth Thursday of November (weekdays 1 to 7, ordinal 5
 * is the last); `easter-2`, days from Easter Sunday; `orthodox-easter+0` by the Julian reckoning, as a Gregorian date.
 * `null` where the notation is none of these or the day does not exist.
 */
export function namedDay(notation: string, year: number): Day | null {
  const feast = /^(orthodox-)?easter([+-]\d{1,2})$/u.exec(notation);
  if (feast !== null) {
    const sunday = feast[1] === undefined ? easter(year) : orthodoxEaster(year);
    return addDays(sunday, Number(feast[2]));
  }
  const [month = 0, second = 0, ordinal] = notation.split('-').map(Number);
  if (ordinal === undefined) {
    const day = { year, month, day: second };
    return isDay(day) ? day : null;
  }
  if (!isDay({ year, month, day: 1 }) || second < 1 || second > 7) return null;
  const first = 1 + ((second - weekday({ year, month, day: 1 }) + 7) % 7);
  const day = first + (ordinal - 1) * 7;
  return { year, month, day: day > daysInMonth(year, month) ? day - 7 : day };
}

/** Western Easter Sunday (anonymous Gregorian computus, after J. Meeus, "Astronomical Algorithms", chapter 8). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const total = h + l - 7 * m + 114;
  return { year, month: Math.floor(total / 31), day: (total % 31) + 1 };
}

/** Orthodox Easter Sunday in the Gregorian calendar (Julian computus, Meeus); years 1583 to 4099. */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const total = d + e + 114;
  const julian = { year, month: Math.floor(total / 31), day: (total % 31) + 1 };
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return addDays(julian, behind);
}
