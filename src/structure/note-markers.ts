import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import { alignInOrder, type Pairing } from './align-notes.ts';
import { type Candidate, type CandidateRules, candidatesIn } from './note-candidates.ts';
import { type RawBlock, startOf } from './raw-block.ts';

/** A marker found in the running text. */
export interface FoundMarker {
  readonly label: string;
  readonly range: Range;
  /** The body that it calls; absent where that is lost. */
  readonly note?: RawBlock;
  /** It calls a note of the table that it stands in. */
  readonly ofTable?: boolean;
}

/** `[1, p. 47]`, `[3, 4]`, `[2, с. 14; 5]`. */
const NUMBERED_CITATION = /\[\d{1,3}[,;]\s?(?:\p{L}{1,4}\.?\s?)?\d/u;
/** So many notes and markers of one label are compared each with each; beyond, only with their neighbours. */
const COMPARED = 4000;
const WEIGHTS: Readonly<Record<Candidate['certainty'], number>> = { certain: 10, raised: 6, guess: 1 };

/**
 * The markers of notes, in the order of the source, each with the body it calls. The format's own ties come first; the
 * others are aligned in order with the bodies. A certain marker without a body counts (its note was lost), a guess does not.
 */
export function findMarkers(source: Source, blocks: readonly RawBlock[], rules: CandidateRules): FoundMarker[] {
  const notes = blocks.filter((block) => block.kind === 'note').sort((a, b) => startOf(a) - startOf(b));
  const candidates: Candidate[] = [];
  const inTable = new Set<Candidate>();
  const ofText = {
    ...rules,
    bracketsCite: NUMBERED_CITATION.test(source.text),
    superscripts: /[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(source.text),
  };
  for (const block of [...blocks].sort((a, b) => startOf(a) - startOf(b))) {
    if (!carriesMarkers(block)) continue;
    for (const candidate of candidatesIn(source.text, block, ofText)) {
      if (block.kind === 'table') {
        if (candidate.certainty === 'guess') continue;
        inTable.add(candidate);
      }
      candidates.push(candidate);
    }
  }
  candidates.sort((a, b) => a.range[0] - b.range[0]);
  const paired = pairAll(candidates, notes);
  callsAgain(candidates, notes, paired);
  return candidates.flatMap((candidate, index): FoundMarker[] => {
    const { label, range } = candidate;
    const note = paired.get(index);
    if (note !== undefined) return [{ label, range, note }];
    if (inTable.has(candidate) && candidate.link === undefined) return [{ label, range, ofTable: true }];
    return candidate.certainty === 'certain' || fitsSequence(candidates, paired, index) ? [{ label, range }] : [];
  });
}

const carriesMarkers = ({ kind }: RawBlock): boolean =>
  kind === 'text' ||
  kind === 'bullet' ||
  kind === 'quotation' ||
  kind === 'heading' ||
  kind === 'front-matter' ||
  kind === 'table';

/** By the format's ties, then in order, then (bodies out of order) by the label alone. */
function pairAll(candidates: readonly Candidate[], notes: readonly RawBlock[]): Map<number, RawBlock> {
  const paired = new Map<number, RawBlock>();
  const taken = new Set<RawBlock>();
  const byLink = new Map(notes.flatMap((note) => (note.link === undefined ? [] : [[note.link, note] as const])));
  candidates.forEach(({ link }, index) => {
    const note = link === undefined ? undefined : byLink.get(link);
    if (note === undefined) return;
    paired.set(index, note);
    taken.add(note);
  });
  const left = notes.filter((note) => !taken.has(note));
  for (const { marker, body } of alignInOrder(pairingsOf(candidates, left, paired), left.length)) {
    const note = left[body];
    if (note === undefined) continue;
    paired.set(marker, note);
    taken.add(note);
  }
  const displaced = new Map(
    left.flatMap((note) => (taken.has(note) || note.label === undefined ? [] : [[note.label, note] as const])),
  );
  candidates.forEach(({ label, certainty }, index) => {
    const note = displaced.get(label);
    if (note === undefined || certainty === 'guess' || paired.has(index)) return;
    paired.set(index, note);
    displaced.delete(label);
  });
  return paired;
}

function pairingsOf(
  candidates: readonly Candidate[],
  notes: readonly RawBlock[],
  paired: ReadonlyMap<number, RawBlock>,
): Pairing[] {
  const bodies = new Map<string, number[]>();
  notes.forEach(({ label }, index) => {
    if (label === undefined) return;
    const there = bodies.get(label);
    if (there === undefined) bodies.set(label, [index]);
    else there.push(index);
  });
  const calls = new Map<string, number>();
  for (const { label } of candidates) calls.set(label, (calls.get(label) ?? 0) + 1);
  const starts = notes.map(startOf);
  return candidates.flatMap((candidate, marker): Pairing[] => {
    const indexes = bodies.get(candidate.label);
    if (indexes === undefined || paired.has(marker)) return [];
    const many = indexes.length * (calls.get(candidate.label) ?? 1) > COMPARED;
    return (many ? nearest(indexes, starts, candidate.range[0]) : indexes).map((body) => ({
      marker,
      body,
      weight: weightOf(candidate, starts[body] ?? 0),
    }));
  });
}

/** The body before a position and the two behind it. */
function nearest(indexes: readonly number[], starts: readonly number[], position: number): readonly number[] {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[indexes[middle] ?? 0] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return indexes.slice(Math.max(0, low - 1), low + 2);
}

/** A note stands behind its marker, mostly on the same page; a guess before a far note is a poor one. */
function weightOf({ certainty, likelihood, range }: Candidate, bodyStart: number): number {
  const distance = bodyStart - range[0];
  const place = distance < 0 ? 0.4 : 1 + 0.2 / (1 + distance / 4000);
  return WEIGHTS[certainty] * likelihood * place;
}

/** Authors refer twice to one note: a certain marker that is left over calls the body of that label in the same run. */
function callsAgain(candidates: readonly Candidate[], notes: readonly RawBlock[], paired: Map<number, RawBlock>): void {
  const labels = new Map<string, number>();
  for (const { label = '' } of notes) labels.set(label, (labels.get(label) ?? 0) + 1);
  const run = runsOf(candidates, paired);
  const callers = new Map<string, { readonly run: number; readonly note: RawBlock }>();
  for (const [index, note] of paired) callers.set(candidates[index]?.label ?? '', { run: run[index] ?? 0, note });
  candidates.forEach(({ label, certainty }, index) => {
    const first = callers.get(label);
    if (first === undefined || certainty !== 'certain' || paired.has(index) || labels.get(label) !== 1) return;
    if (first.run === run[index]) paired.set(index, first.note);
  });
}

/** The run of numbers that each candidate stands in; a new one begins where they start again from 1 or 2. */
function runsOf(candidates: readonly Candidate[], paired: ReadonlyMap<number, RawBlock>): number[] {
  let run = 0;
  let last = 0;
  return candidates.map(({ label, certainty }, index) => {
    const number = Number(label);
    if (Number.isNaN(number) || (certainty !== 'certain' && !paired.has(index))) return run;
    if (number <= 2 && last > number + 1) run++;
    last = number;
    return run;
  });
}

/** A raised number without a body is a marker where it goes on with the markers before it. */
function fitsSequence(candidates: readonly Candidate[], paired: ReadonlyMap<number, RawBlock>, index: number): boolean {
  const candidate = candidates[index];
  if (candidate?.certainty !== 'raised') return false;
  const number = Number(candidate.label);
  for (let i = index - 1; i >= Math.max(0, index - 50); i--) {
    if (!paired.has(i)) continue;
    const before = Number(candidates[i]?.label);
    return number > before && number <= before + 3;
  }
  return false;
}
