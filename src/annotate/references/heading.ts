import { CUT, type EntryText, type Name } from './entry.ts';
import type { NameList, NameReader } from './names.ts';
import type { BibliographyWords } from './vocabulary.ts';

const NUMBER =
  /^(?:\[(\d{1,5}[a-z]?)\]|\((\d{1,4})\)(?=\s\p{Lu})|(\d{1,4})[.)])\s+(?=\S)|^(\d{1,3})\s+(?=\p{Lu}\p{Ll}+,?\s)/u;
const DASH = /^(?:[—–―_-]{2,}|―)(?:\s*[.,;:]|(?=\s*\())?\s*/u;
const YEAR = '(?:1[4-9]|20)\\d\\d';
/** "(2007)", "(2007a, March)", "[1976]", "(Oct. 1994)", "(2006, 25-26 March)", "(1974–1978)". */
const BRACKETED_YEAR = new RegExp(
  `\\s?[(\\[]\\s?(?:c\\.\\s?|ca\\.\\s?|©)?(?:[^()\\[\\]\\d:]{0,20}\\s|\\d{1,2}\\.\\s?\\p{L}{3,12}\\s)?(${YEAR})(?:[-–/](?:${YEAR}|\\d\\d))?([a-zа-д])?(?:[,:]\\s[^()\\[\\]]{0,30})?\\s?[)\\]]`,
  'u',
);
const BARE_YEAR = new RegExp(
  `^\\s?(?:,\\s?|\\.\\s?|\\s)[([]?(${YEAR})(?:[-–]\\d{2,4})?([a-zа-д])?[)\\]]?\\s?(?=[.,:;]\\s|[.,:]$|\\s\\p{Lu}|\\s[«“"*„‘])`,
  'u',
);
/** An institution is short, has a capital first and no full stop before its end. */
const INSTITUTION = /^\p{Lu}[^.¦"“«„(]{1,160}(?:\([^()]{2,20}\))?/u;

const INSTITUTION_AND_TITLE =
  /^(\p{Lu}[^,.:;¦"“«„‘'/()]{2,90}?)(?:\s(\([^()]{2,14}\)))?(?:(?<!\))[.,]|(?<=\))[.,:]?)\s(?=[\p{Lu}\d«“"'‘*])/u;
const BARE_YEAR_BEHIND = new RegExp(`^(.{2,120}?)[.,]?\\s(${YEAR})([a-z])?[.,:]\\s`, 'u');

/** Reads what stands before the title: number, authors, editors, and the year where it follows them. */
export class HeadingReader {
  private readonly names: NameReader;
  private readonly undated: RegExp;
  private readonly same: RegExp;
  private readonly words: BibliographyWords;
  private readonly imprint: RegExp;
  private readonly periodical: RegExp;
  private readonly editorMark: RegExp;
  private last: { readonly head: string; readonly names: NameList | undefined } | undefined;

  constructor(words: BibliographyWords, names: NameReader) {
    this.names = names;
    this.words = words;
    this.imprint = /^[\s.,]*\p{Lu}[\p{L}.’'-]+(?:,?\s\p{Lu}[\p{L}.’'-]*){0,3}:\s\p{Lu}[^:.]{2,60}\.?\s?(?:¦.{0,40})?$/u;
    this.periodical = new RegExp(
      `^[\\s.,]*\\p{Lu}[^.:,?!]{2,60},\\s(?:\\d{1,4}\\s?\\(|\\d{1,4},\\s|${words.pattern('page')}\\s?\\p{L}?\\d)`,
      'u',
    );
    this.undated = new RegExp(
      `^[\\s,.]{0,3}[(\\[]?(?:(${words.pattern('undated')})|(${words.pattern('forthcoming')}))[)\\]]?(?=[\\s.,:]|$)`,
      'u',
    );
    this.editorMark = new RegExp(`^\\(?${words.pattern('editor')}\\)?$`, 'u');
    this.same = new RegExp(`^(?:${words.pattern('same')})(?=[\\s,.(])[\\s,.]*`, 'u');
  }

  read(entry: EntryText): void {
    this.readHead(entry);
    this.last = undefined;
  }

  private readHead(entry: EntryText): void {
    const number = NUMBER.exec(entry.text);
    if (number !== null) {
      const label = number[1] ?? number[2] ?? number[3] ?? number[4];
      if (label !== undefined) entry.fields.number = label;
      entry.text = entry.text.slice(number[0].length);
    }
    const dash = DASH.exec(entry.text) ?? this.same.exec(entry.text);
    if (dash !== null) {
      entry.fields.sameAuthor = true;
      entry.text = entry.text.slice(dash[0].length).replace(/^[,.]\s?/u, '');
    }
    if (this.yearInBrackets(entry) || dash !== null) {
      if (entry.fields.year === undefined) this.yearBehind(entry, 0);
      return;
    }
    const list = this.names.read(entry.text);
    if (list !== undefined) {
      this.setNames(entry, list.names, list.editors, list.othersToo);
      this.yearBehind(entry, list.end);
      return;
    }
    this.institutionWithBareYear(entry);
    if (entry.fields.authors.length === 0) this.institutionBeforeTitle(entry);
  }

  /**
   * "Human Rights Watch, Hellish Work (New York …)", "Amnesty International. Old Habits.", "Agency for Aid (AFA). Title";
   * a head that stands again behind the title, where the publisher is, is an institution too. "Gesellschaft für … (Hg.):".
   */
  private institutionBeforeTitle(entry: EntryText): void {
    const head = INSTITUTION_AND_TITLE.exec(entry.text);
    if (head?.[1] === undefined) return;
    const rest = entry.text.slice(head[0].length);
    const edited = head[2] !== undefined && this.editorMark.test(head[2]);
    if (!edited && head[2] !== undefined && !/^\((?=.*\p{Lu}\p{Lu})[\p{L}\d-]{2,12}\)$/u.test(head[2])) return;
    const short = head[2]?.slice(1, -1) ?? '';
    const repeated = rest.includes(`: ${head[1]}`) || (short !== '' && rest.includes(`: ${short}`));
    if (!edited && !repeated && !this.words.isOrganisation(head[1])) return;
    if (edited) entry.fields.editors.push({ literal: head[1] });
    else entry.fields.authors.push({ literal: head[2] === undefined ? head[1] : `${head[1]} ${head[2]}` });
    entry.text = rest;
  }

  /** "Dictionary of Aid. (1991). Leeds: Garth Press", "Grants cut. (2014, March 12). The Courier, p. 4": no authors. */
  private isTitle(head: string, rest: string): boolean {
    if (!/\p{Ll}/u.test(head) || this.words.isInstitution(head) || this.namesOf(head) !== undefined) return false;
    return this.imprint.test(rest) || this.periodical.test(rest);
  }

  /** "Authors (2007)." The brackets end the authors, whatever they look like. */
  private yearInBrackets(entry: EntryText): boolean {
    const match = BRACKETED_YEAR.exec(entry.text);
    if (match === null) return false;
    const head = entry.text
      .slice(0, match.index)
      .trim()
      .replace(/[,:;]+$/u, '');
    if (!this.isHeading(head) || this.isTitle(head, entry.text.slice(match.index + match[0].length))) return false;
    const list = this.namesOf(head);
    const rest = list === undefined ? head : head.slice(list.end);
    if (list !== undefined && rest.replace(/[\s.,;:&…]/gu, '') === '')
      this.setNames(entry, list.names, list.editors, list.othersToo);
    else if (head !== '') this.setInstitution(entry, head);
    setYear(entry, match[1], match[2]);
    entry.text = entry.text.slice(match.index + match[0].length).replace(/^[\s.,:;]+/u, '');
    return true;
  }

  /** Whether everything before the year can be authors: a list of names, or a short stretch without a sentence. */
  private isHeading(head: string): boolean {
    if (head === '' || head.includes(CUT)) return head === '';
    if (/[«“"„`]/u.test(head) || /\s\/\/?\s/u.test(head)) return false;
    const list = this.namesOf(head);
    if (list !== undefined && head.slice(list.end).replace(/[\s.,;:&…]/gu, '') === '') return true;
    // "Feferman, S., Title": a person, and more than a name.
    if (list?.names.some((name) => 'given' in name && /\p{Lu}\./u.test(name.given ?? ''))) return false;
    const prose = /[\p{Ll}\d)?!]\.\s\p{Lu}|:\s|\d\d|,\s\p{Ll}+\s\p{Ll}+/u;
    return head.split(' ').length <= 16 && !prose.test(head);
  }

  private yearBehind(entry: EntryText, end: number): void {
    const rest = entry.text.slice(end);
    const bracketed = BRACKETED_YEAR.exec(rest);
    const match =
      bracketed !== null && bracketed.index <= 2 ? bracketed : BARE_YEAR.exec(end === 0 ? ` ${rest}` : rest);
    const length = match === null ? 0 : match.index + match[0].length - (end === 0 && match !== bracketed ? 1 : 0);
    if (match !== null) setYear(entry, match[1], match[2]);
    const undated = match === null ? this.undated.exec(rest) : null;
    if (undated !== null) entry.fields.status = undated[1] === undefined ? 'forthcoming' : 'undated';
    entry.text = rest.slice(length + (undated?.[0].length ?? 0)).replace(/^[\s.,:;]+(?!\.)/u, '');
  }

  /** "World Bank. 2010. Title", "USAID, 2013, Title", "OECD n.d. Title". */
  private institutionWithBareYear(entry: EntryText): void {
    const head = INSTITUTION.exec(entry.text)?.[0];
    if (head === undefined) return;
    const inner = BARE_YEAR_BEHIND.exec(entry.text);
    if (inner?.[1] === undefined || !this.isHeading(inner[1]) || inner[1].split(' ').length > 10) return;
    this.setInstitution(entry, inner[1]);
    setYear(entry, inner[2], inner[3]);
    entry.text = entry.text.slice(inner[0].length);
  }

  /** The names that a head is read as; remembered for an entry, as each step asks anew about the same head. */
  private namesOf(head: string): NameList | undefined {
    if (this.last?.head !== head) this.last = { head, names: this.names.read(head, 0, true) };
    return this.last.names;
  }

  private setNames(entry: EntryText, names: readonly Name[], editors: boolean, othersToo: boolean): void {
    if (editors) entry.fields.editors.push(...names);
    else entry.fields.authors.push(...names);
    if (othersToo) entry.fields.othersToo = true;
  }

  private setInstitution(entry: EntryText, head: string): void {
    const list = this.namesOf(head);
    // "Ziegler, Charles E. (ed.) and others": names first, then words that are none.
    const literal = head.replace(/[\s.,;:]+$/u, '').replace(/\*/gu, '');
    if (list?.editors) this.setNames(entry, list.names, true, list.othersToo);
    else if (literal !== '') entry.fields.authors.push({ literal });
  }
}

function setYear(entry: EntryText, year: string | undefined, suffix: string | undefined): void {
  if (year === undefined) return;
  entry.fields.year = Number(year);
  if (suffix !== undefined) entry.fields.yearSuffix = suffix;
}
