import { readDate } from './date-reading.ts';
import type { Lexica } from './lexica.ts';
import type { Mention } from './mention.ts';
import { type Passage, wordOf } from './passage.ts';
import { type Provision, readProvision } from './provisions.ts';

/** How many mentions may start between a provision and the one that it belongs to: those nested in it. */
const NEIGHBOURS = 3;

/** Joins each provision to the instrument beside it; gives those that stand alone and name an article. */
export function attachProvisions(lex: Lexica, p: Passage, mentions: readonly Mention[]): Provision[] {
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
      readDateBehind(lex, before);
    } else if (provision.article && !headsArticle(p, provision)) alone.push(provision);
  }
  return alone;
}

/** "Covenant on …, art. 22, Dec. 16, 1966", as American notes cite: the day stands behind the provision. */
function readDateBehind(lex: Lexica, mention: Mention): void {
  const { passage: p, to } = mention;
  if (p.block.kind !== 'footnote' || mention.date !== null || wordOf(p, to) !== ',') return;
  const date = readDate(lex, p, to + 1);
  if (date?.value.length !== 10) return;
  mention.date = date.value;
  mention.to = date.to;
}

/** «Статья 5. Права читателей»: the heading of a statute's own article cites nothing. */
const headsArticle = (p: Passage, { from, to }: Provision): boolean =>
  from === p.from && (to >= p.to || wordOf(p, to) === '.');

function provisionsIn(lex: Lexica, p: Passage): Provision[] {
  const starts = lex.provisionStarts(p.tokens);
  const { word } = p.tokens;
  const found: Provision[] = [];
  for (let at = p.from; at < p.to; at++) {
    if (starts[word[at] ?? 0] !== 1) continue;
    const provision = readProvision(lex, p, at);
    if (provision === undefined) continue;
    found.push(provision);
    at = provision.to - 1;
  }
  return found;
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
