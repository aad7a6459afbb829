import type { Source } from '../core/source.ts';
import { isProse } from './heading-shapes.ts';
import type { InlineMarks } from './inline-marks.ts';
import { attach } from './joins.ts';
import {
  type NoteStart,
  RAISED_LABEL,
  readNoteStart,
  SUPERSCRIPT_RUN,
  superscriptToDigits,
  TEX_LABEL,
} from './note-labels.ts';
import type { Numbering } from './numbered-paragraphs.ts';
import { beginning, ending, lengthOf, type RawBlock } from './raw-block.ts';
import type { Vocabulary } from './repairs/vocabulary.ts';
import type { NamedKind, SectionNames } from './section-names.ts';

/** How far the number of a note may be ahead of the one before it: bodies get lost, but not by the dozen. */
const LARGEST_GAP = 6;
/** So many paragraphs without a number may stand between two endnotes and belong to the first. */
const MOST_PARAGRAPHS = 3;

interface Reading extends Numbering {
  readonly source: Source;
  readonly marks: InlineMarks;
  /** Labels for which something like a marker stands in the text. */
  readonly called: () => ReadonlySet<string>;
  readonly endnotes: Endnotes;
}

/** A section of notes: from which block on, and the numbers that its blocks begin with. */
interface Endnotes {
  readonly from: number;
  readonly labels: ReadonlySet<string>;
}

/**
 * Finds the blocks that are bodies of notes, wherever they stand, and takes their numbers off. A number that only might
 * be a note's ("5 During …") counts as one where it goes on with the numbers of the notes before it and a marker for it
 * stands in the text, or in a section of notes. In bibliographies such numbers count the entries, in laws the points.
 */
export function recogniseNotes(
  source: Source,
  blocks: readonly RawBlock[],
  names: SectionNames,
  marks: InlineMarks,
  vocabulary: Vocabulary,
  numbering: Numbering,
): RawBlock[] {
  let called: ReadonlySet<string> | undefined;
  const reading: Reading = {
    source,
    marks,
    called: () => {
      called ??= markersIn(source.text, marks);
      return called;
    },
    endnotes: endnotesOf(source, blocks, names),
    ...numbering,
  };
  let section: NamedKind | undefined;
  let last = 0;
  const sections = blocks.map((block, index) => {
    const name = nameOf(source, block, names);
    // "Sources" over running prose is a section like any other.
    const lists = (name === 'bibliography' || name === 'resources') && isProse(source, blocks[index + 1]);
    if (block.kind === 'heading' || lists) section = lists ? undefined : name;
    else section = name ?? section;
    if (block.kind === 'note') last = Number(block.label) || last;
    const start = noteStart(reading, blocks, index, section, last);
    if (start !== undefined) {
      toNote(block, start);
      last = Number.isNaN(Number(start.label)) ? last : Number(start.label);
    }
    return section;
  });
  return joinParagraphsOfNotes(source, blocks, sections, vocabulary);
}

/** What a heading, or a line that may be one, is the name of. */
function nameOf(source: Source, block: RawBlock, names: SectionNames): NamedKind | undefined {
  const named = block.kind === 'heading' || (block.kind === 'text' && lengthOf(block) < 80);
  return named ? names.kindOf(beginning(source, block).replace(/^\d{1,2}(?:\.\d{1,2})*\.?\s+/u, '')) : undefined;
}

function endnotesOf(source: Source, blocks: readonly RawBlock[], names: SectionNames): Endnotes {
  const from = blocks.findLastIndex((block) => nameOf(source, block, names) === 'notes');
  if (from === -1) return { from, labels: new Set() };
  const labels = blocks.slice(from + 1).flatMap((block) => readNoteStart(beginning(source, block), false)?.label ?? []);
  return { from, labels: new Set(labels) };
}

/** The number or sign of the note that a block is. */
function noteStart(
  reading: Reading,
  blocks: readonly RawBlock[],
  index: number,
  section: NamedKind | undefined,
  last: number,
): NoteStart | undefined {
  const block = blocks[index];
  if (block === undefined || (block.kind !== 'text' && block.kind !== 'bullet')) return undefined;
  const { source, called, numbered, law, endnotes } = reading;
  const bulleted = isBulleted(block);
  if (block.kind === 'bullet' && !bulleted && section !== 'notes') return undefined;
  if (numbered.has(block)) return undefined;
  const text = beginning(source, block);
  const start =
    raisedStart(source, block, reading.marks) ?? starred(source, blocks, index) ?? readNoteStart(text, bulleted);
  if (start === undefined) return undefined;
  const number = Number(start.label);
  if (Number.isNaN(number)) return called().has(start.label) ? start : undefined;
  // "1. The island of song: 1991–2004" above a section of notes that has a first note is a heading.
  if (start.form === 'number' && section !== 'notes' && index < endnotes.from && endnotes.labels.has(start.label))
    return undefined;
  const listed = section === 'bibliography' || section === 'resources' || section === 'acronyms';
  if (
    start.form === 'number' &&
    ((listed && !isBehindList(reading, blocks, index, start, last)) || (law && section !== 'notes'))
  )
    return undefined;
  const goesOn = number > last && number <= last + LARGEST_GAP;
  const restarts = last >= 1 && (number === 1 || (start.form === 'sign' && !bulleted && number <= 3));
  if (!goesOn && !restarts) return undefined;
  if (bulleted)
    return called().has(start.label) || number === last + 1 || isNext(source, blocks[index + 1], number)
      ? start
      : undefined;
  if (start.form === 'sign') return start;
  if (!looksLikeNote(source, block, start)) {
    // "2 Ibid" among endnotes; "2 The State" behind them is a heading.
    const amid =
      section === 'notes' && (isNext(source, blocks[index + 1], number) || blocks[index - 1]?.kind === 'note');
    return amid && lengthOf(block) < 40 && !isTitleLike(text.slice(start.length), blocks[index + 1])
      ? start
      : undefined;
  }
  return section === 'notes' || called().has(start.label) ? start : undefined;
}

/** A number or sign that the format raises, at the very start of a block. */
function raisedStart(source: Source, block: RawBlock, marks: InlineMarks): NoteStart | undefined {
  const [start, end] = block.parts[0]?.range ?? [0, 0];
  const raised = marks.superscriptAt(start);
  if (raised === undefined || raised.range[1] >= end) return undefined;
  const label = RAISED_LABEL.exec(source.text.slice(...raised.range).trim())?.[1];
  if (label === undefined) return undefined;
  const space = /^[.)\]]?\s*/u.exec(source.text.slice(raised.range[1], Math.min(end, raised.range[1] + 20)))?.[0] ?? '';
  return { label, length: raised.range[1] + space.length - start, form: 'sign' };
}

/**
 * The notes of the last page stand behind the bibliography: the next number that is missing, called in the text, behind
 * entries without numbers.
 */
function isBehindList(
  { source, called }: Reading,
  blocks: readonly RawBlock[],
  index: number,
  start: NoteStart,
  last: number,
): boolean {
  const before = blocks[index - 1];
  if (Number(start.label) !== last + 1 || last === 0 || before === undefined || !called().has(start.label))
    return false;
  if (before.kind === 'note') return true;
  const entry = readNoteStart(beginning(source, before), false);
  return entry?.form !== 'number' || Number(entry.label) + 1 !== Number(start.label);
}

/** A lone `* …` is a note where something is starred in the text; several in a row are a list. */
function starred(source: Source, blocks: readonly RawBlock[], index: number): NoteStart | undefined {
  const signOf = (block: RawBlock | undefined): string | undefined => {
    const sign = block?.kind === 'bullet' ? block.dropped.find(({ kind }) => kind === 'bullet') : undefined;
    return sign === undefined ? undefined : source.text.slice(...sign.range);
  };
  if (signOf(blocks[index]) !== '*' || signOf(blocks[index - 1]) === '*' || signOf(blocks[index + 1]) === '*')
    return undefined;
  return { label: '*', length: 0, form: 'sign' };
}

/** Behind a sign, as against an enumerated item, whose number is its own. */
const isBulleted = (block: RawBlock): boolean =>
  block.kind === 'bullet' && block.dropped.some((dropped) => dropped.kind === 'bullet');

const isNext = (source: Source, block: RawBlock | undefined, number: number): boolean =>
  (block?.kind === 'bullet' || block?.kind === 'text') &&
  readNoteStart(beginning(source, block), block.kind === 'bullet')?.label === String(number + 1);

/** A bare number before a short line without a closing full stop is a heading ("5 Conclusion"), not a note. */
function looksLikeNote(source: Source, block: RawBlock, start: NoteStart): boolean {
  const text = beginning(source, block).slice(start.length);
  return (
    lengthOf(block) > 160 ||
    /^(?:https?:|www\.)/u.test(text) ||
    /[.!?»”")\d]$/u.test(ending(source, block)) ||
    /^[\p{Ll}«“"]/u.test(text)
  );
}

/** A capital at the start, and a long paragraph behind it. */
const isTitleLike = (text: string, next: RawBlock | undefined): boolean =>
  /^\p{Lu}/u.test(text) && next !== undefined && next.kind === 'text' && lengthOf(next) > 160;

function toNote(block: RawBlock, start: { readonly label: string; readonly length: number }): void {
  block.kind = 'note';
  block.label = start.label;
  const first = block.parts[0];
  if (first === undefined) return;
  const [from, to] = first.range;
  const body = Math.min(from + start.length, to);
  if (body > from) block.dropped.push({ range: [from, body], kind: 'marker' });
  block.parts[0] = { ...first, range: [body, to] };
}

/** Among endnotes a paragraph without a number belongs to the note before it, where the next note comes behind it. */
function joinParagraphsOfNotes(
  source: Source,
  blocks: readonly RawBlock[],
  sections: readonly (NamedKind | undefined)[],
  vocabulary: Vocabulary,
): RawBlock[] {
  const out: RawBlock[] = [];
  let until = 0;
  blocks.forEach((block, index) => {
    const note = out.at(-1);
    if (sections[index] !== 'notes' || block.kind !== 'text' || note?.kind !== 'note') {
      out.push(block);
      return;
    }
    if (index >= until) {
      const ahead = blocks.slice(index, index + MOST_PARAGRAPHS + 1);
      const next = ahead.findIndex(({ kind }) => kind !== 'text');
      const follows = ahead[next]?.kind === 'note' && Number(ahead[next]?.label) === Number(note.label) + 1;
      if (!follows) {
        out.push(block);
        return;
      }
      until = index + next;
    }
    attach(source, note, block, vocabulary);
  });
  return out;
}

/** Labels for which something like a marker stands in the text: raised, superscripts, TeX, digits glued to a full stop. */
function markersIn(text: string, marks: InlineMarks): Set<string> {
  const labels = new Set<string>();
  for (const { range } of marks.allSuperscripts) {
    const label = RAISED_LABEL.exec(text.slice(...range).trim())?.[1];
    if (label !== undefined) labels.add(label);
  }
  for (const match of text.matchAll(SUPERSCRIPT_RUN)) labels.add(superscriptToDigits(match[0]));
  // Digits first and what stands before them second: a look-behind at every letter of a text is slow.
  for (const match of text.matchAll(/(\d{1,3})(?=[.,;:]?(?:\s|$))/gmu))
    if (
      /(?:[\p{L})»”"’'\]]|\d{4}(?=[.,;]))[.,;:!?]?$|\d{3}[.)]$/u.test(
        text.slice(Math.max(0, match.index - 6), match.index),
      )
    )
      labels.add(match[1] ?? '');
  for (const match of text.matchAll(/\[(\d{1,3})\]/gu)) labels.add(match[1] ?? '');
  if (text.includes('$'))
    for (const match of text.matchAll(new RegExp(TEX_LABEL.source, 'gu'))) labels.add(match[1] ?? '');
  for (const match of text.matchAll(/(?:\*{1,3}|†{1,2}|‡)(?=[\s,.;])/gu))
    if (/\p{L}[.,]?$/u.test(text.slice(Math.max(0, match.index - 2), match.index))) labels.add(match[0]);
  return labels;
}
