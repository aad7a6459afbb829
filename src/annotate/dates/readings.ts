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
  years: calendar.readYears,
  decade: calendar.readDecade,
  'decade-word': calendar.readDecadeWord,
  decades: calendar.readDecades,
  century: calendar.readCentury,
  season: calendar.readSeason,
  quarter: calendar.readQuarter,
  half: calendar.readHalf,
  unit: relative.readUnit,
  weekday: relative.readWeekday,
  shifted: relative.readShifted,
  'vague-units': relative.readVagueUnits,
  'deictic-day': relative.readDeicticDay,
  antecedent: () => ({ kind: 'antecedent' }),
  present: () => ({ kind: 'present' }),
  reference: (match) => ({ kind: 'reference', timex: match.constant('timex') ?? 'PAST_REF' }),
  duration: duration.readDuration,
  'units-span': duration.readUnitsSpan,
  set: duration.readSet,
  time: readClock,
  'day-part': readDayPart,
};

/** Groups hour, minute, meridiem. */
function readClock(match: MatchView): Time | null {
  const hour = match.digits('hour') ?? 0;
  const minute = match.digits('minute') ?? 0;
  const meridiem = match.text('meridiem')?.toLowerCase();
  if (meridiem !== undefined && (hour < 1 || hour > 12)) return null;
  const full = meridiem === undefined ? hour : (hour % 12) + (meridiem.startsWith('p') ? 12 : 0);
  if (full > 24 || minute > 59) return null;
  return { kind: 'clock', suffix: `T${two(full)}:${two(minute)}${/(?:UTC|GMT)$/u.test(match.quote) ? 'Z' : ''}` };
}

/** Group dayPart. */
function readDayPart(match: MatchView): Time | null {
  const part = match.words.dayPart(match.text('dayPart') ?? '');
  return part === undefined ? null : { kind: 'clock', suffix: `T${part}` };
}
