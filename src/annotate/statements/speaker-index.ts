import type { Annotation } from '../../core/layer.ts';
import type { Citation } from '../../layers/citations.ts';
import type { Speaker } from './speaker.ts';

/** How many speakers back an antecedent is looked for. */
const REACH = 80;

/** The possible speakers of a document, in order, not overlapping; looked up by the tokens where they begin and end. */
export class SpeakerIndex {
  readonly all: readonly Speaker[];
  private readonly byStart: Int32Array;
  private readonly byEnd: Int32Array;

  /** The author of a cited work; `null` where the citation names nobody and its work is not known. */
  readonly authorOf: (citation: Annotation<Citation>) => Speaker | null;

  constructor(
    sorted: readonly Speaker[],
    tokens: number,
    authorOf: (citation: Annotation<Citation>) => Speaker | null = () => null,
  ) {
    this.authorOf = authorOf;
    this.all = sorted;
    this.byStart = new Int32Array(tokens + 1);
    this.byEnd = new Int32Array(tokens + 1);
    sorted.forEach(({ from, to }, index) => {
      this.byStart[from] = index + 1;
      this.byEnd[to] = index + 1;
    });
  }

  startingAt(token: number): Speaker | undefined {
    const number = this.byStart[token] ?? 0;
    return number === 0 ? undefined : this.all[number - 1];
  }

  /** The speaker whose last token is the one before `token`. */
  endingAt(token: number): Speaker | undefined {
    const number = this.byEnd[token] ?? 0;
    return number === 0 ? undefined : this.all[number - 1];
  }

  /** The nearest speaker before `token`, not before `earliest`, that fits. */
  lastBefore(token: number, earliest: number, fits: (speaker: Speaker) => boolean): Speaker | undefined {
    const end = this.firstFrom(token);
    for (let i = end - 1; i >= 0 && i >= end - REACH; i--) {
      const speaker = this.all[i];
      if (speaker === undefined || speaker.from < earliest) return undefined;
      if (speaker.to <= token && fits(speaker)) return speaker;
    }
    return undefined;
  }

  /** The first speaker in tokens `[from, to)` that fits. */
  firstIn(from: number, to: number, fits: (speaker: Speaker) => boolean = () => true): Speaker | undefined {
    for (let i = this.firstFrom(from); i < this.all.length; i++) {
      const speaker = this.all[i];
      if (speaker === undefined || speaker.to > to) return undefined;
      if (fits(speaker)) return speaker;
    }
    return undefined;
  }

  private firstFrom(token: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.all[middle]?.from ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
