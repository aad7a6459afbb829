import type { Document } from '../../core/document.ts';
import { firstEndingAfter, type Span, spanAt } from '../../core/span.ts';
import { citations } from '../../layers/citations.ts';
import { linksOf } from '../../matching/links.ts';
import { firstTokenFrom, wordAt } from '../../matching/tokens.ts';

/** `(Howard 2003, 23)`, `(Mockova and Testarova 2011)`: what stands before and behind the year. */
const CITED_BEFORE = /[(;][^()]{0,120}\p{Lu}[\p{L}.'’-]{1,40},? $/u;
const CITED_BEHIND = /^[a-z]?(?:\)|;|[,:] ?\d{1,4}(?:[-–]\d{1,4})?[);])/u;
/** `Samplov (2007)`, `Samplov (2007, 46)` */
const NARRATED_BEFORE = /\p{Lu}[\p{L}'’-]{1,40}(?: et al\.)? \($/u;
const NARRATED_BEHIND = /^[a-z]?(?:, ?(?:p\.|pp\.)? ?\d{1,4}(?:[-–]\d{1,4})?)?\)/u;
/** `(2003, 23)`: the author stands in the sentence. */
const PAGED_BEFORE = /[(;] ?$/u;
const PAGED_BEHIND = /^[a-z]?, ?\d{1,3}(?:[-–]\d{1,3})?[);]/u;

/** What the words beside a number say of it, in the language of the place. */
export interface NumberContext {
  /** "No.", "page": the number names something. */
  isLabel(word: string, language: string): boolean;
  /** "in", "since": four digits behind it are a year. */
  isTemporal(word: string, language: string): boolean;
  /** "and", "to": joins numbers of one list or range. */
  isLink(word: string, language: string): boolean;
  /** "phase", "stage": may have a number or its years. */
  isPhase(word: string, language: string): boolean;
  /** "people", "members": the number counts them. */
  isCounted(word: string, language: string): boolean;
}

const LABEL_SIGN = /^[#№§]$/u;
const YEARS = /^\d{4} ?[-–—] ?\d{4}$/u;
const DASH = /^[-–—]$/u;
/** Numbers of a list that are walked back over, and characters to the next number of one. */
const LONGEST_LIST = 8;
const LIST_REACH = 14;

/** Behind one number of a list: the next. */
const LISTED = /^,? (?:\p{L}+ )?\d{4}(?!\d)/u;

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a;

/** Says of digits whether they can be a date where they stand. Links, citations and labelled numbers are none. */
export class NotDates {
  private readonly document: Document;
  private readonly links: readonly Span[];
  private readonly cited: readonly Span[];
  /** Citations of works that the document lists. */
  private readonly listed: readonly Span[];
  private readonly words: NumberContext;

  constructor(document: Document, words: NumberContext) {
    this.document = document;
    this.words = words;
    this.links = linksOf(document.text);
    this.cited = document.layer(citations);
    this.listed = document.layer(citations).filter(({ value }) => value.targets.length > 0);
  }

  /** Whether a link ends right before `position`, white space and an opening bracket left aside. */
  followsLink(position: number): boolean {
    const before = this.document.text.slice(Math.max(0, position - 4), position);
    const end = position - (/[\s([]*$/u.exec(before)?.[0].length ?? 0);
    const link = this.links[firstEndingAfter(this.links, end - 1)];
    return link !== undefined && link.start < end && link.end === end;
  }

  /** @param bare a year alone; "(May-August 1950)" looks like a citation, and is one only of a listed work */
  refuses(span: Span, bare: boolean): boolean {
    if (this.inside(this.links, span) || this.inside(bare ? this.cited : this.listed, span)) return true;
    const { text } = this.document;
    // Between spaces, as nearly all stand: nothing touches the expression.
    if (isSpace(text.charCodeAt(span.start - 1)) && isSpace(text.charCodeAt(span.end))) return false;
    const before = text.slice(Math.max(0, span.start - 2), span.start);
    const behind = text.slice(span.end, span.end + 2);
    if (/[\p{L}\p{N}$€£#№/_@=+%&\\§]$/u.test(before) || /\d[.,:]$/u.test(before)) return true;
    return /^[\p{L}\p{N}_@=%°]/u.test(behind) || /^[.,:/]\d/u.test(behind);
  }

  /** A bare year must not be the number of a law, a page or a work. */
  refusesYear(span: Span, language: string): boolean {
    const { text, tokens } = this.document;
    const lead = this.leadOf(span.start);
    // «на этапе 1998–2002 гг.»: its own word says that it is years.
    if (!/\p{L}/u.test(text.slice(span.start, span.end)) && this.isLabelled(span, language)) return true;
    if (/^[-–]\d/u.test(text.slice(span.end, span.end + 2))) return true;
    const behindYear = firstTokenFrom(tokens, span.end);
    const counted = this.words.isCounted(wordAt(tokens, behindYear), language);
    const round = text.slice(span.start, span.end).endsWith('00');
    if (counted && (round || !this.words.isTemporal(lead, language))) return true;
    // "Founders (1990–1996)" is a stretch of time: works bear one year.
    if (this.cited.length > 0 || /[-–—]/u.test(text.slice(span.start, span.end))) return false;
    const before = text.slice(Math.max(0, span.start - 170), span.start);
    const behind = text.slice(span.end, span.end + 16);
    return (
      (CITED_BEFORE.test(before) && CITED_BEHIND.test(behind)) ||
      (PAGED_BEFORE.test(before) && PAGED_BEHIND.test(behind)) ||
      (NARRATED_BEFORE.test(before) && NARRATED_BEHIND.test(behind))
    );
  }

  /** The word right before a position, full stops left aside; empty where none stands there. */
  private leadOf(position: number): string {
    const { tokens } = this.document;
    const index = firstTokenFrom(tokens, position);
    let previous = index - 1;
    while (previous >= 0 && wordAt(tokens, previous) === '.' && index - previous < 3) previous--;
    return previous >= 0 && (tokens.end[previous] ?? 0) >= position - 3 ? wordAt(tokens, previous) : '';
  }

  /** Whether a label stands before the number, or before the list or range that it ends: "arts. 1109–1111", "articles 1990, 1994 and 1996". */
  private isLabelled(span: Span, language: string): boolean {
    const { text, tokens } = this.document;
    /** Whether the number at hand is one of several: asked where no label stands before it. */
    let linked: boolean | undefined;
    let position = span.start;
    for (let step = 0; step < LONGEST_LIST; step++) {
      const lead = this.leadOf(position);
      // "the phase 1998–2002" is one of years, "stage 1994" is not.
      if (step === 0 && YEARS.test(text.slice(span.start, span.end)) && this.words.isPhase(lead, language))
        return false;
      if (LABEL_SIGN.test(lead) || this.words.isLabel(lead, language)) return true;
      const index = firstTokenFrom(tokens, position) - 1;
      const before = wordAt(tokens, index - 1);
      if (DASH.test(lead)) {
        if (!/^\d+$/u.test(before)) return false;
      } else {
        if (!/^\d{4}$/u.test(before)) return false;
        linked ??= LISTED.test(text.slice(span.end, span.end + LIST_REACH));
        if (!this.words.isLink(lead, language) && !(lead === ',' && linked)) return false;
      }
      linked = true;
      position = tokens.start[index - 1] ?? 0;
    }
    return false;
  }

  private inside(spans: readonly Span[], { start, end }: Span): boolean {
    const span = spanAt(spans, start);
    return span !== undefined && span.end >= end;
  }
}
