import { LexiconTrie } from '../matching/lexicon-trie.ts';
import { cellList } from '../resources/lexicon.ts';
import type { ResourceStore } from '../resources/store.ts';
import type { Structured } from '../structure/structure.ts';
import type { FoundMetadata } from './metadata.ts';

/**
 * What the text itself says about the document: its language (that of most of its paragraphs, by length) and the
 * country it is about (the one named most often; a mention in the title counts tenfold).
 */
export function prepareDescription(store: ResourceStore): (structured: Structured) => FoundMetadata {
  const countries = countryTrie(store);
  return (structured) => ({
    language: mainLanguage(structured),
    countries: mainCountry(structured, countries),
    genre: structured.genre,
  });
}

function mainLanguage({ blocks }: Structured): string | null {
  const letters = new Map<string, number>();
  for (const block of blocks)
    if (block.language !== 'und' && (block.kind === 'paragraph' || block.kind === 'list-item'))
      letters.set(block.language, (letters.get(block.language) ?? 0) + block.end - block.start);
  return [...letters].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function mainCountry({ blocks, tokens }: Structured, trie: LexiconTrie<string>): string[] {
  const weights = new Map<string, number>();
  const headingEnd = blocks.find((block) => block.kind === 'heading' && block.sectionKind === 'title')?.end ?? 0;
  for (const match of trie.matches(tokens))
    for (const code of new Set(match.values))
      weights.set(code, (weights.get(code) ?? 0) + (match.end <= headingEnd ? 10 : 1));
  const [best, second] = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  // A main country is named clearly more often than the next one; a text about many countries has none.
  return best !== undefined && best[1] >= 3 && best[1] >= 2 * (second?.[1] ?? 0) ? [best[0]] : [];
}

function countryTrie(store: ResourceStore): LexiconTrie<string> {
  const trie = new LexiconTrie<string>();
  for (const lexicon of [...store.lexicons('countries'), ...store.lexicons('nationalities')])
    for (const entry of lexicon.entries)
      for (const code of cellList(entry.cells.code ?? entry.cells.country))
        if (/^[A-Z]{2}$/u.test(code)) trie.add(entry.form, code);
  return trie;
}
