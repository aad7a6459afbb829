import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
import type { Sentence } from '../../layers/sentences.ts';
import type { Chunk } from './passages.ts';
import type { ReadContent } from './words.ts';

/** Marks between which a passage may begin and end; a citation in brackets is left outside. */
const BETWEEN = /\([^()]{0,80}\d[^()]{0,40}\)|[,;:()«»“”"–—]|[.!?…]+(?=\s|$)/gu;

/** A full stop or the bracket of a citation, behind which no passage goes on unless the note does. */
const ENDS = /^(?:\([^()]{0,80}\d|[.!?…])/u;

/** The stretches between marks in that part of the body which lies within `region`. */
export function chunksOf(
  document: Document,
  body: readonly Annotation<Sentence>[],
  region: Span,
  read: ReadContent,
): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = firstEndingAfter(body, region.start); i < body.length; i++) {
    const sentence = body[i];
    if (sentence === undefined || sentence.start >= region.end) break;
    const start = Math.max(sentence.start, region.start);
    const end = Math.min(sentence.end, region.end);
    let from = start;
    const text = document.text.slice(start, end);
    const close = (to: number, next: number, last: boolean): void => {
      const span = trimmed(document.text, from, to);
      if (span.end > span.start) chunks.push({ ...span, last, words: read(document.text, document.tokens, span) });
      from = next;
    };
    for (const mark of text.matchAll(BETWEEN)) {
      const at = start + mark.index;
      const next = at + mark[0].length;
      close(
        at,
        next,
        next >= end || ENDS.test(mark[0]) || ENDS.test(document.text.slice(next, next + 100).trimStart()),
      );
    }
    close(end, end, true);
  }
  return chunks;
}

/** Closing mark, citation, full stop, then the marker: `… wages and bread” (Interview 7).⁵` */
const QUOTATION_CLOSED = /[»”](?:[\s.,;]{0,3}\([^()]{1,100}\))?[\s.,;]{0,3}$/u;

/** The inside of the quotation at whose end a region ends, but for a citation; `undefined` where there is none. */
export function quotationAtEnd(text: string, region: Span): Span | undefined {
  const from = Math.max(region.start, region.end - 120);
  const closed = QUOTATION_CLOSED.exec(text.slice(from, region.end));
  if (closed === null) return undefined;
  const end = from + closed.index;
  const before = text.slice(region.start, end);
  const open = Math.max(before.lastIndexOf('«'), before.lastIndexOf('“'));
  return open < 0 ? undefined : trimmed(text, region.start + open + 1, end);
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? '')) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
