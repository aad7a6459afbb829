import type { ResourceStore } from '../resources/store.ts';

/** What stands around the rows of a table, by its words. */
export interface TableWords {
  /** From a lower-case word (`table`, `рис.`) to `table` or `figure`. */
  readonly caption: ReadonlyMap<string, string>;
  /** From the lower-case words at the start of a line under a table to `source` or `note`. */
  readonly notes: ReadonlyMap<string, string>;
  /** Each word of `notes` for a source, with the sign behind it, inside of a line in small letters. */
  readonly sources: readonly RegExp[];
  /** A table by its number in running text; group 1 is the number. */
  readonly mention: RegExp;
}

export function readTableWords(store: ResourceStore): TableWords {
  const caption = formsWithKind(store, 'caption-words');
  const notes = formsWithKind(store, 'table-notes');
  return {
    caption,
    notes,
    sources: [...notes]
      .filter(([, kind]) => kind === 'source')
      .map(([word]) => new RegExp(`(?:^|[\\s*_])${word}\\**\\s*[:.]`, 'u')),
    mention: mentionOf(caption),
  };
}

/** Inflected: "в таблице 2" has the stem of "Таблица". */
function mentionOf(caption: ReadonlyMap<string, string>): RegExp {
  const stems = [...caption].filter(([, kind]) => kind === 'table').map(([form]) => form.replace(/[\p{L}.]$/u, ''));
  return new RegExp(
    String.raw`(?<!\p{L})(?:${stems.join('|')})\p{L}{0,3}\.? (\d{1,2}(?:\.\d{1,2})?)(?![\d.]*\d)`,
    'giu',
  );
}

const formsWithKind = (store: ResourceStore, name: string): Map<string, string> =>
  new Map(
    store
      .lexicons(name)
      .flatMap((lexicon) =>
        lexicon.entries.map((entry) => [entry.form.toLowerCase(), entry.cells.kind ?? ''] as const),
      ),
  );

export interface Caption {
  readonly kind: string;
  readonly number: string;
  /** UTF-16 length of word, number and the signs behind them. */
  readonly length: number;
}

/** `Table 1. …`, `Table A.2: …`, `Таблица № 3 – …`, `TABLE IV`. */
const CAPTION =
  /^\**(\p{L}+\.?)\s*№?\s*(\d{1,3}(?:[.-]\d{1,3})?|\p{Lu}\.?\d{1,2}|\p{Lu}(?!\p{L})|[IVX]{1,5}(?!\p{L}))\**\s*(?:[.:—–-]+\s*|$|\s(?=["«“(]?[\p{Lu}\d]|\())/u;
/** `1-кесте. …`: languages in which the number stands first. */
const NUMBER_FIRST = /^\**(\d{1,3}(?:\.\d{1,2})?)\s*-?\s*(\p{L}+)\**\s*(?:[.:—–-]+\s*|$|\s(?=["«“(]?[\p{Lu}\d]))/u;
const LONGEST_CAPTION = 400;

/** The numbered caption that a line is, of a table or a figure. */
export function captionIn(text: string, words: TableWords): Caption | undefined {
  if (text.length >= LONGEST_CAPTION) return undefined;
  const match = CAPTION.exec(text);
  const kind = match === null ? undefined : words.caption.get((match[1] ?? '').toLowerCase());
  if (match !== null && kind !== undefined) return { kind, number: match[2] ?? '', length: match[0].length };
  const first = NUMBER_FIRST.exec(text);
  const firstKind = first === null ? undefined : words.caption.get((first[2] ?? '').toLowerCase());
  return first === null || firstKind === undefined
    ? undefined
    : { kind: firstKind, number: first[1] ?? '', length: first[0].length };
}

export function tableCaption(text: string, words: TableWords): Caption | undefined {
  const caption = captionIn(text, words);
  return caption?.kind === 'table' ? caption : undefined;
}

/** "Table 2 (continued)", "Продолжение таблицы 2", "1-кестенің жалғасы": the table goes on from the page before. */
export function isContinuation(text: string, words: TableWords): boolean {
  if (text.length > 80) return false;
  return (text.match(/[\p{L}']+\.?/gu) ?? []).some((word) => words.caption.get(word.toLowerCase()) === 'continued');
}

/** A line under a table: `* …`, `^{*} …`, `Source: …`, `Примечание. …`. */
export function noteKind(text: string, words: TableWords): 'source' | 'note' | undefined {
  if (/^(?:\^\{?[*†‡a-z]\}?|[*†‡]{1,3})\s*\S/u.test(text) && !/^\*\S[^*]*\*/u.test(text)) return 'note';
  const word = /^[*_]*(\p{L}+(?: \p{L}+){0,2})[*_]*\s*[.:–—-]/u.exec(text)?.[1]?.toLowerCase() ?? '';
  const kind = words.notes.get(word);
  return kind === 'source' || kind === 'note' ? kind : undefined;
}
