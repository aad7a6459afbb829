import type { Document } from '../../core/document.ts';
import { rangeSpan } from '../../matching/token-string.ts';
import type { Expression } from './find.ts';
import { documentDayOf, type Setting } from './timeline.ts';

/** Blocks at the head of a document among which its own date is looked for. */
const HEAD = 6;

/** Years on either side of its date that a report speaks of. */
const NEAR = 1;

/** How often words such as "yesterday" weigh as much as a date far away. */
const DEICTIC_WEIGHT = 3;

/**
 * The document's own day, and whether its text counts from that day. A report's dates lie within a year of its own, and
 * it says "yesterday" and "on Tuesday"; a history's dates do not, and it moves from one to the next.
 */
export function settingOf(document: Document, expressions: readonly Expression[]): Setting {
  const { metadata } = document;
  const day = documentDayOf(metadata.date, metadata.year);
  const given = metadata.date !== null && metadata.date.length >= 10 ? day : null;
  const printed = dateline(document, expressions);
  const documentDay = given ?? printed ?? day;
  if (documentDay === null || (documentDay === day && given === null))
    return { documentDay, dayKnown: false, report: false };
  // News and letters print their date at the head.
  let near = printed === null ? 0 : DEICTIC_WEIGHT;
  let far = 0;
  for (const { time } of expressions) {
    if (time.kind === 'deictic-day' && time.offset !== 0) near += DEICTIC_WEIGHT;
    if (time.kind === 'unit' && time.unit === 'weekday') near += DEICTIC_WEIGHT;
    const year = time.kind === 'calendar' ? time.year : time.kind === 'fixed' ? (time.value.begin?.year ?? null) : null;
    if (year === null) continue;
    if (Math.abs(year - documentDay.year) <= NEAR) near++;
    else far++;
  }
  return { documentDay, dayKnown: true, report: near >= far };
}

/** A day that stands alone in a block at the head: the date of a news item or letter. */
function dateline({ blocks, tokens }: Document, expressions: readonly Expression[]): Setting['documentDay'] {
  for (const block of blocks.slice(0, HEAD))
    for (const expression of expressions) {
      const span = rangeSpan(tokens, expression);
      if (span.start >= block.end) break;
      const { time } = expression;
      if (span.start < block.start || span.end < block.end - 1 || time.kind !== 'calendar') continue;
      const { year, month, day } = time;
      if (span.start - block.start <= 1 && year !== null && month !== undefined && day !== undefined)
        return { year, month, day };
    }
  return null;
}
