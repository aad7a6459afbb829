import { compareDays, type Day } from '../../matching/calendar.ts';
import { dayValue, type TimeValue } from '../../matching/time-value.ts';
import { PRECISION, UNIT_PRECISION, type Unit } from './calendar-times.ts';
import { dated, type Resolution } from './resolution.ts';
import type { Anchor, SettledAnchor } from './time.ts';
import { type Antecedent, type Place, type Setting, Timeline } from './timeline.ts';

/** What relative times count from where they stand. */
export class Anchors {
  readonly setting: Setting;
  readonly timeline: Timeline;
  place: Place = NOWHERE;

  constructor(setting: Setting) {
    this.setting = setting;
    this.timeline = new Timeline(setting);
  }

  /**
   * Histories count days and months from what they spoke of last, whatever the words, and years from their own date;
   * what someone says in them counts from the time they tell of.
   */
  settle(from: Anchor, unit: Unit): SettledAnchor {
    const { documentDay, report } = this.setting;
    if (documentDay === null) return 'antecedent';
    const precision = UNIT_PRECISION[unit] ?? 0;
    if (report) {
      // "on the following day" counts from a day named before, «на следующей неделе» from the report's own.
      if (unit === 'day' && from !== 'document') return 'antecedent';
      return from !== 'antecedent' || this.baseOf(unit) === null ? 'document' : 'antecedent';
    }
    if (from !== 'document' || precision > 1 || this.place.quoted) return 'antecedent';
    const { framedYear } = this.timeline;
    return framedYear !== null && framedYear !== documentDay.year ? 'antecedent' : 'document';
  }

  /** The day to count units from; `null` where nothing is stated as precisely as the unit. */
  baseDay(from: Anchor, unit: Unit): Day | null {
    if (from === 'document') return this.setting.documentDay;
    const value = this.baseOf(unit);
    return value === null ? null : (value.begin ?? value.until);
  }

  /** What {@link baseDay} is taken from, where that is no date of the document itself. */
  baseOf(unit: Unit): TimeValue | null {
    return this.antecedentFor(unit)?.value ?? null;
  }

  anchored(value: TimeValue, kind: SettledAnchor, unit: Unit = 'century'): Resolution {
    const { documentDay } = this.setting;
    const quote =
      kind === 'document'
        ? documentDay === null
          ? ''
          : dayValue(documentDay).timex
        : (this.timeline.antecedentFor(unit)?.quote ?? '');
    return { ...dated(value), anchor: { kind, quote }, stated: false };
  }

  /** A year told since makes a day told long before nothing to count days from. */
  private antecedentFor(unit: Unit): Antecedent | null {
    const found = this.timeline.antecedentFor(unit);
    const { latest } = this.timeline;
    if (found === null || latest === null || found === latest) return found;
    const { begin } = found.value;
    const since = latest.value.begin;
    const coarse = (PRECISION[latest.value.granularity] ?? 0) < 3;
    if (!coarse || begin === null || since === null || compareDays(since, begin) <= 0) return found;
    return null;
  }
}

const NOWHERE: Place = {
  future: false,
  leaning: false,
  opening: false,
  quoted: false,
  heading: false,
  leads: false,
  block: 0,
  title: false,
  scopeEnd: 0,
};
