import type { Diagnostic } from '../core/diagnostic.ts';
import type { Block, BlockKind, NoteMarker, SectionKind } from '../core/document.ts';
import { type Draft, draftsOf, type LayerDrafts } from '../core/layer.ts';
import type { OffsetMap } from '../core/offset-map.ts';
import type { Source } from '../core/source.ts';
import type { Range } from '../core/span.ts';
import { footnotes } from '../layers/footnotes.ts';
import { type Paragraph, paragraphs } from '../layers/paragraphs.ts';
import { repairs } from '../layers/repairs.ts';
import { type Section, sections } from '../layers/sections.ts';
import { type Table, tables as tablesLayer } from '../layers/tables.ts';
import { footnoteDrafts } from './footnotes.ts';
import type { Join } from './joins.ts';
import { noteNeighbours } from './neighbours.ts';
import type { FoundMarker } from './note-markers.ts';
import type { Placed, RawBlock } from './raw-block.ts';
import { ReadingText } from './reading-text.ts';
import type { InlineEdit } from './repairs/inline-edit.ts';
import { joinRepairs } from './repairs/join-records.ts';
import type { TableReading } from './tables.ts';

interface Ingredients {
  readonly source: Source;
  readonly blocks: readonly RawBlock[];
  readonly joins: readonly Join[];
  readonly edits: readonly InlineEdit[];
  readonly found: readonly FoundMarker[];
  readonly tables: TableReading;
  /** ISO 639-3 of a text; the second argument is text from its neighbourhood, for short ones. */
  identify(text: string, neighbours?: string): string;
}

interface Assembled {
  readonly text: string;
  readonly map: OffsetMap;
  readonly blocks: readonly Block[];
  readonly markers: readonly NoteMarker[];
  readonly layers: readonly LayerDrafts[];
  readonly diagnostics: readonly Diagnostic[];
}

const END_MATTER = new Set<SectionKind>(['acronyms', 'bibliography', 'resources']);

const KINDS: Partial<Record<RawBlock['kind'], BlockKind>> = {
  text: 'paragraph',
  rows: 'paragraph',
  bullet: 'list-item',
  quotation: 'block-quotation',
  heading: 'heading',
  'front-matter': 'front-matter',
  note: 'footnote',
  table: 'table',
  reference: 'reference',
  resource: 'resource',
  acronym: 'acronym',
  contents: 'front-matter',
  'amendment-note': 'amendment-note',
  signature: 'signature',
};

/** Lays the blocks out in reading order and drafts the layers that structure provides. */
export function assemble({ source, blocks, joins, edits, found, tables, identify }: Ingredients): Assembled {
  const reading = new ReadingText(source.text, edits);
  const placed: Placed[] = [];
  for (const raw of inReadingOrder(blocks)) {
    if (raw.kind === 'furniture') {
      for (const { range } of raw.parts) reading.leaveOut(range, 'page-furniture');
      continue;
    }
    reading.startBlock();
    for (const { range, kind } of raw.dropped) if (kind !== 'rejoined-word') reading.leaveOut(range, kind);
    placed.push({ raw, ...reading.addParts(raw.parts) });
  }
  const { text, map } = reading.finish();
  const near = noteNeighbours(placed, text);
  const noteLanguage = (start: number, end: number): string => {
    const note = withoutUrls(text.slice(start, end));
    return identify(note, near(note));
  };
  const { skeleton, sectionDrafts } = buildSkeleton(placed, text, identify, noteLanguage);
  const notes = footnoteDrafts(placed, reading.markers, found, noteLanguage);
  const read = placed
    .filter(({ raw }) => raw.kind === 'table')
    .map(({ raw, start, end }) => ({ start, end, ...tables.read(source, raw, cleanedBy(map, text)) }));
  return {
    text,
    map,
    blocks: skeleton,
    markers: reading.markers,
    layers: [
      draftsOf(sections, sectionDrafts),
      draftsOf(paragraphs, paragraphDrafts(skeleton)),
      draftsOf(footnotes, notes.drafts),
      draftsOf(
        tablesLayer,
        read.map(({ start, end, table }): Draft<Table> => ({ start, end, value: table })),
      ),
      draftsOf(repairs, [...reading.repairs, ...joinRepairs(source, placed, joins, map, text)]),
    ],
    diagnostics: [...notes.diagnostics, ...read.flatMap((table) => table.diagnostics)],
  };
}

/** Body in the order of the source, then notes, tables, and the lists at the end. */
function inReadingOrder(blocks: readonly RawBlock[]): RawBlock[] {
  const body: RawBlock[] = [];
  const notes: RawBlock[] = [];
  const tables: RawBlock[] = [];
  const end: RawBlock[] = [];
  let section: SectionKind = 'body';
  for (const block of blocks) {
    if (block.kind === 'heading') section = block.heading?.kind ?? 'body';
    if (block.kind === 'note') notes.push(block);
    else if (block.kind === 'table') tables.push(block);
    else (END_MATTER.has(section) ? end : body).push(block);
  }
  return [...body, ...notes, ...tables, ...end];
}

/** The reading text of a source range, for cells and captions. */
const cleanedBy =
  (map: OffsetMap, text: string) =>
  ([start, end]: Range): string => {
    // A marker at either end of a cell has been taken out.
    let from = start;
    let to = end;
    while (from < to && map.toReading(from) === null) from++;
    while (to > from && map.toReading(to - 1) === null) to--;
    const span = map.toReadingSpan([from, to]);
    return span === null ? '' : text.slice(span.start, span.end);
  };

function buildSkeleton(
  placed: readonly Placed[],
  text: string,
  identify: (text: string, neighbours?: string) => string,
  noteLanguage: (start: number, end: number) => string,
): { readonly skeleton: Block[]; readonly sectionDrafts: Draft<Section>[] } {
  const skeleton: Block[] = [];
  const sectionDrafts: Draft<Section>[] = [];
  const open: { readonly level: number; readonly key: string }[] = [];
  let sectionKind: SectionKind = 'body';
  let section: number | null = null;
  /** The section of the title. */
  let titled: number | null = null;
  /** The keywords have been given. */
  let listed = false;
  // A title has no neighbours before it: the first paragraph tells its language.
  const first = placed.find(({ raw, start, end }) => raw.kind === 'text' && end - start > 100);
  let bodyText = first === undefined ? '' : text.slice(first.start, Math.min(first.end, first.start + 1000));
  for (const { raw, start, end } of placed) {
    const kind = KINDS[raw.kind];
    if (kind === undefined) continue;
    if (raw.kind === 'heading' && raw.heading !== undefined) {
      const { number, level, kind: named, titleAt } = raw.heading;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      sectionKind = named;
      section = sectionDrafts.length;
      const key = `section ${section}`;
      sectionDrafts.push({
        start,
        end,
        key,
        value: {
          number,
          title: withoutNumber(text.slice(start, end), number, titleAt),
          level,
          kind: named,
          parent: level > 1 ? (open.at(-1)?.key ?? null) : null,
        },
      });
      if (named === 'body') open.push({ level, key });
      else open.length = 0;
    }
    const passage = text.slice(start, end);
    const language = raw.kind === 'note' ? noteLanguage(start, end) : identify(withoutUrls(passage), bodyText);
    if (kind === 'paragraph' && bodyText.length < 2000) bodyText = `${bodyText} ${passage}`.slice(0, 2000);
    const elsewhere = raw.kind === 'note' || raw.kind === 'table';
    // Text behind a list of keywords, without a heading of its own, is the article.
    if (sectionKind === 'keywords' && kind === 'paragraph' && listed && isProse(passage)) {
      sectionKind = 'body';
      section = titled;
    }
    if (raw.kind === 'heading') listed = false;
    else if (sectionKind === 'keywords' && kind === 'paragraph') listed = true;
    if (sectionKind === 'title' && raw.kind === 'heading') titled = section;
    // So is text right under the title.
    const underTitle = sectionKind === 'title' && raw.kind !== 'heading' && kind !== 'front-matter';
    skeleton.push({
      kind,
      start,
      end,
      language,
      section: elsewhere ? null : section,
      sectionKind: elsewhere || underTitle ? 'body' : sectionKind,
    });
  }
  return { skeleton, sectionDrafts };
}

/** Sentences, as against a list of words. */
const isProse = (text: string): boolean => text.length > 150 && /\p{Ll}{3}[»”")\]]?[.?!…]\d{0,3}(?:\s|$)/u.test(text);

/** A URL has no language; one broken by a space goes on with percent escapes. */
const withoutUrls = (passage: string): string =>
  passage.includes('http') || passage.includes('www.')
    ? passage.replaceAll(/(?:https?:|www\.)\S+(?:\s\S*%[0-9A-F]{2}\S*){0,3}/gu, ' ')
    : passage;

/** A division without a title keeps its word and number: `Article 8`. */
function withoutNumber(heading: string, number: string | null, titleAt: number | undefined): string {
  if (titleAt !== undefined) return heading.slice(titleAt).trim() || heading;
  return number !== null && heading.startsWith(number)
    ? heading.slice(number.length).replace(/^\s*[.:)]?\s*/u, '')
    : heading;
}

function paragraphDrafts(skeleton: readonly Block[]): Draft<Paragraph>[] {
  return skeleton.flatMap((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item' && block.kind !== 'block-quotation') return [];
    const section = block.section === null ? null : `section ${block.section}`;
    return [{ start: block.start, end: block.end, value: { section, kind: block.kind, language: block.language } }];
  });
}
