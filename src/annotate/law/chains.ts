import { readDate } from './date-reading.ts';
import type { Lexica } from './lexica.ts';
import { type Mention, newMention } from './mention.ts';
import { readBareNumber, readNumber } from './number-reading.ts';
import { type Passage, wordOf } from './passage.ts';
import { readQuoted } from './quoted-title.ts';

const LONGEST_BRACKET = 60;

/**
 * Instruments of which only date and number are said, the noun standing with the one before: "by the Law of 22.12.2011
 * n. 515-IV (…) of 15.02.2012 n. 556-IV", «законами от … № … и от … № …», «законы «О …» и «О …»».
 */
export function elidedBehind(lex: Lexica, mention: Mention): Mention[] {
  const p = mention.passage;
  const found: Mention[] = [];
  let last = mention;
  for (let at = mention.to; at < p.to; at = last.to) {
    const amending = amendingInBrackets(lex, p, at);
    const next =
      amending !== undefined
        ? datedAt(lex, last, amending, true)
        : (datedBehind(lex, last, at) ?? titledBehind(lex, last, at) ?? numberedBehind(lex, last, at));
    if (next === undefined) break;
    if (amending !== undefined) next.relation = 'amends';
    else if (last !== mention) next.relation = last.relation;
    found.push(next);
    last = next;
  }
  return found;
}

/** «(изм. № 111-З от 24.05.2021 …»: behind bracket and cue. */
function amendingInBrackets(lex: Lexica, p: Passage, at: number): number | undefined {
  if (wordOf(p, at) !== '(') return undefined;
  const cue = lex.cuesAfter.longestAt(p.tokens, at + 1, p.to);
  if (cue?.values.some((value) => value.relation === 'amended-by') !== true) return undefined;
  return wordOf(p, cue.to) === '.' ? cue.to + 1 : cue.to;
}

function datedBehind(lex: Lexica, last: Mention, from: number): Mention | undefined {
  if (last.number === null) return undefined;
  const p = last.passage;
  let at = behindBracket(p, from);
  const bracket = at > from;
  const joined = /^[,;]$/u.test(wordOf(p, at)) || lex.word(p, at, 'conjunction') !== undefined;
  if (/^[,;]$/u.test(wordOf(p, at))) at++;
  at = lex.word(p, at, 'conjunction')?.to ?? at;
  return datedAt(lex, last, at, joined || bracket);
}

/** A date and a number, in either order, at a token. `joined`: whether the link word before them may be missing. */
function datedAt(lex: Lexica, last: Mention, at: number, joined: boolean): Mention | undefined {
  const p = last.passage;
  const link = lex.word(p, at, 'date-link');
  if (link === undefined && !joined) return undefined;
  const from = link?.to ?? at;
  const date = readDate(lex, p, from);
  const number = readNumber(lex, p, date?.to ?? from);
  if (number === undefined) return undefined;
  const behind =
    date === undefined ? readDate(lex, p, lex.word(p, number.to, 'date-link')?.to ?? number.to) : undefined;
  const value = (date ?? behind)?.value;
  if (value === undefined || value.length < 10) return undefined;
  const mention = newMention(p, last.noun, at, behind?.to ?? number.to);
  return Object.assign(mention, elidedParts(last), { date: value, number: number.value });
}

/** "Laws No. 15, 98 and 210", «законы № 15, 98 и 210»: of several, where the first has no date, the others have none. */
function numberedBehind(lex: Lexica, last: Mention, from: number): Mention | undefined {
  if (!last.noun.traits.has('plural') || last.number === null || last.date !== null) return undefined;
  const p = last.passage;
  let at = wordOf(p, from) === ',' ? from + 1 : from;
  at = lex.word(p, at, 'conjunction')?.to ?? at;
  if (at === from) return undefined;
  const number = readNumber(lex, p, at) ?? readBareNumber(lex, p, at, false);
  if (number === undefined) return undefined;
  return Object.assign(newMention(p, last.noun, at, number.to), elidedParts(last), { number: number.value });
}

function titledBehind(lex: Lexica, last: Mention, from: number): Mention | undefined {
  const p = last.passage;
  if (last.title === null || !/^[»”"’]$/u.test(wordOf(p, from - 1))) return undefined;
  const at = wordOf(p, from) === ',' ? from + 1 : from;
  const next = lex.word(p, at, 'conjunction')?.to ?? at;
  if (next === from || lex.word(p, next + 1, 'title-opener') === undefined) return undefined;
  const quoted = readQuoted(p, next);
  if (quoted === undefined) return undefined;
  const mention = newMention(p, last.noun, next, quoted.to);
  return Object.assign(mention, elidedParts(last), { title: p.text.slice(quoted.start, quoted.end) });
}

const elidedParts = (last: Mention): Partial<Mention> => ({
  kind: last.kind,
  jurisdiction: last.jurisdiction,
  authority: last.authority,
  elided: true,
});

function behindBracket(p: Passage, at: number): number {
  if (wordOf(p, at) !== '(') return at;
  for (let i = at + 1; i < p.to && i - at < LONGEST_BRACKET; i++) {
    if (wordOf(p, i) === '(') return at;
    if (wordOf(p, i) === ')') return i + 1;
  }
  return at;
}
