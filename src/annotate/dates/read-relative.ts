import type { CalendarUnit } from '../../matching/calendar.ts';
import { yearValue } from '../../matching/time-value.ts';
import type { MatchView } from './match-view.ts';
import type { Time } from './time.ts';
import { anchorOf, type Direction, isLowerCommonMonth } from './vocabulary.ts';

function directionOf(match: MatchView): Direction {
  const word = match.first('shift', 'shift2');
  const stated = word === undefined ? undefined : match.words.direction(word, match.text('article') !== undefined);
  return stated ?? { sign: 0, from: anchorOf(match.constant('from')) };
}

const unitOf = (match: MatchView): CalendarUnit | null => match.words.unit(match.text('unit') ?? '')?.calendar ?? null;

/** "the same year", "the following month", "next summer": groups unit, shift. */
export function readUnit(match: MatchView): Time | null {
  const printed = match.text('unit') ?? '';
  const { sign, from } = directionOf(match);
  const season = match.words.season(printed);
  const month = match.words.month(printed);
  // "This may be due to the drought": the verb; the month has a capital.
  if (month !== undefined && isLowerCommonMonth(match.words, printed)) return null;
  if (season !== undefined) return { kind: 'unit', unit: 'year', offset: sign, from, season };
  if (month !== undefined) return { kind: 'unit', unit: 'year', offset: sign, from, month };
  const bare = match.first('shift', 'shift2') === undefined;
  if (match.constant('unit') === 'weekend') return { kind: 'unit', unit: 'weekend', offset: sign, from, bare };
  const unit = unitOf(match);
  return unit === null ? null : { kind: 'unit', unit, offset: sign, from };
}

/** "the end of the month", "early next week": groups part, unit, shift. */
export function readUnitPart(match: MatchView): Time | null {
  const of = readUnit(match);
  if (of === null) return null;
  const part = match.words.part((match.text('part') ?? '').split(' ')[0] ?? '');
  // "the rest of the year" is no part of it that has a name.
  return part === undefined ? of : { kind: 'part', part, of };
}

/** "Tuesday", "last Friday": groups weekday, shift. */
export function readWeekday(match: MatchView): Time | null {
  const printed = match.text('weekday') ?? '';
  const weekday = match.words.weekday(printed);
  if (weekday === undefined) return null;
  if (/^\p{Script=Latin}/u.test(printed) && !/^\p{Lu}/u.test(printed)) return null;
  const { sign, from } = directionOf(match);
  return {
    kind: 'unit',
    unit: 'weekday',
    offset: sign,
    from: match.text('shift') === undefined ? 'document' : from,
    weekday,
  };
}

/** "two years later", "a month ago", "several weeks earlier": groups number, vague, unit, shift. */
export function readShifted(match: MatchView): Time | null {
  const unit = unitOf(match);
  const { sign, from } = directionOf(match);
  if (sign === 0) return null;
  if (unit === null) return readClockShift(match, sign);
  const printed = match.text('number');
  const one = printed === undefined && match.text('vague') === undefined && !match.isPlural('unit');
  const stated = printed === undefined ? (one ? 1 : null) : match.words.number(printed);
  if (printed !== undefined && (stated === null || stated > 5000)) return null;
  const count = stated !== null && match.text('andHalf') !== undefined ? stated + 0.5 : stated;
  if (count !== null && !Number.isInteger(count)) {
    // "a year and a half later": months, of which there are eighteen.
    const months = unit === 'year' && Number.isInteger(count * 12) ? count * 12 : null;
    return { kind: 'shift', count: months, sign: sign > 0 ? 1 : -1, unit: 'month', from };
  }
  return { kind: 'shift', count, sign: sign > 0 ? 1 : -1, unit, from, own: match.constant('own') === 'date' };
}

/** "two hours later": no day of its own. */
function readClockShift(match: MatchView, sign: number): Time | null {
  const isUnit = match.words.unit(match.text('unit') ?? '') !== undefined;
  return isUnit ? { kind: 'reference', timex: sign > 0 ? 'FUTURE_REF' : 'PAST_REF' } : null;
}

/** "the following years": groups unit, shift. */
export function readVagueUnits(match: MatchView): Time | null {
  const unit = unitOf(match);
  const { sign } = directionOf(match);
  return unit === null || sign === 0 ? null : { kind: 'vague', sign: sign > 0 ? 1 : -1, unit };
}

/** "the same period last year", «за аналогичный период 2011 года»: groups year, or shift. */
export function readSamePeriod(match: MatchView): Time {
  const year = match.year();
  if (year !== null) return { kind: 'same-period', of: { kind: 'fixed', value: yearValue(year) } };
  const { sign, from } = directionOf(match);
  return { kind: 'same-period', of: { kind: 'unit', unit: 'year', offset: sign, from } };
}

export function readDeicticDay(match: MatchView): Time | null {
  const word = match.first('deictic', 'deictic2') ?? '';
  const direction = match.words.direction(word, false);
  return direction === undefined ? null : { kind: 'deictic-day', offset: direction.sign };
}
