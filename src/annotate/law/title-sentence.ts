import type { Lexica } from './lexica.ts';
import type { Mention } from './mention.ts';
import { isCapitalised, isNumber, isWord, textOf, wordOf } from './passage.ts';

const LONGEST = 40;

/** «Об образовании. Закон Республики Казахстан от …»: the title stands before, as a sentence of its own. */
export function titleSentenceBefore(lex: Lexica, mention: Mention, done: number): void {
  const p = mention.passage;
  if (mention.title !== null || mention.number === null || wordOf(p, mention.from - 1) !== '.') return;
  for (let at = mention.from - 2; at >= done && mention.from - at < LONGEST; at--) {
    if (/^[.;:?!]$/u.test(wordOf(p, at))) return;
    if (!isCapitalised(p, at) || lex.word(p, at, 'title-opener') === undefined) continue;
    if (at > p.from && !/^[.;:\d)*•-]$/u.test(wordOf(p, at - 1))) continue;
    const end = mention.from - 1;
    mention.title = p.text.slice(p.tokens.start[at], p.tokens.end[end - 1]);
    mention.from = at;
    return;
  }
}

/**
 * "Presidential Decree No. 569 (26 October 2017). On the change of the alphabet …. Republic of Kazakhstan": as entries of
 * lists have it, the title is a sentence behind, and the state another. Only where the mention opens its passage.
 */
export function titleSentenceBehind(lex: Lexica, mention: Mention): void {
  const p = mention.passage;
  if (mention.title !== null || mention.number === null || mention.date?.length !== 10) return;
  if (wordOf(p, mention.to) !== '.' || !opensPassage(mention)) return;
  const from = mention.to + 1;
  if (!isCapitalised(p, from) || lex.word(p, from, 'title-opener') === undefined || isNumber(p, from + 1)) return;
  let end = from + 1;
  while (end < p.to && end - from < LONGEST && !/^[.;?!]$/u.test(wordOf(p, end))) end++;
  if (end - from < 3 || (end < p.to && wordOf(p, end) !== '.')) return;
  mention.title = textOf(p, from, end);
  mention.to = end;
  const state = lex.jurisdiction(p, end + 1);
  if (mention.jurisdiction !== null || state === undefined) return;
  if (state.to < p.to && wordOf(p, state.to) !== '.') return;
  mention.jurisdiction = state.code;
  mention.to = state.to;
}

/** Nothing but a bullet or a number stands before it. */
function opensPassage({ passage: p, from }: Mention): boolean {
  for (let at = p.from; at < from; at++) if (isWord(p, at)) return false;
  return from - p.from < 4;
}
