import { asAfter, complementAt } from './complements.ts';
import type { VerbCue } from './cues.ts';
import type { CueMatch, Frame, TokenRange } from './frame.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Speaker } from './speaker.ts';
import { inNominative, speakerFrom } from './subjects.ts';

/** How far behind a passive its agent may stand. */
const FURTHEST_AGENT = 8;
/** "In the Concept,": how far from the beginning of the clause the document may end. */
const LATEST_PLACE = 8;

/**
 * "X is described by S as Y", "in the law NGOs are defined as Y", «в докладе отмечается, что …». Without an agent or a
 * document nobody is known to have said it: no statement.
 */
export function passiveFrame(view: SentenceView, match: CueMatch, verb: VerbCue, groupFrom: number): Frame | null {
  const place = placeBefore(view, groupFrom);
  const agent = agentBehind(view, match.to);
  const found = agent ?? place;
  if (found === null) return null;
  const speaker = inNominative(view, found);
  const anchor = Math.min(place?.from ?? groupFrom, groupFrom);
  const shared = { rule: verb.id, cue: { from: groupFrom, to: match.to }, speaker, anchor };
  const complement = complementAt(view, agent === null ? match.to : agent.to);
  if (complement.kind === 'that' && verb.complements.has('that'))
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
  return {
    ...shared,
    construction: as < 0 ? 'passive' : 'passive-as',
    content: passiveContent(view, groupFrom, as, place),
    closed: false,
    confidence: as < 0 ? 0.6 : 0.8,
  };
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
    if (speaker === undefined || speaker.kind === 'pronoun') continue;
    if (view.is(i, 'by') || speaker.kind === 'document' || speaker.type === 'document') return speaker;
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
  return speaker.kind === 'document' || speaker.type === 'document' ? speaker : null;
}
