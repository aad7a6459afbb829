import { addDays, type Day, daysInMonth, isoDay, isoWeek, isoYear, two, weekday } from './calendar.ts';

/** How precise a point in time was stated. */
export type Granularity =
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'interval';

export type Part = 'EARLY' | 'MID' | 'LATE';

/**
 * A stretch of time in the two notations of the field. `begin` and `until` are its first and last day; `null` is open
 * or unknown. Approximate bounds are the widest reading.
 */
export interface TimeValue {
  readonly granularity: Granularity;
  /** TIMEX3 value (TimeML): `1998-09-30`, `199`, `2014-SU`, `1994/1997`. */
  readonly timex: string;
  /** TIMEX3 modifier. */
  readonly mod: string | null;
  /** ISO 8601-2 / EDTF level 0–2. */
  readonly edtf: string;
  readonly begin: Day | null;
  readonly until: Day | null;
  readonly approx: boolean;
}

/** ISO 8601-2 season codes begin at 21; quarters at 33, halves at 40. Winter is December to February of the next year. */
export const SEASONS = { SP: 21, SU: 22, FA: 23, WI: 24 } as const;
export type Season = keyof typeof SEASONS;

const SEASON_MONTHS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** TimeML writes years before Christ as `BC0490`. */
const timexYear = (year: number): string => (year <= 0 ? `BC${String(1 - year).padStart(4, '0')}` : isoYear(year));

function exact(granularity: Granularity, timex: string, edtf: string, begin: Day, until: Day): TimeValue {
  return { granularity, timex, mod: null, edtf, begin, until, approx: false };
}

export function dayValue(day: Day): TimeValue {
  const iso = isoDay(day);
  return exact('day', day.year <= 0 ? `${timexYear(day.year)}${iso.slice(-6)}` : iso, iso, day, day);
}

export function monthValue(year: number, month: number): TimeValue {
  const until = { year, month, day: daysInMonth(year, month) };
  const rest = `-${two(month)}`;
  return exact('month', timexYear(year) + rest, isoYear(year) + rest, { year, month, day: 1 }, until);
}

export const yearValue = (year: number): TimeValue =>
  exact('year', timexYear(year), isoYear(year), { year, month: 1, day: 1 }, { year, month: 12, day: 31 });

/** The decade that `year` lies in. */
export function decadeValue(year: number): TimeValue {
  if (year <= 0) return decadeBefore(Math.floor((1 - year) / 10) * 10);
  const first = Math.floor(year / 10) * 10;
  const stem = isoYear(first).slice(0, -1);
  return exact('decade', stem, `${stem}X`, { year: first, month: 1, day: 1 }, { year: first + 9, month: 12, day: 31 });
}

/** "the 470s BC": 479 to 470. EDTF writes no such years with X: an interval. */
export function decadeBefore(first: number): TimeValue {
  const [begin, until] = [-(first + 8), Math.min(0, 1 - first)];
  return before('decade', `BC${String(first).padStart(4, '0').slice(0, -1)}`, begin, until);
}

/** The fourth century BC is 400 to 301. */
export function centuryBefore(century: number): TimeValue {
  return before('century', `BC${two(century - 1)}`, 1 - century * 100, -(century - 1) * 100);
}

function before(granularity: Granularity, timex: string, first: number, last: number): TimeValue {
  const days = [
    { year: first, month: 1, day: 1 },
    { year: last, month: 12, day: 31 },
  ] as const;
  return exact(granularity, timex, `${isoYear(first)}/${isoYear(last)}`, ...days);
}

/** `century` counts from 1; the twentieth is `19XX`, by the convention of EDTF 1900–1999. */
export function centuryValue(century: number): TimeValue {
  if (century < 1) return centuryBefore(1 - century);
  const stem = two(century - 1);
  const first = (century - 1) * 100;
  return exact(
    'century',
    stem,
    `${stem}XX`,
    { year: first, month: 1, day: 1 },
    { year: first + 99, month: 12, day: 31 },
  );
}

export function seasonValue(year: number, season: Season): TimeValue {
  const month = SEASON_MONTHS[season];
  const last = monthsOn(year, month, 2);
  return exact(
    'season',
    `${timexYear(year)}-${season}`,
    `${isoYear(year)}-${SEASONS[season]}`,
    { year, month, day: 1 },
    last,
  );
}

/** `quarter` 1–4 */
export function quarterValue(year: number, quarter: number): TimeValue {
  const month = quarter * 3 - 2;
  const edtf = `${isoYear(year)}-${32 + quarter}`;
  return exact('quarter', `${timexYear(year)}-Q${quarter}`, edtf, { year, month, day: 1 }, monthsOn(year, month, 2));
}

/** `half` 1–2 */
export function halfValue(year: number, half: number): TimeValue {
  const month = half * 6 - 5;
  const edtf = `${isoYear(year)}-${39 + half}`;
  return exact('half', `${timexYear(year)}-H${half}`, edtf, { year, month, day: 1 }, monthsOn(year, month, 5));
}

/** The week, Monday to Sunday, that `day` lies in. EDTF has no weeks: an interval of days. */
export function weekValue(day: Day): TimeValue {
  const monday = addDays(day, 1 - weekday(day));
  const sunday = addDays(monday, 6);
  const { year, week } = isoWeek(day);
  return exact('week', `${timexYear(year)}-W${two(week)}`, `${isoDay(monday)}/${isoDay(sunday)}`, monday, sunday);
}

/** The last day of the month that comes `months` after the given one. */
function monthsOn(year: number, month: number, months: number): Day {
  const index = month - 1 + months;
  const lastYear = year + Math.floor(index / 12);
  const lastMonth = (index % 12) + 1;
  return { year: lastYear, month: lastMonth, day: daysInMonth(lastYear, lastMonth) };
}

/** `begin` to `until` as they stand, for events and named times with known bounds. `null` is open. */
export function intervalValue(begin: Day | null, until: Day | null, approx: boolean): TimeValue {
  const mark = approx ? '~' : '';
  const text = (day: Day | null): string => (day === null ? '..' : `${isoDay(day)}${mark}`);
  const edtf = `${text(begin)}/${text(until)}`;
  const timex = `${begin === null ? '' : isoDay(begin)}/${until === null ? '' : isoDay(until)}`;
  return { granularity: 'interval', timex, mod: null, edtf, begin, until, approx };
}

/**
 * Early, middle or late part of a time, approximate. Decades divide into years 0–3, 4–6, 7–9; centuries into 0–33,
 * 34–66, 67–99; years into three times four months; months into days 1–10, 11–20 and the rest; other times stay whole.
 */
export function partOf(value: TimeValue, part: Part): TimeValue {
  const bounds = partBounds(value, part);
  if (bounds === null)
    return { ...value, mod: part === 'LATE' ? 'END' : part === 'EARLY' ? 'START' : 'MID', approx: true };
  const { begin, until, edtf } = bounds;
  return { ...value, mod: part, edtf, begin, until, approx: true };
}

const THIRDS: Readonly<Record<Part, number>> = { EARLY: 0, MID: 1, LATE: 2 };

function partBounds({ granularity, begin }: TimeValue, part: Part): { begin: Day; until: Day; edtf: string } | null {
  if (begin === null) return null;
  const third = THIRDS[part];
  const years = (offsets: readonly (readonly [number, number])[]) => {
    const [from, to] = offsets[third] ?? [0, 0];
    const [a, b] = [begin.year + from, begin.year + to];
    const edtf = `${isoYear(a)}~/${isoYear(b)}~`;
    return { begin: { year: a, month: 1, day: 1 }, until: { year: b, month: 12, day: 31 }, edtf };
  };
  switch (granularity) {
    case 'decade':
      return years([
        [0, 3],
        [4, 6],
        [7, 9],
      ]);
    case 'century':
      return years([
        [0, 33],
        [34, 66],
        [67, 99],
      ]);
    case 'year': {
      const month = third * 4 + 1;
      const until = monthsOn(begin.year, month, 3);
      const edtf = `${isoYear(begin.year)}-${two(month)}~/${isoYear(begin.year)}-${two(until.month)}~`;
      return { begin: { year: begin.year, month, day: 1 }, until, edtf };
    }
    case 'month': {
      const last = daysInMonth(begin.year, begin.month);
      const [from, to] = (
        [
          [1, 10],
          [11, 20],
          [21, last],
        ] as const
      )[third] ?? [1, last];
      const bounds = { begin: { ...begin, day: from }, until: { ...begin, day: to } };
      return { ...bounds, edtf: `${isoDay(bounds.begin)}~/${isoDay(bounds.until)}~` };
    }
    default:
      return null;
  }
}

/** "around 1980", «примерно в 1980 году» */
export const approximately = (value: TimeValue): TimeValue => ({
  ...value,
  mod: value.mod ?? 'APPROX',
  edtf: approximateEdtf(value),
  approx: true,
});

/** Quarters and halves take no `~`: they are given by their first and last month. */
function approximateEdtf({ edtf, granularity, begin, until }: TimeValue): string {
  if (edtf.includes('/') || edtf.endsWith('~')) return edtf;
  if ((granularity !== 'quarter' && granularity !== 'half') || begin === null || until === null) return `${edtf}~`;
  return `${isoYear(begin.year)}-${two(begin.month)}~/${isoYear(until.year)}-${two(until.month)}~`;
}

const plainEnd = (edtf: string, side: 'first' | 'last'): string =>
  edtf.includes('/') ? ((side === 'first' ? edtf.split('/')[0] : edtf.split('/')[1]) ?? '..') : edtf;

/** From the first day of `from` to the last of `to`; `null` where that runs backwards. */
export function rangeValue(from: TimeValue, to: TimeValue): TimeValue | null {
  const { begin } = from;
  const { until } = to;
  if (begin !== null && until !== null && isoOrder(begin, until) > 0) return null;
  return {
    granularity: 'interval',
    timex: `${from.timex}/${to.timex}`,
    mod: null,
    edtf: `${bound(from, 'first')}/${bound(to, 'last')}`,
    begin,
    until,
    approx: from.approx || to.approx,
  };
}

const isoOrder = (a: Day, b: Day): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** A bound of an interval must be a date: decades and centuries, written with X, are given by their outer years. */
function bound(value: TimeValue, side: 'first' | 'last'): string {
  const edtf = plainEnd(value.edtf, side);
  const day = side === 'first' ? value.begin : value.until;
  if (day === null || edtf === '..') return '..';
  if (edtf.includes('X')) return `${isoYear(day.year)}~`;
  if (isDateCode(edtf)) return edtf;
  return `${isoYear(day.year)}-${two(day.month)}`;
}

/** Whether a year with a two-digit code is a month and not a season, quarter or half. */
const isDateCode = (edtf: string): boolean => !/^-?\d{4}-(2[1-4]|3[3-9]|4[01])[~?%]?$/u.test(edtf);

/** "since 2006": the value of the words stays the point, the time it speaks of is open. */
export const openAfter = (value: TimeValue): TimeValue => ({
  ...value,
  edtf: `${bound(value, 'first')}/..`,
  until: null,
  approx: value.approx || value.edtf.includes('X'),
});

/** "until 1998" */
export const openBefore = (value: TimeValue): TimeValue => ({
  ...value,
  edtf: `../${bound(value, 'last')}`,
  begin: null,
  approx: value.approx || value.edtf.includes('X'),
});

/**
 * The year that an abbreviated end means: 1994 and "7" is 1997, 2006 and "11" is 2011, 1998 and "02" is 2002.
 * `null` where it would not lie behind the start.
 */
export function expandAbbreviatedYear(start: number, digits: string): number | null {
  if (!/^\d{1,4}$/u.test(digits)) return null;
  const size = 10 ** digits.length;
  const same = Math.floor(start / size) * size + Number(digits);
  if (same > start) return same;
  // Over the turn of a century only: "1998-02", but not "2006-05".
  const next = same + size;
  return digits.length === 2 && next - start <= 30 && Math.floor(next / 100) > Math.floor(start / 100) ? next : null;
}

/** A year printed with two digits: 50–99 belong to the twentieth century, 00–49 to the one of `anchor` (default 2000). */
export const expandTwoDigitYear = (digits: number, century = 2000): number =>
  digits >= 50 && century === 2000 ? 1900 + digits : century + digits;
