import { compareDays } from '../../matching/calendar.ts';
import type { Granularity, TimeValue } from '../../matching/time-value.ts';
import type { Antecedent, Place } from './timeline.ts';

/** What "this period" and "these years" can mean: stretches that a heading or the block itself names, and never a single day. */
export class Stretches {
  private latest: { readonly antecedent: Antecedent; readonly block: number } | null = null;
  /** The last of more than a year. */
  private long: { readonly antecedent: Antecedent; readonly block: number } | null = null;
  /** Of headings over the place being read, the innermost last. */
  private headings: { readonly antecedent: Antecedent; readonly end: number }[] = [];

  remember(antecedent: Antecedent, place: Place): void {
    const { block } = place;
    this.latest = { antecedent, block };
    if (place.title) {
      this.leave(block);
      if (!POINTS.has(antecedent.value.granularity)) this.headings.push({ antecedent, end: place.scopeEnd });
    }
    if (isLong(antecedent.value)) this.long = this.latest;
  }

  /**
   * The stretch meant at a place; `null` where the text names none.
   * @param several "these years": more than one
   */
  at({ block }: Place, several: boolean): Antecedent | null {
    const { latest, long } = this;
    if (latest === null) return null;
    if (long === latest) return latest.antecedent;
    // "Between 2006 and 2010 it grew. The law of 5 May 2008 was strict. In this period …"
    if (long?.block === block && covers(long.antecedent.value, latest.antecedent.value)) return long.antecedent;
    const here = latest.block === block;
    const { granularity } = latest.antecedent.value;
    if (!several && here && !POINTS.has(granularity)) return latest.antecedent;
    this.leave(block);
    const over = this.headings.findLast(({ antecedent }) => !several || isLong(antecedent.value));
    if (over !== undefined) return over.antecedent;
    const rough = granularity === 'year' || (granularity === 'month' && here);
    return !several && rough ? latest.antecedent : null;
  }

  /** Forgets headings whose sections have ended. */
  private leave(position: number): void {
    this.headings = this.headings.filter(({ end }) => end > position);
  }
}

/** Too short for a period that a text speaks of. */
const POINTS: ReadonlySet<Granularity> = new Set<Granularity>(['day', 'week', 'month']);

const LONG: ReadonlySet<Granularity> = new Set<Granularity>(['interval', 'decade', 'century']);

const MONTHS = 12;

function isLong({ granularity, begin, until }: TimeValue): boolean {
  if (!LONG.has(granularity)) return false;
  if (begin === null || until === null) return true;
  return (until.year - begin.year) * MONTHS + until.month - begin.month >= MONTHS;
}

const covers = (outer: TimeValue, { begin, until }: TimeValue): boolean =>
  begin !== null &&
  until !== null &&
  (outer.begin === null || compareDays(outer.begin, begin) <= 0) &&
  (outer.until === null || compareDays(until, outer.until) <= 0);
