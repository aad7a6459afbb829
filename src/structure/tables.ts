import type { Diagnostic } from '../core/diagnostic.ts';
import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import type { Table } from '../layers/tables.ts';
import type { ResourceStore } from '../resources/store.ts';
import { gatherTables } from './gather-tables.ts';
import { endOf, type Part, type RawBlock, startOf, trimmed } from './raw-block.ts';
import { type CellTyping, prepareCellTyping } from './table-cells.ts';
import { gridOf } from './table-rows.ts';
import { type CheckSums, prepareSums, type WrongSum } from './table-sums.ts';
import { type HeadUnits, prepareHeadUnits } from './table-units.ts';
import { type Caption, noteKind, readTableWords, type TableWords, tableCaption } from './table-words.ts';

export interface TableReading {
  /** Joins captions, rows, notes and source lines into one block of kind `table` each. */
  gather(source: Source, blocks: readonly RawBlock[]): RawBlock[];
  /** The table that a gathered block holds. `cleaned` is the block's text as the reading text has it. */
  read(source: Source, block: RawBlock, cleaned: (range: Range) => string): { table: Table; diagnostics: Diagnostic[] };
}

export function prepareTables(store: ResourceStore): TableReading {
  const words = readTableWords(store);
  const typing = prepareCellTyping(store);
  const headUnits = prepareHeadUnits(store);
  const checkSums = prepareSums(store);
  return {
    gather: (source, blocks) => gatherTables(source, blocks, words),
    read: (source, block, cleaned) => readTable(source, block, { words, typing, headUnits, checkSums }, cleaned),
  };
}

interface TableReaders {
  readonly words: TableWords;
  readonly typing: CellTyping;
  readonly headUnits: HeadUnits;
  readonly checkSums: CheckSums;
}

function readTable(
  source: Source,
  block: RawBlock,
  { words, typing, headUnits, checkSums }: TableReaders,
  cleaned: (range: Range) => string,
): { table: Table; diagnostics: Diagnostic[] } {
  let number: string | null = null;
  let caption: string | null = null;
  const notes: string[] = [];
  let sourceLine: string | null = null;
  const lines: string[][] = [];
  let tidy = block.cells?.map((row) => row.map((cell) => oneLine(cell.map(cleaned).join(' ')))) ?? [];
  const cellStarts = new Set((block.cells ?? []).flatMap((row) => row.flatMap((cell) => cell.map(([start]) => start))));
  for (const { range, role } of joinedByRole(block.parts)) {
    if (cellStarts.has(range[0])) continue;
    const text = cleaned(range);
    const found: Caption | undefined = number === null ? tableCaption(oneLine(text), words) : undefined;
    if (found !== undefined || role === 'caption') {
      number ??= found?.number ?? null;
      const title = oneLine(text)
        .slice(found?.length ?? 0)
        .replace(/\*+$/u, '');
      caption = [caption ?? '', title].filter((line) => line !== '').join(' ') || null;
      continue;
    }
    const kind = role ?? noteKind(text, words);
    if (kind !== undefined && !/^\*+\t/u.test(text)) {
      const split = splitSource(oneLine(text), words);
      notes.push(...split.notes);
      sourceLine ??= split.source;
      continue;
    }
    lines.push(text.split('\t').map(oneLine));
  }
  if (tidy.length === 0) tidy = lines;
  const width = commonWidth(tidy);
  const grid = gridOf(tidy);
  const { rows, diagnostics } = dropGarbled(grid.rows, source, block);
  const columns = [...grid.columns];
  const cells = typing(rows, Math.max(width, columns.length));
  const wrong = checkSums({ columns, rows, cells });
  if (wrong.length > 0) diagnostics.push(sumDiagnostic(number, wrong, rangeOf(source, block)));
  return {
    table: { number, caption, columns, rows, cells: headUnits({ caption, columns, cells }), notes, sourceLine },
    diagnostics,
  };
}

/** Lines of one note or caption as one range, where nothing but white space stands between them. */
function joinedByRole(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.role !== undefined && last.role === part.role && part.joint === 'space')
      joined[joined.length - 1] = { ...last, range: [last.range[0], part.range[1]] };
    else joined.push(part);
  }
  return joined;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** `* No data. Source: Ministry` → the note and, behind the word, the source. */
function splitSource(text: string, words: TableWords): { notes: string[]; source: string | null } {
  const plain = text.replace(/^\^\{?([*†‡a-z])\}?\s*/u, '$1 ');
  const lower = plain.toLowerCase();
  for (const source of words.sources) {
    const at = lower.search(source);
    if (at === -1) continue;
    const note = plain.slice(0, at).trim();
    const behind = plain.slice(at).replace(/^[\s*_]*[^:.]*[:.]\**\s*/u, '');
    return { notes: note === '' ? [] : [note], source: behind.replace(/[*_]+$/u, '') || null };
  }
  return { notes: [plain], source: null };
}

const rangeOf = (source: Source, block: RawBlock): Range =>
  trimmed(source.text, [startOf(block), Math.max(startOf(block), endOf(block))]);

/** One diagnostic a table, with every total that is wrong: the table itself is left as it is printed. */
function sumDiagnostic(number: string | null, wrong: readonly WrongSum[], range: Range): Diagnostic {
  const sums = wrong.map(
    ({ row, column, printed, sum }) =>
      `"${row}", column "${column}": printed ${printed}, the rows add up to ${sum} (${printed > sum ? '+' : '−'}${Math.abs(Math.round((printed - sum) * 1e6) / 1e6)})`,
  );
  return {
    code: 'structure/sum-mismatch',
    severity: 'warning',
    message: `${number === null ? 'A table' : `Table ${number}`} does not add up: ${sums.join('; ')}. Nothing was changed.`,
    source: [range],
  };
}

/** The number of cells that most rows have. */
function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/**
 * OCR sometimes repeats two rows as one, cell by cell ("Farms Subtotal | 29 25,860"): such a row says nothing that the
 * rows it repeats do not say better.
 */
function dropGarbled(
  rows: readonly string[][],
  source: Source,
  block: RawBlock,
): { rows: string[][]; diagnostics: Diagnostic[] } {
  const heads = new Map<string, number>();
  const kept: string[][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const row of rows) {
    const words = (row[0] ?? '').split(' ');
    const repeats = words.some((_, at) => {
      if (at === 0) return false;
      const first = heads.get(words.slice(0, at).join(' '));
      const second = heads.get(words.slice(at).join(' '));
      if (first === undefined || second === undefined) return false;
      return row.slice(1).every((cell, column) => cell.startsWith(kept[first]?.[column + 1] ?? cell));
    });
    if (repeats) {
      diagnostics.push({
        code: 'structure/garbled-row',
        severity: 'warning',
        message: `A row of the table repeats two earlier rows in one ("${row[0] ?? ''}"); it was left out of its rows.`,
        source: [rangeOf(source, block)],
      });
      continue;
    }
    if (row[0] !== undefined && row[0] !== '') heads.set(row[0], kept.length);
    kept.push(row);
  }
  return { rows: kept, diagnostics };
}
