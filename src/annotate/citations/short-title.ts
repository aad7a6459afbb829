import { fold } from '../../resources/fold.ts';
import type { Found } from './citation-draft.ts';
import { RULES } from './citation-draft.ts';
import type { Locator, LocatorReader } from './locator.ts';
import type { CitationWords } from './words.ts';
import type { Work, Works } from './works.ts';

const NAME = /\p{Lu}[\p{L}\p{M}]+(?:[’'-]\p{L}[\p{L}\p{M}]*)*/gu;
/** Behind the name: a comma or colon (further authors or initials may stand before it), then the title up to its end. */
const TITLE =
  /^(?:(?:,?\s(?:and|&|et|und|и)\s|,\s)(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?){0,3}(?:\s(?:\p{Lu}\.\s?){1,3})?[,:]\s(?=[*«“"„‘']?\p{Lu})/u;
/** "Марат А. Сельский совет. С. 7": behind initials the title begins without a comma. */
const TITLE_BEHIND_INITIALS = /^,?\s(?:\p{Lu}\.\s?){1,3}(?=[*«“"„]?\p{Lu}\p{Ll})/u;
const LONGEST_TITLE = 220;
const PRINTED_YEAR = /^[^;()]{0,160}\((?:[^()]{0,20}\s)?((?:1[5-9]|20)\d\d)\)/u;
/** "Сельский совет. Алматы: Степь, 2003. С. 23": the imprint of ГОСТ, without brackets. */
const BARE_YEAR = /^[.,]?\s[^;()\n]{0,100}?(?<!\d)((?:1[5-9]|20)\d\d)(?=\.?\s)/u;
/** «Вестник Стрельсау. – 2001. – № 4. – С. 12»: the number of an issue between year and page. */
const ISSUE = /^[.,]\s(?:[–—-]\s)?(?:№|\p{L}{1,4}\.)\s?\d{1,5}(?=[.,]\s)/u;
const PAGE_BEHIND_MARKS = /^\s(\d{1,4}(?:\s?[-–]\s?\d{1,4})?)(?=[\s.,;]|$)/u;

/**
 * Reads citations of notes that name author and title in place of a year: "Howard, Weakness, 23", and the full reference
 * "Mark Howard, The Weakness of Civil Society (Cambridge: …, 2003), 23". Only works of the bibliography are found so.
 */
export class ShortTitleReader {
  private readonly words: CitationWords;
  private readonly locators: LocatorReader;
  private readonly pointer: RegExp;
  private readonly titleEnd: RegExp;

  constructor(words: CitationWords, locators: LocatorReader) {
    this.words = words;
    this.locators = locators;
    this.titleEnd = new RegExp(
      `^.*?(?=\\s\\(|,\\s(?:\\p{L}{1,4}\\.\\s?)?\\d|,?\\s(?:${words.pattern('supra', 'op-cit')})(?!\\p{L})|\\s\\/\\/?\\s|[;.](?:\\s|$)|$)`,
      'isu',
    );
    const note = `${words.pattern('note')}\\s?\\d{1,4}`;
    this.pointer = new RegExp(
      `^,?\\s(?:\\(${note}\\)|${words.pattern('supra')}\\s${note}(?!\\d)|${words.pattern('op-cit')}(?!\\p{L})(?:,?\\s\\(?${note}\\)?)?)`,
      'iu',
    );
  }

  read(note: string, works: Works): Found[] {
    const found: Found[] = [];
    let done = 0;
    for (const name of note.matchAll(NAME)) {
      if (name.index < done) continue;
      const candidates = works.ofFamily(name[0]);
      if (candidates.length === 0) continue;
      const from = name.index + name[0].length;
      const behind = note.slice(from, from + 120);
      const lead = (TITLE.exec(behind) ?? TITLE_BEHIND_INITIALS.exec(behind))?.[0].length;
      if (lead === undefined) continue;
      const title = this.titleFrom(note, from + lead);
      const cited = candidates.filter((work) => this.fits(title.text, work));
      if (cited.length === 0) continue;
      const { locator, end } = this.pinpoint(note, title.end, cited);
      found.push({
        start: withGiven(note, name.index, cited),
        end,
        value: {
          targets: cited.map(({ key }) => key),
          locator: locator ?? pageBeforeYear(note.slice(from + lead, end), cited),
          form: 'parenthetical',
        },
        rule: RULES.shortTitle,
        confidence: cited.length === 1 ? 0.85 : 0.5,
      });
      done = end;
    }
    return found;
  }

  /** The page behind the title: at once, or behind journal, number and year, as in "Review of Aid 1, no. 2 (2014): 30". */
  private pinpoint(
    note: string,
    from: number,
    cited: readonly Work[],
  ): { readonly locator: string | null; readonly end: number } {
    const behind = note.slice(from, from + 200);
    const pointer = this.pointer.exec(behind);
    if (pointer !== null) {
      const place = this.locators.behindShortForm(note, from + pointer[0].length);
      return { locator: place?.text ?? null, end: place?.end ?? from + pointer[0].length };
    }
    const printed = PRINTED_YEAR.exec(behind) ?? BARE_YEAR.exec(behind);
    const dated = printed !== null && cited.some(({ year }) => year === Number(printed[1]));
    const end = dated ? from + printed[0].length : from;
    const locator = this.locators.read(note, end) ?? this.behindIssue(note, end, dated);
    if (locator !== undefined) return { locator: locator.text, end: locator.end };
    const bare = /,[”"’»*]$/u.test(note.slice(end - 2, end)) ? PAGE_BEHIND_MARKS.exec(note.slice(end, end + 24)) : null;
    return bare?.[1] === undefined ? { locator: null, end } : { locator: bare[1], end: end + bare[0].length };
  }

  private behindIssue(note: string, from: number, dated: boolean): Locator | undefined {
    if (!dated) return undefined;
    let end = from;
    for (let numbers = 0; numbers < 2; numbers++) {
      const issue = ISSUE.exec(note.slice(end, end + 24));
      if (issue === null) return undefined;
      end += issue[0].length;
      const locator = this.locators.read(note, end);
      if (locator !== undefined) return locator;
    }
    return undefined;
  }

  /** The title at `start`: in its marks, else up to a bracket, the comma before a page, or the end of the sentence. */
  private titleFrom(note: string, start: number): { readonly text: string; readonly end: number } {
    const rest = note.slice(start, start + LONGEST_TITLE);
    const marked = /^(?:\*[^*]+\*|«[^»]+»|“[^”]+”|"[^"]+"|„[^“”]+[“”]|‘[^’]+’)/u.exec(rest)?.[0];
    const text = marked ?? this.titleEnd.exec(rest)?.[0] ?? '';
    const imprint = /^,?\s?\([^()]{4,120}\)/u.exec(rest.slice(text.length))?.[0].length ?? 0;
    return { text, end: start + text.length + imprint };
  }

  /** Whether all words of weight are words of the entry's title, one of them at least. */
  private fits(title: string, work: Work): boolean {
    const words = (title.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
      (word) => word.length > 3 && !this.words.isStopword(word),
    );
    const first = words[0];
    return first !== undefined && words.every((word) => work.titleWords.has(fold(word)));
  }
}

/**
 * The page in front of the year's bracket, as law reviews print it: 23 in "The Village Council 23 (2d ed. 2003)", 31 in
 * "Donors in the Steppe, 1 Review of Aid 27, 31 (2014)", where 27 is the first one.
 */
function pageBeforeYear(printed: string, cited: readonly Work[]): string | null {
  const match = /(?:(\d),|(\p{L}))\s(\d{1,4}(?:[-–]\d{1,4})?)\s\([^()]*(?:1[5-9]|20)\d\d\)$/u.exec(printed);
  const page = match?.[3];
  if (match === null || page === undefined) return null;
  const first = match[2] !== undefined && /,\s\d{1,4}\s\p{Lu}/u.test(printed);
  return first || cited.some(({ titleWords }) => titleWords.has(page)) ? null : page;
}

/** Includes a given name that the entry has too: "Mark Howard, Weakness". */
function withGiven(note: string, at: number, cited: readonly Work[]): number {
  const before = /(\p{Lu}[\p{L}.-]*)\s$/u.exec(note.slice(Math.max(0, at - 30), at));
  const given = before?.[1];
  if (before === null || given === undefined) return at;
  return cited.some((work) => work.given.some((name) => name.split(' ').includes(given))) ? at - before[0].length : at;
}
