import type { Source } from '../core/source.ts';
import { type Division, type Divisions, isSetOff } from './divisions.ts';
import { markedFacts, readMarkedOutline } from './heading-marks.ts';
import {
  isAllCapitals,
  isLine,
  isProse,
  isSentence,
  isTitleLine,
  LONGEST_HEADING,
  SECTION_NUMBER,
  withoutLetterSpacing,
} from './heading-shapes.ts';
import type { InlineMarks } from './inline-marks.ts';
import type { Numbering } from './numbered-paragraphs.ts';
import { Outline, parseSectionNumber, type SectionNumber } from './outline.ts';
import { beginning, ending, type HeadingFacts, lengthOf, type RawBlock, rawText } from './raw-block.ts';
import { boldBeginning, gluedName, splitHeading } from './run-in-headings.ts';
import { type NamedKind, type SectionNames, toSectionKind } from './section-names.ts';
import { captionIn, noteKind, type TableWords } from './table-words.ts';

/** What headings are recognised by. */
export interface HeadingWords {
  readonly names: SectionNames;
  readonly divisions: Divisions;
  readonly tables: TableWords;
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

type Shape = 'bold' | 'capitals' | 'alone';

class HeadingReader {
  private readonly source: Source;
  private readonly blocks: readonly RawBlock[];
  private readonly marks: InlineMarks;
  private readonly words: HeadingWords;
  private readonly law: boolean;
  private readonly numberedParagraphs: ReadonlySet<RawBlock>;
  private readonly outline = new Outline();
  private readonly out: RawBlock[] = [];
  /** The format marks headings: only what is unmistakable counts besides. */
  private readonly marked: boolean;
  /** Numbers of styles other than arabic that stand at the start of lines: "A." alone is an initial. */
  private readonly numbers = new Set<string>();
  /** Ranks of the divisions that are open. */
  private readonly open: number[] = [];
  private bodyBegun = false;
  private section: HeadingFacts['kind'] | null = null;
  /** Level for a heading without a number. */
  private depth = 1;
  /** Levels of the shapes in use since the last number. */
  private readonly shapes = new Map<Shape, number>();
  private capitals: number | undefined;
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
    for (const block of blocks) {
      if ((block.kind !== 'text' && block.kind !== 'heading') || lengthOf(block) > LONGEST_HEADING) continue;
      const number = /^([IVXLC]{1,7}|\p{Lu})[.)]?\s/u.exec(beginning(source, block))?.[1];
      if (number !== undefined) this.numbers.add(number);
    }
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
    const division = this.divisionOf(index, text);
    if (division !== undefined && !(this.marked && !this.law)) return this.takeDivision(block, index, text, division);
    const facts = this.factsOf(block, index, text);
    if (facts === undefined) {
      if (!this.bodyBegun && this.isBody(block)) this.bodyBegun = true;
      if (this.countsItem(block, index, text)) block.kind = 'bullet';
      this.out.push(block);
      return index;
    }
    this.accept(block, facts);
    return this.takeSecondLine(block, index, text);
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
    return number !== null && this.standsInList(index, number);
  }

  private accept(block: RawBlock, facts: HeadingFacts): void {
    block.kind = 'heading';
    block.heading = facts;
    const number = facts.number === null ? null : parseSectionNumber(facts.number);
    if (number !== null && facts.level > 0 && this.outline.levelOf(number) !== undefined) this.outline.enter(number);
    if (facts.number !== null) {
      this.depth = facts.level + 1;
      this.shapes.clear();
    }
    if (facts.kind === 'body') this.bodyBegun = true;
    this.section = facts.kind;
    this.out.push(block);
  }

  private factsOf(block: RawBlock, index: number, text: string): HeadingFacts | undefined {
    const bold = this.isBoldLine(block, text);
    const bare = bold ? text.replace(/^\*\*|[.:]?\*\*$|[.:]$/gu, '') : text;
    if (this.marked) return (bold ? this.numbered(index, bare, bold) : undefined) ?? this.unmistakable(text, bold);
    const facts = this.numbered(index, bare, bold) ?? this.named(index, bare);
    if (facts !== undefined || isEndMatter(this.section)) return facts ?? this.listHeading(index, text);
    if (captionIn(text, this.words.tables) !== undefined || noteKind(text, this.words.tables) !== undefined)
      return undefined;
    if (bold && /\p{L}{2}/u.test(text) && !/[,;]$/u.test(bare)) return this.unnumbered('bold');
    if (this.isCapitals(index, text)) return this.unnumbered('capitals');
    return this.isAlone(index, text) ? this.unnumbered('alone') : undefined;
  }

  /** In a document whose headings are marked: names that end the body, for writers forget to style them. */
  private unmistakable(text: string, bold: boolean): HeadingFacts | undefined {
    const kind = text.length <= 60 ? this.words.names.exactKind(text.replace(/:$/u, '')) : undefined;
    if (kind === undefined || (kind === 'body' && !bold)) return undefined;
    return { number: null, level: 1, kind: toSectionKind(kind) };
  }

  private runIn(block: RawBlock, text: string): RawBlock[] | undefined {
    if (!this.bodyBegun) {
      const named = this.words.names.runIn(text);
      if (named !== undefined) {
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
    const facts: HeadingFacts = { number: null, level: kind === 'body' ? this.depth : 1, kind: toSectionKind(kind) };
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
    const number = this.numberOf(printed, text, bold);
    const level = number === null ? undefined : this.outline.levelOf(number);
    if (number === null || level === undefined || this.standsInList(index, number)) return undefined;
    const kind = this.kindAt(index, title);
    const goesOn = bold || isProse(this.source, this.blocks[index + 1]);
    if (isEndMatter(this.section) && (kind ?? 'body') === 'body' && !goesOn) return undefined;
    return { number: printed, level, kind: toSectionKind(kind ?? 'body') };
  }

  /** A number of letters counts where its neighbour stands at the start of a line, too: "A. Smith" is nobody's section. */
  private numberOf(printed: string, text: string, bold: boolean): SectionNumber | null {
    if (/^\d/u.test(printed)) return parseSectionNumber(printed);
    if (/^\p{Ll}$/u.test(printed)) return bold ? parseSectionNumber(printed) : null;
    if (/^\p{Lu}\.\s?\p{Lu}\./u.test(text)) return null;
    const next = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 1);
    const roman = /^[IVXLC]+$/u.test(printed);
    if (roman && this.numbers.has('I') && this.numbers.has('II')) return parseSectionNumber(printed);
    if (printed.length > 1) return null;
    const first = /[A-Z]/u.test(printed) ? 'A' : 'А';
    return this.numbers.has(first) && this.numbers.has(next(first))
      ? (parseSectionNumber(printed.toUpperCase()) ?? null)
      : null;
  }

  /** Right beside the number before or behind it, a number counts the items of a list. */
  private standsInList(index: number, { style, path }: SectionNumber): boolean {
    const last = path.at(-1) ?? 0;
    const isSibling = (block: RawBlock | undefined, step: number): boolean => {
      if (block?.kind !== 'text' && block?.kind !== 'bullet') return false;
      if (this.numberedParagraphs.has(block)) return false;
      const printed = SECTION_NUMBER.exec(beginning(this.source, block))?.[1];
      const number = printed === undefined ? null : parseSectionNumber(printed);
      return (
        number !== null &&
        number.style === style &&
        number.path.length === path.length &&
        number.path.at(-1) === last + step
      );
    };
    return isSibling(this.blocks[index + 1], 1) || isSibling(this.blocks[index - 1], -1);
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
    if (kind === undefined) return undefined;
    if (kind === this.section && kind === 'bibliography' && this.isPartOfList())
      return { number: null, level: 2, kind };
    // "Conclusion" ranks with an "Introduction" that has no number; "Methods" under 5.2 is a part of chapter 5.
    const within = kind === 'body' && this.depth > 2 && !isAllCapitals(text) && !this.namedChapter;
    if (kind === 'body' && !within) this.namedChapter = true;
    return { number: null, level: within ? 2 : 1, kind: toSectionKind(kind) };
  }

  /** "Primary sources" right under "Bibliography", and whatever list of works stands beside it. */
  private isPartOfList(): boolean {
    const last = this.out.findLast(({ kind }) => kind === 'heading');
    return last !== undefined && (last === this.out.at(-1) || (last.heading?.level ?? 1) > 1);
  }

  /** `Archives`, `Законодательство`: the parts of a bibliography. */
  private listHeading(index: number, text: string): HeadingFacts | undefined {
    const kind = this.section;
    const next = this.blocks[index + 1];
    if (kind === null || text.length > 60 || /[\d.,;()]|https?:/u.test(text) || !/^\p{Lu}/u.test(text))
      return undefined;
    if (next === undefined || !/\d/u.test(beginning(this.source, next)) || kind === 'acronyms') return undefined;
    return { number: null, level: 2, kind };
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
    const begins = this.bodyBegun || (isFront(this.section) && this.out.at(-1)?.kind !== 'heading');
    if (!begins || text.length > 90 || /[.,;:!…»”"]$/u.test(text) || !/^["«“]?\p{Lu}/u.test(text)) return false;
    if (text.split(/\s+/u).length > 12 || this.law) return false;
    const next = this.blocks[index + 1];
    if (next?.kind !== 'text') return false;
    // Two headings in a row: the upper one is followed by one that is followed by text.
    const below = this.blocks[index + 2];
    if (isTitleLine(this.source, next) && lengthOf(next) <= 90 && below?.kind === 'text' && lengthOf(below) >= 80)
      return text.length <= 60 && /^\p{Lu}/u.test(beginning(this.source, next)) && this.isAfterEnd(index);
    const short = lengthOf(next) < 40 || !/[.!?]$/u.test(ending(this.source, next)) || text.length > 60;
    if (lengthOf(next) < 80 && short) return false;
    return /^["«“(]?[\p{Lu}\d]/u.test(beginning(this.source, next)) && this.isAfterEnd(index);
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

  /** Levels of headings without numbers follow from how they are set: capitals above bold above plain lines. */
  private unnumbered(shape: Shape): HeadingFacts {
    const ORDER: readonly Shape[] = ['capitals', 'bold', 'alone'];
    const above = ORDER.slice(0, ORDER.indexOf(shape)).filter((other) => this.shapes.has(other)).length;
    const last = this.out.at(-1);
    // A line right under another line of its kind is a part of it.
    const under =
      shape === 'alone' && last?.kind === 'heading' && last.heading?.number === null ? last.heading.level : 0;
    const level = Math.max(this.depth + above, last?.heading?.kind === 'body' ? under + 1 : 0);
    if (shape !== 'capitals') {
      this.shapes.set(shape, level);
      return { number: null, level, kind: 'body' };
    }
    // Capitals rank with the first line of capitals: under "THE FACTS" and "THE LAW" sections are numbered anew.
    const first = Math.min(this.shapes.get(shape) ?? this.capitals ?? level, level);
    this.capitals = first;
    this.shapes.set(shape, first);
    if (first === 1) this.outline.enterDivision(1, null);
    return { number: null, level: first, kind: 'body' };
  }

  /** The division that a block is, where it is a line of its own or the article of a law. */
  private divisionOf(index: number, text: string): Division | undefined {
    const block = this.blocks[index];
    const division = this.words.divisions.at(text);
    if (block === undefined || division === undefined || !isSetOff(text, division)) return undefined;
    if (division.kind === 'law') return this.law || lengthOf(block) <= LONGEST_HEADING ? division : undefined;
    return isSentence(text) || lengthOf(block) > 240 ? undefined : division;
  }

  private takeDivision(block: RawBlock, index: number, text: string, division: Division): number {
    const level = this.levelOfDivision(division);
    const facts: HeadingFacts = { number: division.number, level, kind: 'body', titleAt: division.length };
    this.outline.enterDivision(level, division.value);
    const rest = text.slice(division.length);
    if (this.law && division.kind === 'law' && this.isText(index, rest)) {
      const [heading, ...body] = splitHeading(this.source, block, division.length, facts);
      if (heading !== undefined) this.accept(heading, facts);
      this.out.push(...body);
      return index;
    }
    this.accept(block, facts);
    return rest === '' ? this.takeTitle(block, index) : this.takeSecondLine(block, index, text);
  }

  /** One below the division that it stands in; an annex is a part of the whole. */
  private levelOfDivision({ kind, rank }: Division): number {
    while ((this.open.at(-1) ?? 0) >= rank || kind === 'annex') if (this.open.pop() === undefined) break;
    if (kind === 'annex') return 1;
    this.open.push(rank);
    return this.open.length;
  }

  /** "Article 8. Censorship is prohibited.": what follows on the line is the text of the article, not its title. */
  private isText(index: number, rest: string): boolean {
    if (rest === '') return false;
    const block = this.blocks[index];
    if (block !== undefined && (isSentence(rest) || lengthOf(block) > 240)) return true;
    const next = this.blocks[index + 1];
    return (
      /[.;]$/u.test(rest) && (next === undefined || this.words.divisions.at(beginning(this.source, next)) !== undefined)
    );
  }

  /** The title on the line below "Chapter II". */
  private takeTitle(heading: RawBlock, index: number): number {
    const title = this.blocks[index + 1];
    if (!isTitleLine(this.source, title) || this.blocks[index + 2] === undefined) return index;
    const text = rawText(this.source, title);
    if (this.words.divisions.at(text) !== undefined || SECTION_NUMBER.test(text)) return index;
    heading.parts.push(...title.parts);
    heading.dropped.push(...title.dropped);
    return index + 1;
  }

  /** A heading in capitals that goes on on the next line. */
  private takeSecondLine(heading: RawBlock, index: number, text: string): number {
    const next = this.blocks[index + 1];
    if (!isAllCapitals(text) || next?.kind !== 'text' || lengthOf(next) > 90) return index;
    const gap = this.source.text.slice(heading.parts.at(-1)?.range[1], next.parts[0]?.range[0]);
    const more = rawText(this.source, next);
    if (!isAllCapitals(more) || /\n\s*\n/u.test(gap) || this.words.names.kindOf(more) !== undefined) return index;
    heading.parts.push(...next.parts);
    return index + 1;
  }
}

const isEndMatter = (kind: HeadingFacts['kind'] | null): boolean =>
  kind === 'acronyms' || kind === 'bibliography' || kind === 'resources';

const isFront = (kind: HeadingFacts['kind'] | null): boolean =>
  kind === 'abstract' || kind === 'summary' || kind === 'keywords';
