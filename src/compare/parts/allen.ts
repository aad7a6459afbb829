import type { AllenRelation } from '../model/periodisations.ts';

/** Half-open; open bounds are infinite. */
export interface Interval {
  readonly begin: number;
  readonly end: number;
}

/** Years with both bounds counted in; null = open. */
export const interval = (begin: number | null, until: number | null): Interval => ({
  begin: begin ?? Number.NEGATIVE_INFINITY,
  end: until === null ? Number.POSITIVE_INFINITY : until + 1,
});

/** The one of Allen's thirteen relations (Allen 1983) in which a stands to b. Both must be longer than nothing. */
export function allenRelation(a: Interval, b: Interval): AllenRelation {
  if (a.end < b.begin) return 'before';
  if (a.end === b.begin) return 'meets';
  if (b.end < a.begin) return 'after';
  if (b.end === a.begin) return 'met-by';
  if (a.begin === b.begin) return a.end === b.end ? 'equal' : a.end < b.end ? 'starts' : 'started-by';
  if (a.end === b.end) return a.begin > b.begin ? 'finishes' : 'finished-by';
  if (a.begin < b.begin) return a.end > b.end ? 'contains' : 'overlaps';
  return a.end < b.end ? 'during' : 'overlapped-by';
}

/** Years in common; infinite where both are open to one side. */
export const overlapOf = (a: Interval, b: Interval): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.begin, b.begin));

/** Sorted and joined, where they touch. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && next.begin <= last.end)
      joined[joined.length - 1] = { begin: last.begin, end: Math.max(last.end, next.end) };
    else joined.push(next);
  }
  return joined;
}

/** What of `from` lies in none of `others`; both as {@link union} gives them. */
export function without(from: readonly Interval[], others: readonly Interval[]): Interval[] {
  return from.flatMap((whole) => {
    const left: Interval[] = [];
    let begin = whole.begin;
    for (const other of others) {
      if (other.end <= begin || other.begin >= whole.end) continue;
      if (other.begin > begin) left.push({ begin, end: other.begin });
      begin = Math.max(begin, other.end);
    }
    return begin < whole.end ? [...left, { begin, end: whole.end }] : left;
  });
}
