import type { Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { Bounds } from './bounds.ts';
import { dateEvidence } from './openings.ts';
import type { Definition } from './scheme.ts';

/** A phase as a list, a table or a row of labels sets it out: with its number, and without doubt. */
interface Listed extends Span {
  readonly ordinal: number;
  readonly label: string | null;
  readonly bounds: Bounds;
  readonly rule: string;
}

export const listedPhase = (document: Document, { start, end, ordinal, label, bounds, rule }: Listed): Definition => ({
  start,
  end,
  ordinal,
  label,
  begin: bounds.begin,
  until: bounds.until,
  doubted: false,
  rule,
  evidence: dateEvidence(document, bounds.dates),
});
