import type { Symbols } from '../../matching/token-patterns.ts';
import type { Time } from './time.ts';

/** What later passes of the rules can ask for: any date, those that have an early and a late part, the present. */
export const DATE_SYMBOLS: Symbols = {
  'date-whole': ['date', 'partable'],
  'date-point': ['date'],
  'date-partial': ['date', 'partable', 'partial'],
  'date-partial-day': ['date', 'partial'],
  'date-unit': ['date', 'partable', 'date-unit'],
  'date-now': ['present'],
  'date-event': ['event'],
  'date-clock': ['clock'],
  'date-holiday': ['holiday'],
  'date-other': ['other-time'],
};

const PARTABLE = new Set(['year', 'decade', 'century', 'month', 'season']);

/** The symbol that stands for a time in later passes. */
export function symbolName(time: Time, event: boolean): string {
  if (event) return 'date-event';
  switch (time.kind) {
    case 'fixed':
      return PARTABLE.has(time.value.granularity) ? 'date-whole' : 'date-point';
    case 'calendar':
      if (time.year === null) return time.day === undefined ? 'date-partial' : 'date-partial-day';
      return time.day === undefined ? 'date-whole' : 'date-point';
    case 'unit':
      return time.unit === 'year' ? 'date-unit' : time.unit === 'month' ? 'date-whole' : 'date-point';
    case 'within':
    case 'part':
    case 'approximate':
    case 'nth':
    case 'half':
    case 'range':
    case 'open-after':
    case 'open-before':
      return 'date-point';
    case 'clock':
      return time.of === undefined ? 'date-clock' : 'date-other';
    case 'present':
      return 'date-now';
    case 'deictic-day':
      return time.offset === 0 ? 'date-now' : 'date-point';
    default:
      return 'date-other';
  }
}

/** Whether a time of day can belong to it. */
export const isDayTime = (time: Time): boolean =>
  (time.kind === 'calendar' && (time.day !== undefined || time.holiday !== undefined)) ||
  (time.kind === 'unit' && (time.unit === 'weekday' || time.unit === 'day')) ||
  time.kind === 'deictic-day' ||
  (time.kind === 'fixed' && time.value.granularity === 'day');
