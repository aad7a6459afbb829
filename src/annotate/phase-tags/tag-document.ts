import type { Document } from '../../core/document.ts';
import type { Annotation, Draft } from '../../core/layer.ts';
import { type Span, spanAt } from '../../core/span.ts';
import { type Paragraph, paragraphs } from '../../layers/paragraphs.ts';
import type { PhaseTag } from '../../layers/phase-tags.ts';
import { type Section, sections } from '../../layers/sections.ts';
import { zones } from '../../layers/zones.ts';
import { type Clue, type ClueLexis, ClueReader } from './clues.ts';
import { type Overview, Overviews } from './overview.ts';
import { type Decision, decide } from './sequence.ts';
import { overviewTag, scoresOf, sectionTag, tagOf } from './tag.ts';
import type { Timeline } from './timeline.ts';
import type { Weights } from './weights.ts';

/** What stays the same from document to document. */
export interface Tagging {
  readonly weights: Weights;
  readonly lexes: ReadonlyMap<string, ClueLexis>;
}

/** A paragraph with what was read in it. */
interface ReadParagraph {
  readonly paragraph: Annotation<Paragraph>;
  readonly clues: readonly Clue[];
  readonly overview: Overview | null;
}

/** Tags every paragraph of the body and every section of it by one scheme. */
export function tagDocument(document: Document, timeline: Timeline, tagging: Tagging): Draft<PhaseTag>[] {
  const { weights, lexes } = tagging;
  const reader = new ClueReader(document, timeline, weights);
  const lexisOf = (language: string) => lexes.get(language) ?? lexes.get(document.metadata.language ?? '');
  const headings = readHeadings(document, reader, lexisOf);
  const overviews = new Overviews(document, timeline, reader, weights);
  const methods = new Set(
    document.layer(zones).flatMap((zone) => (zone.value.role === 'method' ? [zone.value.target] : [])),
  );
  const read = document
    .layer(paragraphs)
    .filter((paragraph) => inBody(document, paragraph))
    .map((paragraph): ReadParagraph => {
      const lexis = lexisOf(paragraph.value.language);
      const factor = methods.has(paragraph.id) ? weights.method : 1;
      const clues = reader.read(paragraph, lexis).map((clue) => ({ ...clue, weight: clue.weight * factor }));
      return { paragraph, clues, overview: overviews.read(paragraph, lexis, clues) };
    });
  const drafts = tagParagraphs(read, headings, timeline, weights);
  return [...drafts, ...tagSections(document, headings, read, drafts, timeline)];
}

/** Body, abstract and summary (not one that lists the headings); not keywords and lists at the end. */
function inBody(document: Document, place: Span): boolean {
  const kind = spanAt(document.blocks, place.start)?.sectionKind;
  if (kind !== 'summary') return kind === 'body' || kind === 'abstract';
  const text = document.text.slice(place.start, place.end).toLowerCase();
  const titles = document.layer(sections).filter((section) => section.value.kind === 'body');
  return titles.filter((section) => text.includes(section.value.title.toLowerCase())).length < 3;
}

interface Heading {
  readonly section: Annotation<Section>;
  readonly clues: readonly Clue[];
  /** The sections above it, nearest first. */
  readonly above: readonly string[];
}

function readHeadings(
  document: Document,
  reader: ClueReader,
  lexisOf: (language: string) => ClueLexis | undefined,
): ReadonlyMap<string, Heading> {
  const headings = new Map<string, Heading>();
  for (const section of document.layer(sections)) {
    const language = spanAt(document.blocks, section.start)?.language ?? '';
    const parent = section.value.parent === null ? undefined : headings.get(section.value.parent);
    const clues = section.value.kind === 'body' ? reader.read(section, lexisOf(language)) : [];
    headings.set(section.id, {
      section,
      clues,
      above: parent === undefined ? [] : [parent.section.id, ...parent.above],
    });
  }
  return headings;
}

function tagParagraphs(
  read: readonly ReadParagraph[],
  headings: ReadonlyMap<string, Heading>,
  timeline: Timeline,
  weights: Weights,
): Draft<PhaseTag>[] {
  const chained = read.filter((one) => one.overview === null);
  let chapter: string | null = null;
  const steps = chained.map(({ paragraph, clues }) => {
    const heading = headings.get(paragraph.value.section ?? '');
    const now = heading?.above.at(-1) ?? heading?.section.id ?? null;
    const newChapter = now !== chapter;
    chapter = now;
    const scores = scoresOf(clues, timeline.ordinals.length);
    const priors = priorsOf(heading, headings, timeline, weights);
    return { scores: scores.map((score, at) => score + (priors[at] ?? 0)), newChapter };
  });
  const decisions = new Map<string, Decision>();
  const neighbours = new Map<string, string>();
  decide(steps, timeline.ordinals.length, weights).forEach((decision, index) => {
    const id = chained[index]?.paragraph.id ?? '';
    decisions.set(id, decision);
    const before = steps[index]?.newChapter === true ? undefined : chained[index - 1]?.paragraph.id;
    if (before !== undefined && decisions.get(before)?.state === decision.state) neighbours.set(id, before);
  });
  return read.map(({ paragraph, clues, overview }) => {
    if (overview !== null) return overviewTag(paragraph, timeline, overview.ordinals, overview.evidence);
    const decision = decisions.get(paragraph.id) ?? { state: null, probability: 1 };
    const headed = headings.get(paragraph.value.section ?? '');
    const supporting = supportOf(clues, headed, decision, weights);
    return tagOf(paragraph, timeline, decision, supporting, neighbours.get(paragraph.id) ?? null, weights);
  });
}

/** A paragraph without words of its own for its phase shows the heading's as evidence. */
function supportOf(
  clues: readonly Clue[],
  heading: Heading | undefined,
  decision: Decision,
  weights: Weights,
): readonly Clue[] {
  const { state } = decision;
  if (state === null || clues.some((clue) => clue.shares.has(state))) return clues;
  const headed = (heading?.clues ?? []).filter((clue) => clue.shares.has(state));
  return [
    ...clues,
    ...headed.map((clue) => ({
      ...clue,
      kind: `heading: ${clue.kind}`,
      weight: clue.weight * weights.heading,
      shares: new Map([[state, 1]]),
    })),
  ];
}

function priorsOf(
  heading: Heading | undefined,
  headings: ReadonlyMap<string, Heading>,
  timeline: Timeline,
  weights: Weights,
): number[] {
  const own = scoresOf(heading?.clues ?? [], timeline.ordinals.length, weights.heading);
  const above = (heading?.above ?? []).flatMap((id) => headings.get(id)?.clues ?? []);
  const higher = scoresOf(above, timeline.ordinals.length, weights['heading-above']);
  return own.map((score, at) => score + (higher[at] ?? 0));
}

function tagSections(
  document: Document,
  headings: ReadonlyMap<string, Heading>,
  read: readonly ReadParagraph[],
  drafts: readonly Draft<PhaseTag>[],
  timeline: Timeline,
): Draft<PhaseTag>[] {
  const under = new Map<string, Draft<PhaseTag>[]>();
  read.forEach(({ paragraph }, index) => {
    const heading = headings.get(paragraph.value.section ?? '');
    const draft = drafts[index];
    if (heading === undefined || draft === undefined) return;
    for (const id of [heading.section.id, ...heading.above]) {
      const there = under.get(id);
      if (there === undefined) under.set(id, [draft]);
      else there.push(draft);
    }
  });
  return document
    .layer(sections)
    .filter((section) => section.value.kind === 'body')
    .map((section) =>
      sectionTag(section, timeline, headings.get(section.id)?.clues ?? [], under.get(section.id) ?? []),
    );
}
