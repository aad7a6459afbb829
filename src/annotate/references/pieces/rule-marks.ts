import type { EntryFields, Name } from '../entry.ts';
import type { EntryWord, Piece } from './piece.ts';

/**
 * What the rules take each word for; `undefined` where no field of theirs holds it. Fields are sought in the entry from
 * left to right as they are printed, so that "12" of the volume is not the "12" of a title.
 */
export function ruleMarks(text: string, words: readonly EntryWord[], fields: EntryFields): (Piece | undefined)[] {
  const marks = new Array<Piece | undefined>(words.length).fill(undefined);
  const mark = (start: number, end: number, piece: Piece): void => {
    for (let i = firstFrom(words, start); i < words.length && (words[i]?.start ?? end) < end; i++) marks[i] ??= piece;
  };
  const find = (value: string | undefined, piece: Piece, from = 0): number => {
    if (value === undefined || value === '') return from;
    const at = indexOfWhole(text, value, from);
    if (at < 0) return from;
    mark(at, at + value.length, piece);
    return at + value.length;
  };
  const title = fields.title === undefined ? -1 : text.indexOf(fields.title);
  if (fields.title !== undefined && title >= 0) mark(title, title + fields.title.length, 'title');
  const behind = title < 0 ? 0 : title + (fields.title?.length ?? 0);
  markNames(text, fields.authors, 'author', mark);
  markNames(text, fields.editors, 'editor', mark);
  markNames(text, fields.translators, 'translator', mark);
  find(fields.url?.slice(0, 30), 'web');
  find(fields.doi, 'web');
  find(fields.container, 'journal', behind);
  find(fields.publisher, 'publisher', behind);
  find(fields.place, 'place', behind);
  find(fields.genre, 'genre');
  const volume = find(fields.volume, 'volume', behind);
  find(fields.issue, 'volume', Math.max(volume - 1, behind));
  find(fields.pages?.split(/[-–—]/u)[0], 'pages', behind);
  find(fields.pageCount, 'pages', behind);
  find(fields.edition, 'edition', behind);
  find(fields.number, 'number');
  find(fields.year === undefined ? undefined : String(fields.year), 'date');
  return marks;
}

/** Names stand one behind the other: each is sought behind the one before, in whichever order its parts are printed. */
function markNames(
  text: string,
  names: readonly Name[],
  piece: Piece,
  mark: (start: number, end: number, piece: Piece) => void,
): void {
  let behind = 0;
  for (const name of names) {
    let last = behind;
    for (const part of 'literal' in name ? [name.literal] : [name.family, name.given ?? '']) {
      const at = part === '' ? -1 : text.indexOf(part, behind);
      if (at < 0) continue;
      last = Math.max(last, at + part.length);
      mark(at, at + part.length, piece);
    }
    behind = last;
  }
}

/** Of a value that is not part of a longer word or number. */
function indexOfWhole(text: string, value: string, from: number): number {
  const inner = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(value, from); at >= 0; at = text.indexOf(value, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + value.length] ?? ' ';
    if (!inner.test(before) && !inner.test(after)) return at;
  }
  return -1;
}

/** The index of the first word that ends behind an offset. */
function firstFrom(words: readonly EntryWord[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
