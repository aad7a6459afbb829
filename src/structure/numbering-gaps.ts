import type { Diagnostic } from '../core/diagnostic.ts';
import type { Range } from '../core/span.ts';

/** Something with a number, where it stands. */
export interface Numbered {
  readonly number: number;
  readonly range: Range;
}

/** A series starts again from 1 or 2; a number farther back is out of its place. */
const RESTART = 2;
/** Wider gaps are another series, or numbers that are none. */
const WIDEST_GAP = 10;

/**
 * Gaps and repeats in numbers that should follow one another.
 * @param things what is numbered, in the plural: "Footnotes"
 * @param known numbers that are accounted for otherwise
 */
export function numberingTroubles(
  things: string,
  code: string,
  series: readonly Numbered[],
  known: ReadonlySet<number> = new Set(),
): Diagnostic[] {
  const found: Diagnostic[] = [];
  let last: Numbered | undefined;
  for (const item of series) {
    // Notes of two pages may both begin, and end, with 1.
    if (last !== undefined && item.number === last.number && item.number > 1)
      found.push({
        code: `structure/${code}-repeated`,
        severity: 'info',
        message: `${things} are numbered ${item.number} twice in a row.`,
        source: [last.range, item.range],
      });
    const gap = last === undefined ? item.number - 1 : item.number - last.number - 1;
    const starts = last === undefined || (item.number <= RESTART && item.number < last.number);
    if (gap > 0 && gap <= WIDEST_GAP && !starts) {
      const missing = Array.from({ length: gap }, (_, index) => item.number - gap + index).filter(
        (number) => !known.has(number),
      );
      if (missing.length > 0)
        found.push({
          code: `structure/${code}-missing`,
          severity: 'warning',
          message: `${things} go from ${last?.number ?? 0} to ${item.number}: ${missing.join(', ')} ${missing.length > 1 ? 'were' : 'was'} not found.`,
          source: [item.range],
        });
    }
    if (last === undefined || item.number > last.number || item.number <= RESTART) last = item;
  }
  return found;
}
