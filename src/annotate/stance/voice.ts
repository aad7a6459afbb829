import type { Document } from '../../core/document.ts';
import { type Span, spanAt } from '../../core/span.ts';
import { quotations } from '../../layers/quotations.ts';
import type { StanceMarker } from '../../layers/stance.ts';
import { statements } from '../../layers/statements.ts';

/**
 * Whose stance words show: in quotation marks or in what another is said to hold it is not the author's. Null for the
 * words of titles and terms, which are named, not said.
 */
export function voices(document: Document): (span: Span) => StanceMarker['voice'] | null {
  const outer = document.layer(quotations).filter(({ value }) => !value.nested);
  const reported = document.layer(statements).filter(({ value }) => value.speakerType !== 'author');
  return (span) => {
    const quotation = spanAt(outer, span.start);
    if (quotation !== undefined) return quotation.value.kind === 'quote' ? 'quoted' : null;
    return spanAt(reported, span.start) === undefined ? 'author' : 'reported';
  };
}
