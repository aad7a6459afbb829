import type { Source } from '../core/source.ts';
import type { InlineMarks } from './inline-marks.ts';
import {
  type NoteStart,
  RAISED_LABEL,
  readNoteStart,
  SUPERSCRIPT_RUN,
  superscriptToDigits,
  TEX_LABEL,
} from './note-labels.ts';
import { beginning, type RawBlock, rawText } from './raw-block.ts';
import type { NamedKind, SectionNames } from './section-names.ts';

/** How far the number of a note may be ahead of the one before it: bodies get lost, but not by the dozen. */
const LARGEST_GAP = 6;

/**
 * Finds the blocks that are bodies of notes, wherever they stand, and takes their numbers off. A number that only might
 * be a note's ("5 During …") counts as one where it goes on with the numbers of the notes before it and a marker for it
 * stands in the text, or in a section of notes. In bibliographies such numbers count the entries.
 */
export function recogniseNotes(
  source: Source,
  blocks: readonly RawBlock[],
  names: SectionNames,
  marks: InlineMarks,
): void {
  const called = markersIn(source.text);
  let section: NamedKind | undefined;
  let last = 0;
  blocks.forEach((block, index) => {
    if (block.kind === 'note') last = Number(block.label) || last;
    if (block.kind !== 'text' && block.kind !== 'bullet') return;
    const text = rawText(source, block);
    if (block.kind === 'text' && text.length < 80) section = names.kindOf(text) ?? section;
    const bulleted = isBulleted(block);
    if (block.kind === 'bullet' && !bulleted && section !== 'notes') return;
    const start = raisedStart(source, block, marks) ?? readNoteStart(text, bulleted);
    if (start === undefined) return;
    const number = Number(start.label);
    if (Number.isNaN(number)) {
      if (called.has(start.label)) toNote(block, start);
      return;
    }
    const goesOn = number > last && number <= last + LARGEST_GAP;
    if (!goesOn && !(number === 1 && last >= 1)) return;
    const next = blocks[index + 1];
    const certain = bulleted
      ? called.has(start.label) || number === last + 1 || isNext(source, next, number)
      : start.form === 'sign' ||
        section === 'notes' ||
        (called.has(start.label) && looksLikeNote(text.slice(start.length)));
    const countsEntries = start.form === 'number' && (section === 'bibliography' || section === 'resources');
    if (!certain || countsEntries) return;
    toNote(block, start);
    last = number;
  });
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

/** Behind a sign, as against an enumerated item, whose number is its own. */
const isBulleted = (block: RawBlock): boolean =>
  block.kind === 'bullet' && block.dropped.some((dropped) => dropped.kind === 'bullet');

const isNext = (source: Source, block: RawBlock | undefined, number: number): boolean =>
  block?.kind === 'bullet' && readNoteStart(beginning(source, block), true)?.label === String(number + 1);

/** A bare number before a short line without a closing full stop is a heading ("5 Conclusion"), not a note. */
const looksLikeNote = (text: string): boolean =>
  /^(?:https?:|www\.)/u.test(text) || /[.!?»”"]$/u.test(text) || text.length > 160 || /^[\p{Ll}«“"]/u.test(text);

function toNote(block: RawBlock, start: { readonly label: string; readonly length: number }): void {
  block.kind = 'note';
  block.label = start.label;
  const first = block.parts[0];
  if (first === undefined) return;
  const [from, to] = first.range;
  const body = Math.min(from + start.length, to);
  block.dropped.push({ range: [from, body], kind: 'marker' });
  block.parts[0] = { ...first, range: [body, to] };
}

/** Labels for which something like a marker stands in the text: superscripts, TeX, digits glued to a full stop. */
function markersIn(text: string): Set<string> {
  const labels = new Set<string>();
  for (const match of text.matchAll(SUPERSCRIPT_RUN)) labels.add(superscriptToDigits(match[0]));
  // Digits first and what stands before them second: a look-behind at every letter of a text is slow.
  for (const match of text.matchAll(/(\d{1,3})(?=[.,;:]?(?:\s|$))/gmu))
    if (/(?:[\p{L})»”"’'\]]|\d{4}(?=[.,;]))[.,;:!?]?$/u.test(text.slice(Math.max(0, match.index - 6), match.index)))
      labels.add(match[1] ?? '');
  for (const match of text.matchAll(/\[(\d{1,3})\]/gu)) labels.add(match[1] ?? '');
  if (text.includes('$'))
    for (const match of text.matchAll(new RegExp(TEX_LABEL.source, 'gu'))) labels.add(match[1] ?? '');
  for (const match of text.matchAll(/(?:\*{1,3}|†|‡)(?=\s)/gu))
    if (/\p{L}[.,]?$/u.test(text.slice(Math.max(0, match.index - 2), match.index))) labels.add(match[0]);
  return labels;
}
