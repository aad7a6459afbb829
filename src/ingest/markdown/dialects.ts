import { parse } from 'yaml';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Mark, Page, StatedMetadata } from '../../core/source.ts';
import type { Range } from '../../core/span.ts';
import { dateOf, languageCode, stated } from '../metadata-values.ts';
import { latexTables } from './latex-tables.ts';
import { simpleTables } from './simple-tables.ts';
import { dashMarks } from './text-marks.ts';

/** What is read of a text before it is read as CommonMark. */
export interface Dialect {
  /** The text with what was read replaced by spaces: offsets stay. */
  readonly masked: string;
  readonly marks: Mark[];
  readonly pages: Page[];
  readonly diagnostics: Diagnostic[];
  readonly stated: StatedMetadata;
  /** Whether the text shows that it is pandoc's, which sets dashes with hyphens. */
  readonly isPandoc: boolean;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/u;
/** `{3}------…`, as converters separate pages; the number counts from 0. */
const PAGE_RULE = /^\{(\d{1,5})\}-{10,}[ \t]*$/gmu;
/** What nougat leaves where it could not read a page. */
const MISSING_PAGE = /^\[MISSING_PAGE[A-Z_]*(?::(\d{1,5}))?\][ \t]*$/gmu;
/** The fences of pandoc's divisions, and the attributes behind headings and spans. */
const FENCE = /^:{3,}[^\n]*$/gmu;
const ATTRIBUTES =
  /[ \t]*\{(?:[#.][\w.:-]+|-|[\w-]+=(?:"[^"\n]{0,200}"|[\w.-]+))(?:\s+[^{}\n]{0,200})?\}(?=[ \t]*$)/gmu;

/** Lists and quotations nested deeper than any text: a parser of Markdown takes minutes over a thousand levels. */
const DEEP = /^([ \t>]{120})([ \t>]*(?:(?:[-+*]|\d{1,9}[.)])(?=[ \t]))?)/gmu;

function tooDeep(text: string): { readonly masks: Range[]; readonly diagnostics: Diagnostic[] } {
  const masks = [...text.matchAll(DEEP)].flatMap((match): Range[] => {
    const start = match.index + (match[1] ?? '').length;
    return (match[2] ?? '').trim() === '' ? [] : [[start, start + (match[2] ?? '').length]];
  });
  if (masks.length === 0) return { masks, diagnostics: [] };
  const message = `${masks.length} ${masks.length === 1 ? 'line is' : 'lines are'} nested deeper than lists and quotations are read; the signs before them were left out.`;
  return { masks, diagnostics: [{ code: 'ingest/too-deep', severity: 'warning', message, source: masks }] };
}

/** Reads what pandoc, marker and nougat write beyond CommonMark and GFM and no parser of these knows. */
export function readDialect(text: string): Dialect {
  const marks: Mark[] = [];
  const diagnostics: Diagnostic[] = [];
  const masks: Range[] = [];
  const front = FRONT_MATTER.exec(text);
  const data = front === null ? null : yamlOf(front[1] ?? '');
  if (front !== null && data !== null) {
    masks.push([0, front[0].length]);
    const title = titleRange(text, front[0].length, data);
    if (title !== null) marks.push({ kind: 'heading', range: title, level: 1 });
  }
  const deep = tooDeep(text);
  masks.push(...deep.masks);
  diagnostics.push(...deep.diagnostics);
  const pages = readPages(text, masks);
  for (const match of text.matchAll(MISSING_PAGE)) {
    const range: Range = [match.index, match.index + match[0].length];
    masks.push(range);
    diagnostics.push({
      code: 'ingest/missing-page',
      severity: 'warning',
      message: `The converter that made this file could not read ${match[1] === undefined ? 'a page' : `page ${match[1]}`} here.`,
      source: [range],
    });
  }
  if (text.includes(':::'))
    for (const match of text.matchAll(FENCE)) masks.push([match.index, match.index + match[0].length]);
  if (/\{[#.]|\{-\}/u.test(text))
    for (const match of text.matchAll(ATTRIBUTES)) {
      const range: Range = [match.index, match.index + match[0].length];
      masks.push(range);
      marks.push({ kind: 'syntax', range });
    }
  const simple = simpleTables(text);
  const isPandoc =
    data !== null || simple.length > 0 || marks.some(({ kind }) => kind === 'syntax') || /^:{3}/mu.test(text);
  for (const table of [...latexTables(text), ...simple]) {
    masks.push(table.range);
    marks.push(...table.marks);
  }
  if (isPandoc) marks.push(...simple.flatMap(({ marks: held }) => held.flatMap(dashesOf(text))));
  return {
    masked: mask(text, masks),
    marks,
    pages,
    diagnostics,
    stated: data === null ? {} : metadataOf(data),
    isPandoc,
  };
}

const dashesOf =
  (text: string) =>
  (mark: Mark): Mark[] =>
    mark.kind === 'table' ? mark.rows.flat().flatMap((cell) => dashMarks(text, cell)) : dashMarks(text, mark.range);

/** Replaces stretches by spaces, keeping line ends; longer ones end the paragraph that they stand in. */
function mask(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  const chunks: string[] = [];
  let position = 0;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (end <= position) continue;
    const from = Math.max(start, position);
    chunks.push(text.slice(position, from), blank(text.slice(from, end)));
    position = end;
  }
  return chunks.join('') + text.slice(position);
}

function blank(stretch: string): string {
  const spaces = stretch.replaceAll(/[^\r\n]/gu, (sign) => ' '.repeat(sign.length));
  const isBlock = stretch.length > 8 && /\\begin|\n/u.test(stretch);
  return isBlock ? `\n\n${spaces.slice(2, -2)}\n\n` : spaces;
}

function yamlOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const data: unknown = parse(text, { maxAliasCount: 10 });
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? Object.fromEntries(Object.entries(data))
      : null;
  } catch {
    return null;
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Where the title stands in the front matter: it is printed over the document. */
function titleRange(text: string, end: number, data: Readonly<Record<string, unknown>>): Range | null {
  const title = textOf(data.title);
  if (title === '') return null;
  const line = /^title:/mu.exec(text.slice(0, end));
  const at = line === null ? -1 : text.slice(0, end).indexOf(title, line.index);
  const repeated = new RegExp(`^#{1,2}\\s+${title.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')}\\s*$`, 'mu').test(
    text.slice(end, end + 2000),
  );
  return at < 0 || repeated ? null : [at, at + title.length];
}

function metadataOf(data: Readonly<Record<string, unknown>>): StatedMetadata {
  const authors = [data.author ?? data.authors ?? []]
    .flat()
    .map((author: unknown) =>
      typeof author === 'object' && author !== null && 'name' in author ? textOf(author.name) : textOf(author),
    );
  return stated({
    title: textOf(data.title),
    authors: authors.filter((author) => author !== ''),
    ...dateOf(textOf(data.date)),
    language: languageCode(textOf(data.lang ?? data.language)),
    rights: textOf(data.rights),
  });
}

function readPages(text: string, masks: Range[]): Page[] {
  if (!text.includes('}----')) return [];
  const rules = [...text.matchAll(PAGE_RULE)];
  for (const rule of rules) masks.push([rule.index, rule.index + rule[0].length]);
  return rules.map((rule, index) => ({
    number: Number(rule[1]) + 1,
    range: [rule.index, rules[index + 1]?.index ?? text.length],
  }));
}
