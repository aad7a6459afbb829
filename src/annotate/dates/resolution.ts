import type { TimeValue } from '../../matching/time-value.ts';
import type { SettledAnchor } from './time.ts';

/** What an expression means here. `value` is `null` where the surroundings do not say. */
export interface Resolution {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly timex: string;
  readonly mod: string | null;
  readonly value: TimeValue | null;
  /** What was taken from the surroundings: an antecedent's words, or the document's date. `null`: all is stated. */
  readonly anchor: { readonly kind: SettledAnchor | 'citation'; readonly quote: string } | null;
  readonly stated: boolean;
}

/** A time of which no more is known than its TIMEX3 value. */
export const plain = (type: Resolution['type'], timex: string): Resolution => ({
  type,
  timex,
  mod: null,
  value: null,
  anchor: null,
  stated: true,
});

/** The same where the surroundings would have to say more, and do not. */
export const unresolved = (type: Resolution['type'], timex: string): Resolution => ({
  ...plain(type, timex),
  stated: false,
});

/** A date that its own words state. */
export const dated = (value: TimeValue): Resolution => ({ ...plain('DATE', value.timex), mod: value.mod, value });
