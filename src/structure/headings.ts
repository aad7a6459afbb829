import type { Source } from '../core/source.ts';
import type { Division, Divisions } from './divisions.ts';
import { HeadingLevels } from './heading-levels.ts';
import {
  divisionOf,
  headsByLines,
  isPartOfList,
  isText,
  listHeading,
  looksAlone,
  opensText,
  takeSecondLine,
  takeTitle,
} from './heading-lines.ts';
import { markedFacts, readMarkedOutline } from './heading-marks.ts';
import {
  isAllCapitals,
  isLine,
  isProse,
  isSigned,
  LONGEST_HEADING,
  SECTION_NUMBER,
  withoutLetterSpacing,
} from './heading-shapes.ts';
import type { InlineMarks } from './inline-marks.ts';
import { NumberLines } from './number-lines.ts';
import type { Numbering } from './numbered-paragraphs.ts';
import { Outline, parseSectionNumber } from './outline.ts';
import { beginning, ending, type HeadingFacts, lengthOf, type RawBlock, rawText } from './raw-block.ts';
import { boldBeginning, gluedName, splitHeading } from './run-in-headings.ts';
import { isEndMatter, isFront, type NamedKind, type SectionNames, toSectionKind } from './section-names.ts';
import { captionIn, noteKind, type TableWords } from './table-words.ts';

/** What headings are recognised by; `isImprint`: whether a line names authors or an institution. */
export interface HeadingWords {
  readonly names: SectionNames;
  readonly divisions: Divisions;
  readonly tables: TableWords;
  isImprint(line: string): boolean;
}

/** A paragraph of this length is body text, whatever stands before it. Units: UTF-16 code units. */
const LONG_PARAGRAPH = 200;

/**
 * Finds headings: numbered ones whose number fits the outline, known names (`Bibliography`), divisions (`Chapter II`),
 * names on the line of their text (`Abstract This article …`, cut in two), bold lines, lines in capitals, and short
 * unnumbered lines that stand alone.
 */
export function recogniseHeadings(
  source: Source,
  blocks: readonly RawBlock[],
  marks: InlineMarks,
  words: HeadingWords,
  numbering: Numbering,
): RawBlock[] {
  return new HeadingReader(source, blocks, marks, words, numbering).run();
}

class HeadingReader {
  readonly source: Source;
  readonly blocks: readonly RawBlock[];
  private readonly marks: InlineMarks;
  readonly words: HeadingWords;
  readonly law: boolean;
  private readonly numberedParagraphs: ReadonlySet<RawBlock>;
  private readonly outline = new Outline();
  private readonly out: RawBlock[] = [];
  /** The format marks headings: only what is unmistakable counts besides. */
  private readonly marked: boolean;
  private readonly numbers: NumberLines;
  private readonly byLines: boolean;
  private bodyBegun = false;
  private chaptered = false;
  private section: HeadingFacts['kind'] | null = null;
  private readonly levels = new HeadingLevels(this.outline);
  /** A known name without a number has been a heading of the highest level. */
  private namedChapter = false;

  constructor(
    source: Source,
    blocks: readonly RawBlock[],
    marks: InlineMarks,
    words: HeadingWords,
    numbering: Numbering,
  ) {
    this.source = source;
    this.blocks = blocks;
    this.marks = marks;
    this.words = words;
    this.law = numbering.law;
    this.numberedParagraphs = numbering.numbered;
    // A title alone says nothing of how the writer marks sections.
    this.marked = blocks.filter((block) => block.kind === 'heading').length >= 2;
    this.byLines = !this.marked && !this.law && headsByLines(this);
    this.numbers = new NumberLines(source, blocks, numbering.numbered);
  }

  run(): RawBlock[] {
    const outline = readMarkedOutline(this.source, this.blocks, this.words.names);
    for (let index = 0; index < this.blocks.length; index++) {
      const block = this.blocks[index];
      if (block === undefined) break;
      if (block.kind === 'heading') {
        const text = this.marks.raised(this.source, block);
        const division = this.words.divisions.at(text);
        const named = (title: string): NamedKind | undefined => this.kindAt(index, title);
        const facts = markedFacts(text, block, named, this.outline, outline, division);
        if (division !== undefined && facts.kind === 'body') this.outline.enterDivision(facts.level, division.value);
        this.accept(block, facts);
      } else if (block.kind === 'text') index = this.readText(block, index);
      else this.out.push(block);
    }
    return this.out;
  }

  /** @returns the index of the last block that was used */
  private readText(block: RawBlock, index: number): number {
    const printed = this.marks.raised(this.source, block);
    const text = withoutLetterSpacing(printed) ?? printed;
    const split = this.runIn(block, text);
    if (split !== undefined) {
      this.out.push(...split);
      return index;
    }
    const division = divisionOf(this, index, text);
    if (division !== undefined && !(this.marked && !this.law)) return this.takeDivision(block, index, text, division);
    const facts = this.factsOf(block, index, text);
    if (facts === undefined) {
      if (!this.bodyBegun && this.isBody(block)) this.bodyBegun = true;
      if (this.countsItem(block, index, text)) block.kind = 'bullet';
      this.out.push(block);
      return index;
    }
    this.accept(block, facts);
    return takeSecondLine(this, block, index, text);
  }

  private isBody(block: RawBlock): boolean {
    if (this.numberedParagraphs.has(block)) return true;
    return (
      lengthOf(block) >= LONG_PARAGRAPH &&
      !isFront(this.section) &&
      /\p{Ll}{2}[.?!](?:\s|$)/u.test(rawText(this.source, block).slice(0, 2000))
    );
  }

  /** "1. Keep the list short" beside "2. …": an item, unless numbers count the paragraphs or the points of a law. */
  private countsItem(block: RawBlock, index: number, text: string): boolean {
    if (this.law || isEndMatter(this.section) || this.numberedParagraphs.has(block)) return false;
    const printed = /^(\d{1,2})[.)]\s/u.exec(text)?.[1];
    const number = printed === undefined ? null : parseSectionNumber(printed);
    return number !== null && this.numbers.standsInList(index, number);
  }

  private accept(block: RawBlock, facts: HeadingFacts): void {
    block.kind = 'heading';
    block.heading = facts;
    const number = facts.number === null ? null : this.outline.next(facts.number);
    if (number !== null && facts.level > 0) this.outline.enter(number);
    if (facts.number !== null) this.levels.below(facts.level);
    if (facts.kind === 'body') this.bodyBegun = this.chaptered = true;
    this.section = facts.kind;
    this.out.push(block);
  }

  private factsOf(block: RawBlock, index: number, text: string): HeadingFacts | undefined {
    const bold = this.isBoldLine(block, text);
    const bare = bold ? text.replace(/^\*\*|[.:]?\*\*$|[.:]$/gu, '') : text;
    if (this.marked) return (bold ? this.numbered(index, bare, bold) : undefined) ?? this.unmistakable(text, bold);
    const facts = this.numbered(index, bare, bold) ?? this.named(index, bare);
    if (facts !== undefined || isEndMatter(this.section)) return facts ?? listHeading(this, this.section, index, text);
    if (captionIn(text, this.words.tables) !== undefined || noteKind(text, this.words.tables) !== undefined)
      return undefined;
    if (bold && /\p{L}{2}/u.test(text) && !/[,;]$/u.test(bare)) return this.levels.unnumbered('bold', this.out.at(-1));
    if (this.isCapitals(index, text)) return this.levels.unnumbered('capitals', this.out.at(-1));
    return this.isAlone(index, text) ? this.levels.unnumbered('alone', this.out.at(-1)) : undefined;
  }

  /** In a document whose headings are marked: names that end the body, for writers forget to style them. */
  private unmistakable(text: string, bold: boolean): HeadingFacts | undefined {
    const kind = text.length <= 60 ? this.words.names.exactKind(text.replace(/:$/u, '')) : undefined;
    if (kind === undefined || (kind === 'body' && !bold)) return undefined;
    return { number: null, level: 1, kind: toSectionKind(kind) };
  }

  private runIn(block: RawBlock, text: string): RawBlock[] | undefined {
    // Keywords stand behind the abstract even where that has no heading and looks like the text.
    if (!this.bodyBegun || !this.chaptered) {
      const named = this.words.names.runIn(text);
      if (named !== undefined && (!this.bodyBegun || named.kind === 'keywords')) {
        this.section = named.kind;
        return splitHeading(this.source, block, named.length, { number: null, level: 1, kind: named.kind });
      }
    }
    const glued = this.marked ? undefined : gluedName(text, this.words.names);
    const bold = glued === undefined ? boldBeginning(this.source, block, this.marks) : undefined;
    const title = glued === undefined ? bold?.title : text.slice(0, glued);
    const length = glued ?? bold?.length;
    if (title === undefined || length === undefined) return undefined;
    if (noteKind(`${title}:`, this.words.tables) !== undefined) return undefined;
    const kind = this.words.names.kindOf(title);
    // An unknown name is a heading only where the writer sets all of them so, on lines of their own: a term stays a term.
    if (kind === undefined) return undefined;
    const facts: HeadingFacts = {
      number: null,
      level: kind === 'body' ? this.levels.depth : 1,
      kind: toSectionKind(kind),
    };
    const [heading, ...rest] = splitHeading(this.source, block, length, facts);
    if (heading === undefined) return undefined;
    this.accept(heading, facts);
    return rest;
  }

  private numbered(index: number, text: string, bold: boolean): HeadingFacts | undefined {
    const match = SECTION_NUMBER.exec(text);
    if (match === null || !isLine(text)) return undefined;
    const printed = match[1] ?? '';
    const title = text.slice(match[0].length);
    if (!/^["«“(]?[\p{Lu}\d]/u.test(title) || /^(?:https?:|www\.)/u.test(title) || title.split(/\s+/u).length > 22)
      return undefined;
    const number = this.numbers.numberOf(printed, text, bold, this.outline);
    const level = number === null ? undefined : this.outline.levelOf(number);
    if (number === null || level === undefined || this.numbers.standsInList(index, number)) return undefined;
    const kind = this.kindAt(index, title);
    const goesOn = bold || isProse(this.source, this.blocks[index + 1]);
    if (isEndMatter(this.section) && (kind ?? 'body') === 'body' && !goesOn) return undefined;
    return { number: printed, level, kind: toSectionKind(kind ?? 'body') };
  }

  /** The kind by its name; "Sources" over running prose is a section like any other. */
  private kindAt(index: number, title: string): NamedKind | undefined {
    const kind = this.words.names.kindOf(title);
    const lists = kind === 'bibliography' || kind === 'resources';
    return lists && isProse(this.source, this.blocks[index + 1]) ? 'body' : kind;
  }

  private named(index: number, text: string): HeadingFacts | undefined {
    if (text.length > 80) return undefined;
    const kind = this.kindAt(index, text);
    // "Note" over the author of a law review's shorter article: no list of notes stands before the text.
    if (kind === undefined || (kind === 'notes' && !this.bodyBegun)) return undefined;
    if (kind === this.section && kind === 'bibliography' && isPartOfList(this.out))
      return { number: null, level: 2, kind };
    // "Conclusion" ranks with an "Introduction" that has no number; "Methods" under 5.2 is a part of chapter 5.
    const within = kind === 'body' && this.levels.depth > 2 && !isAllCapitals(text) && !this.namedChapter;
    if (kind === 'body' && !within) this.namedChapter = true;
    return { number: null, level: within ? 2 : 1, kind: toSectionKind(kind) };
  }

  private isBoldLine(block: RawBlock, text: string): boolean {
    if (text.length > LONGEST_HEADING) return false;
    if (this.source.marks.length === 0) return /^\*\*[^*]+\*\*$/u.test(text);
    return block.parts.every(({ range }) => this.marks.isBold(this.source.text, range));
  }

  private isCapitals(index: number, text: string): boolean {
    if (!isAllCapitals(text) || /[,;]$/u.test(text)) return false;
    const next = this.blocks[index + 1];
    if (next === undefined || next.kind === 'heading') return false;
    // On a title page capitals are nothing special, unless numbered paragraphs or sections follow at once.
    const begins = this.bodyBegun || this.numberedParagraphs.has(next) || /^I\.\s/u.test(beginning(this.source, next));
    return begins && this.isAfterEnd(index);
  }

  /** A short line that stands alone between finished paragraphs and is followed by a long one. */
  private isAlone(index: number, text: string): boolean {
    const begins =
      this.bodyBegun ||
      (isFront(this.section) && this.out.at(-1)?.kind !== 'heading' && !isSigned(text)) ||
      (this.byLines && opensText(this, index, text, this.words.isImprint));
    return begins && !this.law && looksAlone(this, index, text) && this.isAfterEnd(index);
  }

  /** What stands before is over: a heading, a list, a finished sentence (`… altered back.²`). */
  private isAfterEnd(index: number): boolean {
    const before = this.blocks[index - 1];
    return (
      before?.kind !== 'text' ||
      this.out.at(-1)?.kind === 'heading' ||
      /[.!?…»”")\]\d](?:[⁰¹²³⁴-⁹*†‡]{1,4}|\$[^$]{1,30}\$)?$/u.test(ending(this.source, before))
    );
  }

  private takeDivision(block: RawBlock, index: number, text: string, division: Division): number {
    const level = this.levels.division(division);
    const facts: HeadingFacts = { number: division.number, level, kind: 'body', titleAt: division.length };
    this.outline.enterDivision(level, division.value);
    const rest = text.slice(division.length);
    if (this.law && division.kind === 'law' && isText(this, index, rest)) {
      const [heading, ...body] = splitHeading(this.source, block, division.length, facts);
      if (heading !== undefined) this.accept(heading, facts);
      this.out.push(...body);
      return index;
    }
    this.accept(block, facts);
    return rest === '' ? takeTitle(this, block, index) : takeSecondLine(this, block, index, text);
  }
}
