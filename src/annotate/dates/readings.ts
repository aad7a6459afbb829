import { two } from '../../matching/calendar.ts';
import type { MatchView } from './match-view.ts';
import * as calendar from './read-calendar.ts';
import * as duration from './read-duration.ts';
import * as relative from './read-relative.ts';
import type { Time } from './time.ts';

/** Reads the groups of a match; `null` where the words are no time after all. */
export type Reader = (match: MatchView) => Time | null;

/** What `set.gives` of a rule can be: each reads its own groups, named where it is defined. */
export const READERS: Readonly<Record<string, Reader>> = {
  day: calendar.readDay,
  days: calendar.readDay,
  'numeric-day': calendar.readNumericDay,
  month: calendar.readMonth,
  year: calendar.readYear,
  'year-far': calendar.readFarYear,
  years: calendar.readYears,
  'years-bc': calendar.readYearsBefore,
  'spelled-year': calendar.readSpelledYear,
  'fiscal-year': calendar.readFiscalYear,
  months: calendar.readMonths,
  holiday: calendar.readHoliday,
  decade: calendar.readDecade,
  'decade-word': calendar.readDecadeWord,
  decades: calendar.readDecades,
  century: calendar.readCentury,
  centuries: calendar.readCenturies,
  season: calendar.readSeason,
  'season-of-year': calendar.readSeasonOfYear,
  quarter: calendar.readQuarter,
  half: calendar.readHalf,
  unit: relative.readUnit,
  'unit-part': relative.readUnitPart,
  weekday: relative.readWeekday,
  shifted: relative.readShifted,
  'vague-units': relative.readVagueUnits,
  'deictic-day': relative.readDeicticDay,
  'same-period': relative.readSamePeriod,
  antecedent: () => ({ kind: 'antecedent' }),
  stretch: (match) => ({ kind: 'stretch', several: match.text('several') !== undefined }),
  present: () => ({ kind: 'present' }),
  reference: (match) => ({ kind: 'reference', timex: match.constant('timex') ?? 'PAST_REF' }),
  duration: duration.readDuration,
  'duration-one': duration.readOne,
  'duration-half': duration.readHalf,
  'duration-length': duration.readLength,
  'units-span': duration.readUnitsSpan,
  set: duration.readSet,
  time: readClock,
  'time-range': readClockRange,
  'day-part': readDayPart,
};

/** Groups hour or hourWord (or one, «час» by itself), minute, meridiem, zone, or compact ("0830"); half and night name the half of the day, past and to the minutes. */
function readClock(match: MatchView): Time | null {
  const word = match.text('hourWord');
  const compact = match.digits('compact');
  // "3 hours" is how long, "0300 hours" is when.
  if (compact !== undefined && match.text('compact')?.length !== 4) return null;
  const printed = compact === undefined ? match.digits('hour') : Math.floor(compact / 100);
  const one = match.text('one') === undefined ? 0 : 1;
  const hour = word === undefined ? (printed ?? one) : (match.words.number(word) ?? 99);
  if (word !== undefined && hour > 12) return null;
  const [past, to] = [match.text('past'), match.text('to')].map((text) => (text === undefined ? 0 : minutesOf(text)));
  const minute = to ? 60 - to : past || (match.digits('minute') ?? (compact ?? 0) % 100);
  const half = match.first('meridiem', 'half', 'night')?.toLowerCase();
  const twelve = half !== undefined && hour <= 12;
  if (half !== undefined && (hour < 1 || (!twelve && match.text('meridiem') !== undefined))) return null;
  const afternoon = twelve && AFTERNOON.test(half);
  const full = (!twelve ? hour : (hour % 12) + (afternoon ? 12 : 0)) - (to ? 1 : 0);
  if (full < 0 || full > 24 || minute > 59) return null;
  const universal = /(?:UTC|GMT)$/u.test(match.text('zone') ?? '');
  return { kind: 'clock', suffix: `T${two(full)}:${two(minute)}${universal ? 'Z' : ''}` };
}

/** Groups hour, minute and hourEnd, minuteEnd: "9:30 to 11 a.m.", «с 8 до 17 часов». Two times of one day, in order. */
function readClockRange(match: MatchView): Time | null {
  const hours = ['hour', 'hourEnd'].map((group) => {
    const text = match.text(group) ?? match.text(`${group}Word`) ?? '';
    return /^\d/u.test(text) ? Number(text) : (match.words.number(text) ?? 99);
  });
  const afternoon = AFTERNOON.test(match.first('meridiem', 'half')?.toLowerCase() ?? '');
  const [from = 99, to = 99] = hours.map((hour) => (afternoon && hour < 12 ? hour + 12 : hour));
  // "11 to 2 p.m." begins before noon.
  const start = afternoon && from >= to ? from - 12 : from;
  if (start < 0 || start > 24 || to > 24 || start > to) return null;
  const minutes = ['minute', 'minuteEnd'].map((group) => two(match.digits(group) ?? 0));
  return { kind: 'clock', suffix: `T${two(start)}:${minutes[0]}/T${two(to)}:${minutes[1]}` };
}

/** Second halves of the day, as the rules name them in any language. */
const AFTERNOON = /^(?:p|afternoon|evening|night|дня|вечера)/u;

const minutesOf = (fraction: string): number => (/^(?:half|пол)/iu.test(fraction) ? 30 : 15);

/** Groups dayPart, shift: "that night", "the next morning"; the constant `part` where the word itself names it. */
function readDayPart(match: MatchView): Time | null {
  const part = match.constant('part') ?? match.words.dayPart(match.first('dayPart', 'dayPart2') ?? '');
  if (part === undefined) return null;
  // "at night", "one evening": of no day in particular.
  if (match.constant('of') === 'any') return { kind: 'clock', suffix: `T${part}`, anyDay: true };
  const shift = match.text('shift');
  const direction = shift === undefined ? undefined : match.words.direction(shift, match.text('article') !== undefined);
  return { kind: 'clock', suffix: `T${part}`, offset: direction?.sign ?? 0, from: direction?.from ?? 'document' };
}
