import type { Source } from '../core/source.ts';
import { LONGEST_HEADING, SECTION_NUMBER } from './heading-shapes.ts';
import { type Outline, parseSectionNumber, type SectionNumber } from './outline.ts';
import { beginning, lengthOf, type RawBlock } from './raw-block.ts';

/** The numbers that stand at the start of a document's lines: what one of them counts, its neighbours tell. */
export class NumberLines {
  private readonly source: Source;
  private readonly blocks: readonly RawBlock[];
  private readonly numberedParagraphs: ReadonlySet<RawBlock>;
  /** Numbers of styles other than arabic: "A." alone is an initial. */
  private readonly numbers = new Set<string>();

  constructor(source: Source, blocks: readonly RawBlock[], numberedParagraphs: ReadonlySet<RawBlock>) {
    this.source = source;
    this.blocks = blocks;
    this.numberedParagraphs = numberedParagraphs;
    for (const block of blocks) {
      if ((block.kind !== 'text' && block.kind !== 'heading') || lengthOf(block) > LONGEST_HEADING) continue;
      const number = /^([IVXLC]{1,7}|\p{Lu})[.)]?\s/u.exec(beginning(source, block))?.[1];
      if (number !== undefined) this.numbers.add(number);
    }
  }

  /**
   * A number of letters counts where its neighbour stands at the start of a line, too: "A. Smith" is nobody's section. The
   * `C` behind "B." is a letter, though Roman numbers stand above it.
   */
  numberOf(printed: string, text: string, bold: boolean, outline: Outline): SectionNumber | null {
    if (/^\d/u.test(printed)) return parseSectionNumber(printed);
    if (/^\p{Ll}$/u.test(printed)) return bold ? parseSectionNumber(printed) : null;
    if (/^\p{Lu}\.\s?\p{Lu}\./u.test(text)) return null;
    const next = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 1);
    const roman = /^[IVXLC]+$/u.test(printed);
    const letters = printed.length === 1 && this.numbers.has('A') && this.numbers.has('B');
    if (roman && this.numbers.has('I') && this.numbers.has('II'))
      return letters ? outline.next(printed) : parseSectionNumber(printed);
    if (printed.length > 1) return null;
    const first = /[A-Z]/u.test(printed) ? 'A' : 'А';
    return this.numbers.has(first) && this.numbers.has(next(first))
      ? (parseSectionNumber(printed.toUpperCase()) ?? null)
      : null;
  }

  /** Right beside the number before or behind it, a number counts the items of a list. */
  standsInList(index: number, { style, path }: SectionNumber): boolean {
    const last = path.at(-1) ?? 0;
    const isSibling = (block: RawBlock | undefined, step: number): boolean => {
      if (block?.kind !== 'text' && block?.kind !== 'bullet') return false;
      if (this.numberedParagraphs.has(block)) return false;
      const text = beginning(this.source, block);
      // "A paragraph …", "I argue …" are no items.
      const printed = /^\p{L}\s/u.test(text) ? undefined : SECTION_NUMBER.exec(text)?.[1];
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
}
