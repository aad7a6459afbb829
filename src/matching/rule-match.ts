import type { Span } from '../core/span.ts';
import type { Rule } from '../resources/rules.ts';

/** How the expression of a rule with a word boundary before it begins. */
const WORD_BEGINS = String.raw`(?<![\p{L}\p{N}])`;

/** A place where a rule matches. Offsets are those of the text that was searched. */
export interface RuleMatch extends Span {
  readonly rule: Rule;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The span of a named group; `undefined` where it took no part. */
  span(group: string): Span | undefined;
}

/** A rule with the expressions by which it is tried. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly index: number;
  /** Of a rule that begins with a word: its expression, tried at the beginnings of tokens only. */
  readonly sticky: RegExp | undefined;
  /** With the places of its groups. */
  readonly indexed: RegExp;
}

export const compileRule = (rule: Rule, index: number): CompiledRule => {
  const { source, flags } = rule.expression;
  return {
    rule,
    index,
    sticky: source.startsWith(WORD_BEGINS) ? new RegExp(source, flags.replace('g', 'y')) : undefined,
    indexed: new RegExp(source, `${flags.replace('g', '')}yd`),
  };
};

/** A class, for a document has many that are not kept. */
export class FoundRule implements RuleMatch {
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
  constructor({ rule, index, indexed }: CompiledRule, hit: RegExpExecArray, stretch: string, offset: number) {
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

/** In order of start, longer before shorter, earlier rule before later, in its file and then among all. */
export const inOrder = (a: FoundRule, b: FoundRule): number =>
  a.start - b.start || b.end - a.end || a.rule.order - b.rule.order || a.index - b.index;
