import type { TokenRange } from './frame.ts';
import type { SentenceView } from './sentence-view.ts';

/** An apposition behind the speaker: "Howard, a professor in Maryland," */
const LONGEST_APPOSITION = 14;
/** "in this regard", "in its report of 2003": what may stand between speaker and comma. */
const LONGEST_TAIL = 14;
const LONGEST_BRACKET = 10;

/** Where the content stands around an attribution set apart from it, as "according to Howard" is. */
export interface Around {
  readonly content: TokenRange;
  readonly closed: boolean;
}

/**
 * The content around an attribution of tokens `[from, to)`: behind it where it leads the clause, before it where it
 * closes the clause, and the whole clause where it interrupts it. `null` where nothing is left to be said.
 */
export function contentAround(view: SentenceView, from: number, to: number): Around | null {
  const behind = tailEnd(view, from, to);
  const more = hasWords(view, behind, view.to);
  const ahead: Around = { content: { from: behind, to: view.to }, closed: false };
  let end = from;
  while (view.isComma(end - 1) || view.isDash(end - 1)) end--;
  const spoken = end < from && view.reading.isQuoted(end - 1);
  // "Rent - as stressed by them - eats the budget": what stands between dashes interrupts.
  const interrupts = view.isDash(from - 1) && view.isDash(behind - 1);
  if (more && !spoken && !interrupts && leads(view, from)) return ahead;
  const start = view.skipIntroduction(view.clauseStart(end), end);
  if (!hasWords(view, start, end)) return more ? ahead : null;
  // “…,” said Jan Example, a lawyer in Osh: behind a quotation goes on what is in marks again.
  const over = spoken && !quotesAgain(view, behind);
  if (!more || over || !continues(view, behind)) return { content: { from: start, to: end }, closed: true };
  return { content: { from: start, to: view.to }, closed: true };
}

function quotesAgain(view: SentenceView, from: number): boolean {
  for (let i = from; i < view.to; i++) if (view.quotationFrom(i) !== undefined) return true;
  return false;
}

/** Whether what stands behind the attribution belongs to the clause that it interrupts. */
const continues = (view: SentenceView, behind: number): boolean => {
  const before = view.isComma(behind - 1) || view.isDash(behind - 1) ? behind : -1;
  return before >= 0 && !view.is(behind, 'contrast') && !view.is(behind, 'coordinator') && !view.is(behind, 'relative');
};

/** Whether the attribution opens its clause, with at most an introduction or a conjunction before it. */
function leads(view: SentenceView, from: number): boolean {
  let at = from;
  if (view.isComma(at - 1)) at -= 1;
  if (at <= view.from || view.isClauseBreak(at - 1)) return true;
  if (view.is(at - 1, 'relative') || view.is(at - 1, 'that') || view.is(at - 1, 'coordinator')) return true;
  if (view.is(at - 1, 'subordinator')) return true;
  return view.skipIntroduction(view.clauseStart(from), from + 1) >= from;
}

/** Behind the speaker: behind his adjuncts and appositions and the comma that closes them. */
function tailEnd(view: SentenceView, from: number, to: number): number {
  let at = behindBracket(view, to);
  if (!view.isComma(at)) {
    if (view.isDash(at) || view.sign(at) === ':') return at + 1;
    if (view.is(from - 1, 'relative') || !modifiesSpeaker(view, at)) return at;
    const comma = nextComma(view, at, LONGEST_TAIL);
    if (comma < 0) return at;
    at = comma;
  }
  const inserted = nextComma(view, at + 1, LONGEST_APPOSITION);
  // "in the words of one man, released in 2019, “…”"
  if (inserted > 0 && view.quotationFrom(inserted + 1)?.value.kind === 'quote') return inserted + 1;
  return isApposition(view, at + 1) ? nextComma(view, at + 1, LONGEST_APPOSITION) + 1 : at + 1;
}

/** "activists interviewed in Osh,", «Министерства юстиции,»: no new noun phrase begins behind the speaker. */
const modifiesSpeaker = (view: SentenceView, token: number): boolean =>
  view.isWord(token) &&
  !view.is(token, 'determiner') &&
  !view.is(token, 'he') &&
  !view.is(token, 'they') &&
  !view.is(token, 'it') &&
  !(view.reading.isCapitalised(token) && view.language.words.hasArticles);

/** Behind "(2013)", whether or not the list has the work. */
function behindBracket(view: SentenceView, at: number): number {
  if (view.sign(at) !== '(') return at;
  for (let i = at + 1; i < view.to && i - at < LONGEST_BRACKET; i++) if (view.sign(i) === ')') return i + 1;
  return at;
}

/** A noun for a person, article or not, up to the next comma. */
function isApposition(view: SentenceView, start: number): boolean {
  const noun = view.is(start, 'determiner') ? start + 1 : start;
  const match = view.language.nouns.longestAt(view.reading.tokens, noun, view.to);
  if (match === undefined) return false;
  const comma = nextComma(view, match.to, LONGEST_APPOSITION);
  // «По мнению экспертов, доноры создали тот сектор, который …»: what is said does not begin with its relative clause.
  return comma > match.to && !view.is(comma + 1, 'relative') && !view.is(comma + 1, 'that');
}

function nextComma(view: SentenceView, from: number, within: number): number {
  for (let i = from; i < view.to && i - from < within; i++) {
    if (view.isClauseBreak(i)) return -1;
    if (view.isComma(i) && !view.isInset(i)) return i;
  }
  return -1;
}

function hasWords(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const bracket = view.reading.bracketAt(i);
    if (bracket !== undefined) i = bracket.to - 1;
    else if (view.isWord(i) || /\d/u.test(view.reading.printed(i, i + 1))) return true;
  }
  return false;
}
