import type { Annotation } from '../../core/layer.ts';
import type { Citation } from '../../layers/citations.ts';
import type { TokenRange } from './frame.ts';
import type { CitationBracket } from './reading.ts';
import type { SentenceView } from './sentence-view.ts';

/** A part of a sentence that only a citation attributes. */
export interface CitedContent {
  readonly content: TokenRange;
  readonly bracket: CitationBracket;
  readonly citation: Annotation<Citation>;
  readonly quoted: boolean;
}

/**
 * The parts of a sentence before its brackets of citations: for each bracket, what stands between it and the one
 * before, from the beginning of the clause on.
 */
export function citedContents(view: SentenceView): CitedContent[] {
  const found: CitedContent[] = [];
  let start = view.from;
  for (let i = view.from; i < view.to; i++) {
    const bracket = view.reading.bracketAt(i);
    const citation = bracket?.citations[0];
    if (bracket === undefined || citation === undefined) continue;
    const clause = Math.max(start, lastBreak(view, start, bracket.from));
    const from = view.skipIntroduction(clause, bracket.from);
    const quoted = firstQuotation(view, from, bracket.from);
    found.push({ content: { from, to: bracket.from }, bracket, citation, quoted: quoted >= 0 });
    i = bracket.to - 1;
    start = bracket.to;
  }
  return found;
}

/** Behind the last semicolon or colon before `to`, quotations and brackets not counted. */
function lastBreak(view: SentenceView, from: number, to: number): number {
  for (let i = to - 1; i > from; i--)
    if ((view.sign(i) === ';' || view.sign(i) === ':') && !view.isInset(i)) return i + 1;
  return from;
}

function firstQuotation(view: SentenceView, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const quotation = view.reading.quotationAt(i);
    if (quotation !== undefined && quotation.value.kind !== 'title') return i;
  }
  return -1;
}
