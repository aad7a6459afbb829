import { addDays, type CalendarUnit, type Day, daysInMonth, shiftDay, weekday } from '../../matching/calendar.ts';
import {
  approximately,
  dayValue,
  halfValue,
  intervalValue,
  monthValue,
  openAfter,
  openBefore,
  quarterValue,
  seasonValue,
  type TimeValue,
  weekValue,
} from '../../matching/time-value.ts';
import type { Anchors } from './anchors.ts';
import {
  contains,
  incomplete,
  monthOf,
  PRECISION,
  UNKNOWN_UNITS,
  unitValue,
  weekdayInWeek,
  weekdayNear,
} from './calendar-times.ts';
import { dated, type Resolution, unresolved } from './resolution.ts';
import type { SettledAnchor, Time } from './time.ts';

type Of<K extends Time['kind']> = Extract<Time, { kind: K }>;

/** "this year", "last Friday", "the following spring" */
export function resolveUnit(time: Of<'unit'>, anchors: Anchors): Resolution {
  const from = anchors.settle(time.from, time.unit);
  const base = anchors.baseDay(from, time.unit);
  if (base === null) {
    const { weekday, season, month } = time;
    if (weekday !== undefined) return unresolved('DATE', `XXXX-WXX-${weekday}`);
    const named = season !== undefined || month !== undefined;
    return unresolved('DATE', named ? incomplete({ ...time, kind: 'calendar', year: null }) : UNKNOWN_UNITS[time.unit]);
  }
  if (time.unit === 'weekday') {
    const { future, leaning } = anchors.place;
    if (time.weekday === undefined) return unresolved('DATE', UNKNOWN_UNITS.weekday);
    return anchors.anchored(dayValue(weekdayNear(base, time.weekday, time.offset, future || leaning)), from);
  }
  if (time.unit === 'weekend') {
    const past = time.bare === true && !anchors.place.future && !anchors.place.leaning && weekday(base) < 5;
    return anchors.anchored(weekendValue(base, past ? -1 : time.offset), from);
  }
  const { season, month = season && monthOf({ kind: 'calendar', year: null, season }) } = time;
  if (month === undefined) return anchors.anchored(unitValue(shiftDay(base, time.offset, time.unit), time.unit), from);
  // A year as a whole lies before the spring that follows it.
  const whole = from === 'antecedent' && isYear(anchors.baseOf(time.unit));
  const year = base.year + (whole ? time.offset : yearsTo(month, base, time.offset));
  return anchors.anchored(season === undefined ? monthValue(year, month) : seasonValue(year, season), from);
}

const isYear = (value: TimeValue | null): boolean => value !== null && (PRECISION[value.granularity] ?? 0) <= 1;

function weekendValue(base: Day, offset: number): TimeValue {
  const saturday = addDays(weekdayInWeek(base, 6), offset * 7);
  const week = weekValue(saturday);
  return { ...intervalValue(saturday, addDays(saturday, 1), false), timex: `${week.timex}-WE` };
}

/** "last March" of a May is this year's, "next June" as well. */
const yearsTo = (month: number, base: Day, offset: number): number =>
  (offset < 0 && month < base.month) || (offset > 0 && month > base.month) ? 0 : offset;

/** "two years later", "a month ago" */
export function resolveShift(time: Of<'shift'>, anchors: Anchors): Resolution {
  const unknown = unresolved('DATE', time.sign > 0 ? 'FUTURE_REF' : 'PAST_REF');
  if (time.count === null) return unknown;
  const from = anchors.settle(time.from, time.unit);
  const base = anchors.baseDay(from, time.unit);
  if (base === null) return unknown;
  const steps = time.sign * time.count;
  const shiftFrom = (day: Day) => unitValue(shiftDay(day, steps, time.unit), time.unit === 'week' ? 'day' : time.unit);
  const before = time.own === true && from === 'antecedent' ? anchors.timeline.beforeLatest(time.unit) : null;
  // It counts from the time before where that gives the very date named last.
  const value = before?.value.begin == null ? null : shiftFrom(before.value.begin);
  if (before === null || value === null || !contains(value, base)) return anchors.anchored(shiftFrom(base), from);
  return { ...dated(value), anchor: { kind: 'antecedent', quote: before.quote }, stated: false };
}

/** The following or preceding years: open on the far side. */
export function resolveVague(sign: 1 | -1, unit: CalendarUnit, anchors: Anchors): Resolution {
  const timex = sign > 0 ? 'FUTURE_REF' : 'PAST_REF';
  const base = anchors.baseDay('antecedent', unit);
  if (base === null) return unresolved('DATE', timex);
  const point = approximately(unitValue(shiftDay(base, sign, unit), unit));
  return { ...anchors.anchored(sign > 0 ? openAfter(point) : openBefore(point), 'antecedent'), timex };
}

/** "that time" */
export function resolveRepeated(anchors: Anchors): Resolution {
  const { latest } = anchors.timeline;
  if (latest === null) return unresolved('DATE', 'PAST_REF');
  return anchors.anchored({ ...latest.value, approx: true }, 'antecedent');
}

/** "this period", "these years": of no stretch that the text has named, nothing is known but that it lies behind. */
export function resolveStretch(several: boolean, { timeline, place }: Anchors): Resolution {
  const found = timeline.stretches.at(place, several);
  if (found === null) return unresolved('DATE', 'PAST_REF');
  const { value, quote } = found;
  return { ...dated({ ...value, approx: true }), anchor: { kind: 'antecedent', quote }, stated: false };
}

/** "the same period last year": the month, quarter, season or day named last, in the year that `frame` gives. */
export function resolveSamePeriod(frame: Resolution | null, anchors: Anchors): Resolution {
  const { latest } = anchors.timeline;
  const year = frame?.value?.begin?.year;
  const begin = latest?.value.begin;
  if (frame === null || year === undefined || latest === null || begin == null) return unresolved('DATE', 'PAST_REF');
  const value = inYear(latest.value, begin, year);
  if (value === null) return { ...frame, stated: false };
  return { ...dated(value), anchor: { kind: 'antecedent', quote: latest.quote }, stated: false };
}

function inYear({ granularity }: TimeValue, begin: Day, year: number): TimeValue | null {
  const { month, day } = begin;
  switch (granularity) {
    case 'day':
      return day > daysInMonth(year, month) ? null : dayValue({ year, month, day });
    case 'month':
      return monthValue(year, month);
    case 'quarter':
      return quarterValue(year, Math.ceil(month / 3));
    case 'half':
      return halfValue(year, month > 6 ? 2 : 1);
    default:
      return null;
  }
}

/** "today" of a history is the reader's; "yesterday" can only be the writer's. */
export function resolveDeicticDay(offset: number, anchors: Anchors): Resolution {
  const { documentDay, dayKnown, report } = anchors.setting;
  if (documentDay === null || !dayKnown || (!report && offset === 0))
    return unresolved('DATE', offset === 0 ? 'PRESENT_REF' : 'XXXX-XX-XX');
  return anchors.anchored(dayValue(addDays(documentDay, offset)), 'document');
}

/** A time of day without a date is of the document's day, in a history of the day told last. */
export function resolveClock(time: Of<'clock'>, anchors: Anchors): Resolution {
  const { suffix, offset = 0, from = 'document', anyDay = false } = time;
  const { documentDay, report } = anchors.setting;
  const unknown = unresolved('TIME', `XXXX-XX-XX${suffix}`);
  // "“We wrote in the morning”, she says": of no day that the text has told.
  if (anyDay || (!report && anchors.place.quoted)) return unknown;
  const settled: SettledAnchor = report && from === 'document' ? 'document' : 'antecedent';
  const base = settled === 'document' ? documentDay : anchors.baseDay('antecedent', 'day');
  if (base === null) return unknown;
  const value = dayValue(addDays(base, offset));
  return { ...anchors.anchored(value, settled, 'day'), type: 'TIME', timex: `${value.timex}${suffix}` };
}
