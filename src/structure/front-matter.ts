import type { Source } from '../core/source.ts';
import { isLetterAt } from '../matching/character-class.ts';
import type { ReadAuthors } from './authors.ts';
import { lengthOf, type RawBlock, rawText } from './raw-block.ts';
import type { Vocabulary } from './repairs/vocabulary.ts';

export interface FrontMatter {
  readonly title: string | null;
  readonly authors?: readonly string[];
  readonly year: number | null;
}

/** The title page is at the very start: no title stands behind so many blocks. */
const LONGEST_FRONT = 20;
/** Where nothing is a heading, the text begins with the first block of this length. Units: UTF-16 code units. */
const PARAGRAPH = 250;

/**
 * Reads what stands before the first heading: the title (made a heading), the authors, the volume or series. The title
 * is the line whose words the text goes on to use; a series or volume line is about something else.
 */
export function readFrontMatter(
  source: Source,
  blocks: readonly RawBlock[],
  readAuthors: ReadAuthors,
  law: boolean,
  vocabulary: Vocabulary,
): FrontMatter {
  const marked = blocks.findIndex((block) => block.kind === 'heading' && block.heading?.kind === 'title');
  const lines = frontLines(blocks);
  if (lines.length === 0) return { title: marked === -1 ? null : printed(source, blocks[marked]), year: null };

  const title = marked === -1 ? chooseTitle(source, lines, readAuthors, vocabulary) : blocks[marked];
  if (title === undefined) return { title: null, year: null };
  if (marked === -1) {
    title.kind = 'heading';
    title.heading = { number: null, level: 1, kind: 'title' };
  }
  const at = lines.indexOf(title);
  // The signatories of a law are not its authors.
  const authors = law ? [] : authorsIn(source, lines.slice(at + 1), readAuthors);
  const before = law || authors.length > 0 ? authors : authorsIn(source, lines.slice(0, Math.max(0, at)), readAuthors);
  for (const block of lines)
    if (block.kind === 'text' && isFrontLine(rawText(source, block))) block.kind = 'front-matter';
  const year = yearOn(source, blocks, lines, title);
  return {
    title: printed(source, title),
    ...(before.length > 0 ? { authors: before } : {}),
    year: year === undefined ? null : Number(year),
  };
}

/** A year alone; "1992–1997" is what the text is about. */
const YEAR = /(?<![\d–—-])(?:19|20)\d\d(?!\d|\s?[–—-]\s?\d)/u;
/** "2016. № 3", "Vol. 12 (2009)": the year of an issue. */
const ISSUE = /(?:№|\bno?\.|\bvol\.|\bissue\b|вып\.|\bт\.)\s*\d/iu;

/** The year on the title page, but not in its text; else that of a running head which names the issue. */
function yearOn(
  source: Source,
  blocks: readonly RawBlock[],
  lines: readonly RawBlock[],
  title: RawBlock,
): string | undefined {
  const front = lines
    .filter((block) => block !== title && block.kind !== 'text')
    .map((block) => rawText(source, block));
  const heads = blocks
    .filter(({ kind }) => kind === 'furniture')
    .slice(0, LONGEST_FRONT)
    .map((block) => rawText(source, block))
    .filter((line) => ISSUE.test(line));
  return [...front, ...heads].map((line) => YEAR.exec(line)?.[0]).find((found) => found !== undefined);
}

const printed = (source: Source, block: RawBlock | undefined): string | null =>
  block === undefined ? null : rawText(source, block).replaceAll(/[*_]/gu, '').replaceAll(/\s+/gu, ' ');

/** Text and headings before the first heading that is no title, or before the first paragraph where there is none. */
function frontLines(blocks: readonly RawBlock[]): RawBlock[] {
  const heading = blocks.findIndex((block) => block.kind === 'heading' && block.heading?.kind !== 'title');
  const paragraph = blocks.findIndex((block) => block.kind === 'text' && lengthOf(block) >= PARAGRAPH);
  const end = heading === -1 || (paragraph !== -1 && paragraph < heading) ? paragraph : heading;
  if (end > LONGEST_FRONT) return [];
  return blocks.slice(0, Math.max(0, end)).filter((block) => block.kind === 'text' || block.kind === 'heading');
}

/** A line of the title page, as against a paragraph of text that stands before the first heading. */
const isFrontLine = (text: string): boolean =>
  text.length < 300 &&
  !/\p{Ll}{3,}[.!]\s+\p{Lu}\p{Ll}/u.test(text) &&
  !(/[\p{Ll}\d)][.:;]$/u.test(text) && (text.match(/\s/gu) ?? []).length >= (/\p{Ll}{2}[.:;]$/u.test(text) ? 8 : 12));

/** The authors of the first line that names any, and of those behind it up to the first longer text. */
function authorsIn(source: Source, lines: readonly RawBlock[], readAuthors: ReadAuthors): string[] {
  const authors: string[] = [];
  for (const line of lines) {
    const text = rawText(source, line);
    if (!isFrontLine(text)) break;
    for (const author of readAuthors(nameIn(source, text, readAuthors) ?? text))
      if (!authors.includes(author)) authors.push(author);
  }
  return authors;
}

/** A name in capitals, of which the last word is no word of the text: "ROSE GARDENS" is a title. */
function nameIn(source: Source, line: string, readAuthors: ReadAuthors): string | null {
  const name = readAuthors.fromCapitals(line);
  const family = /\p{L}+(?=[^\p{L}]*$)/u.exec(name ?? '')?.[0].toLowerCase();
  return family === undefined || comesBack(source.text.slice(0, SEARCHED), family, 1) ? null : name;
}

/** Words in letters that are long enough to mean something. */
const contentWords = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** How much of the text is searched for the words of its title. Units: UTF-16 code units. */
const SEARCHED = 200_000;

/** Units: UTF-16 code units. */
const LONGEST_TITLE = 300;

function chooseTitle(
  source: Source,
  lines: readonly RawBlock[],
  readAuthors: ReadAuthors,
  vocabulary: Vocabulary,
): RawBlock | undefined {
  const text = vocabulary.lower.slice(0, SEARCHED);
  // In a short text a word that comes back once is a word it goes on to use.
  const often = source.text.length < 20_000 ? 2 : 3;
  const found = countWords(
    text,
    lines.flatMap((block) => (lengthOf(block) > LONGEST_TITLE ? [] : contentWords(rawText(source, block)))),
  );
  const isUsed = (word: string): boolean => (found.get(word) ?? 0) >= often;
  let best: { block: RawBlock; score: number } | undefined;
  for (const block of lines) {
    const line = rawText(source, block);
    const words = contentWords(line);
    if (words.length === 0 || line.length > LONGEST_TITLE || !isFrontLine(line)) continue;
    // Names with an affiliation in brackets, and lines with a year, are about the publication.
    const about = /\(.*\)|@/u.test(line);
    const dated = /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(line) ? 0.8 : 1;
    const first = block === lines[0] ? 1.2 : 1;
    // "Sample University, Streslau", "LAW OF THE REPUBLIC": whose it is, and what, but not what it is about.
    const institution = readAuthors.namesInstitution(line);
    const named = readAuthors(nameIn(source, line, readAuthors) ?? line).length > 0;
    const publication = named ? 0.2 : about ? 0.5 : institution ? 0.3 : 1;
    const score =
      (words.filter(isUsed).length / words.length) * Math.min(1, (words.length + 1) / 4) * publication * dated * first;
    if (best === undefined || score > best.score) best = { block, score };
  }
  return best !== undefined && best.score > 0 ? best.block : lines[0];
}

/** How often each of some words stands in a text; all in one pass. */
function countWords(text: string, words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map(words.map((word) => [word, 0]));
  // Most words are seen not to be among them by how long they are and how they begin.
  const shapeOf = (length: number, first: number): number => (length << 16) | first;
  const shapes = new Set(words.map((word) => shapeOf(word.length, word.charCodeAt(0))));
  for (let start = 0; start < text.length; start++) {
    if (!isLetterAt(text, start)) continue;
    let end = start + 1;
    while (isLetterAt(text, end)) end++;
    if (shapes.has(shapeOf(end - start, text.charCodeAt(start)))) {
      const word = text.slice(start, end);
      const known = counts.get(word);
      if (known !== undefined) counts.set(word, known + 1);
    }
    start = end;
  }
  return counts;
}

/** Whether a word stands in a text so many times. */
function comesBack(text: string, word: string, times: number): boolean {
  let found = 0;
  for (let at = text.indexOf(word); at !== -1 && found < times; at = text.indexOf(word, at + word.length))
    if (!isLetterAt(text, at - 1) && !isLetterAt(text, at + word.length)) found++;
  return found >= times;
}
