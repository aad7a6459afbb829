import type { Block } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { Antecedent } from './antecedent.ts';
import type { Found } from './citation-draft.ts';
import type { Readers } from './readers.ts';
import type { Work, Works } from './works.ts';

/** How far a bracket may run before it is taken as never closed. */
const LONGEST_BRACKET = 600;

/** An open bracket of the passage. */
export interface Bracket {
  readonly open: number;
  /** Where the last work in it ended, and what it was. */
  done: number;
  works: readonly Work[];
}

/** A citation that was read before the scan; offsets are those of the passage. */
export interface Known extends Span {
  readonly targets: readonly string[];
}

/** One passage while it is scanned from left to right: what was found so far and which brackets are open. */
export class ScanState {
  readonly found: Found[] = [];
  /** In tables, and where no bracket is, only an entry of the bibliography makes a citation. */
  readonly strict: boolean;
  /** Where the last citation ended: no author phrase reaches back over it. */
  runningEnd = 0;
  private readonly brackets: Bracket[] = [];
  private readonly known: readonly Known[];
  private passed = 0;
  readonly passage: string;
  readonly block: Block;
  readonly works: Works;
  readonly antecedent: Antecedent;
  readonly readers: Readers;

  constructor(
    passage: string,
    block: Block,
    works: Works,
    antecedent: Antecedent,
    readers: Readers,
    known: readonly Known[],
  ) {
    this.known = known;
    this.passage = passage;
    this.block = block;
    this.works = works;
    this.antecedent = antecedent;
    this.readers = readers;
    this.strict = block.kind === 'table';
  }

  get bracket(): Bracket | undefined {
    return this.brackets.at(-1);
  }

  /** How many brackets are open. */
  get depth(): number {
    return this.brackets.length;
  }

  /**
   * Cites what is known to stand before `at`, or around it.
   *
   * @returns where the scan goes on: behind what stands around `at`, else `at`
   */
  pass(at: number): number {
    for (;;) {
      const next = this.known[this.passed];
      if (next === undefined || next.start > at) return at;
      this.passed++;
      this.antecedent.cite(next.targets);
      this.runningEnd = Math.max(this.runningEnd, next.end);
      if (next.end > at) return next.end;
    }
  }

  /** Where the last citation before `at` ended, narrative ones too; 0 where there is none. */
  doneBefore(at: number): number {
    const last = this.found.at(-1)?.end ?? 0;
    return Math.max(this.runningEnd, last <= at ? last : 0);
  }

  open(at: number): void {
    this.brackets.push({ open: at, done: at + 1, works: [] });
  }

  leave(): void {
    this.brackets.pop();
  }

  /** Forgets brackets that were opened too far back to close still. */
  forget(at: number): void {
    while (this.brackets.length > 0 && at - (this.brackets[0]?.open ?? 0) > LONGEST_BRACKET) this.brackets.shift();
  }

  /** Notes where a citation in the innermost bracket ended. */
  close(end: number, works: readonly Work[]): void {
    const bracket = this.bracket;
    if (bracket === undefined) return;
    bracket.done = end;
    bracket.works = works;
  }

  push(found: Found): void {
    this.found.push(found);
    this.antecedent.cite(found.value.targets);
    const named = found.value.form !== 'page-only' && found.value.targets.length === 0;
    if (named && this.block.kind === 'footnote') this.antecedent.citeUnknown();
    this.runningEnd = Math.max(this.runningEnd, found.value.form === 'narrative' ? 0 : found.end);
  }
}
