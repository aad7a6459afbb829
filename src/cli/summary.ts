import { join } from 'node:path';
import type { DocumentRecord, RunRecord } from '../batch/run-record.ts';
import { snakeCase } from '../emit/csv/table.ts';
import { textTable } from './text-table.ts';

/** Longer lists say nothing at a glance: beyond this many documents only those that failed are listed. */
const LISTED = 30;

/** What a run prints at its end: the documents, the annotations a layer, and what to open next. */
export function runSummary(record: RunRecord, out: string, csv: boolean): string {
  const { documents } = record;
  const shown = documents.length <= LISTED ? documents : documents.filter(({ status }) => status === 'failed');
  const layers = layerTotals(documents);
  return [
    ...(documents.length > 0 ? [documentTable(shown, documents)] : []),
    ...(layers.length > 0 ? [layerTable(layers)] : []),
    [`${countLine(documents)} in ${record.seconds.toFixed(1)} s.`, ...openNext(documents, layers, out, csv)].join('\n'),
  ].join('\n\n');
}

function documentTable(shown: readonly DocumentRecord[], all: readonly DocumentRecord[]): string {
  const header = ['document', 'status', 'words', 'annotations', 'repairs', 'diagnostics', 'seconds'];
  const rows = shown.map((document) => [
    document.id ?? document.file,
    document.status,
    document.words?.toString() ?? '-',
    document.annotations === undefined ? '-' : String(annotationsOf(document)),
    document.annotations?.repairs?.toString() ?? '-',
    document.diagnostics?.toString() ?? '-',
    document.seconds.toFixed(2),
  ]);
  const total = [
    all.length === 1 ? '1 document' : `${all.length} documents`,
    '',
    String(sum(all, ({ words }) => words)),
    String(sum(all, annotationsOf)),
    String(sum(all, ({ annotations }) => annotations?.repairs)),
    String(sum(all, ({ diagnostics }) => diagnostics)),
    sum(all, ({ seconds }) => seconds).toFixed(2),
  ];
  return textTable(header, [...rows, total], ['left', 'left', 'right', 'right', 'right', 'right', 'right']);
}

type LayerTotal = readonly [layer: string, count: number];

function layerTable(layers: readonly LayerTotal[]): string {
  const found = layers.filter(([, count]) => count > 0);
  const empty = layers.filter(([, count]) => count === 0).map(([layer]) => layer);
  const table = textTable(
    ['layer', 'annotations'],
    found.map(([layer, count]) => [layer, String(count)]),
    ['left', 'right'],
  );
  return empty.length === 0 ? table : `${table}\nnone in ${empty.join(', ')}`;
}

function layerTotals(documents: readonly DocumentRecord[]): LayerTotal[] {
  const totals = new Map<string, number>();
  for (const { annotations } of documents)
    for (const [layer, count] of Object.entries(annotations ?? {})) totals.set(layer, (totals.get(layer) ?? 0) + count);
  return [...totals];
}

function countLine(documents: readonly DocumentRecord[]): string {
  const count = (status: DocumentRecord['status']): number => documents.filter((each) => each.status === status).length;
  const parts = [
    `${count('ok')} annotated`,
    ...(count('unchanged') > 0
      ? [`${count('unchanged')} unchanged since the last run (--force annotates them again)`]
      : []),
    ...(count('failed') > 0 ? [`${count('failed')} failed (see the messages, or run.json)`] : []),
  ];
  return parts.join(', ');
}

function openNext(
  documents: readonly DocumentRecord[],
  layers: readonly LayerTotal[],
  out: string,
  csv: boolean,
): string[] {
  const first = documents.find(({ status, id }) => status !== 'failed' && id !== null);
  if (first === undefined) return [];
  const example = ['dates', 'legalCitations', 'statements', 'paragraphs'].find((name) =>
    layers.some(([layer, count]) => layer === name && count > 0),
  );
  const annotated = join(out, first.id ?? '', 'annotated.json');
  return [
    '',
    'Open next:',
    ...(csv && example !== undefined
      ? [
          `  ${join(out, 'tables', `${snakeCase(example)}.csv`)}   in a spreadsheet, R or Python; one file a layer stands beside it`,
        ]
      : []),
    `  ${annotated}   everything known about one document`,
    ...(csv ? [`  ${join(out, 'datapackage.json')}   what every column means`] : []),
    `  npx glossator explain ${quoted(annotated)} paragraph-1   why an annotation is there`,
  ];
}

const quoted = (path: string): string => (/[^\w./\\:-]/u.test(path) ? JSON.stringify(path) : path);

const annotationsOf = ({ annotations }: DocumentRecord): number =>
  Object.values(annotations ?? {}).reduce((total, count) => total + count, 0);

const sum = (documents: readonly DocumentRecord[], of: (document: DocumentRecord) => number | undefined): number =>
  documents.reduce((total, document) => total + (of(document) ?? 0), 0);
