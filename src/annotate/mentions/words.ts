import { entitySubtype, type Mention } from '../../layers/mentions.ts';
import { fold, foldPhrase } from '../../resources/fold.ts';
import { cellList } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** A title that stands before names. */
export interface Title {
  readonly form: string;
  readonly role: string;
}

/** Word lists by which names without an entry in a gazetteer are recognised. */
export interface NameWords {
  /** The longest title that a phrase begins with ("President Anna Example"). */
  titleAtStart(phrase: string): Title | undefined;
  /** The longest title that a text ends with ("… the president"). */
  titleAtEnd(text: string): Title | undefined;
  isGivenName(word: string): boolean;
  /** A given name that is an ordinary word too ("Grace", "Вера"). */
  isAmbiguousGivenName(word: string): boolean;
  hasSurnameEnding(word: string): boolean;
  /** Subtype of an organisation whose head noun this is; `undefined` where it is none. */
  headSubtype(word: string): Mention['subtype'] | undefined;
  /**
   * What a small word does inside a name: `joins` ("of"), `adds` ("and"), `places` ("in": what follows says where, and is no
   * part of the name); `undefined` for words that no name holds.
   */
  connector(word: string): string | undefined;
  /** Head noun of a named event: "Forum", "Summit". */
  isEventHead(word: string): boolean;
  /** Capitalised without being a name: months, "Article", "Internet". */
  isOrdinary(words: string): boolean;
  isFunctionWord(word: string): boolean;
}

export function readNameWords(store: ResourceStore): NameWords {
  const given = new Map<string, boolean>();
  for (const lexicon of store.lexicons('given-names'))
    for (const { form, cells } of lexicon.entries) given.set(fold(form), cells.word === 'yes');
  const endings = store
    .lexicons('surname-endings')
    .flatMap((lexicon) => lexicon.forms('weight', 'high'))
    .map((form) => fold(form.replace(/^-/u, '')));
  const endingSet = new Set(endings);
  const longest = Math.max(0, ...endings.map((ending) => ending.length));
  const heads = new Map<string, Mention['subtype']>();
  for (const lexicon of store.lexicons('organisation-heads'))
    for (const { form, cells } of lexicon.entries)
      if (!heads.has(foldPhrase(form)))
        heads.set(foldPhrase(form), entitySubtype.safeParse(cells.subtype).data ?? null);
  const events = new Set(store.lexicons('event-heads').flatMap((lexicon) => lexicon.forms().map(foldPhrase)));
  const connectors = new Map<string, string>();
  for (const lexicon of store.lexicons('name-connectors'))
    for (const { form, cells } of lexicon.entries) connectors.set(fold(form), cells.role ?? 'joins');
  const ordinary = new Set(store.lexicons('ordinary-capitals').flatMap((lexicon) => lexicon.forms().map(foldPhrase)));
  const functionWords = new Set(store.lexicons('stopwords').flatMap((lexicon) => lexicon.forms().map(fold)));
  const titles = store
    .lexicons('person-titles')
    .flatMap((lexicon) => lexicon.entries)
    .filter((entry) => cellList(entry.cells.position).includes('before'))
    .map((entry): Title => ({ form: entry.form, role: entry.cells.role ?? '' }))
    .sort((a, b) => b.form.length - a.form.length);
  const byFirst = groupBy(titles, (title) => title.form.split(' ')[0] ?? '');
  const byLast = groupBy(titles, (title) => title.form.split(' ').at(-1) ?? '');
  const folded = remembered(foldPhrase);
  return {
    titleAtStart: (phrase) =>
      byFirst
        .get(/^\S*/u.exec(phrase)?.[0] ?? '')
        ?.find(({ form }) => phrase.startsWith(form) && /^\s/u.test(phrase.charAt(form.length))),
    titleAtEnd: (text) =>
      byLast
        .get(/\S*$/u.exec(text)?.[0] ?? '')
        ?.find(({ form }) => text.endsWith(form) && !/[\p{L}-]$/u.test(text.slice(0, -form.length))),
    isGivenName: (word) => given.has(folded(word)),
    isAmbiguousGivenName: (word) => given.get(folded(word)) === true,
    hasSurnameEnding(word) {
      const key = folded(word);
      for (let length = Math.min(longest, key.length - 3); length >= 2; length--)
        if (endingSet.has(key.slice(-length))) return true;
      return false;
    },
    // Of a compound the last part is the head: "Info-Center".
    headSubtype: (word) => heads.get(folded(word)) ?? heads.get(folded(word.split('-').at(-1) ?? word)),
    connector: (word) => connectors.get(folded(word)),
    isEventHead: (word) => events.has(folded(word)),
    isOrdinary: (words) => ordinary.has(folded(words)),
    isFunctionWord: (word) => functionWords.has(folded(word)),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const there = groups.get(keyOf(item));
    if (there === undefined) groups.set(keyOf(item), [item]);
    else there.push(item);
  }
  return groups;
}

/** Asked about the same words again and again: so many answers are kept, and then forgotten together. */
const MOST_REMEMBERED = 20_000;

/** A pure function that remembers its answers: the results do not change, whatever was asked before. */
export function remembered<T>(ask: (question: string) => T): (question: string) => T {
  const answers = new Map<string, T>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = ask(question);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(question, answer);
    return answer;
  };
}
