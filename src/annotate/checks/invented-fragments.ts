import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Document } from '../../core/document.ts';
import { spanAt } from '../../core/span.ts';
import { type Footnote, footnotes } from '../../layers/footnotes.ts';
import { sentences } from '../../layers/sentences.ts';
import type { ClauseFinder } from '../../matching/clauses.ts';
import { tokensWithin } from '../../matching/tokens.ts';

/** In tokens, the closing full stop included. */
const SHORTEST = 4;
const LONGEST = 11;

/**
 * Fragments without a verb in the middle of a paragraph, where the marker of a note must have stood that was lost:
 * character recognition makes up words for what it cannot read ("On the alliance of the society."). Only a person can
 * tell, so the fragment stays and is named.
 */
export function inventedFragments(document: Document, clauses: ReadonlyMap<string, ClauseFinder>): DiagnosticDraft[] {
  const windows = windowsOfLostMarkers(document);
  if (windows.length === 0) return [];
  const all = document.layer(sentences);
  return all.flatMap(({ start, end, value }, index) => {
    const clause = clauses.get(value.language);
    const lost = windows.find((window) => window.from <= start && end <= window.to);
    const within = [all[index - 1], all[index + 1]].some((beside) => beside?.value.paragraph === value.paragraph);
    if (lost === undefined || clause === undefined || value.paragraph === null || !within) return [];
    const { from, to } = tokensWithin(document.tokens, { start, end });
    if (to - from < SHORTEST || to - from > LONGEST || clause.clauseFrom(document.tokens, from, to)) return [];
    const quote = document.text.slice(start, end);
    if (!/^\p{Lu}[\p{L} ’'-]+\.$/u.test(quote)) return [];
    const message = `"${quote}" has no verb and stands where the marker of footnote ${lost.label} may have been: the words may be invented by character recognition.`;
    return [{ code: 'checks/invented-fragment', severity: 'info', message, span: { start, end } } as const];
  });
}

interface Window {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Of each numbered note whose marker was lost, the stretch between the markers of its neighbours. */
function windowsOfLostMarkers(document: Document): Window[] {
  const numbered = document
    .layer(footnotes)
    .flatMap(({ value }) => (typeof value.marker === 'number' ? [{ marker: value.marker, value }] : []))
    .sort((a, b) => a.marker - b.marker);
  const placeOf = ({ refs }: Footnote): number | null => document.map.toReading((refs[0]?.[0] ?? 0) - 1);
  const body = spanAt(document.blocks, 0)?.start ?? 0;
  return numbered.flatMap(({ marker, value }, index) => {
    if (value.refs.length > 0 || value.bodyLost) return [];
    const before = numbered.slice(0, index).findLast((note) => note.value.refs.length > 0);
    const behind = numbered.slice(index + 1).find((note) => note.value.refs.length > 0);
    const from = before === undefined ? body : placeOf(before.value);
    const to = behind === undefined ? document.text.length : placeOf(behind.value);
    return from === null || to === null ? [] : [{ label: String(marker), from, to }];
  });
}
