import type { Annotation } from '../../core/layer.ts';
import type { Acronym } from '../../layers/acronyms.ts';
import type { Reference } from '../../layers/references.ts';
import { fold, foldPhrase } from '../../resources/fold.ts';

/** An entry of the bibliography as citations see it. */
export interface Work {
  readonly key: string;
  readonly year: number | null;
  /** The letter behind the year, printed or given by the key. */
  readonly suffix: string;
  /** Surnames in order; empty for institutions. */
  readonly families: readonly string[];
  readonly given: readonly string[];
  /** Names of the institution, folded: as printed, its acronym, what the acronym stands for. */
  readonly literals: readonly string[];
  /** Words of the title, folded. */
  readonly titleWords: ReadonlySet<string>;
  readonly number: string | null;
  /** First and last page, where the entry is a part of something. */
  readonly pages: readonly [number, number] | null;
}

/** The works of a bibliography by year, key and number. */
export class Works {
  readonly all: readonly Work[];
  private readonly byYear = new Map<number, Work[]>();
  private readonly undated: Work[] = [];
  private readonly byNumber = new Map<string, Work>();
  private readonly byKey = new Map<string, Work>();
  private readonly byFamily = new Map<string, Work[]>();
  /** By the last word of surnames and of names of institutions. */
  private readonly byLastWord = new Map<string, Work[]>();

  constructor(references: readonly Annotation<Reference>[], acronyms: readonly Annotation<Acronym>[]) {
    const aliases = aliasesOf(acronyms);
    this.all = references.map(({ value }) => toWork(value, aliases));
    for (const work of this.all) {
      this.byKey.set(work.key, work);
      for (const family of new Set(work.families.map(fold)))
        this.byFamily.set(family, [...(this.byFamily.get(family) ?? []), work]);
      for (const word of new Set([...work.families.map(fold), ...work.literals].map(lastWord)))
        if (this.byLastWord.get(word)?.push(work) === undefined) this.byLastWord.set(word, [work]);
      if (work.number !== null && !this.byNumber.has(work.number)) this.byNumber.set(work.number, work);
      if (work.year === null) this.undated.push(work);
      else this.byYear.set(work.year, [...(this.byYear.get(work.year) ?? []), work]);
    }
  }

  /** Works of a year; of one letter, where the citation prints one that any of them has. */
  ofYear(year: number | null, suffix: string): readonly Work[] {
    const works = year === null ? this.undated : (this.byYear.get(year) ?? []);
    if (suffix === '') return works;
    const lettered = works.filter((work) => work.suffix === suffix);
    // "2007a" may mean the entry printed without a letter, the first of two.
    return lettered.length > 0
      ? lettered
      : suffix === 'a' || suffix === 'а'
        ? works.filter((work) => work.suffix === '')
        : [];
  }

  numbered(number: string): Work | undefined {
    return this.byNumber.get(number);
  }

  /** Works that a person of this surname wrote or helped to write. */
  ofFamily(name: string): readonly Work[] {
    return this.byFamily.get(fold(name)) ?? [];
  }

  /** Works whose author's name ends in one of these words. */
  namedBy(words: readonly string[]): readonly Work[] {
    return [...new Set(words.flatMap((word) => this.byLastWord.get(fold(word.replace(/\.$/u, ''))) ?? []))];
  }

  get(key: string): Work | undefined {
    return this.byKey.get(key);
  }

  /** Whether most entries print a number in front. */
  get isNumbered(): boolean {
    return this.all.length > 0 && this.byNumber.size * 2 > this.all.length;
  }
}

const lastWord = (name: string): string => /\S+$/u.exec(name)?.[0] ?? name;

function aliasesOf(acronyms: readonly Annotation<Acronym>[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const { value } of acronyms) {
    aliases.set(foldPhrase(value.short), foldPhrase(value.long));
    aliases.set(foldPhrase(value.long), foldPhrase(value.short));
  }
  return aliases;
}

function toWork(reference: Reference, aliases: ReadonlyMap<string, string>): Work {
  const { key, authors, year, csl } = reference;
  const families = authors.flatMap((author) => ('family' in author ? [author.family] : []));
  const given = authors.map((author) => ('family' in author ? (author.given ?? '') : ''));
  const literals = authors.flatMap((author) => ('literal' in author ? literalNames(author.literal, aliases) : []));
  const printed = csl['year-suffix'];
  const number = csl['citation-number'];
  let titleWords: ReadonlySet<string> | undefined;
  return {
    key,
    year,
    suffix: typeof printed === 'string' ? printed : (/\d{4}([a-z])$/u.exec(key)?.[1] ?? ''),
    families,
    given,
    literals,
    // Asked for by citations in notes only.
    get titleWords() {
      titleWords ??= new Set((reference.title ?? '').match(/[\p{L}\p{N}]+/gu)?.map(fold));
      return titleWords;
    },
    number: typeof number === 'string' ? number : null,
    pages: pageRange(csl.page),
  };
}

function literalNames(literal: string, aliases: ReadonlyMap<string, string>): string[] {
  const bracketed = /^(.+?)\s\(([^()]+)\)$/u.exec(literal);
  const names = bracketed === null ? [literal] : [literal, bracketed[1] ?? '', bracketed[2] ?? ''];
  const folded = names.map((name) => foldPhrase(name.replace(/^the\s/iu, '')));
  return [...new Set([...folded, ...folded.flatMap((name) => aliases.get(name) ?? [])])].filter((name) => name !== '');
}

function pageRange(page: unknown): readonly [number, number] | null {
  const match = typeof page === 'string' ? /^(\d+)\s?[-–—]\s?(\d+)$/u.exec(page) : null;
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const last = match[2].length < match[1].length ? match[1].slice(0, -match[2].length) + match[2] : match[2];
  return [Number(match[1]), Number(last)];
}

export const keysOf = (works: readonly Work[]): string[] => [...new Set(works.map(({ key }) => key))];

/** Whether two entries have the same first author. */
export const sameAuthors = (a: Work, b: Work): boolean =>
  a.families[0] === b.families[0] && (a.literals[0] ?? '') === (b.literals[0] ?? '');
