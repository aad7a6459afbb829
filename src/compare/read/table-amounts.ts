import type { AnnotatedDocument } from '../../layers/annotated.ts';
import { type Table, type TableCell, tables } from '../../layers/tables.ts';
import { foldPhrase } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { AmountFacts } from './amounts.ts';
import { placedOf } from './items.ts';

/** Four digits that are a year, not part of a longer number. */
const YEAR = /(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,]\d|\d)/gu;

/** What a row or a column is about, and the one year that it names; `null` where it names none or several. */
interface Head {
  readonly label: string;
  readonly year: number | null;
}

export type TableAmounts = (annotated: AnnotatedDocument) => AmountFacts[];

/**
 * The figures of tables: sums and shares, and what is counted where the head of the row or of the column is a year. What
 * a count counts is the other head, in its own words.
 */
export function prepareTableAmounts(store: ResourceStore): TableAmounts {
  const totals = new Set(store.lexicons('total-words').flatMap((lexicon) => lexicon.forms().map(foldPhrase)));
  return (annotated) =>
    placedOf(annotated, tables).flatMap((table) => {
      const columns = table.columns.map(headOf);
      const rows = table.rows.map(([first = '']) => headOf(first));
      const caption = headOf(table.caption ?? '').year;
      return table.cells.flatMap((cell): AmountFacts[] => {
        const row = rows[cell.row];
        const column = columns[cell.column];
        if (row === undefined || column === undefined || cell.column === 0 || cell.value === null) return [];
        const dated = yearOf(row, column);
        const kind = kindOf(cell);
        if (dated.contradictory || (kind === 'count' && dated.year === null)) return [];
        const counted = row.year === null ? row.label : column.label;
        // "Total" counts what the table is about, and nothing that another table's total counts.
        const unit = cell.unit ?? (totals.has(foldPhrase(counted)) ? (table.caption ?? '') : counted);
        if (unit === '') return [];
        const year = dated.year ?? caption;
        return [
          {
            paragraph: -1,
            kind,
            unit,
            year,
            item: {
              document: annotated.document.id,
              annotation: table.id,
              paragraph: null,
              quote: cell.raw,
              ...sentenceOf(table, cell, row, column),
              value: cell.value,
              upper: null,
              approx: cell.estimate,
              bound: null,
              yearFrom: year === null ? null : 'table',
              yearBy: null,
            },
          },
        ];
      });
    });
}

function headOf(label: string): Head {
  const years = new Set(Array.from(label.matchAll(YEAR), ([year]) => Number(year)));
  const [year] = years;
  return { label: label.trim(), year: years.size === 1 && year !== undefined ? year : null };
}

function yearOf(row: Head, column: Head): { readonly year: number | null; readonly contradictory: boolean } {
  const both = row.year !== null && column.year !== null && row.year !== column.year;
  return { year: both ? null : (row.year ?? column.year), contradictory: both };
}

const kindOf = ({ unit }: TableCell): AmountFacts['kind'] =>
  unit === null ? 'count' : unit === '%' ? 'percent' : 'money';

/** No sentence stands around a cell: its table, row and column do. */
function sentenceOf(table: Table, cell: TableCell, row: Head, column: Head) {
  const heads = [table.caption ?? '', row.label, column.label].filter((head) => head !== '').join(' | ');
  const sentence = `${heads}: ${cell.raw}`;
  return { sentence, at: [sentence.length - cell.raw.length, sentence.length] satisfies [number, number] };
}
