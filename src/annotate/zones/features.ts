import type { Document } from '../../core/document.ts';
import type { Annotation, Layer } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import { amounts } from '../../layers/amounts.ts';
import { citations } from '../../layers/citations.ts';
import { dates } from '../../layers/dates.ts';
import { legalCitations } from '../../layers/legal-citations.ts';
import { quotations } from '../../layers/quotations.ts';
import { stance } from '../../layers/stance.ts';
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

  first(span: Span, keep: (value: V) => boolean = () => true): Annotation<V> | undefined {
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

/** What other stages have found in a stretch of text. Layers that no stage has provided show nothing. */
export function annotationFeatures(document: Document): (span: Span) => Feature[] {
  const cited = new Starts(document, citations);
  const quoted = new Starts(document, quotations);
  const instruments = new Starts(document, legalCitations);
  const counted = new Starts(document, amounts);
  const dated = new Starts(document, dates);
  const marked = new Starts(document, stance);
  const claimed = new Starts(document, statements);
  return (span) => {
    const found: Feature[] = [];
    const note = (name: string, annotation: { readonly id: string } | undefined): void => {
      if (annotation !== undefined) found.push({ name, annotation: annotation.id });
    };
    note(
      'citation-narrative',
      cited.first(span, ({ form }) => form === 'narrative'),
    );
    note(
      'citation-parenthetical',
      cited.first(span, ({ form }) => form !== 'narrative'),
    );
    note(
      'quotation',
      quoted.first(span, ({ kind }) => kind === 'quote'),
    );
    note(
      'instrument',
      instruments.first(span, ({ coref }) => !coref),
    );
    note(
      'instrument-again',
      instruments.first(span, ({ coref }) => coref),
    );
    note('amount', counted.first(span));
    note('date', dated.first(span));
    const self = marked.first(span, (value) => value.class === 'self-mention' && value.voice !== 'quoted');
    // "this article", «данная статья», against "we" and "I".
    const ofText = self !== undefined && /\s/u.test(document.text.slice(self.start, self.end));
    note(ofText ? 'self-mention-text' : 'self-mention', self);
    const statement = claimed.first(span);
    note(`statement-${statement?.value.speakerType ?? ''}`, statement);
    return found;
  };
}
