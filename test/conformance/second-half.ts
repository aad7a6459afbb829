import { readDescription } from './description.ts';
import { manuscript } from './manuscripts.ts';
import { converted, page, written } from './markup-documents.ts';
import { plain } from './plain-documents.ts';
import { MARKER } from './renderers/converted.ts';
import { hardWrap, NOTE_STYLES, runInFront } from './renderers/damage.ts';
import { ARTICLE_PAGE, REPORT_PAGE } from './renderers/html.ts';
import { GFM, PANDOC } from './renderers/markdown.ts';
import { WORD_PAGE } from './renderers/word-html.ts';
import type { Rendering } from './rendering.ts';

/** Documents that were kept apart while the formats and the structure were written, and read for the first time after. */
export function secondHalf(): Rendering[] {
  const roads = readDescription('mountain-roads');
  const water = readDescription('vodokanal-doklad');
  const both = [roads, water];
  const heads = {
    formFeeds: true,
    size: 1300,
    head: (number: number) => (number % 2 === 0 ? `${number}   Village Roads` : `Who Mends the Road?   ${number}`),
  };
  return [
    ...both.map((description) => plain(description, 'clean', 'clean', {})),
    ...both.map((description) => plain(description, 'wrapped', 'hard-wrapped', { mutators: [hardWrap(76, true)] })),
    ...both.map((description) => plain(description, 'hyphens', 'extracted', { pages: { hyphens: true, size: 1250 } })),
    ...both.map((description) => plain(description, 'glued', 'extracted', { pages: {}, notes: NOTE_STYLES.glued })),
    plain(roads, 'running-heads', 'extracted', { pages: heads }),
    plain(water, 'front-run-in', 'extracted', { mutators: [runInFront], notes: NOTE_STYLES.bracketed }),
    plain(water, 'win1251', 'encoding', { encoding: 'win1251', notes: NOTE_STYLES.bracketed }),
    ...both.map((description) => written(description, 'gfm', GFM)),
    ...both.map((description) => written(description, 'pandoc-like', PANDOC)),
    converted(roads, 'marker-like', MARKER),
    ...both.map((description) => page(description, 'article-page', ARTICLE_PAGE)),
    page(water, 'report-page', REPORT_PAGE),
    page(water, 'word-page', WORD_PAGE, 'win1251'),
    manuscript(roads, 'under-review', { handMadeNotes: false, trackedChanges: true, headings: 'Heading' }),
    manuscript(water, 'bold-headings', { handMadeNotes: true, trackedChanges: false, headings: 'bold' }),
  ];
}

/** Two more, written and read last. */
export function lastDocuments(): Rendering[] {
  const choirs = readDescription('island-choirs');
  const bees = readDescription('pasechniki');
  const both = [choirs, bees];
  return [
    ...both.map((description) => plain(description, 'clean', 'clean', {})),
    ...both.map((description) => plain(description, 'wrapped', 'hard-wrapped', { mutators: [hardWrap(70, true)] })),
    ...both.map((description) => plain(description, 'pages', 'extracted', { pages: { hyphens: true, size: 1150 } })),
    ...both.map((description) => plain(description, 'glued', 'extracted', { pages: {}, notes: NOTE_STYLES.glued })),
    ...both.map((description) => written(description, 'gfm', GFM)),
    converted(choirs, 'marker-like', MARKER),
    ...both.map((description) => page(description, 'article-page', ARTICLE_PAGE)),
    page(bees, 'report-page', REPORT_PAGE),
    manuscript(bees, 'raised-by-hand', { handMadeNotes: true, trackedChanges: false, headings: 'Заголовок' }),
    manuscript(choirs, 'bold-headings', { handMadeNotes: false, trackedChanges: true, headings: 'bold' }),
  ];
}
