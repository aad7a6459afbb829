import { CharacterClass, classOf } from '../../matching/character-class.ts';
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

/** Words before a date are looked for so far. Units: UTF-16 code units. */
const LONGEST_LEAD = 16;
const LONGEST_BETWEEN = 9;

function leadingBack(store: ResourceStore, place: string): ClueLexis['leadsBack'] {
  const cues = store.findLexicon(place, 'periodisation-cues')?.entries ?? [];
  const words = cues.filter(({ cells }) => cells.role === 'before').map(({ form }) => form.toLowerCase());
  const ends = (lead: string): boolean =>
    words.some((word) => lead.endsWith(word) && !/[\p{L}\d]$/u.test(lead.slice(0, -word.length)));
  const lastSigns = new Set(words.map((word) => word.slice(-2)));
  const mayEnd = (text: string, end: number): boolean =>
    lastSigns.has(text.slice(Math.max(0, end - 2), end).toLowerCase());
  return (text, position) => {
    // Nearly all dates have other words before them, as two signs show.
    const joined = position > 0 && isGap(text.charCodeAt(position - 1)) ? position - 1 : position;
    let between = joined;
    while (joined - between <= LONGEST_BETWEEN && isWordUnit(text, between - 1)) between--;
    if (!mayEnd(text, joined) && !(between < joined && mayEnd(text, between - 1))) return false;
    // "before 1991", "pre-1991"; "before the 1990s", «до обретения независимости»: one word between.
    const lead = text
      .slice(Math.max(0, position - LONGEST_LEAD), position)
      .toLowerCase()
      .replace(/[\s-]$/u, '');
    return ends(lead) || ends(lead.replace(/\s\p{L}{1,9}$/u, ''));
  };
}

const isGap = (unit: number): boolean => unit === HYPHEN || classOf(unit) === CharacterClass.space;
const HYPHEN = '-'.charCodeAt(0);

/** Whether a letter stands at `at`, or half of one. */
function isWordUnit(text: string, at: number): boolean {
  if (at < 0) return false;
  const found = classOf(text.charCodeAt(at));
  return found === CharacterClass.letter || found === CharacterClass.surrogate;
}
