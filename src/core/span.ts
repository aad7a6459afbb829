/** A stretch of the reading text: half-open, UTF-16 code units (JavaScript string indexes). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the decoded source text: `[start, end)` in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

export const spanLength = (span: Span): number => span.end - span.start;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Reading order: by start; of two that start together, the longer first, so that a container precedes its content. */
export const inReadingOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/**
 * Index of the first span whose end lies behind `position`, in spans sorted by start that do not overlap.
 * Equals `spans.length` where none does. Logarithmic.
 */
export function firstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle];
    if (span !== undefined && span.end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first span that begins at or behind `position`, in spans sorted by start, which may overlap. Logarithmic. */
export function firstStartingFrom(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span that contains `position`, among sorted spans that do not overlap. */
export function spanAt<S extends Span>(spans: readonly S[], position: number): S | undefined {
  const span = spans[firstEndingAfter(spans, position)];
  return span !== undefined && span.start <= position ? span : undefined;
}

/** Those of `spans` (sorted by start, not overlapping) that lie wholly within `outer`. */
export function within<S extends Span>(spans: readonly S[], outer: Span): S[] {
  const found: S[] = [];
  for (let i = firstEndingAfter(spans, outer.start); i < spans.length; i++) {
    const span = spans[i];
    if (span === undefined || span.start >= outer.end) break;
    if (contains(outer, span)) found.push(span);
  }
  return found;
}

/** Those of `spans` (sorted by start) that begin and end within `outer`; they may overlap one another. */
export function allWithin<S extends Span>(spans: readonly S[], outer: Span): S[] {
  const found: S[] = [];
  for (let i = firstStartingFrom(spans, outer.start); i < spans.length; i++) {
    const span = spans[i];
    if (span === undefined || span.start >= outer.end) break;
    if (span.end <= outer.end) found.push(span);
  }
  return found;
}
