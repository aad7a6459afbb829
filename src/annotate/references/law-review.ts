import { type EntryFields, EntryText, type Name, tidy } from './entry.ts';
import type { NameReader } from './names.ts';
import type { BibliographyWords } from './vocabulary.ts';

/** A reference in the style of law reviews, and how much of the text it takes. */
export interface LawReviewReference {
  readonly fields: EntryFields;
  /** Length of the printed reference, to behind its year's bracket and a full stop there. */
  readonly length: number;
  /** The page that is cited, where it is not the first one: 219 in "14 J. Invented Comp. L. 201, 219 (2015)". */
  readonly pinpoint: string | null;
}

const PAGES =
  '\\d{1,4}(?:[-–]\\d{1,4})?(?:,\\s\\d{1,4}(?:[-–]\\d{1,4})?){0,4}(?:\\s(?:&\\s)?nn?\\.\\s?\\d{1,4}(?:[-–]\\d{1,4})?)?';
const YEAR = '((?:1[5-9]|20)\\d\\d)';
const CLOSE = '\\)\\.?';
/** "J. Invented Comp. L.", "Law & Soc'y Rev.", "Annals of Rural Law": capitals, joined by small words. */
const PERIODICAL =
  "\\p{Lu}[\\p{L}\\p{M}’'.-]{0,20}(?:\\s(?:&|of|the|for|and|in|on|de|\\p{Lu}[\\p{L}\\p{M}’'.-]{0,20})){0,8}";
/** Behind ", 3 Caucasian Q. 15, 16-18 (2023)": volume, periodical, first page, pinpoint. */
const ARTICLE_TAIL = new RegExp(
  `,?[*”"’]?,?\\s(\\d{1,4})\\s\\*?(${PERIODICAL})\\*?\\s(\\d{1,5})(?:,\\s(${PAGES}))?\\s\\((?:\\p{Lu}[\\p{L}.]{2,9}\\s)?${YEAR}${CLOSE}`,
  'u',
);
/** "Labels and Laws 3-9 (2d ed. 2022)", "Labels and Laws 12 (Garth Press 2010)", "Labels (Ulli Beier ed., 1999)". */
const BOOK_TAIL = new RegExp(
  `\\*?(?:,?\\s(?:at\\s)?(${PAGES}|(?:paras?\\.\\s|[¶§]{1,2}\\s?)${PAGES}))?\\s\\((?:([^():;\\d]{2,60}?),?\\s(eds?|trans)\\.,\\s)?(?:(\\d{1,2})(?:st|nd|rd|d|th)\\s(?:ed|edn)\\.?,?\\s|(rev\\.\\sed\\.,?\\s))?(?:(\\p{Lu}[^():;\\d]{2,60}?),?\\s)?${YEAR}${CLOSE}`,
  'u',
);
/** "Law No. 5 (2010)", "Labels, p. 5 (2010)": such a number is no page of the Bluebook. */
const COUNTED = /(?:^|[\s,])(?:No|Nos|Nr|N|№|art|arts|sec|para|paras|ch|chap|vol|pt|pp?|fig|tab)\.?$/iu;
const LONGEST_TITLE = 250;
const LONGEST_HEAD = 160;

/**
 * Reads full references as law reviews print them (The Bluebook, rules 15 and 16): "Author, Title, 3 Caucasian Q. 15,
 * 16-18 (2023)", "Author & Author, Title 3-9 (2d ed. 2022)". Volume before the periodical and page before the bracket are
 * what tells them from other habits; without them nothing is read.
 */
export class LawReviewReader {
  private readonly names: NameReader;
  private readonly words: BibliographyWords;

  constructor(words: BibliographyWords, names: NameReader) {
    this.words = words;
    this.names = names;
  }

  /** @param printed begins with the authors; more may follow behind the reference */
  read(printed: string): LawReviewReference | undefined {
    const text = printed.slice(0, LONGEST_HEAD + LONGEST_TITLE + 200);
    for (const head of this.heads(text)) {
      const rest = text.slice(head.length);
      const found = article(rest) ?? this.book(rest);
      if (found === undefined) continue;
      const fields = { ...new EntryText('').fields, ...found.fields };
      fields.authors = [...head.authors];
      if (head.othersToo) fields.othersToo = true;
      return { fields, length: head.length + found.length, pinpoint: found.pinpoint };
    }
    return undefined;
  }

  /** The authors that may stand in front: "A, B & C, " before "A, ", as a title may hold "&" too. */
  private *heads(text: string): Generator<{ authors: readonly Name[]; length: number; othersToo: boolean }> {
    const head = text.slice(0, LONGEST_HEAD);
    const patterns = [
      /^[^;()"“«]{3,140}?\s(?:&|and)\s[^,;()&]{3,60}?,\s/u,
      /^[^,;()]{3,80}?(?<others>\set\sal\.)?,\s/u,
    ];
    for (const pattern of patterns) {
      const match = pattern.exec(head);
      if (match === null) continue;
      const others = match.groups?.others;
      const printed = match[0].slice(0, -2 - (others?.length ?? 0));
      const authors = this.authors(printed.replaceAll('*', ''));
      if (authors !== undefined) yield { authors, length: match[0].length, othersToo: others !== undefined };
    }
  }

  private authors(printed: string): readonly Name[] | undefined {
    const list = this.names.read(printed, 0, true);
    if (list !== undefined && !list.editors && list.end === printed.length) return list.names;
    return this.words.isOrganisation(printed) ? [{ literal: printed }] : undefined;
  }

  private book(rest: string): LawReviewReference | undefined {
    const match = BOOK_TAIL.exec(rest);
    if (match === null || match.index > LONGEST_TITLE) return undefined;
    const [whole, pages, person, role, edition, revised, publisher, year] = match;
    const title = rest.slice(0, match.index);
    if (!mayBeTitle(title) || /[,.;]$/u.test(title) || (pages ?? person ?? edition ?? revised) === undefined)
      return undefined;
    if (pages !== undefined && COUNTED.test(title)) return undefined;
    const named = person === undefined ? [] : (this.names.read(person, 0, true)?.names ?? []);
    const fields: EntryFields = {
      authors: [],
      editors: role?.startsWith('ed') ? [...named] : [],
      translators: role === 'trans' ? [...named] : [],
      lawReview: true,
      title: tidy(title),
      year: Number(year),
    };
    if (edition !== undefined) fields.edition = edition;
    else if (revised !== undefined) fields.edition = 'rev. ed.';
    if (publisher !== undefined) fields.publisher = tidy(publisher);
    return { fields, length: match.index + whole.length, pinpoint: pages ?? null };
  }
}

function article(rest: string): LawReviewReference | undefined {
  const match = ARTICLE_TAIL.exec(rest);
  if (match === null || match.index > LONGEST_TITLE) return undefined;
  const [whole, volume, container, page, pinpoint, year] = match;
  const title = rest.slice(0, match.index);
  if (!mayBeTitle(title) || container === undefined || volume === undefined || page === undefined) return undefined;
  const fields: EntryFields = {
    authors: [],
    editors: [],
    translators: [],
    lawReview: true,
    title: tidy(title),
    container: container.trim(),
    volume,
    pages: page,
    year: Number(year),
  };
  return { fields, length: match.index + whole.length, pinpoint: pinpoint ?? null };
}

/** Begins as titles do and goes on without a bracket, the end of a sentence or the "v." of a case. */
const mayBeTitle = (title: string): boolean =>
  /^[*«“"„‘']{0,2}[\p{Lu}\d]/u.test(title) &&
  /\p{L}{3}/u.test(title) &&
  !/[();]|\p{Ll}{4}\.\s\p{Lu}|\sv\.?\s/u.test(title);
