import type { Table, TableCell } from '../layers/tables.ts';
import { fold, foldPhrase } from '../resources/fold.ts';
import type { ResourceStore } from '../resources/store.ts';
import { readUnitWords } from './unit-words.ts';

/** What a head of a column or a caption says that figures are in. */
interface HeadUnit {
  /** ISO 4217 code or `%`. */
  readonly unit: string;
  /** 1,000,000 for "million tenge". */
  readonly factor: number;
}

/** Gives the figures of a table that have no unit beside them the one that their column's head, else the caption names. */
export type HeadUnits = (table: Pick<Table, 'caption' | 'columns' | 'cells'>) => TableCell[];

/** A unit in a head is a few words long: "in million US dollars". */
const MOST_WORDS = 4;

export function prepareHeadUnits(store: ResourceStore): HeadUnits {
  const { currencies, scales } = readUnitWords(store);
  const units = new Map(currencies);
  const small = new Set<string>();
  for (const lexicon of store.lexicons('percent-words'))
    for (const { form, cells } of lexicon.entries) if (cells.unit === '%') units.set(foldPhrase(form), '%');
  for (const lexicon of store.lexicons('stopwords'))
    for (const { form, cells } of lexicon.entries) if (cells.class === 'preposition') small.add(fold(form));

  /** A phrase that is a unit and nothing else: "%", "in percent", «млн тенге». */
  const read = (phrase: string): HeadUnit | null => {
    const words = foldPhrase(phrase).split(' ');
    if (words.length > MOST_WORDS) return null;
    while (words.length > 1 && small.has(words[0] ?? '')) words.shift();
    const scale = words.length > 1 ? scales.get((words[0] ?? '').replace(/\.$/u, '')) : undefined;
    if (scale !== undefined) words.shift();
    if (small.has(words[0] ?? '')) words.shift();
    const name = words.join(' ');
    const unit = units.get(name) ?? units.get(name.replace(/\.$/u, ''));
    return unit === undefined ? null : { unit, factor: scale ?? 1 };
  };
  const stated = (head: string): HeadUnit | null => {
    for (const phrase of unitPhrases(head, (word) => small.has(fold(word)))) {
      const found = read(phrase);
      if (found !== null) return found;
    }
    return null;
  };

  return ({ caption, columns, cells }) => {
    const whole = caption === null ? null : stated(caption);
    const ofColumn = columns.map((column) => stated(column));
    if (whole === null && ofColumn.every((unit) => unit === null)) return cells;
    const years = yearColumns(cells);
    return cells.map((cell) => {
      // The first column names the rows, whatever the caption says of the figures.
      const head = ofColumn[cell.column] ?? (cell.column > 0 && !years.has(cell.column) ? whole : null);
      if (head === null || cell.value === null || cell.unit !== null) return cell;
      const factor = /\p{L}/u.test(cell.raw) ? 1 : head.factor;
      return { ...cell, unit: head.unit, value: Math.round(cell.value * factor * 1e6) / 1e6 };
    });
  };
}

/** Where a head may name its unit: the whole of it, brackets at its end, what stands behind its last comma or a preposition. */
function unitPhrases(head: string, isPreposition: (word: string) => boolean): string[] {
  const plain = head.replace(/[*†‡]+$/u, '').trim();
  const bracket = /[([]([^()[\]]{1,40})[)\]]$/u.exec(plain)?.[1];
  const words = plain.split(' ');
  return [
    plain,
    ...(bracket === undefined ? [] : [bracket]),
    ...(plain.includes(',') ? [plain.slice(plain.lastIndexOf(',') + 1)] : []),
    ...Array.from({ length: Math.min(MOST_WORDS, words.length) }, (_, count) => words.slice(-(count + 1)))
      .filter(([first = '']) => isPreposition(first))
      .map((phrase) => phrase.join(' ')),
  ].map((phrase) => phrase.trim());
}

/** Columns whose every figure is a year. */
function yearColumns(cells: readonly TableCell[]): ReadonlySet<number> {
  const years = new Set<number>();
  const others = new Set<number>();
  for (const { column, value } of cells)
    if (value !== null) (Number.isInteger(value) && value >= 1800 && value <= 2100 ? years : others).add(column);
  return new Set([...years].filter((column) => !others.has(column)));
}
