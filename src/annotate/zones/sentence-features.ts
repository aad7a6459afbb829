import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import type { TokenTable } from '../../core/tokens.ts';
import { type Paragraph, paragraphs } from '../../layers/paragraphs.ts';
import { sections } from '../../layers/sections.ts';
import { type Sentence, sentences } from '../../layers/sentences.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { citedNames } from './cited-names.ts';
import { type CueFinder, cueFinders, type FoundCue } from './cues.ts';
import type { FeatureSpace } from './feature-space.ts';
import { annotationFeatures, type Feature } from './features.ts';
import { prepareSectionFeatures } from './places.ts';
import { positionFeatures } from './position.ts';
import type { ParagraphFeatures, SentenceFeatures } from './read-paragraph.ts';
import { addSurroundings } from './surroundings.ts';
import { Tenses } from './tense.ts';
import { Vocabulary } from './vocabulary.ts';
import { addWords, type Collected, FeatureCollector } from './word-features.ts';

const IN_ZONES: readonly string[] = ['body', 'abstract', 'summary'];
const STRONG_CUE = 4;
const SHORT = 10;
const LONG = 35;

const NO_CUES: readonly FoundCue[] = [];
const NO_FEATURES: readonly Feature[] = [];
/** Nobody adds to it: what is collected is for the model alone. */
const NOT_COLLECTED: Collected = { found: [], telling: [] };

interface Reading {
  readonly cues: CueFinder;
  readonly tenses: Tenses;
  readonly vocabulary: Vocabulary;
}

export interface FeatureReader {
  /** Whether the model knows words of a language. */
  inModel(language: string): boolean;
  /** @param forModel whether the features of the model are wanted too, or only those that weights set by hand use */
  read(document: Document, body: readonly BodyParagraph[], forModel: boolean): ParagraphFeatures[];
}

/** A paragraph of the body with its sentences. */
export interface BodyParagraph {
  readonly paragraph: Annotation<Paragraph>;
  readonly within: readonly Annotation<Sentence>[];
}

/** Prepares the reading of features in every language that has zone cues. */
export function prepareSentenceFeatures(store: ResourceStore, space: FeatureSpace): FeatureReader {
  const readings = new Map<string, Reading>(
    [...cueFinders(store)].map(([language, cues]) => [
      language,
      { cues, tenses: new Tenses(store, language), vocabulary: new Vocabulary(store, language, space) },
    ]),
  );
  const collector = new FeatureCollector();
  const featuresOfSections = prepareSectionFeatures(store, (word) =>
    [...readings.values()].flatMap(({ vocabulary }) => vocabulary.classesOf(word)),
  );
  const read = (document: Document, body: readonly BodyParagraph[], forModel: boolean): ParagraphFeatures[] => {
    const places = featuresOfSections(document.layer(sections), forModel);
    const shown = annotationFeatures(document);
    const named = forModel ? citedNames(document) : () => false;
    const inSections = new Map<string | null, number>();
    for (const { paragraph, within } of body)
      inSections.set(paragraph.value.section, (inSections.get(paragraph.value.section) ?? 0) + within.length);
    const total = body.reduce((sum, { within }) => sum + within.length, 0);
    const soFar = new Map<string | null, number>();
    const ofSections = new Map<string | null, readonly Feature[]>();
    let position = 0;
    const found = body.map(({ paragraph, within }) => {
      const { section } = paragraph.value;
      const titled = ofSections.get(section) ?? (places.get(section ?? '') ?? []).map((name) => ({ name }));
      ofSections.set(section, titled);
      return {
        paragraph,
        sentences: within.map((sentence, inParagraph) => {
          const inSection = soFar.get(section) ?? 0;
          soFar.set(section, inSection + 1);
          const { tokens } = document;
          const reading = readings.get(sentence.value.language);
          const features: Feature[] = [];
          shown(sentence, features);
          const collected = forModel ? collector.next() : NOT_COLLECTED;
          const read = readSentence(tokens, sentence, titled, features, reading, collected);
          if (!forModel) return read;
          const place = {
            inDocument: position++,
            ofDocument: total,
            inSection,
            ofSection: inSections.get(section) ?? 1,
            inParagraph,
            ofParagraph: within.length,
          };
          collectForModel(tokens, read, named, positionFeatures(place), reading, space, collector);
          return read;
        }),
      };
    });
    if (forModel) addSurroundings(found, space);
    return found;
  };
  return { read, inModel: (language) => readings.get(language)?.vocabulary.inModel ?? false };
}

function readSentence(
  tokens: TokenTable,
  sentence: Annotation<Sentence>,
  ofSection: readonly Feature[],
  features: Feature[],
  reading: Reading | undefined,
  { found: numbers, telling }: Collected,
): SentenceFeatures {
  const { from, to } = tokensWithin(tokens, sentence);
  const cues = reading?.cues.find(tokens, from, to) ?? NO_CUES;
  for (const tense of reading?.tenses.of(tokens, from, to) ?? NO_FEATURES) features.push(tense);
  return { sentence, from, to, numbers, telling, ofSection, features, cues };
}

function collectForModel(
  tokens: TokenTable,
  { from, to, ofSection, features, cues }: SentenceFeatures,
  named: (from: number, to: number) => boolean,
  position: readonly string[],
  reading: Reading | undefined,
  space: FeatureSpace,
  into: FeatureCollector,
): void {
  into.add(space.of('prior'));
  if (named(from, to)) into.addTelling(space.of('cited-name'));
  for (const { name } of ofSection) into.addTelling(space.of(name));
  for (const { name } of features) into.addTelling(space.of(name));
  for (const name of position) into.add(space.of(name));
  for (const { role, weight } of cues)
    into.addTelling(space.of(weight < STRONG_CUE ? `cue-${role}` : `strong-cue-${role}`));
  if (to - from < SHORT) into.add(space.of('short'));
  if (to - from > LONG) into.add(space.of('long'));
  if (reading !== undefined) addWords(into, space, tokens, from, to, reading.vocabulary.of(tokens));
}

/** The paragraphs of body, abstract and summary with their sentences, in reading order. */
export function bodyOf(document: Document): BodyParagraph[] {
  const kinds = new Map(document.layer(sections).map(({ id, value }) => [id, value.kind]));
  const groups = new Map<string, Annotation<Sentence>[]>();
  for (const sentence of document.layer(sentences)) {
    const { paragraph } = sentence.value;
    if (paragraph === null) continue;
    const group = groups.get(paragraph);
    if (group === undefined) groups.set(paragraph, [sentence]);
    else group.push(sentence);
  }
  return document
    .layer(paragraphs)
    .filter(({ value }) => value.section === null || IN_ZONES.includes(kinds.get(value.section) ?? 'body'))
    .map((paragraph) => ({ paragraph, within: groups.get(paragraph.id) ?? [] }));
}
