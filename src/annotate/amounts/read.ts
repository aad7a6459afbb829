import type { TokenTable } from '../../core/tokens.ts';
import type { Amount } from '../../layers/amounts.ts';
import { readNumberWords } from '../../matching/number-words.ts';
import { type NumberFormat, parseNumber } from '../../matching/numbers.ts';
import type { TokenMatch } from '../../matching/token-patterns.ts';
import { rangeSpan, type TokenRange } from '../../matching/token-string.ts';
import type { Lexicon } from '../../resources/lexicon.ts';
import type { NounPhrases } from './noun-phrase.ts';
import type { FoundSignals } from './signals.ts';

/** What amounts are read with, in one language of one document. */
export interface Reading {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly format: NumberFormat;
  readonly numberWords: Lexicon | undefined;
  readonly nouns: NounPhrases;
  readonly signals: FoundSignals;
}

export interface FoundAmount extends TokenRange {
  readonly value: Amount;
}

/** Reads a match of a rule; `null` where it is no amount after all. */
export function readAmount(match: TokenMatch, reading: Reading): FoundAmount | null {
  const value = numberOf(match, reading);
  if (value === null) return null;
  const bound = boundOf(match, reading);
  const base = { value, approx: bound.approx, bound: bound.bound };
  switch (match.rule.set.gives) {
    case 'money': {
      const currency = match.group('currency');
      const code = currency === undefined ? undefined : reading.signals.entries.get(currency.from)?.cells.code;
      return code === undefined ? null : { ...rangeOf(match), value: { ...base, kind: 'money', unit: code } };
    }
    case 'percent':
      return { ...rangeOf(match), value: { ...base, kind: 'percent', unit: '%' } };
    case 'number': {
      const unit = reading.nouns.before(reading.text, reading.tokens, match.from, 14);
      return unit === null ? null : { ...rangeOf(match), value: { ...base, kind: 'count', unit } };
    }
    case 'count': {
      const counted = reading.nouns.read(reading.text, reading.tokens, match.to, value);
      if (counted === null || !Number.isFinite(value)) return null;
      const membership = counted.membership || reading.signals.membershipEnds.has(match.from);
      return {
        from: match.from,
        to: counted.to,
        value: { ...base, kind: membership ? 'membership' : 'count', unit: counted.unit },
      };
    }
    default:
      return null;
  }
}

const rangeOf = ({ from, to }: TokenMatch): TokenRange => ({ from, to });

function textOf(range: TokenRange | undefined, { text, tokens }: Reading): string {
  if (range === undefined) return '';
  const { start, end } = rangeSpan(tokens, range);
  return text.slice(start, end);
}

function numberOf(match: TokenMatch, reading: Reading): number | null {
  const printed = textOf(match.group('number'), reading);
  const multiplied = textOf(match.group('multiplier'), reading).replace(/\.$/u, '');
  const { numberWords } = reading;
  const multiplier = multiplied === '' ? 1 : Number(numberWords?.cell(multiplied, 'value') ?? Number.NaN);
  if (!Number.isFinite(multiplier)) return null;
  const words = printed.split(/[\s-]+/u);
  const plain = /^\d/u.test(printed)
    ? parseNumber(printed, formatFor(match, multiplied, printed, reading))
    : numberWords === undefined
      ? null
      : (asNumber(numberWords.cell(printed, 'value')) ??
        readNumberWords(
          words.filter((word) => numberWords.has(word)),
          numberWords,
        ));
  if (plain === null) return null;
  // 10.7 times a million in binary is not quite 10,700,000.
  return Math.round(plain * multiplier * 1e6) / 1e6;
}

/** Sums have two decimals at most: three digits behind the only separator are a group ("67.352 EUR"). */
function formatFor(match: TokenMatch, multiplier: string, printed: string, { format }: Reading): NumberFormat {
  const grouped = match.rule.set.gives === 'money' && multiplier === '' && /^[1-9]\d{0,2}[.,]\d{3}$/u.test(printed);
  return grouped
    ? { thousands: printed.includes('.') ? '.' : ',', decimal: printed.includes('.') ? ',' : '.' }
    : format;
}

const asNumber = (cell: string | undefined): number | null => (cell === undefined ? null : Number(cell));

function boundOf(
  match: TokenMatch,
  { signals }: Reading,
): { readonly bound: Amount['bound']; readonly approx: boolean } {
  const range = match.group('bound');
  const cells = range === undefined ? undefined : signals.entries.get(range.from)?.cells;
  const bound = cells?.bound === 'min' || cells?.bound === 'max' ? cells.bound : null;
  return { bound, approx: cells?.approx === 'yes' };
}
