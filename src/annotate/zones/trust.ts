import type { Document } from '../../core/document.ts';
import { dates } from '../../layers/dates.ts';
import type { BodyParagraph } from './sentence-features.ts';

/** Dates a sentence up to which a text is like the papers that the model was trained on (they have 0 to 0.25). */
const FEW_DATES = 0.25;
/** From here on it tells of events, as reports on countries do, and the weights set by hand decide nearly alone. */
const MANY_DATES = 0.5;
/** In texts of fewer sentences than the papers have, places mean something else. */
const FULL_LENGTH = 60;
/** What is trusted less is not asked: it would cost more than all else and decide nothing. */
const LEAST = 0.1;

/**
 * How far the trained model holds for a document. It has learned from papers that report the author's technical work; a
 * text that dates events in every second sentence is of another kind, and what the model knows would mislead there, as
 * it would in a language whose words it has not seen.
 */
export function trustIn(
  document: Document,
  body: readonly BodyParagraph[],
  inModel: (language: string) => boolean,
): number {
  let sentences = 0;
  let inKnown = 0;
  for (const { within } of body)
    for (const { value } of within) {
      sentences++;
      if (inModel(value.language)) inKnown++;
    }
  if (sentences === 0) return 0;
  const known = inKnown / sentences;
  const dated = document.layer(dates).length / sentences;
  const undated = Math.min(1, Math.max(0, (MANY_DATES - dated) / (MANY_DATES - FEW_DATES)));
  const trust = undated * known * Math.min(1, sentences / FULL_LENGTH);
  return trust < LEAST ? 0 : trust;
}
