import { z } from 'zod';
import type { Block, Document } from '../../core/document.ts';
import { type Draft, draftsOf, type Layer } from '../../core/layer.ts';
import { type Acronym, acronyms } from '../../layers/acronyms.ts';
import { fold } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { defineStage } from '../stage.ts';
import { type AcronymWords, definitionsIn, SHORT } from './definitions.ts';

export const acronymsStage = defineStage({
  name: 'acronyms',
  summary: 'Definitions of acronyms in the text and in lists',
  requires: [],
  provides: [acronyms as unknown as Layer],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const words = readWords(store);
    return (document) => {
      const recurs = recurringIn(document.text);
      return {
        layers: [
          draftsOf(
            acronyms,
            document.blocks.flatMap((block) => acronymsOf(document, block, words, recurs)),
          ),
        ],
      };
    };
  },
});

/** Whether words in capitals stand in a text more than once; counted when first asked. */
function recurringIn(text: string): (short: string) => boolean {
  let counts: Map<string, number> | undefined;
  return (short) => {
    if (counts === undefined) {
      counts = new Map();
      for (const [word] of text.matchAll(/(?<!\p{L})\p{Lu}{3,6}(?!\p{L})/gu))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return (counts.get(short) ?? 0) > 1;
  };
}

function acronymsOf(
  document: Document,
  block: Block,
  words: AcronymWords,
  recurs: (short: string) => boolean,
): Draft<Acronym>[] {
  if (block.kind === 'acronym') return listEntry(document.text, block);
  if (block.kind === 'reference' || block.kind === 'resource') return [];
  return definitionsIn(document.text, block, words, recurs);
}

/**
 * An entry of a list: the short form, a tab, dash, colon or several spaces, the long form. Where a format knows of no
 * tab (`**EU** European Union`), a short form in capitals ends at its space.
 */
function listEntry(text: string, block: Block): Draft<Acronym>[] {
  const entry = text.slice(block.start, block.end);
  const parted = /^(\S(?:[^\t\n]{0,30}?\S)?)\s*(?:\t+|\s[–—-]\s|\s{2,}|:\s)\s*(\S[\s\S]*)$/u.exec(entry);
  const spaced = parted === null ? /^(\S+)\s(\p{L}[\s\S]*)$/u.exec(entry) : null;
  const match = spaced !== null && SHORT.test(spaced[1] ?? '') ? spaced : parted;
  if (match === null) return [];
  const long = (match[2] ?? '').replace(/\s+/gu, ' ').trim();
  return [{ start: block.start, end: block.end, rule: 'acronym.list', value: { short: match[1] ?? '', long } }];
}

/** Function words and introducers of all languages together: a bracket does not say its language. */
function readWords(store: ResourceStore): AcronymWords {
  const functionWords = new Set<string>();
  const articles = new Set<string>();
  for (const lexicon of store.lexicons('stopwords'))
    for (const { form, cells } of lexicon.entries) {
      if (/^(?:article|preposition|conjunction|determiner)$/u.test(cells.class ?? '')) functionWords.add(fold(form));
      if (cells.class === 'article') articles.add(fold(form));
    }
  const heads = new Set(
    store
      .lexicons('organisation-heads')
      .flatMap((lexicon) => lexicon.forms())
      .map((form) => fold(form)),
  );
  const introducers = store
    .lexicons('acronym-introducers')
    .flatMap((lexicon) => lexicon.forms())
    .sort((a, b) => b.length - a.length);
  return {
    isFunctionWord: (word) => functionWords.has(fold(word)),
    isArticle: (word) => articles.has(fold(word)),
    isHead: (word) => heads.has(fold(word)),
    introducer: new RegExp(`^(?:${introducers.join('|') || '(?!)'})[\\s:,–—-]{1,4}`, 'iu'),
  };
}
