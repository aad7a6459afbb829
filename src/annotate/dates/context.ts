import type { Block, Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { firstEndingAfter } from '../../core/span.ts';
import type { TimeExpression } from '../../layers/dates.ts';
import { quotations } from '../../layers/quotations.ts';
import { byWord, tokensWithin } from '../../matching/tokens.ts';

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
const MARKS: ReadonlySet<string> = new Set([...Object.keys(PAIRS), ...Object.values(PAIRS)]);

/** Stretches between paired marks of one block, where no stage has found the quotations yet. */
function markedSpans({ tokens, blocks }: Document): Span[] {
  const { word, words, indexOf } = tokens;
  const found: Span[] = [];
  // Each mark is a token: a text that has none is told by its words.
  if (!Object.keys(PAIRS).some((mark) => indexOf.has(mark))) return found;
  const isMark = byWord(tokens, (form) => (MARKS.has(form) ? 1 : 0));
  for (const block of blocks) {
    const { from, to } = tokensWithin(tokens, block);
    let open: { readonly start: number; readonly close: string } | null = null;
    for (let i = from; i < to; i++) {
      if (isMark[word[i] ?? 0] === 0) continue;
      const mark = words[word[i] ?? 0] ?? '';
      if (open !== null && mark === open.close) {
        found.push({ start: open.start, end: tokens.end[i] ?? 0 });
        open = null;
      } else if (open === null && PAIRS[mark] !== undefined) open = { start: tokens.start[i] ?? 0, close: PAIRS[mark] };
    }
  }
  return found;
}
