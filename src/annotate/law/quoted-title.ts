import {
  endOf,
  isCapitalised,
  isWord,
  mayStartSentence,
  type Passage,
  sentenceTo,
  startOf,
  wordOf,
} from './passage.ts';

/** A title: tokens up to `to`, and the characters of the title itself without marks. */
export interface TitleReading {
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
]);

const LONGEST = 90;

/**
 * A title in quotation marks, or in brackets that hold one ("[‘On Mass Media’]"). An opening « or “ that is never
 * closed runs to the end of its sentence.
 */
export function readQuoted(p: Passage, at: number): TitleReading | undefined {
  if (wordOf(p, at) === '[') {
    const inner = readQuoted(p, at + 1);
    return inner !== undefined && wordOf(p, inner.to) === ']' ? { ...inner, to: inner.to + 1 } : undefined;
  }
  const opening = wordOf(p, at);
  const closing = CLOSING.get(opening);
  if (closing === undefined || at + 1 >= p.to) return undefined;
  let depth = 1;
  for (let i = at + 1; i < p.to && i - at < LONGEST; i++) {
    const word = wordOf(p, i);
    if (closing.includes(word)) depth--;
    else if (word === opening) depth++;
    if (depth === 0) return i > at + 1 ? titleOf(p, at + 1, i, i + 1) : undefined;
  }
  if (opening !== '«' && opening !== '“') return undefined;
  const to = sentenceTo(p, at + 1, LONGEST);
  return to > at + 3 ? titleOf(p, at + 1, to, to) : undefined;
}

/** The same, ending just before token `end`. */
export function readQuotedBefore(p: Passage, end: number): (TitleReading & { readonly from: number }) | undefined {
  const closing = wordOf(p, end - 1);
  for (let i = end - 2; i >= p.from && end - i < LONGEST; i--) {
    if (CLOSING.get(wordOf(p, i))?.includes(closing) !== true) continue;
    const quoted = readQuoted(p, i);
    if (quoted?.to === end) return { ...quoted, from: i };
  }
  return undefined;
}

function titleOf(p: Passage, from: number, end: number, to: number): TitleReading {
  let last = end;
  while (last > from && /^[.,;]$/u.test(wordOf(p, last - 1))) last--;
  return { to, start: startOf(p, from), end: endOf(p, last - 1) };
}

/** Whether a quoted string reads like a title: it begins with a capital or a word such as "on". */
export const looksLikeTitle = (p: Passage, title: TitleReading, opens: boolean): boolean =>
  opens || /^\p{Lu}/u.test(p.text.charAt(title.start));

export const startsBlock = (p: Passage, at: number): boolean =>
  at === p.from || (isWord(p, at) && isCapitalised(p, at) && mayStartSentence(p, at));
