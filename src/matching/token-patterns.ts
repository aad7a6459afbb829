import { TokenKind, type TokenTable } from '../core/tokens.ts';
import type { Rule } from '../resources/rules.ts';
import { PatternDispatch } from './pattern-dispatch.ts';
import { type CompiledRule, compileRule, FoundMatch, inOrder, type TokenMatch } from './token-match.ts';
import { type FindRuleLexicon, parsePattern } from './token-pattern-parser.ts';
import {
  LINE_FEED,
  SPACE,
  type SymbolRange,
  type TokenRange,
  type TokenString,
  TokenStringBuilder,
  UNKNOWN,
  UNKNOWN_CODE,
} from './token-string.ts';
import { wordAt } from './tokens.ts';

/** Names of symbols and the classes (slots) that each belongs to. */
export type Symbols = Readonly<Record<string, readonly string[]>>;

/** Digits by what they can mean; a slot of one of these names matches them. */
const NUMBER_SYMBOLS: Symbols = {
  'number-1-12': ['digits', 'day', 'month-number', 'short-number', 'hour'],
  'number-01-09': ['digits', 'day', 'month-number', 'two-digits', 'minute', 'short-number', 'hour'],
  'number-10-12': ['digits', 'day', 'month-number', 'two-digits', 'minute', 'short-number', 'hour'],
  'number-13-24': ['digits', 'day', 'two-digits', 'minute', 'short-number', 'hour'],
  'number-25-31': ['digits', 'day', 'two-digits', 'minute', 'short-number'],
  'number-32-59': ['digits', 'two-digits', 'minute', 'short-number'],
  'number-60-99': ['digits', 'two-digits', 'short-number'],
  'number-00': ['digits', 'two-digits', 'minute', 'hour'],
  'number-3': ['digits', 'three-digits'],
  'year-modern': ['digits', 'year', 'modern-year'],
  'year-old': ['digits', 'year', 'old-year'],
  'number-long': ['digits'],
};

const FIRST = 0xe001;
const DASHES = new Set(['-', '‐', '‑', '–', '—', '−']);

/** The rules of one pass, and where each can match. */
interface Pass {
  readonly rules: readonly CompiledRule[];
  readonly dispatch: PatternDispatch;
}

/**
 * Rules whose patterns run over tokens. A pattern is a regular expression in which a word stands for itself in any
 * case, `{name}` for one token of a lexicon, a definition of the file, a shape of number ({@link NUMBER_SYMBOLS}) or
 * a symbol of the caller, and a space for a gap. The document is turned into a {@link TokenString} once, so that
 * many rules cost little: no case folding, no word boundaries, and a tenth of the characters.
 */
export class TokenPatterns {
  private readonly compiled: CompiledRule[] = [];
  private readonly passes: ReadonlyMap<string, Pass>;
  private readonly charOfWord = new Map<string, string>();
  private readonly charOfSymbol = new Map<string, string>();

  constructor(rules: readonly Rule[], findLexicon: FindRuleLexicon, symbols: Symbols = {}) {
    const classes = new Map<string, Set<string>>();
    const allSymbols = { ...NUMBER_SYMBOLS, ...symbols };
    const slots = new Set(Object.values(allSymbols).flat());
    const parsed = rules.map((rule) => ({
      rule,
      pieces: parsePattern(rule, rule.pattern, findLexicon, slots, classes),
    }));
    const charsOf = this.assignCharacters(classes, allSymbols);
    const passes = new Map<string, { rules: CompiledRule[]; sources: string[] }>();
    for (const { rule, pieces } of parsed) {
      const source = pieces
        .map((piece) => (piece.kind === 'raw' ? piece.text : (charsOf.get(piece.key) ?? '(?!)')))
        .join('');
      const pass = passes.get(rule.set.pass ?? '') ?? { rules: [], sources: [] };
      passes.set(rule.set.pass ?? '', pass);
      const compiled = compileRule(rule, source);
      this.compiled.push(compiled);
      pass.rules.push(compiled);
      pass.sources.push(source);
    }
    this.passes = new Map(
      [...passes].map(([name, { rules, sources }]) => [name, { rules, dispatch: new PatternDispatch(sources) }]),
    );
  }

  /** Every expression with its rule, for linting. */
  get expressions(): readonly { readonly rule: Rule; readonly expression: RegExp }[] {
    return this.compiled;
  }

  /** The character of one of the caller's symbols. */
  symbol(name: string): string {
    return this.charOfSymbol.get(name) ?? UNKNOWN;
  }

  /**
   * The tokens of the given ranges, each range closed by a line feed. `known` are tokens that a symbol replaces.
   * Both are in order, and do not overlap among themselves.
   */
  write(
    text: string,
    tokens: TokenTable,
    ranges: readonly TokenRange[],
    known: readonly SymbolRange[] = [],
  ): TokenString {
    const builder = new TokenStringBuilder(tokens.count * 2 + ranges.length);
    /** By word: its character, 0 where not yet looked up. Numbers are words too: equal digits, equal shape. */
    const chars = new Uint16Array(tokens.words.length);
    let next = 0;
    let symbol = known[0];
    for (const { from, to } of ranges) {
      for (let i = from; i < to; i++) {
        while (symbol !== undefined && symbol.from < i) symbol = known[++next];
        const hit = symbol !== undefined && symbol.from === i && symbol.to <= to ? symbol : undefined;
        const word = tokens.word[i] ?? 0;
        let char = chars[word] ?? 0;
        if (char === 0 && hit === undefined) {
          char = this.charFor(tokens, i, text).charCodeAt(0);
          chars[word] = char;
        }
        // As most words: no character for the space before it, which would be taken back.
        if (hit === undefined && char === UNKNOWN_CODE && i > from && builder.goOnUnknown(i + 1)) continue;
        if (i > from && (tokens.start[i] ?? 0) > (tokens.end[i - 1] ?? 0)) builder.add(SPACE, i, i);
        if (hit !== undefined) {
          builder.add(hit.char.charCodeAt(0), i, hit.to);
          i = hit.to - 1;
        } else builder.add(char, i, i + 1);
      }
      builder.add(LINE_FEED, to, to);
    }
    return builder.build();
  }

  /**
   * All matches of the rules whose `set.pass` is `pass` (empty: that have none), in order of start, longer before
   * shorter, earlier rule before later; they may overlap.
   *
   * @param languageOf the language whose rules alone are tried at a token; `undefined`: those of all
   */
  scan(string: TokenString, pass = '', languageOf?: (token: number) => string | undefined): TokenMatch[] {
    const known = this.passes.get(pass);
    if (known === undefined) return [];
    const { rules, dispatch } = known;
    const { text } = string;
    const found: FoundMatch[] = [];
    /** By rule: where its last match ended. */
    const ends = new Int32Array(rules.length);
    for (let position = 0; position < text.length; position++) {
      const candidates = dispatch.at(text, position);
      if (candidates === undefined) continue;
      const language = languageOf?.(string.from[position] ?? 0);
      // By index: the iterator of a typed array makes an object a step.
      for (let i = 0; i < candidates.length; i++) {
        const index = candidates[i] ?? 0;
        const compiled = rules[index];
        if (compiled === undefined || (ends[index] ?? 0) > position) continue;
        const { expression, rule } = compiled;
        if (language !== undefined && rule.language !== language) continue;
        expression.lastIndex = position;
        if (!expression.test(text) || expression.lastIndex === position) continue;
        ends[index] = expression.lastIndex;
        found.push(new FoundMatch(compiled, position, expression.lastIndex, string));
      }
    }
    return found.sort(inOrder);
  }

  private charFor(tokens: TokenTable, index: number, text: string): string {
    const kind = tokens.kind[index];
    if (kind === TokenKind.number) return this.symbol(numberSymbol(text.slice(tokens.start[index], tokens.end[index])));
    const word = wordAt(tokens, index);
    if (kind === TokenKind.word) return this.charOfWord.get(word) ?? UNKNOWN;
    if (DASHES.has(word)) return '-';
    return word.length === 1 && word < '\ue000' ? word : UNKNOWN;
  }

  /** Words and symbols with the same classes share a character; gives each class as a character class. */
  private assignCharacters(classes: ReadonlyMap<string, ReadonlySet<string>>, symbols: Symbols): Map<string, string> {
    const signatures = new Map<string, { char: string; keys: readonly string[] }>();
    const charFor = (keys: readonly string[]): string => {
      const signature = keys.join('\t');
      let known = signatures.get(signature);
      if (known === undefined) {
        known = { char: String.fromCharCode(FIRST + signatures.size), keys };
        signatures.set(signature, known);
      }
      return known.char;
    };
    const keysOfWord = new Map<string, string[]>();
    for (const [key, words] of [...classes].sort(([a], [b]) => (a < b ? -1 : 1)))
      for (const word of words) {
        const keys = keysOfWord.get(word);
        if (keys === undefined) keysOfWord.set(word, [key]);
        else keys.push(key);
      }
    for (const [word, keys] of keysOfWord) this.charOfWord.set(word, charFor(keys));
    for (const [name, slots] of Object.entries(symbols))
      this.charOfSymbol.set(name, charFor(slots.map((slot) => `#${slot}`)));
    const charsOf = new Map<string, string[]>();
    for (const { char, keys } of signatures.values())
      for (const key of keys) charsOf.set(key, [...(charsOf.get(key) ?? []), char]);
    return new Map(
      [...charsOf].map(([key, chars]) => [key, chars.length === 1 ? (chars[0] ?? '') : `[${chars.join('')}]`]),
    );
  }
}

function numberSymbol(digits: string): string {
  const value = Number(digits);
  if (digits.length === 4)
    return value < 1000 || value >= 2200 ? 'number-long' : value >= 1800 && value < 2050 ? 'year-modern' : 'year-old';
  if (digits.length === 3) return 'number-3';
  if (digits.length > 4) return 'number-long';
  if (digits.length === 1) return value === 0 ? 'number-long' : 'number-1-12';
  if (value === 0) return 'number-00';
  if (value < 10) return 'number-01-09';
  if (value <= 12) return 'number-10-12';
  if (value <= 24) return 'number-13-24';
  if (value <= 31) return 'number-25-31';
  return value <= 59 ? 'number-32-59' : 'number-60-99';
}
