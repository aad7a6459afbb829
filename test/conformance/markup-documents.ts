import iconv from 'iconv-lite';
import { type Description, readDescription } from './description.ts';
import { seeded } from './random.ts';
import { type Converter, convertedMarkdown, MARKER, NOUGAT } from './renderers/converted.ts';
import { ARTICLE_PAGE, type HtmlStyle, html, REPORT_PAGE } from './renderers/html.ts';
import { GFM, type MarkdownDialect, markdown, PANDOC } from './renderers/markdown.ts';
import { inPages } from './renderers/pages.ts';
import { startPlain } from './renderers/plain.ts';
import { WORD_PAGE } from './renderers/word-html.ts';
import { type Rendering, utf8 } from './rendering.ts';
import { truthOf } from './truth.ts';

export const written = (description: Description, what: string, dialect: MarkdownDialect): Rendering => ({
  file: `${description.id}.${what}.md`,
  format: 'md',
  writer: what,
  bytes: () => utf8(markdown(description, dialect)),
  truth: truthOf(description),
  levels: 'stated',
  labels: dialect === PANDOC ? 'automatic' : 'printed',
});

export function converted(description: Description, what: string, converter: Converter): Rendering {
  const layout = { size: 1500, hyphens: false, formFeeds: true };
  const document = inPages(startPlain(description), layout, seeded(11));
  return {
    file: `${description.id}.${what}.md`,
    format: 'md',
    writer: what,
    bytes: () => utf8(convertedMarkdown(document, converter)),
    truth: document.truth,
    levels: 'stated',
    labels: 'printed',
  };
}

export const page = (description: Description, what: string, style: HtmlStyle, encoding = 'utf8'): Rendering => ({
  file: `${description.id}.${what}.html`,
  format: 'html',
  writer: what,
  bytes: () => iconv.encode(html(description, style), encoding),
  truth: truthOf(description),
  levels: what === 'report-page' ? 'numbered' : 'stated',
  labels: 'printed',
});

const withoutTables = (description: Description): Description => ({
  ...description,
  body: description.body.filter((block) => !('table' in block)),
});

/** Markdown in its dialects and web pages of three kinds, written by hand as their writers write them. */
export function markupDocuments(): Rendering[] {
  const rooms = readDescription('reading-rooms');
  const gardens = readDescription('sadovye-tovarishchestva');
  const ferries = readDescription('ferries-report');
  const village = readDescription('auyl-kitapkhanasy');
  return [
    ...[rooms, gardens, ferries, village].map((description) => written(description, 'gfm', GFM)),
    ...[rooms, gardens].map((description) => written(description, 'pandoc-like', PANDOC)),
    ...[rooms, gardens].map((description) => converted(description, 'marker-like', MARKER)),
    ...[rooms, ferries].map((description) => converted(withoutTables(description), 'nougat-like', NOUGAT)),
    ...[rooms, gardens, ferries, village].map((description) => page(description, 'article-page', ARTICLE_PAGE)),
    ...[rooms, ferries].map((description) => page(description, 'report-page', REPORT_PAGE)),
    ...[rooms, gardens].map((description) => page(description, 'word-page', WORD_PAGE, 'win1251')),
  ];
}
