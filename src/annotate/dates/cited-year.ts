import type { Document } from '../../core/document.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
import { citations } from '../../layers/citations.ts';

/** Characters of a sentence between an expression and the work that says it. */
const REACH = 400;
const SENTENCE_END = /[.!?]["”»)]? +\p{Lu}|\n/u;

/**
 * The year of the work that a sentence cites: "as X points out, in the past years the state … (2011, 20)" was written
 * in 2011, and counts from there.
 */
export function citedYearOf(document: Document, span: Span): { readonly year: number; readonly quote: string } | null {
  const cited = document.layer(citations);
  const next = firstEndingAfter(cited, span.end);
  for (const citation of [cited[next], cited[next - 1]]) {
    if (citation === undefined) continue;
    const gap = document.text.slice(Math.min(span.end, citation.end), Math.max(span.start, citation.start));
    const quote = document.text.slice(citation.start, citation.end);
    const year = /(?:1[89]|20)\d\d/u.exec(quote);
    if (year !== null && gap.length <= REACH && !SENTENCE_END.test(gap)) return { year: Number(year[0]), quote };
  }
  return null;
}
