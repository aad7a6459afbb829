import type { Diagnostic } from '../core/diagnostic.ts';
import type { NoteMarker } from '../core/document.ts';
import type { Draft } from '../core/layer.ts';
import type { Range } from '../core/span.ts';
import type { Footnote } from '../layers/footnotes.ts';
import type { FoundMarker } from './note-markers.ts';
import { type Placed, type RawBlock, startOf } from './raw-block.ts';

/**
 * The layer of notes. A marker without a body is a note whose body was lost; a body without a marker keeps empty `refs`.
 * Both are reported.
 * @param found the markers as they were paired with their bodies
 */
export function footnoteDrafts(
  placed: readonly Placed[],
  markers: readonly NoteMarker[],
  found: readonly FoundMarker[],
  languageOf: (start: number, end: number) => string,
): { readonly drafts: Draft<Footnote>[]; readonly diagnostics: Diagnostic[] } {
  const bodies = placed.filter(({ raw }) => raw.kind === 'note').sort((a, b) => startOf(a.raw) - startOf(b.raw));
  const noteAt = new Map(found.map(({ range, note }) => [range[0], note]));
  const calls = new Map<RawBlock, NoteMarker[]>();
  const lost: NoteMarker[] = [];
  for (const marker of [...markers].sort((a, b) => a.source[0] - b.source[0])) {
    const note = noteAt.get(marker.source[0]);
    const there = note === undefined ? lost : calls.get(note);
    if (there !== undefined) there.push(marker);
    else if (note !== undefined) calls.set(note, [marker]);
  }

  const drafts: Draft<Footnote>[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { raw, start, end } of bodies) {
    const label = raw.label ?? '';
    const mine = calls.get(raw) ?? [];
    drafts.push({
      start,
      end,
      value: {
        marker: markerOf(label),
        language: languageOf(start, end),
        refs: mine.map((marker): [number, number] => [...marker.source]),
        bodyLost: false,
      },
    });
    if (mine.length === 0)
      diagnostics.push({
        code: 'structure/footnote-marker-lost',
        severity: 'warning',
        message: `Footnote ${label} has a body, but its marker was not found in the running text.`,
        source: [bodyRange(raw.parts.map((part) => part.range))],
      });
  }
  for (const marker of lost) {
    const { label } = marker;
    drafts.push({
      start: marker.position,
      end: marker.position,
      value: { marker: markerOf(label), language: 'und', refs: [[...marker.source]], bodyLost: true },
    });
    diagnostics.push({
      code: 'structure/footnote-body-lost',
      severity: 'warning',
      message: `The marker of footnote ${label} stands in the text, but the footnote was not found.`,
      source: [marker.source],
    });
  }
  return { drafts, diagnostics };
}

const markerOf = (label: string): number | string => (/^\d+$/u.test(label) ? Number(label) : label);

const bodyRange = (ranges: readonly Range[]): Range => [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0];
