import type { Block } from '../core/document.ts';
import type { ResourceStore } from '../resources/store.ts';

/**
 * The genre that the skeleton shows: `legal-text` where most headings are articles of a law, `article` where there is an
 * abstract and a bibliography; else `null`.
 */
export function guessGenre(blocks: readonly Block[], text: string, store: ResourceStore): string | null {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const lawWords = new Set(
    store
      .lexicons('division-words')
      .flatMap((lexicon) => lexicon.forms('kind', 'law').map((form) => form.toLowerCase())),
  );
  const articles = headings.filter((heading) =>
    lawWords.has((/^\p{L}+/u.exec(text.slice(heading.start, heading.end))?.[0] ?? '').toLowerCase()),
  );
  if (articles.length >= 3 && articles.length >= headings.length / 2) return 'legal-text';
  const kinds = new Set(headings.map((heading) => heading.sectionKind));
  return kinds.has('abstract') && kinds.has('bibliography') ? 'article' : null;
}
