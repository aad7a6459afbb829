import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
import type { Footnote } from '../../layers/footnotes.ts';
import type { Sentence } from '../../layers/sentences.ts';

/** How many sentences before a marker its passage may begin; how many are searched where the marker was lost. */
const SENTENCES_BEFORE = 3;
const SENTENCES_SEARCHED = 12;

/** Where in the reading text each note is called: `null` where its marker was lost. In order of the notes. */
export function callPositions(document: Document, notes: readonly Annotation<Footnote>[]): (number | null)[] {
  const bySource = new Map(document.markers.map(({ source, position }) => [source[0], position]));
  return notes.map(({ value }) => {
    for (const [start] of value.refs) {
      const position = bySource.get(start) ?? document.map.toReading(start);
      if (position !== null) return position;
    }
    return null;
  });
}

/**
 * The stretch of the body in which the passage of note `index` is looked for: what stands before its marker, at most a
 * few sentences and not beyond the marker before; where the marker was lost, what lies between its neighbours'.
 */
export function regionOf(
  index: number,
  calls: readonly (number | null)[],
  body: readonly Annotation<Sentence>[],
): Span | undefined {
  const previous = lastBefore(calls, index);
  const own = calls[index] ?? null;
  if (own !== null) {
    const at = firstEndingAfter(body, Math.max(0, own - 1));
    const first = body[Math.max(0, at - SENTENCES_BEFORE)]?.start ?? 0;
    return { start: Math.max(first, previous !== null && previous < own ? previous : 0), end: own };
  }
  const next = firstBehind(calls, index, previous ?? -1);
  if (previous === null && next === null) return undefined;
  if (previous === null && next !== null) {
    const at = firstEndingAfter(body, next);
    return { start: body[Math.max(0, at - SENTENCES_SEARCHED)]?.start ?? 0, end: next };
  }
  const at = firstEndingAfter(body, previous ?? 0);
  const limit = body[Math.min(body.length - 1, at + SENTENCES_SEARCHED)]?.end ?? 0;
  return { start: previous ?? 0, end: next === null ? limit : Math.min(next, limit) };
}

function lastBefore(calls: readonly (number | null)[], index: number): number | null {
  for (let i = index - 1; i >= 0; i--) {
    const call = calls[i];
    if (call !== null && call !== undefined) return call;
  }
  return null;
}

function firstBehind(calls: readonly (number | null)[], index: number, position: number): number | null {
  for (let i = index + 1; i < calls.length; i++) {
    const call = calls[i];
    if (call !== null && call !== undefined && call > position) return call;
  }
  return null;
}
