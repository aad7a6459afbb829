import type { Annotation } from '../../core/layer.ts';
import type { Section } from '../../layers/sections.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { tokenise } from '../../matching/tokens.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** By section id: what its kind, its title and its place in the document are evidence of. */
export type SectionFeatures = ReadonlyMap<string, readonly string[]>;

const SUMMARIES: readonly string[] = ['abstract', 'summary'];
/** Chapters are told apart up to this one, from either end. */
const CHAPTERS = 3;

/**
 * Prepares the reading of sections: a title tells more than a place, and subsections take after their chapter.
 * `classesOf` gives the classes of a folded word of a title, which are asked for where the model is.
 */
export function prepareSectionFeatures(
  store: ResourceStore,
  classesOf: (word: string) => readonly string[],
): (sections: readonly Annotation<Section>[], forModel: boolean) => SectionFeatures {
  const topics = new LexiconTrie<string>();
  for (const lexicon of store.lexicons('zone-titles'))
    for (const { form, cells } of lexicon.entries) topics.add(form, cells.topic ?? '');
  const titleFeatures = (title: string, forModel: boolean): string[] => {
    const tokens = tokenise(title);
    const found = topics.matches(tokens).flatMap(({ values }) => values.map((topic) => `topic-${topic}`));
    // Only the model knows the words of titles.
    if (!forModel) return found;
    const classes = tokens.words.flatMap((word) => classesOf(word));
    return [...(found.length > 0 ? found : ['topic-none']), ...classes.map((name) => `title-${name}`)];
  };
  return (sections, forModel) => {
    const chapters = sections.filter(({ value }) => value.kind === 'body' && value.parent === null).map(({ id }) => id);
    const features = new Map<string, readonly string[]>();
    for (const { id, value } of sections) {
      const own = [...titleFeatures(value.title, forModel), ...placeFeatures(chapters, id)];
      if (value.parent !== null) own.push('subsection');
      if (SUMMARIES.includes(value.kind)) own.push('section-abstract');
      features.set(id, [...new Set([...own, ...(features.get(value.parent ?? '') ?? [])])]);
    }
    return features;
  };
}

function placeFeatures(chapters: readonly string[], id: string): string[] {
  const order = chapters.indexOf(id);
  if (order < 0) return [];
  const fromEnd = chapters.length - 1 - order;
  const places = [`chapter-${Math.min(order, CHAPTERS)}`, `chapter-from-end-${Math.min(fromEnd, CHAPTERS)}`];
  if (chapters.length > 2 && order === 0) places.push('section-first');
  if (chapters.length > 2 && fromEnd === 0) places.push('section-last');
  return places;
}
