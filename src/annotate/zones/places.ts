import type { Annotation } from '../../core/layer.ts';
import type { Section } from '../../layers/sections.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { tokenise } from '../../matching/tokens.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** By section id: what its kind, its title and its place in the document are evidence of. */
export type SectionFeatures = ReadonlyMap<string, readonly string[]>;

const SUMMARIES: readonly string[] = ['abstract', 'summary'];

/** Prepares the reading of sections: a title tells more than a place, and subsections take after their chapter. */
export function prepareSectionFeatures(
  store: ResourceStore,
): (sections: readonly Annotation<Section>[]) => SectionFeatures {
  const topics = new LexiconTrie<string>();
  for (const lexicon of store.lexicons('zone-titles'))
    for (const { form, cells } of lexicon.entries) topics.add(form, cells.topic ?? '');
  return (sections) => {
    const chapters = sections.filter(({ value }) => value.kind === 'body' && value.parent === null);
    const features = new Map<string, readonly string[]>();
    for (const { id, value } of sections) {
      const inherited = features.get(value.parent ?? '') ?? [];
      const titled = topics
        .matches(tokenise(value.title))
        .flatMap(({ values }) => values.map((topic) => `topic-${topic}`));
      const own = [...new Set(titled)];
      if (SUMMARIES.includes(value.kind)) own.push('section-abstract');
      if (chapters.length > 2 && chapters[0]?.id === id) own.push('section-first');
      if (chapters.length > 2 && chapters.at(-1)?.id === id) own.push('section-last');
      features.set(id, [...new Set([...own, ...inherited])]);
    }
    return features;
  };
}
