import type { Span } from '../../core/span.ts';
import type { TrieMatch } from '../../matching/lexicon-trie.ts';
import { tokensWithin, wordAt } from '../../matching/tokens.ts';
import { roles } from './function-words.ts';
import type { StatementLanguage } from './languages.ts';
import type { Reading } from './reading.ts';
import type { SpeakerNoun } from './speaker-nouns.ts';
import type { SpeakerBoard } from './speakers.ts';

const DETERMINER = roles('determiner', 'possessive', 'our');
const NOT_IN_NOUN_PHRASE = ~roles('adverb', 'ing', 'reflexive', 'not-suffix');
const POSSESSIVE = /^['’]s?$/u;
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

export function nounMatches(reading: Reading, language: StatementLanguage, sentence: Span): NounMatch[] {
  const { from, to } = tokensWithin(reading.tokens, sentence);
  return language.nouns.matches(reading.tokens, from, to).flatMap((match) => {
    const noun = match.values[0];
    return noun === undefined ? [] : [{ match, noun, language, from }];
  });
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
    const masks = language.words.masks(reading.tokens);
    const start = nounPhraseStart(reading, language, match.from, from);
    if (start === match.from && isPartOfOther(reading, masks, found)) continue;
    if (reading.sign(match.to) === '-' && reading.start(match.to) === match.end) continue;
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
function isPartOfOther(reading: Reading, masks: Int32Array, { match, noun, language, from }: NounMatch): boolean {
  const capital = match.from > from && reading.isCapitalised(match.from);
  if (capital && match.from - 1 > from && reading.isCapitalised(match.from - 1)) return true;
  if (isPossessive(reading, match.from - 1)) return false;
  const counted = language.words.hasArticles && noun.singular && noun.type !== null && noun.type !== 'author';
  return counted && !capital && !isDeterminer(masks, reading, match.from);
}

const isPossessive = (reading: Reading, token: number): boolean =>
  token >= 0 && POSSESSIVE.test(reading.printed(token, token + 1));

const isDeterminer = (masks: Int32Array, reading: Reading, token: number): boolean =>
  ((masks[reading.tokens.word[token] ?? 0] ?? 0) & DETERMINER) !== 0;

/** From the determiner, if one stands close before the noun with nothing but describing words between. */
function nounPhraseStart(reading: Reading, language: StatementLanguage, noun: number, from: number): number {
  const masks = language.words.masks(reading.tokens);
  let words = 0;
  for (let i = noun - 1; i >= from && words <= WIDEST_NOUN_PHRASE; i--) {
    if (reading.isWord(i)) words++;
    // "a 52-year-old nurse"
    else if (/^\d{1,3}$/u.test(reading.printed(i, i + 1)) && reading.sign(i + 1) === '-') continue;
    const mask = masks[reading.tokens.word[i] ?? 0] ?? 0;
    if ((mask & DETERMINER) !== 0) return i;
    // "the ombudsman's latest report": whose it is, is told apart.
    if (isPossessive(reading, i)) return i + 1;
    if (!reading.isWord(i) && reading.sign(i) !== '-') return noun;
    if ((mask & NOT_IN_NOUN_PHRASE) !== 0 || language.verbs.has(wordAt(reading.tokens, i))) return noun;
  }
  return noun;
}

/** Without determiners, the noun as the lexicon has it: no capital at the beginning of a sentence. */
function nameOfNoun(reading: Reading, masks: Int32Array, start: number, { match, noun }: NounMatch): string {
  let first = start;
  while (first < match.from && isDeterminer(masks, reading, first)) first++;
  return first < match.from ? `${reading.printed(first, match.from)} ${noun.form}` : noun.form;
}
