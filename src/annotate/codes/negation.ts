import type { TokenTable } from '../../core/tokens.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { wordAt } from '../../matching/tokens.ts';
import { fold } from '../../resources/fold.ts';
import type { ResourceStore } from '../../resources/store.ts';
import type { TermMatch } from './term-trie.ts';

/** A negation reaches over at most so many words to the right. */
const REACH = 4;
/** So many words behind a term its predicate may say that it is lacking. */
const PREDICATE_REACH = 5;

/** "abolished all censorship": one word may stand between. */
const BAN_REACH = 1;

/** "forbade the local authorities to interfere": so many words may stand before what was to be done. */
const OBJECT_REACH = 5;

const CONTRACTED = "n't";

interface Negation {
  readonly term: string;
}

/** What a negation reaches in one language: how far, over what, and what takes it back. */
export class NegationScope {
  private readonly hiding: ReadonlySet<string>;
  private readonly breaking: ReadonlySet<string>;
  private readonly predicates = new LexiconTrie<string>();
  private readonly bans = new LexiconTrie<string>();
  private readonly links: ReadonlySet<string>;
  private readonly infinitives: readonly string[];
  private readonly banned = new LexiconTrie<string>();

  constructor(store: ResourceStore, language: string) {
    const words = store.findLexicon(`languages/${language}`, 'negation-words');
    this.hiding = new Set(words?.forms('use', 'hides').map(fold));
    this.breaking = new Set(words?.forms('use', 'break').map(fold));
    this.links = new Set(words?.forms('use', 'links').map(fold));
    this.infinitives = store.findLexicon(`languages/${language}`, 'verb-endings')?.forms('use', 'infinitive') ?? [];
    for (const form of words?.forms('use', 'predicate') ?? []) this.predicates.add(form, form);
    for (const form of words?.forms('use', 'bans') ?? []) this.bans.add(form, form);
    for (const form of words?.forms('use', 'banned') ?? []) this.banned.add(form, form);
  }

  /**
   * The negation that reaches a term or cue from before it. Two of them cancel each other out ("not without dialogue");
   * "not only" denies nothing, and none reaches over a sign or over "but".
   * @param breaks tokens that are signs
   */
  over(
    tokens: TokenTable,
    match: TermMatch<unknown>,
    negations: readonly TermMatch<Negation>[],
    breaks: readonly number[],
  ): string | undefined {
    const reaching = negations.filter(
      (negation) =>
        negation.to < match.from &&
        match.from - negation.to <= REACH &&
        !this.hiding.has(wordAt(tokens, negation.to + 1)) &&
        !breaks.some((token) => token > negation.to && token < match.from) &&
        !this.breaksBetween(tokens, negation.to + 1, match.from),
    );
    const contracted = this.contractedBefore(tokens, match.from, breaks);
    const count = reaching.length + (contracted ? 1 : 0);
    return count % 2 === 0 ? undefined : (reaching[0]?.value.term ?? CONTRACTED);
  }

  /** What does away with a restriction, right before it or behind it: «запретил цензуру», "censorship was abolished". */
  lifted(tokens: TokenTable, match: TermMatch<unknown>, first: number, limit: number): string | undefined {
    for (const { from, to, values } of this.bans.matches(
      tokens,
      Math.max(first, match.from - BAN_REACH - 2),
      match.from,
    )) {
      if (match.from - to > BAN_REACH || from >= match.from) continue;
      let near = true;
      for (let i = to; i < match.from; i++) {
        const word = wordAt(tokens, i);
        if (SIGNS.has(word) || this.breaking.has(word)) near = false;
      }
      if (near) return values[0];
    }
    return this.forbidden(tokens, match, first) ?? this.said(this.banned, tokens, match, limit);
  }

  /** "forbade the authorities to interfere", "bans officials from censoring", «запретил властям вмешиваться». */
  private forbidden(tokens: TokenTable, match: TermMatch<unknown>, first: number): string | undefined {
    const word = wordAt(tokens, match.from);
    const linked = match.from > first && this.links.has(wordAt(tokens, match.from - 1));
    if (!linked && !this.infinitives.some((ending) => word.endsWith(ending))) return undefined;
    for (let i = match.from - 1; i >= Math.max(first, match.from - OBJECT_REACH - 2); i--) {
      const before = wordAt(tokens, i);
      if (SIGNS.has(before) || this.breaking.has(before)) return undefined;
      const ban = this.bans.longestAt(tokens, i, match.from);
      if (ban !== undefined) return ban.values[0];
    }
    return undefined;
  }

  /** What behind a term, before token `limit`, says that it is lacking: "a dialogue with the state does not exist". */
  behind(tokens: TokenTable, match: TermMatch<unknown>, limit: number): string | undefined {
    return this.said(this.predicates, tokens, match, limit);
  }

  private said(
    predicates: LexiconTrie<string>,
    tokens: TokenTable,
    match: TermMatch<unknown>,
    limit: number,
  ): string | undefined {
    const end = Math.min(limit, match.to + 1 + PREDICATE_REACH);
    for (let i = match.to + 1; i < end; i++) {
      const word = wordAt(tokens, i);
      if (this.breaking.has(word) || SIGNS.has(word)) return undefined;
      const found = predicates.longestAt(tokens, i, limit);
      if (found !== undefined) return found.values[0];
    }
    return undefined;
  }

  /** "didn't": one token. */
  private contractedBefore(tokens: TokenTable, from: number, breaks: readonly number[]): boolean {
    for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
      const word = wordAt(tokens, i);
      if (breaks.includes(i) || this.breaking.has(word)) return false;
      if (word.endsWith(CONTRACTED)) return !this.hiding.has(wordAt(tokens, i + 1));
    }
    return false;
  }

  private breaksBetween(tokens: TokenTable, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.breaking.has(wordAt(tokens, i))) return true;
    return false;
  }
}

const SIGNS: ReadonlySet<string> = new Set(['.', ',', ';', ':', '!', '?', '(', ')', '—', '–']);
