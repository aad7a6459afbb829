import type { YearSpan } from '../../matching/allen.ts';

/** Years as a scheme gives them, both included; null = open. */
export const yearSpan = (begin: number | null, until: number | null): YearSpan => ({
  begin: begin ?? Number.NEGATIVE_INFINITY,
  until: until ?? Number.POSITIVE_INFINITY,
});

/** Sorted and joined, where no year lies between them. */
export function union(spans: readonly YearSpan[]): YearSpan[] {
  const joined: YearSpan[] = [];
  for (const { begin, until } of [...spans].sort((a, b) => a.begin - b.begin || a.until - b.until)) {
    const last = joined.at(-1);
    if (last !== undefined && begin <= last.until + 1)
      joined[joined.length - 1] = { begin: last.begin, until: Math.max(last.until, until) };
    else joined.push({ begin, until });
  }
  return joined;
}

/** What of `from` lies in none of `others`; both as {@link union} gives them. */
export function without(from: readonly YearSpan[], others: readonly YearSpan[]): YearSpan[] {
  return from.flatMap((whole) => {
    const left: YearSpan[] = [];
    let begin = whole.begin;
    for (const other of others) {
      if (other.until < begin || other.begin > whole.until) continue;
      if (other.begin > begin) left.push({ begin, until: other.begin - 1 });
      begin = Math.max(begin, other.until + 1);
    }
    return begin <= whole.until && begin < Number.POSITIVE_INFINITY ? [...left, { begin, until: whole.until }] : left;
  });
}
