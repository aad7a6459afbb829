import type { TrieMatch } from '../../matching/lexicon-trie.ts';
import { isInstrument } from './acceptance.ts';
import { editionBehind, readBracket } from './edition.ts';
import { readIssuingSubject } from './issuing-subject.ts';
import type { KindNoun, Lexica } from './lexica.ts';
import { type Mention, newMention } from './mention.ts';
import { organBefore, organPart } from './organ-part.ts';
import { adoptedPart, bracketPart, datePart, jurisdictionPart, numberPart, type PartReader } from './parts.ts';
import { isCapitalised, isNumber, mayStartSentence, type Passage, textOf, wordOf } from './passage.ts';
import { isExcluded, periodPart, titleBefore, titlePart } from './title-part.ts';
import { readTopicBefore } from './topic.ts';

const PARTS: readonly PartReader[] = [
  titlePart,
  periodPart,
  organPart,
  jurisdictionPart,
  numberPart,
  datePart,
  adoptedPart,
  bracketPart,
];

/** What was composed around a noun: the mention, and those nested in its name. */
export interface Composed {
  readonly mention: Mention;
  readonly nested: readonly Mention[];
}

/** Composes the citation around a noun whose parts follow it (English, Russian); `undefined` where there is none. */
export function compose(lex: Lexica, p: Passage, head: TrieMatch<KindNoun>): Composed | undefined {
  // «Конституция» is Russian and Kazakh: only in one of them do its parts follow.
  const noun = head.values.find(({ traits }) => !traits.has('final'));
  if (noun === undefined || noun.kind === 'document') return undefined;
  if (noun.traits.has('abbreviation') && textOf(p, head.from, head.to) !== noun.form) return undefined;
  const mention = newMention(p, noun, head.from, head.to);
  if (noun.traits.has('named')) return named(lex, mention, head);
  if (noun.traits.has('acronym')) return acronym(mention, head);
  if (noun.traits.has('alone') || (noun.traits.has('abbreviation') && noun.kind === 'code')) {
    mention.title = noun.lemma;
    mention.titleOpen = true;
  }
  if (!readBefore(lex, mention)) return undefined;
  const nested = protocolTo(lex, mention);
  readBehind(lex, mention);
  organBefore(lex, mention);
  readIssuingSubject(lex, mention);
  // What cabinets issue are resolutions, whatever translations call them.
  if (mention.kind === 'decree' && mention.authority === 'government') mention.kind = 'resolution';
  readAround(lex, mention);
  return isInstrument(lex, mention, head.to) ? { mention, nested } : undefined;
}

/** "the Minsk agreements", by the name that a register has for it. */
function named(lex: Lexica, mention: Mention, { from, to }: TrieMatch<KindNoun>): Composed | undefined {
  if (!isCapitalised(mention.passage, from)) return undefined;
  mention.title = textOf(mention.passage, from, to);
  readBehind(lex, mention);
  readAround(lex, mention);
  return { mention, nested: [] };
}

/** "the ICCPR"; not the brackets that introduce it behind its full name. */
function acronym(mention: Mention, { from, to }: TrieMatch<KindNoun>): Composed | undefined {
  const p = mention.passage;
  if (textOf(p, from, to) !== mention.noun.form || (wordOf(p, from - 1) === '(' && wordOf(p, to) === ')'))
    return undefined;
  mention.title = mention.noun.lemma;
  return { mention, nested: [] };
}

export function readBehind(lex: Lexica, mention: Mention): void {
  for (let rounds = 0; rounds < 10; rounds++) {
    const next = partAt(lex, mention, mention.to) ?? partBehindEdition(lex, mention);
    if (next === undefined) return;
    mention.to = next;
  }
}

function partAt(lex: Lexica, mention: Mention, at: number): number | undefined {
  for (const read of PARTS) {
    const to = read(lex, mention, at);
    if (to !== undefined) return to;
  }
  return undefined;
}

/** «№ 7-ФЗ (ред. от 30.09.2024) О некоммерческих организациях»: the title stands behind the edition. */
function partBehindEdition(lex: Lexica, mention: Mention): number | undefined {
  const { to } = mention;
  const behind = mention.title === null ? editionBehind(lex, mention.passage, to) : undefined;
  const next = behind === undefined ? undefined : titlePart(lex, mention, behind);
  if (behind !== undefined && next !== undefined) readBracket(lex, mention, to, behind);
  return next;
}

/** Title words before the noun. False where they show that the noun names no instrument. */
function readBefore(lex: Lexica, mention: Mention): boolean {
  const { passage: p, noun } = mention;
  if (noun.takes.has('adjective') && !isCapitalised(p, mention.from)) readAdjective(lex, mention);
  readTopicBefore(lex, mention);
  if (mention.title !== null || !noun.takes.has('before') || !isCapitalised(p, mention.from)) return true;
  // "II. THE GENERAL LAW": in a heading in capitals they make no name.
  if (
    (p.block.kind === 'heading' || p.block.kind === 'front-matter') &&
    /^\P{Ll}+$/u.test(p.text.slice(p.block.start, p.block.end))
  )
    return true;
  const from = titleBefore(lex, p, mention.from, mention.kind, noun.traits.has('year'));
  if (from === null) return false;
  if (from === mention.from) return true;
  mention.from = organisationAround(lex, p, from, mention.from);
  mention.title = textOf(p, from, mention.to);
  mention.titleOpen = true;
  return true;
}

/** "Council of Europe Convention on …": the organisation in whose name the title begins, whole. */
function organisationAround(lex: Lexica, p: Passage, from: number, head: number): number {
  for (let at = from - 3; at < from; at++) {
    const named = at < p.from || !isCapitalised(p, at) ? undefined : lex.organisations.longestAt(p.tokens, at, head);
    if (named !== undefined && named.to > from) return at;
  }
  return from;
}

/** «Женевская конвенция»: a name of which only the adjective has a capital. */
function readAdjective(lex: Lexica, mention: Mention): void {
  const p = mention.passage;
  const at = mention.from - 1;
  if (!isCapitalised(p, at) || lex.isFunctionWord(wordOf(p, at))) return;
  // At the head of a sentence only one made from a place: «Киотский протокол», not «Трудовой договор».
  if (mayStartSentence(p, at) && !lex.adjectiveEndings.some((ending) => wordOf(p, at).endsWith(ending))) return;
  if (isExcluded(lex, p, at, mention.kind)) return;
  if (lex.jurisdiction(p, at, ['name', 'adjective']) !== undefined || lex.kinds.longestAt(p.tokens, at, at + 1)) return;
  mention.from = at;
  mention.title = textOf(p, at, mention.to);
  mention.titleOpen = true;
}

/** The year and the jurisdiction before it: "the 1966 Covenant", "Kazakhstan's 2005 Law", "the new Kyrgyz Criminal Code". */
function readAround(lex: Lexica, mention: Mention): void {
  const p = mention.passage;
  const year = textOf(p, mention.from - 1);
  if (
    mention.date === null &&
    isNumber(p, mention.from - 1) &&
    /^(?:1[89]|20)\d\d$/u.test(year) &&
    !/^[-–—/,]$/u.test(wordOf(p, mention.from - 2))
  ) {
    mention.date = year;
    mention.from--;
  }
  if (mention.jurisdiction === null && mention.kind !== 'treaty')
    mention.jurisdiction = jurisdictionBefore(lex, p, mention.from);
}

export function jurisdictionBefore(lex: Lexica, p: Passage, from: number): string | null {
  let end = from;
  for (let skipped = 0; skipped < 2; skipped++) {
    const modifier = lex.wordBefore(p, end, 'modifier', 1);
    if (modifier === undefined) break;
    end = modifier.from;
  }
  const possessive = /^['’]s$/u.test(wordOf(p, end - 1));
  for (let length = 1; length <= 4; length++) {
    const at = end - length - (possessive ? 1 : 0);
    const named = lex.jurisdiction(p, at, possessive ? ['name', 'abbreviation'] : ['adjective', 'abbreviation']);
    if (named !== undefined && at >= p.from && named.to === end - (possessive ? 1 : 0)) return named.code;
  }
  return null;
}

/** "Optional Protocol to the 1966 International Covenant …": the treaty it belongs to is part of its name. */
function protocolTo(lex: Lexica, mention: Mention): readonly Mention[] {
  const p = mention.passage;
  if (!mention.noun.takes.has('to')) return [];
  const link = wordOf(p, mention.to);
  if (link !== 'to' && link !== 'к') return [];
  for (let i = mention.to + 1; i < mention.to + 6 && i < p.to; i++) {
    const head = lex.kinds.longestAt(p.tokens, i, p.to);
    if (head === undefined) continue;
    const treaty = compose(lex, p, head);
    if (treaty === undefined || treaty.mention.kind !== 'treaty') return [];
    mention.to = treaty.mention.to;
    mention.title = textOf(p, mention.from, mention.to);
    return [treaty.mention, ...treaty.nested];
  }
  return [];
}
