import { ANNOTATED_SCHEMA } from '../layers/annotated.ts';
import { compareDocuments } from './compare-documents.ts';
import { METHODS } from './parts/methods.ts';
import { tablesOf } from './tables/tables.ts';

/** The page that explains a comparison: its measures, and every table with its columns. */
export function comparisonDocumentation(): string {
  const sections = emptyTables().map(({ name, meaning, columns }) =>
    [
      `### ${name}.csv`,
      meaning,
      [
        '| column | type | meaning |',
        '| --- | --- | --- |',
        ...columns.map((column) => `| \`${column.name}\` | ${typeOf(column)} | ${cell(column.meaning)} |`),
      ].join('\n'),
    ].join('\n\n'),
  );
  const methods = METHODS.map(
    ({ label, text, source }) => `- **${label}.** ${text}${source === null ? '' : ` (${source})`}`,
  );
  return `${[HEAD, ['## How things are measured', '', ...methods].join('\n'), '## Tables', ...sections].join('\n\n')}\n`;
}

const HEAD = `# Comparison

Generated from \`src/compare/\` by \`npm run docs\`: edit the declarations there, not this page.

\`glossator compare\` sets annotated documents side by side and writes

- \`comparison.html\`: one file to read, which opens offline; \`charts/\` holds its pictures with their Vega-Lite specifications,
- \`comparison.json\`: everything, for programs ([its schema](comparison.schema.json)),
- \`tables/*.csv\` with \`datapackage.json\` (Frictionless Data Package): for a spreadsheet, R or Python.

Every number leads to annotations: in \`comparison.json\` by the \`trace\` beside it, in the tables by \`traces.csv\`, which says
for each \`row\` of a table which annotations of which documents it counts. \`glossator explain\` says of each why it is there.
Lists are joined with \`|\`, what has no plain form stands as JSON, \`null\` is an empty cell.`;

/** Columns do not depend on what is compared. */
const emptyTables = () =>
  tablesOf(
    compareDocuments([
      {
        schema: ANNOTATED_SCHEMA,
        producer: { version: '', pipeline: '', digest: '' },
        document: {
          id: 'none',
          title: null,
          authors: [],
          year: null,
          date: null,
          language: null,
          genre: null,
          countries: [],
          rights: null,
          source: { file: '', mediaType: '', encoding: null, bytes: 0, sha256: '' },
        },
        text: '',
        layers: {},
        diagnostics: [],
      },
    ]),
  );

const typeOf = ({ type, allowed }: ReturnType<typeof emptyTables>[number]['columns'][number]): string =>
  allowed === undefined ? type : allowed.map((value) => `\`${value}\``).join(', ');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
