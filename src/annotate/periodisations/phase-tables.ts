import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import type { TimeExpression } from '../../layers/dates.ts';
import { type Table, tables } from '../../layers/tables.ts';
import { boundsIn, datesWithin } from './bounds.ts';
import { areConsecutive, type DatedPhase } from './dated-phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The phases that a table sets out, one a row: a column is headed "Phase", «Этап», and each row has its years. */
export interface PhaseTable {
  readonly start: number;
  readonly end: number;
  readonly phases: readonly DatedPhase[];
}

export function phaseTables(
  document: Document,
  vocabulary: Vocabulary,
  dates: readonly Annotation<TimeExpression>[],
): PhaseTable[] {
  return document.layer(tables).flatMap((table) => {
    const column = table.value.columns.findIndex((head) => vocabulary.namesParts(head));
    if (column < 0) return [];
    const phases = rowsOf(document.text, table).flatMap(({ start, end, cells }): DatedPhase[] => {
      const row = { start, end };
      const dated = datesWithin(dates, row);
      const bounds = boundsIn(dates, row, vocabulary.cues(document, row));
      if (bounds.dates.length === 0) return [];
      const printed = dated.map((date) => document.text.slice(date.start, date.end));
      const ordinal = ordinalOf(cells[column] ?? '');
      const named = [...cells.slice(column, column + 1), ...cells].find(
        (cell) =>
          /\p{L}{2}/u.test(cell) &&
          !(ordinal !== null && cell === cells[column]) &&
          !printed.some((date) => cell.includes(date)),
      );
      return [{ ...row, ordinal, label: named ?? null, bounds }];
    });
    // Figures by period ("Period | Growth") set out no phases: those have numbers or names.
    const distinguished = phases.filter(({ ordinal, label }) => ordinal !== null || label !== null);
    const whole = distinguished.length >= Math.max(2, table.value.rows.length - 1);
    return whole && (column === 0 || areConsecutive(phases)) ? [{ start: table.start, end: table.end, phases }] : [];
  });
}

/** The lines of the table that are rows, with their cells. */
function rowsOf(text: string, table: Annotation<Table>) {
  const rows: { readonly start: number; readonly end: number; readonly cells: readonly string[] }[] = [];
  let start = table.start;
  for (const line of text.slice(table.start, table.end).split('\n')) {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (table.value.rows.some((row) => row.every((cell, index) => cell === (cells[index] ?? ''))))
      rows.push({ start, end: start + line.trimEnd().length, cells });
    start += line.length + 1;
  }
  return rows;
}

/** "1", "Phase 2", "III". */
function ordinalOf(cell: string): number | null {
  const digits = /(?:^|\s)(\d{1,2})\.?$/u.exec(cell)?.[1];
  if (digits !== undefined) return Number(digits);
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].indexOf(/[IVX]+$/u.exec(cell)?.[0] ?? '');
  return roman < 0 ? null : roman + 1;
}
