import type { Span } from '../core/span.ts';
import { TokenKind, type TokenTable } from '../core/tokens.ts';
import { fold } from '../resources/fold.ts';
import type { Rule } from '../resources/rules.ts';
import { PatternDispatch } from './pattern-dispatch.ts';
import type { TokenRange } from './token-string.ts';
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

interface Compiled {
  readonly rule: Rule;
  readonly index: number;
  /** Of a rule that begins with a word: its expression, tried at the beginnings of tokens only. */
  readonly sticky: RegExp | undefined;
  /** With the places of its groups. */
  readonly indexed: RegExp;
}

/** Before every token. */
const NOWHERE = -1;

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
  /** By rule: the last token of the stretch at hand that anchors it; {@link NOWHERE} where none does. */
  private readonly lastAnchor: Int32Array;
  /** By rule: where in the stretch at hand its last match ended. */
  private readonly ends: Int32Array;
  private readonly compiled: readonly Compiled[];
  /** Of the sticky rules for which case does not count, and of those for which it does. */
  private readonly folded: PatternDispatch | undefined;
  private readonly exact: PatternDispatch | undefined;

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
    this.lastAnchor = new Int32Array(rules.length).fill(NOWHERE);
    this.ends = new Int32Array(rules.length);
    this.compiled = rules.map(compile);
    this.folded = this.dispatchFor(true);
    this.exact = this.dispatchFor(false);
  }

  private dispatchFor(anyCase: boolean): PatternDispatch | undefined {
    const isTried = ({ sticky }: Compiled): boolean => sticky?.ignoreCase === anyCase;
    if (!this.compiled.some(isTried)) return undefined;
    const sources = this.compiled.map((one) => (isTried(one) ? one.rule.expression.source : '(?!)'));
    return new PatternDispatch(sources, anyCase);
  }

  /**
   * Every match of every rule within `region`, in order of start, longer before shorter, earlier rule before later.
   * Matches of different rules may overlap: see {@link withoutOverlaps}.
   */
  scan({ text, tokens }: Tokenised, region: Span): RuleMatch[] {
    const range = tokensWithin(tokens, region);
    const active = this.activeRules(tokens, range, text);
    if (active.length === 0) return [];
    const stretch = text.slice(region.start, region.end);
    const lower = stretch.toLowerCase();
    const found: FoundRule[] = [];
    const tried = { folded: false, exact: false, to: range.from };
    for (const index of active) {
      const rule = this.compiled[index];
      if (rule === undefined) continue;
      if (rule.sticky !== undefined && lower.length === stretch.length) {
        tried[rule.sticky.ignoreCase ? 'folded' : 'exact'] = true;
        tried.to = Math.max(tried.to, Math.min(range.to, (this.lastAnchor[index] ?? NOWHERE) + 1));
      } else {
        search(rule, stretch, region.start, found);
        this.lastAnchor[index] = NOWHERE;
      }
    }
    for (let i = range.from; i < tried.to; i++) {
      const at = (tokens.start[i] ?? 0) - region.start;
      const inAnyCase = tried.folded ? this.folded?.at(lower, at) : undefined;
      if (inAnyCase !== undefined) this.tryAt(i, at, inAnyCase, stretch, region.start, found);
      const asPrinted = tried.exact ? this.exact?.at(stretch, at) : undefined;
      if (asPrinted !== undefined) this.tryAt(i, at, asPrinted, stretch, region.start, found);
    }
    for (const index of active) {
      this.lastAnchor[index] = NOWHERE;
      this.ends[index] = 0;
    }
    return found.sort(inOrder);
  }

  /**
   * The active ones of some rules that begin with a word, at a token at which their first characters stand. An
   * expression that looks for its place by itself tries each letter of the stretch, which took most of the time.
   */
  private tryAt(
    token: number,
    at: number,
    candidates: Uint16Array,
    stretch: string,
    offset: number,
    found: FoundRule[],
  ): void {
    const { lastAnchor, ends } = this;
    for (let candidate = 0; candidate < candidates.length; candidate++) {
      const index = candidates[candidate] ?? 0;
      // What holds its anchor cannot begin behind the last of them; a rule that is not active has none.
      if ((lastAnchor[index] ?? NOWHERE) < token || (ends[index] ?? 0) > at) continue;
      const rule = this.compiled[index];
      const sticky = rule?.sticky;
      if (rule === undefined || sticky === undefined) continue;
      sticky.lastIndex = at;
      const hit = sticky.exec(stretch);
      if (hit === null || hit[0] === '') continue;
      ends[index] = at + hit[0].length;
      found.push(new FoundRule(rule, hit, stretch, offset));
    }
  }

  /** The rules that may match among the tokens, each with its last anchor noted. */
  private activeRules(tokens: TokenTable, { from, to }: TokenRange, text: string): number[] {
    const { numbers, years } = this;
    const ofWord = this.rulesOfWords(tokens);
    const active = [...this.unanchored];
    for (const index of active) this.lastAnchor[index] = to;
    for (let i = from; i < to; i++) {
      if ((numbers !== undefined || years !== undefined) && tokens.kind[i] === TokenKind.number) {
        if (numbers !== undefined) this.activate(numbers, i, active);
        if (years !== undefined && isYear(text, tokens.start[i] ?? 0, tokens.end[i] ?? 0))
          this.activate(years, i, active);
      }
      const rules = ofWord[tokens.word[i] ?? 0];
      if (rules !== undefined) this.activate(rules, i, active);
    }
    return active.sort(ascending);
  }

  private activate(rules: readonly number[], token: number, active: number[]): void {
    for (const index of rules) {
      if (this.lastAnchor[index] === NOWHERE) active.push(index);
      this.lastAnchor[index] = token;
    }
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

const ascending = (a: number, b: number): number => a - b;

/** In order of start, longer before shorter, earlier rule before later, in its file and then among all. */
const inOrder = (a: FoundRule, b: FoundRule): number =>
  a.start - b.start || b.end - a.end || a.rule.order - b.rule.order || a.index - b.index;

/** One rule, anywhere in the stretch. */
function search(compiled: Compiled, stretch: string, offset: number, found: FoundRule[]): void {
  const { expression } = compiled.rule;
  expression.lastIndex = 0;
  for (let hit = expression.exec(stretch); hit !== null; hit = expression.exec(stretch)) {
    if (hit[0] === '') expression.lastIndex++;
    else found.push(new FoundRule(compiled, hit, stretch, offset));
  }
}

const compile = (rule: Rule, index: number): Compiled => {
  const { source, flags } = rule.expression;
  return {
    rule,
    index,
    sticky: source.startsWith(WORD_BEGINS) ? new RegExp(source, flags.replace('g', 'y')) : undefined,
    indexed: new RegExp(source, `${flags.replace('g', '')}yd`),
  };
};

class FoundRule implements RuleMatch {
  readonly rule: Rule;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly groups: RuleMatch['groups'];
  private readonly indexed: RegExp;
  private readonly stretch: string;
  private readonly offset: number;
  private indices: GroupIndices | undefined;

  /** @param offset of the stretch in its text */
  constructor({ rule, index, indexed }: Compiled, hit: RegExpExecArray, stretch: string, offset: number) {
    this.rule = rule;
    this.index = index;
    this.start = offset + hit.index;
    this.end = this.start + hit[0].length;
    this.groups = hit.groups ?? {};
    this.indexed = indexed;
    this.stretch = stretch;
    this.offset = offset;
  }

  /** Group offsets are dear to compute for every match, and few ask for them: matched again on demand. */
  span(group: string): Span | undefined {
    if (this.groups[group] === undefined) return undefined;
    if (this.indices === undefined) {
      this.indexed.lastIndex = this.start - this.offset;
      this.indices = this.indexed.exec(this.stretch)?.indices?.groups ?? {};
    }
    const indices = this.indices[group];
    return indices === undefined ? undefined : { start: this.offset + indices[0], end: this.offset + indices[1] };
  }
}

type GroupIndices = Readonly<Record<string, readonly [number, number] | undefined>>;

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
