import type { Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { TokenMatch } from '../../matching/token-match.ts';
import type { TokenPatterns } from '../../matching/token-patterns.ts';
import {
  rangeSpan,
  type SymbolRange,
  type TokenRange,
  type TokenString,
  withSymbols,
} from '../../matching/token-string.ts';
import { completed, monthIn, yearOf } from './calendar-times.ts';
import { isDayTime, symbolName } from './date-symbols.ts';
import { MatchView, type Surroundings } from './match-view.ts';
import type { NamedTimeMatch } from './named-times.ts';
import type { NotDates } from './not-dates.ts';
import { READERS } from './readings.ts';
import type { Time } from './time.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A temporal expression and what it says. */
export interface Expression extends TokenRange {
  readonly time: Time;
  readonly rule: string;
  /** Rules that fired before that one: the year in "since 2006". */
  readonly earlierRules: readonly string[];
  /** What it was put together from; stands in its place where the whole makes no sense. */
  readonly parts: readonly Expression[];
  /** Named events are expressions only where a later rule says so. */
  readonly event: boolean;
}

/** The parts of the finder that stay the same from document to document. */
export interface Grammar {
  readonly patterns: TokenPatterns;
  vocabulary(language: string): Vocabulary;
}

const NONE: readonly never[] = [];

/** Characters beside an expression that rules of later passes look at. */
const REACH = 48;

/**
 * Finds the expressions of a document in four passes: what stands by itself; early, middle and late parts of that;
 * ranges; and the words before a date that open it to one side, which change its value and not its span.
 */
export class Finder {
  private readonly grammar: Grammar;
  private readonly surroundings: Surroundings;
  private readonly notDates: NotDates;
  private readonly languageAt: (position: number) => string;

  constructor(
    grammar: Grammar,
    surroundings: Surroundings,
    notDates: NotDates,
    languageAt: (position: number) => string,
  ) {
    this.grammar = grammar;
    this.surroundings = surroundings;
    this.notDates = notDates;
    this.languageAt = languageAt;
  }

  find(
    document: Document,
    blocks: readonly TokenRange[],
    named: readonly NamedTimeMatch[],
    holidays: readonly TokenRange[],
  ): Expression[] {
    const { patterns } = this.grammar;
    const names = named.map(
      (match): Expression => ({
        from: match.from,
        to: match.to,
        time: { kind: 'fixed', value: match.time.value },
        rule: match.time.entry.id,
        earlierRules: NONE,
        parts: NONE,
        event: match.time.kind === 'event',
      }),
    );
    let string = patterns.write(document.text, document.tokens, blocks, this.known(names, holidays));
    const first = this.standalone(this.inOwnLanguageFirst(patterns.scan(string)));
    let found = [...names, ...first].sort((a, b) => a.from - b.from);
    string = withSymbols(
      string,
      found.map((one) => this.symbol(one)),
      REACH,
    );
    for (const pass of ['parts', 'ranges']) [found, string] = this.combine(found, string, pass);
    return this.signalled(found, string).filter((one) => !one.event);
  }

  /** Named times, and the names of days where no named time stands. */
  private known(names: readonly Expression[], holidays: readonly TokenRange[]): SymbolRange[] {
    const char = this.grammar.patterns.symbol('date-holiday');
    const free = outside(holidays, names).map(({ from, to }) => ({ from, to, char }));
    return [...names.map((name) => this.symbol(name)), ...free].sort((a, b) => a.from - b.from);
  }

  private symbol(expression: Expression): SymbolRange {
    return {
      from: expression.from,
      to: expression.to,
      char: this.grammar.patterns.symbol(symbolName(expression.time, expression.event)),
    };
  }

  /** Kazakh and Kyrgyz years look alike: of rules that match the same words, the one of the block's language reads them. */
  private inOwnLanguageFirst(matches: TokenMatch[]): TokenMatch[] {
    for (let i = 1; i < matches.length; i++) {
      const [one, two] = [matches[i - 1], matches[i]];
      if (one === undefined || two === undefined || one.from !== two.from || one.to !== two.to) continue;
      if (one.rule.language === two.rule.language) continue;
      if (two.rule.language !== this.languageAt(this.spanOf(two).start)) continue;
      matches[i - 1] = two;
      matches[i] = one;
    }
    return matches;
  }

  private standalone(matches: readonly TokenMatch[]): Expression[] {
    const kept: Expression[] = [];
    let end = 0;
    for (const match of matches) {
      if (match.from < end) continue;
      const view = this.view(match);
      // Ages and the like: what stands there is no date, whatever other rules think.
      if (view.constant('gives') === 'none') end = match.to;
      const time = this.read(view);
      if (time === null) continue;
      const { from, to } = view.range;
      kept.push({ from, to, time, rule: match.rule.id, earlierRules: NONE, parts: NONE, event: false });
      end = to;
    }
    return kept;
  }

  private read(view: MatchView): Time | null {
    const span = this.spanOf(view.range);
    const bare = view.constant('bare') === 'year';
    if (this.notDates.refuses(span, bare)) return null;
    if (bare && this.notDates.refusesYear(span, this.languageAt(span.start))) return null;
    return READERS[view.constant('gives') ?? '']?.(view) ?? null;
  }

  /** One pass that joins expressions into larger ones, whose symbol then stands in their place. */
  private combine(found: readonly Expression[], string: TokenString, pass: string): [Expression[], TokenString] {
    const byStart = new Map(found.map((one) => [one.from, one]));
    const joined: Expression[] = [];
    let end = 0;
    for (const match of this.grammar.patterns.scan(string, pass)) {
      if (match.from < end) continue;
      const one = this.join(this.view(match), match, byStart);
      if (one === null) continue;
      joined.push(one);
      end = one.to;
    }
    if (joined.length === 0) return [[...found], string];
    return [
      [...outside(found, joined), ...joined].sort((a, b) => a.from - b.from),
      withSymbols(
        string,
        joined.map((one) => this.symbol(one)),
      ),
    ];
  }

  private join(view: MatchView, match: TokenMatch, byStart: ReadonlyMap<number, Expression>): Expression | null {
    const at = (group: string): Expression | undefined => {
      const range = match.group(group);
      return range === undefined ? undefined : byStart.get(range.from);
    };
    const whole = (time: Time, ...parts: Expression[]): Expression => ({
      ...view.range,
      time,
      rule: match.rule.id,
      earlierRules: parts.flatMap((part) => [...part.earlierRules, part.rule]),
      parts,
      event: false,
    });
    const date = at('date');
    const from = at('from');
    const to = at('to');
    switch (view.constant('gives')) {
      case 'part': {
        const part = view.words.part(view.text('part') ?? '');
        const partEnd = view.words.part(view.text('partEnd') ?? '');
        if (date === undefined || part === undefined) return null;
        return whole({ kind: 'part', part, of: date.time, ...(partEnd === undefined ? {} : { partEnd }) }, date);
      }
      case 'within': {
        const inner = at('inner')?.time;
        return date === undefined || inner?.kind !== 'calendar'
          ? null
          : whole({ kind: 'within', inner, outer: date.time }, date);
      }
      case 'day-part-of': {
        const part = view.words.dayPart(view.text('dayPart') ?? '');
        return date === undefined || part === undefined
          ? null
          : whole({ kind: 'clock', suffix: `T${part}`, of: date.time }, date);
      }
      case 'clock-date': {
        const clock = at('clock')?.time;
        if (date === undefined || clock?.kind !== 'clock' || !isDayTime(date.time)) return null;
        return whole({ ...clock, of: date.time }, date);
      }
      case 'nth': {
        const unit = view.words.unit(view.text('unit') ?? '')?.calendar;
        const last = view.text('last') !== undefined;
        const nth = last ? -1 : view.words.ordinal(view.text('ordinal') ?? '');
        return date === undefined || unit == null || nth === undefined
          ? null
          : whole({ kind: 'nth', nth, unit, of: date.time }, date);
      }
      case 'half-of': {
        const half = view.words.ordinal(view.text('halfWord') ?? '') === 1 ? 1 : 2;
        return date === undefined ? null : whole({ kind: 'half', half, of: date.time }, date);
      }
      case 'approximate':
        return date === undefined ? null : whole({ kind: 'approximate', of: date.time }, date);
      case 'range': {
        if (from === undefined || to === undefined) return null;
        const now = to.time.kind === 'present' || (to.time.kind === 'deictic-day' && to.time.offset === 0);
        return whole({ kind: 'range', from: from.time, to: now ? null : to.time }, from, ...(now ? [] : [to]));
      }
      case 'stretch-from-event': {
        const stretch = at('stretch')?.time;
        if (date === undefined || stretch?.kind !== 'duration') return null;
        return whole({ ...stretch, stretch: { sign: 1, event: date.time } });
      }
      default:
        return null;
    }
  }

  private signalled(found: readonly Expression[], string: TokenString): Expression[] {
    const byStart = new Map(found.map((one) => [one.from, one]));
    for (const match of this.grammar.patterns.scan(string, 'signals')) {
      const range = match.group('date');
      const date = range === undefined ? undefined : byStart.get(range.from);
      if (date === undefined || isStretch(date)) continue;
      const view = this.view(match);
      const other = match.group('other');
      const time =
        view.constant('gives') === 'shared-year'
          ? sharingYear(date.time, other === undefined ? undefined : byStart.get(other.from)?.time)
          : opened(date.time, view);
      const { from, to } = date.event ? view.range : date;
      const earlierRules = [...date.earlierRules, date.rule];
      byStart.set(date.from, { ...date, from, to, time, rule: match.rule.id, earlierRules, event: false });
    }
    return [...byStart.values()];
  }

  private view(match: TokenMatch): MatchView {
    return new MatchView(match, this.grammar.vocabulary(match.rule.language), this.surroundings);
  }

  private spanOf(range: TokenRange): Span {
    return rangeSpan(this.surroundings.tokens, range);
  }
}

/** "from 1994-7": a range has its ends already, whatever stands before it. */
const isStretch = ({ time, event }: Expression): boolean =>
  time.kind === 'open-after' ||
  time.kind === 'open-before' ||
  time.kind === 'range' ||
  (!event && time.kind === 'fixed' && time.value.granularity === 'interval');

/** "the spring and summer of 1943": the year stands behind the last; of "November and January 2005" the first lies before. */
function sharingYear(time: Time, other: Time | undefined): Time {
  const year = other === undefined ? null : yearOf(other);
  const [first, last] = [monthIn(time), other === undefined ? null : monthIn(other)];
  return year === null || first === null || last === null ? time : completed(time, first > last ? year - 1 : year);
}

function opened(time: Time, view: MatchView): Time {
  const side = view.constant('opens');
  if (side === 'after') return { kind: 'open-after', of: time, passing: view.constant('told') === 'passing' };
  return side === 'before' ? { kind: 'open-before', of: time } : time;
}

/** Those that lie in none of `covering`; both in order of their starts. */
function outside<R extends TokenRange>(found: readonly R[], covering: readonly TokenRange[]): R[] {
  let next = 0;
  return found.filter((one) => {
    while (next < covering.length && (covering[next]?.to ?? 0) <= one.from) next++;
    const cover = covering[next];
    return cover === undefined || one.from < cover.from || one.to > cover.to;
  });
}
