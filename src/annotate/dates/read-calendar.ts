import { daysInMonth } from '../../matching/calendar.ts';
import {
  approximately,
  centuryBefore,
  centuryValue,
  decadeBefore,
  decadeValue,
  expandAbbreviatedYear,
  expandTwoDigitYear,
  halfValue,
  monthValue,
  rangeValue,
  type TimeValue,
  yearValue,
} from '../../matching/time-value.ts';
import type { MatchView } from './match-view.ts';
import type { Time } from './time.ts';
import { isLowerCommonMonth } from './vocabulary.ts';

const fixed = (value: TimeValue | null): Time | null => (value === null ? null : { kind: 'fixed', value });

/** Days and months: groups month or monthNumber, day, lastDay, year, weekday. */
export function readDay(match: MatchView): Time | null {
  const month = monthOf(match);
  if (month === undefined) return null;
  const year = match.year();
  const day = match.digits('day');
  const lastDay = match.digits('lastDay');
  if (!possible(year, month, day) || (lastDay !== undefined && !possible(year, month, lastDay))) return null;
  const weekday = match.words.weekday(match.text('weekday') ?? '');
  if (day === undefined) return readMonth(match);
  // "may 12 times"
  if (year === null && isLowerCommonMonth(match.words, match.text('month') ?? '')) return null;
  return {
    kind: 'calendar',
    year,
    month,
    day,
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(weekday === undefined ? {} : { weekday }),
  };
}

/** A month: groups month, year, other (a month behind it that has the year). Latin script prints the names with capitals. */
export function readMonth(match: MatchView): Time | null {
  const printed = match.text('month') ?? '';
  const month = monthOf(match);
  const year = match.year();
  if (month === undefined) return null;
  // "November and January 2005": the first lies in the year before.
  const other = match.words.month(match.text('other') ?? '') ?? month;
  // "the march to May 1998"
  if (match.text('other') !== undefined && isLowerCommonMonth(match.words, printed)) return null;
  if (year !== null) return { kind: 'fixed', value: monthValue(month > other ? year - 1 : year, month) };
  const capital = /^\p{Lu}/u.test(printed);
  const cyrillic = /^\p{Script=Cyrillic}/u.test(printed);
  if (!cyrillic && !capital) return null;
  if (capital && match.constant('case') === 'lower') return null;
  return { kind: 'calendar', year: null, month };
}

function monthOf(match: MatchView): number | undefined {
  return match.words.month(match.text('month') ?? '') ?? match.digits('monthNumber');
}

const possible = (year: number | null, month: number, day: number | undefined): boolean =>
  month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysInMonth(year ?? 2000, month)));

/** "22.12.2011", "7/8/07": groups first, second, year, sign. */
export function readNumericDay(match: MatchView): Time | null {
  const first = match.digits('first') ?? 0;
  const second = match.digits('second') ?? 0;
  const printedYear = match.text('year') ?? '';
  const year = printedYear.length === 2 ? expandTwoDigitYear(Number(printedYear)) : Number(printedYear);
  if (printedYear.length === 2 && (match.text('first') ?? '').length === 1 && match.text('sign') === '.') return null;
  const usual = match.text('sign') === '/' ? 'month-first' : 'day-first';
  const order = first > 12 ? 'day-first' : second > 12 ? 'month-first' : (match.numericOrder ?? usual);
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return possible(year, month, day) ? { kind: 'calendar', year, month, day } : null;
}

/** Groups year, shortYear; with end a range of years, abbreviated or not. */
export function readYear(match: MatchView): Time | null {
  if (match.constant('era') === 'before') return fixed(yearValue(1 - (match.digits('year') ?? 1)));
  const short = match.text('shortYear');
  const year = short === undefined ? match.year() : expandTwoDigitYear(Number(short));
  return year === null ? null : fixed(yearValue(year));
}

/** «988 году», «2242 год»: groups year, year2, which the word for a year makes one. */
export function readFarYear(match: MatchView): Time | null {
  const year = match.digits('year', 'year2') ?? 0;
  return year >= 100 && year <= 9999 ? fixed(yearValue(year)) : null;
}

/** "499-493 BC": groups year and end count down. */
export function readYearsBefore(match: MatchView): Time | null {
  const [start, end] = [match.digits('year') ?? 0, match.digits('end') ?? 0];
  return start > end && end > 0 ? fixed(rangeValue(yearValue(1 - start), yearValue(1 - end))) : null;
}

/** "nineteen seventy-two", "twenty twelve": groups first, second, third. */
export function readSpelledYear(match: MatchView): Time | null {
  const [first, second, third] = ['first', 'second', 'third'].map((group) =>
    match.words.number(match.text(group) ?? ''),
  );
  if (first == null || second == null || second < 10) return null;
  return fixed(yearValue(first * 100 + second + (third ?? 0)));
}

/** "fiscal 2013": a year that begins when its country says; approximate. */
export function readFiscalYear(match: MatchView): Time | null {
  const year = match.year();
  return year === null ? null : fixed({ ...approximately(yearValue(year)), mod: null, timex: `FY${year}` });
}

/** Groups month, monthEnd, year: "May-August 1950". */
export function readMonths(match: MatchView): Time | null {
  const year = match.year();
  const from = match.words.month(match.text('month') ?? '');
  const to = match.words.month(match.text('monthEnd') ?? '');
  if (from === undefined || to === undefined || !/^\p{Lu}|^\p{Script=Cyrillic}/u.test(match.quote)) return null;
  return {
    kind: 'range',
    from: { kind: 'calendar', year: year !== null && from > to ? year - 1 : year, month: from },
    to: { kind: 'calendar', year, month: to },
  };
}

/** Groups holiday, year: days of every year that have a name. */
export function readHoliday(match: MatchView): Time | null {
  const printed = match.text('holiday') ?? '';
  const holiday = match.words.holiday(printed);
  if (holiday === undefined || !/^\p{Lu}/u.test(printed)) return null;
  return { kind: 'calendar', year: match.year(), holiday };
}

export function readYears(match: MatchView): Time | null {
  const start = match.digits('year') ?? 0;
  const end = expandAbbreviatedYear(start, match.text('end') ?? '');
  if (end === null || end - start > 500) {
    // "2006-05" runs backwards as a range of years: the month.
    const month = match.digits('end') ?? 0;
    const asMonth = (match.text('end') ?? '').length === 2 && month >= 1 && month <= 12;
    return asMonth ? fixed(monthValue(start, month)) : null;
  }
  return fixed(rangeValue(yearValue(start), yearValue(end)));
}

export function readDecade(match: MatchView): Time | null {
  const printed = match.first('decade', 'decade2') ?? '';
  if (Number(printed) % 10 !== 0) return null;
  const century = match.text('century');
  if (century !== undefined) return decadeOfCentury(Number(printed), match.words.ordinal(century));
  if (match.constant('era') === 'before') return fixed(decadeBefore(Number(printed)));
  if (printed.length === 2) {
    const of = fixed(decadeValue(Number(printed) < 20 ? 2000 + Number(printed) : 1900 + Number(printed)));
    const part = match.words.part(match.text('part') ?? '');
    return of === null || part === undefined ? of : { kind: 'part', part, of };
  }
  return fixed(decadeValue(Number(printed)));
}

const decadeOfCentury = (decade: number, century: number | undefined): Time | null =>
  century === undefined || decade > 90 ? null : fixed(decadeValue((century - 1) * 100 + decade));

/** "the 18th and 19th centuries": groups century and centuryEnd, or centuryNumber and centuryEndNumber. */
export function readCenturies(match: MatchView): Time | null {
  const from = centuryOf(match);
  const word = match.text('centuryEnd');
  const to = word === undefined ? match.digits('centuryEndNumber') : match.words.ordinal(word);
  if (from === undefined || to === undefined || to <= from || to > LAST_CENTURY) return null;
  return fixed(rangeValue(centuryValue(from), centuryValue(to)));
}

export function readDecadeWord(match: MatchView): Time | null {
  const decade = match.words.decade(match.text('decadeWord') ?? '');
  return decade === undefined ? null : fixed(decadeValue(decade));
}

export function readDecades(match: MatchView): Time | null {
  const yearOfDecade = (digits: number): number => (digits < 100 ? 1900 + digits : digits);
  const from = yearOfDecade(match.digits('decade') ?? 1);
  const to = yearOfDecade(match.digits('decadeEnd') ?? 1);
  return from % 10 === 0 && to % 10 === 0 ? fixed(rangeValue(decadeValue(from), decadeValue(to))) : null;
}

/** Centuries are counted back to the first cities, and ahead as far as anyone writes. */
const LAST_CENTURY = 30;

function centuryOf(match: MatchView): number | undefined {
  const word = match.text('century');
  return word === undefined ? match.digits('centuryNumber') : match.words.ordinal(word);
}

export function readCentury(match: MatchView): Time | null {
  const century = centuryOf(match);
  if (century === undefined || century < 1 || century > LAST_CENTURY) return null;
  return fixed(match.text('bc') === undefined ? centuryValue(century) : centuryBefore(century));
}

/** Groups season, year, end ("winter of 2011-12" is the winter that begins in 2011). */
export function readSeason(match: MatchView): Time | null {
  const season = match.words.season(match.first('season', 'fall') ?? '');
  if (season === undefined) return null;
  const shift = match.text('shift');
  const direction = shift === undefined ? undefined : match.words.direction(shift, false);
  if (direction !== undefined)
    return { kind: 'unit', unit: 'year', offset: direction.sign, from: direction.from, season };
  const year = match.year();
  const end = match.text('end');
  // "A war and a winter, 1991–1998" of a heading: years, and no season of theirs.
  if (year !== null && end !== undefined && expandAbbreviatedYear(year, end) !== year + 1) return null;
  return { kind: 'calendar', year, season };
}

/** «осенью прошлого года»: groups season, shift. */
export function readSeasonOfYear(match: MatchView): Time | null {
  const season = match.words.season(match.text('season') ?? '');
  const direction = match.words.direction(match.text('shift') ?? '', false);
  if (season === undefined || direction === undefined) return null;
  const outer: Time = { kind: 'unit', unit: 'year', offset: direction.sign, from: direction.from };
  return { kind: 'within', inner: { kind: 'calendar', year: null, season }, outer };
}

export function readQuarter(match: MatchView): Time | null {
  const word = match.text('quarterWord');
  const quarter = match.digits('quarter') ?? (word === undefined ? undefined : (match.words.ordinal(word) ?? 4));
  if (quarter === undefined || quarter < 1 || quarter > 4) return null;
  const year = match.year();
  return { kind: 'calendar', year, quarter };
}

/** The half of a year, decade or century: groups halfWord, and year, decade or century. */
export function readHalf(match: MatchView): Time | null {
  const word = match.text('halfWord') ?? '';
  const half = match.words.ordinal(word) === 1 ? 1 : 2;
  const year = match.digits('year');
  if (year !== undefined) return fixed(halfValue(year, half));
  const century = centuryOf(match);
  const [first, length] = century === undefined ? [match.digits('decade') ?? 1, 10] : [(century - 1) * 100, 100];
  if (first % length !== 0) return null;
  const begin = first + (half === 1 ? 0 : length / 2);
  const range = rangeValue(yearValue(begin), yearValue(begin + length / 2 - 1));
  const whole = century === undefined ? decadeValue(first) : centuryValue(century);
  return range === null ? null : fixed({ ...range, timex: whole.timex, mod: half === 1 ? 'EARLY' : 'END' });
}
