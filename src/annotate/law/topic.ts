import type { Lexica } from './lexica.ts';
import type { Mention } from './mention.ts';
import { isAttached, isCapitalised, isHyphen, isNumber, isWord, type Passage, textOf, wordOf } from './passage.ts';
import { readQuoted } from './quoted-title.ts';

const LONGEST = 9;

/** "the NGO law", "a new foreign agents law": what the law is about stands before the noun, in lower case. */
export function readTopicBefore(lex: Lexica, mention: Mention): void {
  const p = mention.passage;
  if (!mention.noun.takes.has('topic') || isCapitalised(p, mention.to - 1)) return;
  let from = mention.from;
  for (let rounds = 0; rounds < 3; rounds++) {
    const joined = isHyphen(p, from - 1) || wordOf(p, from - 1) === 'and';
    const topic = lex.wordBefore(p, from < mention.from && joined ? from - 1 : from, 'law-topic');
    if (topic === undefined) break;
    from = topic.from;
  }
  if (from === mention.from || !isDefinite(lex, p, from)) return;
  mention.from = from;
  mention.title = textOf(p, from, mention.to);
  mention.titleOpen = true;
}

/**
 * "the 2012 law on foreign agents", "a draft law on access to information": a title in lower case, up to a verb, a
 * preposition or a sign. Only where an article, a year or the like shows that one law is meant.
 */
export function readLowerTitle(lex: Lexica, mention: Mention, from: number): number | undefined {
  const p = mention.passage;
  if (mention.kind !== 'law' && mention.kind !== 'bill') return undefined;
  const certain = mention.kind === 'bill' || mention.number !== null || isCapitalised(p, mention.from);
  if (!certain && !isDefinite(lex, p, mention.from)) return undefined;
  // "the law on “foreign agents”", "a bill on the “transparency of media.”"
  const quoted = readQuoted(p, from);
  if (quoted !== undefined) return quoted.to - from <= LONGEST + 2 ? quoted.to : undefined;
  let i = from;
  while (i < p.to && i - from < LONGEST && continuesTopic(lex, p, i, from)) i++;
  while (i > from && (lex.word(p, i - 1, 'title-joiner') !== undefined || isHyphen(p, i - 1))) i--;
  return i > from ? i : undefined;
}

function continuesTopic(lex: Lexica, p: Passage, at: number, from: number): boolean {
  if (isHyphen(p, at)) return isAttached(p, at) && isAttached(p, at + 1) && isWord(p, at + 1);
  if (!isWord(p, at)) return false;
  const word = wordOf(p, at);
  if (word === 'to') return lex.word(p, at - 1, 'takes-to') !== undefined;
  if (/^(?:of|and|or|the|against)$/u.test(word)) return isWord(p, at + 1);
  if (lex.isFunctionWord(word) || lex.word(p, at, 'verb') !== undefined) return false;
  const opens = at === from || lex.word(p, at - 1, 'title-joiner') !== undefined || isHyphen(p, at - 1);
  return opens || !/(?:ed|ly)$/u.test(word);
}

/** Behind an article, a demonstrative, a possessive, a year, a state or a modifier that itself stands behind one. */
function isDefinite(lex: Lexica, p: Passage, at: number): boolean {
  if (isNumber(p, at - 1) && /^(?:1[89]|20)\d\d$/u.test(textOf(p, at - 1))) return true;
  if (/^['’]s$/u.test(wordOf(p, at - 1))) return true;
  if (lex.word(p, at - 1, 'article') !== undefined || lex.word(p, at - 1, 'demonstrative') !== undefined) return true;
  const modifier = lex.wordBefore(p, at, 'modifier', 1);
  if (modifier !== undefined) return true;
  const state = lex.jurisdiction(p, at - 1, ['adjective', 'name', 'abbreviation']);
  return state?.to === at;
}
