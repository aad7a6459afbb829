import type { Span } from '../../core/span.ts';
import type { AnnotatedDocument } from '../../layers/annotated.ts';
import { dates, type TimeExpression } from '../../layers/dates.ts';
import { type PlacedItem, placedOf } from './items.ts';

/** First and last year, counted in. */
export type Years = readonly [first: number, last: number];

/** "The twentieth century" or "the past fifty years" place nothing. */
const LONGEST = 25;

export interface DatedYears extends Span {
  readonly id: string;
  readonly years: Years;
}

const yearOf = (day: string | null): number | null => {
  const found = day === null ? null : /^-?\d+/u.exec(day);
  return found === null ? null : Number(found[0]);
};

/**
 * The dates of a document that place something in years, in reading order: points and stretches of time, not durations, not
 * days of access. Of an open time ("since 2005") only the year in which it begins.
 */
export function datedYears(annotated: AnnotatedDocument): DatedYears[] {
  return placedOf(annotated, dates).flatMap((date) => {
    const years = yearsOf(date);
    return years === null ? [] : [{ start: date.start, end: date.end, id: date.id, years }];
  });
}

function yearsOf({ type, context, begin, until }: PlacedItem<TimeExpression>): Years | null {
  if ((type !== 'DATE' && type !== 'TIME') || context === 'access') return null;
  const [first, last] = [yearOf(begin), yearOf(until)];
  if (first === null || (last !== null && (last < first || last - first >= LONGEST))) return null;
  return [first, last ?? first];
}
