import type { Diagnostic } from '../core/diagnostic.ts';
import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import type { FoundMarker } from './note-markers.ts';
import { paragraphNumber } from './numbered-paragraphs.ts';
import { type Numbered, numberingTroubles } from './numbering-gaps.ts';
import { beginning, endOf, lengthOf, type RawBlock, rawText, startOf } from './raw-block.ts';
import { type TableWords, tableCaption } from './table-words.ts';

export interface Skeleton {
  readonly source: Source;
  readonly blocks: readonly RawBlock[];
  readonly markers: readonly FoundMarker[];
  /** Blocks whose numbers count paragraphs. */
  readonly numbered: ReadonlySet<RawBlock>;
  /** In laws numbers go missing by repeal. */
  readonly law: boolean;
}

/** What the finished skeleton shows to be wrong and nothing can mend: reported, never changed. */
export function diagnose(skeleton: Skeleton, words: TableWords): Diagnostic[] {
  return [
    ...notesOutOfOrder(skeleton),
    ...(skeleton.law ? [] : sectionsOutOfOrder(skeleton)),
    ...paragraphsOutOfOrder(skeleton),
    ...tablesMissing(skeleton, words),
    ...faultyPassages(skeleton),
  ];
}

const rangeOf = (block: RawBlock): Range => [startOf(block), Math.max(startOf(block), endOf(block))];

/** Numbers of notes of which neither body nor marker was found; lost bodies have their own diagnostics. */
function notesOutOfOrder({ blocks, markers }: Skeleton): Diagnostic[] {
  const notes = blocks
    .filter(({ kind, label }) => kind === 'note' && /^\d{1,4}$/u.test(label ?? ''))
    .map((block): Numbered => ({ number: Number(block.label), range: rangeOf(block) }))
    .sort((a, b) => a.range[0] - b.range[0]);
  return numberingTroubles('Footnotes', 'note', notes, new Set(markers.map(({ label }) => Number(label))));
}

/** Sections of one depth under one another: 5.1, 5.3. */
function sectionsOutOfOrder({ blocks }: Skeleton): Diagnostic[] {
  const series = new Map<string, Numbered[]>();
  for (const block of blocks) {
    const number = block.heading?.number ?? null;
    if (block.kind !== 'heading' || number === null || !/^\d{1,2}(?:\.\d{1,2})*$/u.test(number)) continue;
    if (block.heading?.titleAt !== undefined) continue;
    const path = number.split('.');
    const parent = path.slice(0, -1).join('.');
    const there = series.get(parent) ?? [];
    there.push({ number: Number(path.at(-1)), range: rangeOf(block) });
    series.set(parent, there);
  }
  return [...series].flatMap(([parent, numbers]) =>
    numberingTroubles(parent === '' ? 'Sections' : `Sections under ${parent}`, 'section', numbers),
  );
}

function paragraphsOutOfOrder({ source, blocks, numbered }: Skeleton): Diagnostic[] {
  const paragraphs = blocks.flatMap((block): Numbered[] => {
    const number = numbered.has(block) ? paragraphNumber(beginning(source, block)) : null;
    return number === null ? [] : [{ number, range: rangeOf(block) }];
  });
  return numberingTroubles('Paragraphs', 'paragraph', paragraphs);
}

/** Tables whose numbers leave gaps, captions without a table, tables that the text speaks of and does not have. */
function tablesMissing({ source, blocks }: Skeleton, words: TableWords): Diagnostic[] {
  const found: Diagnostic[] = [];
  const numbers = new Set<string>();
  const series: Numbered[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table' && block.kind !== 'text') continue;
    if (block.kind === 'text' && lengthOf(block) > 200) continue;
    const caption =
      block.kind === 'table' ? captionOfTable(source, block, words) : tableCaption(rawText(source, block), words);
    if (caption === undefined) continue;
    if (block.kind === 'text') {
      found.push({
        code: 'structure/caption-without-table',
        severity: 'warning',
        message: `The caption of table ${caption.number} stands without rows that could be read as a table.`,
        source: [rangeOf(block)],
      });
    } else if (/^\d{1,3}$/u.test(caption.number))
      series.push({ number: Number(caption.number), range: rangeOf(block) });
    numbers.add(caption.number);
  }
  found.push(...numberingTroubles('Tables', 'table', series));
  if (numbers.size > 0) found.push(...tablesOnlyMentioned(source, blocks, words, numbers));
  return found;
}

function captionOfTable(source: Source, block: RawBlock, words: TableWords): ReturnType<typeof tableCaption> {
  for (const { range, role } of block.parts) {
    const caption =
      role === 'note' ? undefined : tableCaption(source.text.slice(...range).replaceAll('\t', ' '), words);
    if (caption !== undefined) return caption;
  }
  return undefined;
}

function tablesOnlyMentioned(
  source: Source,
  blocks: readonly RawBlock[],
  words: TableWords,
  numbers: ReadonlySet<string>,
): Diagnostic[] {
  const missing = new Map<string, Range>();
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    for (const { range } of block.parts)
      for (const match of source.text.slice(...range).matchAll(words.mention)) {
        const number = match[1] ?? '';
        const at = range[0] + match.index;
        if (!numbers.has(number) && !missing.has(number)) missing.set(number, [at, at + match[0].length]);
      }
  }
  return [...missing].map(([number, range]) => ({
    code: 'structure/table-not-found',
    severity: 'info',
    message: `The text refers to table ${number}, which was not found in the document.`,
    source: [range],
  }));
}

interface Fault {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly message: (count: number) => string;
  find(text: string): readonly { readonly at: number; readonly length: number }[];
}

const passages = (count: number): string => (count === 1 ? 'One passage' : `${count} passages`);

/** Each is looked for in running text, notes and lists; all its places make one diagnostic. */
const FAULTS: readonly Fault[] = [
  {
    code: 'structure/truncated-year',
    severity: 'warning',
    message: (count) => `${passages(count)} with a year that lost a digit, as in "2006-201"; it was left as it is.`,
    find: (text) =>
      [...text.matchAll(/(?<!\d)(?:19|20)\d\d[-–—](?:19|20)\d(?!\d)/gu)].map((match) => ({
        at: match.index,
        length: match[0].length,
      })),
  },
  {
    code: 'structure/unbalanced-quotation',
    severity: 'info',
    message: (count) => `${passages(count)} with a quotation mark that has lost its partner.`,
    find: (text) =>
      unbalanced(text, [
        ['«', '»'],
        ['“', '”'],
      ]),
  },
  {
    code: 'structure/unbalanced-bracket',
    severity: 'info',
    message: (count) => `${passages(count)} with a bracket that has lost its partner.`,
    find: (text) =>
      unbalanced(text, [
        ['(', ')'],
        ['[', ']'],
      ]),
  },
  {
    code: 'structure/mixed-letters',
    severity: 'info',
    message: (count) =>
      `${count === 1 ? 'One word mixes' : `${count} words mix`} Latin and Cyrillic letters that look alike; they are compared as one alphabet and printed as they stand.`,
    find: mixedWords,
  },
];

function unbalanced(
  text: string,
  pairs: readonly (readonly [string, string])[],
): readonly { readonly at: number; readonly length: number }[] {
  for (const [open, close] of pairs) {
    let depth = 0;
    let opened = -1;
    // From sign to sign, for most blocks have none.
    let opening = text.indexOf(open);
    let closing = text.indexOf(close);
    while (opening !== -1 || closing !== -1) {
      if (closing === -1 || (opening !== -1 && opening < closing)) {
        if (depth++ === 0) opened = opening;
        opening = text.indexOf(open, opening + 1);
      } else {
        if (depth > 0) depth--;
        else if (!(close === ')' && countsItem(text, closing))) return [{ at: closing, length: 1 }];
        closing = text.indexOf(close, closing + 1);
      }
    }
    if (depth > 0) return [{ at: opened, length: 1 }];
  }
  return [];
}

/** The bracket behind the number of an item: `a)`, `12)`. */
const countsItem = (text: string, at: number): boolean =>
  /(?:^|[\s;:(])[\p{L}\d]{1,4}(?:-\d{1,2})?$/u.test(text.slice(Math.max(0, at - 8), at));

function mixedWords(text: string): readonly { readonly at: number; readonly length: number }[] {
  if (!/[a-z]/iu.test(text) || !/\p{Script=Cyrillic}/u.test(text)) return [];
  return [...text.matchAll(/[\p{Script=Latin}\p{Script=Cyrillic}]{3,}/gu)]
    .filter(
      ([word]) =>
        /\p{Script=Latin}/u.test(word) &&
        /\p{Script=Cyrillic}/u.test(word) &&
        !/^[IVXLC]+\p{Script=Cyrillic}+$/u.test(word),
    )
    .map((match) => ({ at: match.index, length: match[0].length }));
}

const RUNNING: ReadonlySet<RawBlock['kind']> = new Set(['text', 'bullet', 'quotation', 'note', 'reference']);

function faultyPassages({ source, blocks }: Skeleton): Diagnostic[] {
  const places = FAULTS.map((): Range[] => []);
  for (const block of blocks) {
    if (!RUNNING.has(block.kind)) continue;
    const text = rawText(source, block);
    FAULTS.forEach((fault, index) => {
      for (const { at, length } of fault.find(text)) places[index]?.push(sourceRange(block, at, length));
    });
  }
  return FAULTS.flatMap(({ code, severity, message }, index) => {
    const source = places[index] ?? [];
    return source.length === 0 ? [] : [{ code, severity, message: message(source.length), source }];
  });
}

/** The place in the source of a place in the text of a block. */
function sourceRange(block: RawBlock, at: number, length: number): Range {
  let position = at;
  for (const [index, { range, joint }] of block.parts.entries()) {
    const joined = index > 0 && joint !== 'closed' ? 1 : 0;
    if (position < range[1] - range[0] + joined) {
      const start = range[0] + Math.max(0, position - joined);
      return [start, Math.min(range[1], start + length)];
    }
    position -= range[1] - range[0] + joined;
  }
  return rangeOf(block);
}
