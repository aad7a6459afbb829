import type { Block, Document } from '../../core/document.ts';
import type { TrieMatch } from '../../matching/lexicon-trie.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import { elidedBehind } from './chains.ts';
import { compose } from './compose.ts';
import { composeFinal } from './head-final.ts';
import { laterReference } from './later-references.ts';
import type { KindNoun, Lexica } from './lexica.ts';
import type { Mention } from './mention.ts';
import { isCapitalised, type Passage, wordOf } from './passage.ts';
import { type Provision, readProvision } from './provisions.ts';
import type { RuleCitations } from './rule-citations.ts';

/** What stands in one passage, in reading order. */
export interface Finds {
  readonly mentions: readonly Mention[];
  /** Provisions that stand without an instrument beside them: "(Article 489)". */
  readonly provisions: readonly Provision[];
}

const SKIPPED: ReadonlySet<Block['kind']> = new Set(['resource', 'acronym']);

/** Finds citations in every block; finding never guesses what a later reference refers to. */
export function findAll(lex: Lexica, rules: RuleCitations, document: Document): Finds[] {
  const { text, tokens } = document;
  const heads = lex.kinds.matches(tokens);
  let next = 0;
  const finds: Finds[] = [];
  for (const block of document.blocks) {
    const { from, to } = tokensWithin(tokens, block);
    const inBlock: TrieMatch<KindNoun>[] = [];
    for (; next < heads.length && (heads[next]?.from ?? 0) < to; next++) {
      const head = heads[next];
      if (head !== undefined && head.from >= from) inBlock.push(head);
    }
    if (SKIPPED.has(block.kind)) continue;
    finds.push(findIn(lex, rules, { text, tokens, from, to, block }, inBlock));
  }
  return finds;
}

function findIn(lex: Lexica, rules: RuleCitations, p: Passage, heads: readonly TrieMatch<KindNoun>[]): Finds {
  const byRule = rules.find(p);
  const mentions: Mention[] = [...byRule];
  let done = p.from;
  for (const head of heads) {
    if (head.from < done || byRule.some((mention) => mention.from < head.to && head.from < mention.to)) continue;
    const found = citationsAt(lex, p, head, done);
    mentions.push(...found);
    for (const mention of found) done = Math.max(done, mention.to);
  }
  mentions.sort((a, b) => a.from - b.from || b.to - a.to);
  const ordered = p.block.kind === 'reference' ? mentions.filter(({ number }) => number !== null) : mentions;
  const provisions = attachProvisions(lex, p, ordered);
  return { mentions: ordered.filter((mention) => !mention.needsProvision || mention.provision !== null), provisions };
}

function citationsAt(lex: Lexica, p: Passage, head: TrieMatch<KindNoun>, done: number): Mention[] {
  const final = composeFinal(lex, p, head);
  if (final !== undefined) return final.from >= done ? [final] : [];
  const composed = compose(lex, p, head);
  if (composed !== undefined && composed.mention.from >= done) {
    const { mention, nested } = composed;
    titleSentenceBefore(lex, mention, done);
    return [mention, ...nested, ...elidedBehind(lex, mention)];
  }
  const later = laterReference(lex, p, head);
  return later === undefined ? [] : [later];
}

const LONGEST_TITLE = 30;

/** «Об образовании. Закон Республики Казахстан от …»: the title stands before, as a sentence of its own. */
function titleSentenceBefore(lex: Lexica, mention: Mention, done: number): void {
  const p = mention.passage;
  if (mention.title !== null || mention.number === null || wordOf(p, mention.from - 1) !== '.') return;
  for (let at = mention.from - 2; at >= done && mention.from - at < LONGEST_TITLE; at--) {
    if (/^[.;:?!]$/u.test(wordOf(p, at))) return;
    if (!isCapitalised(p, at) || lex.word(p, at, 'title-opener') === undefined) continue;
    if (at > p.from && !/^[.;:\d)*•-]$/u.test(wordOf(p, at - 1))) continue;
    const end = mention.from - 1;
    mention.title = p.text.slice(p.tokens.start[at], p.tokens.end[end - 1]);
    mention.from = at;
    return;
  }
}

function provisionsIn(lex: Lexica, p: Passage): Provision[] {
  const found: Provision[] = [];
  for (let at = p.from; at < p.to; at++) {
    const provision = lex.startsProvision(p, at) ? readProvision(lex, p, at) : undefined;
    if (provision === undefined) continue;
    found.push(provision);
    at = provision.to - 1;
  }
  return found;
}

/** How many mentions may start between a provision and the one that it belongs to: those nested in it. */
const NEIGHBOURS = 3;

/** Joins each provision to the instrument beside it; gives those that stand alone and name an article. */
function attachProvisions(lex: Lexica, p: Passage, mentions: readonly Mention[]): Provision[] {
  const alone: Provision[] = [];
  let next = 0;
  for (const provision of provisionsIn(lex, p)) {
    while (next < mentions.length && (mentions[next]?.from ?? 0) < provision.to) next++;
    const earlier = mentions.slice(Math.max(0, next - NEIGHBOURS), next);
    if (earlier.some((mention) => mention.from <= provision.from && provision.to <= mention.to)) continue;
    const behind = mentions
      .slice(next, next + NEIGHBOURS)
      .find((mention) => !mention.elided && joins(lex, p, provision.to, mention.from));
    if (behind !== undefined) {
      behind.from = provision.from;
      behind.provision = provision.normal;
      continue;
    }
    const before = earlier.find((mention) => mention.to <= provision.from && follows(p, mention.to, provision.from));
    if (before !== undefined && !before.coref) {
      before.provision = provision.normal;
      const bracketed = wordOf(p, provision.from - 1) === '(' && wordOf(p, provision.to) === ')';
      before.to = bracketed ? provision.to + 1 : provision.to;
    } else if (provision.article) alone.push(provision);
  }
  return alone;
}

/** "of the", "of the new Kazakh": what may stand between a provision and its instrument. */
function joins(lex: Lexica, p: Passage, from: number, to: number): boolean {
  if (to - from > 5) return false;
  for (let at = from; at < to; at++) {
    const word = wordOf(p, at);
    if (word === '*') continue;
    const small = ['linker', 'article', 'modifier', 'demonstrative'].some(
      (role) => lex.word(p, at, role) !== undefined,
    );
    if (!small && lex.jurisdiction(p, at, ['adjective', 'name']) === undefined && !/^['’]s$/u.test(word)) return false;
  }
  return true;
}

/** Nothing, a comma, a colon or an opening bracket between an instrument and its provision. */
const follows = (p: Passage, from: number, to: number): boolean =>
  to === from || (to === from + 1 && /^[,:(]$/u.test(wordOf(p, from)));
