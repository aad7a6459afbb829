import type { Diagnostic } from '../core/diagnostic.ts';
import type { NoteMarker } from '../core/document.ts';
import type { Draft } from '../core/layer.ts';
import type { Range } from '../core/span.ts';
import type { Footnote } from '../layers/footnotes.ts';
import { type Placed, startOf } from './raw-block.ts';

/**
 * Pairs bodies with markers: the n-th body of a number with its n-th marker, in the order of the source, so that notes
 * may restart in each chapter. A marker without a body is a note whose body was lost; a body without a marker keeps
 * empty `refs`. Both are reported.
 */
export function footnoteDrafts(
  placed: readonly Placed[],
  markers: readonly NoteMarker[],
  languageOf: (start: number, end: number) => string,
): { readonly drafts: Draft<Footnote>[]; readonly diagnostics: Diagnostic[] } {
  const bodies = placed.filter(({ raw }) => raw.kind === 'note').sort((a, b) => startOf(a.raw) - startOf(b.raw));
  const calls = new Map<string, NoteMarker[]>();
  for (const marker of [...markers].sort((a, b) => a.source[0] - b.source[0])) {
    const there = calls.get(marker.label);
    if (there === undefined) calls.set(marker.label, [marker]);
    else there.push(marker);
  }
  const perLabel = new Map<string, number>();
  for (const { raw } of bodies) perLabel.set(raw.label ?? '', (perLabel.get(raw.label ?? '') ?? 0) + 1);

  const drafts: Draft<Footnote>[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { raw, start, end } of bodies) {
    const label = raw.label ?? '';
    const waiting = calls.get(label) ?? [];
    // Where a number has one body, all its markers call it: authors refer twice to one note.
    const mine = (perLabel.get(label) ?? 0) > 1 ? waiting.splice(0, 1) : waiting.splice(0);
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
  for (const [label, left] of calls)
    for (const marker of left) {
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
