/** What a piece of an entry is: the model gives every word one of these. `book` and `journal` are what a work stands in. */
export const PIECES = [
  'author',
  'editor',
  'translator',
  'title',
  'book',
  'journal',
  'series',
  'date',
  'volume',
  'pages',
  'publisher',
  'place',
  'genre',
  'edition',
  'note',
  'number',
  'web',
] as const;
export type Piece = (typeof PIECES)[number];

/** A stretch without spaces of an entry whose white space is single; half-open offsets in it. */
export interface EntryWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The model reads the first words of an entry only: longer "entries" are prose, and the cost stays bounded. */
export const MOST_WORDS = 800;

export function wordsOf(text: string): EntryWord[] {
  const found: EntryWord[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    if (found.length >= MOST_WORDS) break;
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}
