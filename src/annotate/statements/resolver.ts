import type { Document } from '../../core/document.ts';
import { fold } from '../../resources/fold.ts';
import { joinNames } from './cited-names.ts';
import type { RegisteredNames } from './registered-names.ts';
import type { SentenceView } from './sentence-view.ts';
import type { ResolvedSpeaker, Speaker } from './speaker.ts';
import type { SpeakerType } from './speaker-nouns.ts';

/** How many tokens back "he" or "the author" may point, and "the document" or "the president". */
const NEAR = 150;
const FAR = 1200;

/** Gives every speaker a name and a type, those of what it stands for where it stands for another. */
export class SpeakerResolver {
  private readonly writer: readonly string[];
  private readonly registered: RegisteredNames;

  constructor(document: Document, registered: RegisteredNames) {
    this.registered = registered;
    this.writer = document.metadata.authors.map(familyOf);
  }

  /** `null` where nobody can be named: "some argue", "he" with no person before it. */
  resolve(speaker: Speaker, view: SentenceView): ResolvedSpeaker | null {
    const found = this.find(speaker, view);
    if (found === null || found.entity !== null || found.type === 'author' || found.type === 'document') return found;
    return { ...found, entity: this.registered.entityOf(found.name) };
  }

  private find(speaker: Speaker, view: SentenceView): ResolvedSpeaker | null {
    if (speaker.type === 'author') return this.asWriter(speaker, view);
    if (speaker.kind === 'pronoun') {
      const meant = antecedentOfPronoun(speaker, view);
      return meant?.type === 'author' ? this.asWriter(meant, view) : settled(meant, view, speaker);
    }
    if (speaker.kind === 'noun') {
      const meant = antecedentOfNoun(speaker, view);
      return meant === null && mayBeOwn(speaker, view) ? null : settled(meant ?? speaker, view, speaker);
    }
    return settled(speaker, view, null);
  }

  private asWriter(speaker: Speaker, view: SentenceView): ResolvedSpeaker {
    const name = this.writer.length > 0 ? joinNames(this.writer, view.language.words) : speaker.name;
    return { name, type: 'author', entity: null, citation: null, evidence: speaker.evidence, guessed: false };
  }
}

/** "Anna Example", "Example, Anna". */
const familyOf = (author: string): string =>
  (author.includes(',') ? author.split(',')[0] : author.trim().split(/\s+/u).at(-1)) ?? author;

function settled(speaker: Speaker | null, view: SentenceView, from: Speaker | null): ResolvedSpeaker | null {
  if (speaker === null || speaker.kind === 'pronoun') return null;
  const known = speaker.kind === 'noun' && speaker.type === 'scholar' && wasAsked(view) ? 'interviewees' : speaker.type;
  const pointed =
    from === null || from === speaker ? [] : [{ kind: 'antecedent', quote: view.reading.printed(from.from, from.to) }];
  return {
    name: speaker.name,
    type: known ?? guessedType(speaker, view),
    entity: speaker.entity,
    citation: speaker.citation,
    evidence: [...speaker.evidence, ...pointed],
    guessed: known === null,
  };
}

/**
 * A lawyer or an expert whose words come from "(Interview 14)" is somebody who was asked, not one who has written; the
 * bracket may stand behind a quotation of several sentences.
 */
function wasAsked(view: SentenceView): boolean {
  const { reading } = view;
  const end = Math.min(view.endWithQuotation() + 2, reading.tokens.count);
  for (let i = view.from; i < end; i++)
    if (/^[([]$/u.test(reading.sign(i)) && view.language.words.interviews.has(fold(reading.printed(i + 1, i + 2))))
      return true;
  return false;
}

/** A name of which nothing more is known: its own words, else a cited scholar, else somebody who was asked. */
function guessedType(speaker: Speaker, view: SentenceView): SpeakerType {
  for (const match of view.language.nouns.matches(view.reading.tokens, speaker.from, speaker.to)) {
    const type = match.values[0]?.type;
    // "President of the Alliance" is no head of state.
    if (type !== null && type !== undefined && type !== 'president') return type;
  }
  if (!speaker.person) return 'ngo';
  for (let i = view.from; i < view.to; i++) if (view.reading.bracketAt(i) !== undefined) return 'scholar';
  return 'interviewees';
}

function antecedentOfPronoun(pronoun: Speaker, view: SentenceView): Speaker | null {
  const { speakers } = view;
  const last = pronoun.to - 1;
  const near = pronoun.from - NEAR;
  const named = (speaker: Speaker) => speaker.kind === 'name' || speaker.kind === 'work';
  if (view.is(last, 'he'))
    return speakers.lastBefore(pronoun.from, near, (s) => named(s) && s.person && s.singular) ?? null;
  if (view.is(last, 'they'))
    return (
      speakers.lastBefore(
        pronoun.from,
        near,
        // “We drafted the laws,” one of them remembers: those who are quoted are not "we".
        (s) =>
          s.kind !== 'pronoun' &&
          !s.singular &&
          s.type !== 'document' &&
          s.type !== 'government' &&
          !view.reading.isQuoted(s.from),
      ) ?? null
    );
  if (view.is(last, 'it'))
    return (
      speakers.lastBefore(
        pronoun.from,
        near,
        (s) => s.kind === 'document' || s.type === 'author' || (named(s) && !s.person) || opensWithDocument(s, view),
      ) ?? null
    );
  if (view.is(last, 'possessive')) return speakers.lastBefore(pronoun.from, near, (s) => named(s) && s.person) ?? null;
  return null;
}

/** "The report describes … It finds …": a known document of which the sentence before speaks from its first words. */
const opensWithDocument = (speaker: Speaker, view: SentenceView): boolean =>
  speaker.kind === 'noun' &&
  speaker.type === 'document' &&
  speaker.singular &&
  view.opensSentence(speaker.from) &&
  view.isAnywhere(speaker.from, 'definite');

/** "the author" is the last one cited, "the document" the last one named, "the president" the last one by name. */
function antecedentOfNoun(noun: Speaker, view: SentenceView): Speaker | null {
  if (!isDefinite(noun, view) || noun.specified === true) return null;
  if (mayBeOwn(noun, view) && !view.language.words.hasArticles) return null;
  const named = (speaker: Speaker) => speaker.kind === 'name' || speaker.kind === 'work';
  const { speakers } = view;
  if (noun.type === 'scholar')
    return (
      speakers.lastBefore(
        noun.from,
        noun.from - NEAR,
        (s) => named(s) && s.type === 'scholar' && s.singular === noun.singular,
      ) ?? null
    );
  if (noun.type === 'president' && noun.singular)
    return speakers.lastBefore(noun.from, noun.from - FAR, (s) => named(s) && s.type === 'president') ?? null;
  if (noun.type !== 'document' || !noun.singular) return null;
  const lemma = fold(noun.lemma);
  const fits = (speaker: Speaker) =>
    speaker.kind === 'document' && !isBare(speaker) && (speaker.lemma === lemma || fold(speaker.name).includes(lemma));
  return speakers.lastBefore(noun.from, noun.from - FAR, fits) ?? null;
}

/** "the analysis revealed": with no work cited before it, it may as well be the writer's. */
const mayBeOwn = (noun: Speaker, view: SentenceView): boolean =>
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
