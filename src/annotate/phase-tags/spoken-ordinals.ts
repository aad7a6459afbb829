import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import { type Periodisation, periodisations } from '../../layers/periodisations.ts';
import { phases } from '../../layers/phases.ts';

/**
 * Of which scheme "the third phase" is one. In a document with a scheme of its own: of that one and of the scheme that it
 * revises, whose numbers are the same; of a rival's only where the passage names the rival before it. Where there are
 * rivals only: of the one that was set out last. Numbers in the text are never those of a scheme that was given or
 * proposed.
 */
export class SpokenOrdinals {
  private readonly text: string;
  private readonly schemes: ReadonlyMap<string, Annotation<Periodisation>>;
  private readonly own: Annotation<Periodisation> | undefined;
  /** Where a scheme or a phase of one is set out, in order. */
  private readonly places: readonly { readonly start: number; readonly scheme: string }[];

  constructor(document: Document) {
    this.text = document.text;
    const schemes = document.layer(periodisations).filter((scheme) => scheme.value.origin === 'document');
    this.schemes = new Map(schemes.map((scheme) => [scheme.id, scheme]));
    this.own = schemes.find((scheme) => scheme.value.own);
    this.places = [
      ...schemes.map(({ start, id }) => ({ start, scheme: id })),
      ...document.layer(phases).map(({ start, value }) => ({ start, scheme: value.scheme })),
    ].sort((a, b) => a.start - b.start);
  }

  /** @param passage in which the mention stands */
  areOf(scheme: string, mention: Span, passage: Span): boolean {
    const known = this.schemes.get(scheme);
    if (known === undefined) return false;
    if (this.schemes.size === 1 || known.value.own || this.own?.value.basis === scheme) return true;
    if (this.own !== undefined) return this.names(known.value.proposer, passage.start, mention.start);
    return this.lastBefore(mention.start) === scheme;
  }

  /** Whether a proposer's first surname stands in a stretch of the text: "Mockova" of "Mockova, Fictov 2010". */
  private names(proposer: string, from: number, to: number): boolean {
    const surname = /^[^\s,]+/u.exec(proposer)?.[0];
    return surname !== undefined && this.text.slice(from, to).includes(surname);
  }

  private lastBefore(position: number): string | undefined {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.places[middle]?.start ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return (this.places[low - 1] ?? this.places[0])?.scheme;
  }
}
