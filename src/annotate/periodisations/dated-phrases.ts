import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { TimeExpression } from '../../layers/dates.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import { type Bounds, boundsAlong, boundsIn, datesWithin } from './bounds.ts';
import type { Passage } from './passages.ts';
import type { Cue, Vocabulary } from './vocabulary.ts';

/** A part of history named with its bounds, whether it has a number or not. */
export interface DatedPhase extends Span {
  readonly ordinal: number | null;
  readonly label: string | null;
  readonly bounds: Bounds;
}

/** A noun of periodisation in running text, with the number before it if there is one. */
interface NamedPart extends Span {
  readonly ordinal: number | null;
}

/** "period of contractual cooperation (", "period, from about ": a complement, and what leads to the date. */
const TO_DATE = /^(?<complement>(?:\s[\p{L}’'-]+){0,9})[,:]?\s?[(—–-]?\s?(?:\p{Ll}{1,9}\s){0,2}$/u;
/** A verb further from the date tells what happened then: "ended with the closure of the last programme in 2006". */
const NEAR = 12;
/** A date so near the start of its sentence is what the sentence is about: "Since 2009, a period of … has begun". */
const OPENING = 12;
/** A part named so near the start of its sentence is its subject: "The era of donors ended …". */
const SUBJECT = 24;

/**
 * Parts of history that a passage names with their bounds, in order: "a period of tutelage between 1997 and 2008",
 * «фаза расцвета (1996–2004)», "the second wave in 1994-1998", "The era of enthusiasm lasted until 1994".
 */
export function datedPhases(
  document: Document,
  passage: Passage,
  dates: readonly Annotation<TimeExpression>[],
): DatedPhase[] {
  return passage.sentences.flatMap((sentence) => {
    const parts = partsOf(document, passage, sentence);
    if (parts.length === 0) return [];
    const cues = passage.vocabulary.cues(document, sentence);
    return parts.flatMap((part, index) => {
      const region = { start: part.end, end: parts[index + 1]?.start ?? sentence.end };
      const dated = readPart(document.text, sentence, part, region, cues, dates, index === 0, passage.vocabulary);
      return dated === null ? [] : [dated];
    });
  });
}

function partsOf(document: Document, passage: Passage, sentence: Span): NamedPart[] {
  const { from, to } = tokensWithin(document.tokens, sentence);
  const numbered = passage.vocabulary.mentions
    .find(document, from, to)
    .filter((mention) => mention.noun !== null && mention.ordinals.length < 2);
  const named = passage.vocabulary
    .namedParts(document, sentence)
    .filter((noun) => !numbered.some((mention) => noun.start < mention.end && mention.start < noun.end));
  return [
    ...numbered.map(({ start, end, ordinals }) => ({ start, end, ordinal: ordinals[0] ?? null })),
    ...named.map(({ start, end }) => ({ start, end, ordinal: null })),
  ].sort((a, b) => a.start - b.start);
}

function readPart(
  text: string,
  sentence: Span,
  part: NamedPart,
  region: Span,
  cues: readonly Cue[],
  dates: readonly Annotation<TimeExpression>[],
  first: boolean,
  vocabulary: Vocabulary,
): DatedPhase | null {
  const inside = datesWithin(dates, region);
  const next = inside[0];
  const gap = next === undefined ? null : TO_DATE.exec(text.slice(part.end, next.start));
  const verb = cues.find(
    (one) => one.start >= part.end && one.roles.some((role) => role === 'until' || role === 'begin'),
  );
  const told = verb !== undefined && next !== undefined && next.start - verb.end > NEAR;
  if (next !== undefined && gap !== null && !told) {
    const bounds = boundsIn(dates, { start: part.end, end: closeOf(text, next.end, region.end) }, cues);
    const complement = gap.groups?.complement ?? '';
    const end = closeOf(text, bounds.dates.at(-1)?.end ?? next.end, region.end);
    // "The era of enthusiasm lasted until 1994": the verb is none of its name.
    const cue = cues.find((one) => one.start >= part.end)?.start ?? next.start;
    const named = vocabulary.trimmed(text, { start: part.end, end: Math.min(part.end + complement.length, cue) });
    return { start: part.start, end, ordinal: part.ordinal, label: labelOf(text, part, named.end), bounds };
  }
  if (!first) return null;
  const opening = datesWithin(dates, { start: sentence.start, end: part.start })[0];
  if (opening !== undefined && opening.start - sentence.start <= OPENING && next === undefined) {
    const bounds = boundsIn([opening], { start: sentence.start, end: part.start }, cues);
    return { start: sentence.start, end: part.end, ordinal: part.ordinal, label: null, bounds };
  }
  if (part.start - sentence.start > SUBJECT) return null;
  const bounds = boundsAlong(dates, region, cues);
  const last = bounds.dates.at(-1);
  if (last === undefined) return null;
  const complement =
    /^(?:\s(?:of|the|\p{Ll}+))?\s[\p{L}’'-]+(?=\s)/u.exec(text.slice(part.end, region.end))?.[0].length ?? 0;
  return {
    start: part.start,
    end: last.end,
    ordinal: part.ordinal,
    label: labelOf(text, part, part.end + complement),
    bounds,
  };
}

/** A closing bracket belongs to the phrase. */
const closeOf = (text: string, end: number, limit: number): number =>
  end < limit && /^[^\p{L}\d(]{0,2}\)/u.test(text.slice(end, end + 3)) ? text.indexOf(')', end) + 1 : end;

/** "period of tutelage"; of a numbered part, or one without complement, nothing. */
const labelOf = (text: string, part: NamedPart, end: number): string | null =>
  part.ordinal !== null || end <= part.end + 1 ? null : text.slice(part.start, end).trim();

/** How many years may lie between two phases, or be counted to both: 1991 ends one and begins the next. */
const LARGEST_GAP = 2;

/**
 * Whether parts follow one another in time without large gaps: each begins about when the one before it ends. Parts that
 * are numbered 1, 2, 3 … may leave gaps: waves of strikes do.
 */
export function areConsecutive(parts: readonly Pick<DatedPhase, 'ordinal' | 'bounds'>[]): boolean {
  const numbered = parts.every(({ ordinal }, index) => ordinal === index + 1);
  return parts.every(({ bounds }, index) => {
    const before = parts[index - 1]?.bounds;
    if (numbered && before !== undefined && bounds.begin !== null)
      return bounds.begin >= (before.begin ?? bounds.begin);
    if (before === undefined) return bounds.until !== null;
    if (bounds.begin === null) return bounds.until !== null && before.until !== null && bounds.until > before.until;
    if (before.until === null) return before.begin !== null && bounds.begin > before.begin;
    return bounds.begin >= before.until - 1 && bounds.begin <= before.until + LARGEST_GAP;
  });
}

/** Whether each part begins behind the end of the one before it, whatever lies between them. */
export const areInOrder = (parts: readonly Pick<DatedPhase, 'bounds'>[]): boolean =>
  parts.every(({ bounds }, index) => {
    const before = parts[index - 1]?.bounds;
    return before === undefined || (bounds.begin !== null && before.until !== null && bounds.begin >= before.until);
  });
