import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import { SUPERSCRIPT_RUN, superscriptToDigits, TEX_LABEL } from './note-labels.ts';
import type { RawBlock } from './raw-block.ts';

/** A marker found in the running text. */
export interface FoundMarker {
  readonly label: string;
  readonly range: Range;
}

interface Candidate extends FoundMarker {
  /** Superscript, TeX or a mark of the format; digits glued to a word are only a guess until they fit. */
  readonly certain: boolean;
}

/** Digits that may be glued to the end of a sentence, clause or word: `2014.5`, `2006),9`, `law12`. */
const DIGITS = /\d{1,3}(?=[.,;:]?(?:\s|$))/gu;
const GLUES = /(?:(?:[\p{L})»”"'’\]]|\d{4})[.,;:!?]|[\p{Ll})»”"’\]])$/u;
/** Behind these a raised digit is a power: km², 10³. */
const UNIT = /(?:^|[^\p{L}])(?:[kcdm]?m|км|см|мм|м|\d)$/u;
/** `[1]`: a note's marker where there is a note of that number, else a numbered citation. */
const BRACKETED = /\[(\d{1,3})\]/gu;
const TAGGED = /<sup>\s*(\d{1,3}|[*†‡])\s*<\/sup>|\[\^([^\]\s]{1,20})\](?!:)/giu;
/** Stars and daggers behind a word. */
const SIGNS = /(?:\*{1,3}|†|‡)(?=[\s,.;]|$)/gu;
const BEHIND_WORD = /\p{L}[.,;]?$/u;

/**
 * The markers of notes in the body, in reading order. Certain signs count as they are; glued digits count only for a
 * note that has a body and no certain marker, where the number fits between its neighbours.
 * @param labels the labels of all note bodies, in the order of the source
 */
export function findMarkers(source: Source, blocks: readonly RawBlock[], labels: readonly string[]): FoundMarker[] {
  const candidates = blocks.flatMap((block) => (carriesMarkers(block) ? candidatesIn(source, block) : []));
  const certain = new Set(candidates.filter((candidate) => candidate.certain).map((candidate) => candidate.label));
  const wanted = new Map<string, number>();
  for (const label of labels) if (!certain.has(label)) wanted.set(label, (wanted.get(label) ?? 0) + 1);
  const nextCertain = nextCertainNumbers(candidates);
  const found: FoundMarker[] = [];
  let last = 0;
  candidates.forEach((candidate, index) => {
    const number = Number(candidate.label);
    if (candidate.certain) {
      found.push(candidate);
      if (!Number.isNaN(number)) last = number;
      return;
    }
    const left = wanted.get(candidate.label) ?? 0;
    if (left === 0) return;
    const next = nextCertain[index] ?? Number.POSITIVE_INFINITY;
    const fits = Number.isNaN(number) || (number > last && (number < next || next <= last));
    if (!fits) return;
    wanted.set(candidate.label, left - 1);
    found.push(candidate);
    if (!Number.isNaN(number)) last = number;
  });
  return found;
}

const carriesMarkers = (block: RawBlock): boolean =>
  block.kind === 'text' ||
  block.kind === 'bullet' ||
  block.kind === 'quotation' ||
  block.kind === 'heading' ||
  block.kind === 'front-matter';

function nextCertainNumbers(candidates: readonly Candidate[]): number[] {
  const next: number[] = [];
  let number = Number.POSITIVE_INFINITY;
  for (let i = candidates.length - 1; i >= 0; i--) {
    next[i] = number;
    const candidate = candidates[i];
    if (candidate?.certain === true && !Number.isNaN(Number(candidate.label))) number = Number(candidate.label);
  }
  return next;
}

function candidatesIn(source: Source, block: RawBlock): Candidate[] {
  const found: Candidate[] = [];
  for (const { range } of block.parts) {
    const [start, end] = range;
    const text = source.text.slice(start, end);
    const add = (label: string, at: number, length: number, certain: boolean): void => {
      found.push({ label, range: [start + at, start + at + length], certain });
    };
    for (const match of text.matchAll(SUPERSCRIPT_RUN)) {
      if (match.index > 0 && !UNIT.test(before(text, match.index, 3)))
        add(superscriptToDigits(match[0]), match.index, match[0].length, true);
    }
    if (text.includes('$'))
      for (const match of text.matchAll(new RegExp(TEX_LABEL.source, 'gu')))
        if (/^\$\s*(?:\^|\[)/u.test(match[0])) add(match[1] ?? '', match.index, match[0].trimEnd().length, true);
    if (source.marks.length === 0)
      for (const match of text.matchAll(TAGGED)) add(match[1] ?? match[2] ?? '', match.index, match[0].length, true);
    for (const match of text.matchAll(DIGITS))
      if (GLUES.test(before(text, match.index, 5))) add(match[0], match.index, match[0].length, false);
    for (const match of text.matchAll(BRACKETED)) add(match[1] ?? '', match.index, match[0].length, false);
    for (const match of text.matchAll(SIGNS))
      if (BEHIND_WORD.test(before(text, match.index, 2)) && !isEmphasis(text, match.index))
        add(match[0], match.index, match[0].length, false);
    for (const mark of marksWithin(source, range))
      add(mark.label, mark.range[0] - start, mark.range[1] - mark.range[0], true);
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

const before = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - length), at);

/** An asterisk that closes italics has its partner before it on the line. */
const isEmphasis = (text: string, at: number): boolean => (text.slice(0, at).match(/\*/gu) ?? []).length % 2 === 1;

function marksWithin(source: Source, [start, end]: Range): { readonly label: string; readonly range: Range }[] {
  const marks = source.marks;
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle]?.range[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const within: { readonly label: string; readonly range: Range }[] = [];
  for (let i = low; i < marks.length; i++) {
    const mark = marks[i];
    if (mark === undefined || mark.range[0] >= end) break;
    if (mark.kind === 'note-reference') within.push(mark);
  }
  return within;
}
