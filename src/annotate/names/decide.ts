import type { Evidence } from '../../core/layer.ts';
import type { EntitySubtype } from '../../layers/mentions.ts';
import type { Candidate, Decided, NameEntry } from './candidate.ts';

/** Below this, a proposal is dropped: silence rather than a guess. */
const THRESHOLD = 0.5;
/** Names are shorter than this, in tokens. */
const LONGEST = 256;
/** What each further word counts for, as the longer of two overlapping names is the whole name. */
const LENGTH_BONUS = 0.3;

/** Proposals for the same tokens, and what they come to; undefined until it is asked for. */
interface Stretch {
  readonly candidates: Candidate[];
  decided: Decided | undefined;
}

/**
 * One decision of many proposals: those for the same tokens are added up by type, the best type of each stretch is
 * kept, and of overlapping stretches the one with the greatest confidence and length. More proposals may be added
 * after a first decision that they rest on; what they do not touch is not weighed again.
 */
export class Ballot {
  private readonly stretches = new Map<number, Stretch>();
  private readonly tokenCount: number;

  constructor(tokenCount: number) {
    this.tokenCount = tokenCount;
  }

  add(candidates: readonly Candidate[]): void {
    for (const candidate of candidates) {
      const key = candidate.from * LONGEST + Math.min(candidate.to - candidate.from, LONGEST - 1);
      const there = this.stretches.get(key);
      if (there === undefined) this.stretches.set(key, { candidates: [candidate], decided: undefined });
      else {
        there.candidates.push(candidate);
        there.decided = undefined;
      }
    }
  }

  decide(): Decided[] {
    const decided: Decided[] = [];
    for (const stretch of this.stretches.values()) {
      const [only] = stretch.candidates;
      if (stretch.candidates.length === 1 && only !== undefined && rounded(only.weight) < THRESHOLD) continue;
      stretch.decided ??= bestOf(stretch.candidates);
      if (stretch.decided.confidence >= THRESHOLD) decided.push(stretch.decided);
    }
    decided.sort((a, b) => a.from - b.from || b.to - a.to);
    const inner = strongestPersons(decided, this.tokenCount);
    const taken = new Uint8Array(this.tokenCount);
    return apartFromEachOther(decided, inner, taken);
  }
}

/** Of stretches in order of the text those that are kept; the ones that overlap no other are. */
function apartFromEachOther(decided: readonly Decided[], inner: Float64Array, taken: Uint8Array): Decided[] {
  const kept: Decided[] = [];
  for (let i = 0; i < decided.length; ) {
    const first = decided[i] as Decided;
    let end = first.to;
    let next = i + 1;
    for (let one = decided[next]; one !== undefined && one.from < end; one = decided[++next])
      end = Math.max(end, one.to);
    if (next === i + 1) kept.push(first);
    else for (const one of apart(decided.slice(i, next), inner, taken)) kept.push(one);
    i = next;
  }
  return kept;
}

/** The best of overlapping stretches, and those that it leaves room for. */
function apart(cluster: readonly Decided[], inner: Float64Array, taken: Uint8Array): Decided[] {
  const ranked = cluster.map((one) => ({ one, rank: rank(one, inner) }));
  ranked.sort((a, b) => b.rank - a.rank || a.one.from - b.one.from);
  const kept: Decided[] = [];
  for (const { one } of ranked) if (takes(one, taken)) kept.push(one);
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}

function takes({ from, to, free }: Decided, taken: Uint8Array): boolean {
  const freeFrom = free?.from ?? to;
  const freeTo = free?.to ?? to;
  for (let i = from; i < to; i++) if ((i < freeFrom || i >= freeTo) && taken[i] === 1) return false;
  for (let i = from; i < to; i++) if (i < freeFrom || i >= freeTo) taken[i] = 1;
  return true;
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
  if (only !== undefined && candidates.length === 1) return decided(only, only, [only.evidence], rounded(only.weight));
  const { group, confidence } = strongestType(candidates);
  let strongest = group[0] as Candidate;
  let entry: NameEntry | undefined;
  let title: string | undefined;
  let role: string | undefined;
  let subtype: EntitySubtype | null = null;
  for (const one of group) {
    if (one.weight > strongest.weight) strongest = one;
    entry ??= one.entry;
    title ??= one.title;
    role ??= one.role;
    subtype ??= one.subtype;
  }
  return decided(
    strongest,
    { entry, title, role, subtype: entry?.subtype ?? subtype },
    candidates.map(({ evidence }) => evidence),
    rounded(confidence),
  );
}

/** What any of the candidates may say for all of them. */
interface Said {
  readonly entry: NameEntry | undefined;
  readonly title: string | undefined;
  readonly role: string | undefined;
  readonly subtype: EntitySubtype | null;
}

const decided = (
  { from, to, type, weight, evidence, rule, free, surname, author }: Candidate,
  { entry, title, role, subtype }: Said,
  votes: readonly Evidence[],
  confidence: number,
): Decided => ({
  from,
  to,
  type,
  subtype,
  weight,
  evidence,
  rule,
  entry,
  title,
  role,
  free,
  surname,
  author,
  votes,
  confidence,
});

function strongestType(candidates: readonly Candidate[]): { group: readonly Candidate[]; confidence: number } {
  if (areOfOneType(candidates)) return { group: candidates, confidence: combined(candidates) };
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.type);
    if (group === undefined) groups.set(candidate.type, [candidate]);
    else group.push(candidate);
  }
  const weighed = [...groups.values()].map((group) => ({ group, confidence: combined(group) }));
  return weighed.reduce((a, b) => (b.confidence > a.confidence ? b : a));
}

function areOfOneType(candidates: readonly Candidate[]): boolean {
  for (const { type } of candidates) if (type !== candidates[0]?.type) return false;
  return true;
}

const rounded = (confidence: number): number => Math.min(0.99, Math.round(confidence * 100) / 100);

/** Independent reasons for one thing. */
function combined(candidates: readonly Candidate[]): number {
  let left = 1;
  for (const { weight } of candidates) left *= 1 - weight;
  return 1 - left;
}
