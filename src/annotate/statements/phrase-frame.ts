import { contentAround } from './around.ts';
import type { PhraseCue, PossessiveCue } from './cues.ts';
import type { CueMatch, Frame } from './frame.ts';
import { guessedName } from './guessed-names.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Speaker } from './speaker.ts';
import { inNominative, speakerFrom } from './subjects.ts';

/** Words between phrase and speaker: "according to the Almaty-based lawyer". */
const FURTHEST_SPEAKER = 4;
const LONGEST_BEFORE = 3;
const FURTHEST_ANTECEDENT = 25;

/** "According to X, …", "…, as X's report has it": the phrase and the speaker behind it stand apart from the content. */
export function phraseFrame(view: SentenceView, match: CueMatch, cue: PhraseCue): Frame | null {
  if (view.is(match.to, 'relative')) return relativeFrame(view, match, cue);
  const speaker = speakerBehind(view, match.to, cue.strong);
  if (speaker === null) return null;
  if (!cue.strong && !isAuthority(speaker)) return null;
  if (speaker.kind === 'pronoun' && !view.is(speaker.to - 1, 'they')) return null;
  if (cue.leading && !opensClause(view, match.from, speaker.to)) return null;
  const around = contentAround(view, match.from, speaker.to);
  if (around === null) return null;
  return {
    rule: cue.id,
    construction: 'phrase',
    cue: { from: match.from, to: match.to },
    speaker: inNominative(view, speaker),
    ...around,
    anchor: match.from,
    confidence: speaker.guessed === true ? 0.7 : 0.9,
  };
}

/** "For Howard (2003), clubs …", "…; for Bunce, they …" */
const opensClause = (view: SentenceView, from: number, to: number): boolean =>
  view.isComma(to) && view.skipIntroduction(view.clauseStart(from), from + 1) === from;

/** "…, expressed by the Alliance, according to which …": the speaker is the last one named. */
function relativeFrame(view: SentenceView, match: CueMatch, cue: PhraseCue): Frame | null {
  const named = ({ kind }: Speaker) => kind === 'name' || kind === 'work' || kind === 'document';
  const speaker = view.speakers.lastBefore(match.from, Math.max(view.from, match.from - FURTHEST_ANTECEDENT), named);
  if (speaker === undefined || !cue.strong) return null;
  const end = view.language.words.hasArticles ? view.to : nextComma(view, match.to + 1);
  return {
    rule: cue.id,
    construction: 'phrase-relative',
    cue: { from: match.from, to: match.to },
    speaker,
    content: { from: match.to + 1, to: end },
    closed: false,
    anchor: match.from,
    confidence: 0.65,
  };
}

/** «тезис Соколова, согласно которому закон молчит, поддержали»: where commas close every clause, up to the next. */
function nextComma(view: SentenceView, from: number): number {
  for (let i = from; i < view.to; i++) if (view.isComma(i) && !view.isInset(i)) return i;
  return view.to;
}

/** A cited author: "following the Law of 2005" is about time. */
const isAuthority = (speaker: Speaker): boolean =>
  speaker.kind === 'work' || (speaker.kind === 'name' && speaker.type === 'scholar');

function speakerBehind(view: SentenceView, from: number, guess: boolean): Speaker | null {
  for (let i = from; i <= from + FURTHEST_SPEAKER && i < view.to; i++) {
    const speaker = speakerFrom(view, i);
    if (speaker !== undefined) return speaker;
    const plain = view.isWord(i) || view.sign(i) === '-';
    if (!plain || view.is(i, 'preposition') || view.is(i, 'coordinator')) break;
  }
  if (!guess) return null;
  const start = view.is(from, 'determiner') ? from + 1 : from;
  return guessedName(view, { from: start });
}

/** "in Howard's view", «по его мнению»: the speaker stands inside the phrase. */
export function possessiveFrame(view: SentenceView, match: CueMatch, cue: PossessiveCue): Frame | null {
  const speaker = possessor(view, match.from);
  if (speaker === null || (!cue.strong && !isAuthority(speaker))) return null;
  const from = phraseStart(view, speaker.from, cue.before);
  if (from === null) return null;
  const around = contentAround(view, from, match.to);
  if (around === null) return null;
  return {
    rule: cue.id,
    construction: 'phrase',
    cue: { from, to: match.to },
    speaker,
    ...around,
    anchor: from,
    confidence: 0.8,
  };
}

export function possessor(view: SentenceView, end: number): Speaker | null {
  if (view.is(end - 1, 'possessive') || view.is(end - 1, 'our')) return possessivePronoun(view, end - 1);
  const work = view.speakers.endingAt(end);
  // "in Keller and Brandt's (2011) reading"
  if (work?.kind === 'work' && /['’]s? \(/u.test(view.reading.printed(work.from, work.to))) return work;
  if (!view.isPossessive(end - 1)) return null;
  return view.speakers.endingAt(end - 1) ?? guessedName(view, { before: end - 1 });
}

/** A possessive stands for a third person, or for the writer: no lexicon of pronouns is asked. */
function possessivePronoun(view: SentenceView, token: number): Speaker {
  const own = view.is(token, 'our');
  return {
    kind: own ? 'noun' : 'pronoun',
    from: token,
    to: token + 1,
    name: view.reading.printed(token, token + 1),
    type: own ? 'author' : null,
    entity: null,
    citation: null,
    singular: !view.is(token, 'they'),
    person: false,
    lemma: '',
    evidence: [],
  };
}

function phraseStart(view: SentenceView, speaker: number, before: string): number | null {
  for (let from = speaker - 1; from >= view.from && speaker - from <= LONGEST_BEFORE; from--) {
    const words = view.reading.printed(from, speaker).toLowerCase();
    if (words === before) return from;
  }
  return null;
}
