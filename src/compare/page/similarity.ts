import { measureName } from '../charts/similarity.ts';
import type { Similarity } from '../comparison.ts';
import { TABLES } from './files.ts';
import { type Html, html } from './html.ts';
import { fixed } from './numbers.ts';
import type { Reading, Section } from './reading.ts';
import { excerpt, more, table } from './table.ts';

const MOST_PAIRS = 150;

/** Which documents are alike, by words, codes and actors. */
export function similaritySection(reading: Reading): Section {
  const measures = reading.comparison.similarity.filter(({ documents }) => documents.length > 1);
  const id = 'similarity';
  const title = 'Similarity of documents';
  if (measures.length === 0)
    return { id, title, content: html`<p>There are no two documents that could be compared with one another.</p>` };
  return { id, title, content: html`${measures.map((similarity) => measurePart(reading, similarity))}` };
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly value: number;
}

function measurePart(reading: Reading, similarity: Similarity): Html {
  const { measure, language, documents, rows, meaning } = similarity;
  const part = `similarity/${measure}${language === null ? '' : `-${language}`}`;
  const { shown, note } = excerpt(closest(documents, rows), MOST_PAIRS, TABLES.similarity);
  return html`<h3>By ${measureName(similarity)}</h3>
${reading.figures(part)}
${more(
  'Pairs of documents, the most alike first',
  table<Pair>({
    caption: html`${meaning} ${note}`,
    filtered: true,
    rows: shown,
    columns: [
      { title: 'Document', cell: ({ a }) => documentName(reading, a), sort: ({ a }) => a },
      { title: 'and document', cell: ({ b }) => documentName(reading, b), sort: ({ b }) => b },
      { title: 'Similarity', numeric: true, cell: ({ value }) => fixed(value, 3), sort: ({ value }) => value },
    ],
  }),
)}`;
}

const documentName = ({ labels, worded }: Reading, id: string): Html =>
  html`<code>${id}</code> ${worded(id, labels.document(id))}`;

function closest(documents: readonly string[], rows: Similarity['rows']): Pair[] {
  return rows
    .flatMap((row, i) => row.map((value, j): Pair => ({ a: documents[j] ?? '', b: documents[i] ?? '', value })))
    .sort((x, y) => y.value - x.value || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}
