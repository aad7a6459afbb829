import type { Document } from '../../core/document.ts';
import type { Annotation, Layer } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import { amounts } from '../../layers/amounts.ts';
import { type Citation, citations } from '../../layers/citations.ts';
import { dates } from '../../layers/dates.ts';
import { type LegalCitation, legalCitations } from '../../layers/legal-citations.ts';
import { type Quotation, quotations } from '../../layers/quotations.ts';
import { type StanceMarker, stance } from '../../layers/stance.ts';
import { statements } from '../../layers/statements.ts';

export interface Feature {
  readonly name: string;
  /** Id of the annotation that shows it. */
  readonly annotation?: string;
}

/** So many items are looked at one by one before halving. */
const NEAR = 8;

/** The annotations of a layer by where they start, for stretches asked for in any order. */
class Starts<V extends object> {
  private readonly items: readonly Annotation<V>[];
  /** Where the last search began, and the stretch it was for: the next one usually lies behind it. */
  private hint = 0;
  private hintStart = 0;

  constructor(document: Document, layer: Layer<V>) {
    this.items = document.layer(layer);
  }

  first(span: Span, keep: (value: V) => boolean): Annotation<V> | undefined {
    const low = this.firstFrom(span.start);
    for (let i = low; i < this.items.length; i++) {
      const item = this.items[i];
      if (item === undefined || item.start >= span.end) return undefined;
      if (keep(item.value)) return item;
    }
    return undefined;
  }

  private firstFrom(position: number): number {
    let low = position >= this.hintStart ? this.hint : 0;
    for (let near = low + NEAR; low < near; low++)
      if ((this.items[low]?.start ?? Number.POSITIVE_INFINITY) >= position) return this.remember(low, position);
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.items[middle]?.start ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return this.remember(low, position);
  }

  private remember(index: number, position: number): number {
    this.hint = index;
    this.hintStart = position;
    return index;
  }
}

const isNarrative = ({ form }: Citation): boolean => form === 'narrative';
const isParenthetical = ({ form }: Citation): boolean => form !== 'narrative';
const isQuote = ({ kind }: Quotation): boolean => kind === 'quote';
const isNew = ({ coref }: LegalCitation): boolean => !coref;
const isAgain = ({ coref }: LegalCitation): boolean => coref;
const isSelf = (value: StanceMarker): boolean => value.class === 'self-mention' && value.voice !== 'quoted';
const isAny = (): boolean => true;

function note(found: Feature[], name: string, annotation: { readonly id: string } | undefined): void {
  if (annotation !== undefined) found.push({ name, annotation: annotation.id });
}

/** What other stages have found in a stretch of text, added to `found`. Layers that no stage has provided show nothing. */
export function annotationFeatures(document: Document): (span: Span, found: Feature[]) => void {
  const cited = new Starts(document, citations);
  const quoted = new Starts(document, quotations);
  const instruments = new Starts(document, legalCitations);
  const counted = new Starts(document, amounts);
  const dated = new Starts(document, dates);
  const marked = new Starts(document, stance);
  const claimed = new Starts(document, statements);
  return (span, found) => {
    note(found, 'citation-narrative', cited.first(span, isNarrative));
    note(found, 'citation-parenthetical', cited.first(span, isParenthetical));
    note(found, 'quotation', quoted.first(span, isQuote));
    note(found, 'instrument', instruments.first(span, isNew));
    note(found, 'instrument-again', instruments.first(span, isAgain));
    note(found, 'amount', counted.first(span, isAny));
    note(found, 'date', dated.first(span, isAny));
    const self = marked.first(span, isSelf);
    // "this article", «данная статья», against "we" and "I".
    if (self !== undefined)
      note(found, /\s/u.test(document.text.slice(self.start, self.end)) ? 'self-mention-text' : 'self-mention', self);
    const statement = claimed.first(span, isAny);
    if (statement !== undefined) note(found, `statement-${statement.value.speakerType ?? ''}`, statement);
  };
}
