import type { Diagnostic } from '../core/diagnostic.ts';
import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import { fold } from '../resources/fold.ts';
import { beginning, endOf, lengthOf, type RawBlock, rawText, startOf } from './raw-block.ts';
import type { SectionNames } from './section-names.ts';

/** Dots, a tab or a gap, and the number of a page. */
const PAGE_TAIL = /(?:\s*(?:[.…·_]\s?){3,}\s*|\s*\t\s*|\s{2,})(?:\d{1,4}|[ivxlc]{1,6})\s*$/u;
const LEADERS = /(?:[.…·_]\s?){3,}\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$/u;
const LONGEST_ENTRY = 220;
const FEWEST_ENTRIES = 3;

/**
 * Marks the lines of a list of contents, which repeat headings and are neither headings nor text: lines behind the words
 * "Contents", "List of Tables" that end in a page number or come back as a line of their own, and, without these words,
 * lines with dots up to a number.
 */
export function markContents(source: Source, blocks: readonly RawBlock[], names: SectionNames): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let repeated: ReadonlyMap<string, number> | undefined;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    const named = isContentsTitle(source, block, names);
    if (!named && !isLeaderLine(source, block)) continue;
    if (named) repeated ??= countLines(source, blocks);
    const from = named ? index + 1 : index;
    const to = endOfList(source, blocks, from, named ? repeated : undefined);
    const entries = blocks.slice(from, to).filter(({ kind }) => kind !== 'furniture');
    const lines = entries.reduce((sum, entry) => sum + entry.parts.filter(({ joint }) => joint !== 'cell').length, 0);
    if (lines < FEWEST_ENTRIES) continue;
    for (const entry of entries) entry.kind = 'contents';
    diagnostics.push({
      code: 'structure/contents',
      severity: 'info',
      message: `A list of contents with ${lines} lines was recognised; its lines are neither headings nor text.`,
      source: [[startOf(blocks[from] ?? block), endOf(entries.at(-1) ?? block)] as Range],
    });
    index = to - 1;
  }
  return diagnostics;
}

/** The list ends with the first line that is no entry, or that repeats one: the first heading of the text itself. */
function endOfList(
  source: Source,
  blocks: readonly RawBlock[],
  from: number,
  repeated: ReadonlyMap<string, number> | undefined,
): number {
  const seen = new Set<string>();
  for (let to = from; to < blocks.length; to++) {
    const block = blocks[to];
    if (block === undefined || !isEntry(source, block, repeated)) return to;
    if (block.kind === 'furniture' || block.kind === 'rows' || block.kind === 'table') continue;
    const key = keyOf(beginning(source, block));
    if (seen.has(key)) return to;
    seen.add(key);
  }
  return blocks.length;
}

const isContentsTitle = (source: Source, block: RawBlock, names: SectionNames): boolean =>
  (block.kind === 'text' || block.kind === 'heading') &&
  lengthOf(block) < 60 &&
  names.exactKind(rawText(source, block).replace(/[.:]\s*$/u, '')) === 'contents';

const isLeaderLine = (source: Source, block: RawBlock): boolean =>
  (block.kind === 'text' || block.kind === 'bullet') &&
  lengthOf(block) <= LONGEST_ENTRY &&
  LEADERS.test(rawText(source, block));

function isEntry(
  source: Source,
  block: RawBlock | undefined,
  repeated: ReadonlyMap<string, number> | undefined,
): boolean {
  if (block === undefined) return false;
  if (block.kind === 'furniture') return true;
  if (block.kind === 'rows' || block.kind === 'table')
    return (
      repeated !== undefined && rowsOf(source, block).every((row) => /(?:^|\s)(?:\d{1,4}|[ivxlc]{1,6})$/u.test(row))
    );
  if (block.kind !== 'text' && block.kind !== 'bullet' && block.kind !== 'heading') return false;
  if (lengthOf(block) > LONGEST_ENTRY) return false;
  const text = rawText(source, block);
  if (LEADERS.test(text)) return true;
  return repeated !== undefined && (PAGE_TAIL.test(text) || (repeated.get(keyOf(text)) ?? 0) >= 2);
}

const rowsOf = (source: Source, block: RawBlock): string[] => rawText(source, block).split('\n');

/** A line without its number, its page and its capitals. */
const keyOf = (text: string): string =>
  fold(text.replace(PAGE_TAIL, '').replace(/^(?:\d{1,2}(?:\.\d{1,2})*|[IVXLC]+|\p{Lu})[.)]?\s+/u, ''))
    .replace(/[\s.:–—-]+/gu, ' ')
    .trim();

/** How often each short line stands in the text. */
function countLines(source: Source, blocks: readonly RawBlock[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (
      (block.kind !== 'text' && block.kind !== 'heading' && block.kind !== 'bullet') ||
      lengthOf(block) > LONGEST_ENTRY
    )
      continue;
    const key = keyOf(beginning(source, block));
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
