import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import type { TimeExpression } from '../../layers/dates.ts';
import { sections } from '../../layers/sections.ts';
import { boundsIn, datesWithin, leadOf } from './bounds.ts';
import { areConsecutive, type DatedPhase } from './dated-phrases.ts';
import type { Cue, Vocabulary } from './vocabulary.ts';

/** Fewer headings with years are none of a periodisation: "The 1990s" and "The 2000s" may be chapters on anything. */
const FEWEST = 3;
const SEPARATORS = /^[\s:;,.()[\]–—-]+|[\s:;,.()[\]–—-]+$/gu;

/**
 * Sections that follow one another in time by their headings: "The Formative Years: 1991-1996", "Growth under Constraint
 * (1997-2007)", "Since 2008". At least three of one level under one heading, without gaps.
 */
export function datedHeadings(
  document: Document,
  vocabulary: Vocabulary,
  dates: readonly Annotation<TimeExpression>[],
): DatedPhase[] {
  const siblings = new Map<string, DatedPhase[]>();
  for (const section of document.layer(sections)) {
    if (section.value.kind !== 'body') continue;
    const cues = vocabulary.cues(document, section);
    const bounds = boundsIn(dates, section, cues);
    const lasts = bounds.begin !== bounds.until;
    if (bounds.dates.length === 0 || !lasts) continue;
    const label = labelOf(document.text, section, datesWithin(dates, section), cues);
    const phase = { start: section.start, end: section.end, ordinal: null, label, bounds };
    const key = `${section.value.parent ?? ''} ${section.value.level}`;
    const there = siblings.get(key);
    if (there === undefined) siblings.set(key, [phase]);
    else there.push(phase);
  }
  return [...siblings.values()].find((run) => run.length >= FEWEST && areConsecutive(run)) ?? [];
}

/** The words before the first date, or behind the last where none stand before it; without the section's number. */
function labelOf(
  text: string,
  heading: { readonly start: number; readonly end: number },
  dates: readonly Annotation<TimeExpression>[],
  cues: readonly Cue[],
): string | null {
  const first = dates[0] === undefined ? heading.end : leadOf(dates[0], cues);
  const last = dates.at(-1)?.end ?? heading.end;
  const before = text
    .slice(heading.start, first)
    .replace(/^\s*(?:\d+\.)*\d*\.?\s+/u, '')
    .replace(SEPARATORS, '');
  const behind = text.slice(last, heading.end).replace(SEPARATORS, '');
  return (before === '' ? behind : before) || null;
}
