import type { Block, Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { firstEndingAfter } from '../../core/span.ts';
import type { TimeExpression } from '../../layers/dates.ts';
import { quotations } from '../../layers/quotations.ts';

type Context = TimeExpression['context'];

const BY_BLOCK: Partial<Record<Block['kind'], Context>> = {
  heading: 'heading',
  table: 'table',
  footnote: 'footnote',
  'block-quotation': 'quotation',
};

/** Where an expression stands: the kind of block, and in running text whether it is quoted. */
export function contextTeller(document: Document): (span: Span, block: Block | undefined) => Context {
  const layer = document.layer(quotations);
  const quoted = layer.length > 0 ? outermost(layer) : markedSpans(document);
  return (span, block) => {
    const context = block === undefined ? undefined : BY_BLOCK[block.kind];
    if (context !== undefined) return context;
    const quotation = quoted[firstEndingAfter(quoted, span.start)];
    return quotation !== undefined && quotation.start < span.start && quotation.end >= span.end ? 'quotation' : 'body';
  };
}

function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“' };
const MARKS = /[«»“”„]/gu;

/** Stretches between paired marks of one block, where no stage has found the quotations yet. */
function markedSpans(document: Document): Span[] {
  const found: Span[] = [];
  for (const block of document.blocks) {
    let open: { readonly start: number; readonly close: string } | null = null;
    for (const { 0: mark, index } of document.text.slice(block.start, block.end).matchAll(MARKS)) {
      const position = block.start + index;
      if (open !== null && mark === open.close) {
        found.push({ start: open.start, end: position + 1 });
        open = null;
      } else if (open === null && PAIRS[mark] !== undefined) open = { start: position, close: PAIRS[mark] };
    }
  }
  return found;
}
