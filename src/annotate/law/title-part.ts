import type { Lexica } from './lexica.ts';
import type { Mention } from './mention.ts';
import type { PartReader } from './parts.ts';
import { endOf, isCapitalised, isHyphen, isWord, type Passage, startOf, textOf, wordOf } from './passage.ts';
import { behindPeriod, readDatedLowerCase, readSentenceCase, readTitleCase } from './plain-title.ts';
import { looksLikeTitle, readQuoted } from './quoted-title.ts';
import { readLowerTitle } from './topic.ts';

/** A title behind the noun, in whichever way the noun takes it. */
export const titlePart: PartReader = (lex, mention, at) => {
  if (mention.title !== null && !mention.titleOpen) return undefined;
  const to = quotedTitle(lex, mention, at) ?? openedTitle(lex, mention, at);
  if (to !== undefined) mention.titleOpen = false;
  return to;
};

function quotedTitle(lex: Lexica, mention: Mention, at: number): number | undefined {
  if (!mention.noun.takes.has('quoted')) return undefined;
  const p = mention.passage;
  let from = wordOf(p, at) === ',' ? at + 1 : at;
  from = lex.word(p, from, 'title-link')?.to ?? from;
  if (wordOf(p, from) === '*') return undefined;
  const quoted = readQuoted(p, from);
  if (quoted === undefined) return undefined;
  const inner = from + (wordOf(p, from) === '[' ? 2 : 1);
  const opens = lex.word(p, inner, 'title-opener') !== undefined;
  if (!looksLikeTitle(p, quoted, opens)) return undefined;
  // "Regulation (EU) 2016/679, "GDPR"": another name, no title.
  if (from > at && wordOf(p, at) === ',' && /^\p{Lu}{2,8}$/u.test(p.text.slice(quoted.start, quoted.end)))
    return undefined;
  // A named code is followed by its own full name, not by any quotation.
  if (mention.title !== null && !opens && mention.noun.language === 'eng') return undefined;
  mention.title = p.text.slice(quoted.start, quoted.end);
  return quoted.to;
}

/** "Law on Trade Unions", "Concept of Civil Society Development", "Concept for …", «закон о СМИ», «Концепция развития …». */
function openedTitle(lex: Lexica, mention: Mention, at: number): number | undefined {
  const p = mention.passage;
  const { takes, language } = mention.noun;
  const opener = lex.word(p, at, 'title-opener');
  const word = wordOf(p, at);
  if (opener?.values.some((value) => value.language === language) === true && takes.has('on'))
    return language === 'eng' ? englishTitle(lex, mention, at) : russianTitle(lex, mention, at);
  if (takes.has(word) && word !== 'before' && word !== 'quoted')
    return language === 'eng' ? englishTitle(lex, mention, at) : russianTitle(lex, mention, at);
  if (
    language !== 'eng' &&
    takes.has('of') &&
    isWord(p, at) &&
    isCapitalised(p, mention.from) &&
    startsGenitive(lex, p, at)
  )
    return writeTitle(mention, mention.from, readSentenceCase(lex, p, at, true));
  return undefined;
}

/** Their titles begin with "on"; that of a convention or concept is its whole name. */
const TITLED_ON: ReadonlySet<string> = new Set(['law', 'constitutional-law', 'bill']);

function englishTitle(lex: Lexica, mention: Mention, at: number): number | undefined {
  const p = mention.passage;
  let from = at + 1;
  // "Convention relating to the Status of Refugees"
  if (wordOf(p, at) === 'relating' && wordOf(p, from) === 'to') from++;
  while (lex.word(p, from, 'article') !== undefined && !isCapitalised(p, from)) from++;
  if (wordOf(p, at) === 'of' && lex.jurisdiction(p, from) !== undefined) return undefined;
  if (lex.word(p, from, 'month') !== undefined) return undefined;
  // "code of conduct", "concept of democracy" are no instruments, nor is "Law on page 5".
  const cased = isCapitalised(p, from) ? readTitleCase(lex, p, from) : undefined;
  const to =
    cased ??
    (mention.noun.takes.has('on') && mention.kind === 'law' ? readDatedLowerCase(lex, p, from) : undefined) ??
    (wordOf(p, at) === 'on' ? readLowerTitle(lex, mention, from) : undefined);
  const own = wordOf(p, at) === 'on' && TITLED_ON.has(mention.kind) ? at : mention.from;
  return writeTitle(mention, own, to);
}

function russianTitle(lex: Lexica, mention: Mention, at: number): number | undefined {
  const p = mention.passage;
  // «О внесении изменений …» may hold prepositions; «закон о митингах в Алматы» ends before one.
  const to = readSentenceCase(
    lex,
    p,
    at + 1,
    isCapitalised(p, at) || (mention.kind === 'treaty' && isCapitalised(p, mention.from)),
  );
  return to === undefined ? undefined : writeTitle(mention, mention.kind === 'treaty' ? mention.from : at, to);
}

/** The word behind «Концепция» begins its title unless a jurisdiction, a function word or a verb stands there. */
const startsGenitive = (lex: Lexica, p: Passage, at: number): boolean =>
  !isCapitalised(p, at) &&
  !lex.isFunctionWord(wordOf(p, at)) &&
  lex.cuesAfter.longestAt(p.tokens, at, p.to) === undefined &&
  !lex.verbEndings.some((ending) => wordOf(p, at).endsWith(ending));

function writeTitle(mention: Mention, from: number, to: number | undefined): number | undefined {
  if (to === undefined) return undefined;
  mention.title = textOf(mention.passage, from, to);
  return to;
}

/** "for 2006-11" behind a title that ended before it. */
export const periodPart: PartReader = (lex, mention, at) => {
  const { passage: p, noun, title, from } = mention;
  // «Национальную стратегию на 2016–2020 годы» is named by its adjective and its years.
  const named = title !== null || (noun.traits.has('policy') && noun.lemma.includes(' ') && isCapitalised(p, from));
  const link = named ? lex.word(p, at, 'period-link') : undefined;
  const to = link === undefined ? undefined : behindPeriod(lex, p, link.to);
  if (to !== undefined && title === null) mention.title = textOf(p, from, to);
  return to;
};

/**
 * Capitalised words before the noun: "Trade Union Law", "Social Democratization Program". Gives the first of their
 * tokens; `null` where what stands there shows that it is no instrument ("International Law").
 */
export function titleBefore(lex: Lexica, p: Passage, head: number, kind: string, act: boolean): number | null {
  let from = head;
  while (head - from < 7) {
    const at = from - 1;
    if (isHyphen(p, at) && isCapitalised(p, at - 1) && endOf(p, at - 1) === startOf(p, at)) from -= 2;
    else if (isCapitalised(p, at) && !stopsBefore(lex, p, at, act)) from--;
    else if (act && from < head && joinsTitleList(p, at, from)) from -= 2;
    else if (kind === 'treaty' && from < head && joinsAdjectives(lex, p, at)) from -= 2;
    else if (kind === 'treaty' && from < head && isPairOfParties(lex, p, at)) return from - 3;
    else break;
  }
  if (from === head) return head;
  if (kind === 'law' && isHyphen(p, from - 1) && endOf(p, from - 1) === startOf(p, from)) return null;
  // Of several words, only the one next to the noun of a treaty says that it is none ("Democratic National Convention").
  if (kind === 'law' && head - from > 1) return from;
  return isExcluded(lex, p, head - 1, kind) ? null : from;
}

/** A word before the noun that shows that it names no instrument: "International Law", «Трудовой договор». */
export const isExcluded = (lex: Lexica, p: Passage, at: number, kind: string): boolean =>
  lex.word(p, at, 'not-before')?.values.some(({ value }) => value.split('|').includes(kind)) === true;

/** "Political Parties, Elections and Referendums Act": "and", and before it commas, between words in capitals. */
const joinsTitleList = (p: Passage, at: number, from: number): boolean =>
  isCapitalised(p, at - 1) &&
  (wordOf(p, at) === 'and' || (wordOf(p, at) === ',' && wordOf(p, from + 1) === 'and' && isCapitalised(p, from + 2)));

/** "Partnership and Cooperation Agreement", but not "between Georgia and Association Agreement …". */
const joinsAdjectives = (lex: Lexica, p: Passage, at: number): boolean =>
  wordOf(p, at) === 'and' && isCapitalised(p, at - 1) && !stopsBefore(lex, p, at - 1, false);

/** "EU–Moldova Association Agreement": the parties before its name. */
const isPairOfParties = (lex: Lexica, p: Passage, at: number): boolean =>
  isHyphen(p, at - 1) &&
  endOf(p, at - 1) === startOf(p, at) &&
  endOf(p, at - 2) === startOf(p, at - 1) &&
  isCapitalised(p, at - 2) &&
  lex.jurisdiction(p, at, ['name', 'adjective', 'abbreviation']) !== undefined;

/** `act`: "Public Order Act", "Code of Practice Act" hold nouns of other kinds. */
const stopsBefore = (lex: Lexica, p: Passage, at: number, act: boolean): boolean =>
  lex.isFunctionWord(wordOf(p, at)) ||
  lex.word(p, at, 'demonstrative') !== undefined ||
  lex.word(p, at, 'modifier') !== undefined ||
  lex.word(p, at, 'month') !== undefined ||
  (!act && lex.kinds.longestAt(p.tokens, at, at + 1) !== undefined) ||
  lex.jurisdiction(p, at, ['name', 'adjective', 'abbreviation']) !== undefined;
