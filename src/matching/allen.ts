import type { AllenRelation } from '../layers/phase-relations.ts';

/** A stretch of whole years, both included; infinite where open. */
export interface YearSpan {
  readonly begin: number;
  readonly until: number;
}

/**
 * The relation of Allen (1983) of one stretch of years to another. Years are whole and included, so that 1991–1995 meets
 * 1996–2000, and 1991–1995 overlaps 1995–2000 by a year.
 */
export function allen(a: YearSpan, b: YearSpan): AllenRelation {
  if (a.until < b.begin) return a.until + 1 === b.begin ? 'meets' : 'before';
  if (b.until < a.begin) return b.until + 1 === a.begin ? 'met-by' : 'after';
  if (a.begin === b.begin) return a.until === b.until ? 'equal' : a.until < b.until ? 'starts' : 'started-by';
  if (a.until === b.until) return a.begin > b.begin ? 'finishes' : 'finished-by';
  if (a.begin < b.begin) return a.until > b.until ? 'contains' : 'overlaps';
  return a.until < b.until ? 'during' : 'overlapped-by';
}

/** How many years lie in both: 0 where they do not meet, infinite where both are open on one side. */
export const sharedYears = (a: YearSpan, b: YearSpan): number =>
  Math.max(0, Math.min(a.until, b.until) - Math.max(a.begin, b.begin) + 1);
