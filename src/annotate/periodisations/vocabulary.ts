import type { Span } from '../../core/span.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { type PhaseMentions, phaseMentionsOf } from '../../matching/phase-mentions.ts';
import { RuleEngine, type Tokenised } from '../../matching/rule-engine.ts';
import { tokenise, tokensWithin } from '../../matching/tokens.ts';
import { fold } from '../../resources/fold.ts';
import type { Rule } from '../../resources/rules.ts';
import type { ResourceStore } from '../../resources/store.ts';

/** Roles of the lexicon `periodisation-cues`. */
export type CueRole =
  | 'own'
  | 'anaphor'
  | 'basis'
  | 'hypothetical'
  | 'begin'
  | 'until'
  | 'extent'
  | 'contrast'
  | 'demonstrative'
  | 'novel'
  | 'process'
  | 'undertaking'
  | 'open'
  | 'before'
  | 'thence';

export interface Cue extends Span {
  readonly roles: readonly CueRole[];
  readonly from: number;
  readonly to: number;
}

/** What one language gives to speak of phases with. */
export class Vocabulary {
  readonly mentions: PhaseMentions;
  /** Rules by what they do: announcements, those that need one before them, labels, headings. */
  readonly announcements: RuleEngine;
  readonly labels: RuleEngine;
  readonly headings: RuleEngine;
  private readonly cueTrie = new LexiconTrie<CueRole>();
  /** Those of the cues that say on whose scheme another builds: few sentences have one. */
  private readonly bases = new LexiconTrie<true>();
  private readonly speakers = new LexiconTrie<string>();
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly lemmas: ReadonlyMap<string, string>;
  private readonly parts = new LexiconTrie<true>();
  private readonly conjunctions: ReadonlySet<string>;
  private readonly prepositions: ReadonlySet<string>;
  private readonly closesNothing: ReadonlySet<string>;

  constructor(store: ResourceStore, language: string) {
    const place = `languages/${language}`;
    this.mentions = phaseMentionsOf(store, place);
    const rules = store.rules(place, 'phases');
    const acting = (...acts: string[]): Rule[] => rules.filter((rule) => acts.includes(rule.set.act ?? ''));
    this.announcements = new RuleEngine(acting('announce', 'elliptic'));
    this.labels = new RuleEngine(acting('label'));
    this.headings = new RuleEngine(acting('heading'));
    for (const { form, cells } of store.findLexicon(place, 'periodisation-cues')?.entries ?? []) {
      this.cueTrie.add(form, cells.role as CueRole);
      if (cells.role === 'basis') this.bases.add(form, true);
    }
    for (const { form, cells } of store.findLexicon(place, 'speaker-nouns')?.entries ?? [])
      if (cells.speaker_type === 'scholar') this.speakers.add(form, cells.lemma ?? form);
    this.numbers = new Map(
      (store.findLexicon(place, 'number-words')?.entries ?? []).map(({ form, cells }) => [form, Number(cells.value)]),
    );
    const nouns = store.findLexicon(place, 'phase-nouns')?.entries ?? [];
    this.lemmas = new Map(nouns.map(({ form, cells }) => [form, cells.lemma ?? form]));
    for (const { form, cells } of nouns) if (cells.strength === 'strong') this.parts.add(form, true);
    const words = (...classes: string[]): Set<string> => {
      const stopwords = store.findLexicon(place, 'stopwords');
      return new Set(classes.flatMap((kind) => stopwords?.forms('class', kind).map(fold) ?? []));
    };
    this.conjunctions = words('conjunction');
    this.prepositions = words('preposition');
    this.closesNothing = words('conjunction', 'preposition', 'article', 'determiner');
  }

  cues({ tokens }: Tokenised, region: Span): Cue[] {
    const { from, to } = tokensWithin(tokens, region);
    return this.cueTrie
      .matches(tokens, from, to)
      .map((match) => ({ start: match.start, end: match.end, from: match.from, to: match.to, roles: match.values }));
  }

  /** Whether a noun of periodisation stands in a region. */
  speaksOfPhases({ tokens }: Tokenised, region: Span): boolean {
    const { from, to } = tokensWithin(tokens, region);
    return this.mentions.nounStandsIn(tokens, from, to);
  }

  /** Whether a region says that phases are spoken of, and that someone builds on someone else. */
  speaksOfBasis({ tokens }: Tokenised, region: Span): boolean {
    const { from, to } = tokensWithin(tokens, region);
    return this.bases.occursIn(tokens, from, to) && this.mentions.nounStandsIn(tokens, from, to);
  }

  /** Nouns that name a part of history by themselves: "period", «этап». */
  namedParts({ tokens }: Tokenised, region: Span): Span[] {
    const { from, to } = tokensWithin(tokens, region);
    return this.parts.matches(tokens, from, to);
  }

  /** Whether a short text, such as the head of a column, is or begins with such a noun. */
  namesParts(text: string): boolean {
    const tokens = tokenise(text);
    return tokens.count > 0 && tokens.count <= 3 && this.parts.longestAt(tokens, 0) !== undefined;
  }

  /** A span without conjunctions before it, and without words that no phrase ends with behind it. */
  trimmed(text: string, { start, end }: Span): Span {
    const stretch = text.slice(start, end);
    const first = /^(\p{L}+)\s+/u.exec(stretch);
    const last = /\s+(\p{L}+)$/u.exec(stretch);
    return {
      start: first !== null && this.conjunctions.has(fold(first[1] ?? '')) ? start + first[0].length : start,
      end: last !== null && this.closesNothing.has(fold(last[1] ?? '')) ? end - last[0].length : end,
    };
  }

  isPreposition(word: string): boolean {
    return this.prepositions.has(fold(word));
  }

  /** The last noun for people who write or speak ("scholars", "experts") among the words of a region. */
  speaker({ tokens }: Tokenised, region: Span): Span | undefined {
    const { from, to } = tokensWithin(tokens, region);
    return this.speakers.matches(tokens, from, to).at(-1);
  }

  /** The value of "four", "4"; `null` where it is neither. */
  count(printed: string): number | null {
    const value = this.numbers.get(printed.toLowerCase()) ?? Number(printed);
    return Number.isInteger(value) ? value : null;
  }

  lemma(noun: string): string {
    return this.lemmas.get(noun.toLowerCase()) ?? noun.toLowerCase();
  }
}

/** The vocabularies of all languages that have phase nouns; of another language there is none. */
export function readVocabularies(store: ResourceStore): ReadonlyMap<string, Vocabulary> {
  const languages = store.languages().filter((language) => store.findLexicon(`languages/${language}`, 'phase-nouns'));
  return new Map(languages.map((language) => [language, new Vocabulary(store, language)]));
}
