import { roles } from './function-words.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Speaker } from './speaker.ts';

const LONGEST_NAME = 5;
const SUFFIXED = roles('adverb', 'ing', 'reflexive', 'not-suffix');
const ACRONYM = /^\p{Lu}{2,}$/u;

/** A run of capitalised words beside a cue, where neither the stages before nor the bibliography know the name. */
export function guessedName(
  view: SentenceView,
  place: { readonly before: number } | { readonly from: number },
): Speaker | null {
  const range = 'before' in place ? runBefore(view, place.before) : runFrom(view, place.from);
  if (range === null) return null;
  const name = view.reading.printed(range.from, range.to);
  const first = 'before' in place ? firstOfTwo(view, range.from) : null;
  return {
    from: first ?? range.from,
    to: range.to,
    kind: 'name',
    name: first === null ? name : view.reading.printed(first, range.to),
    type: null,
    entity: null,
    citation: null,
    singular: first === null,
    person: !ACRONYM.test(name),
    lemma: '',
    evidence: [{ kind: 'capitals', quote: name }],
    guessed: true,
  };
}

function runBefore(view: SentenceView, before: number): { from: number; to: number } | null {
  let from = before;
  while (from > view.from && before - from < LONGEST_NAME && isNamePart(view, from - 1, from < before)) from--;
  while (from < before && !view.isWord(from)) from++;
  // The capital of a sentence's first word tells nothing.
  if (from === view.from) from = view.is(from, 'determiner') ? from + 1 : before - from > 1 ? from : before;
  return from < before ? { from, to: before } : null;
}

/** "Lund and Petrie argue": another capitalised word joined by "and", with which the sentence or the clause begins. */
function firstOfTwo(view: SentenceView, second: number): number | null {
  const first = second - 2;
  if (first < view.from || !view.is(second - 1, 'join') || !isNamePart(view, first, false)) return null;
  const alone =
    first === view.from || view.isComma(first - 1) || view.is(first - 1, 'that') || view.is(first - 1, 'as');
  return alone && !ACRONYM.test(view.reading.printed(first, first + 1)) ? first : null;
}

function runFrom(view: SentenceView, start: number): { from: number; to: number } | null {
  let to = start;
  while (to < view.to && to - start < LONGEST_NAME && isNamePart(view, to, to > start)) to++;
  while (to > start && !view.isWord(to - 1)) to--;
  return to > start ? { from: start, to } : null;
}

/** A capitalised word; between such words a hyphen, or the full stop of an initial. */
function isNamePart(view: SentenceView, token: number, inside: boolean): boolean {
  if (view.isInset(token)) return false;
  if (view.isWord(token)) return view.reading.isCapitalised(token) && (view.mask(token) & ~SUFFIXED) === 0;
  const sign = view.sign(token);
  return (inside && sign === '-') || (sign === '.' && isInitial(view, token - 1));
}

const isInitial = (view: SentenceView, token: number): boolean =>
  view.isWord(token) && view.reading.end(token) - view.reading.start(token) === 1;
