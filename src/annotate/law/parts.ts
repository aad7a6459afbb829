import { readDate } from './date-reading.ts';
import type { Lexica, Organ } from './lexica.ts';
import type { Mention } from './mention.ts';
import { readNumber } from './number-reading.ts';
import { isCapitalised, isNumber, isWord, type Passage, textOf, wordOf } from './passage.ts';

/**
 * The parts of a citation that may follow its noun in any order. Each reads one part at token `at`, writes it into the
 * mention and returns the token behind it; `undefined` where the part does not stand there.
 */
export type PartReader = (lex: Lexica, mention: Mention, at: number) => number | undefined;

const comma = (p: Passage, at: number): number => (wordOf(p, at) === ',' ? at + 1 : at);

/** Reads inside brackets as outside: "(26 October 2017)", "(No. 36)", "(5 July 2021, No. ZRU-699)". */
export const bracketPart: PartReader = (lex, mention, at) => {
  const p = mention.passage;
  if (wordOf(p, at) !== '(') return undefined;
  const before = { date: mention.date, number: mention.number };
  let to = at + 1;
  for (let rounds = 0; rounds < 2; rounds++)
    to = numberPart(lex, mention, to) ?? (mention.date === null ? bracketedDate(lex, mention, to) : undefined) ?? to;
  if (to > at + 1 && wordOf(p, to) === ')') return to + 1;
  Object.assign(mention, before);
  return undefined;
};

/** In brackets a mere year is a date: "Law on NGOs (2001)". */
function bracketedDate(lex: Lexica, mention: Mention, at: number): number | undefined {
  const p = mention.passage;
  const first = comma(p, at);
  const date = readDate(lex, p, lex.word(p, first, 'date-link')?.to ?? first);
  if (date === undefined) return undefined;
  mention.date = date.value;
  return date.to;
}

export const datePart: PartReader = (lex, mention, at) => {
  if (mention.date !== null) return undefined;
  const p = mention.passage;
  const first = comma(p, at);
  const link = lex.word(p, first, 'date-link');
  const date = readDate(lex, p, link?.to ?? first);
  if (date === undefined) return undefined;
  // A mere year counts behind "of", not in "Law on NGOs, 2005 …", nor does "on May 2".
  const bare = date.value.length === 4 && link === undefined;
  if (bare && lex.word(p, date.to - 1, 'year-word') === undefined && wordOf(p, date.to - 1) !== '.') return undefined;
  if (date.value.length < 10 && lex.word(p, first, 'title-opener') !== undefined) return undefined;
  mention.date = date.value;
  return date.to;
};

export const numberPart: PartReader = (lex, mention, at) => {
  if (mention.number !== null) return undefined;
  const p = mention.passage;
  const first = comma(p, at);
  const link = lex.word(p, first, 'date-link');
  const number = readNumber(lex, p, link?.to ?? first);
  if (number === undefined) return undefined;
  mention.number = number.value;
  return number.to;
};

/** "of the Republic of Kazakhstan", "of RK", «Республики Казахстан», «РК». */
export const jurisdictionPart: PartReader = (lex, mention, at) => {
  const p = mention.passage;
  const link = lex.word(p, at, 'linker');
  let from = link?.to ?? at;
  if (lex.word(p, from, 'article') !== undefined) from++;
  const named = lex.jurisdiction(p, from);
  if (named === undefined) return undefined;
  if (mention.jurisdiction !== null && mention.jurisdiction !== named.code) return undefined;
  // English puts "of" before it ("the Law, Kazakhstan …" is no citation of that law).
  if (link === undefined && mention.noun.language === 'eng' && textOf(p, from).length > 3) return undefined;
  if (link !== undefined && wordOf(p, link.to - 1) === 'in' && mention.title === null) return undefined;
  mention.jurisdiction = named.code;
  return named.to;
};

/** "of the President", "of the Acting Minister of Education", «Министра финансов», «МОН» before a jurisdiction. */
export const organPart: PartReader = (lex, mention, at) => {
  if (mention.authority !== null || !mention.noun.traits.has('organ')) return undefined;
  const p = mention.passage;
  const link = lex.word(p, at, 'linker');
  let from = link?.to ?? at;
  if (lex.word(p, from, 'article') !== undefined) from++;
  const organ = lex.organs.longestAt(p.tokens, from, p.to);
  const value = organ?.values[0];
  if (organ !== undefined && value !== undefined && isCapitalised(p, from)) {
    mention.authority = value.authority;
    return behindField(lex, p, organ.to, value);
  }
  const acronym = /^\p{Lu}{2,8}$/u.test(textOf(p, from)) && lex.jurisdiction(p, from + 1) !== undefined;
  if (!acronym || lex.jurisdiction(p, from) !== undefined) return undefined;
  mention.authority = 'ministry';
  return from + 1;
};

/** What the minister is of: "of Education and Science", «по чрезвычайным ситуациям». */
function behindField(lex: Lexica, p: Passage, at: number, organ: Organ): number {
  if (organ.field === 'of') return behindCapitalField(lex, p, at);
  if (organ.field !== 'case') return at;
  let i = at;
  while (i - at < 12 && (isWord(p, i) || (wordOf(p, i) === ',' && isWord(p, i + 1))) && !endsField(lex, p, i)) i++;
  return endsField(lex, p, i) ? i : at;
}

const endsField = (lex: Lexica, p: Passage, at: number): boolean =>
  lex.jurisdiction(p, at) !== undefined ||
  (lex.word(p, at, 'date-link') !== undefined && isNumber(p, at + 1)) ||
  lex.word(p, at, 'number-sign') !== undefined;

function behindCapitalField(lex: Lexica, p: Passage, at: number): number {
  if (wordOf(p, at) !== 'of' && wordOf(p, at) !== 'for') return at;
  let last = at;
  for (let i = at + 1; i - at < 12; i++) {
    if (lex.jurisdiction(p, i) !== undefined || readNumber(lex, p, i) !== undefined) break;
    if (isCapitalised(p, i)) last = i + 1;
    else if (!/^(?:and|of|the|,)$/u.test(wordOf(p, i))) break;
  }
  return last;
}
