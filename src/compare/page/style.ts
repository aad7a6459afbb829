import { COLOURS } from '../charts/theme.ts';

/**
 * The page's style sheet. Colours are named by what they mean; pairs of text and ground have a contrast of 4.5 : 1 or more
 * (WCAG 2.2 AA) in the light and in the dark. No font and no picture is fetched.
 */
const LIGHT = `
--paper:#ffffff;--sheet:#f5f6f8;--ink:#1b1e23;--faint:#565d69;--rule:#d9dde3;--edge:#8a919c;
--accent:#2f6690;--on-accent:#ffffff;--second:#9c4521;--full:#1c4a70;--on-full:#ffffff;--mark:#fff0b8;--warn:#8a4b00;--bad:#a61b1b;
--k1:#e8f0f6;--k2:#bcd4e6;--k3:#8bb4d3;--k4:#35709f;--k5:#1c4a70;--on-pale:#101215;--on-deep:#ffffff;color-scheme:light;`;
const DARK = `
--paper:#14171b;--sheet:#1d2126;--ink:#e6e8eb;--faint:#a9b1bc;--rule:#363c45;--edge:#767e8a;
--accent:#8cbbe0;--on-accent:#0d1116;--second:#eda27f;--full:#a9cdea;--on-full:#0d1116;--mark:#4a3f12;--warn:#f0b35a;--bad:#ff9c94;
--k1:#1e2f3d;--k2:#27455d;--k3:#33607f;--k4:#6ea3c8;--k5:#b5d6ee;--on-pale:#f2f5f8;--on-deep:#0b0e12;color-scheme:dark;`;

const GROUND = `
:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:break-word}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;margin:0 0 .5rem}
h1{font-size:1.75rem}h2{font-size:1.4rem;padding-top:.75rem;border-top:2px solid var(--ink)}h3{font-size:1.1rem;margin-top:2rem}h4{font-size:1rem;margin-top:1.25rem}
p,ul,ol,dl{margin:0 0 .75rem;max-width:46rem}
code{font:.875em/1.4 ui-monospace,"DejaVu Sans Mono",monospace;background:var(--sheet);padding:.05em .3em;border-radius:3px;overflow-wrap:anywhere}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;z-index:20;background:var(--paper);padding:.5rem 1rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.faint{color:var(--faint)}
.small{font-size:.875rem}
header,main,footer{padding:0 1.25rem}
header{padding-top:1.5rem;padding-bottom:.5rem}
footer{padding-bottom:3rem;color:var(--faint);font-size:.875rem}
main>section{margin:0 0 3.5rem}
.glance{display:flex;flex-wrap:wrap;gap:.75rem 2rem;list-style:none;padding:0;margin:0 0 1rem;max-width:none}
.glance strong{display:block;font-size:1.5rem;line-height:1.2;font-variant-numeric:tabular-nums}
.contents{padding:0 1.25rem 1rem}
.contents ol{margin:0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.contents h2{border:0;padding:0;font-size:.8rem;text-transform:uppercase;letter-spacing:.06em;color:var(--faint)}
@media (min-width:78rem){
body{display:grid;grid-template-columns:15rem minmax(0,1fr);max-width:112rem;margin:0 auto}
body>*{grid-column:2}
.contents{grid-column:1;grid-row:1/span 4;position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding-top:1.75rem}
.contents ol{display:block}.contents li{padding:.2rem 0}
}`;

const TABLES = `
.scroll{overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;color:var(--faint);padding:0 0 .5rem;caption-side:top;position:sticky;left:0;max-width:min(46rem,100vw - 2.5rem)}
th,td{padding:.35rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
thead th{border-bottom:1.5px solid var(--ink);vertical-align:bottom;font-weight:600}
tbody th{font-weight:500}
tbody tr.head th{background:var(--sheet);font-weight:650;border-bottom:1px solid var(--edge)}
td.n,th.n{text-align:right;white-space:nowrap}
td.text,th.text{max-width:34rem;min-width:15rem}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;text-align:inherit;cursor:pointer;text-decoration:underline;text-decoration-style:dotted;text-underline-offset:.2em}
th[aria-sort=ascending] button::after{content:" ↑"}th[aria-sort=descending] button::after{content:" ↓"}
.filter{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:baseline;margin:0 0 .5rem;font-size:.875rem}
input[type=search]{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:4px;padding:.25rem .5rem;width:18rem;max-width:100%}
details.more>summary{cursor:pointer;color:var(--accent);margin:0 0 .2rem;width:fit-content}
details.more[open]>summary{margin-bottom:.75rem}
details.more{margin:0 0 .35rem}
td details.more,td details.more>summary{margin:0;white-space:nowrap}td details.more ul{white-space:normal;min-width:14rem;padding-left:1.1rem}
.ids{display:inline-block;min-width:11rem}.ids code{white-space:nowrap}
figure{margin:1rem 0 1.25rem;max-width:72rem}
figcaption{max-width:46rem;color:var(--faint);font-size:.9rem;margin-top:.35rem}
.chart{width:fit-content;max-width:100%;overflow-x:auto;border:1px solid var(--rule);border-radius:6px;background:var(--paper)}
.chart text{pointer-events:none}
.chart svg{display:block;max-width:none;height:auto}
@media (min-width:48rem){.chart svg{max-width:100%}}`;

const GRID = `
.grid{position:relative}
.grid table{border-collapse:separate;border-spacing:2px}
.grid thead th{vertical-align:bottom;font-size:.8rem;hyphens:auto;border:0}
.grid thead th+th{width:6.5rem;min-width:4.5rem;text-align:center}
.grid tbody th{vertical-align:middle;min-width:11rem;max-width:22rem}
.grid tbody tr:not(.head) th{padding-left:1.4rem}
.grid tbody tr:not(.head) th,.grid thead th:first-child{position:sticky;left:0;z-index:1;background:var(--paper)}.grid tr.head th{position:sticky;left:0;z-index:1}
@media (max-width:48rem){.grid tbody th{min-width:8rem;max-width:9rem;font-size:.8rem}}
.grid th,.grid td{border:0}
.grid td.c{padding:0;min-width:4.5rem;height:2.4rem;text-align:center;vertical-align:middle}
.grid .still,.grid summary{position:relative;display:flex;align-items:center;justify-content:center;min-height:2.4rem;padding:.2rem .4rem;border-radius:3px}
.grid summary{cursor:pointer;list-style:none;font-weight:600;gap:0 .3em;flex-wrap:wrap;line-height:1.15}
.sides{flex-basis:100%;text-align:center;font-size:.72rem;font-weight:400}
.grid summary::-webkit-details-marker{display:none}
.grid summary:hover{outline:2px solid var(--ink);outline-offset:-2px}
.grid details[open]>summary{outline:3px solid var(--second);outline-offset:-3px}
.k1{background:var(--k1);color:var(--on-pale)}.k2{background:var(--k2);color:var(--on-pale)}.k3{background:var(--k3);color:var(--on-pale)}
.k4{background:var(--k4);color:var(--on-deep)}.k5{background:var(--k5);color:var(--on-deep)}
.none{border:1px solid var(--rule);color:var(--faint)}
.absent{border:2px dashed var(--second);color:var(--second);font-weight:600}
.empty{color:var(--faint);background:repeating-linear-gradient(135deg,var(--rule) 0 2px,transparent 2px 8px)}
.panel{position:absolute;left:0;right:0;z-index:10;max-width:60rem;max-height:70vh;overflow:auto;text-align:left;font-weight:400;background:var(--paper);color:var(--ink);border:2px solid var(--second);border-radius:6px;padding:1rem 1.25rem;margin-top:.25rem;box-shadow:0 8px 28px rgb(0 0 0/.28);font-size:.9rem;line-height:1.5}
.panel h4{margin-top:0}
.passages{list-style:none;padding:0;margin:0;max-width:none}
.passages li{padding:.6rem 0;border-top:1px solid var(--rule)}
.passages blockquote{margin:.15rem 0}
mark{background:var(--mark);color:inherit;padding:.05em .1em}
.legend{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;list-style:none;padding:0;max-width:none;font-size:.875rem}
.legend li{display:flex;gap:.5rem;align-items:center;max-width:26rem}
.legend .key{flex:none;min-width:2.6rem;min-height:1.7rem;display:flex;align-items:center;justify-content:center;border-radius:3px}
.diagnostics{list-style:none;padding:0;max-width:52rem}
.diagnostics li{border-left:4px solid var(--edge);padding:.35rem .9rem;margin:0 0 .5rem;background:var(--sheet)}
.diagnostics .warning{border-color:var(--warn)}.diagnostics .error{border-color:var(--bad)}
.yes{font-weight:600}`;

/** A chart's colours are attributes of its SVG; these rules turn them for the dark. */
const DARK_MARKS: readonly (readonly [string, string])[] = [
  ['#0072b2', '#4aa3dc'],
  ['#b84f00', '#f08a3c'],
  ['#00795a', '#2fbf94'],
  ['#cc79a7', '#dd94bb'],
  ['#8c6d00', '#c9a52e'],
  ['#5b4fa2', '#a79cf0'],
  ['#4c97c4', '#7fbde2'],
  ['#666b73', '#a4a9b1'],
  ['#a33b3b', '#e27d7d'],
  ['#3d6b35', '#86b87c'],
  ['#e8f0f6', '#1e2f3d'],
  ['#bcd4e6', '#27455d'],
  ['#8bb4d3', '#33607f'],
  ['#5a92bd', '#4f86ab'],
  ['#35709f', '#7fb2d6'],
  ['#1c4a70', '#b5d6ee'],
  [COLOURS.accent, '#8cbbe0'],
  [COLOURS.second, '#eda27f'],
  [COLOURS.onPale, '#f2f5f8'],
  [COLOURS.onDeep, '#0b0e12'],
];

const inkOf = (colour: string, name: string): string =>
  `.chart [fill="${colour}"]{fill:var(--${name})}.chart [stroke="${colour}"]{stroke:var(--${name})}`;
const CHARTS = `
${inkOf(COLOURS.paper, 'paper')}${inkOf(COLOURS.ink, 'ink')}${inkOf(COLOURS.faint, 'faint')}${inkOf(COLOURS.rule, 'rule')}
@media (prefers-color-scheme:dark){${DARK_MARKS.map(
  ([light, dark]) => `.chart [fill="${light}"]{fill:${dark}}.chart [stroke="${light}"]{stroke:${dark}}`,
).join('')}}`;

const PRINT = `
@media print{
:root{${LIGHT}}
body{display:block;font-size:10pt;max-width:none}
header,main,footer{padding:0}
.contents,.filter,.skip,.panel{display:none}
main>section{break-before:page;margin:0}main>section:first-of-type{break-before:auto}
h2,h3,h4,caption{break-after:avoid}
tr,figure,.diagnostics li,.passages li{break-inside:avoid}
thead{display:table-header-group}
.scroll,.chart{overflow:visible;border:0}.chart svg{max-width:100%}
.k1,.k2,.k3,.k4,.k5,.empty,.none,.absent,.key,mark,tr.head th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
@page{size:A4 landscape;margin:12mm}
table,.small,.grid thead th{font-size:8pt}.sides{font-size:6.5pt}
.grid tbody th,.grid thead th+th,.grid td.c{position:static;min-width:0;width:auto}.grid td.c{height:auto}.grid .still,.grid summary{min-height:1.6em;padding:0 .2rem}
caption{position:static;max-width:none}
td.text{min-width:0}
}`;

export const STYLE = `${GROUND}${TABLES}${GRID}${CHARTS}${PRINT}`.replace(/\n/gu, '');
