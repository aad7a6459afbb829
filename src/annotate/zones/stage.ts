import { z } from 'zod';
import { type Annotation, type Draft, draftsOf, type Evidence } from '../../core/layer.ts';
import { paragraphs } from '../../layers/paragraphs.ts';
import { sections } from '../../layers/sections.ts';
import { sentences } from '../../layers/sentences.ts';
import { stance } from '../../layers/stance.ts';
import { type Zone, zones } from '../../layers/zones.ts';
import { newRows, type Rows } from '../../matching/label-chain.ts';
import { defineStage } from '../stage.ts';
import { type Chosen, choose, chooseTogether, passings } from './chain.ts';
import { MoveModel } from './model.ts';
import type { ParagraphFeatures } from './read-paragraph.ts';
import { type Reasons, roleAt, scoreSentence, type WeightedSections } from './score.ts';
import { bodyOf, prepareSentenceFeatures } from './sentence-features.ts';
import { trustIn } from './trust.ts';
import { ROLES, ZoneWeights } from './weights.ts';

const EVIDENCE_SHOWN = 5;
/** The items of a list serve what introduces them: their own words count for less. */
const OF_AN_ITEM = 0.4;

interface ScoredParagraph extends ParagraphFeatures {
  /** The row of its first sentence among the scores of all sentences. */
  readonly firstRow: number;
  /** By sentence. */
  readonly reasons: readonly Reasons[];
}

/** The sentences of the body with their scores, a row each in reading order. */
interface ScoredBody {
  readonly paragraphs: readonly ScoredParagraph[];
  readonly scores: Rows;
}

export const zonesStage = defineStage({
  name: 'zones',
  summary:
    'Gives every paragraph and sentence of the body its rhetorical role, from cue phrases, wording, place, citations, tense and neighbours',
  requires: [sections, paragraphs, sentences, stance],
  provides: [zones],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const weights = new ZoneWeights(store);
    const model = new MoveModel(store);
    const features = prepareSentenceFeatures(store, model.space);
    return (document) => {
      const paragraphsOfBody = bodyOf(document);
      const trust = trustIn(document, paragraphsOfBody, features.inModel);
      const read = features.read(document, paragraphsOfBody, trust > 0);
      const scores = newRows(
        read.reduce((sum, { sentences }) => sum + sentences.length, 0),
        ROLES.length,
      );
      let row = 0;
      const sections: WeightedSections = new Map();
      const scored = read.map((paragraph) => ({
        ...paragraph,
        firstRow: row,
        reasons: paragraph.sentences.map((sentence) =>
          scoreSentence(model, weights, sections, sentence, trust, document.text, scores, row++),
        ),
      }));
      const body = { paragraphs: scored, scores };
      return {
        layers: [
          draftsOf(zones, [...draftParagraphs(body, model, weights), ...draftSentences(body, model, weights, trust)]),
        ],
      };
    };
  },
});

function draftSentences(
  { paragraphs, scores }: ScoredBody,
  model: MoveModel,
  weights: ZoneWeights,
  trust: number,
): Draft<Zone>[] {
  const within = passings(model, trust, weights.staying('continues'));
  const across = passings(model, trust, weights.staying('new-paragraph'));
  const units = paragraphs.flatMap(({ sentences, reasons }) =>
    sentences.map(({ sentence }, index) => ({
      target: sentence,
      reasons: reasons.slice(index, index + 1),
      pass: index === 0 ? across : within,
    })),
  );
  const chosen = choose(scores, (unit) => units[unit]?.pass ?? within, model, trust);
  return units.flatMap(({ target, reasons }, i) => draftOf(target, reasons, chosen[i], chosen[i - 1]));
}

/** How paragraphs follow one another the model has not seen: here it only scores their sentences. */
function draftParagraphs({ paragraphs, scores }: ScoredBody, model: MoveModel, weights: ZoneWeights): Draft<Zone>[] {
  const item = passings(model, 0, weights.staying('list'));
  const usual = passings(model, 0, weights.staying('new-paragraph'));
  const isItem = (unit: number): boolean => paragraphs[unit]?.paragraph.value.kind === 'list-item';
  const means = newRows(paragraphs.length, ROLES.length);
  paragraphs.forEach(({ firstRow, reasons }, unit) => {
    addMean(scores, firstRow, reasons.length, isItem(unit) ? OF_AN_ITEM : 1, means, unit);
  });
  const chosen = chooseTogether(means, (unit) => (isItem(unit) ? item : usual));
  return paragraphs.flatMap(({ paragraph, reasons }, i) => draftOf(paragraph, reasons, chosen[i], chosen[i - 1]));
}

/** A paragraph's scores are the mean of its sentences'; the first counts double, for it says what the paragraph does. */
function addMean(scores: Rows, firstRow: number, count: number, share: number, into: Rows, row: number): void {
  for (let index = 0; index < count; index++) {
    const part = (share * (index === 0 ? 2 : 1)) / (count + 1);
    for (let column = 0; column < into.columns; column++) {
      const at = row * into.columns + column;
      into.values[at] =
        (into.values[at] ?? 0) + part * (scores.values[(firstRow + index) * scores.columns + column] ?? 0);
    }
  }
}

function draftOf(
  target: Annotation<object> | undefined,
  reasons: readonly Reasons[],
  chosen: Chosen | undefined,
  before: Chosen | undefined,
): Draft<Zone>[] {
  if (target === undefined || chosen === undefined) return [];
  const { column, probability } = chosen;
  const found: Evidence[] = [];
  for (const addReasons of reasons) addReasons(column, found);
  if (found.length > 1) found.sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  if (found.length > EVIDENCE_SHOWN) found.length = EVIDENCE_SHOWN;
  const evidence = found.length > 0 ? found : [{ kind: before?.column === column ? 'neighbour' : 'prior' }];
  const { start, end, id } = target;
  return [{ start, end, value: { target: id, role: roleAt(column) }, evidence, confidence: probability }];
}
