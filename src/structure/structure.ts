import type { Diagnostic } from '../core/diagnostic.ts';
import type { Block, NoteMarker } from '../core/document.ts';
import { draftsOf, type LayerDrafts } from '../core/layer.ts';
import { OffsetMap } from '../core/offset-map.ts';
import type { Source } from '../core/source.ts';
import type { TokenTable } from '../core/tokens.ts';
import { footnotes } from '../layers/footnotes.ts';
import { paragraphs } from '../layers/paragraphs.ts';
import { repairs } from '../layers/repairs.ts';
import { sections } from '../layers/sections.ts';
import { tables } from '../layers/tables.ts';
import { tokenise } from '../matching/tokens.ts';
import type { ResourceStore } from '../resources/store.ts';

/** What structure makes of a source: the reading text with its skeleton. */
export interface Structured {
  readonly text: string;
  readonly map: OffsetMap;
  readonly blocks: readonly Block[];
  readonly markers: readonly NoteMarker[];
  readonly tokens: TokenTable;
  /** Drafts of the layers that structure provides. */
  readonly layers: readonly LayerDrafts[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the title page says. */
  readonly frontMatter: { readonly title: string | null; readonly authors?: readonly string[]; readonly year: number | null };
  /** What kind of document the skeleton shows; `null` where it does not. */
  readonly genre: string | null;
}

export type Structure = (source: Source) => Structured;

/** Provisional: paragraphs by blank lines. */
export function prepareStructure(_store: ResourceStore): Structure {
  return (source) => {
    const text = source.text;
    const blocks: Block[] = [];
    for (const match of text.matchAll(/\S(?:.|\n(?!\s*\n))*/gu)) {
      const language = /\p{Script=Cyrillic}/u.test(match[0]) ? 'rus' : 'eng';
      blocks.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].trimEnd().length, language, section: null, sectionKind: 'body' });
    }
    return {
      text,
      map: new OffsetMap([{ start: 0, end: text.length, source: [0, text.length], verbatim: true }]),
      blocks,
      markers: [],
      tokens: tokenise(text),
      layers: [
        draftsOf(sections, []),
        draftsOf(paragraphs, blocks.map((block) => ({ start: block.start, end: block.end, value: { section: null, kind: 'paragraph' as const, language: block.language } }))),
        draftsOf(footnotes, []),
        draftsOf(tables, []),
        draftsOf(repairs, []),
      ],
      diagnostics: [],
      frontMatter: { title: null, year: null },
      genre: null,
    };
  };
}
