import { contentAround } from './around.ts';
import { asAfter, type Complement, complementAt, opensQuotation } from './complements.ts';
import type { VerbCue } from './cues.ts';
import type { CueMatch, Frame } from './frame.ts';
import { joinedClause, opensClause } from './joined-clause.ts';
import { passiveFrame } from './passive-frame.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Speaker } from './speaker.ts';
import { leadingPerson, leadSpeaker, subjectAfter, subjectBefore, subjectWithin } from './subjects.ts';
import { verbGroup } from './verb-group.ts';

/** Words between a verb and the colon before a quotation. */
const LONGEST_ANNOUNCEMENT = 12;
const LONGEST_TOPIC = 3;

interface Clause {
  readonly match: CueMatch;
  readonly verb: VerbCue;
  readonly subject: Speaker;
  readonly complement: Complement;
  readonly anchor: number;
}

/** "X argues that …", "…, writes X", "as X notes, …", "arguing that …", "and stated that …". */
export function verbFrame(view: SentenceView, match: CueMatch, verb: VerbCue, before: Frame | undefined): Frame | null {
  const group = verbGroup(view, match, verb);
  if (group.negated || group.infinitive) return null;
  if (group.passive || isAgentive(view, match)) return passiveFrame(view, match, verb, group.from);
  const preceding = subjectBefore(view, group.from, verb.strong);
  if (preceding !== null) {
    const complement = complementAt(view, match.to);
    const clause = { match, verb, subject: preceding, complement, anchor: Math.min(preceding.from, group.from) };
    return view.is(preceding.from - 1, 'as') ? apart(view, clause) : accept(view, clause);
  }
  const following = mayInvert(view, group.from) ? subjectAfter(view, match.to, verb.strong) : null;
  if (following !== null && !acts(view, following)) {
    const complement = complementAt(view, following.to);
    const clause = { match, verb, subject: following, complement, anchor: group.from };
    return view.is(group.from - 1, 'as') || complement.kind === 'none' || isSetApart(view, group.from)
      ? apart(view, clause)
      : acceptInverted(view, clause);
  }
  const within = (verb.strong ? subjectWithin(view, group.from) : null) ?? leadingPerson(view, group.from);
  const complement = within === null ? null : complementAt(view, match.to);
  if (within !== null && (complement?.kind === 'that' || complement?.kind === 'quotation'))
    return accept(view, { match, verb, subject: within, complement, anchor: within.from });
  return sharedSubject(view, match, verb, group.from, before);
}

/** "As reported especially by the clubs, …", "- as stressed by them -": a participle with its agent. */
function isAgentive(view: SentenceView, { from, to }: CueMatch): boolean {
  let at = to;
  while (at - to < LONGEST_TOPIC && view.is(at, 'adverb')) at++;
  return view.is(from - 1, 'as') && view.is(at, 'by');
}

/** "…, claims the police denied": the noun before the verb belongs to what it does next. */
const acts = (view: SentenceView, { to }: Speaker): boolean =>
  view.isWord(to) && (view.is(to, 'auxiliary') || view.language.verbs.has(view.word(to)));

/** "and stated that …", ", arguing that …", "but described it as …": the subject is that of the clause before. */
function sharedSubject(
  view: SentenceView,
  match: CueMatch,
  verb: VerbCue,
  from: number,
  before: Frame | undefined,
): Frame | null {
  const joined = view.is(match.from, 'ing') && view.isComma(from - 1) ? from : joinedClause(view, from);
  if (joined < 0) return null;
  const complement = complementAt(view, match.to);
  const clear =
    complement.kind === 'that' ||
    (complement.kind === 'quotation' && canQuote(verb)) ||
    (complement.kind === 'words' && verb.complements.has('as') && asAfter(view, complement.start) >= 0);
  if (!clear) return null;
  const subject = before?.speaker ?? nearestSubject(view, joined);
  return subject === null ? null : accept(view, { match, verb, subject, complement, anchor: joined });
}

const canQuote = ({ strong, complements }: VerbCue): boolean =>
  strong || complements.has('quote') || complements.has('as');

/** The last person before a joined verb who is no object of a preposition; else whoever begins the clause. */
function nearestSubject(view: SentenceView, before: number): Speaker | null {
  const free = (speaker: Speaker) =>
    !view.isInset(speaker.from) && !view.is(speaker.from - 1, 'preposition') && !isObject(view, speaker);
  return (
    view.speakers.lastBefore(before, view.from, (s) => (s.person || s.kind === 'pronoun') && free(s)) ??
    leadSpeaker(view, view.clauseStart(before), before) ??
    view.speakers.lastBefore(before, view.from, (s) => s.type !== 'document' && free(s)) ??
    null
  );
}

/** "The mayor signed it, and said …": a pronoun right behind a word that joins nothing. */
const isObject = (view: SentenceView, { kind, from }: Speaker): boolean =>
  kind === 'pronoun' &&
  view.isWord(from - 1) &&
  !view.is(from - 1, 'coordinator') &&
  !view.is(from - 1, 'subordinator') &&
  !view.is(from - 1, 'relative') &&
  !view.is(from - 1, 'that');

/** A subject follows its verb only where nothing else of the clause stands before the verb, or «Об этом». */
function mayInvert(view: SentenceView, from: number): boolean {
  if (isSetApart(view, from) || view.is(from - 1, 'as')) return true;
  const start = view.skipIntroduction(view.clauseStart(from), from + 1);
  return start >= from || (view.is(start, 'preposition') && from - start <= LONGEST_TOPIC);
}

const isSetApart = (view: SentenceView, from: number): boolean =>
  view.isComma(from - 1) || view.isDash(from - 1) || (view.reading.isQuoted(from - 1) && from > view.from);

/** Whether verb, subject and complement together make a statement; the one place where precision is decided. */
function accept(view: SentenceView, clause: Clause): Frame | null {
  const { verb, subject, complement, match } = clause;
  const writer = subject.type === 'author';
  switch (complement.kind) {
    case 'that':
    case 'how':
      // "The Law describes how the right is exercised": it lays down a procedure.
      if (complement.kind === 'how' && subject.kind === 'document') return null;
      if (writer && !verb.strong) return null;
      return frameOf(view, clause, 'verb-that', verb.strong ? 0.95 : 0.85);
    case 'whether':
      return verb.strong && !writer ? frameOf(view, clause, 'verb-question', 0.75) : null;
    case 'colon':
      return verb.strong && !writer ? frameOf(view, clause, 'verb-colon', 0.8) : null;
    case 'quotation':
      if (continuesClause(view, clause)) return apart(view, clause);
      return frameOf(view, { ...clause, complement: fromQuotationBefore(view, clause) }, 'verb-quotation', 0.9);
    case 'words':
      // “We were told to wait,” Jan Example told the newspaper.
      if (!writer && canQuote(verb) && isSetApart(view, subject.from) && isBehindQuotation(view, subject.from))
        return apart(view, clause);
      return writer || subject.guessed === true ? null : acceptWords(view, clause);
    case 'none':
      return isSetApart(view, subject.from) &&
        verb.complements.has('that') &&
        // “We drafted the laws,” one of them remembers: a weak verb needs the words of another before it.
        (verb.strong || (verb.complements.has('quote') && isBehindQuotation(view, subject.from))) &&
        match.to - subject.from < 12
        ? apart(view, clause)
        : null;
  }
}

/** "The contracts, he said, “buy peace”": a quotation in small letters carries on the clause before speaker and cue. */
function continuesClause(view: SentenceView, { subject, complement }: Clause): boolean {
  const quoted = view.reading.printed(complement.start, complement.start + 2);
  return view.isComma(subject.from - 1) && view.isComma(complement.start - 1) && /^\P{L}?\p{Ll}/u.test(quoted);
}

/** “Money came,” recalled an activist: words in quotation marks right before the verb. */
function isBehindQuotation(view: SentenceView, anchor: number): boolean {
  let end = anchor;
  while (view.isComma(end - 1) || view.isDash(end - 1)) end--;
  return end > view.from && view.reading.quotationAt(end - 1)?.value.kind === 'quote';
}

/** “The law,” she added, “punishes the small”: one quotation that speaker and cue interrupt. */
function fromQuotationBefore(view: SentenceView, { complement, anchor }: Clause): Complement {
  let end = anchor;
  while (view.isComma(end - 1) || view.isDash(end - 1)) end--;
  const before = end > view.from ? view.reading.quotationAt(end - 1) : undefined;
  if (before === undefined || before.value.kind === 'title') return complement;
  let start = end;
  while (start > view.from && view.reading.quotationAt(start - 1) === before) start--;
  return view.quotationFrom(start) === before ? { kind: 'quotation', start } : complement;
}

/** "summarized the year in one sentence: «…»": where the quotation begins; -1 where none follows a colon. */
function quotationBehindColon(view: SentenceView, from: number): number {
  for (let i = from; i < view.to && i - from < LONGEST_ANNOUNCEMENT; i++) {
    if (view.sign(i) === ':' && !view.isInset(i)) return opensQuotation(view, i + 1) ? i + 1 : -1;
    if (view.isClauseBreak(i)) return -1;
  }
  return -1;
}

/** A bare object or clause behind the verb. */
function acceptWords(view: SentenceView, clause: Clause): Frame | null {
  const { verb, subject, complement } = clause;
  const { start } = complement;
  const colon = quotationBehindColon(view, start);
  if (colon >= 0)
    return frameOf(view, { ...clause, complement: { kind: 'quotation', start: colon } }, 'verb-colon', 0.8);
  if (view.is(start, 'infinitive') || view.is(start, 'coordinator') || view.is(start, 'relative')) return null;
  if (verb.complements.has('as') && asAfter(view, start) >= 0 && !view.is(start, 'preposition') && !isAttitude(clause))
    return frameOf(view, clause, 'verb-as', 0.85);
  const authority = subject.kind === 'work' || (subject.kind === 'name' && subject.type === 'scholar');
  if (verb.noun && subject.kind === 'noun') return null;
  if (view.is(start, 'preposition')) return null;
  if (verb.complements.has('object')) {
    const claims =
      verb.strong ||
      (authority && verb.stance !== 'neutral') ||
      // A law that recognises a goal says so; a state that recognises another acts.
      (verb.complements.has('text-object') && subject.type === 'document');
    if (claims) return frameOf(view, clause, 'verb-object', 0.7);
  }
  const clauseLike =
    view.is(start, 'he') || view.is(start, 'they') || view.is(start, 'it') || view.is(start, 'definite');
  if (verb.strong && verb.complements.has('that') && (authority || clauseLike || opensClause(view, start)))
    return frameOf(view, clause, 'verb-clause', 0.7);
  // "believes the share is higher": after a weak verb a bare clause must show its own verb.
  if (verb.complements.has('clause') && opensClause(view, start)) return frameOf(view, clause, 'verb-clause', 0.6);
  return quotedObject(view, clause) ?? quotedSequel(view, clause);
}

/** "The government regarded clubs as a nuisance": what a body thinks or does, as against what an author writes. */
const isAttitude = ({ verb, subject }: Clause): boolean =>
  verb.complements.has('attitude') &&
  subject.kind !== 'work' &&
  (subject.type === 'government' || subject.type === 'ngo' || subject.type === 'igo' || subject.type === 'donor');

/** "The document clarifies the relation; in particular, «…»": what follows is the document's own wording. */
function quotedSequel(view: SentenceView, clause: Clause): Frame | null {
  const { subject, verb, complement } = clause;
  if (subject.kind !== 'document' && subject.kind !== 'work' && subject.type !== 'document') return null;
  if (!verb.complements.has('quote') && !verb.strong) return null;
  for (let i = complement.start; i < view.to; i++) {
    if (!view.isClauseBreak(i)) continue;
    const start = view.skipIntroduction(i + 1, view.to);
    return view.quotationFrom(start)?.value.kind === 'quote'
      ? frameOf(view, { ...clause, complement: { kind: 'quotation', start } }, 'verb-sequel', 0.7)
      : null;
  }
  return null;
}

/** "calls these years «a school»": a quotation in the object of a weak verb. */
function quotedObject(view: SentenceView, clause: Clause): Frame | null {
  const { start } = clause.complement;
  for (let i = start; i < view.to && i - start < 12; i++) {
    if (view.isClauseBreak(i) || view.isComma(i) || view.is(i, 'infinitive') || view.is(i, 'relative')) return null;
    const quotation = view.quotationFrom(i);
    if (quotation !== undefined)
      return quotation.value.kind === 'title' ? null : frameOf(view, clause, 'verb-quotation', 0.75);
  }
  return null;
}

/** With the subject behind the verb only a clause or a quotation is clear enough. */
function acceptInverted(view: SentenceView, clause: Clause): Frame | null {
  const kind = clause.complement.kind;
  return kind === 'that' || kind === 'quotation' || kind === 'colon' ? accept(view, clause) : null;
}

function frameOf(
  view: SentenceView,
  { match, verb, subject, complement, anchor }: Clause,
  construction: string,
  confidence: number,
): Frame {
  return {
    rule: verb.id,
    construction,
    cue: { from: match.from, to: match.to },
    speaker: subject,
    content: { from: complement.start, to: view.to },
    closed: false,
    anchor,
    confidence: subject.guessed === true ? confidence * 0.8 : confidence,
  };
}

/** "as X notes, …", "…, writes X": verb and subject stand apart from the content. */
function apart(view: SentenceView, clause: Clause): Frame | null {
  const { match, subject, verb } = clause;
  // "As we have seen" speaks of the text itself.
  if (subject.type === 'author') return null;
  const quoted = verb.complements.has('quote') && isBehindQuotation(view, clause.anchor);
  if (!verb.strong && !quoted && !view.is(clause.anchor - 1, 'as')) return null;
  const as = view.is(clause.anchor - 1, 'as');
  const from = as ? clause.anchor - 1 : clause.anchor;
  const around = contentAround(view, from, Math.max(match.to, subject.to));
  if (around === null) return null;
  return {
    rule: verb.id,
    construction: 'verb-apart',
    cue: { from: match.from, to: match.to },
    // "Editors, they say, receive calls": whoever says it was named before.
    speaker: around.closed ? { ...subject, meantBefore: around.content.from } : subject,
    ...around,
    anchor: from,
    confidence: subject.guessed === true ? 0.65 : 0.85,
  };
}
