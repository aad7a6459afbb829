import { createRequire } from 'node:module';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { tokenise } from '../../matching/tokens.ts';
import { type Candidate, vote } from './candidate.ts';
import { type Reading, Shape } from './reading.ts';
import { isNameWord, isOneOfAKind } from './runs.ts';

/** What the word list of compromise takes a form for; `ordinary` is any word that is no name. */
export type Listed = 'given' | 'surname' | 'person' | 'place' | 'organisation' | 'ordinary';

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}
type Compromise = { model(): Model };

const CLASSES: ReadonlyMap<string, Listed> = new Map([
  ['MaleName', 'given'],
  ['FemaleName', 'given'],
  ['FirstName', 'given'],
  ['LastName', 'surname'],
  ['Person', 'person'],
  ['City', 'place'],
  ['Region', 'place'],
  ['Place', 'place'],
  ['Country', 'place'],
  ['Organization', 'organisation'],
  ['SportsTeam', 'organisation'],
]);
/** Shorter places are codes of states and airports ("las", "den"). */
const SHORTEST_PLACE = 4;
const PHRASE_WEIGHT = 0.62;
const WEIGHTS: Readonly<Partial<Record<Listed, readonly [inside: number, opening: number]>>> = {
  place: [0.6, 0.54],
  organisation: [0.58, 0.52],
  person: [0.52, 0.35],
};

/**
 * The word list of compromise as one voter on English names. Its tagger reads 0.15 MB a second and is wrong about most
 * organisations; its list of 24,000 words is a look-up and tells given names, places and ordinary words apart.
 */
export class WordList {
  private readonly classes = new Map<string, Listed>();
  private readonly phrases = new LexiconTrie<Listed>();

  constructor() {
    const nlp: Compromise = createRequire(import.meta.url)('compromise/two');
    for (const [form, tags] of Object.entries(nlp.model().one.lexicon)) {
      const found = classOf(form, typeof tags === 'string' ? [tags] : tags);
      if (found === undefined) continue;
      if (tokenise(form).count === 1) this.classes.set(form, found);
      else if (found !== 'ordinary') this.phrases.add(form, found);
    }
  }

  of(word: string): Listed | undefined {
    return this.classes.get(word);
  }

  givenNames(): string[] {
    return [...this.classes].flatMap(([form, found]) => (found === 'given' ? [form] : []));
  }

  /** Names of places, organisations and well-known people that the list holds. */
  votes(reading: Reading): Candidate[] {
    const found: Candidate[] = [];
    for (const { from, to, values } of this.phrases.matches(reading.tokens)) {
      const [listed] = values;
      if (listed === undefined || !reading.together(from, to - 1) || !isWritten(reading, from, to)) continue;
      found.push(vote(from, to, typeOf(listed), PHRASE_WEIGHT, 'word-list', `compromise: ${listed}`));
    }
    for (const i of reading.nameWords) {
      const listed = this.of(reading.word(i));
      const weights = listed === undefined ? undefined : WEIGHTS[listed];
      if (listed === undefined || weights === undefined || reading.isUsuallyLower(i)) continue;
      if (listed === 'organisation' && isOneOfAKind(reading, i, i + 1)) continue;
      if (reading.shape[i] === Shape.acronym && listed !== 'organisation') continue;
      const weight = weights[reading.opens[i] === 1 ? 1 : 0];
      found.push(vote(i, i + 1, typeOf(listed), weight, 'word-list', `compromise: ${listed}`));
    }
    return found;
  }
}

function classOf(form: string, tags: readonly string[]): Listed | undefined {
  const listed = tags.map((tag) => CLASSES.get(tag)).find((found) => found !== undefined);
  if (listed === undefined) return 'ordinary';
  if (tags.includes('Abbreviation') || (listed === 'place' && form.length < SHORTEST_PLACE)) return undefined;
  return listed;
}

/** First and last word with a capital. */
const isWritten = (reading: Reading, from: number, to: number): boolean =>
  isNameWord(reading, from) && (isNameWord(reading, to - 1) || reading.shape[to - 1] === Shape.other);

const typeOf = (listed: Listed): 'PLACE' | 'ORG' | 'PERSON' =>
  listed === 'place' ? 'PLACE' : listed === 'organisation' ? 'ORG' : 'PERSON';
