const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `¹²` → `12`. */
export const superscriptToDigits = (text: string): string =>
  Array.from(text, (sign) => {
    const digit = SUPERSCRIPT.indexOf(sign);
    return digit === -1 ? sign : String(digit);
  }).join('');

/** `12` → `¹²`. */
export const digitsToSuperscript = (digits: string): string =>
  Array.from(digits, (digit) => SUPERSCRIPT[Number(digit)] ?? digit).join('');

export const SUPERSCRIPT_RUN = /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}/gu;

/**
 * A note number in TeX, as converters leave it: `$^{1}$`, `$^{{\bf 14}}`, `$[{]f 1}$` (the `\b` of `\bf` has become a
 * backspace character), `\footnotemark[3]`. Group 1 is the number. Formulas (`$x^2 + 1$`) do not fit.
 */
export const TEX_LABEL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the backspace is what is left of "\b"
  /\$\s*(?=[\^[{])[\s{}[\]\\^a-z\u0008]{1,20}?(\d{1,3})(?![\d.,])[}\]\s]{0,6}(?:\\quad\s*|\\ \s*|~){0,3}\s*\$?/u;

export interface NoteStart {
  readonly label: string;
  /** UTF-16 length of sign, number and the space behind it. */
  readonly length: number;
  /** `sign` is unmistakable (superscript, TeX, `[^1]`); a `number`, bare or in brackets, may also count a list or heading. */
  readonly form: 'sign' | 'number';
}

/** How the body of a note may begin. Tried on the text of a block; `bullet` where a list sign stood before it. */
export function readNoteStart(text: string, bullet: boolean): NoteStart | undefined {
  const superscript = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})[.)]?\s*/u.exec(text);
  if (superscript !== null)
    return { label: superscriptToDigits(superscript[1] ?? ''), length: superscript[0].length, form: 'sign' };
  const tag = /^(?:<sup>\s*(\d{1,3}|[*†‡])\s*<\/sup>|\[\^([^\]\s]{1,20})\]:)\s*/iu.exec(text);
  if (tag !== null) return { label: tag[1] ?? tag[2] ?? '', length: tag[0].length, form: 'sign' };
  if (text.startsWith('$')) {
    const tex = TEX_LABEL.exec(text);
    if (tex?.index === 0)
      return { label: tex[1] ?? '', length: tex[0].length + leadingSpace(text, tex[0].length), form: 'sign' };
  }
  const number = /^(?:(\d{1,3})(?:[.)]\s{1,3}|\s{1,3}|(?=https?:))|\[(\d{1,3})\]\s{0,3})(?=\S)/u.exec(text);
  if (number !== null)
    return { label: number[1] ?? number[2] ?? '', length: number[0].length, form: bullet ? 'sign' : 'number' };
  const sign = /^(\*{1,3}|†{1,2}|‡)\s*(?=\p{L}|["«“])/u.exec(text);
  if (sign !== null && !bullet) return { label: sign[1] ?? '', length: sign[0].length, form: 'number' };
  return undefined;
}

const leadingSpace = (text: string, from: number): number => /^\s*/u.exec(text.slice(from))?.[0].length ?? 0;

/** What raised characters may be to be a marker: `12`, `*`, `b`. Not the `st` of `1st`, not a formula. */
export const RAISED_LABEL = /^[[(]?(\d{1,3}|[*†‡§]{1,3}|\p{Ll})[\])]?$/u;
