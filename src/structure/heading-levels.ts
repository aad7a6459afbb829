import type { Division } from './divisions.ts';
import type { Outline } from './outline.ts';
import type { HeadingFacts, RawBlock } from './raw-block.ts';

/** How a line without a number is set. */
export type Shape = 'bold' | 'capitals' | 'alone';
const ORDER: readonly Shape[] = ['capitals', 'bold', 'alone'];

/** The levels of headings whose numbers do not tell them. */
export class HeadingLevels {
  /** Level for a heading without a number. */
  depth = 1;
  private readonly outline: Outline;
  /** Levels of the shapes in use since the last number. */
  private readonly shapes = new Map<Shape, number>();
  private capitals: number | undefined;
  /** Ranks of the divisions that are open. */
  private readonly open: number[] = [];

  constructor(outline: Outline) {
    this.outline = outline;
  }

  /** A heading with a number has been accepted: those without one now stand below it. */
  below(level: number): void {
    this.depth = level + 1;
    this.shapes.clear();
  }

  /** @param last the block before: a line right under another line of its kind is a part of it */
  /** Levels of headings without numbers follow from how they are set: capitals above bold above plain lines. */
  unnumbered(shape: Shape, last: RawBlock | undefined): HeadingFacts {
    const above = ORDER.slice(0, ORDER.indexOf(shape)).filter((other) => this.shapes.has(other)).length;
    // A line right under another line of its kind is a part of it.
    const under =
      shape === 'alone' && last?.kind === 'heading' && last.heading?.number === null ? last.heading.level : 0;
    const level = Math.max(this.depth + above, last?.heading?.kind === 'body' ? under + 1 : 0);
    if (shape !== 'capitals') {
      this.shapes.set(shape, level);
      return { number: null, level, kind: 'body' };
    }
    // Capitals rank with the first line of capitals: under "THE FACTS" and "THE LAW" sections are numbered anew.
    const first = Math.min(this.shapes.get(shape) ?? this.capitals ?? level, level);
    this.capitals = first;
    this.shapes.set(shape, first);
    if (first === 1) this.outline.enterDivision(1, null);
    return { number: null, level: first, kind: 'body' };
  }

  /** One below the division that it stands in; an annex is a part of the whole. */
  division({ kind, rank }: Division): number {
    while ((this.open.at(-1) ?? 0) >= rank || kind === 'annex') if (this.open.pop() === undefined) break;
    if (kind === 'annex') return 1;
    this.open.push(rank);
    return this.open.length;
  }
}
