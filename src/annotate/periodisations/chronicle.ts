import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { firstEndingAfter, type Span, within } from '../../core/span.ts';
import type { TimeExpression } from '../../layers/dates.ts';
import { boundsIn, datesWithin } from './bounds.ts';
import type { DatedPhase } from './dated-phrases.ts';
import type { Passage } from './passages.ts';

/** A date so near the start of its sentence says when all of it happened. */
const OPENING = 16;

/**
 * Sentences that each open with the stretch of time they speak of: "Until 1991 … From 1991 to 1999 … Since 2000 …",
 * «В советский период … В 1990-е годы … В 2000-е годы …». Points of time ("In 1995, …") are events, not phases.
 */
export function openingStretches(
  document: Document,
  passage: Passage,
  region: Span,
  dates: readonly Annotation<TimeExpression>[],
): DatedPhase[] {
  return within(passage.sentences, region).flatMap((sentence): DatedPhase[] => {
    const first = dates[firstEndingAfter(dates, sentence.start)];
    if (first === undefined || first.start - sentence.start > OPENING) return [];
    const span = { start: sentence.start, end: first.end };
    if (datesWithin(dates, span).length === 0) return [];
    const bounds = boundsIn(dates, span, passage.vocabulary.cues(document, span));
    if (bounds.begin === bounds.until) return [];
    return [{ ...span, ordinal: null, label: null, bounds }];
  });
}
