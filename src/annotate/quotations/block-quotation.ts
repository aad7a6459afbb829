import type { Block } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { MarkedQuotation } from './marks.ts';

/**
 * The words of a block quotation that is set without quotation marks, without the bracket that supports it;
 * `undefined` where marks hold most of it already, so that it is found by them.
 */
export function blockQuotation(block: Block, passage: string, marked: readonly MarkedQuotation[]): Span | undefined {
  if (block.kind !== 'block-quotation') return undefined;
  const held = marked.filter(({ nested }) => !nested).reduce((sum, { start, end }) => sum + end - start, 0);
  if (held * 2 > passage.length) return undefined;
  const supported = /\s?\([^()]{1,120}\)[.;]?\s?$/u.exec(passage.slice(-140))?.[0].length ?? 0;
  const end = passage.slice(0, passage.length - supported).trimEnd().length;
  return end < 3 ? undefined : { start: 0, end };
}
