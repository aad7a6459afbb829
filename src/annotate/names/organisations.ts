import type { TrieMatch } from '../../matching/lexicon-trie.ts';
import { type Candidate, vote } from './candidate.ts';
import type { Head, Lexica } from './lexica.ts';
import { hasPlace } from './person-parts.ts';
import { insideQuotes } from './quoted-names.ts';
import { type Reading, Shape } from './reading.ts';
import { isNameWord } from './runs.ts';

const LEFT_LIMIT = 7;
const CHAIN_LIMIT = 4;

/** English names built on a head noun: "Association of Young Leaders", "Almaty Helsinki Committee". */
export function builtOnHeads(reading: Reading, lexica: Lexica): Candidate[] {
  const found: Candidate[] = [];
  for (const head of lexica.heads.matches(reading.tokens)) {
    const { from, to } = head;
    // "Meridian Trade Ltd.": the full stop belongs to the head.
    const stopped = to - from > 1 && reading.word(to - 1) === '.';
    if (!isNameWord(reading, from) || !isNameWord(reading, stopped ? to - 2 : to - 1) || reading.titleCase[from] === 1)
      continue;
    const left = extendLeft(reading, lexica, stopped && reading.word(from - 1) === ',' ? from - 1 : from, from);
    const end = extendRight(reading, lexica, head, left === from);
    // «Good Health Fund»: in quotation marks the first word is part of the name, whatever it is elsewhere.
    const start = insideQuotes(reading, left - 2)?.to === end ? left - 1 : left;
    // A head by itself ("the Committee") is no name; short forms of names are found in later-references.ts.
    const bare = end - start === to - from && (to - from === 1 || reading.opens[from] === 1);
    if (bare || isOrdinary(reading, lexica, start, end) || isKindOfPeople(reading, lexica, start, end)) continue;
    if (isSquare(reading, lexica, to, end)) continue;
    const value = head.values[0];
    if (value === undefined) continue;
    found.push(vote(start, end, 'ORG', 0.75, 'organisation-head', value.id, value.subtype));
  }
  return found;
}

/** The whole stretch is a capitalised common noun ("Civil Society Organization"). */
export function isOrdinary(reading: Reading, lexica: Lexica, from: number, to: number): boolean {
  return lexica.ordinaryPhrases.endAt(reading.tokens, from, to) === to;
}

/** "the Kazakh NGO sector": a people and an abbreviation for a kind of body. */
function isKindOfPeople(reading: Reading, lexica: Lexica, from: number, to: number): boolean {
  if (to - from !== 2 || lexica.ordinary.get(reading.word(from + 1)) !== 'generic-acronym') return false;
  return lexica.gazetteer.valuesAt(reading.tokens, from, to - 1)?.some(({ type }) => type === 'NORP') === true;
}

/** "Opera Square": a place that is named after a body. */
function isSquare(reading: Reading, lexica: Lexica, head: number, end: number): boolean {
  if (end <= head || lexica.ordinary.get(reading.word(end - 1)) !== 'generic-place') return false;
  for (let i = head; i < end; i++) if (!isNameWord(reading, i)) return false;
  return true;
}

/** `from`: where to begin; `head`: what is kept where nothing stands before it. "Meridian, Inc." has a comma between. */
function extendLeft(reading: Reading, lexica: Lexica, from: number, head: number): number {
  let start = from;
  while (start > 0 && from - start < LEFT_LIMIT) {
    let before = start - 1;
    if (reading.isHyphen(before)) before--;
    // "Children's Fund"
    else if (isPossessive(reading.word(before)) && reading.glued(before - 1)) before--;
    if (!isNameWord(reading, before) || !reading.together(before, from) || !mayBegin(reading, lexica, before)) break;
    // "… Fund. Almaty": the sentence ended in between.
    if (reading.opens[start] === 1) break;
    start = before;
  }
  return start === from ? head : start;
}

/** Folded, all apostrophes are one. */
const isPossessive = (word: string): boolean => word === "'s" || word === "'";

/** A capital at the beginning of a sentence counts only for words that are not ordinary ones. */
function mayBegin(reading: Reading, lexica: Lexica, index: number): boolean {
  const word = reading.word(index);
  // "US Treasury": in capitals it is no pronoun.
  if (lexica.stopwords.has(word) && reading.shape[index] !== Shape.acronym) return false;
  const reason = lexica.ordinary.get(word);
  if (reason === 'discourse' || reason === 'month' || reason === 'weekday' || reason === 'office') return false;
  return reading.opens[index] !== 1 || !reading.isUsuallyLower(index);
}

function extendRight(reading: Reading, lexica: Lexica, head: TrieMatch<Head>, bare: boolean): number {
  const takes = head.values[0]?.takes ?? [];
  let end = head.to;
  // "Soros Foundation-Kazakhstan"; "Centre Interlegal"
  if (reading.isHyphen(end) && isNameWord(reading, end + 1)) end += 2;
  if (bare) end = capitals(reading, lexica, end);
  for (let chained = 0; chained < CHAIN_LIMIT; chained++) {
    const connector = reading.word(end);
    if (!(chained === 0 ? takes.includes(connector) : connector === 'of')) break;
    const object = lexica.stopwords.get(reading.word(end + 1)) === 'article' ? end + 2 : end + 1;
    const after = capitals(reading, lexica, object);
    if (after === object || !reading.together(head.from, object)) break;
    end = coordinated(reading, lexica, after);
  }
  return end;
}

function capitals(reading: Reading, lexica: Lexica, from: number): number {
  let end = from;
  while (end < reading.count && reading.together(from, end)) {
    if (reading.opens[end] === 1 && end > from) break;
    if (isNameWord(reading, end) && !(end > from && lexica.ordinary.get(reading.word(end)) === 'discourse')) end++;
    else if (end > from && reading.isHyphen(end) && (reading.shape[end + 1] ?? 0) >= Shape.lower) end += 2;
    else if (end > from && reading.word(end) === "'s" && isNameWord(reading, end + 1)) end += 2;
    else break;
  }
  return end;
}

/** "Security and Cooperation in Europe", "German and European Studies": goes on behind "and", unless a new name begins. */
function coordinated(reading: Reading, lexica: Lexica, from: number): number {
  let end = from;
  if (lexica.stopwords.get(reading.word(end)) === 'conjunction' && isNameWord(reading, end + 1)) {
    const after = capitals(reading, lexica, end + 1);
    const place = hasPlace(lexica.gazetteer.valuesAt(reading.tokens, end - 1, end));
    if (after > end + 1 && !place && !hasHead(reading, lexica, end + 1, after)) end = after;
  }
  if (end === from || reading.word(end) !== 'in') return end;
  return hasPlace(lexica.gazetteer.valuesAt(reading.tokens, end + 1))
    ? lexica.gazetteer.endAt(reading.tokens, end + 1)
    : end;
}

function hasHead(reading: Reading, lexica: Lexica, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (lexica.heads.endAt(reading.tokens, i, to) > 0) return true;
  return false;
}
