import type { Document } from '../../core/document.ts';
import type { Annotation, Evidence } from '../../core/layer.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
import type { TimeExpression } from '../../layers/dates.ts';

/** A date that opens a paragraph stands so near its start. */
const OPENING = 40;

/** "The first years after independence saw … In this first phase": the words that open the paragraph define it. */
export function openingOf(
  document: Document,
  passage: Span,
  dates: readonly Annotation<TimeExpression>[],
): { readonly span: Span; readonly evidence: readonly Evidence[] } | null {
  const first = { start: passage.start, end: Math.min(passage.start + OPENING, passage.end) };
  const date = dates[firstEndingAfter(dates, first.start)];
  if (date === undefined || date.start > first.end || date.value.begin === null || !date.value.stated) return null;
  const begin = { kind: 'inferred begin: words that open the paragraph', quote: date.value.begin.slice(0, 4) };
  return { span: { start: passage.start, end: date.end }, evidence: [...dateEvidence(document, [date]), begin] };
}

export const dateEvidence = (document: Document, found: readonly Annotation<TimeExpression>[]): Evidence[] =>
  found.map((date) => ({ kind: 'date', annotation: date.id, quote: document.text.slice(date.start, date.end) }));
