import type { Source } from '../core/source.ts';
import type { ResourceStore } from '../resources/store.ts';
import type { InlineMarks } from './inline-marks.ts';
import { Outline, parseSectionNumber } from './outline.ts';
import { type HeadingFacts, type RawBlock, rawText, trimmed } from './raw-block.ts';
import type { NamedKind, SectionNames } from './section-names.ts';

export type RecogniseHeadings = (source: Source, blocks: readonly RawBlock[], marks: InlineMarks) => RawBlock[];

/** Headings are lines of a page: what is longer is a paragraph. Units: UTF-16 code units. */
const LONGEST_HEADING = 160;

/**
 * Finds headings: numbered ones whose number fits the outline, known names (`Bibliography`), divisions (`Chapter II`),
 * run-in names of the front matter (`Abstract This article …`, cut in two), and short unnumbered lines that stand alone.
 */
export function prepareHeadings(store: ResourceStore, names: SectionNames): RecogniseHeadings {
  const divisions = new Map<string, { level: number; kind: string }>();
  for (const lexicon of store.lexicons('division-words'))
    for (const { form, cells } of lexicon.entries)
      divisions.set(form.toLowerCase(), { level: Number(cells.level), kind: cells.kind ?? '' });

  return (source, blocks, marks) => {
    const outline = new Outline();
    const out: RawBlock[] = [];
    let bodyBegun = false;
    let endMatter = false;
    let depth = 1;
    const marked = blocks.some((block) => block.kind === 'heading');
    blocks.forEach((block, index) => {
      const text = rawText(source, block);
      if (block.kind === 'heading') {
        const facts = factsOfMarked(
          text,
          block,
          names,
          outline,
          out.every((earlier) => earlier.kind !== 'heading'),
        );
        block.heading = facts;
        if (facts.number !== null) takeNumber(outline, facts.number);
        if (facts.kind === 'body') bodyBegun = true;
        endMatter = isEndMatter(facts.kind);
        out.push(block);
        return;
      }
      if (block.kind !== 'text') {
        out.push(block);
        return;
      }
      const runIn = bodyBegun ? undefined : names.runIn(text);
      if (runIn !== undefined) {
        out.push(...splitRunIn(source, block, runIn));
        return;
      }
      const facts = marked
        ? undefined
        : (boldLine(source, block, text, marks, outline, names, depth) ??
          numbered(text, outline, endMatter) ??
          named(text, names, depth) ??
          division(text, divisions) ??
          (endMatter ? undefined : alone(source, blocks, index, text, bodyBegun, depth)));
      if (facts === undefined) {
        out.push(block);
        return;
      }
      block.kind = 'heading';
      block.heading = facts;
      if (facts.number !== null) {
        takeNumber(outline, facts.number);
        depth = facts.level + 1;
      }
      if (facts.kind === 'body') bodyBegun = true;
      endMatter = isEndMatter(facts.kind);
      out.push(block);
    });
    return out;
  };
}

const isEndMatter = (kind: HeadingFacts['kind']): boolean =>
  kind === 'acronyms' || kind === 'bibliography' || kind === 'resources';

function takeNumber(outline: Outline, number: string): void {
  const parsed = parseSectionNumber(number);
  if (parsed !== null) outline.enter(parsed);
}

const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLC]{1,7}(?=\.))\.?\s+(?=\S)/u;

const isLine = (text: string): boolean => text.length <= LONGEST_HEADING && !/[.;,:]$/u.test(text);

function numbered(text: string, outline: Outline, endMatter: boolean): HeadingFacts | undefined {
  const match = NUMBERED.exec(text);
  if (match === null || endMatter || !isLine(text)) return undefined;
  const title = text.slice(match[0].length);
  if (!/^["«“(]?[\p{Lu}\d]/u.test(title) || /^(?:https?:|www\.)/u.test(title) || title.split(/\s+/u).length > 22)
    return undefined;
  const number = parseSectionNumber(match[1] ?? '');
  if (number === null || !outline.accepts(number)) return undefined;
  return { number: match[1] ?? null, level: number.length, kind: 'body' };
}

function named(text: string, names: SectionNames, depth: number): HeadingFacts | undefined {
  if (text.length > 80) return undefined;
  const kind = names.kindOf(text);
  if (kind === undefined) return undefined;
  return { number: null, level: kind === 'body' && depth > 2 ? 2 : 1, kind: toSectionKind(kind) };
}

/** A line that is bold from end to end is a heading: writers who use no styles set them so. */
function boldLine(
  source: Source,
  block: RawBlock,
  text: string,
  marks: InlineMarks,
  outline: Outline,
  names: SectionNames,
  depth: number,
): HeadingFacts | undefined {
  if (text.length > LONGEST_HEADING || !/\p{L}{2}/u.test(text) || /[,;]$/u.test(text)) return undefined;
  if (!block.parts.every(({ range }) => marks.isBold(source.text, range))) return undefined;
  const bare = text.replace(/[.:]$/u, '');
  return numbered(bare, outline, false) ?? named(bare, names, depth) ?? { number: null, level: depth, kind: 'body' };
}

/** `Chapter II. Rights`, `Статья 5. …`; only as a line of its own. */
function division(
  text: string,
  divisions: ReadonlyMap<string, { level: number; kind: string }>,
): HeadingFacts | undefined {
  const match = /^(\p{L}+)\s+([IVXLC]+|\d{1,4}(?:[-–]\d{1,3})?[¹²³⁴-⁹]?)(?=[.:\s]|$)/u.exec(text);
  const word = divisions.get(match?.[1]?.toLowerCase() ?? '');
  if (match === null || word === undefined || text.length > 240) return undefined;
  const rest = text.slice(match[0].length);
  // "Section 5 describes …" is a sentence; a heading has a full stop or colon, a title in capitals, or nothing behind.
  if (rest !== '' && !/^\s*[.:]/u.test(rest) && !/^\s+\p{Lu}/u.test(rest)) return undefined;
  if (/[.;]$/u.test(rest.trim()) && rest.length > 80) return undefined;
  return { number: match[2] ?? null, level: word.level, kind: 'body' };
}

/** A short line that stands alone between finished paragraphs and is followed by a long one. */
function alone(
  source: Source,
  blocks: readonly RawBlock[],
  index: number,
  text: string,
  bodyBegun: boolean,
  depth: number,
): HeadingFacts | undefined {
  if (
    !bodyBegun ||
    text.length > 90 ||
    /[.,;:!?…»”"]$/u.test(text) ||
    !/^["«“]?\p{Lu}/u.test(text) ||
    text.split(/\s+/u).length > 12
  )
    return undefined;
  const next = blocks[index + 1];
  const before = blocks[index - 1];
  const nextText = next?.kind === 'text' ? rawText(source, next) : '';
  const beforeText = before === undefined ? '' : rawText(source, before);
  if (nextText.length < 80 || !/^["«“(]?[\p{Lu}\d]/u.test(nextText)) return undefined;
  if (before?.kind === 'text' && !/[.!?…»”")\]\d]$/u.test(beforeText)) return undefined;
  return { number: null, level: depth, kind: 'body' };
}

const toSectionKind = (kind: NamedKind): HeadingFacts['kind'] => (kind === 'notes' ? 'body' : kind);

function factsOfMarked(
  text: string,
  block: RawBlock,
  names: SectionNames,
  outline: Outline,
  first: boolean,
): HeadingFacts {
  const match = NUMBERED.exec(text);
  const number = match === null ? null : parseSectionNumber(match[1] ?? '');
  const kind = names.kindOf(match === null ? text : text.slice(match[0].length));
  if (match !== null && number !== null && (outline.accepts(number) || number.length > 1))
    return { number: match[1] ?? null, level: number.length, kind: toSectionKind(kind ?? 'body') };
  if (kind !== undefined && kind !== 'body') return { number: null, level: 1, kind: toSectionKind(kind) };
  const level = block.heading?.level ?? 1;
  if (first && level === 1) return { number: null, level: 1, kind: 'title' };
  // Where the title is the only heading of level 1, the chapters are of level 2 in Markdown and of level 1 here.
  return { number: null, level: Math.max(1, level - 1), kind: 'body' };
}

function splitRunIn(
  source: Source,
  block: RawBlock,
  { kind, length }: { readonly kind: HeadingFacts['kind']; readonly length: number },
): RawBlock[] {
  const first = block.parts[0];
  if (first === undefined) return [block];
  const [start, end] = first.range;
  const sign = /^\s*[.:—–-]?/u.exec(source.text.slice(start + length, end))?.[0].trim().length ?? 0;
  const rest = trimmed(source.text, [
    start + length + (sign > 0 ? source.text.slice(start + length, end).search(/\S/u) + sign : 0),
    end,
  ]);
  const heading: RawBlock = {
    kind: 'heading',
    parts: [{ range: [start, start + length], joint: 'space' }],
    dropped: sign > 0 ? [{ range: trimmed(source.text, [start + length, rest[0]]), kind: 'markup' }] : [],
    heading: { number: null, level: 1, kind },
  };
  const body: RawBlock = { ...block, parts: [{ ...first, range: rest }, ...block.parts.slice(1)] };
  return [heading, body];
}
