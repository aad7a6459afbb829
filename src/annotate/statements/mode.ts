import { firstEndingAfter, type Span } from '../../core/span.ts';
import type { Statement } from '../../layers/statements.ts';

const WORD = /[\p{L}\p{N}]/u;

/** Direct where every word of the span stands in quotation marks, mixed where some do. `outermost` do not overlap. */
export function modeOf(text: string, span: Span, outermost: readonly Span[]): Statement['mode'] {
  let at = span.start;
  let quoted = false;
  let bare = false;
  for (let i = firstEndingAfter(outermost, span.start); i < outermost.length; i++) {
    const quotation = outermost[i];
    if (quotation === undefined || quotation.start >= span.end) break;
    quoted = true;
    if (quotation.start > at && WORD.test(text.slice(at, quotation.start))) bare = true;
    at = Math.max(at, quotation.end);
  }
  if (!quoted) return 'indirect';
  if (at < span.end && WORD.test(text.slice(at, span.end))) bare = true;
  return bare ? 'mixed' : 'direct';
}
