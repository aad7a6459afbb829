import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { type Candidate, type Decided, vote } from './candidate.ts';
import type { Author, Bibliography } from './cited.ts';
import type { Lexica } from './lexica.ts';
import { type Reading, Shape } from './reading.ts';
import { isNameWord } from './runs.ts';
import { Variants } from './variants.ts';

const VARIANT_LENGTH = 7;

/** What the document has named once is known from then on: surnames by themselves, and spelling variants of them. */
export function knownSurnames(
  reading: Reading,
  lexica: Lexica,
  bibliography: Bibliography,
  decided: readonly Decided[],
): Candidate[] {
  const surnames = new Map<string, Author | null>();
  for (const [family, authors] of bibliography.families) surnames.set(surnameStem(family, lexica), authors[0] ?? null);
  const full = new Set<string>();
  for (const { type, from, to, surname } of decided)
    if (type === 'PERSON' && surname !== undefined) {
      const family = surnameStem(reading.printed(surname).toLowerCase(), lexica);
      if (to - from > 1) full.add(family);
      if (family.length > 2 && !surnames.has(family)) surnames.set(family, null);
    }
  const variants = new Variants();
  for (const family of surnames.keys()) if (family.length >= VARIANT_LENGTH) variants.add(family);
  const found: Candidate[] = [];
  let next = 0;
  for (const i of reading.nameWords) {
    if (i < next || reading.shape[i] === Shape.initial) continue;
    const double = doubleSurname(reading, bibliography, i);
    if (double !== undefined) {
      found.push(double);
      next = double.to;
      continue;
    }
    const printed = surnameStem(reading.printed(i).toLowerCase(), lexica);
    if (surnames.has(printed)) {
      const town = full.has(printed) && isTown(reading, lexica, i);
      if (reading.isUsuallyLower(i) || (!town && isListed(reading, lexica, i)) || isTitle(reading, lexica, i)) continue;
      const author = bibliography.families.get(printed)?.find(({ given }) => standsBefore(reading, i, given));
      const from = author === undefined ? i : i - 1;
      const weight = town ? 0.93 : 0.82;
      found.push(vote(from, i + 1, 'PERSON', weight, 'known-surname', printed, null, { surname: i, author }));
      continue;
    }
    const family = printed.length < VARIANT_LENGTH ? undefined : variants.of(printed);
    if (family !== undefined && !reading.isUsuallyLower(i) && !isListed(reading, lexica, i))
      found.push(vote(i, i + 1, 'PERSON', 0.7, 'spelling-variant', family, null, { surname: i }));
  }
  return found;
}

/** "Anselm" before the surname, which the bibliography gives as its bearer's first name, too. */
const standsBefore = (reading: Reading, surname: number, given: string | null): boolean =>
  given !== null &&
  reading.together(surname - 1, surname) &&
  isNameWord(reading, surname - 1) &&
  given.split(/[\s.]/u)[0] === reading.printed(surname - 1);

/** "Lund-Petrie" of the bibliography is one surname, not that of Petrie. */
function doubleSurname(reading: Reading, { families }: Bibliography, index: number): Candidate | undefined {
  if (!reading.isHyphen(index + 1) || !isNameWord(reading, index + 2)) return undefined;
  const printed = reading.printed(index, index + 3);
  const author = families.get(printed.toLowerCase())?.[0];
  if (author === undefined) return undefined;
  return vote(index, index + 3, 'PERSON', 0.9, 'known-surname', printed, null, { surname: index + 2, author });
}

/** "A Sample Report": an article before a capital and capitals behind it are those of a title, not of a person. */
const isTitle = (reading: Reading, lexica: Lexica, index: number): boolean =>
  lexica.stopwords.get(reading.word(index - 1)) === 'article' && isNameWord(reading, index + 1);

/** A Russian surname without its case ending, so that «Лофнеру» is Лофнер; other words as they are. */
export function surnameStem(word: string, lexica: Lexica): string {
  if (isAscii(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
  const cases = lexica.cases.get('surname');
  for (const length of [3, 2, 1])
    if (word.length - length >= 3 && cases?.has(word.slice(-length)) === true) return word.slice(0, -length);
  return word;
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return false;
  return true;
}

function isListed(reading: Reading, lexica: Lexica, index: number): boolean {
  return (
    lexica.gazetteer.endAt(reading.tokens, index, index + 1) > 0 ||
    lexica.ordinary.has(reading.word(index)) ||
    lexica.stopwords.has(reading.word(index))
  );
}

/** "Lund" after "Anna Lund", not "in Lund": the name of a town as well, and nothing here says that the town is meant. */
function isTown(reading: Reading, lexica: Lexica, index: number): boolean {
  const towns = lexica.gazetteer.valuesAt(reading.tokens, index, index + 1);
  if (towns?.every(({ type, subtype }) => type === 'PLACE' && subtype === 'city') !== true) return false;
  const before = reading.word(index - 1);
  const region = reading.word(index + 1) === ',' && isNameWord(reading, index + 2);
  return !lexica.placePrepositions.has(before) && !lexica.placeNouns.has(before) && !region;
}

/** The organisation that a short form takes up again. */
export interface ShortForm {
  readonly from: number;
  readonly to: number;
  /** First token of the full name. */
  readonly antecedent: number;
}

/** "the Alliance" after "Civic Alliance of Kazakhstan": a bare head noun with a capital that an earlier name contains. */
export function shortForms(reading: Reading, lexica: Lexica, decided: readonly Decided[]): ShortForm[] {
  const bodies = decided.filter(({ type, from, to }) => type === 'ORG' && to - from > 1);
  const latest = new Map<string, number>();
  const taken = new Uint8Array(reading.count);
  for (const { from, to } of decided) taken.fill(1, from, to);
  const found: ShortForm[] = [];
  let next = 0;
  for (const i of reading.nameWords) {
    for (let body = bodies[next]; body !== undefined && body.to <= i; body = bodies[++next])
      for (let at = body.from; at < body.to; at++)
        if (isHeadWord(reading, lexica, at)) latest.set(reading.word(at), body.from);
    if (taken[i] === 1 || reading.opens[i] === 1 || reading.titleCase[i] === 1) continue;
    const antecedent = latest.get(reading.word(i));
    if (antecedent === undefined) continue;
    // "The Alliance" at the beginning of a sentence: the article has a capital, too.
    const apart = !isNameWord(reading, i - 1) || lexica.stopwords.has(reading.word(i - 1));
    const alone = apart && !isNameWord(reading, i + 1);
    if (alone && isHeadWord(reading, lexica, i)) found.push({ from: i, to: i + 1, antecedent });
  }
  return found;
}

const isHeadWord = (reading: Reading, lexica: Lexica, index: number): boolean =>
  reading.shape[index] === Shape.capital &&
  (reading.isCyrillic(index) ? lexica.russianHeads : lexica.heads).endAt(reading.tokens, index, index + 1) > 0;

/** «Верховный Совет, избранный …» at the head of a sentence: a body that is named elsewhere in the same words. */
export function knownBodies(reading: Reading, decided: readonly Decided[]): Candidate[] {
  const known = new LexiconTrie<string>(false);
  const printedForms = new Set<string>();
  for (const { type, from, to } of decided) {
    if (type !== 'ORG' || to - from < 2 || reading.opens[from] === 1) continue;
    const printed = reading.printed(from, to);
    if (!printedForms.has(printed)) known.add(printed, printed);
    printedForms.add(printed);
  }
  const found: Candidate[] = [];
  for (const { from, to } of known.matches(reading.tokens)) {
    if (reading.opens[from] !== 1 || !reading.together(from, to - 1)) continue;
    const printed = reading.printed(from, to);
    if (printedForms.has(printed)) found.push(vote(from, to, 'ORG', 0.65, 'known-name', printed));
  }
  return found;
}

/** State bodies of which a country has one ("the Parliament"), named by the bare noun with a capital. */
export function soleBodies(reading: Reading, lexica: Lexica): Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  for (const i of reading.nameWords) {
    if (i < next || reading.opens[i] === 1 || reading.titleCase[i] === 1 || isNameWord(reading, i - 1)) continue;
    const end = lexica.soleBodies.endAt(reading.tokens, i);
    if (end === 0 || isNameWord(reading, end) || !isNameWord(reading, end - 1)) continue;
    found.push(vote(i, end, 'ORG', 0.62, 'sole-body', reading.printed(i, end), 'government'));
    next = end;
  }
  return found;
}
