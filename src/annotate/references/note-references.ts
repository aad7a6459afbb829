import type { Block, Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { alternation } from '../../matching/alternation.ts';
import { InstrumentOpening } from '../../matching/instrument-opening.ts';
import { foldPhrase } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { EntryFields } from './entry.ts';
import { keyName } from './keys.ts';
import type { EntryReader } from './read-entry.ts';

/** Longer stretches of a note are prose. */
const LONGEST = 500;
const MOST_TITLE_WORDS = 30;
const NUMBERED = /(?:No\.|Nr\.|№)\s?\d/u;

/** A full reference in a note. */
export interface NoteReference extends Span {
  readonly fields: EntryFields;
  /** The page cited, where it is no field of the work: 219 of an article on 201–230. */
  readonly pinpoint?: string;
}

/**
 * Full references in the notes of a document that has no bibliography: the first time a work is cited, its note is its
 * entry. Only what begins with its authors and has title, year and either imprint or container counts; a work that an
 * earlier note has is not listed again.
 */
export class NoteReferences {
  private readonly reader: EntryReader;
  private readonly introducer: RegExp;
  private readonly part: RegExp;
  private readonly signal: RegExp;
  private readonly instruments: InstrumentOpening;

  constructor(store: ResourceStore, reader: EntryReader) {
    this.reader = reader;
    const forms = store
      .lexicons('citation-words')
      .flatMap(({ entries }) => entries)
      .filter(({ cells }) => ['introducer', 'quoted', 'signal'].includes(cells.role ?? ''));
    const through = forms
      .filter(({ cells }) => cells.role === 'quoted')
      .flatMap(({ form }) => [form, form.charAt(0).toUpperCase() + form.slice(1)]);
    // "…, 1999, p. 44, quoted in Jan Example, …": the work in front and the one it is quoted through.
    this.part = new RegExp(
      `;\\s+(?=\\p{Lu}|\\p{L}{2,4}\\.\\s\\p{L})|[.,;]\\s+(?=${alternation(through)}(?!\\p{L}))|$`,
      'gu',
    );
    const signals = forms.filter(({ cells }) => cells.role === 'signal').map(({ form }) => form);
    // "For a survey see Tobias Lindqvist, Labels and Laws 3-9 (2d ed. 2022)": prose before the signal.
    this.signal = new RegExp(`^[^.;:()\\d]{1,80}?\\s${alternation(signals)}[\\s:,]{1,3}(?=[\\p{Lu}«“"])`, 'u');
    this.instruments = new InstrumentOpening(store);
    this.introducer = new RegExp(`^\\s*(?:${alternation(forms.map(({ form }) => form))})[\\s:,]{1,3}`, 'iu');
  }

  of(document: Document): NoteReference[] {
    const found: NoteReference[] = [];
    const known = new Set<string>();
    for (const note of document.blocks) {
      if (note.kind !== 'footnote') continue;
      for (const part of this.partsOf(document.text, note)) {
        const reference = this.read(document.text, part);
        if (reference === undefined) continue;
        const name = `${foldPhrase(keyName(reference.fields) ?? '')} ${foldPhrase(reference.fields.title ?? '')}`;
        if (known.has(name)) continue;
        known.add(name);
        found.push(reference);
      }
    }
    return found;
  }

  /** The parts of a note between semicolons, and in front of words such as "quoted in", without the space around them. */
  private partsOf(text: string, note: Block): Span[] {
    const parts: Span[] = [];
    let start = note.start;
    const body = text.slice(note.start, note.end);
    for (const match of body.matchAll(this.part)) {
      const end = note.start + match.index;
      if (end > start) parts.push({ start, end });
      start = end + match[0].length;
    }
    return parts;
  }

  private read(text: string, part: Span): NoteReference | undefined {
    const whole = text.slice(part.start, part.end);
    const lead = (this.introducer.exec(whole) ?? this.signal.exec(whole))?.[0].length ?? 0;
    const start = part.start + lead;
    const printed = whole.slice(lead);
    if (!/^[*\p{Lu}«“"]/u.test(printed) || !/\d{4}/u.test(printed) || this.instruments.opens(printed)) return undefined;
    const cited = this.reader.lawReview(printed);
    if (cited !== undefined) {
      const { fields, length, pinpoint } = cited;
      return { start, end: start + length, fields, ...(pinpoint === null ? {} : { pinpoint }) };
    }
    if (printed.length > LONGEST) return undefined;
    const fields = this.reader.read(printed);
    // "Jane Roe, Law No. 36 (2010)": a number in front of a law's year is its own.
    if (NUMBERED.test(fields.title ?? '') && this.instruments.opens(fields.title ?? '')) return undefined;
    return isWhole(fields, printed) ? { start, end: part.end, fields } : undefined;
  }
}

/** Whether an entry was read, not a sentence that happens to name an author and a year. */
function isWhole(fields: EntryFields, printed: string): boolean {
  const { authors, title, year, publisher, place, container } = fields;
  const first = authors[0];
  if (first === undefined || title === undefined || year === undefined) return false;
  if ((publisher ?? place ?? container) === undefined) return false;
  const named = 'literal' in first ? first.literal : first.given;
  if (named === undefined || title.split(' ').length > MOST_TITLE_WORDS) return false;
  const start = 'literal' in first ? first.literal : first.family;
  const head = printed.slice(0, start.length + named.length + 4).toLowerCase();
  return head.includes(start.toLowerCase()) && /^[\p{Lu}\d«“"„‘'*]/u.test(title);
}
