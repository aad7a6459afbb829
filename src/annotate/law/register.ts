import { datesAgree } from '../../matching/calendar.ts';
import { type Entry, sameKind } from './entry.ts';
import type { Lexica } from './lexica.ts';
import { type Mention, mentionEnd, mentionStart } from './mention.ts';
import { moreSpecific } from './ministry-field.ts';
import { periodEnd, periodsAgree, sameTitle, titleWords } from './names.ts';
import { numbersAgree } from './number-comparison.ts';
import { textOf, wordOf } from './passage.ts';
import { RegisterIndex } from './register-index.ts';
import type { SeedRegister } from './seed.ts';

/** What is said of these takes effect with the instrument itself, an amending one included. */
const EFFECTIVE: ReadonlySet<string> = new Set(['in-force', 'mentions', 'amends']);

const NO_WORDS: ReadonlySet<string> = new Set();

/** What is known at one point of a document about the instruments named so far. */
export class Register {
  readonly entries: Entry[] = [];
  private readonly index: RegisterIndex;
  private readonly words = new Map<string, ReadonlySet<string>>();
  /** For an amending instrument, the one that it amends. */
  private readonly amends = new Map<number, number>();
  private readonly lex: Lexica;
  private readonly seeds: SeedRegister;

  constructor(lex: Lexica, seeds: SeedRegister) {
    this.lex = lex;
    this.seeds = seeds;
    this.index = new RegisterIndex(lex);
  }

  /** Gives a named mention its entry, an old one or a new. */
  place(mention: Mention): void {
    const words = this.wordsOf(mention);
    const index = this.bestFor(mention, words) ?? this.entries.push(newEntry(mention)) - 1;
    this.join(mention, words, index);
  }

  /** The jurisdiction of the instrument of that very title which was named last; `null` where none was. */
  jurisdictionOf(mention: Mention): string | null {
    if (mention.title === null || mention.noun.traits.has('alone')) return null;
    const words = this.wordsOf(mention);
    const entry = this.entries[this.bestFor(mention, words) ?? -1];
    return entry?.titles.some((title) => sameTitle(words, title.words, false)) === true ? entry.jurisdiction : null;
  }

  /** Index of the entry that a mention fits best; of two that fit equally well, the one named last. */
  private bestFor(mention: Mention, words: ReadonlySet<string>): number | undefined {
    let best = -1;
    let bestScore = 0;
    for (const index of this.index.candidates(mention, words)) {
      const entry = this.entries[index];
      if (entry === undefined) continue;
      const score = this.score(mention, words, entry);
      if (
        score > 0 &&
        (score > bestScore || (score === bestScore && lastPlace(entry) > lastPlace(this.entries[best])))
      ) {
        best = index;
        bestScore = score;
      }
    }
    return best === -1 ? undefined : best;
  }

  /** "Trade Union Law" has the words of "On Trade Unions". */
  private wordsOf({ title, noun }: Mention): ReadonlySet<string> {
    if (title === null) return NO_WORDS;
    const key = `${noun.id} ${title}`;
    const known = this.words.get(key);
    if (known !== undefined) return known;
    const words = new Set(titleWords(this.lex, title));
    if (noun.kind === 'law' && noun.takes.has('before')) words.delete(noun.lemma.toLowerCase());
    this.words.set(key, words);
    return words;
  }

  /** Puts a later reference or provision with the entry of its antecedent. */
  follow(mention: Mention, antecedent: Mention): void {
    if (antecedent.instrument === null) return;
    mention.antecedent = antecedent;
    mention.instrument = antecedent.instrument;
    this.entries[antecedent.instrument]?.mentions.push(mention);
  }

  private join(mention: Mention, words: ReadonlySet<string>, index: number): void {
    const entry = this.entries[index];
    if (entry === undefined) return;
    mention.instrument = index;
    entry.mentions.push(mention);
    const { jurisdiction, date, number } = entry;
    const titles = entry.titles.length;
    entry.jurisdiction ??= mention.jurisdiction;
    if (mention.date !== null && mention.date.length > (entry.date?.length ?? 0)) entry.date = mention.date;
    if (mention.number !== null && mention.number.length > (entry.number?.length ?? 0)) entry.number = mention.number;
    if (EFFECTIVE.has(mention.relation)) entry.effective ??= mention.effective;
    entry.authority = moreSpecific(entry.authority, mention.authority);
    entry.registration ??= mention.registration;
    if (mention.title !== null && !entry.titles.some(({ text }) => text === mention.title)) {
      entry.titles.push({ text: mention.title, language: mention.noun.language, words, period: periodOf(mention) });
      for (const name of this.seeds.synonyms(entry.kind, entry.jurisdiction, words)) {
        entry.synonyms.push(name);
        this.index.add(index, entry, name);
      }
    }
    this.index.add(index, entry, words);
    const isAsBefore =
      jurisdiction === entry.jurisdiction &&
      date === entry.date &&
      number === entry.number &&
      titles === entry.titles.length;
    if (isAsBefore && entry.mentions.length > 1) return;
    entry.seed = this.seeds.find(entry);
    for (const name of entry.seed?.names ?? []) this.index.add(index, entry, name);
  }

  /** Notes that one instrument amends another: since when, the amending one's `effective` says. */
  amend(amended: number, amending: Mention): void {
    const { instrument } = amending;
    if (instrument === null || instrument === amended) return;
    this.amends.set(instrument, amended);
    this.entries[amended]?.amendedBy.add(instrument);
  }

  /**
   * "The Law of 2016, which replaced the law of 2001, entered into force in 2017": behind the clause the first of them is
   * spoken of.
   */
  takeEffect(first: Mention | undefined, second: Mention): void {
    if (first?.instrument === null || first?.passage !== second.passage || second.relation !== 'in-force') return;
    if (!standsInClause(this.lex, first, second)) return;
    const entry = this.entries[first.instrument];
    first.effective ??= second.effective;
    if (entry !== undefined) entry.effective ??= second.effective;
    second.effective = null;
    second.relation = 'mentions';
  }

  /** What an amending instrument amends; `null` where that is not known. */
  amendedBy = (amending: number): number | null => this.amends.get(amending) ?? null;

  /** How well a mention fits an entry; 0 where it contradicts it or nothing speaks for it. */
  private score(mention: Mention, words: ReadonlySet<string>, entry: Entry): number {
    if (!sameKind(mention.kind, entry.kind) || differ(mention.jurisdiction, entry.jurisdiction)) return 0;
    if (!datesAgree(mention.date, entry.date) || !numbersAgree(this.lex, mention.number, entry.number)) return 0;
    const period = periodOf(mention);
    if (entry.titles.some((title) => !periodsAgree(title.period, period))) return 0;
    const title = this.titleScore(words, mention, entry);
    if (mention.number !== null && entry.number !== null) {
      if (mention.date !== null && entry.date !== null) return 8;
      // "Decree No. 154" again without its date; "No. 3" alone is too common a number.
      const untitled = words.size === 0 || entry.titles.length === 0;
      return title > 0 ? 6 : untitled && mention.number.length > 2 ? 5 : 0;
    }
    if (title > 0) return 3 + title + (mention.date !== null && entry.date !== null ? 1 : 0);
    if (mention.kind === 'constitution') return 2;
    if (mention.date === null || entry.date === null) return 0;
    // "the 2005 Law" is the law of that year; a law told by day and number is no other law of its year.
    if (words.size === 0) return mention.number === null || mention.date === entry.date ? 1 : 0;
    return entry.titles.length === 0 && mention.date === entry.date && mention.date.length === 10 ? 1 : 0;
  }

  private titleScore(words: ReadonlySet<string>, mention: Mention, entry: Entry): number {
    const loose = mention.kind !== 'code' && mention.kind !== 'treaty';
    if (entry.titles.some((title) => sameTitle(words, title.words, false))) return 2;
    if (entry.seed !== null && this.seeds.hasTitle(entry.seed, words)) return 2;
    if (entry.synonyms.some((name) => sameTitle(words, name, false))) return 2;
    return loose && entry.titles.some((title) => sameTitle(words, title.words, true)) ? 1 : 0;
  }
}

/** Between commas, behind a relative pronoun that follows the first mention. */
const standsInClause = (lex: Lexica, first: Mention, { passage: p, from, to }: Mention): boolean =>
  wordOf(p, first.to) === ',' &&
  lex.word(p, first.to + 1, 'relative') !== undefined &&
  from > first.to + 1 &&
  wordOf(p, to) === ',';

/** The years may stand behind the title, as the end of the mention. */
const periodOf = (mention: Mention): string | null =>
  mention.kind === 'concept' || mention.kind === 'program'
    ? periodEnd(textOf(mention.passage, mention.from, mention.to).replace(/ of (?:19|20)\d\d$/u, ''))
    : null;

const newEntry = (mention: Mention): Entry => ({
  kind: mention.kind,
  jurisdiction: mention.jurisdiction,
  date: null,
  number: null,
  effective: null,
  authority: null,
  seed: null,
  synonyms: [],
  titles: [],
  mentions: [],
  amendedBy: new Set(),
  registration: null,
});

const lastPlace = (entry: Entry | undefined): number => {
  const last = entry?.mentions.at(-1);
  return last === undefined ? -1 : mentionStart(last);
};

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** Distance in characters from the end of one mention to the start of a later one. */
export const distance = (earlier: Mention, later: Mention): number => mentionStart(later) - mentionEnd(earlier);
