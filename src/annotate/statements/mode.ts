import { firstEndingAfter, type Span } from '../../core/span.ts';
import type { Statement } from '../../layers/statements.ts';

const WORD = /[\p{L}\p{N}]/u;

/**
 * Direct where every word of the span stands in quotation marks, mixed where some do. `outermost` do not overlap.
 * `attribution`: speaker and cue, which are no part of what is said where they interrupt it.
 */
export function modeOf(
  text: string,
  span: Span,
  outermost: readonly Span[],
  attribution: Span = { start: span.end, end: span.end },
): Statement['mode'] {
  const isBare = (start: number, end: number): boolean =>
    WORD.test(text.slice(start, Math.min(end, Math.max(start, attribution.start)))) ||
    WORD.test(text.slice(Math.max(start, Math.min(end, attribution.end)), end));
  let at = span.start;
  let quoted = false;
  let bare = false;
  for (let i = firstEndingAfter(outermost, span.start); i < outermost.length; i++) {
    const quotation = outermost[i];
    if (quotation === undefined || quotation.start >= span.end) break;
    quoted = true;
    if (quotation.start > at && isBare(at, quotation.start)) bare = true;
    at = Math.max(at, quotation.end);
  }
  if (!quoted) return 'indirect';
  if (at < span.end && isBare(at, span.end)) bare = true;
  return bare ? 'mixed' : 'direct';
}
