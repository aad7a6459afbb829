import type { Draft } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { Acronym } from '../../layers/acronyms.ts';
import { type LongFormWord, longFormStart } from './alignment.ts';

/** What must be known of a language: its function words, and what may introduce a short form inside the brackets. */
export interface AcronymWords {
  isFunctionWord(word: string): boolean;
  isArticle(word: string): boolean;
  /** A noun that organisations are named by: Federation, Party. */
  isHead(word: string): boolean;
  /** Matches an introducer at the start of a bracket: "hereinafter ", «далее — ». */
  readonly introducer: RegExp;
}

/** Two to ten letters, digits and hyphens, at least two of them capitals: `CSOs`, `EU`, `МБПЧ`, `CGES/ZDES`. */
export const SHORT = /^(?=.*\p{Lu}.*\p{Lu})\p{Lu}[\p{L}\d.&-]{0,8}[\p{L}\d](?:\/\p{Lu}[\p{L}\d-]{1,8})?$/u;
const BRACKET = /\(([^()\n]{2,120})\)/gu;
const WORD = /\p{L}[\p{L}\p{M}’']*/gu;
/** `…, CGES/ZDES` behind a name: only capitals, and only where every one of them is an initial. */
const APPOSITION = /,\s(\p{Lu}{3,8}(?:\/\p{Lu}{2,8})?)(?=[\s,;).]|$)/gu;

/** `(KVPU)`: capitals only, which may be the initials of the name in another language. */
const FOREIGN = /^\p{Lu}{3,6}$/u;
/** Capitalised words, with small ones of at most three letters between them, up to the end: a name. */
const NAME = /(?:\p{Lu}[\p{L}’'-]*\s(?:\p{Ll}{1,3}\s){0,2})+$/u;
const LONGEST_NAME = 120;

/**
 * Definitions within one block: `long (SHORT)`, `SHORT (long)`, `long, SHORT`, and a body with the initials of its name in
 * another language, "Confederation of Free Unions (KSPU)", where they are used elsewhere.
 * @param recurs whether a short form stands in the document more than once
 */
export function definitionsIn(
  text: string,
  block: Span,
  words: AcronymWords,
  recurs: (short: string) => boolean,
): Draft<Acronym>[] {
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
      else if (FOREIGN.test(inside) && recurs(inside)) {
        const start = bodyBefore(passage, match.index, words);
        const long = start === null ? '' : passage.slice(start, match.index).trim();
        if (start !== null) found.push(draft(block, start, end, inside, long, 'acronym.initials-elsewhere'));
      }
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

/** Where a name of several words that begins or ends with the noun of an organisation begins. */
function bodyBefore(passage: string, end: number, words: AcronymWords): number | null {
  const from = Math.max(0, end - LONGEST_NAME);
  const run = NAME.exec(passage.slice(from, end));
  if (run === null) return null;
  const names = Array.from(run[0].matchAll(WORD));
  // "Then the Confederation of …": what stands before the article is none of the name, unless a head stands there, too.
  const article = names.findIndex(({ 0: word }) => words.isArticle(word));
  const head = names.findIndex(({ 0: word }) => words.isHead(word));
  const first = article >= 0 && (head < 0 || article < head) ? article + 1 : 0;
  const content = names.slice(first).filter(({ 0: word }) => /^\p{Lu}/u.test(word));
  if (content.length < 2) return null;
  const isNamed = words.isHead(content[0]?.[0] ?? '') || words.isHead(content.at(-1)?.[0] ?? '');
  return isNamed ? from + run.index + (content[0]?.index ?? 0) : null;
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
