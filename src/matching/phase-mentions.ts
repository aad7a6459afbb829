import type { Span } from '../core/span.ts';
import { TokenKind, type TokenTable } from '../core/tokens.ts';
import { fold } from '../resources/fold.ts';
import type { ResourceStore } from '../resources/store.ts';
import { LexiconTrie } from './lexicon-trie.ts';
import type { Tokenised } from './rule-engine.ts';
import { wordAt } from './tokens.ts';
import { type Read, Starts } from './trie-starts.ts';

/** A phase spoken of by its number: "the third phase", "phases 1 and 2", "этап III", "the first" (bare). */
export interface PhaseMention extends Span {
  /** Tokens `[from, to)` of the mention, without a determiner. */
  readonly from: number;
  readonly to: number;
  /** In the order named; empty where `relative` says which one is meant. */
  readonly ordinals: readonly number[];
  /** "the new phase", "the next stage", "the last period". */
  readonly relative: 'next' | 'last' | null;
  /** The noun: `phase`, `этап`; `null` for a bare ordinal ("the first (1991-5)"). */
  readonly noun: string | null;
  readonly strength: 'strong' | 'weak' | null;
  /** An article or a preposition stands before it: "in the second", not "secondly". */
  readonly led: boolean;
}

interface Numeral {
  readonly value: number;
  readonly kind: 'ordinal' | 'cardinal' | 'next' | 'last';
}
interface Noun {
  readonly lemma: string;
  readonly strength: 'strong' | 'weak';
}
/** Tokens `[from, to)` with the numerals and nouns among them. */
interface Stretch {
  readonly tokens: TokenTable;
  readonly from: number;
  readonly to: number;
  readonly numerals: Starts<Numeral>;
  readonly nouns: Starts<Noun>;
}

/** More phases than this no periodisation has: a larger number counts something else. */
const MOST_PHASES = 20;
/** So many words may stand between ordinal and noun: "the first formative period". */
const WORDS_BETWEEN = 2;
/** A complement stands within so many words: "of the new project". */
const REACH_OF_COMPLEMENT = 4;
const ROMAN: ReadonlyMap<string, number> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((form, index) => [form, index + 1]),
);
const DASHES: ReadonlySet<string> = new Set(['-', '‐', '‑', '–', '—']);

/** Of each store, the mentions of its places: several stages look for them with the same words. */
const known = new WeakMap<ResourceStore, Map<string, PhaseMentions>>();

export function phaseMentionsOf(store: ResourceStore, place: string): PhaseMentions {
  const ofStore = known.get(store) ?? new Map<string, PhaseMentions>();
  known.set(store, ofStore);
  const mentions = ofStore.get(place) ?? new PhaseMentions(store, place);
  ofStore.set(place, mentions);
  return mentions;
}

/** Finds phases spoken of by number, in the language of its lexicons. Linear in the tokens. */
export class PhaseMentions {
  private readonly numerals = new LexiconTrie<Numeral>();
  private readonly nouns = new LexiconTrie<Noun>();
  private readonly functionWords: ReadonlyMap<string, string>;
  private readonly processes = new LexiconTrie<true>();
  private readonly extents = new LexiconTrie<true>();
  private last: Stretch | undefined;

  /** @param place `languages/eng`: its lexicons `ordinals`, `number-words`, `phase-nouns`, `periodisation-cues`, `stopwords` */
  constructor(store: ResourceStore, place: string) {
    for (const { form, cells } of store.findLexicon(place, 'number-words')?.entries ?? [])
      if (cells.kind === 'unit' || cells.kind === 'teen')
        this.numerals.add(form, { value: Number(cells.value), kind: 'cardinal' });
    for (const { form, cells } of store.findLexicon(place, 'ordinals')?.entries ?? [])
      if (cells.kind === 'ordinal' || cells.kind === 'next' || cells.kind === 'last')
        this.numerals.add(form, { value: Number(cells.value ?? 0), kind: cells.kind });
    for (const { form, cells } of store.findLexicon(place, 'phase-nouns')?.entries ?? [])
      this.nouns.add(form, { lemma: cells.lemma ?? form, strength: cells.strength === 'strong' ? 'strong' : 'weak' });
    for (const form of store.findLexicon(place, 'periodisation-cues')?.forms('role', 'process') ?? [])
      this.processes.add(form, true);
    for (const form of store.findLexicon(place, 'periodisation-cues')?.forms('role', 'extent') ?? [])
      this.extents.add(form, true);
    const stopwords = store.findLexicon(place, 'stopwords')?.entries ?? [];
    this.functionWords = new Map(stopwords.map(({ form, cells }) => [fold(form), cells.class ?? '']));
  }

  /** The mentions among tokens `[from, to)`, in order, not overlapping. */
  find({ text, tokens }: Tokenised, from: number, to: number): PhaseMention[] {
    const { numerals, nouns } = this.startsIn(tokens, from, to);
    const found: PhaseMention[] = [];
    if (numerals.none && nouns.none) return found;
    // A mention begins with a numeral or a noun, or with a Roman number right before a noun.
    for (let i = from; i < to; i++) {
      i = Math.max(i, Math.min(numerals.next(i, to), nouns.next(i, to) - 1));
      const mention =
        this.numbered(tokens, i, to, numerals, nouns) ??
        this.labelled(text, tokens, i, to, numerals, nouns) ??
        this.roman(text, tokens, i, nouns);
      if (mention === undefined) continue;
      const before = this.functionWords.get(wordAt(tokens, i - 1));
      const led = before === 'article' || before === 'preposition';
      if (mention.noun === null || !this.isOfProcess(tokens, mention.to, to)) found.push({ ...mention, led });
      i = mention.to - 1;
    }
    return found;
  }

  /** Whether a noun for parts of history stands among tokens `[from, to)`. */
  nounStandsIn(tokens: TokenTable, from: number, to: number): boolean {
    return this.nouns.occursIn(tokens, from, to);
  }

  /** "the first phase of the project", "in its initial phase of implementation": none of a periodisation. */
  private isOfProcess(tokens: TokenTable, behind: number, to: number): boolean {
    for (let at = behind; at < Math.min(to, behind + REACH_OF_COMPLEMENT); at++) {
      if (tokens.kind[at] !== TokenKind.word) return false;
      if (this.processes.longestAt(tokens, at, to) !== undefined) return true;
    }
    return false;
  }

  /** "the third was", "the third lasted"; not "the third sector": the ordinal of something else. */
  private goesOn(tokens: TokenTable, at: number, to: number): boolean {
    return this.functionWords.has(wordAt(tokens, at)) || this.extents.longestAt(tokens, at, to) !== undefined;
  }

  /** How many phases are spoken of together: "the five phases". */
  counts(tokens: TokenTable, from: number, to: number): (Span & { readonly count: number })[] {
    const { numerals, nouns } = this.startsIn(tokens, from, to);
    if (nouns.none) return [];
    return numerals.matches.flatMap(({ start, to: behind, values: [numeral] }) => {
      const noun = numeral?.kind === 'cardinal' ? this.nounFrom(tokens, behind, to, nouns) : undefined;
      if (numeral === undefined || noun === undefined || noun.value.strength === 'weak') return [];
      return [{ start, end: tokens.end[noun.to - 1] ?? start, count: numeral.value }];
    });
  }

  /** Numerals and nouns of a stretch: mentions and counts are asked for one after the other. */
  private startsIn(tokens: TokenTable, from: number, to: number): Stretch {
    const { last } = this;
    if (last !== undefined && last.tokens === tokens && last.from === from && last.to === to) return last;
    const numerals = new Starts(this.numerals.matches(tokens, from, to));
    const nouns = new Starts(this.nouns.matches(tokens, from, to));
    this.last = { tokens, from, to, numerals, nouns };
    return this.last;
  }

  /** "the first and second phases", "its first two phases", "the next stage", or a bare ordinal. */
  private numbered(
    tokens: TokenTable,
    from: number,
    to: number,
    numerals: Starts<Numeral>,
    nouns: Starts<Noun>,
  ): PhaseMention | undefined {
    const first = numerals.at(from);
    if (first === undefined || first.value.kind === 'cardinal') return undefined;
    const { kind, value } = first.value;
    const relative = kind === 'ordinal' ? null : kind;
    const list = relative === null ? this.more(tokens, [value], first.to, to, numerals) : { value: [], to: first.to };
    const count = numerals.at(list.to);
    const counted = value === 1 && kind === 'ordinal' && count?.value.kind === 'cardinal' ? count : undefined;
    const ordinals = counted === undefined ? list.value : upTo(1, counted.value.value);
    const noun = this.nounFrom(tokens, counted?.to ?? list.to, to, nouns);
    if (noun !== undefined) return mentionOf(tokens, from, noun.to, ordinals, relative, noun.value);
    if (relative !== null || counted !== undefined) return undefined;
    if (tokens.kind[first.to] === TokenKind.word && !this.goesOn(tokens, first.to, to)) return undefined;
    return mentionOf(tokens, from, first.to, [value], null, null);
  }

  /** "phase 2", "stages I and II", "этап 3". Weak nouns are left out: "chapter 3", "step 2". */
  private labelled(
    text: string,
    tokens: TokenTable,
    from: number,
    to: number,
    numerals: Starts<Numeral>,
    nouns: Starts<Noun>,
  ): PhaseMention | undefined {
    const noun = nouns.at(from);
    if (noun === undefined || noun.value.strength === 'weak' || noun.to >= to) return undefined;
    const behind = wordAt(tokens, noun.to);
    const sign = behind === '№' || behind === '#' ? noun.to + 1 : noun.to;
    const first = cardinalAt(text, tokens, sign, numerals);
    if (first === undefined) return undefined;
    const join = wordAt(tokens, first.to);
    const second = this.joins(join) || DASHES.has(join) ? cardinalAt(text, tokens, first.to + 1, numerals) : undefined;
    if (second === undefined || second.value <= first.value)
      return mentionOf(tokens, from, first.to, [first.value], null, noun.value);
    const ordinals = DASHES.has(join) ? upTo(first.value, second.value) : [first.value, second.value];
    return mentionOf(tokens, from, second.to, ordinals, null, noun.value);
  }

  /** "III этап". */
  private roman(text: string, tokens: TokenTable, at: number, nouns: Starts<Noun>): PhaseMention | undefined {
    const noun = nouns.at(at + 1);
    const ordinal = noun === undefined ? 0 : romanAt(text, tokens, at);
    return noun === undefined || ordinal === 0
      ? undefined
      : mentionOf(tokens, at, noun.to, [ordinal], null, noun.value);
  }

  /** Further ordinals behind the first: "first, second and third". */
  private more(
    tokens: TokenTable,
    ordinals: readonly number[],
    from: number,
    to: number,
    numerals: Starts<Numeral>,
  ): Read<number[]> {
    const all = [...ordinals];
    let end = from;
    for (let at = from; at < to && at <= end + 3; at++) {
      const numeral = numerals.at(at);
      if (numeral?.value.kind === 'ordinal') {
        all.push(numeral.value.value);
        end = numeral.to;
        at = end - 1;
      } else if (!this.joins(wordAt(tokens, at)) && this.functionWords.get(wordAt(tokens, at)) !== 'article') break;
    }
    return { value: all, to: end };
  }

  private nounFrom(tokens: TokenTable, from: number, to: number, nouns: Starts<Noun>): Read<Noun> | undefined {
    for (let at = from; at < to && at <= from + WORDS_BETWEEN; at++) {
      const noun = nouns.at(at);
      if (noun !== undefined) return noun;
      if (tokens.kind[at] !== TokenKind.word || this.functionWords.has(wordAt(tokens, at))) return undefined;
    }
    return undefined;
  }

  private joins(word: string): boolean {
    return word === ',' || word === '/' || this.functionWords.get(word) === 'conjunction';
  }
}

function cardinalAt(text: string, tokens: TokenTable, at: number, numerals: Starts<Numeral>): Read<number> | undefined {
  const form = wordAt(tokens, at);
  if (tokens.kind[at] === TokenKind.number) {
    const value = Number(form);
    return form.length <= 2 && value >= 1 && value <= MOST_PHASES ? { value, to: at + 1 } : undefined;
  }
  const roman = romanAt(text, tokens, at);
  if (roman > 0) return { value: roman, to: at + 1 };
  const numeral = numerals.at(at);
  return numeral?.value.kind === 'cardinal' && numeral.value.value > 0 && numeral.value.value <= MOST_PHASES
    ? { value: numeral.value.value, to: numeral.to }
    : undefined;
}

/** The value of a Roman numeral in capitals; 0 where there is none. */
function romanAt(text: string, tokens: TokenTable, at: number): number {
  const value = ROMAN.get(wordAt(tokens, at)) ?? 0;
  if (value === 0) return 0;
  const printed = text.slice(tokens.start[at], tokens.end[at]);
  return printed === printed.toUpperCase() ? value : 0;
}

const upTo = (first: number, last: number): number[] =>
  Array.from({ length: Math.min(last, MOST_PHASES) - first + 1 }, (_, index) => first + index);

const mentionOf = (
  tokens: TokenTable,
  from: number,
  to: number,
  ordinals: readonly number[],
  relative: 'next' | 'last' | null,
  noun: Noun | null,
): PhaseMention => ({
  start: tokens.start[from] ?? 0,
  end: tokens.end[to - 1] ?? 0,
  from,
  to,
  ordinals,
  relative,
  noun: noun?.lemma ?? null,
  strength: noun?.strength ?? null,
  led: false,
});
