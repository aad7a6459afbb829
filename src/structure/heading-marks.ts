import type { Source } from '../core/source.ts';
import type { Division } from './divisions.ts';
import { SECTION_NUMBER } from './heading-shapes.ts';
import { type Outline, parseSectionNumber } from './outline.ts';
import { beginning, type HeadingFacts, lengthOf, type RawBlock, rawText } from './raw-block.ts';
import { type NamedKind, type SectionNames, toSectionKind } from './section-names.ts';

/** What the levels of a format's headings mean in this document. */
export interface MarkedOutline {
  /** The heading that is the title of the whole. */
  readonly title: RawBlock | undefined;
  /** The format's level of the highest other headings. */
  readonly highest: number;
  /** The level here of headings numbered `1`, `2` …; `5.1` stands one below. */
  readonly numbered: number;
}

export function readMarkedOutline(source: Source, blocks: readonly RawBlock[], names: SectionNames): MarkedOutline {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const title = titleAmong(source, blocks, headings, names);
  const others = headings.filter((heading) => heading !== title);
  const highest = lowestLevel(others);
  const numbered = others.filter((heading) => /^\d{1,2}\.?\s/u.test(beginning(source, heading)));
  return { title, highest, numbered: numbered.length === 0 ? 1 : lowestLevel(numbered) - highest + 1 };
}

const levelOf = (heading: RawBlock): number => heading.heading?.level ?? 1;
const lowestLevel = (headings: readonly RawBlock[]): number =>
  headings.reduce((lowest, heading) => Math.min(lowest, levelOf(heading)), Number.POSITIVE_INFINITY);

/**
 * The first heading is the title where it alone has its level, or where it differs from the others of its level: they
 * have numbers or known names, or it has nothing but names and dates behind it.
 */
function titleAmong(
  source: Source,
  blocks: readonly RawBlock[],
  headings: readonly RawBlock[],
  names: SectionNames,
): RawBlock | undefined {
  const [first, ...others] = headings;
  if (first === undefined || levelOf(first) > lowestLevel(others)) return undefined;
  const isNamed = (heading: RawBlock): boolean => {
    const text = rawText(source, heading);
    return SECTION_NUMBER.test(text) || names.kindOf(text) !== undefined;
  };
  if (isNamed(first)) return undefined;
  const peers = others.filter((heading) => levelOf(heading) === levelOf(first));
  if (peers.length === 0 || peers.some(isNamed)) return first;
  const next = blocks[blocks.indexOf(first) + 1];
  return next === undefined || next.kind === 'heading' || lengthOf(next) < 120 ? first : undefined;
}

/** The facts of a heading that the format marks. */
export function markedFacts(
  text: string,
  block: RawBlock,
  kindOf: (title: string) => NamedKind | undefined,
  outline: Outline,
  document: MarkedOutline,
  division: Division | undefined,
): HeadingFacts {
  if (block === document.title) return { number: null, level: 1, kind: 'title' };
  const level = Math.max(1, levelOf(block) - document.highest + 1);
  if (division !== undefined) return { number: division.number, level, kind: 'body', titleAt: division.length };
  const match = SECTION_NUMBER.exec(text);
  const number = match === null ? null : parseSectionNumber(match[1] ?? '');
  const kind: NamedKind | undefined = kindOf(match === null ? text : text.slice(match[0].length));
  if (match !== null && number !== null) {
    const fits = outline.levelOf(number) !== undefined || number.path.length > 1;
    if (fits)
      return {
        number: match[1] ?? null,
        // The text's own numbers win over the format's levels: writers number with more care than they style.
        level: number.style === 'arabic' ? document.numbered + number.path.length - 1 : level,
        kind: toSectionKind(kind ?? 'body'),
      };
  }
  if (kind !== undefined && kind !== 'body') return { number: null, level: 1, kind: toSectionKind(kind) };
  return { number: null, level, kind: 'body' };
}
