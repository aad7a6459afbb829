import type { Annotation } from '../../core/layer.ts';
import type { Quotation } from '../../layers/quotations.ts';
import { tokensWithin, wordAt } from '../../matching/tokens.ts';
import type { TokenRange } from './frame.ts';
import { roles, type WordMasks, type WordRole } from './function-words.ts';
import type { StatementLanguage } from './languages.ts';
import type { Reading } from './reading.ts';
import type { Speaker } from './speaker.ts';
import type { SpeakerIndex } from './speaker-index.ts';

/** The end of a sentence or of a paragraph between two tokens. */
const SENTENCE_END = /^(?:[.!?…]|[\s\S]*\n)/u;
/** Words of an introduction that is no part of what is said: "In this second phase,". */
const LONGEST_INTRODUCTION = 6;
const MASKS = new Map<WordRole, number>();

const maskOf = (role: WordRole): number => {
  const known = MASKS.get(role) ?? roles(role);
  MASKS.set(role, known);
  return known;
};

/** One sentence as the frames see it: tokens `[from, to)` of the document, with roles, signs and speakers. */
export class SentenceView {
  readonly reading: Reading;
  readonly language: StatementLanguage;
  readonly from: number;
  readonly to: number;
  readonly speakers: SpeakerIndex;
  private readonly masks: WordMasks;

  constructor(reading: Reading, language: StatementLanguage, { from, to }: TokenRange, speakers: SpeakerIndex) {
    this.reading = reading;
    this.language = language;
    this.from = from;
    this.to = to;
    this.speakers = speakers;
    this.masks = language.words.masks(reading.tokens);
  }

  mask(token: number): number {
    if (token < this.from || token >= this.to) return 0;
    return this.masks.at(token);
  }

  is(token: number, role: WordRole): boolean {
    // Most words have no role at all.
    const mask = this.mask(token);
    return mask !== 0 && (mask & maskOf(role)) !== 0;
  }

  /** The role of a word that may stand in another sentence. */
  isAnywhere(token: number, role: WordRole): boolean {
    const mask = this.masks.at(token);
    return mask !== 0 && (mask & maskOf(role)) !== 0;
  }

  /** Whether a token of this or an earlier sentence is the first of its sentence: what stands before has ended. */
  opensSentence(token: number): boolean {
    return token === 0 || token === this.from || SENTENCE_END.test(this.gapBefore(token));
  }

  private gapBefore(token: number): string {
    return this.reading.text.slice(this.reading.start(token - 1), this.reading.start(token));
  }

  /** The sign at a token within the sentence; '' for words, and outside. */
  sign(token: number): string {
    return token < this.from || token >= this.to ? '' : this.reading.sign(token);
  }

  isComma(token: number): boolean {
    return this.sign(token) === ',';
  }

  /** A dash between words, as against a hyphen within one. */
  isDash(token: number): boolean {
    return token >= this.from && token < this.to && this.reading.isDash(token);
  }

  /** A colon, semicolon or dash outside quotations and brackets. */
  isClauseBreak(token: number): boolean {
    const sign = this.sign(token);
    return sign !== '' && (sign === ';' || sign === ':' || this.isDash(token)) && !this.isInset(token);
  }

  /** Inside a quotation or a bracket of citations. */
  isInset(token: number): boolean {
    return this.reading.isQuoted(token) || this.reading.bracketAt(token) !== undefined;
  }

  /** A word of the sentence's own. */
  isWord(token: number): boolean {
    return token >= this.from && token < this.to && this.reading.isWord(token);
  }

  /** The author of the work that the last bracket of the sentence cites. */
  citedSpeaker(): Speaker | null {
    for (let i = this.to - 1; i >= this.from; i--) {
      const citation = this.reading.bracketAt(i)?.citations[0];
      if (citation !== undefined) return this.speakers.authorOf(citation);
    }
    return null;
  }

  /** The "'s" of a possessive, or the apostrophe of a plural one. */
  isPossessive(token: number): boolean {
    return token >= this.from && token < this.to && this.isPossessiveAnywhere(token);
  }

  isPossessiveAnywhere(token: number): boolean {
    return this.reading.isPossessive(token);
  }

  /** The word at a token, folded. */
  word(token: number): string {
    return wordAt(this.reading.tokens, token);
  }

  /** The quotation that opens at a token. */
  quotationFrom(token: number): Annotation<Quotation> | undefined {
    const quotation = token < this.to ? this.reading.quotationAt(token) : undefined;
    return quotation !== undefined && quotation.start === this.reading.start(token) ? quotation : undefined;
  }

  /** Behind the sentence, or behind the quotation that runs on from it into further sentences. */
  endWithQuotation(): number {
    const last = this.reading.quotationAt(this.to - 1);
    return last === undefined ? this.to : Math.max(this.to, tokensWithin(this.reading.tokens, last).to);
  }

  /** First token of the clause that holds `token`: behind the last semicolon, colon or dash. */
  clauseStart(token: number): number {
    let i = token;
    while (i > this.from && !this.isClauseBreak(i - 1)) i--;
    return i;
  }

  /** Skips what opens a sentence without being said in it: "In addition,", "Meanwhile", «Кроме того,». */
  skipIntroduction(start: number, limit: number): number {
    let at = start;
    for (let round = 0; round < 3; round++) {
      const next = this.introductionEnd(at, limit);
      if (next === at) return at;
      at = next;
    }
    return at;
  }

  private introductionEnd(start: number, limit: number): number {
    const opens = this.is(start, 'initially');
    if (opens && this.isComma(start + 1) && start + 2 < limit) return start + 2;
    if (opens || this.is(start, 'preposition') || this.is(start, 'as')) {
      const last = Math.min(limit, start + LONGEST_INTRODUCTION + 1);
      for (let i = start + 1; i < last; i++) {
        if (this.isComma(i)) return i + 1 < limit ? i + 1 : start;
        if (!this.isWord(i) || this.isInset(i)) break;
      }
    }
    return opens && start + 1 < limit ? start + 1 : start;
  }
}
