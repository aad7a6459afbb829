import type { Source } from '../core/source.ts';
import { readNoteStart, SUPERSCRIPT_RUN, superscriptToDigits, TEX_LABEL } from './note-labels.ts';
import { type RawBlock, rawText } from './raw-block.ts';

/**
 * Finds the blocks that are bodies of notes, wherever they stand, and takes their numbers off. A number that only might
 * be a note's ("5 During …") counts as one where it goes on with the numbers of notes around it and a marker for it
 * stands in the text, or where its neighbours are notes.
 */
export function recogniseNotes(source: Source, blocks: readonly RawBlock[]): void {
  const called = markersIn(source.text);
  const candidates = blocks.map((block) =>
    block.kind === 'text' || block.kind === 'bullet'
      ? readNoteStart(rawText(source, block), block.kind === 'bullet')
      : undefined,
  );
  let last = 0;
  blocks.forEach((block, index) => {
    const start = candidates[index];
    if (block.kind === 'note') {
      last = Number(block.label) || last;
      return;
    }
    if (start === undefined) return;
    const number = Number(start.label);
    if (Number.isNaN(number)) {
      if (called.has(start.label)) toNote(block, start);
      return;
    }
    const goesOn = number > last && number <= last + 6;
    const restarts = number === 1 && last >= 1;
    if (!goesOn && !restarts) return;
    if (start.form === 'sign' && block.kind === 'text') {
      toNote(block, start);
      last = number;
      return;
    }
    // A bullet or bare number: a list or a heading is the likelier reading unless something speaks for a note.
    const text = rawText(source, block).slice(start.length);
    const neighbour = [index - 1, index + 1].some((at) => isNoteNumber(blocks[at], candidates[at]?.label, number));
    const supported =
      block.kind === 'bullet'
        ? neighbour || called.has(start.label) || number === last + 1
        : (called.has(start.label) || neighbour) && looksLikeNote(text) && number === last + 1;
    if (!supported) return;
    toNote(block, start);
    last = number;
  });
}

const isNoteNumber = (block: RawBlock | undefined, label: string | undefined, number: number): boolean => {
  const other = Number(block?.kind === 'note' ? block.label : label);
  return other === number - 1 || other === number + 1;
};

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
  for (const match of text.matchAll(/(\d{1,3})(?=[\s,;]|$)/gmu))
    if (/[\p{L}\d)»”"’'][.,;:!?]?$/u.test(text.slice(Math.max(0, match.index - 2), match.index)))
      labels.add(match[1] ?? '');
  if (text.includes('$'))
    for (const match of text.matchAll(new RegExp(TEX_LABEL.source, 'gu'))) labels.add(match[1] ?? '');
  for (const match of text.matchAll(/(?:\*{1,3}|†|‡)(?=\s)/gu))
    if (/\p{L}[.,]?$/u.test(text.slice(Math.max(0, match.index - 2), match.index))) labels.add(match[0]);
  return labels;
}
