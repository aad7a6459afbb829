import type { TableCell } from '../layers/tables.ts';
import { decideNumberFormat, parseNumber } from '../matching/numbers.ts';
import { foldPhrase } from '../resources/fold.ts';
import type { ResourceStore } from '../resources/store.ts';
import { readUnitWords } from './unit-words.ts';

/** Types every cell of a table; `columns` is the width that rows with fewer cells are filled up to. */
export type CellTyping = (rows: readonly (readonly string[])[], columns: number) => TableCell[];

const NUMBER = /[+−–-]?\d(?:[\d.,'\u00a0\u202f ]*\d)?/u;

export function prepareCellTyping(store: ResourceStore): CellTyping {
  const missing = new Set<string>();
  const estimates: string[] = [];
  for (const lexicon of store.lexicons('cell-signs'))
    for (const { form, cells } of lexicon.entries)
      if (cells.kind === 'missing') missing.add(foldPhrase(form));
      else estimates.push(form.toLowerCase());
  const { currencies, scales } = readUnitWords(store);

  return (rows, columns) => {
    const formats = Array.from({ length: columns }, (_, column) =>
      decideNumberFormat(rows.flatMap((row) => NUMBER.exec(row[column] ?? '')?.[0] ?? [])),
    );
    return rows.flatMap((row, rowIndex) =>
      Array.from({ length: Math.max(columns, row.length) }, (_, column): TableCell => {
        const raw = row[column] ?? '';
        const bare = foldPhrase(raw.replaceAll(/[()[\]]/gu, ''));
        const isMissing = bare === '' || missing.has(bare);
        const numeral = isMissing ? undefined : NUMBER.exec(raw)?.[0];
        // Most cells with a figure have nothing else.
        const words =
          numeral === undefined || numeral === raw
            ? ''
            : foldPhrase(raw.replace(numeral, ' ').replaceAll(/[()[\]*†‡]/gu, ' '));
        const unit = words === '' ? null : unitOf(words, currencies);
        // A cell that is mostly words ("First pilot tender (Sept. 2003)") has no figure of its own.
        const isFigure =
          numeral !== undefined && (words === '' || unit !== null || /^\D{0,4}$/u.test(words) || startsWithNumber(raw));
        return {
          row: rowIndex,
          column,
          raw,
          value: isFigure ? scaled(parseNumber(numeral, formats[column]), words, scales) : null,
          unit: isFigure ? unit : null,
          estimate: isFigure && (/^\(.*\)/u.test(raw) || estimates.some((sign) => raw.toLowerCase().startsWith(sign))),
          missing: isMissing,
        };
      }),
    );
  };
}

const startsWithNumber = (raw: string): boolean => /^[(~]?\d/u.test(raw);

function unitOf(words: string, currencies: ReadonlyMap<string, string>): string | null {
  if (words.includes('%')) return '%';
  for (const word of words.split(' ')) {
    const code = currencies.get(word);
    if (code !== undefined) return code;
  }
  return null;
}

/** "10.7 million tenge": the first scale word beside the number. */
function scaled(value: number | null, words: string, scales: ReadonlyMap<string, number>): number | null {
  if (value === null) return null;
  const word = words.split(' ').find((candidate) => scales.has(candidate));
  const factor = word === undefined ? 1 : (scales.get(word) ?? 1);
  return Math.round(value * factor * 1e6) / 1e6;
}
