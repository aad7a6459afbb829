import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { TimeExpression } from '../../layers/dates.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import { type Bounds, boundsIn, leadOf } from './bounds.ts';
import type { Passage } from './passages.ts';

/** A list item or paragraph that sets out one phase of a list. */
export interface PhaseItem extends Span {
  /** `null` where only its place in the list numbers it. */
  readonly ordinal: number | null;
  readonly label: string | null;
  readonly bounds: Bounds;
}

/** An ordinal at most so far from the start leads its item: "the first", "In the first stage". */
const LEAD = 16;
/** Head of an item without colon or dash. */
const HEAD = 90;
const SEPARATOR = /:(?=\s|$)|\s[—–-]\s|\.\s(?=\p{Lu})/u;
/** "(Samplov 2007, 46)" behind the last item of a list belongs to the list; "(1991–1995)" is the item's own. */
const CLOSING_CITATION = /[.;]?\s*\([^()]{0,40}\p{Lu}[^()]{0,40}(?:1[89]|20)\d\d[^()]{0,40}\)\.?\s*$/u;
const CLOSING = /[\s.;,]+$/u;
const QUOTES = /^[«“„"'‘‟]+|[»”“"'’]+$/gu;

/** Reads an item: `ordinal (bounds): label`, `bounds: label`, `label (bounds)`, `Phase 2. 1991–1995. Label`. */
export function readItem(
  document: Document,
  passage: Passage,
  dates: readonly Annotation<TimeExpression>[],
): PhaseItem | null {
  const span = bodyOf(document.text, passage);
  const text = document.text.slice(span.start, span.end);
  const { from, to } = tokensWithin(document.tokens, span);
  const mention = passage.vocabulary.mentions
    .find(document, from, to)
    .find((one) => one.start - span.start <= LEAD && one.ordinals.length === 1);
  const lead = mention === undefined ? 0 : mention.end - span.start;
  const head = headOf(text, lead);
  const cues = passage.vocabulary.cues(document, span);
  const bounds = boundsIn(dates, { start: span.start, end: span.start + head.end }, cues);
  if (mention === undefined && bounds.dates.length === 0) return null;
  const before =
    mention === undefined
      ? labelBefore(text, (bounds.dates[0] === undefined ? span.start : leadOf(bounds.dates[0], cues)) - span.start)
      : '';
  const label = (head.label === '' ? before : head.label).replace(QUOTES, '').trim();
  return { ...span, ordinal: mention?.ordinals[0] ?? null, label: label === '' ? null : label, bounds };
}

/** "growth (1991-1995)", "the shock years, 1992-1995": what stands before bracket or date. */
const labelBefore = (text: string, date: number): string => {
  const bracket = text.search(/\s*\(/u);
  return text.slice(0, bracket >= 0 && bracket < date ? bracket : date).replace(/[\s,:(—–-]+$/u, '');
};

function bodyOf(text: string, passage: Passage): Span {
  const whole = text.slice(passage.start, passage.end);
  const cited = whole.replace(CLOSING_CITATION, '').replace(CLOSING, '');
  // A paragraph of running text sets out its phase in its first sentence.
  const first = passage.sentences[0] ?? passage;
  const end =
    passage.kind === 'list-item' ? passage.start + cited.length : Math.min(first.end, passage.start + cited.length);
  return { start: passage.start, end: passage.start + text.slice(passage.start, end).replace(CLOSING, '').length };
}

/** Where the part with number and bounds ends, and the label behind it. */
function headOf(text: string, lead: number): { readonly end: number; readonly label: string } {
  const rest = text.slice(lead);
  const separator = SEPARATOR.exec(rest);
  if (separator === null || separator.index > HEAD) return { end: Math.min(text.length, lead + HEAD), label: '' };
  const after = rest.slice(separator.index + separator[0].length);
  const end = lead + separator.index;
  // "Period 1: 1991–1995. Label", "Этап 2 — 1996–2000 — label": the separator stands before the bounds.
  const dated = /^[^\p{L}]{0,3}(?:[^.:;—–]{0,12}\d{4}[^.:;—]{0,30}?)(?:[.:;,—]\s|\s[–-]\s|$)/u.exec(after);
  if (separator.index > 2 || dated === null) return { end, label: labelOf(after) };
  return { end: end + separator[0].length + dated[0].length, label: labelOf(after.slice(dated[0].length)) };
}

const labelOf = (text: string): string => (/^[^;.]{0,300}/u.exec(text.trim())?.[0] ?? '').trim();
