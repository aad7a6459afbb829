import type { Source } from '../../core/source.ts';
import type { InlineMarks } from '../inline-marks.ts';
import type { FoundMarker } from '../note-markers.ts';
import type { RawBlock } from '../raw-block.ts';
import type { InlineEdit } from './inline-edit.ts';
import { raisedDigits } from './raised-digits.ts';
import { editsOf } from './rule.ts';
import { REPAIR_RULES } from './rules.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All inline edits of a document, sorted, not overlapping; of two that overlap the first, then the longer one stays. */
export function inlineEdits(
  source: Source,
  blocks: readonly RawBlock[],
  markers: readonly FoundMarker[],
  vocabulary: Vocabulary,
  marks: InlineMarks,
): InlineEdit[] {
  const edits: InlineEdit[] = markers.map((marker) => markerEdit(source, marker));
  for (const mark of source.marks)
    if (mark.kind === 'syntax') edits.push({ range: mark.range, after: '', kind: 'markup' });
    else if (mark.kind === 'character') edits.push({ range: mark.range, after: mark.text, kind: 'markup' });
    else if (mark.kind === 'furniture') edits.push({ range: mark.range, after: '', kind: 'page-furniture' });
  edits.push(...raisedDigits(source, marks, markers));
  const plain = source.marks.length === 0;
  const rules = REPAIR_RULES.filter(({ sign }) => sign === undefined || sign.test(source.text));
  for (const block of blocks)
    for (const {
      range: [start, end],
    } of block.parts) {
      const line = source.text.slice(start, end);
      for (const rule of rules)
        for (const edit of editsOf(rule, line, { block: block.kind, at: start, plain, vocabulary }))
          edits.push({
            range: [start + edit.start, start + edit.end],
            after: edit.after,
            kind: rule.kind,
            rule: rule.name,
          });
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
