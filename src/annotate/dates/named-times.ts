import type { Document } from '../../core/document.ts';
import type { Day } from '../../matching/calendar.ts';
import { daysInMonth, readIsoDay } from '../../matching/calendar.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import {
  dayValue,
  monthValue,
  openAfter,
  openBefore,
  rangeValue,
  type TimeValue,
  yearValue,
} from '../../matching/time-value.ts';
import type { TokenRange } from '../../matching/token-string.ts';
import type { LexiconEntry } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';

export interface NamedTime {
  readonly entry: LexiconEntry;
  readonly value: TimeValue;
  /** A time by itself ("Soviet times"), or one only behind "since", "during" … ("the collapse of the Soviet Union"). */
  readonly kind: 'period' | 'event';
}

export interface NamedTimeMatch extends TokenRange {
  readonly time: NamedTime;
}

/** Finds times known by name: those of all countries in any document, those of one country in documents about it. */
export class NamedTimes {
  private readonly general = new LexiconTrie<NamedTime>();
  private readonly byCountry = new Map<string, LexiconTrie<NamedTime>>();

  constructor(store: ResourceStore) {
    for (const lexicon of store.lexicons('named-times')) {
      const [kind, code = ''] = lexicon.id.split('/');
      const trie = kind === 'languages' ? this.general : new LexiconTrie<NamedTime>();
      if (kind !== 'languages') this.byCountry.set(code, trie);
      for (const entry of lexicon.entries) {
        const value = timeValueOf(entry);
        if (value !== null)
          trie.add(entry.form, { entry, value, kind: entry.cells.kind === 'period' ? 'period' : 'event' });
      }
    }
  }

  /** In order, not overlapping. Independence of which country, is told only where the document is about one. */
  find({ tokens, metadata }: Pick<Document, 'tokens' | 'metadata'>): NamedTimeMatch[] {
    const [country, ...others] = metadata.countries;
    const local = country === undefined || others.length > 0 ? undefined : this.byCountry.get(country);
    const general = this.general.matches(tokens);
    const found =
      local === undefined
        ? general
        : [...local.matches(tokens), ...general].sort((a, b) => a.from - b.from || b.to - a.to);
    const kept: NamedTimeMatch[] = [];
    for (const { from, to, values } of found) {
      const time = values[0];
      if (time !== undefined && from >= (kept.at(-1)?.to ?? 0)) kept.push({ from, to, time });
    }
    return kept;
  }
}

/** From a lexicon's cells: `1991`, `2003-11`, `1991-12-16`; an empty one leaves that side open. */
function timeValueOf({ cells }: LexiconEntry): TimeValue | null {
  const begin = pointOf(cells.begin ?? '');
  const until = pointOf(cells.until ?? '');
  const value =
    begin === null
      ? until && openBefore(until)
      : until === null
        ? openAfter(begin)
        : begin.timex === until.timex
          ? begin
          : rangeValue(begin, until);
  return value === null ? null : { ...value, approx: cells.approx === 'yes' };
}

export function pointOf(iso: string): TimeValue | null {
  const day: Day | null = readIsoDay(iso);
  if (day !== null) return dayValue(day);
  const match = /^(\d{4})(?:-(\d{2}))?$/u.exec(iso);
  if (match === null) return null;
  const month = Number(match[2] ?? 0);
  if (month === 0) return yearValue(Number(match[1]));
  return daysInMonth(Number(match[1]), month) > 0 ? monthValue(Number(match[1]), month) : null;
}
