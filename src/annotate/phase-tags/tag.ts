import type { Draft, Evidence } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import type { PhaseTag } from '../../layers/phase-tags.ts';
import type { Clue } from './clues.ts';
import type { Decision } from './sequence.ts';
import type { Timeline } from './timeline.ts';
import type { Weights } from './weights.ts';

/** A section, paragraph or sentence to be tagged. */
export interface Target extends Span {
  readonly id: string;
}

/** Where a passage has its phase from when its own words show none: the passage before it, or the one it stands in. */
export interface Source {
  readonly kind: 'neighbour' | 'paragraph';
  readonly annotation: string;
}

/** At most so many pieces of evidence are kept, the heaviest. */
const MOST_EVIDENCE = 8;
const LEAST_CONFIDENCE = 0.05;
/** A phase that a passage has from the one before it alone is so much less sure. */
const INHERITED = 0.7;

/** Scores of the ordinals (by index) that clues add up to. */
export function scoresOf(clues: readonly Clue[], ordinals: number, factor = 1): number[] {
  const scores = new Array<number>(ordinals).fill(0);
  for (const { weight, shares } of clues)
    for (const [at, share] of shares) scores[at] = (scores[at] ?? 0) + weight * share * factor;
  return scores;
}

/**
 * The tag of a paragraph or sentence from what was decided for it and what its own words show.
 * @param scores those of the clues
 */
export function tagOf(
  target: Target,
  timeline: Timeline,
  decision: Decision,
  clues: readonly Clue[],
  scores: readonly number[],
  source: Source | null,
  weights: Weights,
): Draft<PhaseTag> {
  // Most sentences show nothing of their own.
  if (clues.length === 0) return inherited(target, timeline, decision, source);
  const shown = decision.state !== null && (scores[decision.state] ?? 0) > 0;
  const state = shown || source !== null ? decision.state : null;
  if (state === null) return inherited(target, timeline, { ...decision, state }, null);
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  const least = Math.max(weights['spoken-of-least'], weights['spoken-of'] * most);
  const phases: number[] = [];
  const supporting: Clue[] = [];
  for (const [at, score] of scores.entries())
    if (score >= least || at === state) phases.push(timeline.ordinals[at] ?? 0);
  for (const clue of clues)
    for (const at of clue.shares.keys())
      if ((scores[at] ?? 0) >= least || at === state) {
        supporting.push(clue);
        break;
      }
  const evidence: Evidence[] = evidenceOf(supporting);
  if (!shown && source !== null) evidence.push(source);
  return draft(target, timeline, {
    phases,
    primary: timeline.ordinals[state] ?? null,
    reason: null,
    confidence: decision.probability * (shown ? 1 : INHERITED),
    evidence,
  });
}

/** The tag of a passage without words of its own for a phase. */
function inherited(
  target: Target,
  timeline: Timeline,
  { state, probability }: Decision,
  source: Source | null,
): Draft<PhaseTag> {
  if (state === null || source === null)
    return draft(target, timeline, {
      phases: [],
      primary: null,
      reason: 'no temporal evidence',
      confidence: probability,
      evidence: [],
    });
  const ordinal = timeline.ordinals[state] ?? 0;
  return draft(target, timeline, {
    phases: [ordinal],
    primary: ordinal,
    reason: null,
    confidence: probability * INHERITED,
    evidence: [source],
  });
}

/** The tag of a passage that speaks of the phases of a scheme as a whole. */
export const overviewTag = (
  target: Target,
  timeline: Timeline,
  ordinals: readonly number[],
  evidence: readonly Evidence[],
): Draft<PhaseTag> =>
  draft(target, timeline, { phases: [...ordinals], primary: null, reason: null, confidence: 0.85, evidence });

/** The tag of a section: the phases its paragraphs mainly speak of, the primary one that of more than half of them. */
export function sectionTag(
  section: Target,
  timeline: Timeline,
  heading: readonly Clue[],
  paragraphs: readonly Draft<PhaseTag>[],
): Draft<PhaseTag> {
  const counts = new Map<number, number>();
  for (const { value } of paragraphs)
    for (const ordinal of value.primary === null ? [] : [value.primary])
      counts.set(ordinal, (counts.get(ordinal) ?? 0) + 1);
  const headed = heading.filter((clue) => clue.kind === 'definition' || clue.kind === 'ordinal');
  const named = [...new Set(headed.flatMap((clue) => [...clue.shares.keys()]))].map((at) => timeline.ordinals[at] ?? 0);
  const phases = [...new Set([...named, ...counts.keys()])].sort((a, b) => a - b);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const primary = named.length === 1 ? (named[0] ?? null) : most !== undefined && most[1] * 2 > total ? most[0] : null;
  const share = primary === null || total === 0 ? 0.5 : (counts.get(primary) ?? 0) / total;
  return draft(section, timeline, {
    phases,
    primary,
    reason: phases.length === 0 ? 'no temporal evidence in its paragraphs' : null,
    confidence: named.length === 1 ? 0.95 : share,
    evidence: [
      ...evidenceOf(heading),
      ...[...counts]
        .sort((a, b) => a[0] - b[0])
        .map(([ordinal, count]) => ({
          kind: 'paragraphs',
          quote: `phase ${ordinal}: ${count} of ${paragraphs.length}`,
        })),
    ],
  });
}

function draft(
  target: Target,
  { scheme }: Timeline,
  tag: Pick<PhaseTag, 'phases' | 'primary' | 'reason'> & {
    readonly confidence: number;
    readonly evidence: readonly Evidence[];
  },
): Draft<PhaseTag> {
  const { phases, primary, reason, confidence, evidence } = tag;
  return {
    start: target.start,
    end: target.end,
    value: { target: target.id, scheme, phases, primary, reason },
    confidence: Math.round(100 * Math.min(0.99, Math.max(LEAST_CONFIDENCE, confidence))) / 100,
    evidence,
  };
}

const evidenceOf = (clues: readonly Clue[]): Evidence[] =>
  [...clues]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_EVIDENCE)
    .map(({ kind, annotation, quote, weight: exact }) => {
      const weight = Math.round(100 * exact) / 100;
      return annotation === undefined ? { kind, quote, weight } : { kind, annotation, quote, weight };
    });
