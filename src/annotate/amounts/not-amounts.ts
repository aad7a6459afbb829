import type { Document } from '../../core/document.ts';
import { firstEndingAfter, overlaps, type Span } from '../../core/span.ts';
import { citations } from '../../layers/citations.ts';
import { dates } from '../../layers/dates.ts';
import { linksOf } from '../../matching/links.ts';
import type { TokenRange } from '../../matching/token-string.ts';
import { wordAt } from '../../matching/tokens.ts';

/** Numbers that are something else: dates, citations, links, and those that a word before them makes a name. */
export class NotAmounts {
  private readonly document: Document;
  /** Dates, citations and links, in order, joined where they overlap. */
  readonly taken: readonly Span[];
  private readonly labels: ReadonlySet<string>;

  /** @param labels words that make a name of the number behind them, folded */
  constructor(document: Document, labels: ReadonlySet<string>) {
    this.document = document;
    this.labels = labels;
    this.taken = union([...document.layer(dates), ...document.layer(citations), ...linksOf(document.text)]);
  }

  /** @param number from the digits or number words to what multiplies them */
  refuses(number: TokenRange): boolean {
    const { text, tokens } = this.document;
    const span = { start: tokens.start[number.from] ?? 0, end: tokens.end[number.to - 1] ?? 0 };
    const first = this.taken[firstEndingAfter(this.taken, span.start)];
    if (first !== undefined && overlaps(first, span)) return true;
    const before = text.slice(Math.max(0, span.start - 2), span.start);
    const behind = text.slice(span.end, span.end + 2);
    // Between spaces, as nearly all stand: nothing touches the number.
    if (!before.endsWith(' ') && (/[\p{L}\p{N}#№/_@=+\\§]$/u.test(before) || /[\p{L}\p{N}][-–.,:]$/u.test(before)))
      return true;
    if (!behind.startsWith(' ') && (/^[\p{L}\p{N}_@=°/]/u.test(behind) || /^[-–.,:]\d/u.test(behind))) return true;
    return this.labelled(number.from);
  }

  private labelled(index: number): boolean {
    const { tokens } = this.document;
    let previous = index - 1;
    if (wordAt(tokens, previous) === '.' && tokens.start[previous] === tokens.end[previous - 1]) previous--;
    const word = wordAt(tokens, previous);
    return word === '#' || word === '№' || this.labels.has(word);
  }
}

/** Sorted and joined where they overlap. */
function union(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
