import { z } from 'zod';
import type { Block, Document } from '../../core/document.ts';
import { draftsOf } from '../../core/layer.ts';
import { firstEndingAfter, type Span, spanAt } from '../../core/span.ts';
import { acronyms } from '../../layers/acronyms.ts';
import { entities } from '../../layers/entities.ts';
import { legalCitations } from '../../layers/legal-citations.ts';
import { mentions } from '../../layers/mentions.ts';
import { references } from '../../layers/references.ts';
import { linksOf } from '../../matching/links.ts';
import { foldPhrase } from '../../resources/fold.ts';
import { defineStage } from '../stage.ts';
import { type Candidate, decide } from './candidate.ts';
import { type CapitalRun, capitalRuns, cutAtKnown } from './capitals.ts';
import { resolveEntities } from './entities.ts';
import { Gazetteer } from './gazetteer.ts';
import { listMembers } from './lists.ts';
import { organisationsIn } from './organisations.ts';
import { citedAuthors, type KnownAuthors, knownAuthors, personsIn } from './persons.ts';
import { type TaggerVote, taggedCandidate, taggerVote } from './tagger.ts';
import { type NameWords, readNameWords } from './words.ts';

export const namesStage = defineStage({
  name: 'names',
  summary: 'Mentions of persons, organisations, places, peoples and events, and the register of entities',
  requires: [references, acronyms],
  provides: [mentions, entities],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const gazetteer = new Gazetteer(store);
    const words = readNameWords(store);
    const vote = taggerVote();
    return (document) => {
      const found = decide(candidatesOf(document, gazetteer, words, vote));
      const resolved = resolveEntities(document, found);
      return { layers: [draftsOf(mentions, resolved.mentions), draftsOf(entities, resolved.entities)] };
    };
  },
});

const carriesNames = (block: Block): boolean =>
  block.kind !== 'reference' && block.kind !== 'resource' && block.kind !== 'acronym';

function candidatesOf(document: Document, gazetteer: Gazetteer, words: NameWords, vote: TaggerVote): Candidate[] {
  const known = knownAuthors(document);
  const barred = barredStretches(document, words);
  const isFree = (span: Span): boolean => {
    const next = barred[firstEndingAfter(barred, span.start)];
    return next === undefined || next.start >= span.end;
  };
  const blocks = document.blocks.filter(carriesNames);
  const listed = blocks.flatMap((block) => gazetteer.find(document, block)).filter(isFree);
  const organisations = new Set(
    listed
      .filter((candidate) => candidate.type === 'ORG')
      .map((candidate) => foldPhrase(document.text.slice(candidate.start, candidate.end))),
  );
  const cited = citedAuthors(document, known, (name) => organisations.has(foldPhrase(name)));
  const shouted: Span[] = blocks.filter(isTitleCase);
  const nameStarts = new Set([...listed, ...cited].map((candidate) => candidate.start));
  const runs = cutAtKnown(
    blocks.flatMap((block) => capitalRuns(document, block, words)).filter(isFree),
    nameStarts,
    words,
  );
  const shaped = runs.flatMap((run) =>
    shapedCandidates(document, run, spanAt(shouted, run.start) !== undefined, known, words),
  );
  const defined = definedOrganisations(document, words);
  const certain = [...listed, ...cited, ...shaped, ...defined, ...acronymMentions(document, runs, defined)];
  const members = listMembers(document, runs, words, typeTeller(certain));
  const settled = [...certain, ...members];
  return [...settled, ...shortForms(document, runs, settled, words), ...tagged(document, runs, settled, words, vote)];
}

/** Titles of instruments, web addresses: names inside them are no mentions. Sorted, not overlapping. */
function barredStretches(document: Document, words: NameWords): Span[] {
  const stretches = [
    // The long form of an ordinary acronym ("Non-Governmental Organization (NGO)") is a kind, not a name.
    ...document
      .layer(acronyms)
      .filter((definition) => words.isOrdinary(definition.value.short))
      .map(({ start, end }) => ({ start, end })),
    ...document
      .layer(legalCitations)
      .filter((mention) => !mention.value.coref && mention.value.title !== null)
      .map(({ start, end }) => ({ start, end })),
    ...linksOf(document.text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const stretch of stretches) if (stretch.start >= (kept.at(-1)?.end ?? 0)) kept.push(stretch);
  return kept;
}

/** Names by their shape. Headings and lists of keywords write every word in capitals: shape says nothing there. */
function shapedCandidates(
  document: Document,
  run: CapitalRun,
  inTitleCase: boolean,
  known: KnownAuthors,
  words: NameWords,
): Candidate[] {
  const persons = personsIn(document, run, known, words);
  return inTitleCase ? persons : [...organisationsIn(run, words), ...eventsIn(run, words), ...persons];
}

const isTitleCase = (block: Block): boolean =>
  block.kind === 'heading' || block.sectionKind === 'summary' || block.sectionKind === 'keywords';

/** "Second Sample Forum": capitals that end with the head noun of an event. */
function eventsIn(run: CapitalRun, words: NameWords): Candidate[] {
  const at = run.words.findIndex((word) => word.isCapital && words.isEventHead(word.text));
  const first = run.words.find((word) => word.isCapital && !words.isFunctionWord(word.text));
  const head = run.words[at];
  if (head === undefined || first === undefined || first.start >= head.start) return [];
  return [
    {
      start: first.start,
      end: head.end,
      type: 'EVENT',
      subtype: null,
      name: null,
      rule: 'name.event-head',
      weight: 0.8,
      evidence: [{ kind: 'head-noun', quote: head.text }],
    },
  ];
}

/** Long forms of acronyms that are names: capitalised, with an organisation's head noun or of three words and more. */
function definedOrganisations(document: Document, words: NameWords): Candidate[] {
  return document.layer(acronyms).flatMap((definition): Candidate[] => {
    const { short, long } = definition.value;
    const at = document.text.slice(definition.start, definition.end).indexOf(long);
    const content = long.split(' ').filter((word) => !words.isFunctionWord(word));
    const subtype = content.map((word) => words.headSubtype(word)).find((found) => found !== undefined);
    if (
      at === -1 ||
      words.isOrdinary(short) ||
      !content.every((word) => /^\p{Lu}/u.test(word)) ||
      (subtype === undefined && content.length < 3)
    )
      return [];
    const start = definition.start + at;
    return [
      {
        start,
        end: start + long.length,
        type: 'ORG',
        subtype: subtype ?? null,
        name: null,
        rule: 'name.defined',
        weight: 0.8,
        evidence: [{ kind: 'acronym', annotation: definition.id, quote: short }],
      },
    ];
  });
}

/** Acronyms of organisations that the document defines, wherever they stand. */
function acronymMentions(document: Document, runs: readonly CapitalRun[], defined: readonly Candidate[]): Candidate[] {
  const shorts = new Map<string, string>();
  const ids = new Set(defined.flatMap((candidate) => candidate.evidence.map((reason) => reason.annotation)));
  for (const definition of document.layer(acronyms))
    if (ids.has(definition.id)) for (const short of definition.value.short.split('/')) shorts.set(short, definition.id);
  return runs.flatMap((run) =>
    run.words.flatMap((word): Candidate[] => {
      const annotation = shorts.get(word.text);
      if (annotation === undefined) return [];
      return [
        {
          start: word.start,
          end: word.end,
          type: 'ORG',
          subtype: null,
          name: null,
          rule: 'name.acronym',
          weight: 0.85,
          evidence: [{ kind: 'acronym', annotation }],
        },
      ];
    }),
  );
}

function typeTeller(candidates: readonly Candidate[]): (run: CapitalRun) => Candidate | undefined {
  const starts = new Map(candidates.map((candidate) => [candidate.start, candidate]));
  return (run) => starts.get(run.start);
}

/**
 * A lone capital behind an article: "the Alliance", where an organisation with that head noun was named before; "the
 * Parliament" needs no longer name before it, for a country has one.
 */
function shortForms(
  document: Document,
  runs: readonly CapitalRun[],
  settled: readonly Candidate[],
  words: NameWords,
): Candidate[] {
  const heads = new Map<string, Candidate>();
  for (const candidate of [...settled].sort((a, b) => a.start - b.start)) {
    if (candidate.type !== 'ORG') continue;
    for (const word of document.text.slice(candidate.start, candidate.end).split(' '))
      if (words.headSubtype(word) !== undefined && !heads.has(word)) heads.set(word, candidate);
  }
  return runs.flatMap((run): Candidate[] => {
    const [word] = run.words;
    if (word === undefined || run.words.length > 1) return [];
    const before = /(\p{L}+)\s$/u.exec(document.text.slice(Math.max(0, run.start - 12), run.start))?.[1] ?? '';
    const after = /^\s(\p{L}+)/u.exec(document.text.slice(run.end, run.end + 12))?.[1] ?? '';
    if (words.connector(before) !== 'article' || words.connector(after) === 'joins') return [];
    const head = heads.get(word.text);
    const named = head !== undefined && head.end < run.start ? head : undefined;
    const subtype = words.headSubtype(word.text);
    if (named === undefined && (subtype !== 'government' || words.isOrdinary(word.text))) return [];
    return [
      {
        start: run.start,
        end: run.end,
        type: 'ORG',
        subtype: named?.subtype ?? subtype ?? null,
        name: null,
        rule: named === undefined ? 'name.office' : 'name.short-form',
        weight: 0.6,
        evidence: [
          named === undefined
            ? { kind: 'head-noun', quote: word.text }
            : { kind: 'short-form', quote: document.text.slice(named.start, named.end) },
        ],
      },
    ];
  });
}

/** What nothing has decided: English runs of two and more capitals within a sentence are put to the tagger. */
function tagged(
  document: Document,
  runs: readonly CapitalRun[],
  settled: readonly Candidate[],
  words: NameWords,
  vote: TaggerVote,
): Candidate[] {
  const taken = settled.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start || b.end - a.end);
  const free: Span[] = [];
  for (const span of taken) if (span.start >= (free.at(-1)?.end ?? 0)) free.push(span);
  return runs.flatMap((run) => {
    const next = free[firstEndingAfter(free, run.start)];
    const text = document.text.slice(run.start, run.end);
    const capitals = run.words.filter((word) => word.isCapital);
    if (
      (next !== undefined && next.start < run.end) ||
      run.initial ||
      capitals.length < 2 ||
      !/^[\x20-\x7e’]+$/u.test(text)
    )
      return [];
    if (words.isOrdinary(text) || capitals.some((word) => words.isOrdinary(word.text)) || text.length > 60) return [];
    const candidate = taggedCandidate(run, text, vote);
    return candidate === undefined ? [] : [candidate];
  });
}
