import { type Day, readIsoDay } from '../../matching/calendar.ts';
import type { TimeValue } from '../../matching/time-value.ts';
import { calendarValue, contains, monthOf, PRECISION, UNIT_PRECISION, type Unit } from './calendar-times.ts';
import { Stretches } from './stretches.ts';
import type { CalendarTime, SettledAnchor } from './time.ts';

/** A time that others can count from, with the words that name it. */
export interface Antecedent {
  readonly value: TimeValue;
  readonly quote: string;
  /** "since 1950": the story stays where it is. */
  readonly passing?: boolean;
}

export interface Setting {
  /** The day, or else the first day of the month or year, of publication. */
  readonly documentDay: Day | null;
  /** Whether that very day is known. */
  readonly dayKnown: boolean;
  /** Reports speak of days near their own date; histories move from date to date. */
  readonly report: boolean;
}

/**
 * The years that a document says it is about. Not `from`, as ranges of tokens have: objects whose fields begin with the
 * same name share their layout in V8, and a field that holds a year beside Infinity is a boxed number in all of them.
 */
interface YearFrame {
  readonly firstYear: number;
  /** Infinite where the time goes on. */
  readonly lastYear: number;
}

/** What the sentence around an expression says of it. */
export interface Place {
  /** Words for what is still to come stand in the clause. */
  readonly future: boolean;
  /** The verb's form is one of what goes on or is still to come. */
  readonly leaning: boolean;
  /** The expression opens its sentence, or stands in a heading: what follows speaks of that time. */
  readonly opening: boolean;
  /** Someone says it: on a day of their own. */
  readonly quoted: boolean;
  /** It stands in a heading, or opens a block with a year. */
  readonly heading: boolean;
  /** Nothing but a word or two stands before it in its block. */
  readonly leads: boolean;
  /** Where its block begins; dates of one block belong together. */
  readonly block: number;
  /** Whether that block is a heading, or nothing but a date. */
  readonly title: boolean;
  /** Where the text that such a block stands over ends. */
  readonly scopeEnd: number;
}

/** Metadata's date, `2016`, `2016-05` or `2016-05-12`, as a day. */
export function documentDayOf(date: string | null, year: number | null): Day | null {
  const padded = date ?? (year === null ? null : String(year));
  return padded === null ? null : readIsoDay(`${padded}-01-01`.slice(0, 10));
}

/** Years by which a chapter may run over those of its heading; what lies further off is said in passing. */
const OVERRUN = 3;

/** Months that a history may step back without a new year being meant; November to January is a step ahead. */
const BACKWARD = 8;

/** Year and, where it was told, month. */
interface Point {
  readonly year: number;
  readonly month: number | null;
}

/** Where a text stands in time as it is read: what was named last, and the year that days and months belong to. */
export class Timeline {
  readonly setting: Setting;
  /** The time named last. */
  latest: Antecedent | null = null;
  readonly stretches = new Stretches();
  private before: Antecedent | null = null;
  private latestDay: Antecedent | null = null;
  private latestMonth: Antecedent | null = null;
  /** Of the events told. */
  private told: Point | null = null;
  /** Of the block being read, which may tell something in passing that lies outside the frame. */
  private local: Point | null = null;
  private block = -1;
  /** What a heading, or the words that open a block, put over what follows: its first and last year. */
  private frame: YearFrame | null = null;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** A new block begins where the story stood, not where a remark in the one before it ended. */
  enter({ block }: Place): void {
    if (block !== this.block) this.local = null;
    this.block = block;
  }

  /** The year that a heading puts over what follows; `null` where it puts several or none. */
  get framedYear(): number | null {
    return this.frame !== null && this.frame.firstYear === this.frame.lastYear ? this.frame.firstYear : null;
  }

  /**
   * Makes a time the one that later expressions count from.
   * @param stated whether the text says the year
   */
  remember(antecedent: Antecedent, place: Place, stated: boolean): void {
    const { value } = antecedent;
    const precision = PRECISION[value.granularity] ?? 0;
    const since = antecedent.passing === true ? value.begin : null;
    if (since !== null && this.told !== null && since.year !== this.told.year) return;
    this.before = this.latest;
    this.latest = antecedent;
    this.stretches.remember(antecedent, place);
    if (precision >= 5) this.latestDay = antecedent;
    if (precision >= 3) this.latestMonth = antecedent;
    const day = value.granularity === 'interval' && isFine(value) ? value.until : (value.begin ?? value.until);
    if (day === null) return;
    const aside = this.isAside(day.year, place);
    if (stated) this.putFrame(value, day, place);
    if (isFine(value)) {
      this.local = { year: day.year, month: day.month };
      if (!aside) this.told = this.local;
    }
    // "to be held in 1976" in passing: the story stays where it is.
    else if (place.opening || this.told === null) {
      this.local = { year: day.year, month: null };
      this.told = this.local;
    }
    // A block that has told nothing more precise is of the year that it names, but for what is still to come.
    else if (this.local === null && stated && value.granularity === 'year' && !place.future)
      this.local = { year: day.year, month: null };
  }

  /** What lies before the years of the heading is told for comparison, what lies far behind them in passing. */
  private isAside(year: number, { heading }: Place): boolean {
    if (this.frame === null || heading) return false;
    return year < this.frame.firstYear || year > this.frame.lastYear + OVERRUN;
  }

  private putFrame(value: TimeValue, { year }: Day, place: Place): void {
    const { heading, title } = place;
    if (title)
      this.frame = { firstYear: value.begin?.year ?? year, lastYear: value.until?.year ?? Number.POSITIVE_INFINITY };
    else if (heading || (this.frame !== null && year > this.frame.lastYear && place.leads))
      this.frame = { firstYear: year, lastYear: Number.POSITIVE_INFINITY };
  }

  /** The most recent time that is stated at least as precisely as the unit. */
  antecedentFor(unit: Unit): Antecedent | null {
    const wanted = UNIT_PRECISION[unit] ?? 0;
    if (this.latest !== null && (PRECISION[this.latest.value.granularity] ?? 0) >= wanted) return this.latest;
    return wanted >= 4 ? this.latestDay : wanted === 3 ? this.latestMonth : this.latest;
  }

  /** The time named before the last, where both are stated at least as precisely as the unit. */
  beforeLatest(unit: Unit): Antecedent | null {
    const fine = (one: Antecedent | null) =>
      one !== null && (PRECISION[one.value.granularity] ?? 0) >= (UNIT_PRECISION[unit] ?? 0);
    return fine(this.latest) && fine(this.before) ? this.before : null;
  }

  /** Which year a day, month or season without one belongs to, and what says so; `null` where nothing does. */
  yearFor(time: CalendarTime, place: Place): { readonly year: number; readonly from: SettledAnchor } | null {
    const { documentDay, report } = this.setting;
    if (report && documentDay !== null) return { year: reportYear(time, documentDay, place), from: 'document' };
    const point = this.local ?? this.told;
    // A history says nothing of the year in which it was written.
    if (point === null)
      return documentDay === null || this.setting.dayKnown
        ? null
        : { year: reportYear(time, documentDay, place), from: 'document' };
    const { year, month } = point;
    const ahead = month !== null && month - monthOf(time) >= BACKWARD;
    return { year: ahead ? year + 1 : year, from: 'antecedent' };
  }
}

const FINE = new Set<TimeValue['granularity']>(['day', 'week', 'month', 'season', 'quarter', 'half']);

/** Stated by month or more precisely; of an interval, its ends. */
const isFine = ({ granularity, timex }: TimeValue): boolean =>
  FINE.has(granularity) || (granularity === 'interval' && /^-?\d{4}-\d\d.*\/-?\d{4}-\d\d/u.test(timex));

/** News speaks of the last such day or month, or of the next one where the clause looks ahead. */
function reportYear(time: CalendarTime, base: Day, { future, leaning }: Place): number {
  // "by late spring" of a report in May; a winter may have begun the year before.
  for (const year of time.season === undefined && time.quarter === undefined ? [] : [base.year, base.year - 1])
    if (contains(calendarValue(time, year), base)) return year;
  const month = monthOf(time);
  const day = time.day ?? (month === base.month ? base.day : 1);
  const ahead = (month - base.month) * 31 + day - base.day;
  if (future) return ahead < 0 ? base.year + 1 : base.year;
  // Within a month ahead the coming one is meant even without such words: a programme, an invitation.
  if (ahead > 31) return leaning ? base.year : base.year - 1;
  return ahead < -334 ? base.year + 1 : base.year;
}
