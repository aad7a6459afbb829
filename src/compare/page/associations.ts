import { pairName } from '../charts/associations.ts';
import type { Association } from '../comparison.ts';
import { TABLES } from './files.ts';
import { type Html, html } from './html.ts';
import { fixed, probability } from './numbers.ts';
import type { Reading } from './reading.ts';
import { excerpt, more, table } from './table.ts';
import { traceOf } from './traces.ts';

const MOST_PAIRS = 150;

/** Which codes stand in the same paragraphs; nothing where there are no two. */
export function associationsPart(reading: Reading): Html | null {
  const { associations } = reading.comparison;
  if (associations.length === 0) return null;
  const ranked = [...associations].sort((x, y) => y.logLikelihood - x.logLikelihood);
  const { shown, note } = excerpt(ranked, MOST_PAIRS, TABLES.associations);
  const figures = reading.figures('associations');
  return html`<h3>Codes that go together</h3>
${figures.length === 0 && html`<p>No two codes stand together, or apart, more than chance would have it (q ≤ 0.05).</p>`}${figures}
${more(
  'All pairs of codes as a table',
  table<Association>({
    caption: html`Paragraphs of all groups together; G² is the strength of the evidence, φ that of the link. ${note}`,
    filtered: true,
    rows: shown,
    columns: [
      { title: 'Codes', text: true, cell: pairName },
      { title: 'Both', numeric: true, cell: ({ both }) => both },
      { title: 'Only the first', numeric: true, cell: ({ onlyA }) => onlyA },
      { title: 'Only the second', numeric: true, cell: ({ onlyB }) => onlyB },
      { title: 'Neither', numeric: true, cell: ({ neither }) => neither },
      { title: 'φ', numeric: true, cell: ({ phi }) => fixed(phi, 2), sort: ({ phi }) => phi },
      {
        title: 'G²',
        numeric: true,
        cell: ({ logLikelihood }) => fixed(logLikelihood, 1),
        sort: (pair) => pair.logLikelihood,
      },
      { title: 'q', numeric: true, cell: ({ q }) => probability(q), sort: ({ q }) => q },
      { title: 'Paragraphs with both', cell: ({ trace }) => traceOf(trace) },
    ],
  }),
)}`;
}
