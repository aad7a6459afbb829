import {
  authorLine,
  type Description,
  labelOf,
  linkOf,
  noteOf,
  noteParagraphs,
  numbered,
  printedWords,
  type TableDescription,
} from '../description.ts';
import { type InlineStyle, notesIn, writeRuns } from '../inline.ts';

/** What the dialects of Markdown do differently. */
export interface MarkdownDialect {
  /** Before everything: a YAML head, or the title as a heading. */
  head(description: Description): string[];
  /** Number signs before a heading of level 1. */
  readonly depth: number;
  call(key: string, description: Description): string;
  /** The bodies of notes, at the end of the text. */
  bodies(keys: readonly string[], description: Description): string[];
  caption(table: TableDescription): string;
  readonly captionBelow: boolean;
}

export const escaped = (text: string): string => text.replaceAll(/[*_[\]<>`\\|~$^]/gu, '\\$&');

const inlineStyle = (note: (key: string) => string): InlineStyle => ({
  text: escaped,
  italic: (text) => `*${escaped(text)}*`,
  note,
});

export const inline = (text: string): string =>
  writeRuns(
    text,
    inlineStyle(() => ''),
  );

export function markdown(description: Description, dialect: MarkdownDialect): string {
  const called: string[] = [];
  const text = (markup: string): string => {
    called.push(...notesIn(markup));
    return writeRuns(
      markup,
      inlineStyle((key) => dialect.call(key, description)),
    );
  };
  const heading = (level: number, title: string): string =>
    `${'#'.repeat(dialect.depth + level - 1)} ${escaped(title)}`;
  const { abstract, keywords, acronyms, bibliography, resources } = description;
  const parts = [...dialect.head(description)];
  for (const part of [abstract, keywords]) if (part !== null) parts.push(heading(1, part.heading), text(part.text));
  for (const block of description.body) {
    if ('heading' in block) parts.push(heading(block.level, numbered(block.number, block.heading)));
    else if ('p' in block) parts.push(text(block.p));
    else if ('quote' in block) parts.push(`> ${text(block.quote)}`);
    else if ('table' in block) parts.push(...markdownTable(block.table, description, dialect));
    else
      parts.push(block.list.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${text(item)}`).join('\n'));
  }
  if (acronyms !== null)
    parts.push(
      heading(1, acronyms.heading),
      acronyms.entries.map(([short, long]) => `- **${short}** ${escaped(long)}`).join('\n'),
    );
  for (const list of [bibliography, resources])
    if (list !== null) parts.push(heading(1, list.heading), ...list.entries.map(inline));
  parts.push(...dialect.bodies(called, description));
  return `${parts.join('\n\n')}\n`;
}

function markdownTable(table: TableDescription, description: Description, dialect: MarkdownDialect): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  const rule = `|${table.columns.map(() => '---').join('|')}|`;
  const grid = [row(table.columns), rule, ...table.rows.map(row)].join('\n');
  const caption = dialect.caption(table);
  const below = [
    ...table.notes.map(escaped),
    ...(table.source === null ? [] : [`${printedWords(description).source}: ${escaped(table.source)}`]),
  ];
  return dialect.captionBelow ? [grid, caption, ...below] : [caption, grid, ...below];
}

const definitions = (keys: readonly string[], description: Description): string[] =>
  keys.map((key) => {
    const [first, ...others] = noteParagraphs(noteOf(description, key).text).map(inline);
    return [`[^${linkOf(key)}]: ${first}`, ...others.map((paragraph) => `    ${paragraph}`)].join('\n\n');
  });

/** GitHub's: the title is the first heading, notes are called `[^1]`, captions are paragraphs. */
export const GFM: MarkdownDialect = {
  head: ({ title, authors }) => [
    `# ${escaped(title)}`,
    authors.map((author) => escaped(authorLine(author))).join(', '),
  ],
  depth: 2,
  call: (key) => `[^${linkOf(key)}]`,
  bodies: definitions,
  caption: ({ label, number, caption }) => `**${label} ${number}.** ${escaped(caption)}`,
  captionBelow: false,
};

/** Pandoc's: a YAML head, every third note inside the text, captions below their tables. */
export const PANDOC: MarkdownDialect = {
  head: ({ title, authors }) => [
    ['---', `title: "${title}"`, 'author:', ...authors.map(({ name }) => `  - ${name}`), '---'].join('\n'),
  ],
  depth: 1,
  call: (key, description) =>
    isInline(key, description) ? `^[${inline(noteOf(description, key).text)}]` : `[^${linkOf(key)}]`,
  bodies: (keys, description) =>
    definitions(
      keys.filter((key) => !isInline(key, description)),
      description,
    ),
  caption: ({ label, number, caption }) => `: ${label} ${number}. ${escaped(caption)}`,
  captionBelow: true,
};

const isInline = (key: string, description: Description): boolean =>
  Number(labelOf(key)) % 3 === 0 && noteParagraphs(noteOf(description, key).text).length === 1;
