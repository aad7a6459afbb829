import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { contains, firstStartingFrom, type Span } from '../../core/span.ts';
import { type LegalCitation, legalCitations } from '../../layers/legal-citations.ts';
import { foldPhrase } from '../../resources/fold.ts';

/** Citations of laws that begin before a quotation and may hold it: a provision, its law, and the act that amends it. */
const NESTED = 4;

/** The quotations that are titles of laws: «Закон «О дверях» от 3 мая № 7» cites a law, and nobody says "О дверях". */
export class TitlesOfLaws {
  private readonly legal: readonly Annotation<LegalCitation>[];

  constructor(document: Document) {
    this.legal = document.layer(legalCitations).filter(({ value }) => value.title !== null);
  }

  /** @param inside the words between the marks of the quotation at `span` */
  include(span: Span, inside: string): boolean {
    const from = firstStartingFrom(this.legal, span.start + 1);
    let words: string | undefined;
    for (let i = from - 1; i >= 0 && i >= from - NESTED; i--) {
      const mention = this.legal[i];
      if (mention === undefined || !contains(mention, span)) continue;
      // «Закон … «О дверях» (далее – «Закон»)»: the second is no title.
      words ??= wordsOf(inside);
      if (wordsOf(mention.value.title ?? '').includes(words)) return true;
    }
    return false;
  }
}

const wordsOf = (title: string): string => (foldPhrase(title).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
