import type { Evidence } from '../../core/layer.ts';
import type { ZoneRole } from '../../layers/zones.ts';
import type { Rows } from '../../matching/label-chain.ts';
import type { FoundCue } from './cues.ts';
import type { Feature } from './features.ts';
import { MOVE_OF_ROLE, MOVES, type MoveModel, OWN } from './model.ts';
import type { SentenceFeatures } from './read-paragraph.ts';
import { ROLES, type ZoneWeights } from './weights.ts';

/** What speaks for each role in one sentence or paragraph: adds the reasons for a role, in no order. */
export type Reasons = (column: number, into: Evidence[]) => void;

const PRIOR = 'prior';
/** A second cue for the same role says less than the first. */
const FURTHER_CUES = 0.4;
/** Trained weights below this are no reason worth showing. */
const LEAST_SHOWN = 0.4;
const IS_OWN: readonly boolean[] = ROLES.map((role) => OWN.includes(role));

/** A feature with what it counts for, by column. */
interface Weighted {
  readonly feature: Feature;
  readonly row: Float64Array;
}

/** The features of a section that count for something, and the bits of all in pairs. */
interface WeightedSection {
  readonly weighted: readonly Weighted[];
  readonly bits: number;
}

/** What a document's sections count for, each weighed once for all of its sentences. */
export type WeightedSections = Map<readonly Feature[], WeightedSection>;

const byHand = new Float64Array(ROLES.length);
const moves = new Float64Array(MOVES.length);

/**
 * Scores a sentence into a row of `into`: the trained model and weights set by hand tell the moves apart, in shares of
 * `trust` and the rest (see {@link trustIn}); what the author's own move is, the weights alone say.
 */
export function scoreSentence(
  model: MoveModel,
  weights: ZoneWeights,
  sections: WeightedSections,
  sentence: SentenceFeatures,
  trust: number,
  text: string,
  into: Rows,
  row: number,
): Reasons {
  const weighted = weightedFeatures(sentence, weights, sections);
  scoreByHand(weights, weighted, sentence.cues);
  model.score(sentence.numbers, moves);
  const own = logOfOwn(byHand);
  for (let column = 0; column < into.columns; column++) {
    const score = byHand[column] ?? 0;
    const move = trust * (moves[MOVE_OF_ROLE[column] ?? 0] ?? 0);
    into.values[row * into.columns + column] = IS_OWN[column]
      ? move + (1 - trust) * own + (score - own)
      : move + (1 - trust) * score;
  }
  return (column, reasons) => {
    addHandReasons(weighted, sentence.cues, column, text, reasons);
    addModelReasons(model, sentence, MOVE_OF_ROLE[column] ?? 0, trust, reasons);
  };
}

function scoreByHand(weights: ZoneWeights, weighted: readonly Weighted[], cues: readonly FoundCue[]): void {
  const prior = weights.of(PRIOR);
  if (prior === undefined) byHand.fill(0);
  else byHand.set(prior);
  for (const { row } of weighted)
    for (let column = 0; column < byHand.length; column++) byHand[column] = (byHand[column] ?? 0) + (row[column] ?? 0);
  eachCue(cues, (_cue, column, weight) => {
    byHand[column] = (byHand[column] ?? 0) + weight;
  });
}

/** Gives every cue, the strongest of a role first, with what it counts for. */
function eachCue(cues: readonly FoundCue[], give: (cue: FoundCue, column: number, weight: number) => void): void {
  if (cues.length === 0) return;
  /** By column, a bit. */
  let seen = 0;
  for (const cue of cues.length === 1 ? cues : [...cues].sort((a, b) => b.weight - a.weight)) {
    const { column } = cue;
    if (column < 0) continue;
    give(cue, column, (seen >> column) & 1 ? cue.weight * FURTHER_CUES : cue.weight);
    seen |= 1 << column;
  }
}

function addHandReasons(
  weighted: readonly Weighted[],
  cues: readonly FoundCue[],
  column: number,
  text: string,
  reasons: Evidence[],
): void {
  for (const { feature, row } of weighted) {
    const weight = row[column] ?? 0;
    const { name, annotation } = feature;
    if (weight !== 0)
      reasons.push(annotation === undefined ? { kind: name, weight } : { kind: name, weight, annotation });
  }
  eachCue(cues, (cue, of, weight) => {
    if (of === column) reasons.push({ kind: 'cue', quote: text.slice(cue.start, cue.end), weight });
  });
}

/** What features count for a move more than for the average move. */
function addModelReasons(
  model: MoveModel,
  { numbers }: SentenceFeatures,
  move: number,
  trust: number,
  reasons: Evidence[],
): void {
  for (const number of numbers) {
    const weight = trust * model.above(number, move);
    if (weight < LEAST_SHOWN) continue;
    reasons.push({ kind: 'model', quote: model.space.names[number] ?? '', weight: Math.round(100 * weight) / 100 });
  }
}

/** Features that count for something, those of the section first, and pairs of them that count together. */
function weightedFeatures(
  { ofSection, features }: SentenceFeatures,
  weights: ZoneWeights,
  sections: WeightedSections,
): readonly Weighted[] {
  const section = weightedSection(ofSection, weights, sections);
  if (features.length === 0 && section.bits === 0) return section.weighted;
  const weighted = section.weighted.slice();
  let bits = section.bits;
  for (const feature of features) {
    bits |= weights.bitOf(feature.name);
    const row = weights.of(feature.name);
    if (row !== undefined) weighted.push({ feature, row });
  }
  if (bits === 0) return weighted;
  for (const pair of weights.pairs)
    if ((bits & pair.bits) === pair.bits) weighted.push({ feature: { name: pair.name }, row: pair.row });
  return weighted;
}

function weightedSection(
  ofSection: readonly Feature[],
  weights: ZoneWeights,
  sections: WeightedSections,
): WeightedSection {
  const known = sections.get(ofSection);
  if (known !== undefined) return known;
  let bits = 0;
  const weighted: Weighted[] = [];
  for (const feature of ofSection) {
    bits |= weights.bitOf(feature.name);
    const row = weights.of(feature.name);
    if (row !== undefined) weighted.push({ feature, row });
  }
  const section = { weighted, bits };
  sections.set(ofSection, section);
  return section;
}

function logOfOwn(values: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < values.length; column++)
    if (IS_OWN[column]) most = Math.max(most, values[column] ?? most);
  let sum = 0;
  for (let column = 0; column < values.length; column++)
    if (IS_OWN[column]) sum += Math.exp((values[column] ?? 0) - most);
  return most + Math.log(sum);
}

export const roleAt = (column: number): ZoneRole => ROLES[column] ?? 'background';
