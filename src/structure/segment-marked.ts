import type { Mark, Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import { isEnumerated } from './enumerated.ts';
import { type Part, type RawBlock, signsIn, tableOfLines, trimmed } from './raw-block.ts';

type InlineKind = 'syntax' | 'character' | 'note-reference' | 'superscript' | 'emphasis';
type BlockMark = Exclude<Mark, { readonly kind: InlineKind }>;

const INLINE: ReadonlySet<Mark['kind']> = new Set<InlineKind>([
  'syntax',
  'character',
  'note-reference',
  'superscript',
  'emphasis',
]);
const isBlockMark = (mark: Mark): mark is BlockMark => !INLINE.has(mark.kind);
const isHolder = ({ kind }: BlockMark): boolean => kind === 'list-item' || kind === 'block-quotation';

/**
 * Blocks of a source whose format marks them. Marks nest (a list item holds paragraphs): each stretch of text belongs to
 * its innermost block mark, and takes the kind of the outermost one that says more than "paragraph". Notes and tables
 * keep what stands in them: a note of three paragraphs is one note.
 */
export function segmentMarked(source: Source): RawBlock[] {
  const blocks: RawBlock[] = [];
  const open: { readonly mark: BlockMark; used: boolean }[] = [];
  const marks = source.marks.filter(isBlockMark);
  let covered = 0;
  marks.forEach((mark, index) => {
    while (open.length > 0 && (open.at(-1)?.mark.range[1] ?? 0) <= mark.range[0]) open.pop();
    if (mark.kind === 'note-body' && mark.range[1] < covered && cutOut(blocks.at(-1), mark.range)) {
      blocks.push(toBlock(source, mark, open));
      return;
    }
    // Running heads within a paragraph are cut out of it later, with the other inline edits.
    if (mark.range[0] < covered) return;
    open.push({ mark, used: false });
    const next = marks[index + 1];
    if (isHolder(mark) && next !== undefined && next.range[0] < mark.range[1]) return;
    // A paragraph that is a note, a caption or a heading from end to end is that.
    if (mark.kind === 'paragraph' && next?.range[0] === mark.range[0] && next.range[1] === mark.range[1]) return;
    const block = toBlock(source, mark, open);
    const sign = block.kind === 'bullet' ? 'bullet' : 'markup';
    block.dropped.unshift(
      ...signsIn(source.text, [covered, startOfBlock(block)]).map(({ range }) => ({ range, kind: sign }) as const),
    );
    covered = Math.max(covered, mark.range[1]);
    blocks.push(block);
  });
  cutSyntaxAtEdges(source, blocks);
  const last = blocks.at(-1);
  last?.dropped.push(...signsIn(source.text, [covered, source.text.length]));
  return joinContinuedNotes(blocks);
}

/** Signs of the format at either end of a block are none of its text: the asterisks of a bold heading. */
function cutSyntaxAtEdges(source: Source, blocks: readonly RawBlock[]): void {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const { kind, range } of source.marks)
    if (kind === 'syntax' && range[1] > range[0]) {
      starts.set(range[0], range[1]);
      ends.set(range[1], range[0]);
    }
  if (starts.size === 0) return;
  for (const block of blocks) {
    const first = block.parts[0];
    if (block.kind === 'table' || first === undefined) continue;
    const [from, to] = first.range;
    const start = skip(starts, from, (at) => at < to);
    if (start > from && start < to) {
      block.dropped.push({ range: [from, start], kind: 'markup' });
      block.parts[0] = { ...first, range: trimmed(source.text, [start, to]) };
    }
    const last = block.parts.at(-1);
    if (last === undefined) continue;
    const end = skip(ends, last.range[1], (at) => at > last.range[0]);
    if (end === last.range[1] || end <= last.range[0]) continue;
    block.dropped.push({ range: [end, last.range[1]], kind: 'markup' });
    block.parts[block.parts.length - 1] = { ...last, range: trimmed(source.text, [last.range[0], end]) };
  }
}

function skip(marks: ReadonlyMap<number, number>, from: number, inside: (at: number) => boolean): number {
  let position = from;
  for (let next = marks.get(position); next !== undefined && inside(next); next = marks.get(position)) position = next;
  return position;
}

/** The body of a note in the middle of a paragraph (`^[…]`): the paragraph goes on behind it. */
function cutOut(block: RawBlock | undefined, [start, end]: Range): boolean {
  const at = block?.parts.findIndex(({ range }) => range[0] < start && end < range[1]) ?? -1;
  const part = block?.parts[at];
  if (block === undefined || part === undefined) return false;
  block.parts.splice(
    at,
    1,
    { ...part, range: [part.range[0], start] },
    { range: [end, part.range[1]], joint: 'closed' },
  );
  return true;
}

/** A note that goes on at the foot of the next page has two bodies of one link. */
function joinContinuedNotes(blocks: readonly RawBlock[]): RawBlock[] {
  const first = new Map<string, RawBlock>();
  return blocks.filter((block) => {
    if (block.kind !== 'note' || block.link === undefined) return true;
    const begun = first.get(block.link);
    if (begun === undefined) {
      first.set(block.link, block);
      return true;
    }
    begun.parts.push(...block.parts);
    begun.dropped.push(...block.dropped);
    return false;
  });
}

const startOfBlock = (block: RawBlock): number => block.parts[0]?.range[0] ?? 0;

function toBlock(source: Source, mark: BlockMark, open: { readonly mark: BlockMark; used: boolean }[]): RawBlock {
  const item = open.findLast((holder) => holder.mark.kind === 'list-item');
  const dropped: RawBlock['dropped'] = [];
  const base = { parts: [] as Part[], dropped };
  switch (mark.kind) {
    case 'heading':
      // The level in the text's own numbering wins later; that of the format is the fallback.
      return {
        ...base,
        kind: 'heading',
        parts: linesOf(source, mark.range, dropped),
        heading: { number: null, level: mark.level, kind: 'body' },
      };
    case 'table':
      return tableOfLines(
        source.text,
        mark.range,
        mark.rows.map((cells) => cells.map((range) => (range[1] > range[0] ? [range] : []))),
      );
    case 'note-body':
      return {
        ...base,
        ...continuing(mark),
        kind: 'note',
        label: mark.label,
        parts: linesOf(source, mark.range, dropped),
        ...(mark.link === undefined ? {} : { link: mark.link }),
      };
    case 'caption':
      return { ...base, kind: 'caption', parts: linesOf(source, mark.range, dropped) };
    case 'furniture':
      return { ...base, kind: 'furniture', parts: linesOf(source, mark.range, dropped) };
    default:
      break;
  }
  const parts = linesOf(source, mark.range, dropped);
  if (item !== undefined && !item.used) {
    item.used = true;
    return { ...base, kind: 'bullet', parts };
  }
  if (open.some((holder) => holder.mark.kind === 'block-quotation'))
    return { ...base, ...continuing(mark), kind: 'quotation', parts };
  // Word processors and scanners know lists by their numbering; one that is typed out is a list none the less.
  const kind = isEnumerated(source.text.slice(...mark.range).slice(0, 20)) ? 'bullet' : 'text';
  return { ...base, ...continuing(mark), kind, parts };
}

const continuing = (mark: BlockMark): Pick<RawBlock, 'continues'> =>
  (mark.kind === 'paragraph' || mark.kind === 'note-body') && mark.continues === true ? { continues: true } : {};

/** The lines of a block, without the quotation signs and indentation that the format puts before each. */
function linesOf(source: Source, [start, end]: Range, dropped: RawBlock['dropped'] = []): Part[] {
  const parts: Part[] = [];
  let position = start;
  for (const line of source.text.slice(start, end).split('\n')) {
    const sign = /^[ \t]*(?:>[ \t]?)*/u.exec(line)?.[0].length ?? 0;
    const from = position + (parts.length > 0 ? sign : 0);
    dropped.push(...signsIn(source.text, [position, from]));
    const range = trimmed(source.text, [from, position + line.length]);
    if (range[1] > range[0]) parts.push({ range, joint: 'space' });
    position += line.length + 1;
  }
  return parts.length > 0 ? parts : [{ range: [start, start], joint: 'space' }];
}
