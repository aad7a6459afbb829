import type { TrieMatch } from '../../matching/lexicon-trie.ts';
import { wordAt } from '../../matching/tokens.ts';
import { roles, type WordMasks } from './function-words.ts';
import type { StatementLanguage } from './languages.ts';
import type { ReadSentence } from './read-sentences.ts';
import type { Reading } from './reading.ts';
import type { SpeakerNoun } from './speaker-nouns.ts';
import type { SpeakerBoard } from './speakers.ts';

const DETERMINER = roles('determiner', 'possessive', 'our');
const NOT_IN_NOUN_PHRASE = ~roles('adverb', 'ing', 'reflexive', 'not-suffix');
/** Words between a determiner and its noun: "the other well-known Kazakh author". */
const WIDEST_NOUN_PHRASE = 5;

/** A speaker noun or pronoun of the lexicon where it stands. */
export interface NounMatch {
  readonly match: TrieMatch<SpeakerNoun>;
  readonly noun: SpeakerNoun;
  readonly language: StatementLanguage;
  /** First token of the sentence. */
  readonly from: number;
}

/** In the order of the text. */
export function nounMatches(reading: Reading, sentences: readonly ReadSentence[]): NounMatch[] {
  const found: NounMatch[] = [];
  for (const { language, from, to } of sentences) {
    if (language === undefined) continue;
    for (const match of language.nouns.matches(reading.tokens, from, to)) {
      const noun = match.values[0];
      if (noun !== undefined) found.push({ match, noun, language, from });
    }
  }
  return found;
}

/** "the respondents", "a former official", «собеседники», pronouns: those that are `wanted`. */
export function placeNouns(
  board: SpeakerBoard,
  reading: Reading,
  nouns: readonly NounMatch[],
  wanted: (noun: SpeakerNoun) => boolean,
): void {
  for (const found of nouns) {
    const { match, noun, language, from } = found;
    if (!wanted(noun) || board.isTaken(match.from)) continue;
    if (reading.sign(match.to) === '-' && reading.start(match.to) === match.end) continue;
    const masks = language.words.masks(reading.tokens);
    const start = nounPhraseStart(reading, language, masks, match.from, from);
    if (start === match.from && isPartOfOther(reading, masks, found)) continue;
    if (board.isAnyTaken(start, match.to)) continue;
    board.place({
      from: start,
      to: match.to,
      kind: noun.type === null ? 'pronoun' : 'noun',
      name: nameOfNoun(reading, masks, start, found),
      type: noun.type,
      entity: null,
      citation: null,
      singular: noun.singular,
      person: false,
      human: noun.human,
      lemma: noun.lemma,
      evidence: [{ kind: 'lexicon', quote: noun.id }],
    });
  }
}

/**
 * A singular noun without an article is no noun phrase ("member states", "government officials"), and one with a
 * capital behind another capital is the end of a name ("the Observatory of Sample Data").
 */
function isPartOfOther(reading: Reading, masks: WordMasks, { match, noun, language, from }: NounMatch): boolean {
  const capital = match.from > from && reading.isCapitalised(match.from);
  if (capital && match.from - 1 > from && reading.isCapitalised(match.from - 1)) return true;
  if (reading.isPossessive(match.from - 1)) return false;
  const counted = language.words.hasArticles && noun.singular && noun.type !== null && noun.type !== 'author';
  return counted && !capital && !isDeterminer(masks, match.from);
}

const isDeterminer = (masks: WordMasks, token: number): boolean => (masks.at(token) & DETERMINER) !== 0;

/** From the determiner, if one stands close before the noun with nothing but describing words between. */
function nounPhraseStart(
  reading: Reading,
  language: StatementLanguage,
  masks: WordMasks,
  noun: number,
  from: number,
): number {
  let words = 0;
  for (let i = noun - 1; i >= from && words <= WIDEST_NOUN_PHRASE; i--) {
    if (reading.isWord(i)) words++;
    // "a 52-year-old nurse"
    else if (reading.sign(i + 1) === '-' && /^\d{1,3}$/u.test(reading.printed(i, i + 1))) continue;
    const mask = masks.at(i);
    if ((mask & DETERMINER) !== 0) return i;
    // "the ombudsman's latest report": whose it is, is told apart.
    if (reading.isPossessive(i)) return i + 1;
    if (!reading.isWord(i) && reading.sign(i) !== '-') return noun;
    if ((mask & NOT_IN_NOUN_PHRASE) !== 0 || language.verbs.has(wordAt(reading.tokens, i))) return noun;
  }
  return noun;
}

/** Without determiners, the noun as the lexicon has it: no capital at the beginning of a sentence. */
function nameOfNoun(reading: Reading, masks: WordMasks, start: number, { match, noun }: NounMatch): string {
  let first = start;
  while (first < match.from && isDeterminer(masks, first)) first++;
  return first < match.from ? `${reading.printed(first, match.from)} ${noun.form}` : noun.form;
}
