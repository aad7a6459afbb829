import type { Source } from '../core/source.ts';
import { fold } from '../resources/fold.ts';
import { type RawBlock, rawText } from './raw-block.ts';

export interface FrontMatter {
  readonly title: string | null;
  readonly authors?: readonly string[];
  readonly year: number | null;
}

/** The title page is at the very start: no title stands behind so many blocks. */
const LONGEST_FRONT = 14;

/**
 * Reads what stands before the first heading: the title (made a heading), the authors, the volume or series. The title
 * is the line whose words the text goes on to use; a series or volume line is about something else.
 */
export function readFrontMatter(source: Source, blocks: readonly RawBlock[]): FrontMatter {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.heading?.kind !== 'title');
  const marked = blocks.findIndex((block) => block.kind === 'heading' && block.heading?.kind === 'title');
  const front = blocks.slice(0, first === -1 ? 0 : Math.min(first, LONGEST_FRONT));
  const lines = front.filter((block) => block.kind === 'text' || block.kind === 'heading');
  if (first > LONGEST_FRONT || lines.length === 0) return { title: null, year: null };

  const title = marked === -1 ? chooseTitle(source, lines) : blocks[marked];
  if (title === undefined) return { title: null, year: null };
  if (marked === -1) {
    title.kind = 'heading';
    title.heading = { number: null, level: 1, kind: 'title' };
  }
  const after = lines.slice(lines.indexOf(title) + 1);
  const authors = after[0] === undefined ? [] : authorsIn(rawText(source, after[0]));
  for (const block of lines)
    if (block.kind === 'text' && isFrontLine(rawText(source, block))) block.kind = 'front-matter';
  const year = lines
    .filter((block) => block !== title)
    .map((block) => /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(rawText(source, block))?.[0])
    .find((found) => found !== undefined);
  return {
    title: rawText(source, title).replaceAll(/[*_]/gu, ''),
    ...(authors.length > 0 ? { authors } : {}),
    year: year === undefined ? null : Number(year),
  };
}

/** A line of the title page, as against a paragraph of text that stands before the first heading. */
const isFrontLine = (text: string): boolean => text.length < 300 && !/[a-zа-я]{3,}[.!?]\s+\p{Lu}\p{Ll}/u.test(text);

/** Words in letters that are long enough to mean something. */
const contentWords = (text: string): string[] => (text.match(/\p{L}{4,}/gu) ?? []).map(fold);

function chooseTitle(source: Source, lines: readonly RawBlock[]): RawBlock | undefined {
  const counts = new Map<string, number>();
  for (const word of contentWords(source.text.slice(0, 200_000))) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: { block: RawBlock; score: number } | undefined;
  for (const block of lines) {
    const text = rawText(source, block);
    const words = contentWords(text);
    if (words.length === 0 || text.length > 250 || !isFrontLine(text)) continue;
    const used = words.filter((word) => (counts.get(word) ?? 0) >= 3).length;
    // Names with an affiliation in brackets, and lines with a year, are about the publication.
    const publication = /\(.*\)|(?<!\d)(?:19|20)\d\d(?!\d)|@/u.test(text) ? 0.5 : 1;
    const score = (used / words.length) * Math.min(1, words.length / 4) * publication;
    if (best === undefined || score > best.score) best = { block, score };
  }
  return best !== undefined && best.score > 0 ? best.block : lines[0];
}

const PERSON =
  /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:van|von|de|der|den|di|da|del|el|al|bin|ibn|la|le)\s+)*\p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** `Anna Example (University of X), Boris Sample and Clara Trial*`: the names, in order. */
function authorsIn(line: string): string[] {
  const names = line
    .replace(/\([^)]*\)/gu, ',')
    .replace(/<[^<>]{1,12}>/gu, '')
    .replace(/[¹²³⁴-⁹*†‡\d]+/gu, '')
    .split(/\s*(?:[,;&]|(?<=\s)(?:and|и|und|et)(?=\s))\s*/u)
    .map((name) => name.replace(/^by\s+/iu, '').trim())
    .filter((name) => name !== '');
  const persons: string[] = [];
  for (const name of names) {
    if (!PERSON.test(name)) break;
    persons.push(name);
  }
  return persons;
}
