import { addDays, type CalendarUnit, compareDays, type Day, weekday } from '../../matching/calendar.ts';
import { namedDay } from '../../matching/named-days.ts';
import {
  centuryValue,
  dayValue,
  decadeValue,
  monthValue,
  quarterValue,
  rangeValue,
  seasonValue,
  type TimeValue,
  weekValue,
  yearValue,
} from '../../matching/time-value.ts';
import type { CalendarTime, Time } from './time.ts';

export type Unit = CalendarUnit | 'weekend' | 'weekday';

/** Higher is finer. */
export const PRECISION: Readonly<Record<string, number>> = {
  day: 5,
  week: 4,
  month: 3,
  season: 2,
  quarter: 2,
  half: 2,
  year: 1,
  interval: 1,
  decade: 0,
  century: -1,
};
export const UNIT_PRECISION: Readonly<Record<string, number>> = {
  day: 5,
  weekday: 4,
  weekend: 4,
  week: 4,
  month: 3,
  quarter: 2,
  year: 1,
  decade: 0,
  century: -1,
};

export const UNKNOWN_UNITS: Readonly<Record<Unit, string>> = {
  day: 'XXXX-XX-XX',
  weekday: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

export function unitValue(day: Day, unit: CalendarUnit): TimeValue {
  switch (unit) {
    case 'day':
      return dayValue(day);
    case 'week':
      return weekValue(day);
    case 'month':
      return monthValue(day.year, day.month);
    case 'quarter':
      return quarterValue(day.year, Math.ceil(day.month / 3));
    case 'year':
      return yearValue(day.year);
    case 'decade':
      return decadeValue(day.year);
    case 'century':
      return centuryValue(Math.floor(day.year / 100) + 1);
  }
}

export function calendarValue(time: CalendarTime, year: number): TimeValue {
  const { month, day, lastDay, season, quarter, holiday } = time;
  const named = holiday === undefined ? null : namedDay(holiday, year);
  if (named !== null) return dayValue(named);
  if (season !== undefined) return seasonValue(year, season);
  if (quarter !== undefined) return quarterValue(year, quarter);
  if (month === undefined) return yearValue(year);
  if (day === undefined) return monthValue(year, month);
  const first = dayValue({ year, month, day });
  if (lastDay === undefined) return first;
  return rangeValue(first, dayValue({ year, month, day: lastDay })) ?? first;
}

/** TIMEX3 with X for what is unknown. */
export function incomplete({ month, day, season, quarter, holiday }: CalendarTime): string {
  if (holiday !== undefined) return /^\d\d-\d\d$/u.test(holiday) ? `XXXX-${holiday}` : 'XXXX-XX-XX';
  if (season !== undefined) return `XXXX-${season}`;
  if (quarter !== undefined) return `XXXX-Q${quarter}`;
  const rest = [month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]));
  return ['XXXX', ...rest].join('-');
}

const SEASON_MONTH = { SP: 4, SU: 7, FA: 10, WI: 12 } as const;

export const monthOf = ({ month, season, quarter, holiday }: CalendarTime): number =>
  month ??
  (holiday === undefined ? undefined : (namedDay(holiday, 2001)?.month ?? 1)) ??
  (season === undefined ? (quarter ?? 1) * 3 - 1 : SEASON_MONTH[season]);

export function yearOf(time: Time): number | null {
  if (time.kind === 'calendar') return time.year;
  if (time.kind === 'fixed') return time.value.begin?.year ?? null;
  return time.kind === 'part' || time.kind === 'approximate' ? yearOf(time.of) : null;
}

/** The month that a time names, of seasons and quarters the middle one; `null` where it names none. */
export function monthIn(time: Time): number | null {
  if (time.kind === 'part' || time.kind === 'approximate') return monthIn(time.of);
  if (time.kind === 'calendar') {
    const { month, season, quarter } = time;
    return month === undefined && season === undefined && quarter === undefined ? null : monthOf(time);
  }
  if (time.kind !== 'fixed' || time.value.begin === null || !MONTHLY.has(time.value.granularity)) return null;
  const { granularity, begin } = time.value;
  return granularity === 'season' || granularity === 'quarter' ? (begin.month % 12) + 1 : begin.month;
}

const MONTHLY: ReadonlySet<string> = new Set(['day', 'month', 'season', 'quarter']);

export function completed(time: Time, year: number | null): Time {
  if (year === null) return time;
  if (time.kind === 'calendar' && time.year === null) return { ...time, year };
  return time.kind === 'part' || time.kind === 'approximate' ? { ...time, of: completed(time.of, year) } : time;
}

export const weekdayInWeek = (day: Day, number: number): Day => addDays(day, number - weekday(day));

/**
 * "Tuesday" is the last one up to the day itself, or the next where the clause looks ahead; "next Tuesday" the first
 * behind it, "last Tuesday" one before it.
 */
export function weekdayNear(base: Day, number: number, offset: number, future: boolean): Day {
  const same = weekdayInWeek(base, number);
  const difference = compareDays(same, base);
  if (offset === 0 && future) return difference < 0 ? addDays(same, 7) : same;
  if (offset > 0) return difference > 0 ? same : addDays(same, 7);
  if (offset < 0) return difference < 0 ? same : addDays(same, -7);
  return difference > 0 ? addDays(same, -7) : same;
}

/** Whether a day lies within a value that has both ends. */
export const contains = ({ begin, until }: TimeValue, day: Day): boolean =>
  begin !== null && until !== null && compareDays(begin, day) <= 0 && compareDays(day, until) <= 0;
