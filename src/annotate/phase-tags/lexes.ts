import { phaseMentionsOf } from '../../matching/phase-mentions.ts';
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
        return [
          language,
          {
            mentions: phaseMentionsOf(store, place),
            eras: new EraWords(store, place),
            leadsBack: leadingBack(store, place),
          },
        ];
      }),
  );

function leadingBack(store: ResourceStore, place: string): ClueLexis['leadsBack'] {
  const cues = store.findLexicon(place, 'periodisation-cues')?.entries ?? [];
  const words = cues.filter(({ cells }) => cells.role === 'before').map(({ form }) => form.toLowerCase());
  const ends = (lead: string): boolean =>
    words.some((word) => lead.endsWith(word) && !/[\p{L}\d]$/u.test(lead.slice(0, -word.length)));
  return (text) => {
    // "before 1991", "pre-1991"; "before the 1990s", «до обретения независимости»: one word between.
    const lead = text.toLowerCase().replace(/[\s-]$/u, '');
    return ends(lead) || ends(lead.replace(/\s\p{L}{1,9}$/u, ''));
  };
}
