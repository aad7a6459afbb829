import type { TrieMatch } from '../../matching/lexicon-trie.ts';
import { readDate } from './date-reading.ts';
import type { KindNoun, Lexica } from './lexica.ts';
import { type Mention, newMention } from './mention.ts';
import { isCapitalised, isNumber, mayStartSentence, type Passage, wordOf } from './passage.ts';

/**
 * A bare noun that may refer back to an instrument named before: "the Concept", "this law", «указанный закон». Whether
 * it does is for resolution to say, which drops those without an antecedent.
 */
export function laterReference(lex: Lexica, p: Passage, head: TrieMatch<KindNoun>): Mention | undefined {
  const noun = head.values.find(({ traits }) => !traits.has('final'));
  if (noun === undefined || !noun.traits.has('coref') || noun.traits.has('plural')) return undefined;
  if (p.block.kind === 'heading') return undefined;
  const definite = noun.language === 'eng' ? isDefinite(lex, p, head, noun) : isDefiniteInRussian(lex, p, head);
  if (!definite || goesOn(lex, p, head.to, noun)) return undefined;
  const mention = newMention(p, noun, head.from, head.to);
  mention.coref = true;
  readYear(lex, mention);
  mention.own = lex.wordBefore(p, head.from, 'demonstrative')?.values.some(({ value }) => value === 'own') === true;
  return mention;
}

/** "the law of 1996", «указанный закон 1996 года»: which of several is meant. */
function readYear(lex: Lexica, mention: Mention): void {
  const p = mention.passage;
  const link = lex.word(p, mention.to, 'date-link');
  const date = link === undefined || wordOf(p, mention.to) === 'on' ? undefined : readDate(lex, p, link.to);
  if (date?.value.length !== 4) return;
  mention.date = date.value;
  mention.to = date.to;
}

function isDefinite(lex: Lexica, p: Passage, head: TrieMatch<KindNoun>, noun: KindNoun): boolean {
  if (noun.traits.has('capital') && !isCapitalised(p, head.from)) return false;
  if (lex.wordBefore(p, head.from, 'generic-before') !== undefined && !isCapitalised(p, head.from)) return false;
  let at = head.from;
  for (let skipped = 0; skipped < 2 && lex.word(p, at - 1, 'modifier') !== undefined; skipped++) at--;
  return lex.word(p, at - 1, 'demonstrative') !== undefined;
}

/** Russian has no article: a demonstrative, or a capital where none is due. */
const isDefiniteInRussian = (lex: Lexica, p: Passage, head: TrieMatch<KindNoun>): boolean =>
  lex.word(p, head.from - 1, 'demonstrative') !== undefined ||
  (isCapitalised(p, head.from) && !mayStartSentence(p, head.from) && !isCapitalised(p, head.from - 1));

/** "the law of nature", "the document on", "the law enforcement": not the bare noun. */
const goesOn = (lex: Lexica, p: Passage, at: number, noun: KindNoun): boolean =>
  lex.word(p, at, 'not-after') !== undefined ||
  (noun.language === 'eng' && !startsDate(lex, p, at + 1) && /^(?:of|on|for|about|[-‐‑–])$/u.test(wordOf(p, at))) ||
  (isCapitalised(p, at) && noun.language === 'eng' && isCapitalised(p, at - 1));

/** "vetoed the law on 18 May" */
const startsDate = (lex: Lexica, p: Passage, at: number): boolean =>
  isNumber(p, at) || lex.word(p, at, 'month') !== undefined;
