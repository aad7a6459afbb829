import { contentAround } from './around.ts';
import { asAfter, complementAt } from './complements.ts';
import type { VerbCue } from './cues.ts';
import type { CueMatch, Frame, TokenRange } from './frame.ts';
import { clauseBehind } from './nominal-frame.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Speaker } from './speaker.ts';
import { inNominative, speakerFrom } from './subjects.ts';

/** How far behind a passive its agent may stand. */
const FURTHEST_AGENT = 8;
/** "The much-quoted view": how far from the beginning of the clause the noun of a claim may stand. */
const LATEST_CLAIM = 4;
/** "In the Concept,": how far from the beginning of the clause the document may end. */
const LATEST_PLACE = 8;

/**
 * "X is described by S as Y", "in the law NGOs are defined as Y", «в докладе отмечается, что …». Without an agent or a
 * document the citation behind tells who said it; without one nobody is known to have: no statement.
 */
export function passiveFrame(view: SentenceView, match: CueMatch, verb: VerbCue, groupFrom: number): Frame | null {
  const place = placeBefore(view, groupFrom);
  const agent = agentBehind(view, match.to);
  const complement = complementAt(view, agent === null ? match.to : agent.to);
  const isClause = complement.kind === 'that' && verb.complements.has('that');
  const found = agent ?? place ?? (isClause ? view.citedSpeaker() : null);
  if (found === null) return null;
  const speaker = inNominative(view, found);
  const anchor = Math.min(place?.from ?? groupFrom, groupFrom);
  // «Как подчёркивалось в докладе, …», "as is noted in the report, …"
  if (view.is(groupFrom - 1, 'as') && found === agent) return apartFrame(view, match, verb, groupFrom, speaker);
  const shared = { rule: verb.id, cue: { from: groupFrom, to: match.to }, speaker, anchor };
  if (isClause)
    return {
      ...shared,
      construction: 'passive-that',
      content: { from: complement.start, to: view.to },
      closed: false,
      confidence: 0.85,
    };
  const as = verb.complements.has('as') ? asAfter(view, match.to) : -1;
  const named = verb.strong && verb.complements.has('object');
  if (as < 0 && !named) return null;
  const claim = as < 0 ? claimBefore(view, groupFrom) : -1;
  // "The view that councils matter was rejected by Howard": what he does not say.
  if (claim >= 0 && verb.stance === 'distancing') return null;
  return {
    ...shared,
    construction: as < 0 ? 'passive' : 'passive-as',
    content: claim >= 0 ? { from: claim, to: groupFrom } : passiveContent(view, groupFrom, as, place),
    closed: false,
    confidence: as < 0 ? 0.6 : 0.8,
  };
}

function apartFrame(
  view: SentenceView,
  match: CueMatch,
  verb: VerbCue,
  groupFrom: number,
  speaker: Speaker,
): Frame | null {
  const around = contentAround(view, groupFrom - 1, Math.max(match.to, speaker.to));
  if (around === null) return null;
  const cue = { from: groupFrom, to: match.to };
  return {
    rule: verb.id,
    construction: 'verb-apart',
    cue,
    speaker,
    ...around,
    anchor: groupFrom - 1,
    confidence: 0.8,
  };
}

/** "The view that councils matter was put forward by …": the first token of the clause with which it begins; else -1. */
function claimBefore(view: SentenceView, groupFrom: number): number {
  const start = view.skipIntroduction(view.clauseStart(groupFrom), groupFrom);
  for (let i = start; i < groupFrom && i - start < LATEST_CLAIM; i++) {
    const noun = view.language.cues.longestAt(view.reading.tokens, i, groupFrom);
    if (noun?.values.some(({ kind }) => kind === 'nominal') === true) return clauseBehind(view, noun.to);
  }
  return -1;
}

/** From the grammatical subject on; behind a relative pronoun, what stands after "as". */
function passiveContent(view: SentenceView, groupFrom: number, as: number, place: Speaker | null): TokenRange {
  if (view.is(groupFrom - 1, 'relative') && as >= 0) return { from: as + 1, to: view.to };
  const clause = view.clauseStart(groupFrom);
  const start = place !== null && place.from >= clause ? place.to : clause;
  const from = view.isComma(start) ? start + 1 : start;
  return { from: view.skipIntroduction(from, groupFrom), to: view.to };
}

/** "by S", "in the law" behind the verb. */
function agentBehind(view: SentenceView, from: number): Speaker | null {
  for (let i = from; i < view.to && i - from < FURTHEST_AGENT; i++) {
    if (view.isClauseBreak(i)) return null;
    if (!view.is(i, 'preposition')) continue;
    const speaker = speakerFrom(view, i + 1) ?? (view.is(i + 1, 'determiner') ? speakerFrom(view, i + 2) : undefined);
    if (speaker === undefined || (speaker.kind === 'pronoun' && !view.is(speaker.to - 1, 'they'))) continue;
    if (view.is(i, 'by') || isSource(speaker)) return speaker;
  }
  return null;
}

/** "In the Concept, …": a document named in front of a clause. */
function placeBefore(view: SentenceView, verb: number): Speaker | null {
  const clause = view.clauseStart(verb);
  const start = view.is(clause, 'initially') ? clause + (view.isComma(clause + 1) ? 2 : 1) : clause;
  if (!view.is(start, 'preposition')) return null;
  const speaker = view.speakers.firstIn(start + 1, Math.min(verb, start + LATEST_PLACE));
  if (speaker === undefined || speaker.from > start + 2) return null;
  return isSource(speaker) ? speaker : null;
}

/** What something is said in: a document, or interviews. */
const isSource = ({ kind, type, human }: Speaker): boolean =>
  kind === 'document' || type === 'document' || (kind === 'noun' && type === 'interviewees' && human !== true);
