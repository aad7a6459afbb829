import type { CalendarUnit } from '../../matching/calendar.ts';
import { readNumberWords } from '../../matching/number-words.ts';
import { type Part, SEASONS, type Season } from '../../matching/time-value.ts';
import { Lexicon } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { Anchor } from './time.ts';

/** TIMEX3 unit, and whether it belongs to the time of day. */
export interface TimexUnit {
  readonly code: string;
  readonly clock: boolean;
  /** `null` for hours and smaller. */
  readonly calendar: CalendarUnit | null;
}

/** Whether a time lies before (-1), at (0) or behind (1) the one it counts from. */
export interface Direction {
  readonly sign: number;
  readonly from: Anchor;
}

const CALENDAR_UNITS: Readonly<Record<string, CalendarUnit>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
  DE: 'decade',
  CE: 'century',
  // "two nights later", "three summers ago"
  MO: 'day',
  AF: 'day',
  EV: 'day',
  NI: 'day',
  WE: 'week',
  SP: 'year',
  SU: 'year',
  FA: 'year',
  WI: 'year',
};

const CLOCK_CODES: Readonly<Record<string, string>> = { H: 'H', MIN: 'M', S: 'S' };

/** What the words of one language mean in a date: its lexicons, looked up by form. */
export class Vocabulary {
  private readonly months: Lexicon;
  private readonly weekdays: Lexicon;
  private readonly seasons: Lexicon;
  private readonly units: Lexicon;
  private readonly parts: Lexicon;
  private readonly ordinals: Lexicon;
  private readonly numerals: Lexicon;
  private readonly roman: Lexicon;
  private readonly decades: Lexicon;
  private readonly directions: Lexicon;
  private readonly modifiers: Lexicon;
  private readonly sets: Lexicon;
  private readonly dayParts: Lexicon;
  private readonly holidays: Lexicon;
  private readonly halves: Lexicon;
  private readonly lengths: Lexicon;

  constructor(store: ResourceStore, language: string) {
    const open = (name: string, code = language): Lexicon =>
      store.findLexicon(`languages/${code}`, name) ?? new Lexicon(name, NO_META, []);
    this.months = open('months');
    this.weekdays = open('weekdays');
    this.seasons = open('seasons');
    this.units = open('time-units');
    this.parts = open('time-parts');
    this.ordinals = open('ordinals');
    this.numerals = open('number-words');
    this.roman = open('roman-numerals', 'mul');
    this.decades = open('decade-words');
    this.directions = open('time-directions');
    this.modifiers = open('duration-modifiers');
    this.sets = open('time-sets');
    this.dayParts = open('day-parts');
    this.holidays = open('holidays');
    this.halves = open('half-units');
    this.lengths = open('duration-adjectives');
  }

  month(form: string): number | undefined {
    return asNumber(this.months.cell(form.replace(/\.$/u, ''), 'number'));
  }

  /** Whether the month's name has another everyday meaning ("may", "march"). */
  isCommonWord(month: string): boolean {
    return this.months.cell(month, 'kind') === 'common';
  }

  weekday(form: string): number | undefined {
    return asNumber(this.weekdays.cell(form, 'number'));
  }

  season(form: string): Season | undefined {
    const cell = this.seasons.cell(form, 'season');
    return cell !== undefined && cell in SEASONS ? (cell as Season) : undefined;
  }

  unit(form: string): TimexUnit | undefined {
    return unitOf(this.units.cell(form, 'unit'));
  }

  /** What lengths are told in besides: a season, a part of the day («за одно лето»). */
  seasonOrDayPart(form: string): TimexUnit | undefined {
    return unitOf(this.season(form) ?? this.dayPart(form));
  }

  /** A length of time in one word («двухдневный»); its count is `null` where it only says that there are several. */
  lengthWord(form: string): { readonly count: number | null; readonly unit: TimexUnit } | undefined {
    const unit = unitOf(this.lengths.cell(form, 'unit'));
    return unit === undefined ? undefined : { count: asNumber(this.lengths.cell(form, 'count')) ?? null, unit };
  }

  isPluralUnit(form: string): boolean {
    return this.units.cell(form, 'number') === 'plural';
  }

  /** The unit of which the word names half. */
  halfUnit(form: string): TimexUnit | undefined {
    return this.unit(this.halves.cell(form, 'unit') ?? '');
  }

  /** When a day that has a name comes, in the notation of {@link namedDay}. */
  holiday(form: string): string | undefined {
    return this.holidays.cell(form, 'day');
  }

  part(form: string): Part | undefined {
    const cell = this.parts.cell(form, 'part');
    return cell === 'EARLY' || cell === 'MID' || cell === 'LATE' ? cell : undefined;
  }

  /** First year of the decade. */
  decade(form: string): number | undefined {
    return asNumber(this.decades.cell(form, 'decade'));
  }

  direction(form: string, definite: boolean): Direction | undefined {
    const sign = asNumber(this.directions.cell(form, 'sign'));
    if (sign === undefined) return undefined;
    return { sign, from: anchorOf(this.directions.cell(form, definite ? 'definite' : 'from')) };
  }

  /** TIMEX3 modifier of a duration; `undefined` where the words give none. */
  modifier(form: string): string | undefined {
    return this.modifiers.cell(form, 'mod');
  }

  /** TIMEX3 value of a recurring time. */
  set(form: string): string | undefined {
    return this.sets.cell(form, 'timex');
  }

  /** TIMEX3 part of the day: MO, AF, EV, NI. */
  dayPart(form: string): string | undefined {
    return this.dayParts.cell(form, 'part');
  }

  ordinal(form: string): number | undefined {
    return asNumber(this.ordinals.cell(form, 'value')) ?? asNumber(this.roman.cell(form, 'value'));
  }

  /** "20", "2.5", "twenty-one"; `null` where it is none. */
  number(text: string): number | null {
    if (/^\d+(?:[.,]\d+)?$/u.test(text)) return Number(text.replace(',', '.'));
    return this.numerals.has(text)
      ? Number(this.numerals.cell(text, 'value'))
      : readNumberWords(
          text.split(/[\s-]+/u).filter((word) => this.numerals.has(word)),
          this.numerals,
        );
  }
}

export const anchorOf = (word: string | undefined): Anchor =>
  word === 'document' || word === 'either' ? word : 'antecedent';

/** "may", "march": a name of a month that is an everyday word, printed without the capital that the month has in Latin script. */
export const isLowerCommonMonth = (words: Vocabulary, printed: string): boolean =>
  /^[a-z]/u.test(printed) && words.isCommonWord(printed);

function unitOf(code: string | undefined): TimexUnit | undefined {
  if (code === undefined) return undefined;
  const clock = CLOCK_CODES[code];
  return { code: clock ?? code, clock: clock !== undefined, calendar: CALENDAR_UNITS[code] ?? null };
}

const NO_META = { title: '', source: '', licence: '', retrieved: '', key: ['form'], columns: {} };

const asNumber = (cell: string | undefined): number | undefined => {
  const value = cell === undefined ? Number.NaN : Number(cell);
  return Number.isFinite(value) ? value : undefined;
};
