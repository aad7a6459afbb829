import type { Diagnostic } from './diagnostic.ts';
import type { Range } from './span.ts';

/** What a format itself says about a stretch of its text. Plain text has none: its conventions are read by structure. */
export type Mark =
  | { readonly kind: 'heading'; readonly range: Range; readonly level: number }
  /** `continues`: the layout shows that it goes on with the paragraph before it, over the foot of a column or page. */
  | { readonly kind: 'paragraph'; readonly range: Range; readonly continues?: true }
  | { readonly kind: 'list-item'; readonly range: Range; readonly ordinal: string | null }
  | { readonly kind: 'block-quotation'; readonly range: Range }
  | { readonly kind: 'code'; readonly range: Range }
  | { readonly kind: 'table'; readonly range: Range; readonly rows: readonly (readonly Range[])[] }
  /** What the format gives as the caption of a table; stands outside the `range` of the table. */
  | { readonly kind: 'caption'; readonly range: Range }
  /**
   * A call of a note in the running text; `range` is the whole marker as it stands (`[^1]`, `<sup>1</sup>`). Where the
   * format itself ties call and body, both carry the same `link`, which is unique in the document; labels need not be.
   */
  | { readonly kind: 'note-reference'; readonly range: Range; readonly label: string; readonly link?: string }
  /** `continues`: goes on with the note-body before it, which the foot of its page had no room for. */
  | {
      readonly kind: 'note-body';
      readonly range: Range;
      readonly label: string;
      readonly link?: string;
      readonly continues?: true;
    }
  /** Raised characters that the format does not say to be a note's marker: a marker set by hand, a power, an ordinal. */
  | { readonly kind: 'superscript'; readonly range: Range }
  /** How a stretch of a line is set; a whole line in bold may be a heading. */
  | { readonly kind: 'emphasis'; readonly range: Range; readonly style: 'bold' | 'italic' }
  /** Running heads, page numbers and the like, where the format shows them to be that: left out, and recorded. */
  | { readonly kind: 'furniture'; readonly range: Range }
  /** What the format writes for other characters (`&amp;` for `&`): `text` stands in the reading text. */
  | { readonly kind: 'character'; readonly range: Range; readonly text: string }
  /** Characters that belong to the format and not to the text (`**`, `#`, `](…)`): left out of the reading text. */
  | { readonly kind: 'syntax'; readonly range: Range };

/** Pages in order of `range[0]`. A page has several ranges where a table or note of another page was drawn together. */
export interface Page {
  /** Counts the pages of the file, from 1. */
  readonly number: number;
  readonly range: Range;
  /** What the page itself has as its number, where it was found: `12`, `iv`. */
  readonly printed?: string;
}

/** The number of the page on which a position lies; between two pages, that of the first. Logarithmic. */
export function pageAt(pages: readonly Page[], position: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pages[middle]?.range[0] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return pages[Math.max(0, low - 1)]?.number ?? 1;
}

/** What a format says about a document beside its text; absent is unknown. */
export interface StatedMetadata {
  readonly title?: string;
  readonly authors?: readonly string[];
  /** Year of publication. */
  readonly year?: number;
  /** Day (or month) of publication, ISO 8601. */
  readonly date?: string;
  /** ISO 639-3. */
  readonly language?: string;
  readonly rights?: string;
}

/** What every format yields; nothing behind ingest knows which format it was. */
export interface Source {
  /** The decoded text. All `source` ranges of annotations point into it. */
  readonly text: string;
  readonly mediaType: string;
  /** WHATWG name of the encoding the bytes were in; `null` for formats that are not text. */
  readonly encoding: string | null;
  /** Size of the file, and its SHA-256 in lower-case hexadecimal. */
  readonly bytes: number;
  readonly sha256: string;
  /** In order of `range[0]`. */
  readonly marks: readonly Mark[];
  readonly pages: readonly Page[];
  readonly diagnostics: readonly Diagnostic[];
  /** Written for catalogues (citation tags, front matter): stands above what the text is read to say. */
  readonly stated?: StatedMetadata;
  /** Often left over from a template or another file (`<title>`, document properties): stands below it. */
  readonly supposed?: StatedMetadata;
}
