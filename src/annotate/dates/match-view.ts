import type { TokenTable } from '../../core/tokens.ts';
import type { TokenMatch } from '../../matching/token-match.ts';
import { rangeSpan, type TokenRange } from '../../matching/token-string.ts';
import type { Rule } from '../../resources/rules.ts';
import type { NumericOrder } from './numeric-order.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a document knows while its expressions are read. */
export interface Surroundings {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly numericOrder: NumericOrder | null;
}

/** A match with the words of its groups. */
export class MatchView {
  readonly rule: Rule;
  readonly range: TokenRange;
  readonly words: Vocabulary;
  readonly numericOrder: NumericOrder | null;
  private readonly match: TokenMatch;
  private readonly surroundings: Surroundings;

  constructor(match: TokenMatch, words: Vocabulary, surroundings: Surroundings) {
    this.match = match;
    this.rule = match.rule;
    this.range = { from: match.from, to: match.to };
    this.words = words;
    this.numericOrder = surroundings.numericOrder;
    this.surroundings = surroundings;
  }

  /** The group's text as printed; `undefined` where it took no part. */
  text(group: string): string | undefined {
    const range = this.match.group(group);
    return range === undefined ? undefined : this.textOf(range);
  }

  /** Whether the word of a group names several units: "years". */
  isPlural(group: string): boolean {
    return this.words.isPluralUnit(this.text(group) ?? '');
  }

  /** The first of several groups that took part. */
  first(...groups: string[]): string | undefined {
    for (const group of groups) {
      const text = this.text(group);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** The leading digits of a group: "12th" is 12. */
  digits(...groups: string[]): number | undefined {
    const text = this.first(...groups);
    const digits = text === undefined ? null : /\d+/u.exec(text);
    return digits === null ? undefined : Number(digits[0]);
  }

  /** The group `year`, counted astronomically: "490 BC" is -489. */
  year(): number | null {
    const text = this.text('year');
    const digits = text === undefined ? null : /\d+/u.exec(text);
    if (text === undefined || digits === null) return null;
    return /\d \p{L}/u.test(text) ? 1 - Number(digits[0]) : Number(digits[0]);
  }

  /** The whole match. */
  get quote(): string {
    return this.textOf({ from: this.match.from, to: this.match.to });
  }

  /** A constant of the rule. */
  constant(name: string): string | undefined {
    return this.rule.set[name];
  }

  /** What stands right before the match: its last `length` characters. */
  before(length: number): string {
    const { start } = rangeSpan(this.surroundings.tokens, { from: this.match.from, to: this.match.to });
    return this.surroundings.text.slice(Math.max(0, start - length), start);
  }

  after(length: number): string {
    const { end } = rangeSpan(this.surroundings.tokens, { from: this.match.from, to: this.match.to });
    return this.surroundings.text.slice(end, end + length);
  }

  private textOf(range: TokenRange): string {
    const { start, end } = rangeSpan(this.surroundings.tokens, range);
    return this.surroundings.text.slice(start, end);
  }
}
