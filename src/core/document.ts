import type { Diagnostic } from './diagnostic.ts';
import type { Annotation, Layer } from './layer.ts';
import type { OffsetMap } from './offset-map.ts';
import type { Source } from './source.ts';
import type { Range, Span } from './span.ts';
import type { TokenTable } from './tokens.ts';

/** What is known about a document before and beside its text; `null` is unknown. */
export interface Metadata {
  readonly id: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** Year of publication. */
  readonly year: number | null;
  /** Day (or month) of publication, ISO 8601: anchors relative expressions. */
  readonly date: string | null;
  /** ISO 639-3. */
  readonly language: string | null;
  readonly genre: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly rights: string | null;
}

export type BlockKind =
  | 'heading'
  | 'front-matter'
  | 'paragraph'
  | 'list-item'
  | 'block-quotation'
  | 'footnote'
  | 'table'
  | 'reference'
  | 'resource'
  | 'acronym'
  /** A publisher's note on changes of a law: no provision, no prose of its own. */
  | 'amendment-note'
  /** Who signed a law, where and when, and its number. */
  | 'signature';

/** What a section is, decided from its heading. */
export type SectionKind =
  | 'title'
  | 'abstract'
  | 'summary'
  | 'keywords'
  | 'body'
  | 'acronyms'
  | 'bibliography'
  | 'resources';

/**
 * The skeleton of the reading text: every character of it but the separators lies in exactly one block. Blocks are in
 * order of the text and do not overlap.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** ISO 639-3; `und` for a bare URL, numbers and the like. */
  readonly language: string;
  /** Index into the document's headings of the section it stands in; `null` in front matter. */
  readonly section: number | null;
  readonly sectionKind: SectionKind;
}

/** A note's marker in the running text: where it stood in the source, and where in the reading text it was taken out. */
export interface NoteMarker {
  readonly label: string;
  readonly source: Range;
  readonly position: number;
}

/** One document on its way through the pipeline: a reading text with standoff layers over it. */
export interface Document {
  readonly metadata: Metadata;
  readonly source: Source;
  /** File name only, without folders. */
  readonly file: string;
  /** The reading text. */
  readonly text: string;
  readonly map: OffsetMap;
  readonly blocks: readonly Block[];
  readonly markers: readonly NoteMarker[];
  readonly tokens: TokenTable;
  /** In reading order; empty where no stage has provided it. */
  layer<V extends object>(layer: Layer<V>): readonly Annotation<V>[];
  readonly diagnostics: readonly Diagnostic[];
}
