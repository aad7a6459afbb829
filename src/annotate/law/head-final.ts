import type { TrieMatch } from '../../matching/lexicon-trie.ts';
import { readDate } from './date-reading.ts';
import type { KindNoun, Lexica } from './lexica.ts';
import { type Mention, newMention } from './mention.ts';
import { ministryOf } from './ministry-field.ts';
import { readNumber } from './number-reading.ts';
import { isWord, type Passage, textOf, wordOf } from './passage.ts';
import { readQuotedBefore } from './quoted-title.ts';

const LONGEST_PART = 8;

/**
 * Kazakh: the noun stands last, its parts before it in any order («1996 жылғы 10 маусымдағы № 6-I «…» ҚР Заңына»).
 * Read from the noun to the left.
 */
export function composeFinal(lex: Lexica, p: Passage, head: TrieMatch<KindNoun>): Mention | undefined {
  const noun = head.values.find((value) => value.traits.has('final'));
  if (noun === undefined || noun.kind === 'document') return undefined;
  const mention = newMention(p, noun, head.from, head.to);
  if (noun.traits.has('alone')) mention.title = noun.lemma;
  for (let rounds = 0; rounds < 8; rounds++) {
    const from = partBefore(lex, mention);
    if (from === undefined) break;
    mention.from = from;
  }
  const identified = mention.number !== null || (mention.date !== null && mention.date.length > 4);
  if (noun.traits.has('alone')) return identified || mention.jurisdiction !== null ? mention : undefined;
  if (noun.traits.has('numbered')) return identified ? mention : undefined;
  return identified || mention.title !== null ? mention : undefined;
}

function partBefore(lex: Lexica, mention: Mention): number | undefined {
  return titleBefore(lex, mention) ?? shortPartBefore(lex, mention);
}

/** A jurisdiction, an authority, a date or a number that ends where the mention begins. */
function shortPartBefore(lex: Lexica, mention: Mention): number | undefined {
  const p = mention.passage;
  const end = mention.from;
  for (let from = Math.max(p.from, end - LONGEST_PART); from < end; from++) {
    const date = mention.date === null ? readDate(lex, p, from) : undefined;
    if (date?.to === end && date.value.length > 4) {
      mention.date = date.value;
      return from;
    }
    const number =
      mention.number === null && lex.word(p, from, 'number-sign') !== undefined ? readNumber(lex, p, from) : undefined;
    if (number?.to === end) {
      mention.number = number.value;
      return from;
    }
    const named = mention.jurisdiction === null ? lex.jurisdiction(p, from) : undefined;
    if (named?.to === end) {
      mention.jurisdiction = named.code;
      return from;
    }
    const organ = lex.organs.longestAt(p.tokens, from, end);
    if (organ?.to === end && mention.authority === null) {
      const [value] = organ.values;
      const begin = value?.field === 'before' ? fieldBefore(lex, p, from) : from;
      mention.authority = value === undefined ? null : ministryOf(lex, p, value.authority, begin, from);
      return begin;
    }
  }
  return undefined;
}

/** «Оқу-ағарту министрінің»: the field stands before the minister, behind the jurisdiction. */
function fieldBefore(lex: Lexica, p: Passage, end: number): number {
  for (let from = end; from > p.from && end - from < LONGEST_PART; from--) {
    for (let length = 1; length <= 3; length++) if (lex.jurisdiction(p, from - length)?.to === from) return from;
    if (!isWord(p, from - 1) && !/^[-‑,]$/u.test(wordOf(p, from - 1))) break;
  }
  return end;
}

function titleBefore(lex: Lexica, mention: Mention): number | undefined {
  if (mention.title !== null || !mention.noun.takes.has('quoted')) return undefined;
  const p = mention.passage;
  const quoted = readQuotedBefore(p, mention.from);
  if (quoted !== undefined) {
    mention.title = p.text.slice(quoted.start, quoted.end);
    return quoted.from;
  }
  // Without marks a title ends in «туралы» and begins its clause.
  if (lex.word(p, mention.from - 1, 'title-end') === undefined) return undefined;
  let from = mention.from - 1;
  while (from > p.from && mention.from - from < 25 && (isWord(p, from - 1) || /^[-‑]$/u.test(wordOf(p, from - 1))))
    from--;
  if (from === mention.from - 1) return undefined;
  mention.title = textOf(p, from, mention.from);
  return from;
}
