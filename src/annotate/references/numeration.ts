import { CUT, type EntryText } from './entry.ts';
import type { BibliographyWords } from './vocabulary.ts';

const DASH = '\\s?[-‐‑–—−]{1,2}\\s?';
const NUMERAL = '[A-Za-zА-Я]{0,3}\\d{1,7}[A-Za-z]?|[ivxlcdm]{1,8}';
const RANGE = `(?:${NUMERAL})(?:${DASH}(?:${NUMERAL}))?(?:,\\s?\\d{1,6}${DASH}\\d{1,6})*`;

/** Reads volume, issue, pages and number of pages. */
export class NumerationReader {
  private readonly pages: RegExp;
  private readonly pageCount: RegExp;
  private readonly volume: RegExp;
  private readonly issue: RegExp;
  private readonly article: RegExp;

  constructor(words: BibliographyWords) {
    const page = words.pattern('page');
    this.pages = new RegExp(`(?<![\\p{L}\\d])${page}(?:\\s?(?=[\\p{L}]{0,3}\\d)|\\s)(${RANGE})(?![\\p{L}\\d])`, 'u');
    this.pageCount = new RegExp(`(?<![\\p{L}\\d–-])(\\d{1,4})\\s?${page}(?![\\p{L}\\d])`, 'u');
    const numeral = `(\\d{1,5}(?:${DASH}\\d{1,5}|\\/\\d{1,4})?[A-Za-z]?|[IVXLC]{1,7})(?![\\p{L}\\d])`;
    this.volume = new RegExp(
      `(?<![\\p{L}\\d])${words.pattern('volume')}\\s?${numeral}(?:\\s?\\(([^()]{1,20})\\))?`,
      'u',
    );
    // «Собрание законодательства. 1996. № 3. Ст. 145»: the number of an act in a gazette.
    this.article = new RegExp(`(?<=[\\s.,;¦–-])${words.pattern('article')}\\s?\\d{1,5}(?!\\d)`, 'u');
    this.issue = new RegExp(`(?<![\\p{L}\\d])${words.pattern('issue')}\\s?${numeral}`, 'u');
  }

  read(entry: EntryText): void {
    const { fields } = entry;
    const count = this.pageCount.exec(entry.text);
    const pages = this.pages.exec(entry.text);
    if (pages?.[1] !== undefined) {
      fields.pages = closed(pages[1]);
      entry.cut(pages.index, pages.index + pages[0].length);
    } else if (count?.[1] !== undefined) {
      fields.pageCount = count[1];
      entry.cut(count.index, count.index + count[0].length);
    }
    entry.take(this.article);
    const volume = entry.take(this.volume);
    if (volume?.[1] !== undefined) fields.volume = volume[1];
    if (volume?.[2] !== undefined) fields.issue = volume[2];
    const issue = entry.take(this.issue);
    if (issue?.[1] !== undefined) fields.issue = closed(issue[1]);
    this.readBareNumbers(entry);
  }

  /** "Journal, 20(5), 1–18", "Journal 27: 259-316", "Journal, 8, 4, 12–40", "60:1118". */
  private readBareNumbers(entry: EntryText): void {
    const { fields } = entry;
    // "Film Comment 40.1".
    const pointed =
      fields.volume === undefined ? entry.take(/(?<=\p{L}\*?\s)(\d{1,4})\.(\d{1,3})(?=[\s,:.;(]|$)/u) : undefined;
    if (pointed?.[1] !== undefined && pointed[2] !== undefined) {
      fields.volume = pointed[1];
      fields.issue ??= pointed[2];
    }
    // "(Oxford: Garth Press, 2010), 23": what stands behind the imprint of a book is a page.
    const book =
      fields.publisher !== undefined &&
      fields.container === undefined &&
      fields.quoted !== true &&
      fields.volume === undefined;
    if (fields.volume === undefined && !book) {
      const match = entry.take(
        /(?<=^|[\s,;.*¦»”"])((?:[A-Z]{1,2})?\d{1,4})\*?(?:,?\s?\*?\(([^()¦]{1,25})\)|,\s(\d{1,3})(?=\s?[,:]\s?\p{L}{0,2}\d+\s?[-–]))?\*?(?=\s?[,:;.¦)]|\s\(|\s*$|\s\p{L}{0,2}\d{1,6}\s?[-–—]{1,2}\s?\p{L}{0,2}\d)(?!\.\d)(?!\s?[-–]\s?\d)/u,
      );
      const issue = match?.[2] ?? match?.[3];
      if (match?.[1] !== undefined && !(issue === undefined && isYear(match[1]))) {
        fields.volume = match[1];
        if (issue !== undefined && !isYear(issue)) fields.issue = issue;
        else if (issue !== undefined && fields.year === undefined) fields.year = Number(issue);
      } else if (match?.[1] !== undefined) entry.text = entry.text.replace(CUT, `${match[1]} ${CUT}`);
    }
    if (fields.pages !== undefined) return;
    const range = entry.take(
      /(?<=^|[\s,:;¦.(])((?:[A-Za-z]{0,2}\d{1,6})\s?[-‐‑–—−]{1,2}\s?[A-Za-z]{0,2}\d{1,6})(?=[\s.,;)¦]|$)/u,
    );
    if (range?.[1] !== undefined) {
      if (isYearRange(range[1]) && fields.volume === undefined)
        entry.text = entry.text.replace(CUT, `${range[1]} ${CUT}`);
      else fields.pages = closed(range[1]);
      return;
    }
    if (fields.volume === undefined && !book) return;
    const single = entry.take(/¦[\s,:;.]{0,4}((?:e|L|R|A)?\d{1,7})(?=[\s.,;)¦]|$)/u);
    if (single?.[1] === undefined) return;
    if (isYear(single[1]) && fields.year === undefined) fields.year = Number(single[1]);
    else fields.pages = single[1];
  }
}

const isYear = (text: string): boolean => /^(?:1[6-9]|20)\d\d$/u.test(text);
const isYearRange = (text: string): boolean => /^(?:1[6-9]|20)\d\d\s?[-–]\s?(?:(?:1[6-9]|20)\d\d)$/u.test(text);
const closed = (range: string): string =>
  range.replace(/\s?([-‐‑–—−]{1,2})\s?/gu, (_, dash: string) => (dash.length > 1 ? '-' : dash));
