import { entities } from '../../../src/layers/entities.ts';
import { statements } from '../../../src/layers/statements.ts';
import { annotateWith } from '../../support/annotate.ts';
import type { Passage, Truth } from './passages/passage.ts';

const STAGES = ['acronyms', 'law', 'names', 'sentences', 'citations', 'quotations', 'statements'];
/** Of two spans, how much of what they cover together they must share to be the same statement. */
const SAME = 0.5;

export interface FoundStatement {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly mode: string;
  /** The name of its entity in the register. */
  readonly entity: string | null;
}

/** What was found of a passage beside what is in it, as `tools/score.mjs` counts it. */
export interface PassageScore {
  /** Of those that are not optional. */
  readonly wanted: number;
  readonly right: number;
  /** Found, optional ones left out. */
  readonly found: number;
  /** Of those found and not optional: whose speaker, mode and cue are right. */
  readonly speakers: number;
  readonly modes: number;
  readonly cues: number;
  readonly missed: readonly Truth[];
  readonly extra: readonly FoundStatement[];
  readonly pairs: readonly (readonly [Truth, FoundStatement])[];
}

export function readPassage({ text, authors }: Passage): { text: string; statements: FoundStatement[] } {
  const document = annotateWith(STAGES, text, authors === undefined ? {} : { authors });
  const names = new Map(document.layer(entities).map(({ id, value }) => [id, value.name]));
  return {
    text: document.text,
    statements: document.layer(statements).map(({ start, end, value }) => ({
      start,
      end,
      quote: document.text.slice(start, end),
      speaker: value.speaker,
      cue: value.cue,
      mode: value.mode,
      entity: value.entity === null ? null : (names.get(value.entity) ?? null),
    })),
  };
}

export function scorePassage(passage: Passage): PassageScore {
  const { text, statements: found } = readPassage(passage);
  const candidates = passage.truth.flatMap((truth) => {
    const start = text.indexOf(truth.content);
    if (start < 0 || text.indexOf(truth.content, start + 1) >= 0) throw new Error(`not once: ${truth.content}`);
    const span = { start, end: start + truth.content.length };
    return found.map((statement) => ({ truth, statement, share: shareOf(span, statement) }));
  });
  candidates.sort((a, b) => b.share - a.share);
  const pairs = new Map<Truth, FoundStatement>();
  const taken = new Set<FoundStatement>();
  for (const { truth, statement, share } of candidates) {
    if (share < SAME || pairs.has(truth) || taken.has(statement)) continue;
    pairs.set(truth, statement);
    taken.add(statement);
  }
  const scored = [...pairs].filter(([{ optional }]) => optional !== true);
  const wanted = passage.truth.filter(({ optional }) => optional !== true);
  return {
    wanted: wanted.length,
    right: scored.length,
    found: found.length - (pairs.size - scored.length),
    speakers: scored.filter(([truth, statement]) => isSpeaker(truth, statement)).length,
    modes: scored.filter(([truth, { mode }]) => truth.mode === mode).length,
    cues: scored.filter(([truth, statement]) => isCue(truth, statement)).length,
    missed: wanted.filter((truth) => !pairs.has(truth)),
    extra: found.filter((statement) => !taken.has(statement)),
    pairs: [...pairs],
  };
}

type Extent = { readonly start: number; readonly end: number };

function shareOf(a: Extent, b: Extent): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

const loose = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** As `tools/score.mjs` has it: one name holds the other. */
export function isSpeaker({ speaker }: Truth, found: FoundStatement): boolean {
  if (speaker === null) return found.speaker === null;
  const said = loose(found.speaker ?? '');
  if (said === '') return false;
  return [speaker].flat().some((name) => said.includes(loose(name)) || loose(name).includes(said));
}

export function isCue({ cue }: Truth, found: FoundStatement): boolean {
  if (cue === null || found.cue === null) return cue === found.cue;
  return loose(found.cue).includes(loose(cue)) || loose(cue).includes(loose(found.cue));
}

export function sumOf(scores: readonly PassageScore[]) {
  const sum = (of: (score: PassageScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const right = sum((score) => score.right);
  const found = sum((score) => score.found);
  const wanted = sum((score) => score.wanted);
  return {
    wanted,
    found,
    right,
    f1: (2 * right) / (found + wanted),
    speaker: sum((score) => score.speakers) / right,
    mode: sum((score) => score.modes) / right,
    cue: sum((score) => score.cues) / right,
  };
}
