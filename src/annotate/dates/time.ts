import type { CalendarUnit } from '../../matching/calendar.ts';
import type { Part, Season, TimeValue } from '../../matching/time-value.ts';

/**
 * Where a relative time counts from: the document's own date, or the time spoken of last; `either` is the former in a
 * report, the latter in a history.
 */
export type Anchor = 'document' | 'antecedent' | 'either';

export type SettledAnchor = Exclude<Anchor, 'either'>;

/** A point of the calendar as it was stated; what is missing is filled from the surroundings. */
export interface CalendarTime {
  readonly kind: 'calendar';
  readonly year: number | null;
  readonly month?: number;
  readonly day?: number;
  /** The last day, where several were named: "3-5 May". */
  readonly lastDay?: number;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  readonly season?: Season;
  readonly quarter?: number;
  /** A day that has a name, see {@link namedDay}. */
  readonly holiday?: string;
}

/** What an expression says, before it is known when that is. */
export type Time =
  | CalendarTime
  | { readonly kind: 'fixed'; readonly value: TimeValue }
  | { readonly kind: 'part'; readonly part: Part; readonly partEnd?: Part; readonly of: Time }
  | { readonly kind: 'approximate'; readonly of: Time }
  /** "the first half of May" */
  | { readonly kind: 'half'; readonly half: 1 | 2; readonly of: Time }
  /** "the last week of March": the first is 1, the last -1. */
  | { readonly kind: 'nth'; readonly nth: number; readonly unit: CalendarUnit; readonly of: Time }
  /** `passing`: "since 1950" tells how long something has lasted, and the story does not go there. */
  | { readonly kind: 'open-after'; readonly of: Time; readonly passing?: boolean }
  | { readonly kind: 'open-before'; readonly of: Time }
  | { readonly kind: 'range'; readonly from: Time; readonly to: Time | null }
  /** "this year" (offset 0), "the following month" (1); a season or month instead of a unit names the next such one. */
  | {
      readonly kind: 'unit';
      readonly unit: CalendarUnit | 'weekend' | 'weekday';
      readonly offset: number;
      readonly from: Anchor;
      readonly season?: Season;
      readonly month?: number;
      readonly weekday?: number;
      /** "over the weekend": the last one, or where the clause looks ahead the coming one. */
      readonly bare?: boolean;
    }
  /** "two years later" (+2), "a month ago" (-1); `count` null: "several years later". */
  | {
      readonly kind: 'shift';
      readonly count: number | null;
      readonly sign: 1 | -1;
      readonly unit: CalendarUnit;
      /** "the law of 9 May was passed two months later": a date named last may be that of what came about then. */
      readonly own?: boolean;
      readonly from: Anchor;
    }
  /** "the following years": from the antecedent on. */
  | { readonly kind: 'vague'; readonly sign: 1 | -1; readonly unit: CalendarUnit }
  /** "the same period of 2011": the time named last, in another year. */
  | { readonly kind: 'same-period'; readonly of: Time }
  /** "that time": the antecedent itself. */
  | { readonly kind: 'antecedent' }
  /** "this period": the stretch that the heading or the text before names; `several`: "these years". */
  | { readonly kind: 'stretch'; readonly several: boolean }
  | { readonly kind: 'deictic-day'; readonly offset: number }
  | { readonly kind: 'present' }
  /** "recently"; `said`: the year, and the citation, of the work that says so. */
  | {
      readonly kind: 'reference';
      readonly timex: string;
      readonly said?: { readonly year: number; readonly quote: string };
    }
  /** `from`: the stretch lies right before (-1) or behind (1) an anchor, an event or the document's date. */
  | {
      readonly kind: 'duration';
      readonly timex: string;
      readonly mod: string | null;
      readonly units: { readonly count: number | null; readonly unit: CalendarUnit | null };
      /** "the first years": the early part of what follows. */
      readonly early?: boolean;
      readonly stretch?: { readonly sign: 1 | -1; readonly event: Time | null };
    }
  | { readonly kind: 'set'; readonly timex: string }
  /** "May of that year" */
  | { readonly kind: 'within'; readonly inner: CalendarTime; readonly outer: Time }
  /** A time of day, of the day spoken of where none is named. */
  | {
      readonly kind: 'clock';
      readonly suffix: string;
      readonly of?: Time;
      /** Days from the anchor: "last night" is -1, "the next morning" 1. */
      readonly offset?: number;
      readonly from?: Anchor;
      /** "at night": of no day in particular. */
      readonly anyDay?: boolean;
    };
