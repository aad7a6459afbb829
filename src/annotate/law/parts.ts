import { readDate } from './date-reading.ts';
import type { Lexica } from './lexica.ts';
import type { Mention } from './mention.ts';
import { ministryOf } from './ministry-field.ts';
import { type NumberReading, readBareNumber, readNumber } from './number-reading.ts';
import { isWord, type Passage, textOf, wordOf } from './passage.ts';

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
  const part = mention.kind === 'code' ? lex.word(p, at + 1, 'code-part') : undefined;
  if (part !== undefined && wordOf(p, part.to) === ')') return codePart(mention, part.to + 1);
  const before = { date: mention.date, number: mention.number };
  let to = at + 1;
  for (let rounds = 0; rounds < 2; rounds++)
    to = numberPart(lex, mention, to) ?? (mention.date === null ? bracketedDate(lex, mention, to) : undefined) ?? to;
  if (to > at + 1 && wordOf(p, to) === ')') return to + 1;
  Object.assign(mention, before);
  return undefined;
};

/** «Гражданский кодекс (Общая часть)»: of one title, of another year. */
function codePart(mention: Mention, to: number): number {
  const p = mention.passage;
  if (mention.title !== null && wordOf(p, mention.to - 1) !== ')' && mention.jurisdiction === null)
    mention.title = `${mention.title} ${textOf(p, mention.to, to)}`;
  return to;
}

/** In brackets a mere year is a date: "Law on NGOs (2001)". */
function bracketedDate(lex: Lexica, mention: Mention, at: number): number | undefined {
  const p = mention.passage;
  const first = comma(p, at);
  const date = readDate(lex, p, lex.word(p, first, 'date-link')?.to ?? first);
  if (date === undefined) return undefined;
  mention.date = date.value;
  return date.to;
}

/** «, принят Верховным Советом Республики Казахстан 27 декабря 1994 года»: who adopted it stands between. */
export const adoptedPart: PartReader = (lex, mention, at) => {
  if (mention.date !== null) return undefined;
  const p = mention.passage;
  const link = lex.word(p, comma(p, at), 'date-link');
  if (link === undefined) return undefined;
  const from = lex.word(p, link.to, 'article')?.to ?? link.to;
  const organ = lex.organs.longestAt(p.tokens, from, p.to);
  if (organ === undefined) return undefined;
  const state = lex.jurisdiction(p, lex.word(p, organ.to, 'linker')?.to ?? organ.to);
  const behind = state?.to ?? organ.to;
  const date = readDate(lex, p, lex.word(p, behind, 'date-link')?.to ?? behind);
  if (date?.value.length !== 10) return undefined;
  mention.date = date.value;
  mention.authority ??= ministryOf(lex, p, organ.values[0]?.authority ?? '', organ.to, behind) || null;
  return date.to;
};

export const datePart: PartReader = (lex, mention, at) => {
  if (mention.date !== null) return undefined;
  const p = mention.passage;
  const first = comma(p, at);
  const link = lex.word(p, first, 'date-link');
  const date = readDate(lex, p, link?.to ?? first);
  if (date === undefined) return undefined;
  // "ratified the Convention on 26 April 2002": a treaty is dated by "of".
  if (mention.kind === 'treaty' && link !== undefined && wordOf(p, link.to - 1) === 'on') return undefined;
  // A mere year counts behind "of", not in "Law on NGOs, 2005 …", nor does "on May 2".
  const bare = date.value.length === 4 && link === undefined && !endsAct(mention, at, first);
  if (bare && lex.word(p, date.to - 1, 'year-word') === undefined && wordOf(p, date.to - 1) !== '.') return undefined;
  if (date.value.length < 10 && lex.word(p, first, 'title-opener') !== undefined) return undefined;
  mention.date = date.value;
  return date.to;
};

/** "the Charities Act 2011": some states put the year behind the title. */
const endsAct = ({ noun, title, to }: Mention, at: number, first: number): boolean =>
  noun.traits.has('year') && title !== null && first === at && at === to;

export const numberPart: PartReader = (lex, mention, at) => {
  if (mention.number !== null) return undefined;
  const p = mention.passage;
  const first = comma(p, at);
  const link = lex.word(p, first, 'date-link');
  const number = readNumber(lex, p, link?.to ?? first) ?? bareNumber(lex, mention, at);
  if (number === undefined) return undefined;
  mention.number = number.value;
  return number.to;
};

/** "Cabinet Resolution 433", «резолюция 1973»: without a sign, right behind the noun or who issued it. */
function bareNumber(lex: Lexica, { noun, passage: p, date, title }: Mention, at: number): NumberReading | undefined {
  if (!noun.traits.has('bare') || date !== null || title !== null || !isWord(p, at - 1)) return undefined;
  return readBareNumber(lex, p, at, noun.traits.has('year-like'));
}

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
