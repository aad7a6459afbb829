import type { Document } from '../../core/document.ts';
import { TokenKind } from '../../core/tokens.ts';
import { citations } from '../../layers/citations.ts';
import { references } from '../../layers/references.ts';
import { firstTokenFrom } from '../../matching/tokens.ts';
import { type Candidate, vote } from './candidate.ts';
import type { Lexica } from './lexica.ts';
import { type Reading, Shape } from './reading.ts';
import { isNameWord } from './runs.ts';

export interface Author {
  readonly family: string;
  readonly given: string | null;
}

/** The authors of the document's bibliography: its own best lexicon of names. */
export interface Bibliography {
  /** By folded family name, in order of the list; a name may have several bearers. */
  readonly families: ReadonlyMap<string, readonly Author[]>;
  readonly institutions: ReadonlySet<string>;
  readonly byKey: ReadonlyMap<string, readonly Author[]>;
}

export function readBibliography(document: Document): Bibliography {
  const families = new Map<string, Author[]>();
  const institutions = new Set<string>();
  const byKey = new Map<string, readonly Author[]>();
  for (const { value } of document.layer(references)) {
    const people: Author[] = [];
    for (const author of value.authors)
      if ('literal' in author) institutions.add(author.literal.toLowerCase());
      else if (/^\p{Lu}/u.test(author.family)) people.push({ family: author.family, given: author.given ?? null });
    byKey.set(value.key, people);
    for (const author of people) {
      const key = author.family.toLowerCase();
      const there = families.get(key) ?? [];
      if (!there.some(({ given }) => given === author.given)) families.set(key, [...there, author]);
    }
  }
  return { families, institutions, byKey };
}

/** Authors named in citations; without a layer of citations, by the shape "Name (1999" and "(Name 1999". */
export function citedAuthors(
  document: Document,
  reading: Reading,
  lexica: Lexica,
  bibliography: Bibliography,
): Candidate[] {
  const layer = document.layer(citations);
  if (layer.length === 0) return byShape(reading, lexica, bibliography);
  return layer.flatMap((citation) => {
    const from = firstTokenFrom(reading.tokens, citation.start);
    const to = firstTokenFrom(reading.tokens, citation.end);
    const known = citation.value.targets.flatMap((key) => bibliography.byKey.get(key) ?? []);
    return namesIn(reading, lexica, bibliography, from, yearFrom(reading, from, to), known, citation.id);
  });
}

const isYear = (reading: Reading, index: number): boolean =>
  reading.tokens.kind[index] === TokenKind.number && /^(?:1[5-9]|20)\d\d$/u.test(reading.word(index));

function yearFrom(reading: Reading, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isYear(reading, i)) return i;
  return to;
}

/** Names apart by commas, "and", "&"; several words of one name stay together. */
function namesIn(
  reading: Reading,
  lexica: Lexica,
  bibliography: Bibliography,
  from: number,
  to: number,
  known: readonly Author[],
  annotation: string | null,
): Candidate[] {
  const found: Candidate[] = [];
  for (let i = from; i < to; i++) {
    if (!isNameWord(reading, i)) continue;
    let end = i + 1;
    while (end < to && (isNameWord(reading, end) || continues(reading, end, to))) end++;
    const candidate = citedName(reading, lexica, bibliography, i, end, known);
    if (candidate !== undefined)
      found.push(annotation === null ? candidate : { ...candidate, evidence: { ...candidate.evidence, annotation } });
    i = end - 1;
  }
  return found;
}

function continues(reading: Reading, index: number, to: number): boolean {
  if (reading.word(index) === '.')
    return reading.shape[index - 1] === Shape.initial && index + 1 < to && isNameWord(reading, index + 1);
  if (reading.isHyphen(index)) return isNameWord(reading, index + 1);
  return reading.word(index) === 'of' && isNameWord(reading, index + 1);
}

function citedName(
  reading: Reading,
  lexica: Lexica,
  bibliography: Bibliography,
  from: number,
  to: number,
  known: readonly Author[],
): Candidate | undefined {
  const printed = reading.printed(from, to);
  const surname = to - 1;
  const key = printed.toLowerCase();
  const hit = lexica.gazetteer.longestAt(reading.tokens, from, to);
  const entry = hit?.to === to ? hit.values.find(({ type }) => type === 'ORG') : undefined;
  const folded = reading.printed(surname).toLowerCase();
  const family = bibliography.families.get(folded);
  if (
    family === undefined &&
    (entry !== undefined || bibliography.institutions.has(key) || isBody(reading, lexica, from, to))
  )
    return vote(from, to, 'ORG', 0.9, 'citation', printed, entry?.subtype ?? null, { role: 'cited-author', entry });
  if (hit?.to === to || lexica.ordinary.has(reading.word(surname)) || lexica.stopwords.has(reading.word(from)))
    return undefined;
  const author = known.find(({ family: name }) => name.toLowerCase() === folded);
  return vote(from, to, 'PERSON', 0.92, 'citation', printed, null, { role: 'cited-author', surname, author });
}

function isBody(reading: Reading, lexica: Lexica, from: number, to: number): boolean {
  if (to - from === 1 && reading.shape[from] === Shape.acronym) return true;
  for (let i = from; i < to && to - from > 1; i++) if (lexica.heads.endAt(reading.tokens, i, to) > 0) return true;
  return false;
}

function byShape(reading: Reading, lexica: Lexica, bibliography: Bibliography): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 1; i < reading.count; i++) {
    if (!isYear(reading, i) || reading.region[i] === 0) continue;
    const bracket = reading.word(i - 1) === '(';
    let from = bracket ? i - 2 : i - 1;
    if (!bracket && reading.word(from) === ',') from--;
    const end = from + 1;
    while (
      from > 0 &&
      i - from < 16 &&
      (isNameWord(reading, from) || /^(?:,|and|&|и|et|al|\.)$/u.test(reading.word(from)))
    )
      from--;
    // Without brackets, "Name 1999" is a citation only inside them.
    if (!bracket && reading.word(from) !== '(' && reading.word(from) !== ';') continue;
    found.push(...namesIn(reading, lexica, bibliography, from + 1, end, [], null));
  }
  return found;
}
