import type { Span } from '../core/span.ts';
import type { TokenTable } from '../core/tokens.ts';
import type { Rule } from '../resources/rules.ts';
import { PatternDispatch } from './pattern-dispatch.ts';
import { type CompiledRule, compileRule, FoundRule, inOrder, type RuleMatch } from './rule-match.ts';
import { tokensWithin } from './tokens.ts';
import { NO_LIST, WordLists } from './word-lists.ts';

export type { RuleMatch } from './rule-match.ts';

/** A text with its tokens: a document, or anything like one. */
export interface Tokenised {
  readonly text: string;
  readonly tokens: TokenTable;
}

/** Before every token. */
const NOWHERE = -1;

/**
 * Runs rules over stretches of a text. A rule is tried on a stretch only where one of its anchor words stands in it, and
 * one of those that it needs besides, so that a hundred rules cost little where nothing is to be found.
 */
export class RuleEngine {
  readonly rules: readonly Rule[];
  private readonly words = new WordLists();
  /** By rule: its list of anchors, and that of the words it needs besides. */
  private readonly anchors: readonly number[];
  private readonly needs: readonly number[];
  private readonly everywhere: boolean;
  /** By rule: the last token of the stretch at hand at which a match may begin; {@link NOWHERE} where it is not tried. */
  private readonly lastStart: Int32Array;
  /** By rule: where in the stretch at hand its last match ended. */
  private readonly ends: Int32Array;
  private readonly compiled: readonly CompiledRule[];
  /** Of the sticky rules for which case does not count, and of those for which it does. */
  private readonly folded: PatternDispatch | undefined;
  private readonly exact: PatternDispatch | undefined;

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    this.anchors = rules.map(({ anchors }) => this.words.add(anchors));
    this.needs = rules.map(({ needs }) => this.words.add(needs));
    this.everywhere = this.anchors.includes(NO_LIST);
    this.lastStart = new Int32Array(rules.length).fill(NOWHERE);
    this.ends = new Int32Array(rules.length);
    this.compiled = rules.map(compileRule);
    this.folded = this.dispatchFor(true);
    this.exact = this.dispatchFor(false);
  }

  private dispatchFor(anyCase: boolean): PatternDispatch | undefined {
    const isTried = ({ sticky }: CompiledRule): boolean => sticky?.ignoreCase === anyCase;
    if (!this.compiled.some(isTried)) return undefined;
    const sources = this.compiled.map((one) => (isTried(one) ? one.rule.expression.source : '(?!)'));
    return new PatternDispatch(sources, anyCase);
  }

  /**
   * Every match of every rule within `region`, in order of start, longer before shorter, earlier rule before later.
   * Matches of different rules may overlap: see {@link withoutOverlaps}.
   */
  scan({ text, tokens }: Tokenised, region: Span): RuleMatch[] {
    const { from, to } = tokensWithin(tokens, region);
    if (!this.words.look(tokens, text, from, to) && !this.everywhere) return [];
    if (!this.findActive(to)) return [];
    const stretch = text.slice(region.start, region.end);
    const lower = stretch.toLowerCase();
    const found: FoundRule[] = [];
    const tried = { folded: false, exact: false, to: from };
    for (let index = 0; index < this.compiled.length; index++) {
      const rule = this.compiled[index];
      const last = this.lastStart[index] ?? NOWHERE;
      if (rule === undefined || last === NOWHERE) continue;
      if (rule.sticky !== undefined && lower.length === stretch.length) {
        tried[rule.sticky.ignoreCase ? 'folded' : 'exact'] = true;
        tried.to = Math.max(tried.to, Math.min(to, last + 1));
      } else search(rule, stretch, region.start, found);
    }
    this.ends.fill(0);
    for (let i = from; i < tried.to; i++) {
      const at = (tokens.start[i] ?? 0) - region.start;
      const inAnyCase = tried.folded ? this.folded?.at(lower, at) : undefined;
      if (inAnyCase !== undefined) this.tryAt(i, at, inAnyCase, stretch, region.start, found);
      const asPrinted = tried.exact ? this.exact?.at(stretch, at) : undefined;
      if (asPrinted !== undefined) this.tryAt(i, at, asPrinted, stretch, region.start, found);
    }
    return found.length < 2 ? found : found.sort(inOrder);
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
    const { lastStart, ends } = this;
    for (let candidate = 0; candidate < candidates.length; candidate++) {
      const index = candidates[candidate] ?? 0;
      if ((lastStart[index] ?? NOWHERE) < token || (ends[index] ?? 0) > at) continue;
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

  /** Notes which rules are to be tried up to token `to`, and up to where; whether any is. */
  private findActive(to: number): boolean {
    const { words, anchors, needs, lastStart } = this;
    let any = false;
    for (let index = 0; index < lastStart.length; index++) {
      const anchor = anchors[index] ?? NO_LIST;
      const need = needs[index] ?? NO_LIST;
      // What holds a word cannot begin behind the last of it.
      const start = Math.min(
        anchor === NO_LIST ? to : words.lastOf(anchor),
        need === NO_LIST ? to : words.lastOf(need),
      );
      lastStart[index] = start;
      if (start !== NOWHERE) any = true;
    }
    return any;
  }
}

/** One rule, anywhere in the stretch. */
function search(compiled: CompiledRule, stretch: string, offset: number, found: FoundRule[]): void {
  const { expression } = compiled.rule;
  expression.lastIndex = 0;
  for (let hit = expression.exec(stretch); hit !== null; hit = expression.exec(stretch)) {
    if (hit[0] === '') expression.lastIndex++;
    else found.push(new FoundRule(compiled, hit, stretch, offset));
  }
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
