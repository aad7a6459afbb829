import type { Annotation, Draft } from '../../core/layer.ts';
import type { PhaseTag } from '../../layers/phase-tags.ts';
import type { Sentence } from '../../layers/sentences.ts';
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

interface Line {
  readonly sentence: Annotation<Sentence>;
  readonly clues: readonly Clue[];
}

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
  const lines = sentences.map((sentence) => ({ sentence, clues: cluesWithin(clues, sentence) }));
  const decisions = decide(lines, decided, chain, timeline, weights);
  let before: { readonly id: string; readonly state: number | null; readonly shown: boolean } | null = null;
  return lines.map(({ sentence, clues: own }, index) => {
    const all = overview === null ? null : overviews.read(partOf(material, sentence), own);
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
    return tagOf(sentence, timeline, decision, own, neighbour ?? whole, weights);
  });
}

/**
 * Only where a sentence speaks more of another phase than of the paragraph's is there anything to decide: else to stay is
 * the likeliest at every step, and so the likeliest way.
 */
function decide(
  lines: readonly Line[],
  decided: Decision,
  chain: PhaseChain,
  timeline: Timeline,
  weights: Weights,
): readonly Decision[] {
  const { state, probability } = decided;
  const scored = lines.map(({ clues }) => (clues.length === 0 ? null : scoresOf(clues, timeline.ordinals.length)));
  if (
    state === null ? scored.every((scores) => scores === null) : scored.every((scores) => stays(scores, state, weights))
  )
    return scored.map((scores) => ({ state, probability: probability * shareOf(scores, state) }));
  return chain.decide(
    scored.map((scores) => {
      const all = scores ?? new Array<number>(timeline.ordinals.length).fill(0);
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

const cluesWithin = (clues: readonly Clue[], { start, end }: Annotation): Clue[] =>
  clues.filter((clue) => clue.start >= start && clue.start < end);

/** The part of a paragraph's material that lies in one of its sentences. */
function partOf(material: Material, { start, end }: Annotation): Material {
  const inside = <S extends { readonly start: number }>(all: readonly S[]): S[] =>
    all.filter((one) => one.start >= start && one.start < end);
  const { mentions, counted, times, laws, eras, definitions } = material;
  return {
    start,
    end,
    mentions: inside(mentions),
    counted: inside(counted),
    times: inside(times),
    laws: inside(laws),
    eras: eras.filter(({ place }) => place.start >= start && place.start < end),
    definitions: inside(definitions),
  };
}
