import type { Description } from '../conformance/description.ts';
import { ARTICLE_PAGE, escapedHtml, type HtmlStyle, REPORT_PAGE } from '../conformance/renderers/html.ts';

const CSS = `body { font: 17px/1.55 Georgia, serif; margin: 0; color: #222; } main { max-width: 44em; margin: 0 auto; padding: 1em; }
header, nav, footer { font-family: sans-serif; font-size: 14px; background: #f2f0ea; padding: .6em 1em; } nav li { display: inline; margin-right: 1em; }
table { border-collapse: collapse; } th, td { border-bottom: 1px solid #bbb; padding: .2em .8em; text-align: left; } caption { text-align: left; font-style: italic; }
.footnotes { font-size: 15px; } .ref { padding-left: 1.5em; text-indent: -1.5em; } dt { font-weight: bold; }`;

/** The page of an institute: navigation, a banner and a footer around the report, notes with links both ways. */
export const INSTITUTE_PAGE: HtmlStyle = {
  ...ARTICLE_PAGE,
  page: ({ title, authors }: Description, main) => `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapedHtml(title)} | Sample Institute</title>
${authors.map(({ name }) => `<meta name="author" content="${escapedHtml(name)}">`).join('\n')}
<style>${CSS}</style></head>
<body>
<header><a href="https://example.org/">Sample Institute for Comparative Reports</a></header>
<nav><ul><li><a href="https://example.org/reports">Reports</a></li><li><a href="https://example.org/about">About us</a></li></ul></nav>
<main><article>
${main}
</article></main>
<footer><p>Sample text, CC0-1.0. <a href="https://example.org/contact">Contact</a></p></footer>
</body></html>
`,
};

/** The page of a ministry of the early 2000s: windows-1251, breaks for paragraphs, raised numbers without links. */
export const OLD_PAGE: HtmlStyle = {
  ...REPORT_PAGE,
  page: ({ title }: Description, main) => `<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
<title>${escapedHtml(title)}</title></head><body bgcolor="#ffffff">
<table width="100%"><tr><td><a href="/">Главная</a> | <a href="/doklady">Доклады</a> | <a href="/kontakty">Контакты</a></td></tr></table>
<div id="content" class="text">
${main}
</div>
<div id="footer"><a href="/karta">Карта сайта</a> Образец, CC0-1.0</div>
</body></html>
`,
};
