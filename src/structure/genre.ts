import type { Block } from '../core/document.ts';

/**
 * The genre that the skeleton shows: `legal-text` where it is divided into articles as a law is, `article` where there is
 * an abstract and a bibliography; else `null`.
 */
export function guessGenre(blocks: readonly Block[], law: boolean): string | null {
  const kinds = new Set(blocks.filter((block) => block.kind === 'heading').map((heading) => heading.sectionKind));
  if (law && !kinds.has('abstract') && !kinds.has('bibliography')) return 'legal-text';
  return kinds.has('abstract') && kinds.has('bibliography') ? 'article' : null;
}
