import type { SectionKind } from '../core/document.ts';
import type { Source } from '../core/source.ts';
import { attach } from './joins.ts';
import { type Part, type RawBlock, rawText, trimmed } from './raw-block.ts';
import type { Vocabulary } from './repairs/vocabulary.ts';

/**
 * Gives the blocks of bibliographies, lists of resources and of acronyms their kinds, and joins entries that stand on
 * several lines. A block belongs to the section of the last heading before it.
 */
export function markEndMatter(source: Source, blocks: readonly RawBlock[], vocabulary: Vocabulary): RawBlock[] {
  let section: SectionKind = 'body';
  const out: RawBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      section = block.heading?.kind ?? 'body';
      out.push(block);
      continue;
    }
    const readable = block.kind === 'text' || block.kind === 'bullet';
    const text = readable ? rawText(source, block) : '';
    if (LISTS.has(section) && readable && /^\d{1,4}$/u.test(text)) {
      // A page number among the entries of a list.
      out.push({ ...block, kind: 'furniture' });
    } else if (section === 'bibliography' && readable) {
      const last = out.at(-1);
      if (last?.kind === 'reference' && block.kind === 'text' && continuesEntry(text, rawText(source, last)))
        attach(source, last, block, vocabulary);
      else out.push(...entriesOf(source, withSameAuthor(source, block, last), 'reference'));
    } else if (section === 'resources' && readable) {
      out.push(...entriesOf(source, block, 'resource'));
    } else if (section === 'acronyms' && (block.kind === 'rows' || block.kind === 'table' || readable)) {
      const last = out.at(-1);
      // A list of definitions has term and explanation in paragraphs of their own.
      if (last?.kind === 'acronym' && readable && isTerm(source, last)) last.parts.push(...asCell(block.parts));
      else out.push(...(block.cells === undefined ? acronymEntries(source, block) : acronymRows(block)));
    } else if (block.kind === 'rows') {
      // Tabs outside tables: a line with a tab in it is a line.
      out.push({ ...block, kind: 'text' });
    } else {
      out.push(block);
    }
  }
  return out;
}

const LISTS: ReadonlySet<SectionKind> = new Set(['bibliography', 'resources', 'acronyms']);

/** `— (2007). …`: the dash that stands for the author of the entry before is no bullet. */
function withSameAuthor(source: Source, block: RawBlock, last: RawBlock | undefined): RawBlock {
  const sign = block.kind === 'bullet' ? block.dropped.find(({ kind }) => kind === 'bullet') : undefined;
  const [first, ...rest] = block.parts;
  if (sign === undefined || first === undefined || last?.dropped.some(({ kind }) => kind === 'bullet')) return block;
  if (!/^[–—]$/u.test(source.text.slice(...sign.range))) return block;
  return {
    ...block,
    parts: [{ ...first, range: [sign.range[0], first.range[1]] }, ...rest],
    dropped: block.dropped.filter((dropped) => dropped !== sign),
  };
}

/** How an entry begins: `Surname, Given`, `Фамилия И. О.`, `Institution (2011)`, `———`, `[3]`, `12.`. */
const ENTRY_START =
  /^(?:\p{Lu}[\p{L}'’-]+,?\s+(?:\p{Lu}\p{Ll}{0,2}\.|\p{Lu}\p{L}+(?=[\s,;]))|[^.]{2,60}\((?:1[5-9]|20)\d\d|[—–_-]{2,}|\[\d{1,3}\]|\d{1,3}\.\s)/u;
/** "van der Berg, Anna", "al-Amin, S.": a surname may begin with a small letter. */
const PARTICLE_START = /^(?:(?:\p{Ll}{2,3}\s){1,2}|\p{Ll}{1,2}['’-])\p{Lu}[\p{L}'’-]+,\s\p{Lu}/u;
/** `Office of Mills (2010).` at the end of a line: the title follows. */
const AUTHOR_AND_YEAR = /^(?:[^.]|(?<=\p{Lu})\.){2,110}\((?:1[5-9]|20)\d\d[a-z]?\)\.?$/u;
const ENTRY_END = /[.\d)»”/]$/u;

/** The entries of a hard-wrapped list whose lines nothing keeps apart: one ends where a line ends and the next begins one. */
function entriesOf(source: Source, block: RawBlock, kind: 'reference' | 'resource'): RawBlock[] {
  const entries: RawBlock[] = [];
  const widest = block.parts.reduce((width, { range }) => Math.max(width, range[1] - range[0]), 0);
  let part: Part | undefined;
  for (const next of block.parts) {
    const text = source.text.slice(next.range[0], Math.min(next.range[1], next.range[0] + 120));
    const before =
      part === undefined ? '' : source.text.slice(Math.max(part.range[0], part.range[1] - 10), part.range[1]);
    // A line that ends short, or in the day of access, ends an entry.
    const short = part !== undefined && (part.range[1] - part.range[0] < widest * 0.8 || /\d{4}\)\.?$/u.test(before));
    const begins =
      part !== undefined &&
      ENTRY_END.test(before) &&
      (ENTRY_START.test(text) || (short && /^(?:\p{Lu}|https?:|www\.)/u.test(text)));
    const last = entries.at(-1);
    const headed =
      last !== undefined &&
      last.parts.length === 1 &&
      part !== undefined &&
      AUTHOR_AND_YEAR.test(source.text.slice(...part.range));
    if (last === undefined) entries.push({ ...block, kind, parts: [next] });
    else if (begins && !headed) entries.push({ kind, parts: [next], dropped: [] });
    else last.parts.push(next);
    part = next;
  }
  return entries;
}

const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u;

/** An entry's further lines: it is not over, it has no year and no author, or what follows begins with a small letter, a bracket or a URL. */
const continuesEntry = (text: string, before: string): boolean =>
  (/^[\p{Ll}(]/u.test(text) && !(PARTICLE_START.test(text) && ENTRY_END.test(before))) ||
  /^(?:https?:|www\.)/u.test(text) ||
  /[,:–-]$/u.test(before) ||
  (!YEAR.test(text) && YEAR.test(before) && !ENTRY_START.test(text));

/** A short form and nothing else. */
const isTerm = (source: Source, entry: RawBlock): boolean =>
  entry.parts.length === 1 && /^[\p{L}\d./&-]{2,15}$/u.test(rawText(source, entry));

const asCell = (parts: readonly Part[]): Part[] =>
  parts.map((part, index) => (index === 0 ? { ...part, joint: 'cell' } : part));

/** One entry a row of a table; its caption and notes are paragraphs around them. */
function acronymRows({ cells = [], parts, dropped }: RawBlock): RawBlock[] {
  const rows = cells
    .map((row) =>
      row.flatMap((cell, column) =>
        cell.map((range, line): Part => ({ range, joint: line > 0 || column === 0 ? 'space' : 'cell' })),
      ),
    )
    .filter((row) => row.length > 0)
    .map((row, index): RawBlock => ({ kind: 'acronym', parts: row, dropped: index === 0 ? [...dropped] : [] }));
  const inCells = new Set(cells.flat(2).map(([start]) => start));
  const first = rows[0]?.parts[0]?.range[0] ?? 0;
  const around = parts
    .filter(({ range: [start, end] }) => end > start && !inCells.has(start))
    .map((part): RawBlock => ({ kind: 'text', parts: [{ ...part, joint: 'space' }], dropped: [] }));
  const isAbove = ({ parts: [part] }: RawBlock): boolean => (part?.range[0] ?? 0) < first;
  return [...around.filter(isAbove), ...rows, ...around.filter((block) => !isAbove(block))];
}

/** One entry a row; a row whose first cell is empty goes on with the row above. */
function acronymEntries(source: Source, block: RawBlock): RawBlock[] {
  const entries: RawBlock[] = [];
  const rows: readonly Part[] = block.parts;
  rows.forEach((part, index) => {
    const text = source.text.slice(part.range[0], part.range[1]);
    const last = entries.at(-1);
    const range = trimmed(source.text, part.range);
    if (range[1] <= range[0]) return;
    if (part.joint === 'cell' && last !== undefined) last.parts.push({ range, joint: 'cell' });
    else if (
      last !== undefined &&
      (/^\s*\t/u.test(text) ||
        (block.kind !== 'rows' && part.joint === 'space' && index > 0 && !/\t| [–—-] |\|/u.test(text)))
    )
      last.parts.push({ range, joint: 'space' });
    else
      entries.push({
        kind: 'acronym',
        parts: [{ range, joint: 'space' }],
        dropped: index === 0 ? [...block.dropped] : [],
      });
  });
  return entries;
}
