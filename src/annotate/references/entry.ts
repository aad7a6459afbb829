import { withoutEnds, withSingleSpaces } from './signs.ts';

/** A person or institution as the entry names it, in the shape of CSL-JSON. */
export type Name = { readonly family: string; readonly given?: string } | { readonly literal: string };

/** CSL-JSON date: `[[2015, 6, 16]]`. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** What an entry of a bibliography says, field by field; what it does not say is absent. */
export interface EntryFields {
  number?: string;
  authors: Name[];
  editors: Name[];
  translators: Name[];
  /** The list of authors ended in "et al.". */
  othersToo?: boolean;
  /** A dash or "Idem" stands for the author of the entry before. */
  sameAuthor?: boolean;
  year?: number;
  /** The letter behind the year: `a` in "2007a". */
  yearSuffix?: string;
  /** "n.d.", "forthcoming" in place of a year. */
  status?: 'undated' | 'forthcoming';
  title?: string;
  /** The title stands in quotation marks: what follows it is what it stands in. */
  quoted?: boolean;
  container?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  pageCount?: string;
  edition?: string;
  publisher?: string;
  place?: string;
  genre?: string;
  url?: string;
  urlBroken?: boolean;
  doi?: string;
  /** ISO day, month or year. */
  accessed?: string;
  thesis?: boolean;
  report?: boolean;
  reportNumber?: string;
  collected?: boolean;
  legislation?: boolean;
  proceedings?: boolean;
  /** A word such as "In" or "//" says that the work stands in another. */
  contained?: boolean;
  /** Printed as law reviews do (The Bluebook). */
  lawReview?: boolean;
  /** The trained model had a say in what is title, container, imprint and pages. */
  modelled?: boolean;
}

/** Takes the place of what has been read off: no field runs across it. */
export const CUT = '¦';

/**
 * An entry while it is read: each step takes a piece off and leaves a {@link CUT}, so that what remains for the last
 * steps (container, place, publisher) is short.
 */
export class EntryText {
  text: string;
  readonly fields: EntryFields = { authors: [], editors: [], translators: [] };

  constructor(printed: string) {
    this.text = withSingleSpaces(printed).replaceAll('↵', '').trim();
  }

  /** Takes the first match of a pattern off; `undefined` where there is none. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.cut(match.index, match.index + match[0].length);
    return match;
  }

  cut(start: number, end: number): void {
    this.text = `${this.text.slice(0, start).trimEnd()} ${CUT} ${this.text.slice(end).trimStart()}`;
  }
}

/** What no field begins with, and what none ends with, beside white space. */
const LEADING = '.,;:¦–—«“”"„‟‘\'`‹/|-';
const TRAILING = ',;:¦–—»“”"‟›«`/|-';

/** Removes italics, quotation marks, stray punctuation and brackets at both ends of a field. */
export function tidy(field: string): string {
  const plain = field.includes('*') ? field.replaceAll('*', '') : field;
  let tidied = withoutEnds(withSingleSpaces(plain), LEADING, TRAILING);
  if (tidied.endsWith('.')) tidied = tidied.replace(/(?<=\p{L}\p{L}|\d|\))\.+$/u, '');
  // "О партиях" behind «Закон …»: the closing mark belongs to the field where its opening one does.
  if (tidied.lastIndexOf('«') > tidied.lastIndexOf('»') && /»[\s.,;:]*$/u.test(field)) tidied += '»';
  if (tidied.lastIndexOf('“') > tidied.lastIndexOf('”') && /”[\s.,;:]*$/u.test(field)) tidied += '”';
  if (tidied.endsWith(')') && !tidied.includes('(')) tidied = tidied.slice(0, -1).trim();
  if (tidied.startsWith('(') && !tidied.includes(')')) tidied = tidied.slice(1).trim();
  return tidied;
}
