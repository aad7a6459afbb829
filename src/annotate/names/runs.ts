import { type Reading, Shape } from './reading.ts';

/** Space, tabulator, line feed, no-break space. */
const SPACES: readonly number[] = [32, 9, 10, 160];

/** Capitalised words that stand together: tokens `[from, to)`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Longest stretches of capitalised words, initials with their full stops and hyphened parts included. */
export function capitalisedRuns(reading: Reading): Run[] {
  const runs: Run[] = [];
  let to = 0;
  for (const from of reading.nameWords) {
    if (from < to) continue;
    to = from + 1;
    while (to < reading.count) {
      const next = follows(reading, to);
      if (next === 0 || !reading.together(from, to + next - 1)) break;
      to += next;
    }
    runs.push({ from, to });
  }
  return runs;
}

export const isNameWord = (reading: Reading, index: number): boolean =>
  index >= 0 && index < reading.count && reading.named[index] === 1;

/** How many tokens from `index` on continue a run: 0, 1 (word, full stop of an initial) or 2 (hyphen and word). */
function follows(reading: Reading, index: number): number {
  if (isNameWord(reading, index)) {
    const afterInitial = reading.word(index - 1) === '.';
    return reading.opens[index] === 1 && !afterInitial ? 0 : gapIsSpace(reading, index - 1) ? 1 : 0;
  }
  if (reading.word(index) === '.') return reading.shape[index - 1] === Shape.initial ? 1 : 0;
  return reading.isHyphen(index) && isNameWord(reading, index + 1) ? 2 : 0;
}

/** At most two characters of white space between a token and the next. */
function gapIsSpace(reading: Reading, index: number): boolean {
  const start = reading.tokens.end[index] ?? 0;
  const end = reading.tokens.start[index + 1] ?? reading.text.length;
  if (end - start > 2) return false;
  for (let i = start; i < end; i++) if (!SPACES.includes(reading.text.charCodeAt(i))) return false;
  return true;
}

const FIRST_CYRILLIC = 0x400;
const LAST_CYRILLIC = 0x45f;

/** The capitals that words begin with. */
export function initialsOf(form: string): string {
  let initials = '';
  let inWord = false;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    const isCyrillic = unit >= FIRST_CYRILLIC && unit <= LAST_CYRILLIC;
    // Other letters by their properties.
    if (unit > 0x7f && !isCyrillic) return (form.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
    const isUpper = isCyrillic ? unit < 0x430 : unit >= 0x41 && unit <= 0x5a;
    if (isUpper && !inWord) initials += form.charAt(i);
    inWord = isUpper || isCyrillic || (unit >= 0x61 && unit <= 0x7a);
  }
  return initials;
}

/** "The State as a Guardian", but not "a Guardian report": one word behind an indefinite article, and nothing behind it. */
export const isOneOfAKind = (reading: Reading, from: number, to: number): boolean =>
  to - from === 1 &&
  reading.shape[from] === Shape.capital &&
  /^an?$/u.test(reading.word(from - 1)) &&
  (reading.shape[to] === Shape.other || !reading.together(from, to));
