/** 1 → a, 27 → aa, as spreadsheets count their columns. */
export function letters(number: number, alphabet: string): string {
  let rest = number;
  let text = '';
  while (rest > 0) {
    text = alphabet.charAt((rest - 1) % alphabet.length) + text;
    rest = Math.floor((rest - 1) / alphabet.length);
  }
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Upper case; numbers that Romans had no numeral for stay in digits. */
export function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}

export const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** The letters that Russian lists are numbered with: without ё, й, ъ, ы, ь. */
export const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
