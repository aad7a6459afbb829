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
    return clusters(decided).flatMap((cluster) => (cluster.length === 1 ? cluster : apart(cluster, inner, taken)));
  }
}

/** Stretches in order of the text, those together that overlap one another. */
function clusters(decided: readonly Decided[]): Decided[][] {
  const found: Decided[][] = [];
  let last: Decided[] = [];
  let end = 0;
  for (const one of decided) {
    if (one.from < end) last.push(one);
    else {
      last = [one];
      found.push(last);
    }
    end = Math.max(end, one.to);
  }
  return found;
}

/** The best of overlapping stretches, and those that it leaves room for. */
function apart(cluster: readonly Decided[], inner: Float64Array, taken: Uint8Array): Decided[] {
  const ranked = cluster.map((one) => ({ one, rank: rank(one, inner) }));
  ranked.sort((a, b) => b.rank - a.rank || a.one.from - b.one.from);
  const kept = ranked.flatMap(({ one }) => (takes(one, taken) ? [one] : []));
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}

function takes({ from, to, free }: Decided, taken: Uint8Array): boolean {
  const own = (i: number): boolean => free === undefined || i < free.from || i >= free.to;
  for (let i = from; i < to; i++) if (own(i) && taken[i] === 1) return false;
  for (let i = from; i < to; i++) if (own(i)) taken[i] = 1;
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
  const strongest = group.reduce((a, b) => (b.weight > a.weight ? b : a));
  const first: Said = {
    entry: group.find(({ entry }) => entry !== undefined)?.entry,
    title: group.find(({ title }) => title !== undefined)?.title,
    role: group.find(({ role }) => role !== undefined)?.role,
    subtype: group.find(({ subtype }) => subtype !== null)?.subtype ?? null,
  };
  return decided(
    strongest,
    { ...first, subtype: first.entry?.subtype ?? first.subtype },
    candidates.map(({ evidence }) => evidence),
    rounded(confidence),
  );
}

/** What any of the candidates may say for all of them. */
interface Said {
  readonly entry?: NameEntry | undefined;
  readonly title?: string | undefined;
  readonly role?: string | undefined;
  readonly subtype: EntitySubtype | null;
}

/** Assigned one by one: spreading candidates, of which no two have the same parts, took an eighth of the stage's time. */
function decided(
  { from, to, type, weight, evidence, rule, free, surname, author }: Candidate,
  { entry, title, role, subtype }: Said,
  votes: readonly Evidence[],
  confidence: number,
): Decided {
  const whole: { -readonly [Key in keyof Decided]: Decided[Key] } = {
    from,
    to,
    type,
    subtype,
    weight,
    evidence,
    rule,
    votes,
    confidence,
  };
  if (entry !== undefined) whole.entry = entry;
  if (title !== undefined) whole.title = title;
  if (role !== undefined) whole.role = role;
  if (free !== undefined) whole.free = free;
  if (surname !== undefined) whole.surname = surname;
  if (author !== undefined) whole.author = author;
  return whole;
}

function strongestType(candidates: readonly Candidate[]): { group: readonly Candidate[]; confidence: number } {
  if (candidates.every(({ type }) => type === candidates[0]?.type))
    return { group: candidates, confidence: combined(candidates) };
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.type);
    if (group === undefined) groups.set(candidate.type, [candidate]);
    else group.push(candidate);
  }
  const weighed = [...groups.values()].map((group) => ({ group, confidence: combined(group) }));
  return weighed.reduce((a, b) => (b.confidence > a.confidence ? b : a));
}

const rounded = (confidence: number): number => Math.min(0.99, Math.round(confidence * 100) / 100);

/** Independent reasons for one thing. */
const combined = (candidates: readonly Candidate[]): number =>
  1 - candidates.reduce((left, { weight }) => left * (1 - weight), 1);
