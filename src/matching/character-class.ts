/** What a UTF-16 code unit is to the tokeniser. */
export const CharacterClass = { other: 0, letter: 1, mark: 2, digit: 3, space: 4, surrogate: 5 } as const;

const UNKNOWN = 255;
const classes = new Uint8Array(65_536).fill(UNKNOWN);

/**
 * The class of a code unit by its Unicode properties, looked up once a unit and process: a table is several times as
 * fast as a regular expression with property escapes.
 */
export function classOf(unit: number): number {
  const known = classes[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const sign = String.fromCharCode(unit);
  const found =
    unit >= 0xd800 && unit <= 0xdfff
      ? CharacterClass.surrogate
      : /\p{L}/u.test(sign)
        ? CharacterClass.letter
        : /\p{M}/u.test(sign)
          ? CharacterClass.mark
          : /\p{Nd}/u.test(sign)
            ? CharacterClass.digit
            : /\s/u.test(sign)
              ? CharacterClass.space
              : CharacterClass.other;
  classes[unit] = found;
  return found;
}

const NOT_ASKED = 2;
const capitals = new Uint8Array(65_536).fill(NOT_ASKED);

/** Whether a code unit is a capital by itself; by a table, as {@link classOf}. */
function isCapital(unit: number): boolean {
  const known = capitals[unit] ?? NOT_ASKED;
  if (known !== NOT_ASKED) return known === 1;
  const found = /\p{Lu}/u.test(String.fromCharCode(unit));
  capitals[unit] = found ? 1 : 0;
  return found;
}

/** Whether a code unit is a capital, or half of a pair that may be one. */
export const isCapitalUnit = (unit: number): boolean => (unit >= 0xd800 && unit <= 0xdfff) || isCapital(unit);

/** Whether a capital of one code unit stands at `at`; none does outside the text. */
export const isCapitalAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isCapital(text.charCodeAt(at));

/** Whether a letter stands at `at`; none does outside the text, and none that takes two code units. */
export const isLetterAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classOf(text.charCodeAt(at)) === CharacterClass.letter;

/** The letters that stand right before `end`, up to any other sign. */
export function lettersBefore(text: string, end: number): string {
  let start = end;
  while (isLetterAt(text, start - 1)) start--;
  return text.slice(start, end);
}
