import type { TokenTable } from '../../core/tokens.ts';
import type { Amount } from '../../layers/amounts.ts';
import { readNumberWords } from '../../matching/number-words.ts';
import { type NumberFormat, parseNumber } from '../../matching/numbers.ts';
import type { TokenMatch } from '../../matching/token-match.ts';
import { rangeSpan, type TokenRange } from '../../matching/token-string.ts';
import { wordAt } from '../../matching/tokens.ts';
import type { Lexicon } from '../../resources/lexicon.ts';
import type { NounPhrases } from './noun-phrase.ts';
import type { FoundSignals } from './signals.ts';

/** What amounts are read with, in one language of one document. */
export interface Reading {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly format: NumberFormat;
  readonly numberWords: Lexicon | undefined;
  /** Letters that multiply sums only: $300m. */
  readonly moneyMultipliers: Lexicon | undefined;
  readonly fractions: Lexicon | undefined;
  readonly ordinals: Lexicon | undefined;
  readonly nouns: NounPhrases;
  readonly signals: FoundSignals;
}

/** Shares are told in small numbers: "one in five", "nine out of ten", "one in a hundred". */
const MOST_OF_A_SHARE = 1000;

export interface FoundAmount extends TokenRange {
  readonly value: Amount;
}

/** Reads a match of a rule: one amount, two where a share or sum falls, none where it is no amount after all. */
export function readAmounts(match: TokenMatch, reading: Reading): readonly FoundAmount[] {
  if (match.rule.set.gives === 'fraction') return listOf(readFraction(match, reading));
  if (match.rule.set.gives === 'share') return listOf(readShare(match, reading));
  const value = numberOf(match, 'number', reading);
  if (value === null) return [];
  const range = match.group('upper');
  const upper = range === undefined ? null : numberOf(match, 'upper', reading);
  if (range === undefined || (upper !== null && upper > value)) return listOf(amountOf(match, value, upper, reading));
  // "fell from 31 to 12 percent" are two amounts of one unit.
  const last = upper === null ? null : amountOf(match, upper, null, reading);
  const first = match.group('number');
  if (upper === null || upper === value || last === null || last.value.kind === 'count' || first === undefined)
    return [];
  const before = { from: first.from, to: first.to, value: { ...last.value, value } };
  return [before, { ...last, from: range.from, value: { ...last.value, bound: null, approx: false } }];
}

const listOf = (amount: FoundAmount | null): readonly FoundAmount[] => (amount === null ? [] : [amount]);

function amountOf(match: TokenMatch, value: number, upper: number | null, reading: Reading): FoundAmount | null {
  const { bound, approx } = boundOf(match, reading);
  const vague = match.rule.set.vague === 'yes';
  const base = { value, upper, approx: approx || vague, bound: vague ? ('min' as const) : bound, converts: null };
  switch (match.rule.set.gives) {
    case 'money': {
      const currency = match.group('currency');
      const code = currency === undefined ? undefined : reading.signals.entries.get(currency.from)?.cells.code;
      return code === undefined ? null : { ...rangeOf(match), value: { ...base, kind: 'money', unit: code } };
    }
    case 'percent':
      return { ...rangeOf(match), value: { ...base, kind: 'percent', unit: unitOf(match, 'percent', reading) ?? '%' } };
    case 'measure': {
      const unit = unitOf(match, 'measure', reading);
      return unit === undefined ? null : { ...rangeOf(match), value: { ...base, kind: 'count', unit } };
    }
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

/** The share that words name, in per cent: "two thirds" is 66.67. */
function readFraction(match: TokenMatch, reading: Reading): FoundAmount | null {
  // "the second half", "в первой половине" are parts of a time or a game.
  if (reading.ordinals?.has(wordAt(reading.tokens, match.from - 1)) === true) return null;
  const share = Number(reading.fractions?.cell(textOf(match.group('fraction'), reading), 'value') ?? Number.NaN);
  const printed = textOf(match.group('numerator'), reading);
  const count = printed === '' ? 1 : Number(reading.numberWords?.cell(printed, 'value') ?? Number.NaN);
  const value = Math.round(share * count * 1e4) / 100;
  if (!(value > 0 && value <= 100)) return null;
  const base = { kind: 'percent' as const, value, upper: null, unit: '%', converts: null };
  return { ...rangeOf(match), value: { ...base, ...boundOf(match, reading) } };
}

/** So many of so many, in per cent: "two out of three" is 66.67; "every fifth", with an ordinal, is 20. */
function readShare(match: TokenMatch, reading: Reading): FoundAmount | null {
  const numberIn = (group: string): number => {
    const printed = textOf(match.group(group), reading);
    const words = reading.numberWords?.cell(printed, 'value') ?? reading.ordinals?.cell(printed, 'value');
    return printed === '' ? 1 : Number(words ?? printed);
  };
  const part = numberIn('numerator');
  const whole = numberIn('number');
  if (!(part > 0 && part < whole && whole <= MOST_OF_A_SHARE)) return null;
  const value = Math.round((part / whole) * 1e4) / 100;
  const base = { kind: 'percent' as const, value, upper: null, unit: '%', converts: null };
  return { ...rangeOf(match), value: { ...base, ...boundOf(match, reading) } };
}

/** What the lexicon gives as the unit of a sign. */
function unitOf(match: TokenMatch, group: string, { signals }: Reading): string | undefined {
  const range = match.group(group);
  return range === undefined ? undefined : signals.entries.get(range.from)?.cells.unit;
}

function numberOf(match: TokenMatch, group: 'number' | 'upper', reading: Reading): number | null {
  const printed = textOf(match.group(group), reading);
  const own = group === 'number' ? match.group('ownMultiplier') : undefined;
  const multiplied = textOf(own ?? match.group('multiplier'), reading).replace(/\.$/u, '');
  const { numberWords, moneyMultipliers } = reading;
  const factor = numberWords?.cell(multiplied, 'value') ?? moneyMultipliers?.cell(multiplied, 'value');
  const multiplier = multiplied === '' ? 1 : Number(factor ?? Number.NaN);
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
