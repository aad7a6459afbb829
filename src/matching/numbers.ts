/**
 * How numbers are printed: `thousands` groups digits by three (empty: none seen), `decimal` stands before the fraction.
 * Both may be `.` where a text groups by full stop and still writes "10.7 million".
 */
export interface NumberFormat {
  readonly thousands: ',' | '.' | ' ' | '';
  readonly decimal: '.' | ',';
}

/** "1,600" is 1600 and "67.352" has a fraction, unless something in the text says otherwise. */
export const DEFAULT_NUMBER_FORMAT: NumberFormat = { thousands: ',', decimal: '.' };

/** Non-breaking, figure, thin and narrow spaces group digits as the plain one does. */
const SPACES = /[ \u00a0\u2007\u2009\u202f]/gu;
/** Apostrophes group digits in Swiss usage, and mean nothing else between digits. */
const APOSTROPHE = /(?<=\d)['’](?=\d{3})/gu;
const SIGN = /^[-+\u2212\u2013](?=\d)/u;
const NUMERAL = /^\d{1,21}(?:[., ]\d{1,12}){0,8}$/u;
const GROUPED = /^\d{1,3}(?:[., ]\d{3})+$/u;

/** Digits between separators, and the separators between them: "1.234,5" is [1 234 5] and [. ,]. */
interface Numeral {
  readonly digits: readonly string[];
  readonly separators: readonly string[];
  readonly negative: boolean;
}

/**
 * Reads one numeral; `null` where the text is anything but one ("n/a", "2006-11", "12.05.2011", "1,60,000").
 * A separator that is not followed by three digits is a decimal sign whatever the format says.
 */
export function parseNumber(text: string, format: NumberFormat = DEFAULT_NUMBER_FORMAT): number | null {
  const numeral = split(text);
  if (numeral === null) return null;
  const fraction = fractionOf(numeral, format);
  if (fraction === null) return null;
  const whole = fraction === '' ? numeral.digits : numeral.digits.slice(0, -1);
  const value = Number(`${whole.join('')}${fraction === '' ? '' : `.${fraction}`}`);
  return numeral.negative ? -value : value;
}

/**
 * The format that explains samples from one column or one document: "2.114.476" settles "67.352", "10,5" settles
 * "1,234". What the samples leave open is taken from `fallback`: the document's format for a column, the language's
 * for a document. Samples that are no numerals are passed over.
 */
export function decideNumberFormat(
  samples: readonly string[],
  fallback: NumberFormat = DEFAULT_NUMBER_FORMAT,
): NumberFormat {
  const votes = countVotes(samples);
  const thousands = decideThousands(votes, fallback);
  return { thousands, decimal: decideDecimal(votes, thousands, fallback) };
}

function split(text: string): Numeral | null {
  const plain = text.trim().replace(SPACES, ' ').replace(APOSTROPHE, ' ');
  const negative = SIGN.test(plain) && !plain.startsWith('+');
  const body = plain.replace(SIGN, '');
  if (!NUMERAL.test(body)) return null;
  return { digits: body.split(/[., ]/u), separators: Array.from(body.replace(/\d/gu, '')), negative };
}

/** The digits behind the decimal sign, empty where there is none, `null` where the numeral makes no sense. */
function fractionOf({ digits, separators }: Numeral, format: NumberFormat): string | null {
  const last = separators.at(-1);
  const tail = digits.at(-1) ?? '';
  if (last === undefined) return '';
  const mixed = separators.some((separator) => separator !== last);
  const wellGrouped = (groups: readonly string[]): boolean =>
    groups.length === 1 || ((groups[0]?.length ?? 0) <= 3 && groups.slice(1).every((group) => group.length === 3));
  if (mixed) {
    const sameBefore = separators.slice(0, -1).every((separator) => separator === separators[0]);
    return sameBefore && last !== ' ' && wellGrouped(digits.slice(0, -1)) ? tail : null;
  }
  if (separators.length > 1) return wellGrouped(digits) ? '' : null;
  if (last === ' ') return wellGrouped(digits) ? '' : null;
  const couldGroup = wellGrouped(digits) && !(digits[0] ?? '').startsWith('0');
  if (!couldGroup) return tail;
  return last === format.thousands || last !== format.decimal ? '' : tail;
}

type Separator = ',' | '.';

interface Votes {
  spaced: number;
  /** Certain: twice in one numeral ("2.114.476"), or before another one ("1.234,5"). */
  readonly groups: Record<Separator, number>;
  /** Certain: not followed by three digits ("10.7"), after a zero ("0.352"), or after a grouping sign. */
  readonly fractions: Record<Separator, number>;
  /** Either: "67.352". */
  readonly open: Record<Separator, number>;
}

function countVotes(samples: readonly string[]): Votes {
  const votes: Votes = {
    spaced: 0,
    groups: { ',': 0, '.': 0 },
    fractions: { ',': 0, '.': 0 },
    open: { ',': 0, '.': 0 },
  };
  for (const sample of samples) {
    const numeral = split(sample);
    const last = numeral?.separators.at(-1);
    if (numeral === null || last === undefined || fractionOf(numeral, DEFAULT_NUMBER_FORMAT) === null) continue;
    if (numeral.separators[0] === ' ') votes.spaced++;
    if (last === ' ') continue;
    const sign: Separator = last === ',' ? ',' : '.';
    const first = numeral.separators[0];
    if (numeral.separators.length === 1) {
      const grouped = GROUPED.test(numeral.digits.join(sign)) && !(numeral.digits[0] ?? '').startsWith('0');
      if (grouped) votes.open[sign]++;
      else votes.fractions[sign]++;
    } else if (first === last) votes.groups[sign]++;
    else {
      votes.fractions[sign]++;
      if (first === ',' || first === '.') votes.groups[first]++;
    }
  }
  return votes;
}

function decideThousands(votes: Votes, fallback: NumberFormat): NumberFormat['thousands'] {
  const { groups, fractions, open, spaced } = votes;
  if (groups['.'] > 0 || groups[','] > 0) return groups['.'] >= groups[','] ? '.' : ',';
  if (spaced > 0) return ' ';
  // Figures that all have exactly three digits behind the sign are grouped ones, if there are a few of them.
  const onlyOpen = (sign: Separator): boolean => open[sign] >= 2 && fractions[sign] === 0;
  if (onlyOpen(',')) return ',';
  if (onlyOpen('.') && open[','] === 0) return '.';
  const { thousands } = fallback;
  const impossible = (thousands === ',' || thousands === '.') && fractions[thousands] > open[thousands];
  return impossible && fallback.decimal !== thousands ? '' : thousands;
}

function decideDecimal(
  votes: Votes,
  thousands: NumberFormat['thousands'],
  fallback: NumberFormat,
): NumberFormat['decimal'] {
  const { fractions } = votes;
  if (fractions[','] !== fractions['.']) return fractions[','] > fractions['.'] ? ',' : '.';
  if (thousands === ',') return '.';
  if (thousands === '.') return votes.open[','] > 0 ? '.' : ',';
  return fallback.decimal;
}
