import { type CalendarUnit, two } from '../../matching/calendar.ts';
import type { MatchView } from './match-view.ts';
import type { Time } from './time.ts';
import type { TimexUnit } from './vocabulary.ts';

/** `P20Y`, `PT3H`, `P2.5Y`; an unknown number is `X`. */
function durationTimex(count: number | null, { code, clock }: TimexUnit): string {
  return `P${clock ? 'T' : ''}${count === null ? 'X' : String(count)}${code}`;
}

const VAGUE_UNITS = ['vagueUnit', 'vagueUnit2', 'vagueUnit3'] as const;

/** The number of units: groups number, vague; one where neither stands. */
function countOf(match: MatchView): number | null | undefined {
  const printed = match.text('number');
  if (printed === undefined) return match.first('vague', ...VAGUE_UNITS) === undefined ? 1 : null;
  const count = match.words.number(printed);
  return count === null || count > 100_000 ? undefined : count;
}

/** "more than seven months", "several years", "decades": groups modifier, number, vague, unit or vagueUnit, half. */
export function readDuration(match: MatchView): Time | null {
  const printed = match.first('unit', ...VAGUE_UNITS) ?? '';
  const unit = match.words.unit(printed) ?? match.words.seasonOrDayPart(printed);
  const count = countOf(match);
  if (unit === undefined || count === undefined) return null;
  // "three quarters of the votes": a fraction.
  if (unit.code === 'Q' && match.text('kind') === undefined && /^ of|^[.,]/u.test(match.after(3))) return null;
  const exact = count !== null && match.text('half') !== undefined ? count + 0.5 : count;
  const mod = match.words.modifier(match.text('modifier') ?? '') ?? null;
  const early = match.words.part(match.text('first') ?? '') === 'EARLY';
  const units = { count, unit: unit.calendar };
  return { kind: 'duration', timex: durationTimex(exact, unit), mod, units, ...(early ? { early } : {}) };
}

/** "a year", "almost an hour and a half": one unit, and a half where the group says so. "a quarter", "a second" are none. */
export function readOne(match: MatchView): Time | null {
  const printed = match.text('unit') ?? '';
  const unit = match.words.unit(printed) ?? (match.words.dayPart(printed) === undefined ? undefined : DAY);
  if (unit === undefined || unit.code === 'Q' || (unit.code === 'S' && unit.clock)) return null;
  const count = match.text('half') === undefined ? 1 : 1.5;
  const mod = match.words.modifier(match.text('modifier') ?? '') ?? null;
  return { kind: 'duration', timex: durationTimex(count, unit), mod, units: { count, unit: unit.calendar } };
}

const DAY: TimexUnit = { code: 'D', clock: false, calendar: 'day' };

/** What half of a unit is, in smaller ones. */
const HALVES: Readonly<Record<string, readonly [number, CalendarUnit]>> = {
  Y: [6, 'month'],
  DE: [5, 'year'],
  CE: [50, 'year'],
};

/** "half an hour": group unit, or half where one word says both («полгода»). */
export function readHalf(match: MatchView): Time | null {
  const word = match.text('half');
  const unit = word === undefined ? match.words.unit(match.text('unit') ?? '') : match.words.halfUnit(word);
  if (unit === undefined || unit.code === 'Q' || (unit.code === 'S' && unit.clock)) return null;
  const shift = match.words.direction(match.text('shift') ?? '', false);
  const [steps, small] = HALVES[unit.code] ?? [null, 'day'];
  if (shift !== undefined && !unit.clock)
    return { kind: 'shift', count: steps, sign: shift.sign < 0 ? -1 : 1, unit: small, from: shift.from };
  const mod = match.words.modifier(match.text('modifier') ?? '') ?? null;
  return { kind: 'duration', timex: durationTimex(0.5, unit), mod, units: { count: 0.5, unit: unit.calendar } };
}

/** «двухдневный», «10-летний»: group adjective says unit and, where group number does not, number. */
export function readLength(match: MatchView): Time | null {
  const length = match.words.lengthWord(match.first('adjective', 'adjective2') ?? '');
  const printed = match.text('number');
  const count = printed === undefined ? length?.count : match.words.number(printed);
  if (length === undefined || count === undefined || (printed !== undefined && count === null)) return null;
  const { unit } = length;
  return { kind: 'duration', timex: durationTimex(count, unit), mod: null, units: { count, unit: unit.calendar } };
}

/** "the past twenty years": a duration that ends or begins with the document. */
export function readUnitsSpan(match: MatchView): Time | null {
  const duration = readDuration(match);
  const direction = match.words.direction(match.text('shift') ?? '', true);
  if (duration?.kind !== 'duration' || direction === undefined || direction.sign === 0) return duration;
  if (direction.from === 'antecedent' || duration.units.unit === null) return duration;
  return { ...duration, stretch: { sign: direction.sign > 0 ? 1 : -1, event: null } };
}

/** "annually", "every two years", "twice a year": groups set; or quant, number, ordinal, unit. */
export function readSet(match: MatchView): Time | null {
  const word = match.text('set');
  if (word !== undefined) {
    const timex = match.words.set(word);
    return timex === undefined ? null : { kind: 'set', timex };
  }
  const printed = match.text('unit') ?? '';
  const weekday = match.words.weekday(printed);
  if (weekday !== undefined) return { kind: 'set', timex: `XXXX-WXX-${weekday}` };
  const season = match.words.season(printed);
  if (season !== undefined) return { kind: 'set', timex: `XXXX-${season}` };
  const unit = match.words.unit(printed);
  const month = match.words.month(printed);
  if (month !== undefined) return { kind: 'set', timex: `XXXX-${two(month)}` };
  if (match.text('vague') !== undefined) return { kind: 'set', timex: durationTimex(null, unit ?? DAY) };
  const dayPart = match.words.dayPart(printed);
  if (unit === undefined) return dayPart === undefined ? null : { kind: 'set', timex: `XXXX-XX-XXT${dayPart}` };
  const number = match.text('number');
  const ordinal = match.text('ordinal');
  const count =
    number !== undefined ? match.words.number(number) : ordinal === undefined ? 1 : (match.words.ordinal(ordinal) ?? 2);
  return count === null ? null : { kind: 'set', timex: durationTimex(count, unit) };
}
