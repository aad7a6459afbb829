import type { Draft } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { Acronym } from '../../layers/acronyms.ts';
import { type LongFormWord, longFormStart } from './alignment.ts';

/** What must be known of a language: its function words, and what may introduce a short form inside the brackets. */
export interface AcronymWords {
  isFunctionWord(word: string): boolean;
  isArticle(word: string): boolean;
  /** Matches an introducer at the start of a bracket: "hereinafter ", «далее — ». */
  readonly introducer: RegExp;
}

/** Two to ten letters, digits and hyphens, at least two of them capitals: `CSOs`, `EU`, `МБПЧ`, `CGES/ZDES`. */
export const SHORT = /^(?=.*\p{Lu}.*\p{Lu})\p{Lu}[\p{L}\d.&-]{0,8}[\p{L}\d](?:\/\p{Lu}[\p{L}\d-]{1,8})?$/u;
const BRACKET = /\(([^()\n]{2,120})\)/gu;
const WORD = /\p{L}[\p{L}\p{M}’']*/gu;
/** `…, CGES/ZDES` behind a name: only capitals, and only where every one of them is an initial. */
const APPOSITION = /,\s(\p{Lu}{3,8}(?:\/\p{Lu}{2,8})?)(?=[\s,;).]|$)/gu;

/** Definitions within one block: `long (SHORT)`, `SHORT (long)`, `long, SHORT`. */
export function definitionsIn(text: string, block: Span, words: AcronymWords): Draft<Acronym>[] {
  const passage = text.slice(block.start, block.end);
  const found: Draft<Acronym>[] = [];
  for (const match of passage.matchAll(BRACKET)) {
    const inside = (match[1] ?? '').replace(words.introducer, '').replace(/^[«"“]|[»"”]$/gu, '');
    const end = match.index + match[0].length;
    const before = SHORT.test(inside) ? longBefore(passage, match.index, inside, words, false) : null;
    if (before !== null) found.push(draft(block, before.start, end, inside, before.long, 'acronym.long-short'));
    else {
      const reversed = shortBefore(passage, match.index, match[1] ?? '', words);
      if (reversed !== null)
        found.push(draft(block, reversed.start, end, reversed.short, match[1] ?? '', 'acronym.short-long'));
    }
  }
  for (const match of passage.matchAll(APPOSITION)) {
    const short = match[1] ?? '';
    const before = longBefore(passage, match.index, short, words, true);
    if (before !== null)
      found.push(draft(block, before.start, match.index + match[0].length, short, before.long, 'acronym.apposition'));
  }
  return found;
}

const draft = (block: Span, start: number, end: number, short: string, long: string, rule: string): Draft<Acronym> => ({
  start: block.start + start,
  end: block.start + end,
  rule,
  value: { short, long },
});

const ENDS_CLAUSE: ReadonlySet<string> = new Set('.;:()«»“”"!?');

/** The letters that must be explained: without a plural s, and of `CGES/ZDES` the first name. */
const lettersOf = (short: string): string =>
  (short.split('/')[0] ?? '').replace(/(?<=\p{Lu})s$/u, '').replaceAll(/[^\p{L}]/gu, '');

function longBefore(
  passage: string,
  end: number,
  short: string,
  words: AcronymWords,
  exact: boolean,
): { readonly start: number; readonly long: string } | null {
  const letters = lettersOf(short);
  const reach = Math.max(0, end - 20 * (letters.length + 6));
  // Only words of the same clause: a full stop, bracket or quotation mark ends the long form.
  let offset = end;
  while (offset > reach && !ENDS_CLAUSE.has(passage.charAt(offset - 1))) offset--;
  const clause = passage.slice(offset, end);
  const spans = Array.from(clause.matchAll(WORD)).slice(-(2 * letters.length + 5));
  const forms: LongFormWord[] = spans.map((span) => ({ text: span[0], isFunctionWord: words.isFunctionWord(span[0]) }));
  let first = longFormStart(letters, forms, exact);
  while (first !== null && words.isArticle(forms[first]?.text ?? '')) first++;
  const start = first === null ? undefined : spans[first]?.index;
  if (start === undefined) return null;
  const long = clause.slice(start).trim();
  return { start: offset + start, long };
}

/** `ОБСЕ (Организация …)`: all letters must be initials of the words in the brackets. */
function shortBefore(
  passage: string,
  open: number,
  inside: string,
  words: AcronymWords,
): { readonly start: number; readonly short: string } | null {
  // An acronym ends in a capital or a digit: most brackets stand behind an ordinary word.
  if (!/[\p{Lu}\d]\s/u.test(passage.slice(open - 2, open))) return null;
  const match = /([\p{L}\d&/-]{2,12})\s$/u.exec(passage.slice(Math.max(0, open - 14), open));
  const short = match?.[1] ?? '';
  if (match === null || !SHORT.test(short) || short !== short.toUpperCase()) return null;
  const forms = (inside.match(WORD) ?? []).map((text) => ({ text, isFunctionWord: words.isFunctionWord(text) }));
  return longFormStart(lettersOf(short), forms, true) === 0 ? { start: open - match[0].length, short } : null;
}
