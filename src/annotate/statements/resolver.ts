import type { Document } from '../../core/document.ts';
import { fold } from '../../resources/fold.ts';
import { anotherCameUp, antecedentOfNoun, antecedentOfPronoun, isPersonal, mayBeOwn } from './antecedents.ts';
import { joinNames } from './cited-names.ts';
import type { RegisteredNames } from './registered-names.ts';
import type { SentenceView } from './sentence-view.ts';
import type { ResolvedSpeaker, Speaker } from './speaker.ts';
import type { SpeakerType } from './speaker-nouns.ts';

/** Gives every speaker a name and a type, those of what it stands for where it stands for another. */
export class SpeakerResolver {
  private readonly writer: readonly string[];
  private readonly registered: RegisteredNames;
  /** The last person who was made to say something: he goes on as "he" or "she". */
  private spoke: { readonly end: number; readonly resolved: ResolvedSpeaker } | null = null;

  constructor(document: Document, registered: RegisteredNames) {
    this.registered = registered;
    this.writer = document.metadata.authors.map(familyOf);
  }

  /** `null` where nobody can be named: "some argue", "he" with no person before it. */
  resolve(speaker: Speaker, view: SentenceView): ResolvedSpeaker | null {
    const found = this.withEntity(this.find(speaker, view), view.language.words.join);
    const person = speaker.singular && (speaker.human === true || speaker.person) && speaker.kind !== 'pronoun';
    if (found !== null && person) this.spoke = { end: view.to, resolved: found };
    return found;
  }

  private withEntity(found: ResolvedSpeaker | null, join: string): ResolvedSpeaker | null {
    if (found === null || found.entity !== null || found.type === 'author' || found.type === 'document') return found;
    const entity = this.registered.entityOf(found.name);
    if (entity !== null) return { ...found, entity };
    // Several who speak together have no entity in common: each is told.
    const each = this.registered.eachOf(found.name, join);
    return each.length === 0 ? found : { ...found, evidence: [...found.evidence, ...each] };
  }

  /** "The head of the office insists that … He adds that …": the person who spoke last, unless another one came up. */
  private goesOn(pronoun: Speaker, view: SentenceView): ResolvedSpeaker | null {
    const last = this.spoke;
    if (last === null || !isPersonal(pronoun, view) || anotherCameUp(pronoun, last.end, view)) return null;
    this.spoke = { ...last, end: Math.max(last.end, view.to) };
    return { ...last.resolved, evidence: [...last.resolved.evidence, antecedentOf(pronoun, view)] };
  }

  private find(speaker: Speaker, view: SentenceView): ResolvedSpeaker | null {
    if (speaker.type === 'author') return this.asWriter(speaker, view);
    if (speaker.kind === 'pronoun') {
      const same = this.goesOn(speaker, view);
      if (same !== null) return same;
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

const antecedentOf = ({ from, to }: Speaker, view: SentenceView) => ({
  kind: 'antecedent',
  quote: view.reading.printed(from, to),
});

function settled(speaker: Speaker | null, view: SentenceView, from: Speaker | null): ResolvedSpeaker | null {
  if (speaker === null || speaker.kind === 'pronoun') return null;
  const known = speaker.kind === 'noun' && speaker.type === 'scholar' && wasAsked(view) ? 'interviewees' : speaker.type;
  const pointed = from === null || from === speaker ? [] : [antecedentOf(from, view)];
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
    // "President of the Alliance" is no head of state, and in «М. Я. Громов» «Я» is an initial.
    if (type !== null && type !== undefined && type !== 'president' && type !== 'author') return type;
  }
  if (!speaker.person) return 'ngo';
  for (let i = view.from; i < view.to; i++) if (view.reading.bracketAt(i) !== undefined) return 'scholar';
  return 'interviewees';
}
