import type { Span } from '../../core/span.ts';
import type { Frame, TokenRange } from './frame.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Speaker } from './speaker.ts';

const TRIMMED_BEHIND = /^[,;:.!?…\-–—−]$/u;
const TRIMMED_BEFORE = /^[,;:\-–—−]$/u;
/** "(Interview 2)" behind a quotation: a bracket that is no citation of the list. */
const LONGEST_BRACKET = 8;

/**
 * Where the content of a frame ends: at a semicolon, or where the next frame begins, unless that one is inside what is
 * said ("X argues that, as Y notes, …", "X argues that Y claims …").
 */
export function contentLimit(view: SentenceView, frame: Frame, later: readonly Frame[]): number {
  if (frame.closed) return frame.content.to;
  let limit = frame.content.to;
  for (let i = frame.content.from; i < limit; i++) if (endsContent(view, frame, i)) limit = i;
  for (const next of later) {
    if (next.anchor <= frame.content.from || next.anchor >= limit) continue;
    if (next.construction === 'phrase' || next.construction === 'colon-sequel' || isCoordinated(view, next.anchor))
      limit = next.anchor;
  }
  return limit;
}

/**
 * A semicolon; a dash behind a quoted name or term ("which he calls «x» - and …"); a comma behind the citation that
 * supports the content ("(Howard 2003, 27), and …"); a comma before another speaker's view ("…, whereas Bunce …").
 */
function endsContent(view: SentenceView, { construction, content }: Frame, token: number): boolean {
  if (view.isInset(token) || token === content.from) return false;
  if (view.sign(token) === ';') return true;
  if (view.isComma(token))
    return (
      view.reading.bracketAt(token - 1) !== undefined ||
      bracketStart(view, token - 1) > content.from ||
      isGloss(view, token + 1) ||
      (view.is(token + 1, 'contrast') &&
        isNamed(view.speakers.startingAt(view.is(token + 2, 'determiner') ? token + 3 : token + 2)))
    );
  return construction === 'verb-quotation' && view.isDash(token) && view.reading.isQuoted(token - 1);
}

/** "…, a view challenged by Howard": what the writer says of the claim. */
const isGloss = (view: SentenceView, token: number): boolean =>
  view.is(token, 'indefinite') &&
  view.language.cues
    .longestAt(view.reading.tokens, token + 1, view.to)
    ?.values.some(({ kind }) => kind === 'nominal') === true;

const isNamed = (speaker: Speaker | undefined): boolean =>
  speaker?.kind === 'name' || speaker?.kind === 'work' || (speaker?.kind === 'noun' && speaker.human === true);

function isCoordinated(view: SentenceView, anchor: number): boolean {
  const before = view.isComma(anchor - 1) ? anchor - 2 : anchor - 1;
  return (
    view.is(before, 'coordinator') || view.is(before, 'contrast') || view.isClauseBreak(before) || before < anchor - 1
  );
}

/** The characters of the content, without the signs, conjunctions and citations around it; `null` where none are left. */
export function trimmedContent(view: SentenceView, { from, to }: TokenRange): Span | null {
  let start = from;
  while (start < to && (TRIMMED_BEFORE.test(view.sign(start)) || view.is(start, 'coordinator'))) start++;
  const end = trimmedEnd(view, start, to);
  return end > start ? view.reading.span(start, end) : null;
}

function trimmedEnd(view: SentenceView, start: number, to: number): number {
  let end = to;
  while (end > start) {
    const last = end - 1;
    const bracket = view.reading.bracketAt(last);
    if (bracket !== undefined) end = bracket.from;
    else if (view.reading.isQuoted(last)) return end;
    else if (TRIMMED_BEHIND.test(view.sign(last)) || view.is(last, 'coordinator') || view.is(last, 'contrast'))
      end = last;
    else if (bracketStart(view, last) > start) end = bracketStart(view, last);
    else return end;
  }
  return end;
}

/** The opening sign of a short bracket that closes at a token right behind a quotation; -1 where there is none. */
function bracketStart(view: SentenceView, close: number): number {
  if (view.sign(close) !== ')') return -1;
  for (let i = close - 1; i > view.from && close - i < LONGEST_BRACKET; i--)
    if (view.sign(i) === '(') return view.reading.isQuoted(i - 1) ? i : -1;
  return -1;
}
