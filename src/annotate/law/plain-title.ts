import { readDate } from './date-reading.ts';
import type { Lexica } from './lexica.ts';
import { readNumber } from './number-reading.ts';
import { isAttached, isCapitalised, isHyphen, isNumber, isWord, type Passage, textOf, wordOf } from './passage.ts';

const LONGEST = 30;

/** Behind the range of years in "for 2006-11", "until 2025", «на 2006–2011 годы». */
export function behindPeriod(lex: Lexica, p: Passage, at: number): number | undefined {
  if (!isNumber(p, at) || !/^(?:19|20)\d\d$/u.test(textOf(p, at))) return undefined;
  let to = at + 1;
  if (/^[-‐‑–—]$/u.test(wordOf(p, to)) && isNumber(p, to + 1)) to += 2;
  const year = lex.word(p, to, 'year-word');
  return year === undefined ? to : year.to;
}

/**
 * A title in title case: capitalised words, with the small words that join them. Ends before the jurisdiction, the
 * date or the next instrument ("… of the Republic of Kazakhstan", "… of 2001", "… and the Concept of …").
 */
export function readTitleCase(lex: Lexica, p: Passage, at: number): number | undefined {
  let last: number | undefined;
  for (let i = at; i < p.to && i - at < LONGEST; ) {
    if (isCapitalised(p, i)) {
      if (last !== undefined && (lex.word(p, i, 'month') !== undefined || isDateLink(lex, p, i))) break;
      if (i > at && (endsAtKind(lex, p, i) || readNumber(lex, p, i) !== undefined)) break;
      if (i > at && lex.word(p, i, 'unit') !== undefined && isNumber(p, i + 1)) break;
      last = ++i;
    } else if (isHyphen(p, i) && isAttached(p, i) && isAttached(p, i + 1)) {
      if (isWord(p, i + 1)) last = i + 2;
      i += 2;
    } else if (/^['’]s$/u.test(wordOf(p, i))) last = ++i;
    else if (wordOf(p, i) === ',') {
      if (!isListed(p, i)) break;
      i++;
    } else {
      const next = behindJoiners(lex, p, i);
      if (next === undefined) break;
      const period = behindPeriod(lex, p, next);
      if (period !== undefined) {
        if (/^(?:of|in|on|and|or|the|a)$/u.test(wordOf(p, next - 1))) break;
        last = period;
        break;
      }
      i = next;
    }
  }
  return last;
}

function isDateLink(lex: Lexica, p: Passage, at: number): boolean {
  const link = lex.word(p, at, 'date-link');
  return link !== undefined && readDate(lex, p, link.to) !== undefined;
}

/** "and the Concept of …", "and the Criminal Code": the next instrument, not the title going on. */
function endsAtKind(lex: Lexica, p: Passage, at: number): boolean {
  const before = wordOf(p, at - 1);
  if (lex.word(p, at - 1, 'article') === undefined && lex.word(p, at - 1, 'conjunction') === undefined) return false;
  if (before === '' || isCapitalised(p, at - 1)) return false;
  for (let i = at; i < at + 3 && isCapitalised(p, i); i++)
    if (lex.kinds.longestAt(p.tokens, i, p.to) !== undefined) return true;
  return false;
}

/** Behind small words that may join the parts of a title; `undefined` where the title cannot go on there. */
function behindJoiners(lex: Lexica, p: Passage, at: number): number | undefined {
  let i = at;
  while (i - at < 4 && !isCapitalised(p, i) && lex.word(p, i, 'title-joiner') !== undefined) i++;
  if (i === at) return undefined;
  if (behindPeriod(lex, p, i) !== undefined) return i;
  if (!isCapitalised(p, i) || lex.word(p, i, 'month') !== undefined) return undefined;
  const named = lex.jurisdiction(p, i);
  const link = wordOf(p, i - 1) === 'the' ? wordOf(p, i - 2) : wordOf(p, i - 1);
  if (link === 'with' && lex.jurisdiction(p, i, ['name', 'adjective']) !== undefined) return undefined;
  return named !== undefined && link === 'of' ? undefined : i;
}

/** The comma of "Peace, Labour and Freedom": a capital behind it, and an "and" before the list ends. */
function isListed(p: Passage, comma: number): boolean {
  if (!isCapitalised(p, comma + 1)) return false;
  for (let i = comma + 1; i < p.to && i - comma < 10; i++) {
    const word = wordOf(p, i);
    if (word === 'and' || word === 'or') return isCapitalised(p, i + 1) && i > comma + 1;
    if (word !== ',' && !isCapitalised(p, i) && !isHyphen(p, i) && word !== 'of') return false;
  }
  return false;
}

/** "law on public associations of 31 May 1996": lower case counts as a title where a date or number follows it. */
export function readDatedLowerCase(lex: Lexica, p: Passage, at: number): number | undefined {
  for (let i = at; i < p.to && i - at < 14; i++) {
    if (readNumber(lex, p, i) !== undefined && i > at) return i;
    const link = lex.word(p, i, 'date-link');
    if (i > at && link !== undefined && readDate(lex, p, link.to) !== undefined) return i;
    if (!isWord(p, i) && !isHyphen(p, i)) return undefined;
  }
  return undefined;
}

/**
 * A title in sentence case that stands without marks («О внесении изменений», «закон о СМИ», «Концепция развития …»):
 * runs on to punctuation, a verb, a name or a cue such as «вступил в силу». `prepositions`: whether they may be in it.
 */
export function readSentenceCase(lex: Lexica, p: Passage, at: number, prepositions: boolean): number | undefined {
  let i = at;
  for (; i < p.to && i - at < LONGEST; i++) {
    if (isNumber(p, i)) {
      const period = behindPeriod(lex, p, i);
      // «Стратегия развития на период до 2015 года НПО обсудили»: the years end the title.
      if (period !== undefined && i > at && lex.word(p, i - 1, 'period-link') !== undefined) return period;
      if (period === undefined && !prepositions) break;
      i = (period ?? i + 1) - 1;
      continue;
    }
    if (isHyphen(p, i) && isAttached(p, i)) continue;
    if (!isWord(p, i)) {
      if (wordOf(p, i) === ',' && isListedLower(lex, p, i)) continue;
      if (wordOf(p, i) === '(' && prepositions && closesSoon(p, i)) continue;
      if (wordOf(p, i) === ')' && prepositions) continue;
      break;
    }
    if (i > at && stopsSentenceCase(lex, p, i, prepositions)) break;
  }
  while (i > at && (wordOf(p, i - 1) === '(' || lex.word(p, i - 1, 'title-joiner') !== undefined)) i--;
  return i > at ? i : undefined;
}

/** The comma of «о собраниях, митингах и шествиях»: only such words behind it, and an "and" before they end. */
function isListedLower(lex: Lexica, p: Passage, comma: number): boolean {
  for (let i = comma + 1; i < p.to && i - comma < 14; i++) {
    if (i > comma + 1 && lex.word(p, i, 'conjunction') !== undefined) return isWord(p, i + 1);
    if (wordOf(p, i) === ',' && i > comma + 1) continue;
    if (!isWord(p, i) || isCapitalised(p, i) || lex.isFunctionWord(wordOf(p, i))) return false;
    if (lex.kinds.longestAt(p.tokens, i, i + 1) !== undefined || endsLikeVerb(lex, p, i)) return false;
  }
  return false;
}

const endsLikeVerb = (lex: Lexica, p: Passage, at: number): boolean => {
  const word = wordOf(p, at);
  return word.length > 4 && lex.verbEndings.some((ending) => word.endsWith(ending));
};

const closesSoon = (p: Passage, at: number): boolean => [2, 3].some((n) => wordOf(p, at + n) === ')');

function stopsSentenceCase(lex: Lexica, p: Passage, at: number, prepositions: boolean): boolean {
  const word = wordOf(p, at);
  const joins = lex.word(p, at, 'title-joiner') !== undefined;
  if (!prepositions && joins && lex.word(p, at, 'conjunction') === undefined) return true;
  if (!joins && lex.isFunctionWord(word)) return true;
  const link = lex.word(p, at, 'date-link');
  if (link !== undefined && (readDate(lex, p, link.to) !== undefined || readNumber(lex, p, link.to) !== undefined))
    return true;
  if (lex.cuesAfter.longestAt(p.tokens, at, p.to) !== undefined) return true;
  if (isCapitalised(p, at)) return !staysCapitalised(lex, p, at) && !(prepositions && joinsPlace(lex, p, at));
  return endsLikeVerb(lex, p, at);
}

/** «в Европе», «с Китаем»: a name behind a preposition. */
const joinsPlace = (lex: Lexica, p: Passage, at: number): boolean =>
  /^(?:в|на|с|со)$/u.test(wordOf(p, at - 1)) && lex.kinds.longestAt(p.tokens, at, p.to) === undefined;

/** Capitals inside a title in sentence case: a state, an authority, another law, an acronym. */
const staysCapitalised = (lex: Lexica, p: Passage, at: number): boolean =>
  lex.jurisdiction(p, at) !== undefined ||
  lex.jurisdiction(p, at - 1) !== undefined ||
  lex.organs.longestAt(p.tokens, at, p.to)?.values.some(({ authority }) => authority !== 'agency') === true ||
  lex.kinds.longestAt(p.tokens, at, p.to) !== undefined ||
  /^\p{Lu}{2,}$/u.test(textOf(p, at));
