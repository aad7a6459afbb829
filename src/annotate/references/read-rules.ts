import { ContainerReader } from './container.ts';
import { ContributorReader } from './contributors.ts';
import { type EntryFields, EntryText } from './entry.ts';
import { HeadingReader } from './heading.ts';
import { ImprintReader } from './imprint.ts';
import { NameReader } from './names.ts';
import { NumerationReader } from './numeration.ts';
import { TitleReader } from './title.ts';
import type { BibliographyWords } from './vocabulary.ts';
import { WebReader } from './web.ts';

/** Reads one entry by rules; the steps run from what is unmistakable (addresses) to what is left over (place, publisher). */
export class RuleReader {
  private readonly web: WebReader;
  private readonly heading: HeadingReader;
  private readonly title: TitleReader;
  private readonly contributors: ContributorReader;
  private readonly numeration: NumerationReader;
  private readonly container: ContainerReader;
  private readonly imprint: ImprintReader;
  private readonly flags: readonly {
    readonly field: 'thesis' | 'report' | 'proceedings' | 'collected';
    readonly pattern: RegExp;
  }[];
  private readonly edition: RegExp;
  private readonly editionPhrase: RegExp;
  private readonly forthcoming: RegExp;
  private readonly act: RegExp;

  private readonly words: BibliographyWords;

  constructor(words: BibliographyWords) {
    this.words = words;
    const names = new NameReader(words);
    this.web = new WebReader(words);
    this.heading = new HeadingReader(words, names);
    this.title = new TitleReader(words);
    this.contributors = new ContributorReader(words, names);
    this.numeration = new NumerationReader(words);
    this.container = new ContainerReader(words);
    this.imprint = new ImprintReader(words);
    const word = (role: 'thesis' | 'report' | 'proceedings' | 'collected') =>
      new RegExp(`(?<!\\p{L})${words.pattern(role)}(?!\\p{L})`, 'iu');
    this.flags = (['thesis', 'report', 'proceedings', 'collected'] as const).map((field) => ({
      field,
      pattern: word(field),
    }));
    this.editionPhrase = new RegExp(`[,.;(]\\s?\\(?(${words.pattern('edition-phrase')})\\)?(?=[\\s.,:;¦)]|$)`, 'u');
    // "Law of the Republic of … of 31 May 1996", «О выборах: закон … от 5 мая 1995 г. № 12»: a kind of act, then a date or number.
    this.act = new RegExp(
      `(?:^|:\\s)(?:\\p{L}+\\s){0,2}${words.pattern('legislation')}(?![\\p{L}]).{0,120}?(?:№|\\bNo\\.|\\d{4})`,
      'u',
    );
    this.forthcoming = new RegExp(`[,.;(\\s]\\s?\\(?${words.pattern('forthcoming')}\\)?\\.?$`, 'u');
    this.edition = new RegExp(
      `[,.;\\s–]{0,3}[(\\[]?(?<!\\d)(\\d{1,3})(?:st|nd|rd|th|\\.|-е|-ое|e|ème|ª)?,?\\s(?:\\p{Ll}{2,14}\\.?,?\\s){0,3}${words.pattern('edition')}(?:,\\s(?:\\p{Ll}{2,10}\\.?(?:\\sи)?,?\\s){0,2}\\p{Ll}{2,10}\\.)?[)\\]]?(?=[\\s.,;:¦)]|$)`,
      'u',
    );
  }

  read(printed: string): EntryFields {
    const entry = new EntryText(printed);
    this.web.read(entry);
    this.heading.read(entry);
    const { fields } = entry;
    fields.legislation = fields.authors.length === 0 && this.act.test(entry.text);
    this.readEdition(entry);
    this.title.read(entry);
    for (const { field, pattern } of this.flags) if (pattern.test(entry.text)) fields[field] = true;
    this.contributors.read(entry);
    this.lateStatus(entry);
    this.lateYear(entry);
    this.container.readMarked(entry);
    this.imprint.read(entry);
    this.numeration.read(entry);
    this.container.readRemaining(entry);
    this.container.readLeftImprint(entry);
    this.lastYear(entry, printed);
    return fields;
  }

  private readEdition(entry: EntryText): void {
    const edition = entry.take(this.edition);
    if (edition?.[1] !== undefined) entry.fields.edition = edition[1];
    else {
      const phrase = entry.take(this.editionPhrase)?.[1];
      if (phrase !== undefined) entry.fields.edition = this.words.expansion('edition-phrase', phrase) || phrase;
    }
  }

  /** "Applied Optics, to appear". */
  private lateStatus(entry: EntryText): void {
    if (entry.fields.year !== undefined || entry.fields.status !== undefined) return;
    if (entry.take(this.forthcoming) !== undefined) entry.fields.status = 'forthcoming';
  }

  /** The year behind the title: the last one in brackets, else the last one that is no page or volume. */
  private lateYear(entry: EntryText): void {
    if (entry.fields.year !== undefined) return;
    const bracketed = [
      ...entry.text.matchAll(
        /[([](?:[^()[\]\d]{0,40}\s|\d{1,2}\s\p{L}{3,12}\.?,?\s|\p{L}{3,12}\.?\s\d{1,2},\s|[^()[\]]{0,80},\s)?((?:1[4-9]|20)\d\d)([a-z])?(?:,\s\p{L}{3,12}\.?(?:\s\d{1,2})?)?\s?[)\]]/gu,
      ),
    ].at(-1);
    const bare = [
      ...entry.text.matchAll(
        /(?<![\d\p{L}–:-]|\d,)((?:1[5-9]|20)\d\d)([a-z])?(?![\d\p{L}]|\s?[-–]\s?\d{1,4}(?!\d)|\()/gu,
      ),
    ].at(-1);
    const ranged = /(?<![\d–:-])((?:1[5-9]|20)\d\d)\s?[-–]\s?(?:1[5-9]|20)\d\d(?!\d)/u.exec(entry.text) ?? undefined;
    const match = bracketed ?? bare ?? ranged;
    if (match?.[1] === undefined) return;
    entry.fields.year = Number(match[1]);
    if (match[2] !== undefined) entry.fields.yearSuffix = match[2];
    let at = match.index + match[0].lastIndexOf(match[1]);
    let length = match[1].length + (match[2]?.length ?? 0);
    const month = /(?:(?<=[\s(,])(?:\d{1,2}\.?\s)?(\p{L}{3,12})\.?(?:\s\d{1,2})?,?\s)$/u.exec(
      entry.text.slice(Math.max(0, at - 25), at),
    );
    if (month?.[1] !== undefined && this.words.month(month[1]) !== undefined) {
      at -= month[0].length;
      length += month[0].length;
    }
    // What stands in brackets with the year (place and publisher) is still to be read.
    const bracket = /[([]\s?$/u.exec(entry.text.slice(0, at));
    if (bracket !== null && /^(?:,\s\p{L}{3,12}\.?(?:\s\d{1,2})?)?\s?[)\]]/u.test(entry.text.slice(at + length))) {
      at -= bracket[0].length;
      length = entry.text.slice(at).search(/[)\]]/u) + 1;
    }
    entry.text = `${entry.text.slice(0, at)}¦${entry.text.slice(at + length)}`;
  }

  /** An entry whose only year stands in its title, or that is set so oddly that no step saw the year. */
  private lastYear(entry: EntryText, printed: string): void {
    if (entry.fields.year !== undefined || entry.fields.status !== undefined || entry.fields.url !== undefined) return;
    const year = [...printed.matchAll(/(?<![\d\p{L}–/:-])((?:1[5-9]|20)\d\d)(?![\d\p{L}]|\s?[-–]\s?\d)/gu)].at(-1)?.[1];
    if (year !== undefined) entry.fields.year = Number(year);
  }
}
