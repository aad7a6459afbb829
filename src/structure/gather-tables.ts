import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import { isTitleLine } from './heading-shapes.ts';
import { SUPERSCRIPT_RUN } from './note-labels.ts';
import { type Part, type RawBlock, rawText } from './raw-block.ts';
import { isContinuation, noteKind, type TableWords, tableCaption } from './table-words.ts';

/** Joins captions, rows, notes and source lines into one block of kind `table` each. */
export function gatherTables(source: Source, blocks: readonly RawBlock[], words: TableWords): RawBlock[] {
  const out: RawBlock[] = [];
  let next = 0;
  while (next < blocks.length) {
    const block = blocks[next];
    if (block === undefined) break;
    const caption = isCaption(source, block, words);
    const behind = blocks[next + 1];
    const titled = caption ? titleBehind(source, block, behind, blocks[next + 2], words) : undefined;
    if (titled !== undefined && behind !== undefined) {
      const table = takeOver(block, 'caption');
      add(table, behind, 'caption');
      add(table, titled);
      next = takeBelow(source, blocks, next + 3, table, words, true);
      addTable(source, out, table, words);
    } else if (caption && behind !== undefined && isBody(behind)) {
      const table = takeOver(block, 'caption');
      add(table, behind);
      next = takeBelow(source, blocks, next + 2, table, words, true);
      addTable(source, out, table, words);
    } else if (isTable(block)) {
      const table = takeOver(block);
      next = takeBelow(source, blocks, next + 1, table, words, startsWithCaption(source, table, words));
      addTable(source, out, table, words);
    } else {
      out.push(block.kind === 'caption' ? { ...block, kind: 'text' } : block);
      next++;
    }
  }
  return out;
}

const isBody = ({ kind }: RawBlock): boolean => kind === 'rows' || kind === 'table';
/** A lone row is a table only where a caption says so. */
const isTable = (block: RawBlock): boolean =>
  block.kind === 'table' || (block.kind === 'rows' && block.parts.length >= 2);

function isCaption(source: Source, block: RawBlock, words: TableWords): boolean {
  if (block.kind === 'caption') return true;
  return block.kind === 'text' || (block.kind === 'rows' && block.parts.length === 1)
    ? tableCaption(firstLine(source, block), words) !== undefined || isContinuation(firstLine(source, block), words)
    : false;
}

/**
 * "Table 1" on a line of its own, the title on the next, as the APA has it.
 * @returns the rows behind them
 */
function titleBehind(
  source: Source,
  block: RawBlock,
  title: RawBlock | undefined,
  rows: RawBlock | undefined,
  words: TableWords,
): RawBlock | undefined {
  if (title === undefined || rows === undefined || !isBody(rows)) return undefined;
  const text = rawText(source, block);
  const bare = (tableCaption(text, words)?.length ?? 0) >= text.length;
  return bare && isTitleLine(source, title) && tableCaption(firstLine(source, title), words) === undefined
    ? rows
    : undefined;
}

/** Units: UTF-16 code units. */
const LONGEST_REMARK = 200;
/** So many blocks may stand between the parts of a table: running heads, notes at the foot of the page. */
const MOST_BETWEEN = 6;

/**
 * A table that goes on on the next page: it says so, or it repeats the header of a table on the page before and has no
 * caption of its own. Only furniture and what else a page ends with stands between.
 */
function addTable(source: Source, out: RawBlock[], table: RawBlock, words: TableWords): void {
  const before = out.slice(-MOST_BETWEEN).findLast(({ kind }) => kind === 'table');
  const caption = table.parts.find(({ role }) => role === 'caption');
  const says = caption !== undefined && isContinuation(source.text.slice(...caption.range), words);
  const header = headerOf(source, table);
  const repeats = caption === undefined && header.length > 1 && before !== undefined;
  if (before === undefined || !(says || (repeats && header.join('\t') === headerOf(source, before).join('\t')))) {
    out.push(table);
    return;
  }
  const rows = table.parts.filter(({ role }) => role !== 'caption');
  const captions = table.parts.filter(({ role }) => role === 'caption');
  before.parts.push(...rows.map((part, index): Part => (index === 0 ? { ...part, joint: 'line' } : part)));
  before.dropped.push(...captions.map(({ range }) => ({ range, kind: 'table' as const })), ...table.dropped);
  const cells = [before.cells, table.cells];
  if (cells[0] !== undefined || cells[1] !== undefined)
    before.cells = [...(cells[0] ?? rowsByTabs(source, before)), ...(cells[1] ?? rowsByTabs(source, table))];
}

function headerOf(source: Source, table: RawBlock): string[] {
  const [first = []] = table.cells ?? rowsByTabs(source, table).slice(0, 1);
  return first.map((cell) => cell.map((range) => source.text.slice(...range)).join(' '));
}

/** The cells of rows set with tabs. */
function rowsByTabs(source: Source, table: RawBlock): Range[][][] {
  return table.parts
    .filter(({ role }) => role === undefined)
    .map(({ range: [start, end] }) => {
      let from = start;
      return source.text
        .slice(start, end)
        .split('\t')
        .map((cell): Range[] => {
          const range: Range = [from, from + cell.length];
          from += cell.length + 1;
          return cell.trim() === '' ? [] : [range];
        });
    });
}

/** A table that begins with the line of its caption. */
const startsWithCaption = (source: Source, table: RawBlock, words: TableWords): boolean =>
  table.cells === undefined && tableCaption(firstLine(source, table), words) !== undefined;

const firstLine = (source: Source, block: RawBlock): string => rawText(source, block).split('\n')[0] ?? '';

function takeOver(block: RawBlock, role?: Part['role']): RawBlock {
  const parts = block.parts.map((part) => (role === undefined ? part : { ...part, role }));
  return { ...block, kind: 'table', parts, dropped: [...block.dropped] };
}

function add(table: RawBlock, from: RawBlock, role?: Part['role']): void {
  table.parts.push(
    ...from.parts.map((part, index): Part => {
      // The lines of one note are one; cells of one row stay one row.
      const joint = index === 0 || role === undefined ? (part.joint === 'cell' ? 'cell' : 'line') : 'space';
      return { ...part, joint, ...(role === undefined ? {} : { role }) };
    }),
  );
  table.dropped.push(...from.dropped);
  if (from.cells !== undefined) table.cells = from.cells;
}

/**
 * What stands under a table: a caption where none is above, notes and source lines.
 * @returns the index of the first block that is not the table's
 */
function takeBelow(
  source: Source,
  blocks: readonly RawBlock[],
  from: number,
  table: RawBlock,
  words: TableWords,
  captioned: boolean,
): number {
  let next = from;
  let named = captioned;
  const raised = raisedLabels(source, table);
  for (let block = blocks[next]; block !== undefined; block = blocks[++next]) {
    const after = blocks[next + 1];
    // A caption below its table, where it is not the next table's.
    if (!named && isCaption(source, block, words) && (after === undefined || !isBody(after))) {
      add(table, block, 'caption');
      named = true;
      continue;
    }
    const note = noteUnder(source, block, after, words, raised);
    if (note === undefined) break;
    add(table, note, 'note');
  }
  return next;
}

/** The block as a note of the table, where it is one. */
function noteUnder(
  source: Source,
  block: RawBlock,
  after: RawBlock | undefined,
  words: TableWords,
  raised: ReadonlySet<string>,
): RawBlock | undefined {
  const sign = block.kind === 'bullet' ? block.dropped.find(({ kind }) => kind === 'bullet') : undefined;
  const [first, ...rest] = block.parts;
  // The star of a note is no bullet.
  if (first !== undefined && sign !== undefined && /^[*†‡]$/u.test(source.text.slice(...sign.range)))
    return {
      ...block,
      parts: [{ ...first, range: [sign.range[0], first.range[1]] }, ...rest],
      dropped: block.dropped.filter((dropped) => dropped !== sign),
    };
  // A stray tab does not make a source line a row.
  if (block.kind !== 'text' && !(block.kind === 'rows' && block.parts.length === 1)) return undefined;
  const text = rawText(source, block);
  if (noteKind(text, words) !== undefined) return block;
  const label = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}/u.exec(text)?.[0];
  if (label !== undefined && raised.has(label)) return block;
  // A short remark between the rows and the line of the source.
  const remark =
    text.length <= LONGEST_REMARK && after?.kind === 'text' && noteKind(rawText(source, after), words) === 'source';
  return remark ? block : undefined;
}

/** Superscripts in the cells: a line under the table that begins with one of them explains it. */
const raisedLabels = (source: Source, table: RawBlock): Set<string> =>
  new Set(table.parts.flatMap(({ range }) => source.text.slice(...range).match(SUPERSCRIPT_RUN) ?? []));
