import type { Draft } from '../../core/layer.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
import type { PhaseTag } from '../../layers/phase-tags.ts';
import type { Clue } from './clues.ts';
import type { Material } from './material.ts';
import type { Overview, Overviews } from './overview.ts';
import type { ReadParagraph } from './read-document.ts';
import type { Decision, PhaseChain } from './sequence.ts';
import { overviewTag, type Source, scoresOf, tagOf } from './tag.ts';
import type { Timeline } from './timeline.ts';
import type { Weights } from './weights.ts';

/** How sentences are tagged by one scheme. */
export interface SentenceTagging {
  readonly timeline: Timeline;
  readonly chain: PhaseChain;
  readonly overviews: Overviews;
  readonly weights: Weights;
}

const NO_CLUES: readonly Clue[] = [];
const NO_SCORES: readonly number[] = [];
const NO_PARTS: readonly Material[] = [];

/**
 * Tags the sentences of a paragraph: by their own words, and where these show nothing by the sentence before and by the
 * phase of the paragraph.
 *
 * @param clues those of the paragraph
 * @param decided the phase of the paragraph; without one where it speaks of all alike
 */
export function tagSentences(
  { paragraph, sentences, material }: ReadParagraph,
  clues: readonly Clue[],
  overview: Overview | null,
  decided: Decision,
  { timeline, chain, overviews, weights }: SentenceTagging,
): Draft<PhaseTag>[] {
  const groups = bySentence(clues, sentences);
  const scored = groups.map((own) => (own.length === 0 ? null : scoresOf(own, timeline.ordinals.length)));
  const parts = overview === null ? NO_PARTS : partsOf(material, sentences);
  const decisions = decide(scored, decided, chain, timeline, weights);
  let before: { readonly id: string; readonly state: number | null; readonly shown: boolean } | null = null;
  return sentences.map((sentence, index) => {
    const own = groups[index] ?? NO_CLUES;
    const part = parts === NO_PARTS ? undefined : parts[index];
    const all = part === undefined ? null : overviews.read(part, own);
    if (all !== null) {
      before = null;
      return overviewTag(sentence, timeline, all.ordinals, all.evidence);
    }
    const decision = decisions[index] ?? decided;
    const { state } = decision;
    const shown = state !== null && own.some((clue) => clue.shares.has(state));
    const neighbour: Source | null =
      before?.shown === true && before.state === state ? { kind: 'neighbour', annotation: before.id } : null;
    const whole: Source | null = decided.state === state ? { kind: 'paragraph', annotation: paragraph.id } : null;
    before = { id: sentence.id, state, shown: shown || neighbour !== null };
    return tagOf(sentence, timeline, decision, own, scored[index] ?? NO_SCORES, neighbour ?? whole, weights);
  });
}

/**
 * Only where a sentence speaks more of another phase than of the paragraph's is there anything to decide: else to stay is
 * the likeliest at every step, and so the likeliest way.
 */
function decide(
  scored: readonly (readonly number[] | null)[],
  decided: Decision,
  chain: PhaseChain,
  timeline: Timeline,
  weights: Weights,
): readonly Decision[] {
  const { state, probability } = decided;
  if (
    state === null ? scored.every((scores) => scores === null) : scored.every((scores) => stays(scores, state, weights))
  )
    return scored.map((scores) => ({ state, probability: probability * shareOf(scores, state) }));
  return chain.decide(
    scored.map((scores) => {
      const all = scores?.slice() ?? new Array<number>(timeline.ordinals.length).fill(0);
      if (state !== null) all[state] = (all[state] ?? 0) + weights['of-paragraph'];
      return { scores: all, ease: weights['sentence-step'] };
    }),
  );
}

function stays(scores: readonly number[] | null, state: number, weights: Weights): boolean {
  if (scores === null) return weights['of-paragraph'] >= weights['no-phase'];
  const own = (scores[state] ?? 0) + weights['of-paragraph'];
  return own >= weights['no-phase'] && scores.every((score, at) => at === state || score <= own);
}

/** How much of what a sentence shows is of the phase; all of it where it shows nothing. */
function shareOf(scores: readonly number[] | null, state: number | null): number {
  const total = scores?.reduce((sum, score) => sum + score, 0) ?? 0;
  return scores === null || state === null || total === 0 ? 1 : Math.max(0.5, (scores[state] ?? 0) / total);
}

/** What begins in each sentence; one list for all that have nothing. */
function bySentence<S extends { readonly start: number }>(
  all: readonly S[],
  sentences: readonly Span[],
): (readonly S[])[] {
  const groups: S[][] = [];
  const none: S[] = [];
  for (let i = 0; i < sentences.length; i++) groups.push(none);
  for (const one of all) {
    const at = firstEndingAfter(sentences, one.start);
    const there = groups[at];
    if (there === none) groups[at] = [one];
    else there?.push(one);
  }
  return groups;
}

/** The material of a paragraph by sentence, as far as it tells overviews. */
function partsOf({ mentions, counted, definitions }: Material, sentences: readonly Span[]): Material[] {
  const spoken = bySentence(mentions, sentences);
  const together = bySentence(counted, sentences);
  const defined = bySentence(definitions, sentences);
  return sentences.map(({ start, end }, index) => ({
    start,
    end,
    mentions: spoken[index] ?? [],
    counted: together[index] ?? [],
    definitions: defined[index] ?? [],
    times: [],
    laws: [],
    eras: [],
  }));
}
