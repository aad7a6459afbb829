import type { Diagnostic } from '../core/diagnostic.ts';
import type { Source } from '../core/source.ts';
import { lettersBefore } from '../matching/character-class.ts';
import { beginning, ending, endOf, type RawBlock, startOf } from './raw-block.ts';
import type { Vocabulary } from './repairs/vocabulary.ts';

/** A block that was put together from two halves that stood apart. */
export interface Join {
  readonly block: RawBlock;
  /** Index into `block.parts` of the first part of the second half. */
  readonly part: number;
  readonly kind: 'joined-paragraph' | 'moved-note';
}

export interface Joined {
  readonly blocks: RawBlock[];
  readonly joins: readonly Join[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How a sentence that is not over ends: no closing sign, or a hyphen. Note markers behind it do not count. */
function isUnfinished(text: string): boolean {
  const end = text.replace(/(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\$[^$]{0,30}\$|\[\^[^\]]+\])\s*$/u, '').trimEnd();
  return end !== '' && !/[.!?:;…»”"’'*)\]](?:\s*\d{1,3})?$/u.test(end);
}

/** Whether a block can go on with a sentence: it begins with a small letter. */
const goesOn = (text: string): boolean => /^(?:["«“„(*[]{0,2})\p{Ll}/u.test(text);

/** Words that no sentence ends with; one of them at the end joins even what begins with a capital or a digit. */
export type ClosesNothing = (word: string) => boolean;

/**
 * Mends what page breaks have cut: a paragraph, list item or note that is not over, and a block further on that goes
 * on with it. Notes and tables at the foot of the page may stand between them; where both a note and a paragraph are
 * unfinished, the half at the foot of the next page is the note's, the half behind it the paragraph's.
 */
export function joinOverBreaks(
  source: Source,
  blocks: readonly RawBlock[],
  vocabulary: Vocabulary,
  closesNothing: ClosesNothing,
): Joined {
  const joins: Join[] = [];
  const diagnostics: Diagnostic[] = [];
  const gone = new Set<RawBlock>();
  // A format that marks the bodies of notes marks the whole of them.
  const wholeNotes = source.marks.some((mark) => mark.kind === 'note-body');
  let openNote: RawBlock | undefined;
  let open: RawBlock | undefined;
  let lastNote: RawBlock | undefined;
  let lastBody: RawBlock | undefined;
  const canFollow = (before: RawBlock, text: string): boolean => {
    const end = ending(source, before);
    if (!isUnfinished(end)) return false;
    if (goesOn(text)) return true;
    const lastWord = lettersBefore(end, end.endsWith('-') ? end.length - 1 : end.length);
    const firstWord = /^\p{L}+/u.exec(text)?.[0] ?? '';
    // "the oldest of" + "A reading room …": a small word with a capital begins a sentence of its own.
    return (
      (closesNothing(lastWord) && /^[\p{Lu}\d«"“]/u.test(text) && !closesNothing(firstWord)) || /\p{L}-$/u.test(end)
    );
  };
  const append = (before: RawBlock, after: RawBlock, kind: Join['kind']): void => {
    gone.add(after);
    joins.push({ block: before, part: before.parts.length, kind });
    attach(source, before, after, vocabulary);
  };

  blocks.forEach((block, index) => {
    // What the format itself ties together needs no further evidence.
    const tied = block.continues === true ? (block.kind === 'note' ? lastNote : lastBody) : undefined;
    if (tied !== undefined && isProse(block)) {
      append(tied, block, block.kind === 'note' ? 'moved-note' : 'joined-paragraph');
      return;
    }
    if (block.kind === 'note') lastNote = block;
    else if (isProse(block) || block.kind === 'heading') lastBody = isProse(block) ? block : undefined;
    switch (block.kind) {
      case 'note':
        if (!wholeNotes && isUnfinished(ending(source, block)) && !endsWithUrl(ending(source, block))) openNote = block;
        return;
      case 'text':
      case 'bullet': {
        const text = beginning(source, block);
        if (
          block.kind === 'text' &&
          openNote !== undefined &&
          canFollow(openNote, text) &&
          standsAtFoot(source, blocks, index)
        ) {
          append(openNote, block, 'moved-note');
          openNote = isUnfinished(ending(source, openNote)) ? openNote : undefined;
          return;
        }
        if (block.kind === 'text' && open !== undefined && canFollow(open, text)) {
          append(open, block, 'joined-paragraph');
          lastBody = open;
          return;
        }
        open = block;
        return;
      }
      case 'heading':
      case 'reference':
      case 'resource':
      case 'acronym':
        if (block.kind !== 'heading') open = undefined;
        else if (open !== undefined && isUnfinished(ending(source, open))) open = undefined;
        return;
      default:
        return;
    }
  });
  return { blocks: blocks.filter((block) => !gone.has(block)), joins, diagnostics };
}

const isProse = ({ kind }: RawBlock): boolean =>
  kind === 'note' || kind === 'text' || kind === 'bullet' || kind === 'quotation';

/**
 * Whether the block stands at the foot of its page, with the notes: notes follow it at once, and behind them a further
 * half of a sentence, which must be the paragraph's.
 */
function standsAtFoot(source: Source, blocks: readonly RawBlock[], index: number): boolean {
  let next = index + 1;
  if (blocks[next]?.kind !== 'note') {
    // The first block of the foot where the page has no note of its own: the paragraph before it is finished.
    const before = lastBefore(blocks, index, (block) => block.kind !== 'note' && block.kind !== 'furniture');
    return before === undefined || before.kind === 'heading' || !isUnfinished(ending(source, before));
  }
  while (blocks[next]?.kind === 'note') next++;
  const behind = blocks[next];
  const before = lastBefore(blocks, index, (block) => block.kind === 'text' || block.kind === 'bullet');
  if (before === undefined || !isUnfinished(ending(source, before))) return true;
  return behind?.kind === 'text' && goesOn(beginning(source, behind));
}

/** The last block before `index` that a test accepts, among the few blocks that one page foot can hold. */
function lastBefore(
  blocks: readonly RawBlock[],
  index: number,
  accepts: (block: RawBlock) => boolean,
): RawBlock | undefined {
  return blocks.slice(Math.max(0, index - 40), index).findLast(accepts);
}

const endsWithUrl = (text: string): boolean => /(?:https?:|www\.)\S+$/u.test(text);

/** Appends the parts of `after`, rejoining a word that a hyphen cut at the break. */
export function attach(source: Source, before: RawBlock, after: RawBlock, vocabulary: Vocabulary): void {
  const last = before.parts.at(-1);
  const first = after.parts[0];
  if (last === undefined || first === undefined) return;
  const cut = hyphenCut(source, endOf(before), startOf(after), last.range[0], vocabulary);
  if (cut === 'closed') {
    before.parts[before.parts.length - 1] = { ...last, range: [last.range[0], last.range[1] - 1] };
    before.dropped.push({ range: [last.range[1] - 1, last.range[1]], kind: 'rejoined-word' });
  }
  before.parts.push({ range: first.range, joint: cut === null ? 'space' : 'closed' }, ...after.parts.slice(1));
  before.dropped.push(...after.dropped);
}

/**
 * Whether a hyphen at `end` cuts a word that goes on at `start`: `closed` (drop the hyphen), `hyphen` (keep it, without
 * a space), `null` (no cut word).
 */
export function hyphenCut(
  source: Source,
  end: number,
  start: number,
  from: number,
  vocabulary: Vocabulary,
): 'closed' | 'hyphen' | null {
  // A range keeps its dash, without a space: `12–` + `19`.
  if (
    /\d[-–]$/u.test(source.text.slice(Math.max(from, end - 2), end)) &&
    /^\d/u.test(source.text.slice(start, start + 1))
  )
    return 'hyphen';
  const left = /(\p{L}+)[-\u00ad\u2010]$/u.exec(source.text.slice(Math.max(from, end - 40), end))?.[1];
  const right = /^\p{L}+/u.exec(source.text.slice(start, start + 40))?.[0];
  if (left === undefined || right === undefined) return null;
  return vocabulary.rejoin(left, right);
}

/** Rejoins words that a hyphen cuts at the end of a hard-wrapped line inside a block. */
export function rejoinLines(source: Source, blocks: readonly RawBlock[], vocabulary: Vocabulary): void {
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    for (let i = 1; i < block.parts.length; i++) {
      const before = block.parts[i - 1];
      const part = block.parts[i];
      if (before === undefined || part === undefined || part.joint !== 'space') continue;
      const cut = hyphenCut(source, before.range[1], part.range[0], before.range[0], vocabulary);
      if (cut === null) continue;
      block.parts[i] = { ...part, joint: 'closed' };
      if (cut === 'hyphen') continue;
      const hyphen = before.range[1] - 1;
      block.parts[i - 1] = { ...before, range: [before.range[0], hyphen] };
      block.dropped.push({ range: [hyphen, before.range[1]], kind: 'rejoined-word' });
    }
  }
}
