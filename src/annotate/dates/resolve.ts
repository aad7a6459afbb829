import { type Day, shiftDay } from '../../matching/calendar.ts';
import {
  approximately,
  intervalValue,
  openAfter,
  openBefore,
  partOf,
  rangeValue,
  type TimeValue,
  yearValue,
} from '../../matching/time-value.ts';
import { Anchors } from './anchors.ts';
import { calendarValue, completed, incomplete, UNKNOWN_UNITS, yearOf } from './calendar-times.ts';
import { halfOf, nthUnitOf } from './nth-unit.ts';
import { dated, plain, type Resolution, unresolved } from './resolution.ts';
import {
  resolveClock,
  resolveDeicticDay,
  resolveRepeated,
  resolveSamePeriod,
  resolveShift,
  resolveStretch,
  resolveUnit,
  resolveVague,
} from './resolve-relative.ts';
import type { CalendarTime, Time } from './time.ts';
import type { Antecedent, Place, Setting } from './timeline.ts';

/** Follows a text from time to time, and says what each expression means where it stands. */
export class Resolver {
  private readonly anchors: Anchors;
  private readonly setting: Setting;

  constructor(setting: Setting) {
    this.setting = setting;
    this.anchors = new Anchors(setting);
  }

  /** Makes a time the one that later expressions count from. */
  remember(antecedent: Antecedent, { anchor, stated }: Resolution, place: Place): void {
    if (this.setting.report || (anchor?.kind !== 'document' && anchor?.kind !== 'citation'))
      this.anchors.timeline.remember(antecedent, place, stated);
  }

  /** `null` where the expression makes no sense, such as a range that runs backwards. */
  resolveAt(time: Time, place: Place): Resolution | null {
    this.anchors.place = place;
    this.anchors.timeline.enter(place);
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
        return unresolved('DATE', 'PRESENT_REF');
      case 'clock':
        return time.of === undefined ? resolveClock(time, this.anchors) : this.clockOf(time.suffix, time.of);
      case 'within':
        return this.within(time.inner, time.outer);
      case 'deictic-day':
        return resolveDeicticDay(time.offset, this.anchors);
      case 'shift':
        return resolveShift(time, this.anchors);
      case 'vague':
        return resolveVague(time.sign, time.unit, this.anchors);
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
      case 'half':
        return this.mapped(time.of, (value) => halfOf(value, time.half), time.half === 1 ? 'EARLY' : 'END');
      case 'nth':
        return this.nth(time);
      case 'open-after':
        return this.mapped(time.of, openAfter);
      case 'open-before':
        return this.mapped(time.of, openBefore);
      case 'fixed':
        return dated(time.value);
      case 'calendar':
        return this.calendar(time);
      case 'unit':
        return resolveUnit(time, this.anchors);
      case 'same-period':
        return resolveSamePeriod(this.resolve(time.of), this.anchors);
      case 'antecedent':
        return resolveRepeated(this.anchors);
      case 'stretch':
        return resolveStretch(time.several, this.anchors);
    }
  }

  private mapped(of: Time, change: (value: TimeValue) => TimeValue, mod: string | null = null): Resolution | null {
    const inner = this.resolve(of);
    if (inner === null) return null;
    if (inner.value === null) return { ...inner, mod: mod ?? inner.mod };
    const value = change(inner.value);
    return { ...inner, timex: value.timex, mod: mod ?? value.mod, value };
  }

  /** What has no such unit stays as it was found. */
  private nth({ nth, unit, of }: Extract<Time, { kind: 'nth' }>): Resolution | null {
    const inner = this.resolve(of);
    if (inner === null) return null;
    if (inner.value === null) {
      const ofMonth = unit === 'day' && /^XXXX-\d\d$/u.test(inner.timex);
      return unresolved('DATE', ofMonth ? `${inner.timex}-XX` : UNKNOWN_UNITS[unit]);
    }
    const value = nthUnitOf(inner.value, nth, unit);
    return value === null ? null : { ...inner, timex: value.timex, mod: null, value };
  }

  private calendar(time: CalendarTime): Resolution | null {
    if (time.year !== null) return dated(calendarValue(time, time.year));
    const found = this.anchors.timeline.yearFor(time, this.anchors.place);
    if (found === null) return unresolved('DATE', incomplete(time));
    return this.anchors.anchored(calendarValue(time, found.year), found.from);
  }

  private range(from: Time, to: Time | null): Resolution | null {
    if (to === null) return this.mapped(from, openAfter);
    // "May to July 1998", "3 May 1998 to 5 June": what one end lacks the other has.
    const end = this.resolve(completed(to, yearOf(from)));
    const begin = this.resolve(completed(from, yearOf(to) ?? end?.value?.begin?.year ?? null));
    if (begin === null || end === null) return null;
    if (begin.value === null && end.value === null) return unresolved('DATE', `${begin.timex}/${end.timex}`);
    if (begin.value === null || end.value === null) return null;
    const value = rangeValue(begin.value, end.value) ?? this.overNewYear(from, to, begin.value, end.value);
    if (value === null) return null;
    const anchor = begin.anchor ?? end.anchor;
    return { type: 'DATE', timex: value.timex, mod: null, value, anchor, stated: begin.stated && end.stated };
  }

  private clockOf(suffix: string, of: Time): Resolution | null {
    const inner = this.resolve(of);
    if (inner === null) return null;
    // "yesterday evening" of a document without a date.
    if (inner.value === null)
      return unresolved('TIME', (/^XXXX-\d\d-\d\d$/u.test(inner.timex) ? inner.timex : 'XXXX-XX-XX') + suffix);
    if (inner.value.granularity !== 'day') return null;
    return { ...inner, type: 'TIME', timex: `${inner.timex}${suffix}` };
  }

  private within(inner: CalendarTime, outer: Time): Resolution | null {
    const frame = this.resolve(outer);
    const year = frame?.value?.begin?.year;
    if (frame === null || year === undefined) return unresolved('DATE', incomplete(inner));
    return { ...dated(calendarValue(inner, year)), anchor: frame.anchor, stated: false };
  }

  /** "from October to March" of no stated year */
  private overNewYear(from: Time, to: Time, begin: TimeValue, end: TimeValue): TimeValue | null {
    if (yearOf(from) !== null || yearOf(to) !== null || begin.begin === null) return null;
    const earlier = this.resolve(completed(from, begin.begin.year - 1))?.value ?? null;
    return earlier === null ? null : rangeValue(earlier, end);
  }

  private reference({ timex, said }: Extract<Time, { kind: 'reference' }>): Resolution {
    if (said === undefined) return unresolved('DATE', timex);
    const value = openBefore(approximately(yearValue(said.year)));
    return { ...dated(value), timex, mod: null, anchor: { kind: 'citation', quote: said.quote }, stated: false };
  }

  private duration({ timex, mod, units, stretch, early }: Extract<Time, { kind: 'duration' }>): Resolution {
    if (stretch === undefined || units.unit === null) return { ...plain('DURATION', timex), mod };
    const event = stretch.event === null ? null : this.resolve(stretch.event);
    const anchor = stretch.event === null ? this.setting.documentDay : (event?.value?.begin ?? null);
    if (anchor === null) return { ...plain('DURATION', timex), mod };
    const count = units.count === null ? null : stretch.sign * Math.round(units.count);
    const far = count === null ? (early ? earlyEnd(anchor) : null) : shiftDay(anchor, count, units.unit);
    const value = stretch.sign > 0 ? intervalValue(anchor, far, true) : intervalValue(far, anchor, true);
    const resolution = stretch.event === null ? this.anchors.anchored(value, 'document') : dated(value);
    return { ...resolution, type: 'DURATION', timex, mod };
  }
}

/** "the first years after": to the end of the third year, as the early part of a decade is its years 0 to 3. */
const earlyEnd = ({ year }: Day): Day => ({ year: year + 3, month: 12, day: 31 });
