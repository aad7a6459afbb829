import { firstTokenFrom } from '../../matching/tokens.ts';
import type { Lexica } from './lexica.ts';
import { endOf, isHyphen, isNumber, type Passage, startOf, textOf, wordOf } from './passage.ts';

/** An instrument's number without its sign; `to` is the token behind it and its suffix. */
export interface NumberReading {
  readonly value: string;
  readonly to: number;
}

/** 36-III, 94‑V, ЗРУ-764, 407XII, 216-н/қ, 1130н, ҚР ДСМ-135/2020, 254к/96-ВР, 998-IIIQ. */
const NUMBER =
  /(?:\p{Lu}{2,3} )?(?:\p{L}{1,5}[-‐‑–])?\d{1,6}(?:\p{Ll}(?=[/-])|\p{Ll}(?![\p{L}\d]))?(?:[IVXІХ]{1,7}|(?:[-‐‑–/](?:\d{1,6}|\p{L}{1,5})(?![\p{L}\d])){0,3})(?![\p{L}\d])/uy;

/** A number that shows itself for one: 515-IV, 273-ФЗ. */
const UNSIGNED = /\d{1,5}[-‐‑–](?:[IVXІХ]{1,7}\p{Lu}?|\p{Lu}{1,4})(?![\p{L}\d])/uy;

/** «УП № 277»: the series before the sign. */
const SERIES = /^\p{Lu}{2,3}$/u;

export function readNumber(lex: Lexica, p: Passage, at: number): NumberReading | undefined {
  const sign = lex.word(p, at, 'number-sign');
  if (sign === undefined && SERIES.test(textOf(p, at)) && lex.word(p, at + 1, 'number-sign') !== undefined) {
    const number = readNumber(lex, p, at + 1);
    return number === undefined ? undefined : { value: `${textOf(p, at)} ${number.value}`, to: number.to };
  }
  if (sign === undefined) return isNumber(p, at) ? match(lex, p, UNSIGNED, startOf(p, at)) : undefined;
  let i = sign.to;
  if (wordOf(p, i) === '.') i++;
  if (i >= p.to) return undefined;
  return match(lex, p, NUMBER, startOf(p, i));
}

/** 433, 24/5, 68/262, 349. */
const BARE = /\d{2,5}(?:[/-]\d{1,4})?(?![\p{L}\d%]|[.,]\d)/uy;

/** A number without a sign; one that could be a year only where `yearLike`: "resolution 1973". */
export function readBareNumber(lex: Lexica, p: Passage, at: number, yearLike: boolean): NumberReading | undefined {
  if (!isNumber(p, at)) return undefined;
  const number = match(lex, p, BARE, startOf(p, at));
  if (number === undefined || lex.word(p, number.to, 'year-word') !== undefined) return undefined;
  if (lex.word(p, number.to, 'month') !== undefined) return undefined;
  return yearLike || !/^(?:1[89]|20)\d\d(?:-\d+)?$/u.test(number.value) ? number : undefined;
}

function match(lex: Lexica, p: Passage, pattern: RegExp, position: number): NumberReading | undefined {
  pattern.lastIndex = position;
  const printed = pattern.exec(p.text)?.[0];
  if (printed === undefined) return undefined;
  const end = position + printed.length;
  const to = firstTokenFrom(p.tokens, end);
  if (to > p.to || endOf(p, to - 1) !== end) return undefined;
  return { value: normalNumber(printed), to: behindSuffix(lex, p, to) };
}

/** «202-V ЗРК»: the suffix names the state's laws and is no part of the number. */
function behindSuffix(lex: Lexica, p: Passage, at: number): number {
  const suffix = lex.jurisdiction(p, at, ['suffix']);
  return suffix !== undefined && !isHyphen(p, at - 1) && textOf(p, at) !== '' ? suffix.to : at;
}

/** Cyrillic letters that stand for Roman numerals: 319-ІІІ, 248-ХІ. */
const ROMAN: ReadonlyMap<string, string> = new Map([
  ['І', 'I'],
  ['Х', 'X'],
]);

/** As printed, but with plain hyphens, Latin Roman numerals, and the hyphen that "407XII" has lost. */
export function normalNumber(printed: string): string {
  return printed
    .replace(/[‐‑–]/gu, '-')
    .replace(/(\d)([IVXІХ]{1,7})$/u, '$1-$2')
    .replace(/(?<=-)[IVXІХ]+(?=\p{Lu}?$)/gu, (numeral) => Array.from(numeral, (c) => ROMAN.get(c) ?? c).join(''));
}
