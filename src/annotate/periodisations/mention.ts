import type { Document } from '../../core/document.ts';
import type { Annotation, Evidence } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { TimeExpression } from '../../layers/dates.ts';
import { CharacterClass, classOf } from '../../matching/character-class.ts';
import type { PhaseMention } from '../../matching/phase-mentions.ts';
import { type Bounds, boundsAlong, boundsIn, datesWithin, UNBOUNDED, yearOf } from './bounds.ts';
import { dateEvidence } from './openings.ts';
import type { Passage } from './passages.ts';
import type { Cue } from './vocabulary.ts';

/** A mention of a phase in running text, with what its sentence says of it. */
export interface ReadMention {
  /** The phrase that would define the phase. */
  readonly span: Span;
  readonly bounds: Bounds;
  /** Bounds stand with the phase itself, not only somewhere in its sentence. */
  readonly adjacent: boolean;
  /** The date corrects another's: "in 2001 instead of 2002". */
  readonly corrects: boolean;
  readonly label: string | null;
  readonly doubted: boolean;
  readonly evidence: readonly Evidence[];
}

/** A mention so near the start of its sentence opens it: "In the third phase, …". */
const OPENING = 14;
const BRACKET = /^\s?\(([^()]{2,80})\)/u;
const LABEL = /^\s?(?::|—|–)\s([^;.]{3,200})/u;
/** At most two words between phase and date: "the third phase, from about 1998", «Третий этап — с 1999». */
const GAP = /^[,:]?\s?(?:[—–]\s)?(?:[\p{L}-]{1,12}\s){0,2}$/u;
/** "the initial stage of the reforms (1991–1993)": a complement between phase and bracket. */
const COMPLEMENT = /^(?:\s[\p{L}’'-]{1,24}){1,4}(?=\s\()/u;
/** "the first, from 1991 to 1995"; but not "the first Constitution of 1993". */
const BARE_GAP = /^,?\s?(?:\p{Ll}{1,7}\s)?$/u;

/** "The first, which lasted from 1991 to 2003": a clause between a bare ordinal and its date, led by a word of extent. */
const BARE_CLAUSE = /^,\s(?:\p{Ll}{1,14}\s){1,3}$/u;

/**
 * Reads a mention in its sentence.
 * @param limit where the next phase is spoken of: what stands behind it is that phase's
 */
export function readMention(
  document: Document,
  passage: Passage,
  sentence: Span,
  mention: PhaseMention,
  cues: readonly Cue[],
  dates: readonly Annotation<TimeExpression>[],
  limit: number = sentence.end,
): ReadMention {
  const { text } = document;
  const opens = mention.start - sentence.start <= OPENING;
  const adverbial = opens && mention.start > sentence.start && isAdverbial(text, sentence, mention);
  const near = nearBounds(text, { start: sentence.start, end: limit }, mention, cues, dates);
  const rest = { start: mention.end, end: limit };
  const along =
    near !== null || adverbial
      ? UNBOUNDED
      : passage.kind === 'heading'
        ? boundsIn(dates, rest, cues)
        : boundsAlong(dates, rest, cues);
  const said = near === null ? along : withEnd(near, dates, limit, cues);
  const bounds = oneSided(said, sideOf(text, mention, cues), dates, rest);
  const label =
    passage.kind === 'heading' && near === null
      ? headed(text.slice(mention.end, passage.end), along.dates.length > 0)
      : labelBehind(text, near?.end ?? mention.end, sentence.end);
  const start = opens || near?.opens === true ? sentence.start : mention.start;
  const closed = near !== null && (adverbial || (near.bracketed && label === null));
  const end = closed ? near.end : trimmedEnd(text, start, sentence.end);
  return {
    span:
      passage.kind === 'heading'
        ? { start: mention.start, end: passage.end }
        : { start: trimmedStart(text, start), end },
    bounds,
    adjacent: near !== null,
    corrects: cues.some((cue) => cue.start > mention.end && cue.roles.includes('contrast')),
    label,
    doubted: cues.some((cue) => cue.end <= mention.start && cue.roles.includes('hypothetical')),
    evidence: dateEvidence(document, bounds.dates),
  };
}

interface Near {
  readonly bounds: Bounds;
  /** End of the phrase that holds ordinal and bounds. */
  readonly end: number;
  readonly bracketed: boolean;
  /** The phrase runs from the start of the sentence: "In the following years (fourth phase)". */
  readonly opens: boolean;
}

/** Bounds with the phase: in brackets behind it, as next words, or before it where the phase itself is in brackets. */
function nearBounds(
  text: string,
  sentence: Span,
  mention: PhaseMention,
  cues: readonly Cue[],
  dates: readonly Annotation<TimeExpression>[],
): Near | null {
  const rest = text.slice(mention.end, sentence.end);
  const complement = mention.noun === null ? 0 : (COMPLEMENT.exec(rest)?.[0].length ?? 0);
  const bracket = BRACKET.exec(rest.slice(complement));
  if (bracket !== null) {
    const open = mention.end + complement;
    const inside = { start: open + 1, end: open + bracket[0].length };
    const bounds = boundsIn(dates, inside, cues);
    if (bounds.dates.length > 0) return { bounds, end: inside.end, bracketed: true, opens: false };
  }
  const next = datesWithin(dates, { start: mention.end, end: sentence.end })[0];
  const gap = next === undefined ? '' : text.slice(mention.end, next.start);
  const clause =
    next !== undefined &&
    BARE_CLAUSE.test(gap) &&
    cues.some((cue) => cue.start > mention.end && cue.end + 1 >= next.start && cue.roles.includes('extent'));
  if (next !== undefined && (clause || (mention.noun === null ? BARE_GAP : GAP).test(gap))) {
    const bounds = boundsIn([next], { start: mention.end, end: next.end }, cues);
    return { bounds, end: next.end, bracketed: false, opens: false };
  }
  const open = text.lastIndexOf('(', mention.start);
  const enclosed = open >= sentence.start && mention.start - open <= 6 && /^\s?\)/u.test(rest);
  if (!enclosed) return null;
  const bounds = boundsIn(dates, { start: sentence.start, end: open }, cues);
  return { bounds, end: mention.end + rest.indexOf(')') + 1, bracketed: true, opens: open - sentence.start <= 60 };
}

/** "began in 1996 and ended in 2003": the end said further on. */
function withEnd(
  near: Near,
  dates: readonly Annotation<TimeExpression>[],
  limit: number,
  cues: readonly Cue[],
): Bounds {
  const { bounds } = near;
  if (near.bracketed || bounds.begin === null || bounds.until !== null) return bounds;
  const behind = boundsAlong(dates, { start: near.end, end: limit }, cues);
  if (behind.begin !== null || behind.until === null) return bounds;
  return { begin: bounds.begin, until: behind.until, dates: [...bounds.dates, ...behind.dates] };
}

/** "the end of the first period", «начало второго этапа»: which bound the sentence speaks of. */
function sideOf(text: string, mention: Span, cues: readonly Cue[]): 'begin' | 'until' | null {
  const cue = cues.findLast((one) => one.end <= mention.start);
  if (cue === undefined || !/^\s(?:\p{Ll}{1,3}\s){0,2}$/u.test(text.slice(cue.end, mention.start))) return null;
  if (cue.roles.includes('until')) return 'until';
  return cue.roles.includes('begin') ? 'begin' : null;
}

function oneSided(
  bounds: Bounds,
  side: 'begin' | 'until' | null,
  dates: readonly Annotation<TimeExpression>[],
  rest: Span,
): Bounds {
  if (side === null) return bounds;
  const date = bounds.dates[0] ?? datesWithin(dates, rest)[0];
  if (date === undefined) return bounds;
  const year = yearOf(side === 'begin' ? date.value.begin : date.value.until);
  return { begin: side === 'begin' ? year : null, until: side === 'until' ? year : null, dates: [date] };
}

const isAdverbial = (text: string, sentence: Span, mention: Span): boolean =>
  /^\p{Lu}\p{L}{0,7}\s(?:\p{L}{1,6}\s)?$/u.test(text.slice(sentence.start, mention.start)) &&
  /^[^.;:]{0,60}?,|^\s\p{L}/u.test(text.slice(mention.end, sentence.end)) &&
  text.slice(sentence.start, mention.start).trim().includes(' ');

function labelBehind(text: string, from: number, to: number): string | null {
  const label = LABEL.exec(text.slice(from, to))?.[1];
  return label === undefined ? null : label.trim();
}

/** "Phase 1: Founders (1990–1996)": what stands behind the number, without the years in brackets. */
function headed(rest: string, dated: boolean): string | null {
  const label = (dated ? rest.replace(/[,:]?\s*(?:\([^()]{0,60}\)|[\d–-]{4,9})\s*$/u, '') : rest).replace(
    /^[\s.:—–-]+/u,
    '',
  );
  return label.length > 2 ? label.trim() : null;
}

/** Without white space and signs at its end. */
function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isClosing(text.charCodeAt(last - 1))) last--;
  return last;
}

const CLOSING: ReadonlySet<number> = new Set(Array.from('.;,!?', (sign) => sign.charCodeAt(0)));
const isClosing = (unit: number): boolean => CLOSING.has(unit) || classOf(unit) === CharacterClass.space;

const trimmedStart = (text: string, start: number): number =>
  start + (/^\s*/u.exec(text.slice(start, start + 5))?.[0].length ?? 0);
