import type { Source } from '../../core/source.ts';
import type { InlineMarks } from '../inline-marks.ts';
import { digitsToSuperscript } from '../note-labels.ts';
import type { FoundMarker } from '../note-markers.ts';
import type { InlineEdit } from './inline-edit.ts';

/** Digits that the format raises and that mark no note stay raised: 30 km², 10³, article 126¹ are not 30 km2, 103 and 1261. */
export function raisedDigits(source: Source, marks: InlineMarks, markers: readonly FoundMarker[]): InlineEdit[] {
  const taken = new Set(markers.map(({ range }) => range[0]));
  return marks.allSuperscripts.flatMap(({ range }): InlineEdit[] => {
    const printed = source.text.slice(...range);
    if (!/^\d{1,4}$/u.test(printed) || taken.has(range[0])) return [];
    return [{ range, after: digitsToSuperscript(printed), kind: 'spelling', rule: 'raised-digits' }];
  });
}
