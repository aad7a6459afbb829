import { authorLine, labelOf, linkOf, noteOf, noteParagraphs } from '../description.ts';
import { belowTable, escapedHtml, type HtmlStyle, inlineHtml } from './html.ts';

const paragraph = (html: string, style = 'MsoNormal'): string =>
  `<p class=${style}><span lang=RU style='font-size:12.0pt;font-family:"Times New Roman"'>${html}<o:p></o:p></span></p>`;

const cell = (text: string): string =>
  `<td width=120 valign=top style='border:solid windowtext 1.0pt'>${paragraph(escapedHtml(text), 'MsoTableText')}</td>`;

/** "Save as web page" of a word processor: conditional comments, its own elements, `#_ftn1` links, a legacy encoding. */
export const WORD_PAGE: HtmlStyle = {
  page: (
    { title },
    main,
  ) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=windows-1251"><meta name=Generator content="Microsoft Word 15">
<title>${escapedHtml(title)}</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>user</o:Author><o:Pages>7</o:Pages></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal { margin:0cm } --></style></head>
<body lang=RU><div class=WordSection1>
${main}
</div></body></html>
`,
  title: ({ title, authors }) => [
    `<p class=MsoTitle>${escapedHtml(title)}</p>`,
    ...authors.map((author) => paragraph(escapedHtml(authorLine(author)))),
  ],
  heading: (level, text) => `<h${level}><span lang=RU>${text}<o:p></o:p></span></h${level}>`,
  paragraph: (html) => `${paragraph(html)}\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
  call: (key) =>
    `<a style='mso-footnote-id:ftn${linkOf(key)}' href="#_ftn${linkOf(key)}" name="_ftnref${linkOf(key)}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[${labelOf(key)}]</span><![endif]></span></span></a>`,
  notes: (keys, description) => [
    '<div style=\'mso-element:footnote-list\'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>',
    ...keys.map((key) => {
      const back = `<a style='mso-footnote-id:ftn${linkOf(key)}' href="#_ftnref${linkOf(key)}" name="_ftn${linkOf(key)}" title=""><span class=MsoFootnoteReference>[${labelOf(key)}]</span></a>`;
      const bodies = noteParagraphs(noteOf(description, key).text).map((text) => inlineHtml(text));
      return `<div style='mso-element:footnote' id=ftn${linkOf(key)}>${bodies
        .map((body, index) => `<p class=MsoFootnoteText>${index === 0 ? `${back} ` : ''}${body}</p>`)
        .join('')}</div>`;
    }),
    '</div>',
  ],
  table: (table, source) => [
    `<p class=MsoCaption>${table.label} ${table.number}. ${escapedHtml(table.caption)}</p>`,
    `<table class=MsoTableGrid border=1>${[table.columns, ...table.rows]
      .map((row) => `<tr>${row.map(cell).join('')}</tr>`)
      .join('\n')}</table>`,
    ...belowTable(table, source).map((line) => paragraph(escapedHtml(line))),
  ],
  entries: (entries) => entries.map((entry) => paragraph(inlineHtml(entry))),
  acronyms: (entries) =>
    entries.map(([short, long]) =>
      paragraph(`${escapedHtml(short)}<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>${escapedHtml(long)}`),
    ),
};
