import type { Source } from '../core/source.ts';
import { type Division, type Divisions, isSetOff } from './divisions.ts';
import { isAllCapitals, isSentence, isTitleLine, LONGEST_HEADING, SECTION_NUMBER } from './heading-shapes.ts';
import { beginning, ending, lengthOf, type RawBlock, rawText } from './raw-block.ts';
import type { SectionNames } from './section-names.ts';

interface Lines {
  readonly source: Source;
  readonly blocks: readonly RawBlock[];
  /** Whether the document is a law. */
  readonly law: boolean;
  readonly words: { readonly names: SectionNames; readonly divisions: Divisions };
}

/** The title on the line below "Chapter II". */
export function takeTitle({ source, blocks, words }: Lines, heading: RawBlock, index: number): number {
  const title = blocks[index + 1];
  if (!isTitleLine(source, title) || blocks[index + 2] === undefined) return index;
  const text = rawText(source, title);
  if (words.divisions.at(text) !== undefined || SECTION_NUMBER.test(text)) return index;
  heading.parts.push(...title.parts);
  heading.dropped.push(...title.dropped);
  return index + 1;
}

/** A heading in capitals that goes on on the next line. */
export function takeSecondLine(
  { source, blocks, words }: Lines,
  heading: RawBlock,
  index: number,
  text: string,
): number {
  const next = blocks[index + 1];
  if (!isAllCapitals(text) || next?.kind !== 'text' || lengthOf(next) > 90) return index;
  const gap = source.text.slice(heading.parts.at(-1)?.range[1], next.parts[0]?.range[0]);
  const more = rawText(source, next);
  if (!isAllCapitals(more) || /\n\s*\n/u.test(gap) || words.names.kindOf(more) !== undefined) return index;
  heading.parts.push(...next.parts);
  return index + 1;
}

/** The division that a block is, where it is a line of its own or the article of a law. */
export function divisionOf({ blocks, words, law }: Lines, index: number, text: string): Division | undefined {
  const block = blocks[index];
  const division = words.divisions.at(text);
  if (block === undefined || division === undefined || !isSetOff(text, division)) return undefined;
  if (division.kind === 'law') return law || lengthOf(block) <= LONGEST_HEADING ? division : undefined;
  return isSentence(text) || lengthOf(block) > 240 ? undefined : division;
}

/** "Article 8. Censorship is prohibited.": what follows on the line is the text of the article, not its title. */
export function isText({ source, blocks, words }: Lines, index: number, rest: string): boolean {
  if (rest === '') return false;
  const block = blocks[index];
  if (block !== undefined && (isSentence(rest) || lengthOf(block) > 240)) return true;
  const next = blocks[index + 1];
  return /[.;]$/u.test(rest) && (next === undefined || words.divisions.at(beginning(source, next)) !== undefined);
}

/** A short line over a long paragraph, or over a short line that is over one: two headings in a row. */
export function looksAlone({ source, blocks }: Lines, index: number, text: string): boolean {
  if (text.length > 90 || /[.,;:!…»”"]$/u.test(text) || !/^["«“]?\p{Lu}/u.test(text)) return false;
  if (text.split(/\s+/u).length > 12) return false;
  const next = blocks[index + 1];
  if (next?.kind !== 'text') return false;
  const below = blocks[index + 2];
  if (isTitleLine(source, next) && lengthOf(next) <= 90 && below?.kind === 'text' && lengthOf(below) >= 80)
    return text.length <= 60 && /^\p{Lu}/u.test(beginning(source, next));
  const short = lengthOf(next) < 40 || !/[.!?]$/u.test(ending(source, next)) || text.length > 60;
  if (lengthOf(next) < 80 && short) return false;
  return /^["«“(]?[\p{Lu}\d]/u.test(beginning(source, next));
}
