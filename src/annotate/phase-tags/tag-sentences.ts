import type { Annotation, Draft } from '../../core/layer.ts';
import { firstEndingAfter, type Span } from '../../core/span.ts';
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
  const groups = bySentence(clues, sentences);
  const lines = sentences.map((sentence, index) => ({ sentence, clues: groups[index] ?? [] }));
  const parts = overview === null ? [] : partsOf(material, sentences);
  const decisions = decide(lines, decided, chain, timeline, weights);
  let before: { readonly id: string; readonly state: number | null; readonly shown: boolean } | null = null;
  return lines.map(({ sentence, clues: own }, index) => {
    const part = parts[index];
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

/** What begins in each sentence. */
function bySentence<S extends { readonly start: number }>(all: readonly S[], sentences: readonly Span[]): S[][] {
  const groups = sentences.map((): S[] => []);
  for (const one of all) groups[firstEndingAfter(sentences, one.start)]?.push(one);
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
