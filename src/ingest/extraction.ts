import type { Mark, Page } from '../core/source.ts';
import type { Range } from '../core/span.ts';

/** A mark without its place: the {@link Extraction} knows that. */
type Unplaced = Mark extends infer M ? (M extends Mark ? Omit<M, 'range'> : never) : never;

/** A stretch that has begun: its place is that of the first character written after it was opened. */
export interface Opened {
  start: number | null;
  readonly order: number;
}

interface Ordered {
  readonly mark: Mark;
  readonly order: number;
}

/** What comes between two stretches of text, by strength. */
const GAPS = ['', ' ', '\t', '\n', '\n\n'] as const;
type Gap = (typeof GAPS)[number];

/**
 * Builds the text of a format that is not text, with its marks. Blocks are separated by a blank line, lines of a block
 * by a line feed, cells by a tab; runs of white space are one space, and none stands at either end of a line.
 */
export class Extraction {
  private readonly chunks: string[] = [];
  private readonly placed: Ordered[] = [];
  private readonly openPages: { readonly number: number; readonly opened: Opened }[] = [];
  private readonly closedPages: Page[] = [];
  private unresolved: Opened[] = [];
  private written = 0;
  private opened = 0;
  /** What stands between what was written and what comes next; nothing is put at the start of the text. */
  private gap: Gap = '';

  /** Position behind the last character written; pending white space does not count. */
  get length(): number {
    return this.written;
  }

  /** Begins a stretch; its start is settled by the next character. */
  open(): Opened {
    const opened: Opened = { start: null, order: this.opened++ };
    this.unresolved.push(opened);
    return opened;
  }

  /** Ends a stretch and marks it; a stretch without any text is not marked. */
  close(opened: Opened, mark: Unplaced): Range | null {
    const range = this.rangeOf(opened);
    if (range !== null) this.placed.push({ mark: { ...mark, range } as Mark, order: opened.order });
    return range;
  }

  /** Where a stretch lies that ends here; `null` where nothing was written in it. */
  rangeOf({ start }: Opened): Range | null {
    return start === null || start >= this.written ? null : [start, this.written];
  }

  /** Marks a stretch that is over. */
  mark(opened: Opened, mark: Mark): void {
    this.placed.push({ mark, order: opened.order });
  }

  /** The next text begins a new block, line, cell. */
  breakBlock(): void {
    this.widen('\n\n');
  }

  breakLine(): void {
    this.widen('\n');
  }

  breakCell(): void {
    this.widen('\t');
    this.settleGap();
  }

  /** Writes running text: white space is folded, a no-break space that stands alone kept. */
  write(text: string): void {
    let position = 0;
    for (const match of text.matchAll(WHITE)) {
      this.put(text.slice(position, match.index));
      position = match.index + match[0].length;
      if (match[0] === '\u00a0' && this.gap === '' && this.written > 0) this.noBreak = true;
      this.widen(' ');
    }
    this.put(text.slice(position));
  }

  /** Writes text as it stands, white space and all. */
  writeExactly(text: string): void {
    this.put(text);
  }

  /** Begins a page, and ends the one before. */
  startPage(number: number): void {
    this.openPages.push({ number, opened: this.open() });
  }

  finish(): { readonly text: string; readonly marks: Mark[]; readonly pages: Page[] } {
    const marks = this.placed
      .sort(
        (a, b) =>
          a.mark.range[0] - b.mark.range[0] ||
          b.mark.range[1] - a.mark.range[1] ||
          Number(IN_LINES.has(a.mark.kind)) - Number(IN_LINES.has(b.mark.kind)) ||
          a.order - b.order,
      )
      .map(({ mark }) => mark);
    return { text: this.chunks.join(''), marks, pages: this.pages() };
  }

  private noBreak = false;

  private widen(gap: Gap): void {
    if (GAPS.indexOf(gap) > GAPS.indexOf(this.gap)) this.gap = gap;
  }

  private settleGap(): void {
    if (this.written > 0 && this.gap !== '') {
      const gap = this.gap === ' ' && this.noBreak ? '\u00a0' : this.gap;
      this.chunks.push(gap);
      this.written += gap.length;
    }
    this.gap = '';
    this.noBreak = false;
  }

  private put(text: string): void {
    if (text === '') return;
    this.settleGap();
    if (this.unresolved.length > 0) {
      for (const opened of this.unresolved) opened.start = this.written;
      this.unresolved = [];
    }
    this.chunks.push(text);
    this.written += text.length;
  }

  private pages(): Page[] {
    this.openPages.forEach(({ number, opened }, index) => {
      const end = this.openPages[index + 1]?.opened.start ?? this.written;
      if (opened.start !== null) this.closedPages.push({ number, range: [opened.start, end] });
    });
    return this.closedPages;
  }
}

/** Marks that lie within a block: of two over the same stretch, the block comes first. */
const IN_LINES: ReadonlySet<Mark['kind']> = new Set(['note-reference', 'superscript', 'emphasis', 'syntax']);

/** White space that is folded; spaces of fixed width (thin, figure) are characters of the text. */
const WHITE = /[ \t\n\r\f\v\u0085\u00a0\u2028\u2029]+/gu;
