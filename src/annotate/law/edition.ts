import { readDate } from './date-reading.ts';
import type { Lexica } from './lexica.ts';
import type { Mention } from './mention.ts';
import { readNumber } from './number-reading.ts';
import { isAttached, isWord, type Passage, wordOf } from './passage.ts';

const LONGEST = 120;

/**
 * The brackets that say which text of the instrument is meant, or under which number it is registered: "(as amended by
 * Law No. 5 of …)", «(с изменениями по состоянию на 10.09.2023 г.)», «(ред. от 30.09.2024)», «(зарегистрирован …
 * № 23553)». They identify what is cited and belong to it; when it takes effect is only said of it.
 */
export function readEdition(lex: Lexica, mention: Mention): void {
  const p = mention.passage;
  const to = editionBehind(lex, p, mention.to);
  if (to === undefined) {
    registrationSentence(lex, mention);
    return;
  }
  mention.editionTo = to;
  readBracket(lex, mention, mention.to, to);
}

/** The token behind an edition's closing bracket; `undefined` where no edition stands at a token. */
export function editionBehind(lex: Lexica, p: Passage, at: number): number | undefined {
  if (wordOf(p, at) !== '(') return undefined;
  if (lex.word(p, at + 1, 'edition') === undefined && lex.word(p, at + 1, 'registered') === undefined) return undefined;
  let depth = 1;
  for (let i = at + 1; i < p.to && i - at < LONGEST; i++) {
    const word = wordOf(p, i);
    if (word === '(') depth++;
    else if (word === ')' && !isListMark(lex, p, i)) depth--;
    if (depth === 0) return i + 1;
  }
  return undefined;
}

/** «пп. 2) и 3)»: a bracket that closes what nothing opened, not that of «(ред. 09.09.2024)». */
const isListMark = (lex: Lexica, p: Passage, at: number): boolean =>
  /^\d{1,2}$/u.test(wordOf(p, at - 1)) &&
  !isAttached(p, at - 1) &&
  lex.word(p, at - 2, 'number-sign') === undefined &&
  isWord(p, at + 1);

export function readBracket(lex: Lexica, mention: Mention, from: number, to: number): void {
  const p = mention.passage;
  const registered = lex.word(p, from + 1, 'registered') !== undefined;
  for (let at = from + 1; at < to; at++) {
    if (registered) {
      const number = lex.word(p, at, 'number-sign') === undefined ? undefined : readNumber(lex, p, at);
      if (number !== undefined) mention.registration = number.value;
      continue;
    }
    const date = readDate(lex, p, at);
    if (date === undefined) continue;
    // «в ред. закона от 02.01.2018 № 1491» dates the amending law.
    if (date.value.length === 10 && readNumber(lex, p, date.to) === undefined && !isBehindNumber(lex, p, at))
      mention.edition = date.value;
    return;
  }
}

/** "Law No. ZRU-1125 of 26 March 2026": the date belongs to the number before it. */
function isBehindNumber(lex: Lexica, p: Passage, date: number): boolean {
  for (let at = date - 1; at > date - 6 && at >= p.from; at--)
    if (lex.word(p, at, 'number-sign') !== undefined) return true;
  return false;
}

/** «…№ 345. Зарегистрирован в Министерстве юстиции … № 11569» */
function registrationSentence(lex: Lexica, mention: Mention): void {
  const p = mention.passage;
  if (mention.number === null || wordOf(p, mention.to) !== '.') return;
  if (lex.word(p, mention.to + 1, 'registered') === undefined) return;
  for (let at = mention.to + 2; at < p.to && at - mention.to < 30; at++) {
    if (/^[;?!]$/u.test(wordOf(p, at))) return;
    if (lex.word(p, at, 'number-sign') === undefined) continue;
    const number = readNumber(lex, p, at);
    if (number === undefined) return;
    mention.registration = number.value;
    mention.editionTo = number.to;
    return;
  }
}
