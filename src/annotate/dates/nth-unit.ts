import { addDays, type CalendarUnit, compareDays, type Day, shiftDay } from '../../matching/calendar.ts';
import type { TimeValue } from '../../matching/time-value.ts';
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
