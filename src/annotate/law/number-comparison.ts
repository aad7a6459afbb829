import type { Lexica } from './lexica.ts';

/**
 * A number as it is compared: in Latin letters, without the part that marks the laws of its state. «ЗРУ-764» and
 * "ZRU-764" are 764, "HO-22-N" and «ЗР-22-Н» are 22-n, «УП-4947» and "UP-4947" are up-4947.
 */
export function comparedNumber(lex: Lexica, number: string): string {
  const known = lex.comparedNumbers.get(number);
  if (known !== undefined) return known;
  const parts = number.split('-').filter((part) => !lex.isNumberPart(part));
  const compared = Array.from(parts.join('-').toLowerCase(), (letter) => lex.latin.get(letter) ?? letter).join('');
  // As with titles: forgotten now and then, so that memory stays bounded.
  if (lex.comparedNumbers.size >= REMEMBERED) lex.comparedNumbers.clear();
  lex.comparedNumbers.set(number, compared);
  return compared;
}

const REMEMBERED = 10_000;

/** What stands before the convocation: "36" of "36-III". */
export const numberStem = (lex: Lexica, number: string): string => comparedNumber(lex, number).split('-')[0] ?? '';

/** "36" agrees with "36-III": authors leave the convocation out. */
export function numbersAgree(lex: Lexica, a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [comparedNumber(lex, a), comparedNumber(lex, b)];
  return x === y || x.startsWith(`${y}-`) || y.startsWith(`${x}-`);
}
