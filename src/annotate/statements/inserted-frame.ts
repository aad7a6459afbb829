import { tokensWithin } from '../../matching/tokens.ts';
import type { CueMatch, Frame } from './frame.ts';
import type { SentenceView } from './sentence-view.ts';
import { subjectAfter } from './subjects.ts';

const BEFORE_DASH = /^[,!?…]$/u;
const BEHIND_SPEAKER = /^[.,]$/u;

/**
 * «Деньги пришли, — вспоминает активист, — а люди ушли»: Russian sets the writer's own words between dashes inside the
 * marks of the quotation. What is said is the whole quotation.
 */
export function insertedFrame(view: SentenceView, match: CueMatch): Frame | null {
  if (!view.isWord(match.from) || !isSpacedDash(view, match.from - 1)) return null;
  if (!BEFORE_DASH.test(view.reading.sign(match.from - 2))) return null;
  const verb = match.values.find((cue) => cue.kind === 'verb');
  const quotation = view.reading.quotationAt(match.from);
  if (verb === undefined || quotation === undefined) return null;
  const speaker = subjectAfter(view, match.to, verb.strong);
  if (speaker === null) return null;
  const content = tokensWithin(view.reading.tokens, quotation);
  const goesOn =
    BEHIND_SPEAKER.test(view.reading.sign(speaker.to)) &&
    view.reading.isDash(speaker.to + 1) &&
    speaker.to + 1 < content.to;
  if (!goesOn || match.from - 1 <= content.from) return null;
  return {
    rule: verb.id,
    construction: 'verb-inserted',
    cue: { from: match.from, to: match.to },
    speaker,
    content,
    closed: true,
    anchor: match.from,
    confidence: 0.9,
  };
}

const isSpacedDash = (view: SentenceView, token: number): boolean => token > view.from && view.reading.isDash(token);
