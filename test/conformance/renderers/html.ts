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
import { notesIn, writeRuns } from '../inline.ts';

export const escapedHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What kinds of page do differently. */
export interface HtmlStyle {
  page(description: Description, main: string): string;
  title(description: Description): string[];
  heading(level: number, text: string): string;
  paragraph(html: string): string;
  call(key: string): string;
  notes(keys: readonly string[], description: Description): string[];
  table(table: TableDescription, source: string): string[];
  entries(entries: readonly string[]): string[];
  acronyms(entries: readonly (readonly [string, string])[]): string[];
}

export const inlineHtml = (text: string, call: (key: string) => string = () => ''): string =>
  writeRuns(text, { text: escapedHtml, italic: (italic) => `<i>${escapedHtml(italic)}</i>`, note: call });

export function html(description: Description, style: HtmlStyle): string {
  const called: string[] = [];
  const text = (markup: string): string => {
    called.push(...notesIn(markup));
    return inlineHtml(markup, style.call);
  };
  const { abstract, keywords, acronyms, bibliography, resources } = description;
  const parts = style.title(description);
  for (const part of [abstract, keywords])
    if (part !== null) parts.push(style.heading(1, part.heading), style.paragraph(text(part.text)));
  for (const block of description.body) {
    if ('heading' in block) parts.push(style.heading(block.level, escapedHtml(numbered(block.number, block.heading))));
    else if ('p' in block) parts.push(style.paragraph(text(block.p)));
    else if ('quote' in block) parts.push(`<blockquote><p>${text(block.quote)}</p></blockquote>`);
    else if ('table' in block) parts.push(...style.table(block.table, printedWords(description).source));
    else parts.push(htmlList(block.list.map(text), block.ordered));
  }
  const notes = style.notes(called, description);
  const lists = [bibliography, resources].flatMap((list) =>
    list === null ? [] : [style.heading(1, list.heading), ...style.entries(list.entries)],
  );
  const named = acronyms === null ? [] : [style.heading(1, acronyms.heading), ...style.acronyms(acronyms.entries)];
  return style.page(description, [...parts, ...named, ...lists, ...notes].join('\n'));
}

const htmlList = (items: readonly string[], ordered: boolean): string => {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</${tag}>`;
};

const gridHtml = ({ columns, rows }: TableDescription, head: string): string =>
  [
    `<thead><tr>${columns.map((cell) => `<th>${escapedHtml(cell)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${escapedHtml(cell)}</td>`).join('')}</tr>`),
    '</tbody>',
  ].reduce((table, line) => `${table}\n${line}`, head);

export const belowTable = ({ notes, source }: TableDescription, word: string): string[] => [
  ...notes,
  ...(source === null ? [] : [`${word}: ${source}`]),
];

const htmlNotes = (key: string, description: Description): string[] =>
  noteParagraphs(noteOf(description, key).text).map((paragraph) => inlineHtml(paragraph));

/** A journal's page: navigation around an `article`, notes with links both ways, citation metadata in the head. */
export const ARTICLE_PAGE: HtmlStyle = {
  page: ({ title, authors, language }, main) => `<!DOCTYPE html>
<html lang="${language.slice(0, 2)}">
<head><meta charset="utf-8"><title>${escapedHtml(title)} | Valley Studies</title>
<meta name="citation_title" content="${escapedHtml(title)}">
${authors.map(({ name }) => `<meta name="citation_author" content="${escapedHtml(name)}">`).join('\n')}
<style>.nav { color: grey }</style><script>var tracked = "never shown";</script></head>
<body>
<header><a href="/">Valley Studies</a> <form><input name="q" placeholder="Search"></form></header>
<nav><ul><li><a href="/issues">All issues</a></li><li><a href="/about">About the journal</a></li></ul></nav>
<main><article>
${main}
</article></main>
<aside><h3>Most read</h3><ul><li><a href="/a/1">Bridges and their keepers</a></li><li><a href="/a/2">On lamps</a></li></ul></aside>
<footer><p>© Valley Studies. All rights reserved. <a href="/privacy">Privacy</a></p></footer>
</body></html>
`,
  title: ({ title, authors }) => [
    `<h1>${escapedHtml(title)}</h1>`,
    `<p class="authors">${authors.map((author) => escapedHtml(authorLine(author))).join(', ')}</p>`,
  ],
  heading: (level, text) => `<h${level + 1}>${text}</h${level + 1}>`,
  paragraph: (text) => `<p>${text}</p>`,
  call: (key) => `<sup id="ref-${linkOf(key)}"><a href="#note-${linkOf(key)}">${labelOf(key)}</a></sup>`,
  notes: (keys, description) => [
    '<section class="footnotes" role="doc-endnotes"><hr><ol>',
    ...keys.map((key) => {
      const back = `<a href="#ref-${linkOf(key)}" role="doc-backlink">↩</a>`;
      return `<li id="note-${linkOf(key)}">${htmlNotes(key, description)
        .map((paragraph, index, all) => `<p>${paragraph}${index === all.length - 1 ? ` ${back}` : ''}</p>`)
        .join('')}</li>`;
    }),
    '</ol></section>',
  ],
  table: (table, source) => [
    '<figure>',
    `${gridHtml(table, `<table><caption>${table.label} ${table.number}. ${escapedHtml(table.caption)}</caption>`)}</table>`,
    ...belowTable(table, source).map((line) => `<p class="table-note">${escapedHtml(line)}</p>`),
    '</figure>',
  ],
  entries: (entries) => entries.map((entry) => `<p class="ref">${inlineHtml(entry)}</p>`),
  acronyms: (entries) => [
    `<dl>${entries.map(([short, long]) => `<dt>${escapedHtml(short)}</dt><dd>${escapedHtml(long)}</dd>`).join('')}</dl>`,
  ],
};

/** A ministry's page: no landmarks, `div` and `<br><br>`, bold lines for headings, raised numbers without links. */
export const REPORT_PAGE: HtmlStyle = {
  page: ({ title }, main) => `<html><head><title>${escapedHtml(title)}</title></head><body bgcolor="#ffffff">
<table width="100%"><tr><td><a href="/">Home</a> | <a href="/docs">Documents</a> | <a href="/contact">Contact</a></td></tr></table>
<div id="cookie-banner">This site uses cookies. <button>Accept</button></div>
<div id="content" class="text">
${main}
</div>
<div id="footer"><a href="/map">Site map</a> Ministry of Water, 2013</div>
</body></html>
`,
  title: ({ title, authors }) => [
    `<h1>${escapedHtml(title)}</h1>`,
    `<div>${authors.map((author) => escapedHtml(authorLine(author))).join(', ')}</div>`,
  ],
  heading: (level, text) => (level === 1 ? `<h2>${text}</h2>` : `<p><b>${text}</b></p>`),
  paragraph: (text) => `${text}<br><br>`,
  call: (key) => `<sup>${labelOf(key)}</sup>`,
  notes: (keys, description) => [
    '<hr>',
    ...keys.map((key) => `<p><sup>${labelOf(key)}</sup> ${htmlNotes(key, description).join(' ')}</p>`),
  ],
  table: (table, source) => [
    `<p><b>${table.label} ${table.number}. ${escapedHtml(table.caption)}</b></p>`,
    `${gridHtml(table, '<table border="1">')}</table>`,
    ...belowTable(table, source).map((line) => `<p><small>${escapedHtml(line)}</small></p>`),
  ],
  entries: (entries) => [`<ul>${entries.map((entry) => `<li>${inlineHtml(entry)}</li>`).join('')}</ul>`],
  acronyms: (entries) => [
    `<table>${entries.map(([short, long]) => `<tr><td>${escapedHtml(short)}</td><td>${escapedHtml(long)}</td></tr>`).join('')}</table>`,
  ],
};
