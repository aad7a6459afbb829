import { MisuseError } from '../core/diagnostic.ts';
import type { Rule } from '../resources/rules.ts';
import type { TokenRange, TokenString } from './token-string.ts';

/** The group `span`, where a rule has one, is the match; what stands around it is context. */
export interface TokenMatch extends TokenRange {
  readonly rule: Rule;
  group(name: string): TokenRange | undefined;
}

/** A rule with its pattern as a regular expression over a {@link TokenString}. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Sticky: tried where one of its first characters stands. */
  readonly expression: RegExp;
  /** The same with the places of its groups, which are numbered: the objects for their names took half of the time. */
  readonly indexed: RegExp;
  /** The numbers of the named groups. */
  readonly groups: ReadonlyMap<string, number>;
  readonly hasSpan: boolean;
}

/**
 * Compiles a pattern whose classes are written out.
 * @throws MisuseError where it is no regular expression
 */
export function compileRule(rule: Rule, source: string): CompiledRule {
  const groups = new Map<string, number>();
  let count = 0;
  const numbered = source.replace(GROUP_OPENING, (whole, capture?: string, name?: string) => {
    if (capture === undefined) return whole;
    count++;
    if (name !== undefined) groups.set(name, count);
    return '(';
  });
  const named = expressionOf(rule, source, 'y');
  const behind = numbered.replace(REFERENCE, (whole, name?: string) =>
    name === undefined ? whole : `(?:\\${groups.get(name) ?? 0})`,
  );
  return { rule, expression: named, indexed: expressionOf(rule, behind, 'dy'), groups, hasSpan: groups.has('span') };
}

/** Escapes and classes, which are passed over, and what opens a capturing group: bracket and name. */
const GROUP_OPENING = /\\.|\[(?:\\.|[^\]\\])*\]|(\((?:\?<([a-zA-Z]\w*)>|(?!\?)))/gsu;

const REFERENCE = /\\k<(\w+)>|\\.|\[(?:\\.|[^\]\\])*\]/gsu;

function expressionOf(rule: Rule, source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    throw new MisuseError([
      {
        file: rule.file,
        line: rule.line,
        message: error instanceof Error ? error.message : String(error),
        found: rule.pattern,
      },
    ]);
  }
}

type Indices = readonly (readonly [number, number] | undefined)[];

const NONE: Indices = [];

/**
 * Where the groups of a match are is dear to find out, and most matches lose to others: done when first asked for. A
 * class, for a document has ten matches for each that is kept.
 */
export class FoundMatch implements TokenMatch {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
  private readonly compiled: CompiledRule;
  private readonly string: TokenString;
  /** Index in the string where the match begins. */
  private readonly start: number;
  private indices: Indices | undefined;

  constructor(compiled: CompiledRule, start: number, behind: number, string: TokenString) {
    this.rule = compiled.rule;
    this.compiled = compiled;
    this.string = string;
    this.start = start;
    this.indices = undefined;
    const span = compiled.hasSpan ? this.indicesOf('span') : undefined;
    this.from = string.from[span?.[0] ?? start] ?? 0;
    this.to = string.to[(span?.[1] ?? behind) - 1] ?? 0;
  }

  group(name: string): TokenRange | undefined {
    const indices = this.indicesOf(name);
    if (indices === undefined || indices[0] === indices[1]) return undefined;
    return { from: this.string.from[indices[0]] ?? 0, to: this.string.to[indices[1] - 1] ?? 0 };
  }

  private indicesOf(name: string): readonly [number, number] | undefined {
    // Readers ask for groups that the rules of other languages have.
    const number = this.compiled.groups.get(name);
    if (number === undefined) return undefined;
    this.indices ??= this.read();
    return this.indices[number];
  }

  private read(): Indices {
    const { indexed } = this.compiled;
    indexed.lastIndex = this.start;
    return indexed.exec(this.string.text)?.indices ?? NONE;
  }
}

/** In order of start, longer before shorter, earlier rule before later. */
export const inOrder = (a: TokenMatch, b: TokenMatch): number =>
  a.from - b.from || b.to - a.to || a.rule.order - b.rule.order;
