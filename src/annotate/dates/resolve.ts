import { addDays, type CalendarUnit, type Day, shiftDay, weekday } from '../../matching/calendar.ts';
import {
  approximately,
  dayValue,
  intervalValue,
  monthValue,
  openAfter,
  openBefore,
  partOf,
  rangeValue,
  seasonValue,
  type TimeValue,
  weekValue,
  yearValue,
} from '../../matching/time-value.ts';
import {
  calendarValue,
  completed,
  contains,
  incomplete,
  monthOf,
  UNIT_PRECISION,
  UNKNOWN_UNITS,
  type Unit,
  unitValue,
  weekdayInWeek,
  weekdayNear,
  yearOf,
} from './calendar-times.ts';
import type { Anchor, CalendarTime, Time } from './time.ts';
import { type Antecedent, type Place, type Setting, Timeline } from './timeline.ts';

/** What an expression means here. `value` is `null` where the surroundings do not say. */
export interface Resolution {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly timex: string;
  readonly mod: string | null;
  readonly value: TimeValue | null;
  /** What was taken from the surroundings: an antecedent's words, or the document's date. `null`: all is stated. */
  readonly anchor: { readonly kind: Anchor | 'citation'; readonly quote: string } | null;
  readonly stated: boolean;
}

/** Follows a text from time to time, and says what each expression means where it stands. */
export class Resolver {
  private readonly timeline: Timeline;
  private readonly setting: Setting;
  private place: Place = NOWHERE;

  constructor(setting: Setting) {
    this.setting = setting;
    this.timeline = new Timeline(setting);
  }

  /** Makes a time the one that later expressions count from. */
  remember(antecedent: Antecedent, anchor: Resolution['anchor'], place: Place): void {
    if (this.setting.report || (anchor?.kind !== 'document' && anchor?.kind !== 'citation'))
      this.timeline.remember(antecedent, place);
  }

  /** `null` where the expression makes no sense, such as a range that runs backwards. */
  resolveAt(time: Time, place: Place): Resolution | null {
    this.place = place;
    return this.resolve(time);
  }

  private resolve(time: Time): Resolution | null {
    switch (time.kind) {
      case 'duration':
        return this.duration(time);
      case 'set':
        return plain('SET', time.timex);
      case 'reference':
        return this.reference(time);
      case 'present':
        return { ...plain('DATE', 'PRESENT_REF'), stated: false };
      case 'clock':
        return time.of === undefined ? this.clock(time) : this.clockOf(time.suffix, time.of);
      case 'within':
        return this.within(time.inner, time.outer);
      case 'deictic-day':
        return this.deicticDay(time.offset);
      case 'shift':
        return this.shifted(time);
      case 'vague':
        return this.vague(time.sign, time.unit);
      case 'range':
        return this.range(time.from, time.to);
      case 'part':
        return this.mapped(
          time.of,
          (value) => {
            const first = partOf(value, time.part);
            if (time.partEnd === undefined) return first;
            const last = partOf(value, time.partEnd);
            const whole = rangeValue(first, last);
            return whole === null ? first : { ...whole, timex: value.timex, mod: first.mod };
          },
          time.part === 'LATE' ? 'END' : time.part,
        );
      case 'approximate':
        return this.mapped(time.of, approximately, 'APPROX');
      case 'open-after':
        return this.mapped(time.of, openAfter);
      case 'open-before':
        return this.mapped(time.of, openBefore);
      case 'fixed':
        return ofValue(time.value);
      case 'calendar':
        return this.calendar(time);
      case 'unit':
        return this.unit(time);
      case 'antecedent':
        return this.repeated();
    }
  }

  private mapped(of: Time, change: (value: TimeValue) => TimeValue, mod: string | null = null): Resolution | null {
    const inner = this.resolve(of);
    if (inner === null) return null;
    if (inner.value === null) return { ...inner, mod: mod ?? inner.mod };
    const value = change(inner.value);
    return { ...inner, timex: value.timex, mod: mod ?? value.mod, value };
  }

  private calendar(time: CalendarTime): Resolution | null {
    if (time.year !== null) return ofValue(calendarValue(time, time.year));
    const found = this.timeline.yearFor(time, this.place);
    if (found === null) return { ...plain('DATE', incomplete(time)), stated: false };
    return this.anchored(calendarValue(time, found.year), found.from);
  }

  private range(from: Time, to: Time | null): Resolution | null {
    if (to === null) return this.mapped(from, openAfter);
    // "May to July 1998", "3 May 1998 to 5 June": what one end lacks the other has.
    const end = this.resolve(completed(to, yearOf(from)));
    const begin = this.resolve(completed(from, yearOf(to) ?? end?.value?.begin?.year ?? null));
    if (begin?.value == null || end?.value == null) return null;
    const value = rangeValue(begin.value, end.value);
    if (value === null) return null;
    const anchor = begin.anchor ?? end.anchor;
    return { type: 'DATE', timex: value.timex, mod: null, value, anchor, stated: begin.stated && end.stated };
  }

  private unit(time: Extract<Time, { kind: 'unit' }>): Resolution {
    const from = this.settleAnchor(time.from, time.unit);
    const base = this.baseDay(from, time.unit);
    if (base === null) return { ...plain('DATE', UNKNOWN_UNITS[time.unit]), stated: false };
    if (time.unit === 'weekday' && time.weekday !== undefined)
      return this.anchored(dayValue(weekdayNear(base, time.weekday, time.offset, this.place.future)), from);
    if (time.unit === 'weekend') {
      const past = time.bare === true && !this.place.future && weekday(base) < 5;
      return this.weekend(base, past ? -1 : time.offset, from);
    }
    if (time.unit === 'weekday') return { ...plain('DATE', UNKNOWN_UNITS.weekday), stated: false };
    const day = shiftDay(base, time.offset, time.unit);
    if (time.season !== undefined) {
      const month = monthOf({ kind: 'calendar', year: null, season: time.season });
      return this.anchored(seasonValue(base.year + yearsTo(month, base, time.offset), time.season), from);
    }
    if (time.month !== undefined)
      return this.anchored(monthValue(base.year + yearsTo(time.month, base, time.offset), time.month), from);
    return this.anchored(unitValue(day, time.unit), from);
  }

  private weekend(base: Day, offset: number, from: Anchor): Resolution {
    const saturday = addDays(weekdayInWeek(base, 6), offset * 7);
    const week = weekValue(saturday);
    const value = intervalValue(saturday, addDays(saturday, 1), false);
    return this.anchored({ ...value, timex: `${week.timex}-WE` }, from);
  }

  private shifted(time: Extract<Time, { kind: 'shift' }>): Resolution {
    const unknown = { ...plain('DATE', time.sign > 0 ? 'FUTURE_REF' : 'PAST_REF'), stated: false };
    if (time.count === null) return unknown;
    const from = this.settleAnchor(time.from, time.unit);
    const base = this.baseDay(from, time.unit);
    if (base === null) return unknown;
    const steps = time.sign * time.count;
    const shiftFrom = (day: Day) =>
      unitValue(shiftDay(day, steps, time.unit), time.unit === 'week' ? 'day' : time.unit);
    const before = time.own === true && from === 'antecedent' ? this.timeline.beforeLatest(time.unit) : null;
    // It counts from the time before where that gives the very date named last.
    const value = before?.value.begin == null ? null : shiftFrom(before.value.begin);
    if (before === null || value === null || !contains(value, base)) return this.anchored(shiftFrom(base), from);
    return { ...ofValue(value), anchor: { kind: 'antecedent', quote: before.quote }, stated: false };
  }

  /** The following or preceding years: open on the far side. */
  private vague(sign: 1 | -1, unit: CalendarUnit): Resolution {
    const timex = sign > 0 ? 'FUTURE_REF' : 'PAST_REF';
    const base = this.baseDay('antecedent', unit);
    if (base === null) return { ...plain('DATE', timex), stated: false };
    const point = approximately(unitValue(shiftDay(base, sign, unit), unit));
    return { ...this.anchored(sign > 0 ? openAfter(point) : openBefore(point), 'antecedent'), timex };
  }

  private repeated(): Resolution {
    const { latest } = this.timeline;
    if (latest === null) return { ...plain('DATE', 'PAST_REF'), stated: false };
    return this.anchored({ ...latest.value, approx: true }, 'antecedent');
  }

  /** "today" of a history is the reader's; "yesterday" can only be the writer's. */
  private deicticDay(offset: number): Resolution {
    const { documentDay, dayKnown, report } = this.setting;
    if (documentDay === null || !dayKnown || (!report && offset === 0))
      return { ...plain('DATE', offset === 0 ? 'PRESENT_REF' : 'XXXX-XX-XX'), stated: false };
    return this.anchored(dayValue(addDays(documentDay, offset)), 'document');
  }

  /** A time of day without a date is of the document's day, in a history of the day told last. */
  private clock({ suffix, offset = 0, from = 'document' }: Extract<Time, { kind: 'clock' }>): Resolution {
    const { documentDay, report } = this.setting;
    // "“We wrote in the morning”, she says": of no day that the text has told.
    if (!report && this.place.quoted) return { ...plain('TIME', `XXXX-XX-XX${suffix}`), stated: false };
    const ofDocument = report && from === 'document';
    const base = ofDocument ? documentDay : this.baseDay('antecedent', 'day');
    if (base === null) return { ...plain('TIME', `XXXX-XX-XX${suffix}`), stated: false };
    const value = dayValue(addDays(base, offset));
    const resolution = this.anchored(value, ofDocument ? 'document' : 'antecedent', 'day');
    return { ...resolution, type: 'TIME', timex: `${value.timex}${suffix}` };
  }

  private clockOf(suffix: string, of: Time): Resolution | null {
    const inner = this.resolve(of);
    if (inner?.value?.granularity !== 'day') return null;
    return { ...inner, type: 'TIME', timex: `${inner.timex}${suffix}` };
  }

  private within(inner: CalendarTime, outer: Time): Resolution | null {
    const frame = this.resolve(outer);
    const year = frame?.value?.begin?.year;
    if (frame === null || year === undefined) return { ...plain('DATE', incomplete(inner)), stated: false };
    return { ...ofValue(calendarValue(inner, year)), anchor: frame.anchor, stated: false };
  }

  private reference({ timex, said }: Extract<Time, { kind: 'reference' }>): Resolution {
    if (said === undefined) return { ...plain('DATE', timex), stated: false };
    const value = openBefore(approximately(yearValue(said.year)));
    return { ...ofValue(value), timex, mod: null, anchor: { kind: 'citation', quote: said.quote }, stated: false };
  }

  private duration({ timex, mod, units, stretch, early }: Extract<Time, { kind: 'duration' }>): Resolution {
    if (stretch === undefined || units.unit === null) return { ...plain('DURATION', timex), mod };
    const event = stretch.event === null ? null : this.resolve(stretch.event);
    const anchor = stretch.event === null ? this.setting.documentDay : (event?.value?.begin ?? null);
    if (anchor === null) return { ...plain('DURATION', timex), mod };
    const count = units.count === null ? null : stretch.sign * Math.round(units.count);
    const far = count === null ? (early ? earlyEnd(anchor) : null) : shiftDay(anchor, count, units.unit);
    const value = stretch.sign > 0 ? intervalValue(anchor, far, true) : intervalValue(far, anchor, true);
    const resolution = stretch.event === null ? this.anchored(value, 'document') : ofValue(value);
    return { ...resolution, type: 'DURATION', timex, mod };
  }

  /** Histories count days and months from what they spoke of last, whatever the words; years from their own date. */
  private settleAnchor(from: Anchor, unit: Unit): Anchor {
    const { documentDay, report } = this.setting;
    if (from === 'antecedent' || documentDay === null) return 'antecedent';
    return report || (UNIT_PRECISION[unit] ?? 0) <= 1 ? 'document' : 'antecedent';
  }

  /** The day to count units from; `null` where nothing is stated as precisely as the unit. */
  private baseDay(from: Anchor, unit: Unit): Day | null {
    if (from === 'document') return this.setting.documentDay;
    const value = this.timeline.antecedentFor(unit)?.value;
    return value === undefined ? null : (value.begin ?? value.until);
  }

  private anchored(value: TimeValue, kind: Anchor, unit: Unit = 'century'): Resolution {
    const { documentDay } = this.setting;
    const quote =
      kind === 'document'
        ? documentDay === null
          ? ''
          : dayValue(documentDay).timex
        : (this.timeline.antecedentFor(unit)?.quote ?? '');
    return { ...ofValue(value), anchor: { kind, quote }, stated: false };
  }
}

/** "the first years after": to the end of the third year, as the early part of a decade is its years 0 to 3. */
const earlyEnd = ({ year }: Day): Day => ({ year: year + 3, month: 12, day: 31 });

/** "last March" of a May is this year's, "next June" as well. */
const yearsTo = (month: number, base: Day, offset: number): number =>
  (offset < 0 && month < base.month) || (offset > 0 && month > base.month) ? 0 : offset;

const NOWHERE: Place = { future: false, opening: false, quoted: false, heading: false };

const plain = (type: Resolution['type'], timex: string): Resolution => ({
  type,
  timex,
  mod: null,
  value: null,
  anchor: null,
  stated: true,
});

const ofValue = (value: TimeValue): Resolution => ({ ...plain('DATE', value.timex), mod: value.mod, value });
