import { z } from 'zod';
import type { Document } from '../../core/document.ts';
import { type Annotation, type Draft, draftsOf } from '../../core/layer.ts';
import { type Paragraph, paragraphs } from '../../layers/paragraphs.ts';
import { sections } from '../../layers/sections.ts';
import { type Sentence, sentences } from '../../layers/sentences.ts';
import { stance } from '../../layers/stance.ts';
import { type Zone, zones } from '../../layers/zones.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import { defineStage } from '../stage.ts';
import { type CueFinder, cueFinders } from './cues.ts';
import { annotationFeatures, type Feature } from './features.ts';
import { prepareSectionFeatures, type SectionFeatures } from './places.ts';
import { bestSequence, certainty, roleAt, type Scored, scoreSentence } from './score.ts';
import { Tenses } from './tense.ts';
import { ZoneWeights } from './weights.ts';

const EVIDENCE_SHOWN = 5;
/** The items of a list serve what introduces them: their own words count for less. */
const OF_AN_ITEM = 0.4;
const IN_ZONES: readonly string[] = ['body', 'abstract', 'summary'];

export const zonesStage = defineStage({
  name: 'zones',
  summary:
    'Gives every paragraph and sentence of the body its rhetorical role, from cue phrases, place, citations, tense and neighbours',
  requires: [sections, paragraphs, sentences, stance],
  provides: [zones],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const weights = new ZoneWeights(store);
    const cues = cueFinders(store);
    const tenses = new Map([...cues.keys()].map((language) => [language, new Tenses(store, language)]));
    const featuresOfSections = prepareSectionFeatures(store);
    return (document) => {
      const places = featuresOfSections(document.layer(sections));
      const body = bodyParagraphs(document);
      const inParagraph = byParagraph(document.layer(sentences));
      const shown = annotationFeatures(document);
      const scored = body.map((paragraph) =>
        (inParagraph.get(paragraph.id) ?? []).map((sentence) => {
          const features = [...placeFeatures(paragraph, places), ...shown(sentence)];
          return scoreOne(document, sentence, features, cues, tenses, weights);
        }),
      );
      const sentenceDrafts = draftsOfSentences(
        body,
        inParagraph,
        scored,
        weights.staying('continues'),
        weights.staying('new-paragraph'),
      );
      return { layers: [draftsOf(zones, [...draftsOfParagraphs(body, scored, weights), ...sentenceDrafts])] };
    };
  },
});

function bodyParagraphs(document: Document): Annotation<Paragraph>[] {
  const kinds = new Map(document.layer(sections).map(({ id, value }) => [id, value.kind]));
  return document
    .layer(paragraphs)
    .filter(({ value }) => value.section === null || IN_ZONES.includes(kinds.get(value.section) ?? 'body'));
}

function byParagraph(all: readonly Annotation<Sentence>[]): Map<string, Annotation<Sentence>[]> {
  const groups = new Map<string, Annotation<Sentence>[]>();
  for (const sentence of all) {
    const { paragraph } = sentence.value;
    if (paragraph === null) continue;
    const group = groups.get(paragraph);
    if (group === undefined) groups.set(paragraph, [sentence]);
    else group.push(sentence);
  }
  return groups;
}

const placeFeatures = (paragraph: Annotation<Paragraph>, places: SectionFeatures): Feature[] =>
  (places.get(paragraph.value.section ?? '') ?? []).map((name) => ({ name }));

function scoreOne(
  document: Document,
  sentence: Annotation<Sentence>,
  features: readonly Feature[],
  cues: ReadonlyMap<string, CueFinder>,
  tenses: ReadonlyMap<string, Tenses>,
  weights: ZoneWeights,
): Scored {
  const { tokens, text } = document;
  const { from, to } = tokensWithin(tokens, sentence);
  const found = cues.get(sentence.value.language)?.find(tokens, from, to) ?? [];
  const tense = tenses.get(sentence.value.language)?.of(tokens, from, to) ?? [];
  return scoreSentence(weights, [...features, ...tense.map((name) => ({ name }))], found, text);
}

function draftsOfSentences(
  body: readonly Annotation<Paragraph>[],
  inParagraph: ReadonlyMap<string, readonly Annotation<Sentence>[]>,
  scored: readonly (readonly Scored[])[],
  stay: Float64Array,
  stayAcross: Float64Array,
): Draft<Zone>[] {
  const units = body.flatMap((paragraph, index) =>
    (inParagraph.get(paragraph.id) ?? []).flatMap((sentence, position) => {
      const one = scored[index]?.[position];
      return one === undefined ? [] : [{ span: sentence, ...one, bonus: position === 0 ? stayAcross : stay }];
    }),
  );
  const roles = bestSequence(
    units.map(({ scores }) => scores),
    units.map(({ bonus }) => bonus),
  );
  return units.map(({ span, scores, reasons }, i) => draftOf(span, scores, reasons, roles[i] ?? 0, roles[i - 1]));
}

function draftsOfParagraphs(
  body: readonly Annotation<Paragraph>[],
  scored: readonly (readonly Scored[])[],
  weights: ZoneWeights,
): Draft<Zone>[] {
  const units = body.map(({ value }, index) =>
    meanOf(scored[index] ?? [], weights, value.kind === 'list-item' ? OF_AN_ITEM : 1),
  );
  const roles = bestSequence(
    units.map(({ scores }) => scores),
    body.map(({ value }) => weights.staying(value.kind === 'list-item' ? 'list' : 'new-paragraph')),
  );
  return body.flatMap((paragraph, i) => {
    const unit = units[i];
    return unit === undefined ? [] : [draftOf(paragraph, unit.scores, unit.reasons, roles[i] ?? 0, roles[i - 1])];
  });
}

/** A paragraph's scores are the mean of its sentences'; the first counts double, for it says what the paragraph does. */
function meanOf(sentencesScored: readonly Scored[], weights: ZoneWeights, share: number): Scored {
  const none = scoreSentence(weights, [], [], '');
  if (sentencesScored.length === 0) return none;
  const shares = sentencesScored.map((_, index) => (index === 0 ? 2 : 1) / (sentencesScored.length + 1));
  const scores = none.scores.map((_, column) =>
    sentencesScored.reduce((sum, one, index) => sum + (one.scores[column] ?? 0) * (shares[index] ?? 0) * share, 0),
  );
  return {
    scores,
    reasons: none.reasons.map((_, column) => sentencesScored.flatMap((one) => one.reasons[column] ?? [])),
  };
}

function draftOf(
  target: Annotation<object>,
  scores: Float64Array,
  reasons: Scored['reasons'],
  column: number,
  before: number | undefined,
): Draft<Zone> {
  const strongest = [...(reasons[column] ?? [])]
    .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
    .slice(0, EVIDENCE_SHOWN);
  const evidence = strongest.length > 0 ? strongest : [{ kind: before === column ? 'neighbour' : 'prior' }];
  return {
    start: target.start,
    end: target.end,
    value: { target: target.id, role: roleAt(column) },
    evidence,
    confidence: certainty(scores, column),
  };
}
