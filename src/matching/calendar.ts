/** A day of the proleptic Gregorian calendar. Years count astronomically: 0 is 1 BC, -1 is 2 BC. */
export interface Day {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** Months or days in one unit; a unit is counted in one of the two. */
const UNIT_STEPS: Readonly<Record<CalendarUnit, { readonly months: number; readonly days: number }>> = {
  day: { months: 0, days: 1 },
  week: { months: 0, days: 7 },
  month: { months: 1, days: 0 },
  quarter: { months: 3, days: 0 },
  year: { months: 12, days: 0 },
  decade: { months: 120, days: 0 },
  century: { months: 1200, days: 0 },
};

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

export const isDay = ({ year, month, day }: Day): boolean =>
  Number.isInteger(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** `2005-04-12`; `-0489-01-01` before year 0. */
export const isoDay = ({ year, month, day }: Day): string => `${isoYear(year)}-${two(month)}-${two(day)}`;

export const isoYear = (year: number): string =>
  year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');

export const two = (number: number): string => String(number).padStart(2, '0');

/** Reads `2005-04-12`; `null` where there is no such day. */
export function readIsoDay(text: string): Day | null {
  const match = /^(-?\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
}

/** Days since 1 March of year 0; grows by one a day (algorithm after H. Hinnant, "chrono-compatible date algorithms"). */
export function dayNumber({ year, month, day }: Day): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra;
}

export function dayOfNumber(number: number): Day {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

/** The same day of another month, or that month's last: 31 January and one month is 28 or 29 February. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return { year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) };
}

export function shiftDay(day: Day, count: number, unit: CalendarUnit): Day {
  const { months, days } = UNIT_STEPS[unit];
  return months === 0 ? addDays(day, count * days) : addMonths(day, count * months);
}

/** Monday is 1, Sunday 7 (ISO 8601). */
export const weekday = (day: Day): number => ((((dayNumber(day) + 2) % 7) + 7) % 7) + 1;

/** ISO 8601 week with the year it belongs to, which near New Year is not the calendar year. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 4 - weekday(day));
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - first) / 7) + 1 };
}

export const compareDays = (a: Day, b: Day): number => dayNumber(a) - dayNumber(b);

/** Whether two ISO dates may be one: "2005" and "2005-04-12" may, and so may an unknown one. */
export const datesAgree = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
