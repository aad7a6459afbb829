import { createHash } from 'node:crypto';
import type { Chart } from '../charts/chart.ts';
import type { Comparison } from '../comparison.ts';
import { actorsSection } from './actors.ts';
import { amountsSection } from './amounts.ts';
import { documentsSection, inShort } from './documents.ts';
import { atAGlance } from './glance.ts';
import { gridSection } from './grid.ts';
import { html, trusted } from './html.ts';
import { keynessSection } from './keyness.ts';
import { lawsSection } from './laws.ts';
import { methodsSection } from './methods.ts';
import { periodisationsSection } from './periodisations.ts';
import { readingOf } from './reading.ts';
import { SCRIPT } from './script.ts';
import { similaritySection } from './similarity.ts';
import { STYLE } from './style.ts';
import { voicesSection } from './voices.ts';

/**
 * `comparison.html`: one file that opens offline and can be read without its script. Nothing is fetched, and the page's own
 * policy forbids it: only this style sheet and this script run, by their digests (Content Security Policy Level 3).
 */
export function comparisonPage(comparison: Comparison, charts: readonly Chart[]): string {
  const reading = readingOf(comparison, charts);
  const sections = [
    documentsSection,
    periodisationsSection,
    gridSection,
    lawsSection,
    actorsSection,
    voicesSection,
    keynessSection,
    similaritySection,
    amountsSection,
    methodsSection,
  ].map((section) => section(reading));
  const title = titleOf(comparison);
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="glossator ${comparison.producer.version}">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#documents">Skip to the comparison</a>
<header><h1>${title}</h1><p>${inShort(comparison)}</p>${atAGlance(comparison)}</header>
<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ol></nav>
<main>
${sections.map(
  ({
    id,
    title: name,
    content,
  }) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${name}</h2>
${content}
</section>
`,
)}</main>
<footer><p>Written by glossator ${comparison.producer.version} from annotated documents; see <a href="#methods">methods and files</a>.</p></footer>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`;
  return `<!DOCTYPE html>\n${page.markup}`;
}

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
const POLICY = `default-src 'none'; style-src ${digest(STYLE)}; script-src ${digest(SCRIPT)}; base-uri 'none'; form-action 'none'`;

const PLURALS: Readonly<Record<Comparison['by'], string>> = {
  country: 'countries',
  year: 'years of publication',
  genre: 'genres',
  phase: 'phases',
};

/** "Kazakhstan, Kyrgyzstan and Mongolia compared"; of more than six groups their number. */
function titleOf({ groups, by }: Comparison): string {
  const names = groups.map(({ label }) => label);
  if (names.length === 0) return 'Nothing to compare';
  if (names.length === 1) return `${names[0]}: one group, by ${by}`;
  if (names.length > 6) return `${names.length} ${PLURALS[by]} compared`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)} compared`;
}
