import type { Block, Document } from '../../core/document.ts';
import type { TrieMatch } from '../../matching/lexicon-trie.ts';
import { tokensWithin } from '../../matching/tokens.ts';
import { attachProvisions } from './attach-provisions.ts';
import { elidedBehind } from './chains.ts';
import { compose } from './compose.ts';
import { readEdition } from './edition.ts';
import { composeFinal } from './head-final.ts';
import { laterReference } from './later-references.ts';
import type { KindNoun, Lexica } from './lexica.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passage.ts';
import type { Provision } from './provisions.ts';
import type { RuleCitations } from './rule-citations.ts';
import { titleSentenceBefore, titleSentenceBehind } from './title-sentence.ts';

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
  const starts = lex.provisionStarts(tokens);
  const anchors = rules.anchorsOf(tokens);
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
    let provisions = false;
    let anchored = false;
    for (let at = from; at < to && !(provisions && anchored); at++) {
      const word = tokens.word[at] ?? 0;
      provisions ||= starts[word] === 1;
      anchored ||= anchors[word] === 1;
    }
    if (inBlock.length === 0 && !provisions && !anchored) continue;
    const passage: Passage = { text, tokens, from, to, block };
    finds.push(findIn(lex, anchored ? rules.find(passage) : [], passage, inBlock));
  }
  return confirmed(finds);
}

/** An abbreviation such as «УК» is the code's where it stands with a provision or a state anywhere in the document. */
function confirmed(finds: readonly Finds[]): Finds[] {
  const known = new Set<string>();
  const isKnown = ({ needsProvision, provision }: Mention): boolean => !needsProvision || provision !== null;
  for (const { mentions } of finds)
    for (const mention of mentions)
      if (mention.noun.traits.has('abbreviation') && isKnown(mention)) known.add(mention.noun.form);
  return finds.map(({ mentions, provisions }) => ({
    mentions: mentions.filter((mention) => isKnown(mention) || known.has(mention.noun.form)),
    provisions,
  }));
}

function findIn(lex: Lexica, byRule: readonly Mention[], p: Passage, heads: readonly TrieMatch<KindNoun>[]): Finds {
  const composed: Mention[] = [];
  const firm = byRule.filter(({ yields }) => !yields);
  let done = p.from;
  let rule = 0;
  for (const head of heads) {
    if (head.from < done) continue;
    while ((firm[rule]?.to ?? Number.POSITIVE_INFINITY) <= head.from) rule++;
    if ((firm[rule]?.from ?? Number.POSITIVE_INFINITY) < head.to) continue;
    const found = citationsAt(lex, p, head, done);
    composed.push(...found);
    for (const mention of found) done = Math.max(done, mention.to);
  }
  const mentions = [...composed, ...outside(byRule, composed)];
  mentions.sort((a, b) => a.from - b.from || b.to - a.to);
  const ordered = p.block.kind === 'reference' ? mentions.filter(({ number }) => number !== null) : mentions;
  const provisions = attachProvisions(lex, p, ordered);
  return { mentions: ordered, provisions };
}

/** Matches of rules that are no part of a composed citation: the "44-ФЗ" of «закон № 44-ФЗ» is. */
function outside(byRule: readonly Mention[], composed: readonly Mention[]): Mention[] {
  let next = 0;
  let covered = 0;
  return byRule.filter(({ from, to, yields }) => {
    for (; (composed[next]?.from ?? Number.POSITIVE_INFINITY) <= (yields ? to : from); next++)
      covered = Math.max(covered, composed[next]?.to ?? 0);
    return covered < to && !(yields && covered > from);
  });
}

function citationsAt(lex: Lexica, p: Passage, head: TrieMatch<KindNoun>, done: number): Mention[] {
  const final = composeFinal(lex, p, head);
  if (final !== undefined) return final.from >= done ? [final] : [];
  const composed = compose(lex, p, head);
  if (composed !== undefined && composed.mention.from >= done) {
    const { mention, nested } = composed;
    titleSentenceBefore(lex, mention, done);
    titleSentenceBehind(lex, mention);
    readEdition(lex, mention);
    return [mention, ...nested, ...elidedBehind(lex, mention)];
  }
  const later = laterReference(lex, p, head);
  return later === undefined ? [] : [later];
}
