import type { Candidate, Decided } from './candidate.ts';

/** Below this, a proposal is dropped: silence rather than a guess. */
const THRESHOLD = 0.5;
/** Names are shorter than this, in tokens. */
const LONGEST = 256;
/** What each further word counts for, as the longer of two overlapping names is the whole name. */
const LENGTH_BONUS = 0.3;

/**
 * One decision of many proposals: those for the same tokens are added up by type, the best type of each stretch is
 * kept, and of overlapping stretches the one with the greatest confidence and length.
 */
export function decide(candidates: readonly Candidate[], tokenCount: number): Decided[] {
  const stretches = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const key = candidate.from * LONGEST + Math.min(candidate.to - candidate.from, LONGEST - 1);
    const there = stretches.get(key);
    if (there === undefined) stretches.set(key, [candidate]);
    else there.push(candidate);
  }
  const decided = [...stretches.values()].map(bestOf).filter(({ confidence }) => confidence >= THRESHOLD);
  const inner = strongestPersons(decided, tokenCount);
  const ranks = new Map(decided.map((one) => [one, rank(one, inner)]));
  decided.sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || a.from - b.from);
  const taken = new Uint8Array(tokenCount);
  const kept = decided.filter(({ from, to, free }) => {
    const own = (i: number): boolean => free === undefined || i < free.from || i >= free.to;
    for (let i = from; i < to; i++) if (own(i) && taken[i] === 1) return false;
    for (let i = from; i < to; i++) if (own(i)) taken[i] = 1;
    return true;
  });
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** By token: how certain a person is of whom this token alone is the name. */
function strongestPersons(decided: readonly Decided[], tokenCount: number): Float64Array {
  const found = new Float64Array(tokenCount);
  for (const { type, from, to, confidence } of decided)
    if (type === 'PERSON' && to - from === 1) found[from] = confidence;
  return found;
}

/** A surname that is certain by itself speaks for the full name around it: «Джаред Лофнер» beside «Лофнер». */
function rank({ type, confidence, from, to }: Decided, inner: Float64Array): number {
  let certainty = confidence;
  if (type === 'PERSON') for (let i = from; i < to; i++) certainty = Math.max(certainty, inner[i] ?? 0);
  return certainty + LENGTH_BONUS * (Math.min(to - from, 12) - 1);
}

function bestOf(candidates: readonly Candidate[]): Decided {
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1)
    return { ...only, votes: [only.evidence], confidence: rounded(only.weight) };
  const byType = new Map<string, Candidate[]>();
  for (const candidate of candidates) byType.set(candidate.type, [...(byType.get(candidate.type) ?? []), candidate]);
  const groups = [...byType.values()].map((group) => ({ group, confidence: combined(group) }));
  const best = groups.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const strongest = best.group.reduce((a, b) => (b.weight > a.weight ? b : a));
  const entry = best.group.find((candidate) => candidate.entry !== undefined)?.entry;
  const title = best.group.find((candidate) => candidate.title !== undefined)?.title;
  const role = best.group.find((candidate) => candidate.role !== undefined)?.role;
  const subtype = entry?.subtype ?? best.group.find((candidate) => candidate.subtype !== null)?.subtype ?? null;
  return {
    ...strongest,
    subtype,
    ...(entry === undefined ? {} : { entry }),
    ...(title === undefined ? {} : { title }),
    ...(role === undefined ? {} : { role }),
    votes: candidates.map(({ evidence }) => evidence),
    confidence: rounded(best.confidence),
  };
}

const rounded = (confidence: number): number => Math.min(0.99, Math.round(confidence * 100) / 100);

/** Independent reasons for one thing. */
const combined = (candidates: readonly Candidate[]): number =>
  1 - candidates.reduce((left, { weight }) => left * (1 - weight), 1);
