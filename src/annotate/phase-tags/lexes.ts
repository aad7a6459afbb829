import { PhaseMentions } from '../../matching/phase-mentions.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { EraWords } from './era-words.ts';
import type { ClueLexis } from './material.ts';

/** What every language that has phase nouns gives to find clues with, by language. */
export const readLexes = (store: ResourceStore): ReadonlyMap<string, ClueLexis> =>
  new Map(
    store
      .languages()
      .filter((language) => store.findLexicon(`languages/${language}`, 'phase-nouns'))
      .map((language) => {
        const place = `languages/${language}`;
        return [language, { mentions: new PhaseMentions(store, place), eras: new EraWords(store, place) }];
      }),
  );
