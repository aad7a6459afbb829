import type { Annotation } from '../../core/layer.ts';
import type { Paragraph } from '../../layers/paragraphs.ts';

/** A list shorter than this may have as many items as the scheme has phases by chance. */
const FEWEST = 3;

/**
 * Items of a list that has as many items as the scheme has phases, right behind a paragraph that speaks of all of them:
 * the third item is on the third phase. By id of the paragraph, the place in the list, from 0.
 *
 * @param paragraphs in reading order
 * @param speaksOfAll whether a paragraph speaks of the phases as a whole
 */
export function listPositions(
  paragraphs: readonly Annotation<Paragraph>[],
  size: number,
  speaksOfAll: (index: number) => boolean,
): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  if (size < FEWEST) return positions;
  for (let index = 0; index < paragraphs.length; index++) {
    if (!isItem(paragraphs[index + 1]) || isItem(paragraphs[index])) continue;
    let end = index + 1;
    while (isItem(paragraphs[end])) end++;
    if (end - index - 1 === size && speaksOfAll(index))
      for (const [place, item] of paragraphs.slice(index + 1, end).entries()) positions.set(item.id, place);
    index = end - 1;
  }
  return positions;
}

const isItem = (paragraph: Annotation<Paragraph> | undefined): boolean => paragraph?.value.kind === 'list-item';
