import type { CitationWords } from './words.ts';

export interface Locator {
  /** As printed, without the word for "page": "23", "26-7", "ch. 3". */
  readonly text: string;
  readonly end: number;
}

const NUMBER = '\\d{1,4}[a-z]?(?:\\s?[-–—]\\s?\\d{1,4})?';
const LIST = `${NUMBER}(?:,\\s?${NUMBER}|\\s(?:and|и|und|et|&)\\s${NUMBER}){0,8}`;

/** Reads pages and other pinpoints behind a year. */
export class LocatorReader {
  private readonly pattern: RegExp;
  private readonly bare: RegExp;
  private readonly alone: RegExp;
  private readonly atPage: RegExp;
  private readonly noteOnPage: RegExp;
  private readonly spaced: RegExp;

  constructor(words: CitationWords) {
    const page = words.pattern('page');
    const pinpoint = words.pattern('pinpoint');
    const following = `(?:\\s?${words.pattern('following')})?`;
    // «Замок, 2004. – С. 17», «Там же. – С. 40»: ГОСТ puts a dash before the page.
    const tail = '(?![\\p{L}\\d])';
    this.pattern = new RegExp(
      `(?:\\s?[,.:;]\\s?(?:[–—-]\\s)?|\\s)(?:${page}\\s?(${LIST}${following}|[ivxlcdm]{1,7}(?:[-–][ivxlcdm]{1,7})?)${tail}|(${pinpoint}\\s?(?:${LIST}|[IVXLC]{1,6}))${tail})`,
      'iuy',
    );
    this.bare = new RegExp(`(?:\\s?[,.:]\\s?)(${LIST}${following})${tail}`, 'iuy');
    this.atPage = new RegExp(`,?\\s${words.pattern('at')}\\s(?:${page}\\s?)?(${LIST}${following})${tail}`, 'iuy');
    // "Lindqvist (n 1) 41–42.": nothing but a space, and no noun behind the number.
    this.spaced = new RegExp(`(?<=\\))\\s(${LIST})(?=[.,;)]|\\s?$)`, 'iuy');
    this.noteOnPage = new RegExp(
      `,?\\s(?:&\\s)?${words.pattern('note')}\\s?\\d{1,4}(?:\\s?[-–]\\s?\\d{1,4})?${tail}`,
      'iuy',
    );
    this.alone = new RegExp(`^(?:${page}\\s?)?(${LIST}${following})$`, 'iu');
  }

  /** The locator behind position `from`; a bare number that looks like a year is none ("Howard 2003, 2005"). */
  read(passage: string, from: number): Locator | undefined {
    this.pattern.lastIndex = from;
    const marked = this.pattern.exec(passage);
    const text = marked?.[1] ?? marked?.[2];
    if (text !== undefined) return this.withFurther(passage, tidy(text), this.pattern.lastIndex);
    this.bare.lastIndex = from;
    const bare = this.bare.exec(passage)?.[1];
    if (bare === undefined) return undefined;
    const end = this.bare.lastIndex;
    if (isYear(bare)) return undefined;
    const years = /^(.+?),\s?(?:1[5-9]|20)\d\d$/u.exec(bare);
    if (years?.[1] !== undefined) return { text: tidy(years[1]), end: end - (bare.length - years[1].length) };
    // A decimal or a grouped number is no page.
    return /^[.,]\d/u.test(passage.slice(end, end + 2)) ? undefined : this.withFurther(passage, tidy(bare), end);
  }

  /** Behind "ibid.", "supra note 8", "(n 8)": also "at 41", "at 233 n.90", " 41". */
  behindShortForm(passage: string, from: number): Locator | undefined {
    this.atPage.lastIndex = from;
    this.spaced.lastIndex = from;
    const pattern = passage[from - 1] === ')' ? this.spaced : this.atPage;
    const text = pattern.exec(passage)?.[1];
    const found = text === undefined ? this.read(passage, from) : { text: tidy(text), end: pattern.lastIndex };
    if (found === undefined) return undefined;
    this.noteOnPage.lastIndex = found.end;
    const note = this.noteOnPage.exec(passage)?.[0];
    return note === undefined ? found : { text: `${found.text}${note}`, end: found.end + note.length };
  }

  /** "chap. 2, p. 4", "23, n. 4": a place within a place. */
  private withFurther(passage: string, text: string, end: number): Locator {
    this.pattern.lastIndex = end;
    const further = passage[end] === ',' ? this.pattern.exec(passage) : null;
    return further === null
      ? { text, end }
      : { text: `${text}${tidy(further[0])}`.replace(/,(?=\S)/gu, ', '), end: this.pattern.lastIndex };
  }

  /** A text that is nothing but pages: "26-7", "p. 50", "с. 12–14". */
  whole(text: string): string | undefined {
    const match = this.alone.exec(text.trim());
    return match?.[1] === undefined ? undefined : tidy(match[1]);
  }
}

export const isYear = (text: string): boolean => /^(?:1[5-9]|20)\d\d[a-z]?$/u.test(text);

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A page or a span of pages and nothing else. */
export const isLikelyPage = (locator: string): boolean => /^\d{1,4}(?:\s?[-–—]\s?\d{1,4})?$/u.test(locator);
