import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import type { Span } from '../../core/span.ts';
import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import { type Citation, citations } from '../../layers/citations.ts';
import { type Quotation, quotations } from '../../layers/quotations.ts';
import { tokensWithin, wordAt } from '../../matching/tokens.ts';

/** Brackets around one or several citations; tokens `[from, to)`, brackets included. */
export interface CitationBracket {
  readonly from: number;
  readonly to: number;
  readonly citations: readonly Annotation<Citation>[];
}

/** How far from a citation its brackets may stand: "(see, among many others, Howard 2003, 27, emphasis added)". */
const WIDEST_BRACKET = 40;
const LETTER = /^[\p{L}\p{N}]/u;
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '−']);
const OPENS_BRACKET: ReadonlySet<string> = new Set(['(', '[']);
const CLOSES_BRACKET: ReadonlySet<string> = new Set([')', ']']);
const CAPITAL = /^\p{Lu}/u;

/**
 * A document's tokens with what stands on them: which quotation and which bracket of citations a token lies in.
 * Built once a document, in time linear in its tokens.
 */
export class Reading {
  readonly document: Document;
  readonly text: string;
  readonly tokens: TokenTable;
  readonly quotations: readonly Annotation<Quotation>[];
  readonly brackets: readonly CitationBracket[];
  /** Index + 1 of the outermost quotation over a token; 0 where there is none. */
  private readonly quotationOver: Int32Array;
  private readonly bracketOver: Int32Array;
  /** The colon among the words of the document. */
  private readonly colon: number | undefined;

  constructor(document: Document) {
    this.document = document;
    this.text = document.text;
    this.tokens = document.tokens;
    this.quotations = document.layer(quotations);
    this.quotationOver = new Int32Array(this.tokens.count);
    this.bracketOver = new Int32Array(this.tokens.count);
    this.colon = this.tokens.indexOf.get(':');
    let covered = 0;
    this.quotations.forEach((quotation, index) => {
      const { from: first, to } = tokensWithin(this.tokens, quotation);
      // Where the opening mark is lost, nobody knows where the quoted words begin: only the closing mark counts.
      const from = Math.max(covered, this.isWord(first) ? to - 1 : first);
      if (from < to) this.quotationOver.fill(index + 1, from, to);
      covered = Math.max(covered, to);
    });
    this.brackets = this.findBrackets();
    this.brackets.forEach(({ from, to }, index) => {
      this.bracketOver.fill(index + 1, from, to);
    });
  }

  quotationAt(token: number): Annotation<Quotation> | undefined {
    const number = this.quotationOver[token] ?? 0;
    return number === 0 ? undefined : this.quotations[number - 1];
  }

  /** Spans of the quotations that stand in no other, sorted; of one whose opening mark is lost, the closing mark. */
  outermostQuotations(): Span[] {
    return this.quotations
      .filter(({ value }) => !value.nested)
      .map(({ start, end }) =>
        LETTER.test(this.text.slice(start, start + 2)) ? { start: end - 1, end } : { start, end },
      );
  }

  bracketAt(token: number): CitationBracket | undefined {
    const number = this.bracketOver[token] ?? 0;
    return number === 0 ? undefined : this.brackets[number - 1];
  }

  /** Whether a bracket of citations stands at one of tokens `[from, to)`. */
  hasBracket(from: number, to: number): boolean {
    if (this.brackets.length === 0) return false;
    for (let i = from; i < to; i++) if (this.bracketOver[i] !== 0) return true;
    return false;
  }

  /** Whether a colon and a quotation stand side by side among tokens `[from, to)`. */
  hasAnnounced(from: number, to: number): boolean {
    const { colon } = this;
    if (colon === undefined || this.quotations.length === 0) return false;
    const { word } = this.tokens;
    for (let i = from + 1; i < to; i++) if (word[i - 1] === colon && this.quotationOver[i] !== 0) return true;
    return false;
  }

  isQuoted(token: number): boolean {
    return (this.quotationOver[token] ?? 0) > 0;
  }

  start(token: number): number {
    return this.tokens.start[token] ?? this.text.length;
  }

  /** Where token `token` ends. */
  end(token: number): number {
    return this.tokens.end[token] ?? this.text.length;
  }

  /** The characters of tokens `[from, to)`. */
  span(from: number, to: number): Span {
    return { start: this.start(from), end: to > from ? this.end(to - 1) : this.start(from) };
  }

  printed(from: number, to: number): string {
    const { start, end } = this.span(from, to);
    return this.text.slice(start, end);
  }

  isWord(token: number): boolean {
    return this.tokens.kind[token] === TokenKind.word;
  }

  /** The sign that a token is, or '' for words and numbers. */
  sign(token: number): string {
    return this.tokens.kind[token] === TokenKind.punctuation ? wordAt(this.tokens, token) : '';
  }

  /** A dash between words, as against a hyphen within one. */
  isDash(token: number): boolean {
    const sign = this.sign(token);
    return sign !== '' && DASHES.has(sign) && this.start(token) > this.end(token - 1);
  }

  /** The "'s" of a possessive, or the apostrophe of a plural one. */
  isPossessive(token: number): boolean {
    if (token < 0 || token >= this.tokens.count) return false;
    const start = this.start(token);
    const unit = this.text.charCodeAt(start);
    if (unit !== 0x27 && unit !== 0x2019) return false;
    const length = this.end(token) - start;
    return length === 1 || (length === 2 && this.text.charCodeAt(start + 1) === 0x73);
  }

  isCapitalised(token: number): boolean {
    if (!this.isWord(token)) return false;
    const code = this.text.charCodeAt(this.start(token));
    return code < 128
      ? code >= 65 && code <= 90
      : CAPITAL.test(this.text.slice(this.start(token), this.start(token) + 2));
  }

  /** A narrative citation is not a bracket: "Howard (2003)" is the speaker. */
  private findBrackets(): CitationBracket[] {
    const found: { from: number; to: number; citations: Annotation<Citation>[] }[] = [];
    for (const citation of this.document.layer(citations)) {
      if (citation.value.form === 'narrative') continue;
      const inside = tokensWithin(this.tokens, citation);
      const last = found.at(-1);
      if (last !== undefined && inside.from < last.to) {
        last.citations.push(citation);
        continue;
      }
      found.push({ ...this.widen(inside.from, inside.to), citations: [citation] });
    }
    return found;
  }

  private widen(from: number, to: number): { from: number; to: number } {
    let open = from;
    while (open > 0 && from - open < WIDEST_BRACKET && !OPENS_BRACKET.has(this.sign(open))) open--;
    let close = to - 1;
    while (close < this.tokens.count && close - to < WIDEST_BRACKET && !CLOSES_BRACKET.has(this.sign(close))) close++;
    const bounded = OPENS_BRACKET.has(this.sign(open)) && CLOSES_BRACKET.has(this.sign(close));
    return bounded ? { from: open, to: close + 1 } : { from, to };
  }
}
