import type { Diagnostic } from '../core/diagnostic.ts';
import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import type { Table } from '../layers/tables.ts';
import type { ResourceStore } from '../resources/store.ts';
import { type RawBlock, rawText, startOf, trimmed } from './raw-block.ts';
import { type CellTyping, prepareCellTyping } from './table-cells.ts';

/** What stands around the rows of a table, by its words. */
interface TableWords {
  readonly caption: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
}

export interface TableReading {
  /** Joins captions, rows, notes and source lines into one block of kind `table` each. */
  gather(source: Source, blocks: readonly RawBlock[]): RawBlock[];
  /** The table that a gathered block holds. `cleaned` is the block's text as the reading text has it. */
  read(source: Source, block: RawBlock, cleaned: (range: Range) => string): { table: Table; diagnostics: Diagnostic[] };
}

export function prepareTables(store: ResourceStore): TableReading {
  const words: TableWords = {
    caption: formsWithKind(store, 'caption-words'),
    notes: formsWithKind(store, 'table-notes'),
  };
  const typing = prepareCellTyping(store);
  return {
    gather: (source, blocks) => gather(source, blocks, words),
    read: (source, block, cleaned) => readTable(source, block, words, typing, cleaned),
  };
}

const formsWithKind = (store: ResourceStore, name: string): Map<string, string> =>
  new Map(
    store
      .lexicons(name)
      .flatMap((lexicon) =>
        lexicon.entries.map((entry) => [entry.form.toLowerCase(), entry.cells.kind ?? ''] as const),
      ),
  );

const CAPTION =
  /^\**(\p{L}+\.?)\s*№?\s*(\d{1,3}(?:\.\d{1,2})?|[A-Z]\d{0,2}|[IVX]{1,5})\s*(?:[.:—–-]\s*|$|\s(?=\p{Lu}))/u;

function captionOf(text: string, words: TableWords): { number: string; length: number } | undefined {
  const match = CAPTION.exec(text);
  return match !== null && words.caption.get((match[1] ?? '').toLowerCase()) === 'table' && text.length < 400
    ? { number: match[2] ?? '', length: match[0].length }
    : undefined;
}

/** A line under a table: `* …`, `^{*} …`, `Source: …`, `Примечание. …`. */
function noteKind(text: string, words: TableWords): 'source' | 'note' | undefined {
  if (/^(?:\^\{?[*†‡a-z]\}?|[*†‡]{1,3})\s*\S/u.test(text) && !/^\*\S[^*]*\*/u.test(text)) return 'note';
  const word = /^\**(\p{L}+(?: \p{L}+)?)\**\s*[.:]/u.exec(text)?.[1]?.toLowerCase() ?? '';
  const kind = words.notes.get(word);
  return kind === 'source' || kind === 'note' ? kind : undefined;
}

function gather(source: Source, blocks: readonly RawBlock[], words: TableWords): RawBlock[] {
  const out: RawBlock[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined) continue;
    const text = rawText(source, block);
    const caption =
      block.kind === 'text' || block.kind === 'rows' ? captionOf(text.split('\n')[0] ?? '', words) : undefined;
    const next = blocks[i + 1];
    const bodyBehind = next?.kind === 'rows' || next?.kind === 'table';
    const ownRows = block.kind === 'rows' && block.parts.length >= 2;
    if (block.kind !== 'table' && !ownRows && !(caption !== undefined && bodyBehind)) {
      out.push(block);
      continue;
    }
    const table: RawBlock = { ...block, kind: 'table', parts: [...block.parts], dropped: [...block.dropped] };
    const take = (from: RawBlock): void => {
      table.parts.push(...from.parts.map((part) => ({ ...part, joint: 'line' as const })));
      table.dropped.push(...from.dropped);
      if (from.cells !== undefined) table.cells = from.cells;
    };
    if (caption !== undefined && bodyBehind && next !== undefined) {
      take(next);
      i++;
    }
    const below = blocks[i + 1];
    const above = blocks[i + 2];
    // A caption below its table, where it is not the next table's.
    if (caption === undefined && below?.kind === 'text' && above?.kind !== 'rows' && above?.kind !== 'table') {
      if (captionOf(rawText(source, below), words) !== undefined) {
        take(below);
        i++;
      }
    }
    for (let after = blocks[i + 1]; after !== undefined; after = blocks[i + 1]) {
      if (after.kind !== 'text' || noteKind(rawText(source, after), words) === undefined) break;
      take(after);
      i++;
    }
    out.push(table);
  }
  return out;
}

function readTable(
  source: Source,
  block: RawBlock,
  words: TableWords,
  typing: CellTyping,
  cleaned: (range: Range) => string,
): { table: Table; diagnostics: Diagnostic[] } {
  let number: string | null = null;
  let caption: string | null = null;
  const notes: string[] = [];
  let sourceLine: string | null = null;
  const lines: string[][] = [];
  let tidy = block.cells?.map((row) => row.map((range) => oneLine(cleaned(range)))) ?? [];
  const cellStarts = new Set((block.cells ?? []).flatMap((row) => row.map(([start]) => start)));
  for (const { range } of block.parts) {
    if (cellStarts.has(range[0])) continue;
    const text = cleaned(range);
    const found: ReturnType<typeof captionOf> = number === null ? captionOf(text, words) : undefined;
    if (found !== undefined) {
      number = found.number;
      caption = oneLine(text.slice(found.length).replaceAll('\t', ' ')).replace(/\*+$/u, '') || null;
      continue;
    }
    const kind = noteKind(text, words);
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
  const { rows, diagnostics } = dropGarbled(tidy.slice(1), source, block);
  const columns = tidy[0] ?? [];
  return {
    table: { number, caption, columns, rows, cells: typing(rows, Math.max(width, columns.length)), notes, sourceLine },
    diagnostics,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** `* No data. Source: Ministry` → the note and, behind the word, the source. */
function splitSource(text: string, words: TableWords): { notes: string[]; source: string | null } {
  const plain = text.replace(/^\^\{?([*†‡a-z])\}?\s*/u, '$1 ');
  for (const [word, kind] of words.notes) {
    if (kind !== 'source') continue;
    const at = plain.toLowerCase().search(new RegExp(`(?:^|[\\s*_])${word}\\**\\s*[:.]`, 'u'));
    if (at === -1) continue;
    const note = plain.slice(0, at).trim();
    const behind = plain.slice(at).replace(/^[\s*_]*[^:.]*[:.]\**\s*/u, '');
    return { notes: note === '' ? [] : [note], source: behind.replace(/[*_]+$/u, '') || null };
  }
  return { notes: [plain], source: null };
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
        source: [trimmed(source.text, [startOf(block), block.parts.at(-1)?.range[1] ?? startOf(block)])],
      });
      continue;
    }
    if (row[0] !== undefined && row[0] !== '') heads.set(row[0], kept.length);
    kept.push(row);
  }
  return { rows: kept, diagnostics };
}
