import type { Draft } from '../../core/layer.ts';
import type { PhaseTag } from '../../layers/phase-tags.ts';
import { type Clue, ClueReader } from './clues.ts';
import { listPositions } from './list-positions.ts';
import { type Overview, Overviews } from './overview.ts';
import type { ReadDocument, ReadHeading, ReadParagraph } from './read-document.ts';
import { type Decision, PhaseChain } from './sequence.ts';
import { overviewTag, type Source, scoresOf, sectionTag, tagOf } from './tag.ts';
import { tagSentences } from './tag-sentences.ts';
import type { Timeline } from './timeline.ts';
import type { Weights } from './weights.ts';

/** A paragraph with its clues in one scheme. */
interface Passage {
  readonly read: ReadParagraph;
  readonly clues: readonly Clue[];
  readonly overview: Overview | null;
}

interface Heading extends ReadHeading {
  readonly clues: readonly Clue[];
  /** The one phase that it defines, by index; `null` where it defines none or several. */
  readonly state: number | null;
}

/** A paragraph with what was decided for it. */
interface Tagged extends Passage {
  readonly draft: Draft<PhaseTag>;
  readonly decision: Decision;
}

const UNDECIDED: Decision = { state: null, probability: 1 };

/** Tags every section, paragraph and sentence of the body by one scheme. */
export function tagDocument(read: ReadDocument, timeline: Timeline, weights: Weights): Draft<PhaseTag>[] {
  const reader = new ClueReader(read, timeline, weights);
  const overviews = new Overviews(read, timeline, reader, weights);
  const headings = new Map<string, Heading>();
  for (const [id, { section, material, above }] of read.headings) {
    const clues = material === null ? [] : reader.read(material);
    headings.set(id, { section, material, above, clues, state: definedBy(clues) });
  }
  const chain = new PhaseChain(timeline.ordinals.length, weights);
  const passages = withListPositions(readPassages(read, reader, overviews, weights), timeline, weights).map((passage) =>
    withinHeading(passage, headings.get(passage.read.paragraph.value.section ?? '')),
  );
  const tagged = tagParagraphs(passages, headings, timeline, chain, weights);
  const sentences = tagged.flatMap(({ read: paragraph, clues, overview, decision, draft }) => {
    // A phase decided for a paragraph that nothing in it or before it shows was not given to it.
    const given = draft.value.primary === null ? { ...decision, state: null } : decision;
    return tagSentences(paragraph, clues, overview, given, { timeline, chain, overviews, weights });
  });
  return [...tagged.map(({ draft }) => draft), ...sentences, ...tagSections(headings, tagged, timeline)];
}

const readPassages = (read: ReadDocument, reader: ClueReader, overviews: Overviews, weights: Weights): Passage[] =>
  read.paragraphs.map((paragraph) => {
    const clues = reader.read(paragraph.material, paragraph.onMethod ? weights.method : 1);
    const item = paragraph.paragraph.value.kind === 'list-item';
    return { read: paragraph, clues, overview: item ? null : overviews.read(paragraph.material, clues) };
  });

function definedBy(clues: readonly Clue[]): number | null {
  const states = new Set<number>();
  for (const { kind, shares } of clues) if (kind.endsWith('definition')) for (const at of shares.keys()) states.add(at);
  const [state] = states;
  return state === undefined || states.size > 1 ? null : state;
}

/** Phases that share a boundary year have about so much each of a date in it. */
const SHARED = 0.4;

/** Under "Drift, 1991–1994" a day of 1994 is one of that phase, though the next begins in the same year. */
function withinHeading(passage: Passage, heading: Heading | undefined): Passage {
  const state = heading?.state ?? null;
  if (state === null || passage.clues.length === 0) return passage;
  const clues = passage.clues.map((clue) =>
    clue.shares.size === 2 &&
    [...clue.shares].every(([, share]) => share > SHARED && share <= 1 - SHARED) &&
    clue.shares.has(state)
      ? { ...clue, shares: new Map([[state, 1]]) }
      : clue,
  );
  return { ...passage, clues };
}

/** Items of a list behind "the five phases" speak each of the phase of their place, unless they define one. */
function withListPositions(passages: readonly Passage[], timeline: Timeline, weights: Weights): readonly Passage[] {
  const { established, ordinals } = timeline;
  const positions = listPositions(
    passages.map(({ read }) => read.paragraph),
    established.length,
    (index) => passages[index]?.overview?.ordinals.length === established.length,
  );
  if (positions.size === 0) return passages;
  return passages.map((passage) => {
    const { paragraph } = passage.read;
    const place = positions.get(paragraph.id);
    if (place === undefined || passage.clues.some(({ kind }) => kind.endsWith('definition'))) return passage;
    const at = ordinals.indexOf(established[place] ?? -1);
    const clue: Clue = {
      start: paragraph.start,
      kind: 'list position',
      quote: `item ${place + 1} of ${positions.size}`,
      weight: weights['list-position'],
      shares: new Map([[at, 1]]),
    };
    return { ...passage, clues: [...passage.clues, clue] };
  });
}

function tagParagraphs(
  passages: readonly Passage[],
  headings: ReadonlyMap<string, Heading>,
  timeline: Timeline,
  chain: PhaseChain,
  weights: Weights,
): Tagged[] {
  const chained = passages.filter((one) => one.overview === null);
  let chapter: string | null = null;
  const begins: boolean[] = [];
  const priors = new Map<Heading | undefined, readonly number[]>();
  const scored = new Map<string, readonly number[]>();
  const steps = chained.map(({ read: { paragraph }, clues }) => {
    const heading = headings.get(paragraph.value.section ?? '');
    const now = heading?.above.at(-1) ?? heading?.section.id ?? null;
    const newChapter = now !== chapter;
    begins.push(newChapter);
    chapter = now;
    const scores = scoresOf(clues, timeline.ordinals.length);
    scored.set(paragraph.id, scores);
    const prior = priors.get(heading) ?? priorsOf(heading, headings, timeline, weights);
    priors.set(heading, prior);
    return {
      scores: scores.map((score, at) => score + (prior[at] ?? 0)),
      ease: newChapter ? weights['new-chapter'] : 1,
    };
  });
  const decisions = new Map<string, Decision>();
  const neighbours = new Map<string, Source>();
  chain.decide(steps).forEach((decision, index) => {
    const id = chained[index]?.read.paragraph.id ?? '';
    decisions.set(id, decision);
    const before = begins[index] === true ? undefined : chained[index - 1]?.read.paragraph.id;
    if (before !== undefined && decisions.get(before)?.state === decision.state)
      neighbours.set(id, { kind: 'neighbour', annotation: before });
  });
  return passages.map((passage) => {
    const { clues, overview, read } = passage;
    const { paragraph } = read;
    if (overview !== null) {
      const draft = overviewTag(paragraph, timeline, overview.ordinals, overview.evidence);
      return { read, clues, overview, draft, decision: UNDECIDED };
    }
    const decision = decisions.get(paragraph.id) ?? UNDECIDED;
    const supporting = supportOf(clues, headings.get(paragraph.value.section ?? ''), decision, weights);
    const neighbour = neighbours.get(paragraph.id) ?? null;
    const own = supporting === clues ? scored.get(paragraph.id) : undefined;
    const scores = own ?? scoresOf(supporting, timeline.ordinals.length);
    const draft = tagOf(paragraph, timeline, decision, supporting, scores, neighbour, weights);
    return { read, clues, overview, draft, decision };
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
  if (headed.length === 0) return clues;
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
  headings: ReadonlyMap<string, Heading>,
  tagged: readonly Tagged[],
  timeline: Timeline,
): Draft<PhaseTag>[] {
  const under = new Map<string, Draft<PhaseTag>[]>();
  for (const { read, draft } of tagged) {
    const heading = headings.get(read.paragraph.value.section ?? '');
    if (heading === undefined) continue;
    for (const id of [heading.section.id, ...heading.above]) {
      const there = under.get(id);
      if (there === undefined) under.set(id, [draft]);
      else there.push(draft);
    }
  }
  return [...headings.values()]
    .filter(({ section }) => section.value.kind === 'body')
    .map(({ section, clues }) => sectionTag(section, timeline, clues, under.get(section.id) ?? []));
}
