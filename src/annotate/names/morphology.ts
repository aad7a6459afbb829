import { russianDictionary } from '../../resources/russian-dictionary.ts';

/** What Russian morphology says of a word form; shares are of its readings, in [0, 1]. */
export interface WordForm {
  readonly lemma: string;
  readonly surname: boolean;
  readonly givenName: boolean;
  /** A given name first of all. */
  readonly givenFirst: boolean;
  readonly patronymic: boolean;
  readonly place: boolean;
  readonly organisation: boolean;
  /** May be a genitive: nouns that continue the name of an organisation (Министерство юстиции). */
  readonly genitive: boolean;
  readonly dative: boolean;
  readonly locative: boolean;
  readonly adjective: boolean;
  readonly noun: boolean;
  /** In the dictionary, as against guessed from its ending. */
  readonly known: boolean;
  /** Read as a name first of all, not as an ordinary word. */
  readonly nameFirst: boolean;
}

const NAME_TAG = /Surn|Name|Patr|Geox|Orgn/u;
const CACHE_LIMIT = 50_000;

/** Russian morphology, word form by word form, each looked up once. */
export class Morphology {
  private readonly cache = new Map<string, WordForm>();

  private readonly dictionary = russianDictionary();

  of(word: string): WordForm {
    const cached = this.cache.get(word);
    if (cached !== undefined) return cached;
    if (this.cache.size > CACHE_LIMIT) this.cache.clear();
    const form = analyse(word, this.dictionary);
    this.cache.set(word, form);
    return form;
  }
}

function analyse(word: string, dictionary: ReturnType<typeof russianDictionary>): WordForm {
  const parses = dictionary(word).slice(0, 8);
  const tags = parses.map(({ tag }) => String(tag));
  const has = (pattern: RegExp): boolean => tags.some((tag) => pattern.test(tag));
  const first = parses[0];
  const named = parses.find(({ tag }) => NAME_TAG.test(String(tag))) ?? first;
  return {
    lemma: named?.normalize().word ?? word.toLowerCase(),
    surname: has(/Surn/u),
    givenName: has(/Name/u),
    givenFirst: /Name/u.test(tags[0] ?? ''),
    patronymic: has(/Patr/u),
    place: has(/Geox/u),
    organisation: has(/Orgn/u),
    genitive: has(/gent/u),
    dative: has(/datv/u),
    locative: has(/loct|loc2/u),
    adjective: has(/^(?:ADJF|PRTF)/u),
    noun: has(/^NOUN/u),
    known: first?.parser === 'Dictionary',
    nameFirst: NAME_TAG.test(tags[0] ?? ''),
  };
}
