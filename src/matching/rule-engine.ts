import type { Span } from '../core/span.ts';
import type { TokenTable } from '../core/tokens.ts';
import type { Rule } from '../resources/rules.ts';
import { PatternDispatch } from './pattern-dispatch.ts';
import { tokensWithin } from './tokens.ts';
import { NO_LIST, WordLists } from './word-lists.ts';

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
  /** By rule: the last token of the stretch at hand at which a match may begin; -1 where the rule is not tried. */
  private readonly lastStart: Int32Array;
  /** By rule: where its last match in the stretch at hand ends. */
  private readonly ends: Int32Array;
  /** By rule that begins with a word: its expression, tried at the beginnings of tokens only. */
  private readonly sticky: readonly (RegExp | undefined)[];
  private readonly dispatch: PatternDispatch;

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    this.anchors = rules.map(({ anchors }) => this.words.add(anchors));
    this.needs = rules.map(({ needs }) => this.words.add(needs));
    this.everywhere = this.anchors.includes(NO_LIST);
    this.lastStart = new Int32Array(rules.length);
    this.ends = new Int32Array(rules.length);
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
    const { from, to } = tokensWithin(tokens, region);
    if (!this.words.look(tokens, text, from, to) && !this.everywhere) return [];
    const lastStart = this.findActive(to);
    if (lastStart < 0) return [];
    const stretch = text.slice(region.start, region.end);
    const lower = stretch.toLowerCase();
    const found: RuleMatch[] = [];
    let atWords = false;
    for (let index = 0; index < this.rules.length; index++) {
      if ((this.lastStart[index] ?? -1) < 0) continue;
      if (this.sticky[index] === undefined || lower.length !== stretch.length)
        this.search(index, stretch, region, found);
      else atWords = true;
    }
    if (atWords) this.tryAtWords(stretch, lower, tokens, from, Math.min(to, lastStart + 1), region.start, found);
    return found.length < 2
      ? found
      : found.sort((a, b) => a.start - b.start || b.end - a.end || a.rule.order - b.rule.order);
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
   * The rules that begin with a word, at the tokens `[from, to)` at which their first characters stand. An expression that
   * looks for its place by itself tries each letter of the stretch, which took most of the time.
   */
  private tryAtWords(
    stretch: string,
    lower: string,
    tokens: TokenTable,
    from: number,
    to: number,
    offset: number,
    found: RuleMatch[],
  ): void {
    this.ends.fill(0);
    for (let i = from; i < to; i++) {
      const at = (tokens.start[i] ?? 0) - offset;
      const candidates = this.dispatch.at(lower, at);
      if (candidates === undefined) continue;
      for (let candidate = 0; candidate < candidates.length; candidate++) {
        const index = candidates[candidate] ?? 0;
        if ((this.lastStart[index] ?? -1) < i || (this.ends[index] ?? 0) > at) continue;
        const rule = this.rules[index];
        const sticky = this.sticky[index];
        if (rule === undefined || sticky === undefined) continue;
        sticky.lastIndex = at;
        const hit = sticky.exec(stretch);
        if (hit === null || hit[0] === '') continue;
        this.ends[index] = at + hit[0].length;
        found.push(toMatch(rule, hit, stretch, offset));
      }
    }
  }

  /** Notes which rules are to be tried up to token `to`, and up to where; the last token at which any may begin. */
  private findActive(to: number): number {
    const { words, anchors, needs, lastStart } = this;
    let last = -1;
    for (let index = 0; index < lastStart.length; index++) {
      const anchor = anchors[index] ?? NO_LIST;
      const need = needs[index] ?? NO_LIST;
      // What holds a word cannot begin behind the last of it.
      const start = Math.min(
        anchor === NO_LIST ? to : words.lastOf(anchor),
        need === NO_LIST ? to : words.lastOf(need),
      );
      lastStart[index] = start;
      if (start > last) last = start;
    }
    return last;
  }
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
