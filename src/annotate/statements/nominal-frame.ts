import type { NominalCue } from './cues.ts';
import type { CueMatch, Frame } from './frame.ts';
import { possessor } from './phrase-frame.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Speaker } from './speaker.ts';
import { inNominative, speakerFrom } from './subjects.ts';

/** "Howard's much-quoted central claim": words between the possessive and the noun. */
const LONGEST_DESCRIPTION = 3;
/** «о том», between a noun and its clause. */
const LONGEST_HEAD = 3;
/** "claims that councils are": more words before an auxiliary than these, and it is the verb of the whole sentence. */
const LONGEST_SUBJECT = 2;

/** "Howard's claim that …", "her view that …", "the argument of critics that …", «тезис Соколова о том, что …». */
export function nominalFrame(view: SentenceView, match: CueMatch, cue: NominalCue): Frame | null {
  const agent = agentBehind(view, match.to);
  const start = clauseBehind(view, agent?.to ?? match.to);
  if (start < 0) return null;
  const speaker = ownerBefore(view, match.from) ?? agent;
  if (speaker === null) return null;
  return {
    rule: cue.id,
    construction: 'noun-that',
    cue: { from: match.from, to: match.to },
    speaker: inNominative(view, speaker),
    content: { from: start, to: clauseEnd(view, start, isSubject(view, match.from)) },
    closed: false,
    anchor: Math.min(speaker.from, match.from),
    confidence: 0.75,
  };
}

/** The first token of the clause that begins with "that" at `from`, behind brackets and «о том,»; -1 where none does. */
export function clauseBehind(view: SentenceView, from: number): number {
  let at = from;
  const bracket = at < view.to ? view.reading.bracketAt(at) : undefined;
  if (bracket?.from === at) at = bracket.to;
  if (view.is(at, 'that')) return at + 1;
  // "Howard's own view is that …"
  if (view.is(at, 'be') && view.is(at + 1, 'that')) return at + 2;
  for (let i = 0; i < LONGEST_HEAD && view.is(at, 'that-head'); i++) at++;
  return view.isComma(at) && view.is(at + 1, 'that') ? at + 2 : -1;
}

function ownerBefore(view: SentenceView, noun: number): Speaker | null {
  for (let at = noun; noun - at <= LONGEST_DESCRIPTION; at--) {
    const owner = possessor(view, at);
    if (owner !== null) return owner;
    if (!view.isWord(at - 1) || view.is(at - 1, 'determiner') || view.is(at - 1, 'preposition')) return null;
  }
  return null;
}

/** "of critics", "by Howard"; where nouns have cases, the genitive itself. */
function agentBehind(view: SentenceView, from: number): Speaker | null {
  const start = view.is(from, 'preposition') ? from + 1 : from;
  if (start === from && view.language.words.hasArticles) return null;
  return speakerFrom(view, start) ?? null;
}

/** Whether the noun opens its clause, so that a verb for it is still to come. */
function isSubject(view: SentenceView, noun: number): boolean {
  for (let i = view.clauseStart(noun); i < noun; i++)
    if (view.is(i, 'auxiliary') || view.is(i, 'modal') || view.language.verbs.has(view.word(i))) return false;
  return true;
}

/** Behind the citation that supports the clause, or where the sentence goes on without it. */
function clauseEnd(view: SentenceView, start: number, subject: boolean): number {
  const quotation = view.quotationFrom(start);
  for (let i = start; i < view.to; i++) {
    const bracket = view.reading.bracketAt(i);
    if (bracket?.from === i) return bracket.to;
    if (view.isInset(i)) continue;
    if (view.isClauseBreak(i)) return i;
    if (quotation !== undefined || (view.isComma(i) && view.is(i + 1, 'relative'))) return i;
    if (!subject) continue;
    // «утверждение министра, что цензуры нет, вызвало насмешки»
    if (view.isComma(i) && !view.language.words.hasArticles) return i;
    if (goesOn(view, start, i)) return i;
  }
  return view.to;
}

/** "… that councils deepen democracy | has been repeated": an auxiliary that is not the clause's own. */
function goesOn(view: SentenceView, start: number, token: number): boolean {
  if (!isAuxiliary(view, token) || isAuxiliary(view, token - 1)) return false;
  let words = 0;
  for (let i = start; i < token; i++) {
    if (isAuxiliary(view, i)) return true;
    if (view.isWord(i) && !view.is(i, 'determiner')) words++;
  }
  return words > LONGEST_SUBJECT;
}

const isAuxiliary = (view: SentenceView, token: number): boolean =>
  view.is(token, 'auxiliary') || view.is(token, 'modal');
