import { instrumentKind } from '../../layers/legal-citations.ts';
import { datesAgree } from '../../matching/calendar.ts';
import { type KnownInstrument, knownInstruments } from '../../resources/known-instruments.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { type Entry, sameKind } from './entry.ts';
import type { Lexica } from './lexica.ts';
import { periodEnd, periodsAgree, sameTitle, titleWords } from './names.ts';
import { numberStem, numbersAgree } from './number-comparison.ts';
import type { SeedInstrument } from './seed-instrument.ts';

/** The registers of all jurisdictions (`jurisdictions/<code>/instruments.tsv`). */
export class SeedRegister {
  /** By jurisdiction and the words of a name, by jurisdiction and number, constitutions by jurisdiction. */
  private readonly byKey = new Map<string, readonly SeedInstrument[]>();

  private readonly lex: Lexica;

  constructor(lex: Lexica, store: ResourceStore) {
    this.lex = lex;
    const seeds = knownInstruments(store).map((known) => seedOf(lex, known));
    for (const seed of seeds) for (const key of seedKeys(lex, seed)) this.byKey.set(key, [...this.at(key), seed]);
    for (const seed of seeds) if (seed.kind === 'treaty') addNames(lex, seed);
  }

  /** The one seed that agrees with all that is known of an entry; `null` where there is none, or more than one. */
  find(entry: Entry): SeedInstrument | null {
    const jurisdiction = entry.jurisdiction ?? '';
    const keys = [
      ...entry.titles.map(({ words }) => titleKey(jurisdiction, words)),
      ...(entry.number === null ? [] : [numberKey(this.lex, jurisdiction, entry.number)]),
      ...(entry.kind === 'constitution' ? [`${jurisdiction} constitution`] : []),
    ];
    const fitting = [...new Set(keys.flatMap((key) => this.at(key)))].filter(
      (seed) =>
        sameKind(entry.kind, seed.kind as Entry['kind']) &&
        datesAgree(entry.date, seed.date) &&
        numbersAgree(this.lex, entry.number, seed.number) &&
        entry.titles.every(({ period }) => periodsAgree(period, seed.period)) &&
        (identified(entry, seed) || (titleFits(entry, seed) && entry.number === null)),
    );
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }

  /** Every name under which registers know what these words name: "Criminal Code" is «Уголовный кодекс», of whatever year. */
  synonyms(kind: string, jurisdiction: string | null, words: ReadonlySet<string>): ReadonlySet<string>[] {
    const seeds = this.at(titleKey(jurisdiction ?? '', words));
    return seeds.filter((seed) => seed.kind === kind).flatMap(({ names }) => names);
  }

  /** Whether every treaty of that title has another day. */
  isDatedOtherwise(words: ReadonlySet<string>, date: string): boolean {
    const seeds = this.at(titleKey('INT', words)).filter(({ kind }) => kind === 'treaty');
    return seeds.length > 0 && !seeds.some((seed) => datesAgree(date, seed.date));
  }

  private at = (key: string): readonly SeedInstrument[] => this.byKey.get(key) ?? [];

  hasTitle(seed: SeedInstrument, words: ReadonlySet<string>): boolean {
    return seed.names.some((name) => sameTitle(words, name, false));
  }
}

/**
 * Treaties are cited by their acronyms anywhere, and by short names that no noun in capitals ends ("Minsk agreements");
 * acronyms of national codes («УК») need a provision or a state beside them.
 */
function addNames(lex: Lexica, { id, acronyms, shortNames, eng, kind }: SeedInstrument): void {
  const parsed = instrumentKind.safeParse(kind).data;
  if (parsed === undefined) return;
  for (const form of [...acronyms, ...shortNames]) {
    const language = /\p{Script=Cyrillic}/u.test(form) ? 'rus' : 'eng';
    const traits = new Set([acronyms.includes(form) ? 'acronym' : 'named']);
    lex.kinds.add(form, { id, form, lemma: eng ?? form, kind: parsed, takes: new Set(), traits, language });
  }
}

const titleKey = (jurisdiction: string, words: ReadonlySet<string>): string =>
  `${jurisdiction} title ${[...words].sort().join(' ')}`;

const numberKey = (lex: Lexica, jurisdiction: string, number: string): string =>
  `${jurisdiction} number ${numberStem(lex, number)}`;

const seedKeys = (lex: Lexica, seed: SeedInstrument): Set<string> =>
  new Set([
    ...seed.names.map((words) => titleKey(seed.jurisdiction, words)),
    ...(seed.number === null ? [] : [numberKey(lex, seed.jurisdiction, seed.number)]),
    ...(seed.kind === 'constitution' ? [`${seed.jurisdiction} constitution`] : []),
  ]);

/** Number and date both stated and both agreeing say more than a title does. */
const identified = (entry: Entry, seed: SeedInstrument): boolean =>
  entry.number !== null && entry.date !== null && seed.number !== null && seed.date !== null && entry.date.length > 4;

const titleFits = (entry: Entry, seed: SeedInstrument): boolean =>
  entry.kind === 'constitution' ||
  (entry.titles.length > 0 &&
    entry.titles.some(({ words }) => seed.names.some((name) => sameTitle(words, name, false))));

function seedOf(lex: Lexica, known: KnownInstrument): SeedInstrument {
  const { id, jurisdiction, kind, form, eng, rus, aliases, date, number } = known;
  const titles = [form, eng, rus, ...aliases].filter((title): title is string => title !== null && title !== '');
  return {
    id,
    jurisdiction,
    kind,
    eng,
    rus,
    date,
    number,
    period: periodEnd(form),
    names: titles.map((title) => titleWords(lex, title)),
    shortNames: aliases.filter((alias) => /^\p{Lu}[^\s]*(?: \S+){1,3}$/u.test(alias)),
    acronyms: aliases.filter((alias) => /^\p{Lu}{3,8}$/u.test(alias)),
  };
}
