import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import type { RepairKind } from '../layers/repairs.ts';
import type { FoundMarker } from './note-markers.ts';
import type { RawBlock } from './raw-block.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Characters of the source that the reading text leaves out or has otherwise. */
export interface InlineEdit {
  readonly range: Range;
  /** What stands in the reading text instead; empty where nothing does. */
  readonly after: string;
  readonly kind: RepairKind;
  /** Of a note's marker. */
  readonly label?: string;
}

/** `*italics*`, `**bold**` in plain text: the signs stand close to letters and on one line. */
const EMPHASIS = /(?<![\p{L}\p{N}*\\])(\*{1,3})(?=[^\s*])([^*\n]{0,400}?[^\s*])\1(?![\p{L}\p{N}*])/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\ufeff\u200b]+/gu;
/** What TeX leaves around a note's text: `\quad`, `\text{`, `}`, a closing `$`. */
const TEX_REST = /\\(?:quad|text(?:it|bf|rm)?|href|url)\s*\{?|(?<=\S)\}?\s*\$$|^\s*\$/gu;
/** A hyphen inside an acronym that stands without it elsewhere: `US-AID`. The hyphen first: it is rare. */
const SPLIT_ACRONYM = /-(?<=(?<![\p{L}\p{N}-])(\p{Lu}{1,6})-)(?=(\p{Lu}{1,6})(?![\p{L}\p{N}-]))/gu;

/** All inline edits of a document, sorted, not overlapping. */
export function inlineEdits(
  source: Source,
  blocks: readonly RawBlock[],
  markers: readonly FoundMarker[],
  vocabulary: Vocabulary,
): InlineEdit[] {
  const edits: InlineEdit[] = markers.map((marker) => markerEdit(source, marker));
  for (const mark of source.marks)
    if (mark.kind === 'syntax') edits.push({ range: mark.range, after: '', kind: 'markup' });
    else if (mark.kind === 'character') edits.push({ range: mark.range, after: mark.text, kind: 'markup' });
    else if (mark.kind === 'furniture') edits.push({ range: mark.range, after: '', kind: 'page-furniture' });
  const plain = source.marks.length === 0;
  for (const block of blocks)
    for (const { range } of block.parts) {
      const [start, end] = range;
      const text = source.text.slice(start, end);
      const add = (from: number, to: number, after: string, kind: RepairKind): void => {
        if (to > from) edits.push({ range: [start + from, start + to], after, kind });
      };
      for (const match of text.matchAll(CONTROL))
        add(match.index, match.index + match[0].length, '', 'control-character');
      if (plain && block.kind !== 'table' && block.kind !== 'acronym')
        for (const match of text.matchAll(EMPHASIS)) {
          const sign = match[1]?.length ?? 0;
          add(match.index, match.index + sign, '', 'markup');
          add(match.index + match[0].length - sign, match.index + match[0].length, '', 'markup');
        }
      if (block.kind === 'note' && /[\\$]/u.test(text))
        for (const match of text.matchAll(TEX_REST)) add(match.index, match.index + match[0].length, '', 'markup');
      for (const match of text.matchAll(SPLIT_ACRONYM)) {
        const [, left = '', right = ''] = match;
        const closed = vocabulary.count(left + right);
        if (closed < 2 || closed <= vocabulary.count(`${left}-${right}`)) continue;
        add(match.index - left.length, match.index + 1 + right.length, left + right, 'rejoined-word');
      }
      if (block.kind === 'table') edits.push(...strayTabs(text, start, vocabulary));
    }
  return withoutOverlap(edits);
}

/** A marker goes with the space before it where another space follows: `competition», ²² a lack`. */
function markerEdit(source: Source, { label, range, ofTable }: FoundMarker): InlineEdit {
  let [start] = range;
  const end = range[1];
  if (/\s|^$/u.test(source.text.charAt(end)))
    while (start > 0 && /[ \u00a0]/u.test(source.text.charAt(start - 1))) start--;
  return { range: [start, end], after: '', kind: 'marker', ...(ofTable === true ? {} : { label }) };
}

/**
 * A tab inside a word of a caption or source line is the extraction's: `develo⇥pment`. The halves are joined; where the
 * joined word is no word of the document but one letter away from a common one, or has a digit doubled at the seam, it is
 * mended to that.
 */
function strayTabs(text: string, start: number, vocabulary: Vocabulary): InlineEdit[] {
  if (!/^\**\p{L}[\p{L}. ]{1,14}\d*[.:]/u.test(text)) return [];
  const edits: InlineEdit[] = [];
  for (const match of text.matchAll(/([\p{L}\p{N}]*)\t([\p{L}\p{N}]*)/gu)) {
    const [whole, left = '', right = ''] = match;
    const from = start + match.index;
    const to = from + whole.length;
    if (left === '' || right === '') {
      edits.push({ range: [from + left.length, from + left.length + 1], after: ' ', kind: 'table' });
      continue;
    }
    const closed = left + right;
    const seam =
      left.at(-1) === right[0]
        ? left + right.slice(1)
        : left.at(-1) === right[1]
          ? left.slice(0, -1) + right.slice(1)
          : closed;
    if (/^\d+$/u.test(closed)) {
      const year = /^(?:19|20)\d\d$/u;
      edits.push({
        range: [from, to],
        after: !year.test(closed) && year.test(seam) ? seam : closed,
        kind: 'rejoined-word',
      });
    } else if (vocabulary.count(closed) === 0 && vocabulary.count(left) > 0 && vocabulary.count(right) > 0) {
      edits.push({ range: [from + left.length, from + left.length + 1], after: ' ', kind: 'table' });
    } else {
      const known = vocabulary.count(closed) > 1 ? undefined : vocabulary.nearest(closed);
      const spelt =
        known === undefined ? closed : /^\p{Lu}/u.test(closed) ? known.charAt(0).toUpperCase() + known.slice(1) : known;
      edits.push({ range: [from, to], after: spelt, kind: 'rejoined-word' });
    }
  }
  return edits;
}

function withoutOverlap(edits: readonly InlineEdit[]): InlineEdit[] {
  const sorted = [...edits].sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  const kept: InlineEdit[] = [];
  let end = -1;
  for (const edit of sorted) {
    if (edit.range[0] < end || edit.range[1] <= edit.range[0]) continue;
    kept.push(edit);
    end = edit.range[1];
  }
  return kept;
}
