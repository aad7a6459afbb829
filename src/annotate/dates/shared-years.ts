import type { Document } from '../../core/document.ts';
import { rangeSpan } from '../../matching/token-string.ts';
import { completed, monthIn, yearOf } from './calendar-times.ts';
import type { Expression } from './find.ts';
import type { CalendarTime, Time } from './time.ts';

/** Characters between a season and the date in it that follows in its sentence. */
const REACH = 60;

/** First month of each season; it has three. */
const FIRST_MONTH = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

/**
 * "the summer offensive began on 4 July 1899": a season without a year has that of the date behind it that lies in it.
 * In order of the text.
 */
export function withSeasonYears({ text, tokens }: Document, expressions: readonly Expression[]): Expression[] {
  return expressions.map((one, index) => {
    const season = seasonWithoutYear(one.time);
    const next = expressions[index + 1];
    if (season === null || next === undefined) return one;
    const [year, month] = [yearOf(next.time), monthIn(next.time)];
    if (year === null || month === null) return one;
    const within = (month - FIRST_MONTH[season] + 12) % 12;
    if (within > 2) return one;
    const gap = text.slice(rangeSpan(tokens, one).end, rangeSpan(tokens, next).start);
    if (gap.length > REACH || /[.!?;\n](?:\s|$)/u.test(gap)) return one;
    // The winter of a January began the year before.
    return { ...one, time: completed(one.time, season === 'WI' && month < 12 ? year - 1 : year) };
  });
}

const seasonOf = (time: Time): CalendarTime | null =>
  time.kind === 'calendar' ? time : time.kind === 'part' || time.kind === 'approximate' ? seasonOf(time.of) : null;

function seasonWithoutYear(time: Time): NonNullable<CalendarTime['season']> | null {
  const calendar = seasonOf(time);
  return calendar?.year === null ? (calendar.season ?? null) : null;
}
