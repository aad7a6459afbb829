import { fold } from '../../resources/fold.ts';
import { guessedName } from './guessed-names.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Speaker } from './speaker.ts';

/** How far a subject may stand from its verb: "Sample, a lawyer from Almaty," "respondents in our survey". */
const LONGEST_INSERTION = 20;
const LONGEST_MODIFIER = 10;
const LONGEST_BRACKET = 7;
/** How far from the beginning of a clause its subject may begin. */
const LATEST_LEAD = 5;

/** The speaker who is the subject of a verb that begins (with its auxiliaries) at token `end`; `null` where none is. */
export function subjectBefore(view: SentenceView, end: number, guess: boolean): Speaker | null {
  const place = behindInsertion(view, end);
  const relative = view.is(end - 1, 'relative');
  const direct =
    (relative ? undefined : view.speakers.endingAt(end)) ?? view.speakers.endingAt(place) ?? modified(view, place);
  // The antecedent of "who" is the nearest noun, whatever phrase it stands in.
  if (direct !== undefined && place < end && view.is(end - 1, 'relative'))
    return direct.from < view.from ? null : direct;
  if (direct !== undefined && direct.from >= view.from) {
    const head = headOf(view, direct);
    return head === null ? null : (namedBy(view, head, place, end) ?? head);
  }
  if (direct !== undefined) return null;
  const apposed = view.isComma(end - 1) ? view.speakers.endingAt(end - 1) : undefined;
  // "The chair of the assembly, Jan Example, dismissed …": whatever he chairs.
  if (apposed?.kind === 'name' && apposed.person && view.isComma(apposed.from - 1)) return apposed;
  const guessed = guess ? guessedName(view, { before: place }) : null;
  return guessed === null ? null : headOf(view, guessed);
}

/**
 * «В министерстве заявили, что …», «В Freedom House уверены, что …»: where verbs need no subject, those who sit in a
 * place speak; a place itself («в Бишкеке») does not.
 */
export function subjectWithin(view: SentenceView, end: number): Speaker | null {
  if (view.language.words.hasArticles) return null;
  for (let from = end - 1; from >= view.from && end - from <= LONGEST_MODIFIER; from--) {
    if (!view.is(from, 'preposition')) continue;
    const speaker = speakerFrom(view, from + 1);
    if (speaker === undefined || speaker.to !== end || from !== view.clauseStart(from)) return null;
    const body = speaker.kind === 'noun' ? speaker.type !== 'document' : speaker.kind === 'name' && !speaker.person;
    return body ? inNominative(view, speaker) : null;
  }
  return null;
}

/**
 * «Руководитель отделения в Оше сообщил, что …»: where nouns have cases, a person in the nominative with whom the clause
 * begins, whatever stands between him and his verb within the clause.
 */
export function leadingPerson(view: SentenceView, end: number): Speaker | null {
  if (view.language.words.hasArticles) return null;
  const lead = leadSpeaker(view, view.clauseStart(end), end);
  if (lead === null || lead.kind !== 'noun' || lead.human !== true || lead.type === 'author') return null;
  // A plural has other letters than its lemma, and so has every case but the nominative.
  if (fold(view.word(lead.to - 1)) !== fold(lead.lemma.split(' ').at(-1) ?? '')) return null;
  for (let i = lead.to; i < end; i++)
    if (!view.isWord(i) || view.is(i, 'relative') || view.is(i, 'coordinator') || view.language.verbs.has(view.word(i)))
      return null;
  return end - lead.to <= LONGEST_MODIFIER ? { ...lead, name: view.reading.printed(lead.from, end) } : null;
}

/** The subject that follows its verb: «отмечает Говард», "writes Howard". */
export function subjectAfter(view: SentenceView, start: number, guess: boolean): Speaker | null {
  const partitive = view.is(start, 'indefinite') && isPartitive(view, start + 1);
  const direct = speakerFrom(view, partitive ? start + 2 : start);
  if (direct !== undefined) return partitive ? inNominative(view, direct) : direct;
  return guess ? guessedName(view, { from: start }) : null;
}

/** The speaker that begins at `start`, with a role before its name or a name behind its role taken together. */
export function speakerFrom(view: SentenceView, start: number): Speaker | undefined {
  let speaker = view.speakers.startingAt(start);
  if (speaker === undefined || speaker.to > view.to) return undefined;
  for (let round = 0; round < 3; round++) {
    const next =
      view.speakers.startingAt(speaker.to) ??
      (view.is(speaker.to, 'preposition') && speaker.kind === 'noun' ? complementOf(view, speaker.to + 1) : undefined);
    if (next === undefined || next.to > view.to || speaker.kind !== 'noun') return speaker;
    // "an officer of the union in Osh" is told by his union.
    if (speaker.specified === true && next.kind === 'place') return speaker;
    speaker = combine(view, speaker, next);
  }
  return speaker;
}

/** Who stands behind a preposition; names come without their article: "an officer of the Ministry of Justice". */
const complementOf = (view: SentenceView, token: number): Speaker | undefined =>
  view.speakers.startingAt(token) ??
  (view.is(token, 'definite') ? named(view.speakers.startingAt(token + 1)) : undefined);

const named = (speaker: Speaker | undefined): Speaker | undefined => (speaker?.kind === 'name' ? speaker : undefined);

/** The speaker with which a clause begins. */
export function leadSpeaker(view: SentenceView, clause: number, before: number): Speaker | null {
  const start = view.skipIntroduction(clause, before);
  const first = view.speakers.firstIn(start, before, (s) => s.kind !== 'pronoun' || !view.is(s.from, 'indefinite'));
  if (first === undefined || first.from > start + LATEST_LEAD || view.isInset(first.from)) return null;
  if (isPartitive(view, first.from - 1)) return first;
  for (let i = start; i < first.from; i++) if (view.is(i, 'preposition') || view.isComma(i)) return null;
  return first;
}

/** Where the subject ends: before a relative pronoun, a bracket of citations, an insertion between commas. */
function behindInsertion(view: SentenceView, end: number): number {
  let at = end;
  if (view.is(at - 1, 'relative')) {
    at -= 1;
    return view.isComma(at - 1) ? at - 1 : at;
  }
  at = beforeBracket(view, at);
  if (!view.isComma(at - 1)) return at;
  for (let i = at - 2; i >= view.from && at - i <= LONGEST_INSERTION; i--) {
    if (view.isClauseBreak(i)) return at;
    if (view.isComma(i) && (view.speakers.endingAt(i) !== undefined || view.reading.isCapitalised(i - 1))) return i;
    // "Critics of both camps, notably Example (2016), point out that …"
    if (view.isComma(i) && modified(view, i) !== undefined) return i;
  }
  return at;
}

/** Before "(Howard 2003)", "(OSD)" behind the subject. */
function beforeBracket(view: SentenceView, end: number): number {
  const bracket = view.reading.bracketAt(end - 1);
  if (bracket !== undefined && bracket.to === end) return bracket.from;
  if (view.sign(end - 1) !== ')') return end;
  for (let i = end - 2; i > view.from && end - i < LONGEST_BRACKET; i--) if (view.sign(i) === '(') return i;
  return end;
}

/**
 * "respondents in our survey": the speaker before a prepositional phrase that ends at `end`; of "a teacher who founded a
 * group in the north" the one whom the relative clause is about.
 */
function modified(view: SentenceView, end: number): Speaker | undefined {
  let nearest: Speaker | undefined;
  // Behind a verb of its own only the antecedent of a relative clause is left: "A guard who had worked there said …".
  let verb = false;
  for (let i = end - 1; i >= view.from && end - i <= LONGEST_MODIFIER; i--) {
    if (!view.isWord(i) && view.reading.sign(i) !== '-' && !view.isInset(i)) return nearest;
    // "an officer of that time" points, it does not relate.
    const points = view.is(i, 'that') && view.is(i - 1, 'preposition');
    if (view.is(i, 'relative') && !points) return view.speakers.endingAt(i) ?? nearest;
    if (view.is(i, 'coordinator') || view.is(i, 'infinitive')) return nearest;
    if (view.is(i, 'auxiliary')) verb = true;
    if (nearest === undefined && !verb && view.is(i, 'preposition')) nearest = view.speakers.endingAt(i);
  }
  return nearest;
}

/** "one of their respondents" is a respondent. */
const isPartitive = (view: SentenceView, preposition: number): boolean =>
  view.is(preposition, 'preposition') && view.is(preposition - 1, 'indefinite');

/** "A spokesman for the ministry, Jan Example, said": the name that stands alone between the commas behind the role. */
function namedBy(view: SentenceView, role: Speaker, place: number, end: number): Speaker | null {
  const name =
    place < end - 2 && (role.kind === 'noun' || role.kind === 'pronoun')
      ? view.speakers.startingAt(place + 1)
      : undefined;
  if (name === undefined || name.to !== end - 1 || !name.person || name.kind === 'pronoun') return null;
  return { ...name, from: role.from, type: name.type ?? role.type, evidence: [...name.evidence, ...role.evidence] };
}

/**
 * The head of the noun phrase that ends with `speaker`: of "representatives of the ministry" the representatives.
 * `null` where the head is no speaker: "the budget of the ministry".
 */
function headOf(view: SentenceView, speaker: Speaker): Speaker | null {
  let head = speaker;
  // "Soros Foundation–Kyrgyzstan": the end of a longer name.
  const joined = /^[-–—]$/u.test(view.sign(head.from - 1)) && !view.isDash(head.from - 1);
  if (joined) return null;
  for (let round = 0; round < 4; round++) {
    const owner = ownerOf(view, head);
    if (owner !== undefined) return owned(view, owner, head);
    // "one official of the Ministry": names come without their article.
    const first = view.is(head.from - 1, 'definite') && view.language.words.hasArticles ? head.from - 1 : head.from;
    if (isPartitive(view, first - 1)) return { ...head, from: first - 2 };
    const preposition = view.is(first - 1, 'preposition') && !view.is(first - 1, 'as');
    const outer = view.speakers.endingAt(preposition ? first - 1 : head.from);
    // "the country office of the UN" speaks for it, whatever the noun; "representatives of Osh" are told by theirs.
    const none = preposition && first === head.from ? null : head;
    if (outer === undefined || outer.from < view.from || outer.kind !== 'noun') return none;
    head = combine(view, outer, head);
  }
  return head;
}

/** "the ministry's press office", "Howard's study": who stands before the possessive. */
const ownerOf = (view: SentenceView, { from, kind }: Speaker): Speaker | undefined =>
  kind === 'noun' && view.isPossessive(from - 1) ? view.speakers.endingAt(from - 1) : undefined;

/** "Howard's study" is Howard's; "the ministry's press office" speaks itself. */
function owned(view: SentenceView, owner: Speaker, head: Speaker): Speaker {
  const evidence = [...head.evidence, ...owner.evidence];
  const named = owner.kind === 'name' || owner.kind === 'work';
  if (named && (head.type === 'document' || view.is(head.to - 1, 'text')))
    return { ...owner, to: head.to, evidence, type: owner.type ?? head.type };
  let first = owner.from;
  while (first < owner.to && view.is(first, 'determiner')) first++;
  const name = view.reading.printed(first, head.to);
  return { ...head, from: owner.from, evidence, name, entity: null, specified: true };
}

/** "a study by Howard" is Howard's; "representatives of the ministry" speak for the ministry. */
function combine(view: SentenceView, head: Speaker, inner: Speaker): Speaker {
  const evidence = [...head.evidence, ...inner.evidence];
  const place = { from: head.from, to: inner.to, evidence };
  const named = inner.kind === 'name' || inner.kind === 'work';
  if (named && (head.type === 'document' || view.is(head.to - 1, 'text')))
    return { ...inner, ...place, type: inner.type ?? head.type };
  let first = head.from;
  while (first < head.to && view.is(first, 'determiner')) first++;
  return {
    ...head,
    ...place,
    name: view.reading.printed(first, inner.to),
    type: (head.type === 'interviewees' || head.type === 'president') && speaksFor(inner) ? inner.type : head.type,
    entity: null,
    specified: true,
  };
}

/**
 * Members and representatives speak for their organisation; "respondents in our survey" do not speak for the survey, and
 * "a teacher from Osh" not for the authorities of Osh.
 */
const speaksFor = ({ type, kind }: Speaker): boolean =>
  (type === 'government' && kind !== 'place') || type === 'ngo' || type === 'igo' || type === 'donor';

/** «по словам юриста», «в докладе»: where nouns have no articles they have cases, and this is not the nominative. */
export const inNominative = (view: SentenceView, speaker: Speaker): Speaker =>
  speaker.kind === 'noun' && speaker.specified !== true && !view.language.words.hasArticles
    ? { ...speaker, name: speaker.lemma }
    : speaker;
