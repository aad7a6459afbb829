import { z } from 'zod';
import { type Annotation, type Draft, draftsOf, type Evidence } from '../../core/layer.ts';
import { paragraphs } from '../../layers/paragraphs.ts';
import { sections } from '../../layers/sections.ts';
import { sentences } from '../../layers/sentences.ts';
import { stance } from '../../layers/stance.ts';
import { type Zone, zones } from '../../layers/zones.ts';
import { defineStage } from '../stage.ts';
import { type Chosen, choose, chooseTogether, passings } from './chain.ts';
import { MoveModel } from './model.ts';
import { roleAt, type Scored, scoreSentence } from './score.ts';
import { bodyOf, type ParagraphFeatures, prepareSentenceFeatures } from './sentence-features.ts';
import { trustIn } from './trust.ts';
import { ROLES, ZoneWeights } from './weights.ts';

const EVIDENCE_SHOWN = 5;
/** The items of a list serve what introduces them: their own words count for less. */
const OF_AN_ITEM = 0.4;

interface ScoredParagraph extends ParagraphFeatures {
  readonly scored: readonly Scored[];
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
      const body = features.read(document, paragraphsOfBody, trust > 0).map((read) => ({
        ...read,
        scored: read.sentences.map((sentence) => scoreSentence(model, weights, sentence, trust, document.text)),
      }));
      return {
        layers: [
          draftsOf(zones, [...draftParagraphs(body, model, weights), ...draftSentences(body, model, weights, trust)]),
        ],
      };
    };
  },
});

function draftSentences(
  body: readonly ScoredParagraph[],
  model: MoveModel,
  weights: ZoneWeights,
  trust: number,
): Draft<Zone>[] {
  const within = passings(model, trust, weights.staying('continues'));
  const across = passings(model, trust, weights.staying('new-paragraph'));
  const units = body.flatMap(({ sentences, scored }) =>
    scored.map((one, index) => ({ ...one, target: sentences[index]?.sentence, pass: index === 0 ? across : within })),
  );
  const chosen = choose(
    units.map(({ scores }) => scores),
    (unit) => units[unit]?.pass ?? within,
    model,
    trust,
  );
  return units.flatMap(({ target, reasons }, i) => draftOf(target, reasons, chosen[i], chosen[i - 1]));
}

/** How paragraphs follow one another the model has not seen: here it only scores their sentences. */
function draftParagraphs(body: readonly ScoredParagraph[], model: MoveModel, weights: ZoneWeights): Draft<Zone>[] {
  const item = passings(model, 0, weights.staying('list'));
  const usual = passings(model, 0, weights.staying('new-paragraph'));
  const isItem = (unit: number): boolean => body[unit]?.paragraph.value.kind === 'list-item';
  const units = body.map(({ scored }, index) => meanOf(scored, isItem(index) ? OF_AN_ITEM : 1));
  const chosen = chooseTogether(
    units.map(({ scores }) => scores),
    (unit) => (isItem(unit) ? item : usual),
  );
  return body.flatMap(({ paragraph }, i) => draftOf(paragraph, units[i]?.reasons, chosen[i], chosen[i - 1]));
}

/** A paragraph's scores are the mean of its sentences'; the first counts double, for it says what the paragraph does. */
function meanOf(scored: readonly Scored[], share: number): Scored {
  const scores = new Float64Array(ROLES.length);
  scored.forEach((one, index) => {
    const part = (share * (index === 0 ? 2 : 1)) / (scored.length + 1);
    for (let column = 0; column < scores.length; column++)
      scores[column] = (scores[column] ?? 0) + part * (one.scores[column] ?? 0);
  });
  return { scores, reasons: (column) => scored.flatMap((one) => one.reasons(column)) };
}

function draftOf(
  target: Annotation<object> | undefined,
  reasons: ((column: number) => Evidence[]) | undefined,
  chosen: Chosen | undefined,
  before: Chosen | undefined,
): Draft<Zone>[] {
  if (target === undefined || chosen === undefined) return [];
  const { column, probability } = chosen;
  const strongest = (reasons?.(column) ?? [])
    .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
    .slice(0, EVIDENCE_SHOWN);
  const evidence = strongest.length > 0 ? strongest : [{ kind: before?.column === column ? 'neighbour' : 'prior' }];
  const { start, end, id } = target;
  return [{ start, end, value: { target: id, role: roleAt(column) }, evidence, confidence: probability }];
}
