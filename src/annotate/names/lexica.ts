import { entitySubtype, entityType } from '../../layers/mentions.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { tokenise } from '../../matching/tokens.ts';
import { cellList, type Lexicon, type LexiconEntry } from '../../resources/lexicon.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { NameEntry } from './candidate.ts';
import { peopleByStem } from './people-stems.ts';
import { type SurnameEnding, surnameEndings } from './surname-endings.ts';
import type { WordList } from './word-list.ts';

export interface Head {
  readonly id: string;
  readonly subtype: NameEntry['subtype'];
  /** Folded prepositions that continue the name. */
  readonly takes: readonly string[];
  readonly lemma: string | null;
  /** With the name of its country it is one body though small: «сборная России». */
  readonly described: boolean;
}

export interface Title {
  readonly role: string;
  readonly before: boolean;
  readonly after: boolean;
}

export interface Stem {
  readonly entry: LexiconEntry;
  readonly kind: string;
}

/** What romanisations write for one sound; longest forms first. */
export interface Spellings {
  /** Letters with marks, looked up one by one. */
  readonly letters: ReadonlyMap<string, string>;
  /** Only at the beginning of a name. */
  readonly initial: readonly (readonly [form: string, sound: string])[];
  readonly groups: readonly (readonly [form: string, sound: string])[];
}

export interface Endings {
  readonly forms: ReadonlySet<string>;
  /** Length of the longest. */
  readonly longest: number;
}

/** Everything the search for names is compiled from, once. */
export interface Lexica {
  readonly gazetteer: LexiconTrie<NameEntry>;
  readonly heads: LexiconTrie<Head>;
  readonly russianHeads: LexiconTrie<Head>;
  readonly titles: LexiconTrie<Title>;
  /** State bodies of which a country has one. */
  readonly soleBodies: LexiconTrie<string>;
  /** Folded given name: whether it proves little by itself (`word`). */
  readonly givenNames: ReadonlyMap<string, boolean>;
  readonly givenStems: ReadonlyMap<string, Stem>;
  /** Folded surname: whether it is an ordinary word as well ("Baker"). */
  readonly surnames: ReadonlyMap<string, boolean>;
  /** Nouns for kinds of places that stand before a name (city of, город). */
  readonly placeNouns: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
  /** Codes of regions as in addresses (TX), and what they stand for. */
  readonly placeCodes: ReadonlyMap<string, string>;
  /** Forms of verbs of reporting. */
  readonly reporting: ReadonlySet<string>;
  /** Endings of names of sites (ru, com). */
  readonly siteEndings: ReadonlySet<string>;
  /** Prepositions that continue the name of a body, and the case behind them. */
  readonly bodyPrepositions: ReadonlyMap<string, string>;
  /** Small words inside names of persons (van, bin), and the languages they are from. */
  readonly particles: ReadonlyMap<string, string>;
  /** The voter on English words; null where the pipeline does without. */
  readonly words: WordList | null;
  readonly peopleStems: ReadonlyMap<string, NameEntry & { readonly kind: string }>;
  /** The people that a Russian word stands for. */
  readonly peopleOf: (word: string) => NameEntry | null;
  /** The ending that makes a folded word look like a surname. */
  readonly surnameEnding: (word: string) => SurnameEnding | null;
  readonly highEndings: Endings;
  readonly lowEndings: Endings;
  readonly cases: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ordinary: ReadonlyMap<string, string>;
  readonly ordinaryPhrases: LexiconTrie<string>;
  readonly stopwords: ReadonlyMap<string, string>;
  readonly eventHeads: ReadonlyMap<string, string>;
  readonly eventCues: ReadonlyMap<string, string>;
  readonly transliteration: ReadonlyMap<string, string>;
  readonly spellings: Spellings;
  /** Endings of surnames as they sound, longest first, and what they count as. */
  readonly familyEndings: readonly (readonly [form: string, family: string])[];
}

export function loadLexica(store: ResourceStore, words: WordList | null): Lexica {
  const endings = store.lexicons('surname-endings').flatMap(({ entries }) => entries);
  const endingsOf = (weight: string): Endings => {
    const chosen = endings.filter(({ cells }) => cells.weight === weight);
    const forms = new Set(chosen.map(({ form }) => form.replace(/^-/u, '').toLowerCase()));
    return { forms, longest: Math.max(0, ...[...forms].map(({ length }) => length)) };
  };
  const parts = {
    stopwords: cellsOf(store, 'stopwords', 'class'),
    cases: cases(store),
    peopleStems: peopleStems(store),
    highEndings: endingsOf('high'),
    lowEndings: endingsOf('low'),
  };
  return {
    ...parts,
    peopleOf: peopleByStem(parts),
    surnameEnding: surnameEndings(parts),
    gazetteer: gazetteer(store),
    heads: headTrie(store, (lexicon) => lexicon.meta.columns.lemma === undefined),
    russianHeads: headTrie(store, (lexicon) => lexicon.meta.columns.lemma !== undefined),
    titles: titleTrie(store),
    soleBodies: soleBodies(store),
    givenNames: new Map([
      ...(words?.givenNames().map((form) => [form, false] as const) ?? []),
      ...alsoWords(store, 'given-names'),
    ]),
    surnames: new Map(alsoWords(store, 'surnames')),
    placeNouns: formsOf(store, 'place-nouns'),
    placePrepositions: formsOf(store, 'place-prepositions'),
    placeCodes: new Map(
      store
        .lexicons('place-codes')
        .flatMap(({ entries }) => entries)
        .map(({ form, cells }) => [form, cells.name ?? form]),
    ),
    reporting: formsOf(store, 'reporting-verbs'),
    siteEndings: formsOf(store, 'site-endings'),
    bodyPrepositions: cellsOf(store, 'name-prepositions', 'case'),
    particles: cellsOf(store, 'name-particles', 'origin'),
    words,
    givenStems: new Map(stems(store.lexicons('given-names'), () => 'noun')),
    ordinary: cellsOf(store, 'ordinary-capitals', 'reason'),
    ordinaryPhrases: phrases(store),
    eventHeads: cellsOf(store, 'event-heads', 'context'),
    eventCues: cellsOf(store, 'event-cues', 'kind'),
    transliteration: letters(store),
    spellings: spellings(store),
    familyEndings: [...cellsOf(store, 'family-endings', 'family')].sort(([a], [b]) => b.length - a.length),
  };
}

const cellsOf = (store: ResourceStore, name: string, column: string): Map<string, string> =>
  new Map(
    store
      .lexicons(name)
      .flatMap(({ entries }) => entries)
      .map(({ form, cells }) => [form.toLowerCase().replaceAll('ё', 'е'), cells[column] ?? ''] as const),
  );

/** Folded forms of a lexicon of names, and whether each is an ordinary word as well. */
const alsoWords = (store: ResourceStore, name: string): (readonly [string, boolean])[] =>
  store
    .lexicons(name)
    .flatMap(({ entries }) => entries)
    .map(({ form, cells }) => [form.toLowerCase(), cells.word === 'yes'] as const);

const formsOf = (store: ResourceStore, name: string): Set<string> =>
  new Set(
    store
      .lexicons(name)
      .flatMap(({ entries }) => entries)
      .map(({ form }) => form.toLowerCase().replaceAll('ё', 'е')),
  );

const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);

/** "-" is nothing: the hard and the soft sign. */
const letters = (store: ResourceStore): Map<string, string> =>
  new Map([...cellsOf(store, 'transliteration', 'latin')].map(([form, latin]) => [form, latin === '-' ? '' : latin]));

function gazetteer(store: ResourceStore): LexiconTrie<NameEntry> {
  const trie = new LexiconTrie<NameEntry>();
  for (const name of ['countries', 'places', 'organisations', 'events', 'nationalities'])
    for (const lexicon of store.lexicons(name)) {
      if (lexicon.meta.columns.stem !== undefined) continue;
      const [kind, folder] = lexicon.id.split('/');
      const home = kind === 'jurisdictions' && folder !== undefined && folder !== 'INT' ? folder : null;
      for (const entry of lexicon.entries) trie.add(entry.form, toName(entry, home));
    }
  return trie;
}

function toName({ id, form, cells }: LexiconEntry, home: string | null): NameEntry {
  const type = entityType.safeParse(cells.type).data ?? 'NORP';
  const country = orNull(cells.code) ?? orNull(cells.country) ?? home;
  return {
    id,
    form,
    type,
    subtype: entitySubtype.safeParse(cells.subtype).data ?? null,
    name: cells.name ?? form,
    eng: orNull(cells.eng) ?? orNull(cells.name),
    rus: orNull(cells.rus),
    acronym: orNull(cells.acronym),
    country: country !== null && /^[A-Z]{2}$/u.test(country) ? country : null,
    exact: cells.case === 'exact',
    former: cells.former === 'yes',
  };
}

function headTrie(store: ResourceStore, chosen: (lexicon: Lexicon) => boolean): LexiconTrie<Head> {
  const trie = new LexiconTrie<Head>();
  for (const lexicon of store.lexicons('organisation-heads').filter(chosen))
    for (const { id, form, cells } of lexicon.entries) {
      const subtype = entitySubtype.safeParse(cellList(cells.subtype)[0]).data ?? null;
      trie.add(form, {
        id,
        subtype,
        takes: cellList(cells.takes),
        described: cells.described === 'yes',
        lemma: cells.lemma ?? null,
      });
    }
  return trie;
}

function titleTrie(store: ResourceStore): LexiconTrie<Title> {
  const trie = new LexiconTrie<Title>();
  for (const { entries } of store.lexicons('person-titles'))
    for (const { form, cells } of entries) {
      const positions = cellList(cells.position);
      const role = cells.role ?? '';
      trie.add(form, { role, before: positions.includes('before'), after: positions.includes('after') });
    }
  return trie;
}

const SOLE: readonly string[] = ['parliament', 'court', 'government', 'national.bank', 'central.election.commission'];

function soleBodies(store: ResourceStore): LexiconTrie<string> {
  const trie = new LexiconTrie<string>();
  const titles = titleTrie(store);
  for (const { entries } of store.lexicons('legal-organs'))
    for (const { id, form, cells } of entries) {
      const tokens = tokenise(form);
      if (SOLE.includes(cells.authority ?? '') && titles.longestAt(tokens, 0)?.to !== tokens.count) trie.add(form, id);
    }
  return trie;
}

function phrases(store: ResourceStore): LexiconTrie<string> {
  const trie = new LexiconTrie<string>();
  for (const { entries } of store.lexicons('ordinary-capitals'))
    for (const { form, cells } of entries) trie.add(form, cells.reason ?? '');
  return trie;
}

function stems(lexicons: readonly Lexicon[], kindOf: (entry: LexiconEntry) => string): [string, Stem][] {
  return lexicons
    .filter(({ meta }) => meta.columns.stem !== undefined)
    .flatMap(({ entries }) => entries)
    .map((entry) => [
      (entry.cells.stem ?? entry.form).toLowerCase().replaceAll('ё', 'е'),
      { entry, kind: kindOf(entry) },
    ]);
}

function peopleStems(store: ResourceStore): Map<string, NameEntry & { kind: string }> {
  const found = stems(store.lexicons('nationalities'), ({ cells }) => cells.kind ?? '');
  return new Map(
    found.map(([stem, { entry, kind }]) => {
      const name = toName(entry, null);
      return [`${kind}:${stem}`, { ...name, rus: kind === 'adjective' ? entry.form : null, kind }];
    }),
  );
}

function cases(store: ResourceStore): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { entries } of store.lexicons('name-cases'))
    for (const { form, cells } of entries) {
      const kind = cells.kind ?? '';
      found.set(kind, (found.get(kind) ?? new Set()).add(form));
    }
  return found;
}

function spellings(store: ResourceStore): Spellings {
  const all = [...cellsOf(store, 'spelling-variants', 'sound')].sort(([a], [b]) => b.length - a.length);
  const isLetter = ([form]: readonly [string, string]): boolean => form.length === 1 && !/[a-z]/u.test(form);
  return {
    letters: new Map(all.filter(isLetter)),
    initial: all.flatMap(([form, sound]) => (form.startsWith('^') ? [[form.slice(1), sound] as const] : [])),
    groups: all.filter((one) => !isLetter(one) && !one[0].startsWith('^')),
  };
}
