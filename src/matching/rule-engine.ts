import type { Span } from '../core/span.ts';
import { TokenKind, type TokenTable } from '../core/tokens.ts';
import { fold } from '../resources/fold.ts';
import type { Rule } from '../resources/rules.ts';
import { PatternDispatch } from './pattern-dispatch.ts';
import { tokenise, tokensWithin, wordAt } from './tokens.ts';

/** How the expression of a rule with a word boundary before it begins. */
const WORD_BEGINS = String.raw`(?<![\p{L}\p{N}])`;

/** A place where a rule matches. Offsets are those of the text that was searched. */
export interface RuleMatch extends Span {
  readonly rule: Rule;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The span of a named group; `undefined` where it took no part. */
  span(group: string): Span | undefined;
}

/** A text with its tokens: a document, or anything like one. */
export interface Tokenised {
  readonly text: string;
  readonly tokens: TokenTable;
}

/**
 * Runs rules over stretches of a text. A rule is tried on a stretch only where one of its anchor words stands in it,
 * so that a hundred rules cost little where nothing is to be found.
 */
export class RuleEngine {
  readonly rules: readonly Rule[];
  private readonly byAnchor = new Map<string, number[]>();
  private readonly unanchored: number[] = [];
  private readonly numbers: readonly number[] | undefined;
  private readonly years: readonly number[] | undefined;
  /** By rule: the last token of the stretch at hand that anchors it; infinite for rules without anchors. */
  private readonly lastAnchor: Float64Array;
  /** By rule that begins with a word: its expression, tried at the beginnings of tokens only. */
  private readonly sticky: readonly (RegExp | undefined)[];
  private readonly dispatch: PatternDispatch;

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    rules.forEach((rule, index) => {
      if (rule.anchors.length === 0) this.unanchored.push(index);
      for (const anchor of rule.anchors) {
        const key = anchor.startsWith('#') ? anchor : wordAt(tokenise(fold(anchor)), 0);
        const there = this.byAnchor.get(key);
        if (there === undefined) this.byAnchor.set(key, [index]);
        else if (there.at(-1) !== index) there.push(index);
      }
    });
    this.numbers = this.byAnchor.get('#number');
    this.years = this.byAnchor.get('#year');
    this.lastAnchor = new Float64Array(rules.length).fill(Number.POSITIVE_INFINITY);
    this.sticky = rules.map(({ expression: { source, flags } }) =>
      source.startsWith(WORD_BEGINS) ? new RegExp(source, flags.replace('g', 'y')) : undefined,
    );
    const sources = rules.map(({ expression }, index) =>
      this.sticky[index] === undefined ? '(?!)' : expression.source,
    );
    this.dispatch = new PatternDispatch(sources, true);
  }

  /**
   * Every match of every rule within `region`, in order of start, longer before shorter, earlier rule before later.
   * Matches of different rules may overlap: see {@link withoutOverlaps}.
   */
  scan({ text, tokens }: Tokenised, region: Span): RuleMatch[] {
    const active = this.activeRules(tokens, region, text);
    if (active.length === 0) return [];
    const stretch = text.slice(region.start, region.end);
    const lower = stretch.toLowerCase();
    const found: RuleMatch[] = [];
    const atWords = new Set<number>();
    for (const index of active)
      if (this.sticky[index] === undefined || lower.length !== stretch.length)
        this.search(index, stretch, region, found);
      else atWords.add(index);
    if (atWords.size > 0) this.tryAtWords(atWords, stretch, lower, { tokens, region }, found);
    return found.sort((a, b) => a.start - b.start || b.end - a.end || a.rule.order - b.rule.order);
  }

  /** One rule, anywhere in the stretch. */
  private search(index: number, stretch: string, { start }: Span, found: RuleMatch[]): void {
    const rule = this.rules[index];
    if (rule === undefined) return;
    rule.expression.lastIndex = 0;
    for (let hit = rule.expression.exec(stretch); hit !== null; hit = rule.expression.exec(stretch)) {
      if (hit[0] === '') rule.expression.lastIndex++;
      else found.push(toMatch(rule, hit, stretch, start));
    }
  }

  /**
   * The rules that begin with a word, at the tokens at which their first characters stand. An expression that looks
   * for its place by itself tries each letter of the stretch, which took most of the time.
   */
  private tryAtWords(
    active: ReadonlySet<number>,
    stretch: string,
    lower: string,
    { tokens, region }: { readonly tokens: TokenTable; readonly region: Span },
    found: RuleMatch[],
  ): void {
    const ends = new Map<number, number>();
    const { from, to } = tokensWithin(tokens, region);
    for (let i = from; i < to; i++) {
      const at = (tokens.start[i] ?? 0) - region.start;
      const candidates = this.dispatch.at(lower, at);
      if (candidates === undefined) continue;
      for (let candidate = 0; candidate < candidates.length; candidate++) {
        const index = candidates[candidate] ?? 0;
        const rule = this.rules[index];
        const sticky = this.sticky[index];
        if (!active.has(index) || rule === undefined || sticky === undefined || (ends.get(index) ?? 0) > at) continue;
        // What holds its anchor cannot begin behind the last of them.
        if ((this.lastAnchor[index] ?? 0) < i) continue;
        sticky.lastIndex = at;
        const hit = sticky.exec(stretch);
        if (hit === null || hit[0] === '') continue;
        ends.set(index, at + hit[0].length);
        found.push(toMatch(rule, hit, stretch, region.start));
      }
    }
  }

  private activeRules(tokens: TokenTable, region: Span, text: string): number[] {
    const { from, to } = tokensWithin(tokens, region);
    const ofWord = this.rulesOfWords(tokens);
    let active: Set<number> | undefined;
    const add = (rules: readonly number[] | undefined, token: number): void => {
      if (rules === undefined) return;
      active ??= new Set(this.unanchored);
      for (const index of rules) {
        active.add(index);
        this.lastAnchor[index] = token;
      }
    };
    for (let i = from; i < to; i++) {
      if (tokens.kind[i] === TokenKind.number) {
        add(this.numbers, i);
        if (this.years !== undefined && isYear(text, tokens.start[i] ?? 0, tokens.end[i] ?? 0)) add(this.years, i);
      }
      add(ofWord[tokens.word[i] ?? 0], i);
    }
    return active === undefined ? this.unanchored : [...active].sort((a, b) => a - b);
  }

  /** For each distinct word of a text the rules it anchors: looked up once a text, not once a token. */
  private rulesOfWords(tokens: TokenTable): readonly (readonly number[] | undefined)[] {
    if (this.lastTokens === tokens) return this.lastRules;
    const rules = new Array<readonly number[] | undefined>(tokens.words.length).fill(undefined);
    for (const [anchor, anchored] of this.byAnchor) {
      const word = tokens.indexOf.get(anchor);
      if (word !== undefined) rules[word] = anchored;
    }
    this.lastTokens = tokens;
    this.lastRules = rules;
    return rules;
  }

  private lastTokens: TokenTable | undefined;
  private lastRules: readonly (readonly number[] | undefined)[] = [];
}

/** Four digits from 1000 to 2099. */
function isYear(text: string, start: number, end: number): boolean {
  if (end - start !== 4) return false;
  const year = Number(text.slice(start, end));
  return year >= 1000 && year < 2100;
}

function toMatch(rule: Rule, hit: RegExpExecArray, stretch: string, offset: number): RuleMatch {
  const start = hit.index;
  return {
    rule,
    start: offset + start,
    end: offset + start + hit[0].length,
    groups: hit.groups ?? {},
    span(group) {
      // Group offsets are dear to compute for every match, and few ask for them: matched again on demand.
      const again = new RegExp(rule.expression.source, `${rule.expression.flags.replace('g', '')}yd`);
      again.lastIndex = start;
      const indices = again.exec(stretch)?.indices?.groups?.[group];
      return indices === undefined ? undefined : { start: offset + indices[0], end: offset + indices[1] };
    },
  };
}

/** Of overlapping spans sorted as {@link RuleEngine.scan} gives them, keeps the leftmost, of those the longest. */
export function withoutOverlaps<S extends Span>(sorted: readonly S[]): S[] {
  const kept: S[] = [];
  let end = -1;
  for (const span of sorted) {
    if (span.start < end) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}
