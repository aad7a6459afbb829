import type { Annotation } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import { firstEndingAfter } from '../../core/span.ts';
import type { TimeExpression } from '../../layers/dates.ts';
import type { Cue } from './vocabulary.ts';

/** What a phrase says of the bounds of a phase, in years; `null` where it says nothing. */
export interface Bounds {
  readonly begin: number | null;
  readonly until: number | null;
  /** The dates that say it. */
  readonly dates: readonly Annotation<TimeExpression>[];
}

export const UNBOUNDED: Bounds = { begin: null, until: null, dates: [] };

/** The year of an ISO day. */
export const yearOf = (day: string | null): number | null =>
  day === null ? null : Number(/^-?\d+/u.exec(day)?.[0] ?? Number.NaN);

/** Dates that lie within a span, in order, without durations, sets, vague ones and those that take their year from elsewhere. */
export function datesWithin(dates: readonly Annotation<TimeExpression>[], span: Span): Annotation<TimeExpression>[] {
  const found: Annotation<TimeExpression>[] = [];
  for (let i = firstEndingAfter(dates, span.start); i < dates.length; i++) {
    const date = dates[i];
    if (date === undefined || date.start >= span.end) break;
    if (date.start < span.start || date.end > span.end || date.value.type !== 'DATE' || !date.value.stated) continue;
    if (date.value.begin !== null || date.value.until !== null) found.push(date);
  }
  return found;
}

/** Where the words that lead to a date begin: "since" of "Stagnation since 2008"; else where the date begins. */
export const leadOf = (date: Span, cues: readonly Cue[]): number =>
  cues.findLast((cue) => cue.end <= date.start && date.start - cue.end <= 1)?.start ?? date.start;

/** "2004 – present". */
const OPEN_GAP = 3;

/** Bounds that stand by themselves: in brackets, before a colon, right behind the phase. */
export function boundsIn(dates: readonly Annotation<TimeExpression>[], span: Span, cues: readonly Cue[]): Bounds {
  const [first, second] = datesWithin(dates, span);
  if (first === undefined) return UNBOUNDED;
  const begin = yearOf(first.value.begin);
  const until = yearOf(first.value.until);
  const before = cues.filter((cue) => cue.end <= first.start && cue.start >= span.start).at(-1);
  const ends = before?.roles.includes('until') || (before?.roles.includes('before') && first.start - before.end <= 1);
  if (ends && begin === until) return { begin: null, until, dates: [first] };
  // "(2004 to the present)": no date, but no end either.
  const openEnded = cues.some(
    (cue) => cue.roles.includes('open') && cue.start >= first.end && cue.start - first.end <= OPEN_GAP,
  );
  if (openEnded && begin === until) return { begin, until: null, dates: [first] };
  if (second !== undefined && begin === until)
    return { begin, until: yearOf(second.value.until), dates: [first, second] };
  if (before?.roles.includes('begin') && begin === until) return { begin, until: null, dates: [first] };
  return { begin, until, dates: [first] };
}

/** Words that lead to a bound: "began in", "until", "covers the years". */
const LEADING: ReadonlySet<Cue['roles'][number]> = new Set(['begin', 'until', 'extent']);
/** How far behind its cue a bounding date may stand: "since the introduction of the Concept of … in 2006". */
const REACH = 160;

/**
 * Bounds said in the course of a sentence: "which started … in 2006", "ends in 2001 instead of 2002". A date counts
 * where it is open ("since 2006"), an interval directly behind the phase, or led by a word of beginning or ending;
 * what stands behind "instead of" is another's.
 */
export function boundsAlong(dates: readonly Annotation<TimeExpression>[], rest: Span, cues: readonly Cue[]): Bounds {
  const contrast = cues.find((cue) => cue.start >= rest.start && cue.roles.includes('contrast'));
  const span = { start: rest.start, end: contrast?.start ?? rest.end };
  const leading = cues.filter((cue) => cue.roles.some((role) => LEADING.has(role)));
  const used: Annotation<TimeExpression>[] = [];
  let begin: number | null = null;
  let until: number | null = null;
  for (const date of datesWithin(dates, span)) {
    const lead = leading.filter((cue) => cue.end <= date.start + 1 && date.start - cue.end <= REACH).at(-1);
    const since = date.value.until === null;
    const from = date.value.begin === null;
    const leads = lead !== undefined && lead.start >= rest.start - 1;
    const covers = leads && lead.roles.includes('extent') && !since && !from;
    if (begin === null && until === null && covers) {
      begin = yearOf(date.value.begin);
      until = yearOf(date.value.until);
    } else if (begin === null && (since || (leads && lead.roles.includes('begin')))) begin = yearOf(date.value.begin);
    else if (until === null && (from || (leads && lead.roles.includes('until')))) until = yearOf(date.value.until);
    else continue;
    used.push(date);
  }
  return used.length === 0 ? UNBOUNDED : { begin, until, dates: used };
}
