import { addDays, type CalendarUnit, compareDays, type Day, shiftDay } from '../../matching/calendar.ts';
import { dayValue, halfValue, rangeValue, type TimeValue } from '../../matching/time-value.ts';
import { contains, UNIT_PRECISION, unitValue } from './calendar-times.ts';

/** Days from the edge of a time to the middle of its first or last week: the first week of a month has its 4th. */
const MIDDLE = 3;

/**
 * "the first day of June", "the last week of March 2009": the unit counted within a time from its first (1) or from its
 * last (-1); weeks run from Monday, and belong where most of their days lie. `null` where there is no such unit.
 */
export function nthUnitOf(value: TimeValue, nth: number, unit: CalendarUnit): TimeValue | null {
  const { begin, until } = value;
  if (
    begin === null ||
    until === null ||
    nth === 0 ||
    (UNIT_PRECISION[unit] ?? 0) <= (UNIT_PRECISION[value.granularity] ?? 2)
  )
    return null;
  const start = edge(begin, until, nth, unit);
  const found = shiftDay(start, nth > 0 ? nth - 1 : nth + 1, unit);
  return contains(value, found) ? unitValue(found, unit) : null;
}

function edge(begin: Day, until: Day, nth: number, unit: CalendarUnit): Day {
  const first = nth > 0;
  if (unit === 'week') return addDays(first ? begin : until, first ? MIDDLE : -MIDDLE);
  if (first || unit === 'day') return first ? begin : until;
  const last = { year: until.year, month: until.month, day: 1 };
  return compareDays(last, begin) < 0 ? begin : last;
}

/** Days of the first half of a month. */
const HALF_MONTH = 15;

/** The first or second half of a year; of a month its days to the 15th or from the 16th, approximate; others stay whole. */
export function halfOf(value: TimeValue, half: 1 | 2): TimeValue {
  const { begin, until, granularity } = value;
  if (begin === null || until === null) return value;
  if (granularity === 'year') return halfValue(begin.year, half);
  if (granularity !== 'month') return { ...value, approx: true };
  const middle = { ...begin, day: half === 1 ? HALF_MONTH : HALF_MONTH + 1 };
  const range =
    half === 1 ? rangeValue(dayValue(begin), dayValue(middle)) : rangeValue(dayValue(middle), dayValue(until));
  return range === null ? value : { ...range, timex: value.timex, granularity, approx: true };
}
