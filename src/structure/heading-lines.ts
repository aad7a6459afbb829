import type { Source } from '../core/source.ts';
import { type Division, type Divisions, isSetOff } from './divisions.ts';
import { isAllCapitals, isSentence, isTitleLine, LONGEST_HEADING, SECTION_NUMBER } from './heading-shapes.ts';
import { beginning, ending, type HeadingFacts, lengthOf, type RawBlock, rawText } from './raw-block.ts';
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
  // «Первый этап: 1991–1995 гг.»: the full stop is that of the years.
  const printed = text.replace(/(?<=\d\s?)\p{Ll}{1,2}\.$/u, '');
  if (text.length > 90 || /[.,;:!…»”"]$/u.test(printed) || !/^["«“]?\p{Lu}/u.test(text)) return false;
  if (text.split(/\s+/u).length > 12) return false;
  const next = blocks[index + 1];
  const below = blocks[index + 2];
  // "Key findings" over its points; behind "We recommend that" they go on with a small letter.
  if (next?.kind === 'bullet')
    return below?.kind === 'bullet' && text.length <= 60 && /^["«“(]?[\p{Lu}\d]/u.test(beginning(source, next));
  if (next?.kind !== 'text') return false;
  // "What to do" over "The Trust proposes:" and its points.
  if (below?.kind === 'bullet' && /:$/u.test(ending(source, next))) return text.length <= 60;
  if (isTitleLine(source, next) && lengthOf(next) <= 90 && below?.kind === 'text' && lengthOf(below) >= 80)
    return text.length <= 60 && /^\p{Lu}/u.test(beginning(source, next));
  const short = lengthOf(next) < 40 || !/[.!?]$/u.test(ending(source, next)) || text.length > 60;
  if (lengthOf(next) < 80 && short) return false;
  return /^["«“(]?[\p{Lu}\d]/u.test(beginning(source, next));
}

/** So many lines that stand alone over paragraphs are sections. */
const FEWEST_SECTIONS = 3;

/** Whether the writer heads sections by lines that nothing but their place tells from the text. */
export function headsByLines(lines: Lines): boolean {
  let found = 0;
  for (const [index, block] of lines.blocks.entries()) {
    const before = lines.blocks[index - 1];
    if (block.kind !== 'text' || before === undefined || !endsText(lines.source, before)) continue;
    if (looksAlone(lines, index, rawText(lines.source, block)) && ++found >= FEWEST_SECTIONS) return true;
  }
  return false;
}

const endsText = (source: Source, block: RawBlock): boolean =>
  block.kind === 'bullet' ||
  (block.kind === 'text' && lengthOf(block) > 80 && /[.!?…»”")\]]$/u.test(ending(source, block)));

/**
 * "Why this paper" behind the title page, over the first paragraph or list: not who wrote it, where and when.
 * @param isImprint whether a line names authors or an institution
 */
export function opensText(
  { blocks, source }: Lines,
  index: number,
  text: string,
  isImprint: (line: string) => boolean,
): boolean {
  const next = blocks[index + 1];
  if (index < 2 || next === undefined || isImprint(text)) return false;
  if (!/(?:^|\s)\p{Ll}{4,}/u.test(text) || /(?<![–—-])(?:19|20)\d\d(?!\s?[–—-])/u.test(text)) return false;
  return next.kind === 'bullet' || (lengthOf(next) >= 80 && /[.!?…»”")]\d{0,3}$/u.test(ending(source, next)));
}

/** `Archives`, `Законодательство`: the parts of a bibliography. */
export function listHeading(
  { blocks, source }: Lines,
  kind: HeadingFacts['kind'] | null,
  index: number,
  text: string,
): HeadingFacts | undefined {
  const next = blocks[index + 1];
  if (kind === null || text.length > 60 || /[\d.,;()]|https?:/u.test(text) || !/^\p{Lu}/u.test(text)) return undefined;
  if (next === undefined || !/\d/u.test(beginning(source, next)) || kind === 'acronyms') return undefined;
  return { number: null, level: 2, kind };
}

/** "Primary sources" right under "Bibliography", and whatever list of works stands beside it. */
export function isPartOfList(before: readonly RawBlock[]): boolean {
  const last = before.findLast(({ kind }) => kind === 'heading');
  return last !== undefined && (last === before.at(-1) || (last.heading?.level ?? 1) > 1);
}
