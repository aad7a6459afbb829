import { legalRelation as relationSchema } from '../../layers/legal-citations.ts';
import { type DateReading, readDate } from './date-reading.ts';
import type { Lexica } from './lexica.ts';
import type { Mention } from './mention.ts';
import { isWord, type Passage, sentenceFrom, sentenceTo, textOf, wordOf } from './passage.ts';

type Relation = Mention['relation'];

interface Cue {
  readonly relation: Relation;
  /** Token behind the cue (for one that stands behind the mention) or behind the mention. */
  readonly to: number;
  readonly from: number;
  readonly quote: string;
}

const GAP = 6;

/** Reads from the words around a mention what happens to the instrument, and when. */
export function readRelation(lex: Lexica, mention: Mention, previous: Mention | undefined): void {
  const p = mention.passage;
  const first = cueAfter(lex, mention, behindParties(lex, mention));
  // "… (coming into force from 01.03.2010) amended the Law": said in brackets first, and behind them.
  const second = first?.relation === 'in-force' ? cueAfter(lex, mention, behindBracket(p, mention.to)) : undefined;
  const after = second === undefined || second.from === first?.from ? first : second;
  if (first?.relation === 'in-force') setEffective(lex, mention, first.to);
  const before = cueBefore(lex, mention) ?? inherited(lex, mention, previous);
  const inForce = after?.relation === 'in-force' ? after : undefined;
  const cue = before !== undefined && (inForce !== undefined || after === undefined) ? before : (after ?? before);
  if (cue === undefined) return;
  mention.relation = cue.relation;
  mention.acts = cue === after;
  mention.evidence.push({ kind: 'cue', quote: cue.quote });
  const date =
    dateBehind(lex, p, behindShortBracket(p, cue.to)) ??
    dateOpening(lex, mention) ??
    dateBefore(lex, mention, previous, cue.from);
  if (date === undefined) return;
  if (cue.relation === 'adopts' && mention.date === null) {
    mention.date = date.value;
    mention.evidence.push({ kind: 'date', quote: textOf(p, date.from, date.to) });
  } else if (cue.relation === 'amends' || cue.relation === 'amended-by' || cue.relation === 'repeals')
    mention.effective ??= date.value;
}

const relationOf = (relation: string): Relation => relationSchema.safeParse(relation).data ?? 'mentions';

/** Signs between a mention and its cue. */
const PASSED_OVER: ReadonlySet<string> = new Set([',', '(', ')', '»', '”', '"']);

/** "… was amended", "(entered into force on 01.01.2012)", ", which came into effect". */
function cueAfter(lex: Lexica, mention: Mention, from: number): Cue | undefined {
  const p = mention.passage;
  for (let at = from; at < from + 12 && at < p.to; at++) {
    const cue = lex.cuesAfter.longestAt(p.tokens, at, p.to);
    const value = cue?.values[0];
    if (cue !== undefined && value !== undefined)
      return { relation: relationOf(value.relation), to: cue.to, from: cue.from, quote: textOf(p, cue.from, cue.to) };
    const word = wordOf(p, at);
    if (!PASSED_OVER.has(word) && !lex.isFunctionWord(word)) return undefined;
  }
  return undefined;
}

/** Behind the bracket that opens at a token, at most 40 tokens on; else the same token. */
function behindBracket(p: Passage, at: number): number {
  if (wordOf(p, at) !== '(') return at;
  for (let i = at + 1; i < at + 40 && i < p.to; i++) if (wordOf(p, i) === ')') return i + 1;
  return at;
}

/** "The Association Agreement with the European Union (EU), signed …": behind those who conclude it, up to the comma. */
function behindParties(lex: Lexica, { passage: p, kind, to }: Mention): number {
  const from = behindShortBracket(p, to);
  if (kind !== 'treaty' || lex.word(p, from, 'party-link') === undefined) return from;
  for (let at = from + 1; at < from + 12 && at < p.to; at++) if (wordOf(p, at) === ',') return at;
  return from;
}

/** «Гражданский кодекс (Общая часть), принят …»: behind the bracket, unless a cue stands in it. */
function behindShortBracket(p: Passage, at: number): number {
  if (wordOf(p, at) !== '(') return at;
  for (let i = at + 1; i < at + 6; i++) if (wordOf(p, i) === ')') return i + 1;
  return at;
}

/** "the adoption of the new …", "as amended by the …": nothing but small words and an authority may stand between. */
function cueBefore(lex: Lexica, mention: Mention): Cue | undefined {
  const p = mention.passage;
  // "It was never ratified. The new Code …": another sentence.
  const sentence = sentenceFrom(p, mention.from);
  for (let at = mention.from - 1; at >= p.from && at >= mention.from - GAP - 3; at--) {
    const cue = lex.cuesBefore.longestAt(p.tokens, at, mention.from);
    const value = cue?.values[0];
    if (cue !== undefined && value !== undefined && passable(lex, p, cue.to, mention.from) && at >= sentence) {
      const longer = lex.cuesBefore.longestAt(p.tokens, at - 1, mention.from);
      const best = longer !== undefined && longer.to === cue.to ? longer : cue;
      const relation = relationOf(best.values[0]?.relation ?? 'mentions');
      // "the Law was amended (Law No. 15)": in the bracket stands what amends.
      const bracketed = relation === 'amended-by' && wordOf(p, mention.from - 1) === '(';
      return {
        relation: bracketed ? 'amends' : relation,
        to: mention.to,
        from: best.from,
        quote: textOf(p, best.from, best.to),
      };
    }
  }
  return undefined;
}

function passable(lex: Lexica, p: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const small =
      lex.isFunctionWord(wordOf(p, at)) ||
      lex.word(p, at, 'modifier') !== undefined ||
      wordOf(p, at) === "'s" ||
      wordOf(p, at) === '’s';
    const named = lex.organs.longestAt(p.tokens, at, to) ?? undefined;
    const state = lex.jurisdiction(p, at, ['name', 'adjective', 'abbreviation']);
    if (named !== undefined) at = named.to - 1;
    else if (state !== undefined) at = state.to - 1;
    else if (!small && !/^[*(]$/u.test(wordOf(p, at)) && !(at === from && wordOf(p, at) === '.')) return false;
  }
  return true;
}

/** "the implementation of the Law … and the Concept …": the second has the relation of the first. */
function inherited(lex: Lexica, mention: Mention, previous: Mention | undefined): Cue | undefined {
  if (previous === undefined || previous.passage !== mention.passage || previous.relation === 'mentions')
    return undefined;
  const p = mention.passage;
  const gap = mention.from - previous.to;
  if (gap < 1 || gap > 4) return undefined;
  const joined =
    lex.word(p, previous.to, 'conjunction') ?? (wordOf(p, previous.to) === ',' ? { to: previous.to + 1 } : undefined);
  if (joined === undefined || !passable(lex, p, joined.to, mention.from)) return undefined;
  return {
    relation: previous.relation,
    to: mention.to,
    from: mention.from,
    quote: textOf(p, previous.to, mention.from),
  };
}

interface Placed extends DateReading {
  readonly from: number;
}

/** The date behind a cue or mention: "in 2006", "on 1 January 2015", "in the address of September 30, 1998". */
function dateBehind(lex: Lexica, p: Passage, from: number): Placed | undefined {
  const end = Math.min(sentenceTo(p, from), from + 16);
  for (let at = from; at < end; at++) {
    const date = readDate(lex, p, at);
    if (date !== undefined && (at <= from + 2 || date.value.length === 10)) return { ...date, from: at };
    if (/^[();]$/u.test(wordOf(p, at)) && at > from + 1) return undefined;
    const noun = lex.kinds.longestAt(p.tokens, at, p.to)?.values.find(({ traits }) => !traits.has('final'));
    // "approved by the Decree of 25 July 2006" dates the Concept; another law's date is its own.
    if (noun !== undefined && (noun.traits.has('coref') || noun.traits.has('plural')) && !noun.traits.has('organ'))
      return undefined;
  }
  return undefined;
}

/** "In 2014, a new Trade Union Law was adopted": the date that opens the sentence. */
function dateOpening(lex: Lexica, mention: Mention): Placed | undefined {
  const p = mention.passage;
  const from = sentenceFrom(p, mention.from);
  for (let at = from; at < Math.min(from + 4, mention.from); at++) {
    const date = readDate(lex, p, at);
    if (date !== undefined)
      return /^[,]$/u.test(wordOf(p, date.to)) || isWord(p, date.to) ? { ...date, from: at } : undefined;
  }
  return undefined;
}

/**
 * "in his address of September 30, 1998, he introduced the …": the last full date before it in the sentence; a mere year
 * only close before the cue ("in 2005 with the introduction of").
 */
function dateBefore(lex: Lexica, mention: Mention, previous: Mention | undefined, cue: number): Placed | undefined {
  const p = mention.passage;
  const begin = previous?.passage === p ? previous.to : p.from;
  const first = Math.max(sentenceFrom(p, mention.from), begin, mention.from - 16);
  let found: Placed | undefined;
  for (let at = first; at < mention.from; at++) {
    const date = readDate(lex, p, at);
    if (date === undefined || date.to > mention.from) continue;
    if (date.value.length === 10 || (date.to <= cue && cue - date.to <= 2)) found = { ...date, from: at };
    at = date.to - 1;
  }
  return found;
}

/** The date when it takes effect: "into force on 01.01.2012", «вводится в действие с 01.01.2015». */
function setEffective(lex: Lexica, mention: Mention, from: number): void {
  const p = mention.passage;
  for (let at = from; at < from + 3; at++) {
    const date = readDate(lex, p, at);
    if (date === undefined) continue;
    mention.effective = date.value;
    return;
  }
}
