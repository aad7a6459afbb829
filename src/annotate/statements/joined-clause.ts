import type { SentenceView } from './sentence-view.ts';

/** "and, drawing on minutes from forty towns, shows": words between the conjunction and its verb. */
const LONGEST_INSERTION = 16;
/** «однако в письме от 12 мая подчеркнуло»: words of an adjunct between the conjunction and its verb. */
const LONGEST_ADJUNCT = 8;
/** "believes the share of the smaller towns is": words of a subject before its verb. */
const LONGEST_SUBJECT = 8;

/**
 * Where the clause begins that a conjunction joins to the one before and whose subject that one names; `from` is the
 * first token of its verb. -1 where no conjunction stands before it.
 */
export function joinedClause(view: SentenceView, from: number): number {
  if (view.is(from - 1, 'coordinator')) return from;
  if (view.isComma(from - 1)) return behindInsertedComma(view, from - 1);
  // Where nouns have no cases, the last words before a verb may as well be its subject.
  return view.language.words.hasArticles ? -1 : behindAdjunct(view, from);
}

function behindInsertedComma(view: SentenceView, close: number): number {
  for (let i = close - 1; i > view.from && close - i <= LONGEST_INSERTION; i--) {
    if (view.isClauseBreak(i)) return -1;
    if (view.isComma(i)) return view.is(i - 1, 'coordinator') ? i : -1;
  }
  return -1;
}

function behindAdjunct(view: SentenceView, from: number): number {
  for (let i = from - 1; i > view.from && from - i <= LONGEST_ADJUNCT; i--) {
    if (view.isComma(i) || view.isClauseBreak(i)) return -1;
    if (!view.is(i, 'preposition')) continue;
    const conjunction = view.is(i - 1, 'coordinator') || view.is(i - 1, 'contrast');
    if (conjunction) return i;
  }
  return -1;
}

/** Whether a clause without "that" begins at a token: a subject and, close behind it, a verb. */
export function opensClause(view: SentenceView, start: number): boolean {
  if (view.is(start, 'preposition')) return false;
  for (let i = start; i < view.to && i - start <= LONGEST_SUBJECT; i++) {
    if (i > start && (view.is(i, 'auxiliary') || view.is(i, 'modal')) && !view.is(i, 'ing')) return true;
    if (!view.isWord(i) && !/^\d/u.test(view.word(i))) return false;
    if (view.is(i, 'relative') || view.is(i, 'infinitive') || view.is(i, 'subordinator')) return false;
  }
  return false;
}
