import type { Lexica } from './lexica.ts';
import { isAttached, isNumber, isWord, type Passage, textOf, wordOf } from './passage.ts';

/** A date as it stands in a citation: `value` is ISO, as precise as stated; `to` is the token behind it. */
export interface DateReading {
  readonly value: string;
  readonly to: number;
}

const isYear = (digits: string): boolean => /^(?:1[5-9]|20)\d\d$/u.test(digits);

const pad = (digits: string): string => digits.padStart(2, '0');

const isDay = (digits: string): boolean => /^(?:0?[1-9]|[12]\d|3[01])$/u.test(digits);

/** "12.01.96" is of 1996, "12.01.12" of 2012. */
export const fullYear = (digits: string): string =>
  digits.length === 2 ? `${Number(digits) < 50 ? '20' : '19'}${digits}` : digits;

/** Reads the date that starts at a token, in any order: day first, month first, year first, figures only. */
export function readDate(lex: Lexica, p: Passage, at: number): DateReading | undefined {
  if (isNumber(p, at)) return figures(lex, p, at) ?? dayFirst(lex, p, at) ?? yearFirst(lex, p, at);
  if (isWord(p, at)) return monthFirst(lex, p, at);
  return /^[«"“]$/u.test(wordOf(p, at)) ? quotedDay(lex, p, at) : undefined;
}

/** 22.12.2011, 12/04/2005, 2005-04-12, with "г." or "года" behind. */
function figures(lex: Lexica, p: Passage, at: number): DateReading | undefined {
  const [a, s, b, t, c] = [0, 1, 2, 3, 4].map((offset) => textOf(p, at + offset));
  if (a === undefined || b === undefined || c === undefined || s !== t) return undefined;
  for (let i = at + 1; i <= at + 4; i++) if (i >= p.to || !isAttached(p, i)) return undefined;
  if (s === '-' && isYear(a) && isDay(c) && Number(b) >= 1 && Number(b) <= 12)
    return { value: `${a}-${pad(b)}-${pad(c)}`, to: at + 5 };
  if ((s !== '.' && s !== '/') || !isDay(a) || !/^\d\d?$/u.test(b) || !/^(?:\d\d|\d{4})$/u.test(c)) return undefined;
  const [day, month] = Number(b) > 12 ? [b, a] : [a, b];
  if (Number(month) > 12 || Number(month) < 1 || !isDay(day)) return undefined;
  return { value: `${fullYear(c)}-${pad(month)}-${pad(day)}`, to: behindYear(lex, p, at + 5) };
}

/** 25 July, 2006; 12 апреля 2005 года; 14th of April 2022. */
function dayFirst(lex: Lexica, p: Passage, at: number): DateReading | undefined {
  if (!isDay(textOf(p, at))) return undefined;
  let i = at + 1;
  if (/^(?:st|nd|rd|th|er)$/u.test(wordOf(p, i)) && isAttached(p, i)) i++;
  if (wordOf(p, i) === 'of') i++;
  return monthAndYear(lex, p, i, pad(textOf(p, at)));
}

/** «12» апреля 2005 года */
function quotedDay(lex: Lexica, p: Passage, at: number): DateReading | undefined {
  if (!isDay(textOf(p, at + 1)) || !/^[»"”]$/u.test(wordOf(p, at + 2))) return undefined;
  return monthAndYear(lex, p, at + 3, pad(textOf(p, at + 1)));
}

/** April 12, 2005; September 1998. */
function monthFirst(lex: Lexica, p: Passage, at: number): DateReading | undefined {
  const month = lex.word(p, at, 'month');
  if (month === undefined) return undefined;
  const i = wordOf(p, month.to) === '.' ? month.to + 1 : month.to;
  if (isDay(textOf(p, i)) && isNumber(p, i)) {
    let year = i + 1;
    if (/^(?:st|nd|rd|th)$/u.test(wordOf(p, year)) && isAttached(p, year)) year++;
    if (wordOf(p, year) === ',') year++;
    if (isYear(textOf(p, year)))
      return {
        value: `${textOf(p, year)}-${month.values[0]?.value}-${pad(textOf(p, i))}`,
        to: behindYear(lex, p, year + 1),
      };
  }
  return monthAndYear(lex, p, at, null);
}

function monthAndYear(lex: Lexica, p: Passage, at: number, day: string | null): DateReading | undefined {
  const month = lex.word(p, at, 'month');
  if (month === undefined) return undefined;
  let i = month.to;
  if (wordOf(p, i) === '.') i++;
  if (wordOf(p, i) === ',') i++;
  const year = textOf(p, i);
  if (!isYear(year)) return undefined;
  const value = `${year}-${month.values[0]?.value}${day === null ? '' : `-${day}`}`;
  return { value, to: behindYear(lex, p, i + 1) };
}

/** 2013 жылғы 21 мамырдағы; 1996 года; 2005. Not the first half of "2006-11", nor a figure like "2006/679". */
function yearFirst(lex: Lexica, p: Passage, at: number): DateReading | undefined {
  const year = textOf(p, at);
  if (!isYear(year)) return undefined;
  const behind = behindYear(lex, p, at + 1);
  if (behind > at + 1 && isDay(textOf(p, behind))) {
    const month = lex.word(p, behind + 1, 'month');
    if (month !== undefined)
      return { value: `${year}-${month.values[0]?.value}-${pad(textOf(p, behind))}`, to: month.to };
  }
  if (behind === at + 1 && /^[-‐‑–—/]$/u.test(wordOf(p, behind)) && isNumber(p, behind + 1)) return undefined;
  return { value: year, to: behind };
}

/** Behind "г.", "года", "жылғы", where they stand. */
function behindYear(lex: Lexica, p: Passage, at: number): number {
  const word = lex.word(p, at, 'year-word');
  if (word === undefined) return at;
  return word.to === at + 1 && wordOf(p, at).length <= 2 && wordOf(p, at + 1) === '.' && !endsSentence(p, at + 1)
    ? word.to + 1
    : word.to;
}

/** "в 1999 г." at the very end: its full stop is the sentence's. */
const endsSentence = (p: Passage, dot: number): boolean => dot + 1 >= p.to;
