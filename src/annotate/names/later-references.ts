import type { EntitySubtype } from '../../layers/mentions.ts';
import { differsByOne } from '../../matching/edit-distance.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { type Candidate, type Decided, vote } from './candidate.ts';
import type { Author, Bibliography } from './cited.ts';
import type { Lexica } from './lexica.ts';
import { type Reading, Shape } from './reading.ts';
import { isNameWord } from './runs.ts';
import { deletions } from './sound.ts';

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
  for (const person of decided)
    if (person.type === 'PERSON' && person.surname !== undefined) {
      const family = surnameStem(reading.printed(person.surname).toLowerCase(), lexica);
      if (family.length > 2 && !surnames.has(family)) surnames.set(family, null);
    }
  const full = new Set(
    decided.flatMap(({ type, from, to, surname }) =>
      type === 'PERSON' && surname !== undefined && to - from > 1
        ? [surnameStem(reading.printed(surname).toLowerCase(), lexica)]
        : [],
    ),
  );
  const near = new Map<string, string>();
  for (const family of surnames.keys())
    if (family.length >= VARIANT_LENGTH)
      for (const form of deletions(family)) if (!near.has(form)) near.set(form, family);
  const found: Candidate[] = [];
  for (let i = 0; i < reading.count; i++) {
    if (!isNameWord(reading, i) || reading.shape[i] === Shape.initial) continue;
    const double = doubleSurname(reading, bibliography, i);
    if (double !== undefined) {
      found.push(double);
      i = double.to - 1;
      continue;
    }
    const printed = surnameStem(reading.printed(i).toLowerCase(), lexica);
    if (surnames.has(printed)) {
      const town = full.has(printed) && isTown(reading, lexica, i);
      if (reading.isUsuallyLower(i) || (!town && isListed(reading, lexica, i)) || isTitle(reading, lexica, i)) continue;
      const author = bibliography.families.get(printed)?.find(({ given }) => standsBefore(reading, i, given));
      const from = author === undefined ? i : i - 1;
      const known = author === undefined ? {} : { author };
      found.push({
        ...vote(from, i + 1, 'PERSON', town ? 0.93 : 0.82, 'known-surname', printed),
        surname: i,
        ...known,
      });
      continue;
    }
    if (printed.length < VARIANT_LENGTH || reading.isUsuallyLower(i) || isListed(reading, lexica, i)) continue;
    const family = variantOf(printed, near);
    if (family !== undefined) found.push({ ...vote(i, i + 1, 'PERSON', 0.7, 'spelling-variant', family), surname: i });
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
  return { ...vote(index, index + 3, 'PERSON', 0.9, 'known-surname', printed), surname: index + 2, author };
}

/** "A Sample Report": an article before a capital and capitals behind it are those of a title, not of a person. */
const isTitle = (reading: Reading, lexica: Lexica, index: number): boolean =>
  lexica.stopwords.get(reading.word(index - 1)) === 'article' && isNameWord(reading, index + 1);

/** A Russian surname without its case ending, so that «Лофнеру» is Лофнер; other words as they are. */
export function surnameStem(word: string, lexica: Lexica): string {
  if (!/\p{Script=Cyrillic}/u.test(word)) return word;
  const cases = lexica.cases.get('surname');
  for (const length of [3, 2, 1])
    if (word.length - length >= 3 && cases?.has(word.slice(-length)) === true) return word.slice(0, -length);
  return word;
}

function isListed(reading: Reading, lexica: Lexica, index: number): boolean {
  return (
    lexica.gazetteer.longestAt(reading.tokens, index, index + 1) !== undefined ||
    lexica.ordinary.has(reading.word(index)) ||
    lexica.stopwords.has(reading.word(index))
  );
}

/** "Lund" after "Anna Lund", not "in Lund": the name of a town as well, and nothing here says that the town is meant. */
function isTown(reading: Reading, lexica: Lexica, index: number): boolean {
  const hit = lexica.gazetteer.longestAt(reading.tokens, index, index + 1);
  if (hit === undefined || !hit.values.every(({ type, subtype }) => type === 'PLACE' && subtype === 'city'))
    return false;
  const before = reading.word(index - 1);
  const region = reading.word(index + 1) === ',' && isNameWord(reading, index + 2);
  return !lexica.placePrepositions.has(before) && !lexica.placeNouns.has(before) && !region;
}

export function variantOf(word: string, near: ReadonlyMap<string, string>): string | undefined {
  for (const form of deletions(word)) {
    const family = near.get(form);
    if (family !== undefined && family !== word && family[0] === word[0] && differsByOne(word, family)) return family;
  }
  return undefined;
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
  for (let i = 0; i < reading.count; i++) {
    for (let body = bodies[next]; body !== undefined && body.to <= i; body = bodies[++next])
      for (let at = body.from; at < body.to; at++)
        if (isHeadWord(reading, lexica, at)) latest.set(reading.word(at), body.from);
    if (taken[i] === 1 || !isNameWord(reading, i) || reading.opens[i] === 1 || reading.titleCase[i] === 1) continue;
    const antecedent = latest.get(reading.word(i));
    // "The Alliance" at the beginning of a sentence: the article has a capital, too.
    const apart = !isNameWord(reading, i - 1) || lexica.stopwords.has(reading.word(i - 1));
    const alone = apart && !isNameWord(reading, i + 1);
    if (antecedent !== undefined && alone && isHeadWord(reading, lexica, i))
      found.push({ from: i, to: i + 1, antecedent });
  }
  return found;
}

const isHeadWord = (reading: Reading, lexica: Lexica, index: number): boolean =>
  reading.shape[index] === Shape.capital &&
  (reading.isCyrillic(index) ? lexica.russianHeads : lexica.heads).longestAt(reading.tokens, index, index + 1) !==
    undefined;

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
  return known
    .matches(reading.tokens)
    .filter(
      ({ from, to }) =>
        reading.opens[from] === 1 && reading.together(from, to - 1) && printedForms.has(reading.printed(from, to)),
    )
    .map(({ from, to }) => vote(from, to, 'ORG', 0.65, 'known-name', reading.printed(from, to)));
}

/** State bodies of which a country has one ("the Parliament"), named by the bare noun with a capital. */
export function soleBodies(reading: Reading, lexica: Lexica): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.count; i++) {
    if (!isNameWord(reading, i) || reading.opens[i] === 1 || reading.titleCase[i] === 1 || isNameWord(reading, i - 1))
      continue;
    const match = lexica.soleBodies.longestAt(reading.tokens, i);
    if (match === undefined || isNameWord(reading, match.to) || !isNameWord(reading, match.to - 1)) continue;
    const subtype: EntitySubtype = 'government';
    found.push(vote(i, match.to, 'ORG', 0.62, 'sole-body', reading.printed(i, match.to), subtype));
    i = match.to - 1;
  }
  return found;
}
