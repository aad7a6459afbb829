import { fold } from '../../resources/fold.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Speaker } from './speaker.ts';

/** How many tokens back "he" or "the author" may point, and "the document" or "the president". */
const NEAR = 150;
const FAR = 1200;

/** "he", "she", "his", "her". */
export function isPersonal({ to }: Speaker, view: SentenceView): boolean {
  const last = to - 1;
  return view.is(last, 'he') || (view.is(last, 'possessive') && !view.is(last, 'they') && !view.is(last, 'it'));
}

/**
 * Whether the last who spoke is too far, or another person came up behind the sentence of his words, which ends at token
 * `end`: by name, or by a role with which a sentence begins.
 */
export function anotherCameUp(pronoun: Speaker, end: number, view: SentenceView): boolean {
  const before = limitOf(pronoun);
  if (before - end > NEAR) return true;
  return (
    view.speakers.lastBefore(
      before,
      end,
      (s) => isPerson(s) && (isNamed(s) || leadsClause(s, view)) && !view.reading.isQuoted(s.from),
    ) !== undefined
  );
}

const limitOf = (pronoun: Speaker): number => pronoun.meantBefore ?? pronoun.from;

const isNamed = ({ kind }: Speaker): boolean => kind === 'name' || kind === 'work';

const isPerson = (speaker: Speaker): boolean =>
  speaker.singular && (isNamed(speaker) ? speaker.person : speaker.kind === 'noun' && speaker.human === true);

/** "The deputy left early.", "Asked about it, the deputy left.": with whom a sentence begins, or its main clause. */
const leadsClause = (speaker: Speaker, view: SentenceView): boolean =>
  view.opensSentence(speaker.from) ||
  (view.isAnywhere(speaker.from, 'definite') && view.reading.sign(speaker.from - 1) === ',');

/** The nearest one before a pronoun that fits it; `null` where there is none. */
export function antecedentOfPronoun(pronoun: Speaker, view: SentenceView): Speaker | null {
  const last = pronoun.to - 1;
  const nearest = (fits: (speaker: Speaker) => boolean): Speaker | null =>
    // “We drafted the laws,” one of them remembers: those who are quoted are not "we".
    view.speakers.lastBefore(
      limitOf(pronoun),
      pronoun.from - NEAR,
      (speaker) => !view.reading.isQuoted(speaker.from) && fits(speaker),
    ) ?? null;
  if (isPersonal(pronoun, view))
    return nearest((s) => isNamed(s) && s.person && s.singular) ?? nearest((s) => isPerson(s) && leadsClause(s, view));
  if (view.is(last, 'they'))
    return nearest((s) => s.kind !== 'pronoun' && !s.singular && s.type !== 'document' && !isWriting(s));
  if (view.is(last, 'it'))
    return nearest(
      (s) => s.kind === 'document' || s.type === 'author' || (isNamed(s) && !s.person) || leadsSentence(s, view),
    );
  return null;
}

/** "two books": what scholars are known by says nothing by itself. */
const isWriting = ({ kind, type, human }: Speaker): boolean => kind === 'noun' && type === 'scholar' && human !== true;

/**
 * "The report describes … It finds …", "…, and the ministry granted licences. It admits …": a known text or body of
 * which a sentence, or the second half of one, speaks from its first words.
 */
function leadsSentence(speaker: Speaker, view: SentenceView): boolean {
  const impersonal = speaker.kind === 'noun' && speaker.human !== true && speaker.singular;
  if (!impersonal) return false;
  // "The ombudsman's latest report describes … It concludes …"
  if (view.isPossessiveAnywhere(speaker.from - 1)) {
    const owner = view.speakers.endingAt(speaker.from - 1);
    return owner !== undefined && view.opensSentence(owner.from);
  }
  if (!view.isAnywhere(speaker.from, 'definite')) return false;
  const joined = speaker.type !== 'document' && view.isAnywhere(speaker.from - 1, 'coordinator');
  return joined || view.opensSentence(speaker.from);
}

/**
 * "the author" is the last one cited, "the document" and "the ministry" the last one named, "the president" the last one
 * by name; `null` where the noun stands for itself.
 */
export function antecedentOfNoun(noun: Speaker, view: SentenceView): Speaker | null {
  if (!isDefinite(noun, view) || noun.specified === true) return null;
  if (mayBeOwn(noun, view) && !view.language.words.hasArticles) return null;
  const before = (reach: number, fits: (speaker: Speaker) => boolean): Speaker | null =>
    view.speakers.lastBefore(noun.from, noun.from - reach, fits) ?? null;
  if (noun.type === 'scholar')
    return before(NEAR, (s) => isNamed(s) && s.type === 'scholar' && s.singular === noun.singular);
  if (noun.type === 'president' && noun.singular) return before(FAR, (s) => isNamed(s) && s.type === 'president');
  if (!noun.singular || noun.human === true) return null;
  const lemma = fold(noun.lemma);
  if (noun.type === 'document')
    return before(
      FAR,
      (s) => s.kind === 'document' && !isBare(s) && (s.lemma === lemma || fold(s.name).includes(lemma)),
    );
  const known = before(FAR, (s) => s.kind === 'name' && !s.person && fold(s.name).split(/\s+/u).includes(lemma));
  // "The OSCE advised against it; in the organisation's opinion, …": any body, so the last one named.
  const any = known === null && view.language.words.bodies.has(fold(view.word(noun.to - 1)));
  return any ? before(NEAR, (s) => s.kind === 'name' && !s.person && !view.reading.isQuoted(s.from)) : known;
}

/** "the analysis revealed": with no work cited before it, it may as well be the writer's. */
export const mayBeOwn = (noun: Speaker, view: SentenceView): boolean =>
  noun.type === 'scholar' && noun.singular && isDefinite(noun, view) && view.is(noun.to - 1, 'text');

const isBare = (speaker: Speaker): boolean => speaker.to - speaker.from < 2 && !/\s/u.test(speaker.name);

function isDefinite(noun: Speaker, view: SentenceView): boolean {
  let definite = false;
  for (let i = noun.from; i < noun.to; i++) {
    if (view.is(i, 'indefinite')) return false;
    if (view.is(i, 'definite')) definite = true;
  }
  return definite || !view.language.words.hasArticles;
}
