import type { Span } from '../../core/span.ts';
import { Scheme } from './scheme.ts';

/** The schemes of a document by who proposes them, the document's own first. */
export class Schemes {
  readonly own: Scheme;
  private readonly byProposer = new Map<string, Scheme>();

  /** @param place where the document begins: stands for the own scheme until a phrase announces it */
  constructor(author: string, place: Span) {
    this.own = this.of(author, true, place);
  }

  /** The scheme of a proposer, made where there is none yet. */
  of(proposer: string, own: boolean, place: Span): Scheme {
    const known = this.byProposer.get(proposer);
    if (known !== undefined) return known;
    const scheme = new Scheme(proposer, own, { start: place.start, end: place.end });
    this.byProposer.set(proposer, scheme);
    return scheme;
  }

  known(proposer: string): Scheme | undefined {
    return this.byProposer.get(proposer);
  }

  someoneElseAnnounces(): boolean {
    return [...this.byProposer.values()].some((scheme) => !scheme.own && scheme.announcements.length > 0);
  }

  /** Those that are more than a passing word: with several phases, announced as such, or the basis of another. */
  settled(): Scheme[] {
    const all = [...this.byProposer.values()];
    for (const scheme of all) scheme.settle();
    return all.filter((scheme) => {
      const phases = scheme.ordinals().length;
      if (scheme.own) return (phases > 1 && scheme.isSetOut()) || (scheme.basis !== null && phases > 0);
      const announced = scheme.announcements.some((one) => (one.count ?? 0) > 1);
      return announced || phases > 1 || all.some((other) => other.basis === scheme);
    });
  }
}
