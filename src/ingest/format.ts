import type { Source } from '../core/source.ts';

/** What a format makes of the bytes of a document. */
export type Reading = Omit<Source, 'mediaType' | 'bytes' | 'sha256'>;

/** What a format reader makes of a decoded text; `text` where it is another one than the decoded (HTML: the extracted). */
export type TextReading = Partial<Pick<Source, 'text'>> & Omit<Reading, 'text' | 'encoding'>;

export type FormatReader = (text: string) => TextReading;

interface Described {
  /** As in "the file is …": `a PDF document`. */
  readonly name: string;
  /** Endings of file names, lower case, without the full stop. */
  readonly endings: readonly string[];
  readonly mediaType: string;
  /** Bytes beyond which a file is refused, where most of a file is not text (pictures in a PDF). */
  readonly largest?: number;
}

/** A format that is text in some encoding. */
export interface TextFormat extends Described {
  readonly readText: FormatReader;
  /** Whether a text (its first 1,024 characters, one byte each) is certainly of this format, whatever the ending says. */
  readonly recognises?: (head: string) => boolean;
  /** The encoding that the text itself names in its first 1,024 bytes; `null` where it names none. */
  readonly declaredEncoding?: (head: string) => string | null;
}

/** A format that is bytes. */
export interface ByteFormat extends Described {
  /** @throws DocumentError where the file is damaged, locked, or a bomb */
  readonly read: (bytes: Uint8Array) => Reading | Promise<Reading>;
  /** Whether the bytes are certainly of this format, whatever the ending says. */
  readonly recognises: (bytes: Uint8Array) => boolean;
}

export type Format = TextFormat | ByteFormat;
