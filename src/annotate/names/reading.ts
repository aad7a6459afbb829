import type { Block, Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { TokenKind, type TokenTable } from '../../core/tokens.ts';
import { legalCitations } from '../../layers/legal-citations.ts';
import { references } from '../../layers/references.ts';
import { sections } from '../../layers/sections.ts';
import { sentences } from '../../layers/sentences.ts';
import { linksOf } from '../../matching/links.ts';
import { SCRIPTS, scriptAt } from '../../matching/scripts.ts';
import { firstTokenFrom, tokensWithin, wordAt } from '../../matching/tokens.ts';

/** How a token is written: `initial` is a single capital letter. */
export const Shape = { other: 0, lower: 1, capital: 2, acronym: 3, mixed: 4, initial: 5 } as const;

const LATIN = SCRIPTS.indexOf('Latin');
const CYRILLIC = SCRIPTS.indexOf('Cyrillic');
/** Two capitals or more: `OSD`, `ECtHR`. */
const SHORT = /^\p{Lu}[\p{L}\d.&-]*\p{Lu}[\p{L}\d]*$/u;
const LONGEST_SHORT = 12;
/** Signs that join words. */
export const HYPHENS: readonly number[] = [0x2d, 0x2010, 0x2011];
/** Signs after which a word is the first of something. */
const OPENING_SIGNS = new Set(Array.from('«“„"‘:.!?…•', (sign) => sign.charCodeAt(0)));

/** A document's tokens as the search for names needs them: how they are written, and where names are sought. */
export class Reading {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly count: number;
  readonly shape: Uint8Array;
  /** 1 at the first word of a sentence, heading or list item, where a capital says nothing. */
  readonly opens: Uint8Array;
  /** Index + 1 of the region of a token; 0 where no names are sought (bibliography, URLs, titles of instruments). */
  readonly region: Int32Array;
  /** 1 in regions written in title case, where a capital says nothing at all. */
  readonly titleCase: Uint8Array;
  /** 1 at words with a capital where names are sought, and where those stand, in order. */
  readonly named: Uint8Array;
  readonly nameWords: Int32Array;
  /** Whether any word is in Cyrillic letters. */
  readonly hasCyrillic: boolean;
  /** 1 in regions of several words without a small letter, where capitals make no acronym. */
  readonly shouted: Uint8Array;
  /** By distinct word: how often in lower case, and how often capitalised inside a sentence. */
  readonly lower: Int32Array;
  readonly inside: Int32Array;

  /** @param closed where no names are sought: definitions of ordinary acronyms, as "Non-Governmental Organization (NGO)" */
  constructor(document: Document, closed: readonly Span[]) {
    const { text, tokens } = document;
    this.text = text;
    this.tokens = tokens;
    this.count = tokens.count;
    this.shape = new Uint8Array(tokens.count);
    let cyrillic = false;
    for (let i = 0; i < tokens.count; i++) {
      this.shape[i] = shapeOf(text, tokens, i);
      cyrillic ||= this.isCyrillic(i);
    }
    this.hasCyrillic = cyrillic;
    this.region = new Int32Array(tokens.count);
    this.titleCase = new Uint8Array(tokens.count);
    this.shouted = new Uint8Array(tokens.count);
    this.opens = new Uint8Array(tokens.count);
    this.lower = new Int32Array(tokens.words.length);
    this.inside = new Int32Array(tokens.words.length);
    this.markRegions(document);
    this.markOpenings(document);
    this.countWritings();
    for (const span of closed) this.close(span);
    this.named = new Uint8Array(tokens.count);
    this.nameWords = this.findNameWords();
  }

  word(index: number): string {
    return wordAt(this.tokens, index);
  }

  /** As printed. */
  printed(from: number, to: number = from + 1): string {
    return this.text.slice(this.tokens.start[from] ?? 0, this.tokens.end[to - 1] ?? 0);
  }

  /** The code unit that a token starts with: all of it where it is punctuation. 0 before the first token and behind the last. */
  sign(index: number): number {
    return index >= 0 && index < this.count ? this.text.charCodeAt(this.tokens.start[index] ?? 0) : 0;
  }

  isCapital(index: number): boolean {
    return (this.shape[index] ?? 0) >= Shape.capital;
  }

  isCyrillic(index: number): boolean {
    return scriptAt(this.text, this.tokens.start[index] ?? 0) === CYRILLIC;
  }

  isLatin(index: number): boolean {
    return scriptAt(this.text, this.tokens.start[index] ?? 0) === LATIN;
  }

  isHyphen(index: number): boolean {
    return HYPHENS.includes(this.sign(index)) && this.glued(index - 1) && this.glued(index);
  }

  /** No white space between a token and the next. */
  glued(index: number): boolean {
    return this.tokens.end[index] === this.tokens.start[index + 1];
  }

  /** Both stand in one region, so that a name may run over them. */
  together(a: number, b: number): boolean {
    return this.region[a] !== 0 && this.region[a] === this.region[b];
  }

  /** The word also occurs in lower case, and more often so than capitalised inside sentences. */
  isUsuallyLower(index: number): boolean {
    const word = this.tokens.word[index] ?? 0;
    return (this.lower[word] ?? 0) > (this.inside[word] ?? 0);
  }

  private markRegions(document: Document): void {
    const { blocks, text } = document;
    let region = 0;
    for (const block of blocks) {
      if (block.kind === 'reference' || block.kind === 'resource') continue;
      for (const part of block.kind === 'table' || block.kind === 'acronym' ? cells(text, block) : [block]) {
        region++;
        const { from, to } = tokensWithin(this.tokens, part);
        this.region.fill(region, from, to);
        if (from < to) this.opens[from] = 1;
        if (to - from > 1 && !/\p{Ll}/u.test(text.slice(part.start, part.end))) this.shouted.fill(1, from, to);
        if (block.sectionKind === 'summary' || block.sectionKind === 'keywords') this.titleCase.fill(1, from, to);
        if (block.kind === 'heading' && this.isTitleCase(from, to)) this.titleCase.fill(1, from, to);
      }
    }
    for (const link of linksOf(text)) this.close(link);
    this.closeTitlesInNotes(document);
    this.closeNumbers(document);
  }

  /** A full reference in a note is an entry like others: behind its authors no names are sought. */
  private closeTitlesInNotes(document: Document): void {
    for (const { start, end, value } of document.layer(references)) {
      const title = value.title === null ? -1 : document.text.slice(start, end).indexOf(value.title);
      if (title >= 0) this.close({ start: start + title, end });
    }
  }

  /** "A. Twelve Days in May": the letter counts the section, and is nobody's initial. */
  private closeNumbers(document: Document): void {
    for (const { start, end, value } of document.layer(sections)) {
      if (value.number === null || !document.text.startsWith(value.number, start)) continue;
      this.close({ start, end: Math.min(end, start + value.number.length + 1) });
    }
  }

  /** Takes a stretch out of the search: names inside the title of an instrument are no mentions. */
  private close(span: Span): void {
    const { from, to } = tokensWithin(this.tokens, span);
    this.region.fill(0, from, to);
  }

  private isTitleCase(from: number, to: number): boolean {
    let capital = 0;
    let long = 0;
    for (let i = from + 1; i < to; i++) {
      if ((this.tokens.end[i] ?? 0) - (this.tokens.start[i] ?? 0) < 5) continue;
      if (this.tokens.kind[i] !== TokenKind.word) continue;
      long++;
      if (this.isCapital(i)) capital++;
    }
    return capital * 2 >= long;
  }

  private markOpenings(document: Document): void {
    for (const citation of document.layer(legalCitations)) this.close(citation);
    for (const sentence of document.layer(sentences)) {
      const first = firstTokenFrom(this.tokens, sentence.start);
      if (first < this.count) this.opens[first] = 1;
    }
    // A quotation mark, bracket, colon or dash before a word makes it first of something as well.
    for (let i = 0; i + 1 < this.count; i++) {
      if (this.tokens.kind[i] !== TokenKind.punctuation) continue;
      if (OPENING_SIGNS.has(this.sign(i)) && !this.afterInitial(i)) this.opens[i + 1] = 1;
      else if (this.opens[i] === 1) this.opens[i + 1] = 1;
    }
    for (let i = 0; i + 1 < this.count; i++)
      if (this.opens[i] === 1 && this.tokens.kind[i] === TokenKind.number) this.opens[i + 1] = 1;
  }

  private afterInitial(index: number): boolean {
    return this.word(index) === '.' && this.shape[index - 1] === Shape.initial;
  }

  private findNameWords(): Int32Array {
    const found = new Int32Array(this.count);
    let count = 0;
    for (let i = 0; i < this.count; i++) {
      if (this.region[i] === 0 || !this.isCapital(i)) continue;
      this.named[i] = 1;
      found[count++] = i;
    }
    return found.subarray(0, count);
  }

  private countWritings(): void {
    for (let i = 0; i < this.count; i++) {
      const word = this.tokens.word[i] ?? 0;
      if (this.shape[i] === Shape.lower) this.lower[word] = (this.lower[word] ?? 0) + 1;
      else if (this.isCapital(i) && this.opens[i] !== 1 && this.titleCase[i] !== 1 && this.shouted[i] !== 1)
        this.inside[word] = (this.inside[word] ?? 0) + 1;
    }
  }
}

/** Cells and lines of a table or list of acronyms: no name runs from one to the next. */
function cells(text: string, block: Block): Span[] {
  const parts: Span[] = [];
  // "OSD Observatory of Sample Data": in a line without a tab the space behind the short form parts it from the long one.
  const spaced = block.kind === 'acronym' && !text.slice(block.start, block.end).includes('\t');
  let start = block.start;
  for (let i = block.start; i <= block.end; i++) {
    const sign = i === block.end ? '\n' : text[i];
    if (sign !== '\t' && sign !== '\n' && sign !== '|' && !(spaced && sign === ' ' && isShort(text, start, i)))
      continue;
    if (i > start) parts.push({ start, end: i });
    start = i + 1;
  }
  return parts;
}

/** Whether the first word of a line is a short form. */
const isShort = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_SHORT && text[start - 1] !== ' ' && SHORT.test(text.slice(start, end));

function shapeOf(text: string, tokens: TokenTable, index: number): number {
  if (tokens.kind[index] !== TokenKind.word) return Shape.other;
  if (isSmall(text.charCodeAt(tokens.start[index] ?? 0))) return Shape.lower;
  if (isPlainCapitalised(text, tokens.start[index] ?? 0, tokens.end[index] ?? 0)) return Shape.capital;
  const form = text.slice(tokens.start[index], tokens.end[index]);
  if (/^['’ʼ]/u.test(form)) return Shape.other;
  const lower = form.toLowerCase();
  if (form === lower) return Shape.lower;
  if (form[0] === lower[0]) return Shape.lower;
  // «В Болгарии», "A team": one capital without a full stop is an ordinary word, but for "John F Kennedy".
  if (form.length === 1)
    return text[tokens.end[index] ?? 0] === '.' || /[B-HJ-Z]/u.test(form) ? Shape.initial : Shape.lower;
  if (/^\p{Lu}{2,}s?$/u.test(form)) return Shape.acronym;
  return form.slice(1) === lower.slice(1) ? Shape.capital : Shape.mixed;
}

/** A capital and small letters of the basic Latin or Cyrillic alphabet, as nearly all words with a capital are. */
function isPlainCapitalised(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (end - start < 2 || !((first >= 0x41 && first <= 0x5a) || (first >= 0x400 && first <= 0x42f))) return false;
  for (let i = start + 1; i < end; i++) if (!isSmall(text.charCodeAt(i))) return false;
  return true;
}

/** A small letter of the basic Latin or Cyrillic alphabet: most words begin with one. */
const isSmall = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x430 && unit <= 0x45f);
