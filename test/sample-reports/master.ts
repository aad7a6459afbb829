import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Description, DescriptionBlock } from '../conformance/description.ts';

const folder = fileURLToPath(new URL('masters/', import.meta.url));

/** The text of a sample report as its author wrote it: Markdown of the few kinds of block that `readMaster` knows. */
export const readMaster = (id: string): Description => parseMaster(id, readFileSync(`${folder}${id}.md`, 'utf8'));

/** Headings that stand before or behind the body of a report, in the languages of the masters. */
const PARTS: Readonly<Record<string, 'abstract' | 'keywords' | 'acronyms' | 'bibliography' | 'resources'>> = {
  Abstract: 'abstract',
  'Executive Summary': 'abstract',
  Keywords: 'keywords',
  'Ключевые слова': 'keywords',
  Abbreviations: 'acronyms',
  Acronyms: 'acronyms',
  'List of Acronyms': 'acronyms',
  'Список сокращений': 'acronyms',
  Bibliography: 'bibliography',
  References: 'bibliography',
  Литература: 'bibliography',
  'Internet Resources': 'resources',
};

/**
 * Reads a master: `# title`, a paragraph of authors, `## 1 heading`, paragraphs, lists, a caption before a table and
 * `Note:` and `Source:` behind it, `[^1]: …` notes at the end. Blocks are parted by blank lines. What it does not know
 * throws: a block that silently became something else would be a wrong truth.
 */
export function parseMaster(id: string, markdown: string): Description {
  const blocks = markdown.trim().split(/\n{2,}/u);
  const [title = '', authors = '', ...others] = blocks;
  if (!title.startsWith('# ')) throw new Error(`${id}: the first block is no title: ${title}`);
  const description: Description = {
    id,
    language: /\p{Script=Cyrillic}/u.test(title) ? 'rus' : 'eng',
    title: title.slice(2),
    authors: authors.split('; ').map(authorOf),
    abstract: null,
    keywords: null,
    body: [],
    notes: {},
    acronyms: null,
    bibliography: null,
    resources: null,
  };
  let heading = '';
  for (const block of others) {
    const [, hashes, words] = /^(#{2,3}) (.+)$/u.exec(block) ?? [];
    const part = PARTS[heading];
    if (hashes !== undefined && words !== undefined) {
      heading = words;
      if (PARTS[words] === undefined) description.body.push(headingOf(hashes.length - 1, words));
    } else if (block.startsWith('[^')) Object.assign(description.notes, notesOf(block));
    else if (part === undefined) addToBody(description.body, block);
    else if (part === 'abstract' || part === 'keywords') description[part] = { heading, text: block };
    else if (part === 'acronyms') description.acronyms = { heading, entries: itemsOf(block).map(pairOf) };
    else description[part] = { heading, entries: itemsOf(block) };
  }
  return description;
}

function authorOf(text: string): Description['authors'][number] {
  const [, name = text, affiliation = null] = /^(.+?) \((.+)\)$/u.exec(text) ?? [];
  return { name, affiliation };
}

function headingOf(level: number, words: string): DescriptionBlock {
  const [, number, title] = /^(\d+(?:\.\d+)*)\.? (.+)$/u.exec(words) ?? [];
  return { heading: title ?? words, number: number ?? null, level };
}

const itemsOf = (block: string): string[] => block.split('\n').map((line) => line.replace(/^(?:-|\d+\.) /u, ''));

function pairOf(item: string): [string, string] {
  const [short, long] = item.split(' – ');
  if (short === undefined || long === undefined) throw new Error(`no acronym: ${item}`);
  return [short, long];
}

const notesOf = (block: string): Description['notes'] =>
  Object.fromEntries(
    block.split('\n').map((line) => {
      const [, key = '', text = ''] = /^\[\^(\d+)\]: (.+)$/u.exec(line) ?? [];
      if (text === '') throw new Error(`no note: ${line}`);
      return [key, { [/\p{Script=Cyrillic}/u.test(text) ? 'rus' : 'eng']: text }];
    }),
  );

function addToBody(body: DescriptionBlock[], block: string): void {
  const last = body.at(-1);
  const table = last !== undefined && 'table' in last ? last.table : null;
  const [, label, number, caption] = /^(Table|Таблица) (\d+)\. (.+)$/u.exec(block) ?? [];
  const below = /^(Note|Примечание|Source|Источник): (.+)$/u.exec(block);
  if (label !== undefined && number !== undefined && caption !== undefined)
    body.push({ table: { label, number, caption, columns: [], rows: [], notes: [], source: null } });
  else if (block.startsWith('|')) {
    if (table === null) throw new Error(`a table without a caption: ${block}`);
    const [columns = [], , ...rows] = block.split('\n').map(cellsOf);
    table.columns.push(...columns);
    table.rows.push(...rows);
  } else if (below !== null && table !== null) {
    if (below[1] === 'Source' || below[1] === 'Источник') table.source = below[2] ?? null;
    else table.notes.push(block);
  } else if (/^(?:-|\d+\.) /u.test(block)) body.push({ list: itemsOf(block), ordered: !block.startsWith('-') });
  else if (block.startsWith('> ')) body.push({ quote: block.slice(2) });
  else body.push({ p: block.replaceAll('\n', ' ') });
}

const cellsOf = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
