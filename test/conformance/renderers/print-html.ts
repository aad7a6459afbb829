import { type Description, printedWords } from '../description.ts';
import { ARTICLE_PAGE, escapedHtml, type HtmlStyle } from './html.ts';

const BASE = `@page { size: A5; margin: 18mm 16mm; @bottom-center { content: counter(page); } }
body { font: 10.5pt/1.35 "Liberation Serif"; } h1 { font-size: 17pt; text-align: center; } h2 { font-size: 13pt; } h3 { font-size: 11.5pt; }
p { text-align: justify; margin: 0 0 2mm; text-indent: 4mm; } .authors { text-align: center; } blockquote { margin: 3mm 9mm; }
sup { font-size: 60%; } a { color: inherit; text-decoration: none; } [role=doc-backlink] { display: none; }
table { border-collapse: collapse; } td, th { border: 0.5pt solid black; padding: 0.6mm 1.5mm; } .footnotes { font-size: 9pt; }
.ref { text-indent: -5mm; padding-left: 5mm; }`;

const TWO_COLUMNS = `@page { size: A4; margin: 18mm; } body { font: 9.5pt/1.3 "DejaVu Sans"; } .main { columns: 2; column-gap: 8mm; }
h1 { column-span: all; } .authors { column-span: all; } p { text-indent: 0; margin-bottom: 2.5mm; } td, th { border: none; }`;

/** A page as a browser prints it: notes behind the text, under a heading. */
const printed = (css: string): HtmlStyle => ({
  ...ARTICLE_PAGE,
  page: ({ title, language }: Description, main) =>
    `<!DOCTYPE html><html lang="${language.slice(0, 2)}"><head><meta charset="utf-8"><title>${escapedHtml(title)}</title><style>${css}</style></head><body><div class="main">${main}</div></body></html>`,
  notes: (keys, description) =>
    keys.length === 0 ? [] : [`<h2>${printedWords(description).notes}</h2>`, ...ARTICLE_PAGE.notes(keys, description)],
});

export const PRINTED_PAGE = printed(BASE);
export const PRINTED_COLUMNS = printed(`${BASE}\n${TWO_COLUMNS}`);
