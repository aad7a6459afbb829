import type { Trace } from '../comparison.ts';
import { type Html, html } from './html.ts';

/** So many ids stand in a row of a table; all of them are in `comparison.json` and the tables. */
const MOST_IDS = 3;

/** The first annotations that a number counts, as `document id` with their ids, and how many more there are. */
export function traceOf(trace: Trace | readonly { document: string; annotations: readonly string[] }[]): Html {
  const ids = trace.flatMap(({ document, annotations }) => annotations.map((annotation) => ({ document, annotation })));
  const left = ids.length - MOST_IDS;
  const shown = ids.slice(0, MOST_IDS).map(({ document, annotation }, index) => {
    const named = index > 0 && ids[index - 1]?.document === document ? null : html`${document} `;
    return html`${index > 0 && ', '}${named}<code>${annotation}</code>`;
  });
  return html`<span class="small ids">${shown}${left > 0 && ` and ${left} more`}</span>`;
}
