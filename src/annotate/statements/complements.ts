import type { SentenceView } from './sentence-view.ts';

/** What follows a reporting verb; `start` is the first token of the content. */
export interface Complement {
  readonly kind: 'that' | 'how' | 'whether' | 'colon' | 'quotation' | 'words' | 'none';
  readonly start: number;
}

/** Words between verb and "that": "told us", "argues in her 2005 study", «говорит о том». */
const FURTHEST_THAT = 9;
const FURTHEST_AS = 16;
const LONGEST_ADDRESSEE = 4;

/** What carries the content after a verb that ends at token `from`. */
export function complementAt(view: SentenceView, from: number): Complement {
  const clause = clauseAhead(view, from);
  if (clause !== null) return clause;
  const start = skipBracket(view, from);
  if (view.sign(start) === ':' || (view.isComma(start) && opensQuotation(view, start + 1)))
    return { kind: opensQuotation(view, start + 1) ? 'quotation' : 'colon', start: start + 1 };
  if (opensQuotation(view, start)) return { kind: 'quotation', start };
  const wordLike = start < view.to && (view.isWord(start) || /^\d/u.test(view.reading.printed(start, start + 1)));
  return wordLike ? { kind: 'words', start } : { kind: 'none', start };
}

/** Whether words that somebody says, or a term of his, begin with a token. */
export const opensQuotation = (view: SentenceView, token: number): boolean => {
  const kind = view.quotationFrom(token)?.value.kind;
  return kind === 'quote' || kind === 'term';
};

const skipBracket = (view: SentenceView, token: number): number => {
  const bracket = token < view.to ? view.reading.bracketAt(token) : undefined;
  return bracket !== undefined && bracket.from === token ? bracket.to : token;
};

/** "that", "how", "whether" behind the verb, with nothing but adverbs, adjuncts and objects of the person between. */
function clauseAhead(view: SentenceView, from: number): Complement | null {
  let adjunct = false;
  for (let i = from; i < view.to && i - from < FURTHEST_THAT; i++) {
    const bracket = view.reading.bracketAt(i);
    if (bracket !== undefined && bracket.from === i) {
      i = bracket.to - 1;
      continue;
    }
    if (view.is(i, 'that')) return { kind: 'that', start: i + 1 };
    // «жалуются на нехватку времени и утверждают, что»: the clause is that of the next verb.
    if (i > from && view.language.verbs.has(view.word(i))) return null;
    // "describes at length how that right is exercised": no "that" behind it is the one looked for.
    if (adjunct && view.is(i, 'how') && !view.is(i, 'as')) return { kind: 'how', start: i + 1 };
    // «вспоминал, как …»
    if (view.is(i, 'how') && (i === from || (i === from + 1 && view.isComma(from))))
      return { kind: 'how', start: i + 1 };
    if (view.is(i, 'whether') && (i === from || view.isComma(i - 1)) && !view.is(i, 'relative'))
      return { kind: 'whether', start: i };
    if (view.is(i, 'whether') && i === from) return { kind: 'whether', start: i };
    if (view.is(i, 'preposition')) adjunct = true;
    const between =
      view.isComma(i) ||
      view.is(i, 'adverb') ||
      view.is(i, 'me') ||
      view.is(i, 'that-head') ||
      (adjunct && !view.isClauseBreak(i));
    if (between && !view.isInset(i)) continue;
    // "told reporters that", "warned the ministry that": who is told.
    const told = i === from ? addresseeEnd(view, i) : i;
    if (told === i) return null;
    if (view.is(told, 'that')) return { kind: 'that', start: told + 1 };
    // "told the agency by telephone that"
    if (i > from || !view.is(told, 'preposition')) return null;
    i = told - 1;
  }
  return null;
}

/** Behind a person or body without a preposition; the token itself where none stands there. */
function addresseeEnd(view: SentenceView, from: number): number {
  const start = view.is(from, 'determiner') ? from + 1 : from;
  const speaker = view.speakers.startingAt(start);
  if (speaker !== undefined && speaker.to <= view.to) return speaker.to;
  let to = start;
  while (to < view.to && to - start < LONGEST_ADDRESSEE && view.isWord(to) && !isFunctionWord(view, to)) to++;
  return start > from || view.reading.isCapitalised(start) || to === start + 1 ? to : from;
}

const isFunctionWord = (view: SentenceView, token: number): boolean =>
  view.is(token, 'that') ||
  view.is(token, 'preposition') ||
  view.is(token, 'coordinator') ||
  view.is(token, 'relative');

/** The word "as" (or «как») behind a verb, within its clause; -1 where there is none. */
export function asAfter(view: SentenceView, from: number): number {
  for (let i = from; i < view.to && i - from < FURTHEST_AS; i++) {
    if (view.isClauseBreak(i)) return -1;
    if (view.isInset(i)) continue;
    if (view.is(i, 'as') && !view.isComma(i + 1)) return i;
  }
  return -1;
}
