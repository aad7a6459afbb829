import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import { type Comparison, comparisonSchema } from '../../src/compare/comparison.ts';
import { comparisonJsonSchema } from '../../src/compare/schema.ts';
import { serialiseComparison } from '../../src/compare/serialise.ts';
import { tablesOf } from '../../src/compare/tables/tables.ts';
import { csvRows } from '../../src/emit/csv/write.ts';
import { annotateText } from '../../src/index.ts';
import type { AnnotatedDocument } from '../../src/layers/annotated.ts';
import { everyLayer } from '../support/annotated.ts';
import { documentOf } from './support/documents.ts';

const REPORT = (country: string, name: string): string => `The State and Its Clubs

Anna ${name}

1 Introduction

This report distinguishes three phases: the first phase (1991–1996): growth; the second phase (1997–2004): rules; the third phase (since 2005): contracts. ${name} (2009) argues that the state paid clubs in 1998 without asking them.

2 The Third Phase

In 2006 the government of ${country} introduced a state social order and paid 5 million dollars to 120 clubs. There was no dialogue with the government. The Law “On Mass Media” of 23 July 1999 was repealed in 2024. According to the United Nations, “cooperation with the government improved”. The Ministry of Justice registered 20 organizations in 2007.
`;

const annotated: readonly AnnotatedDocument[] = [
  ['kz', 'Kazakhstan', 'Sample', 'KZ'],
  ['kg', 'Kyrgyzstan', 'Muster', 'KG'],
].map(([id = '', country = '', name = '', code = '']) => {
  const document = annotateText(REPORT(country, name), id, 'country-report');
  return { ...document, document: { ...document.document, countries: [code], year: 2016 } };
});
const comparison = compareDocuments(annotated, { version: '1.2.3' });

const ids = new Map(
  annotated.map(({ document, layers }) => [
    document.id,
    new Set(Object.values(layers).flatMap((items) => items.map(({ id }) => id))),
  ]),
);

/** Every `trace`, wherever it stands in a comparison. */
function tracesIn(value: unknown, found: { document: string; annotations: readonly string[] }[] = []): typeof found {
  if (Array.isArray(value)) for (const one of value) tracesIn(one, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      if (key === 'trace') found.push(...(inner as typeof found));
      else tracesIn(inner, found);
  return found;
}

describe('comparison.json', () => {
  const valid = new Ajv2020({ strict: false, allErrors: true }).compile(comparisonJsonSchema());

  test.each<[string, Comparison]>([
    ['two reports', comparison],
    ['by phase', compareDocuments(annotated, { by: 'phase' })],
    ['a document with every layer', compareDocuments([everyLayer()])],
    ['an empty document', compareDocuments([documentOf()])],
  ])('satisfies its schema: %s', (_name, one) => {
    expect(valid(one) ? [] : valid.errors).toEqual([]);
    expect(comparisonSchema.safeParse(one).success).toBe(true);
  });

  test('the schema refuses what it does not know', () => {
    expect(valid({ ...comparison, more: 1 })).toBe(false);
    expect(valid({ ...comparison, schema: 'glossator/comparison@2' })).toBe(false);
  });

  test('its text says the same, one element a line', () => {
    const text = [...serialiseComparison(comparison)].join('');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(comparison)));
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.split('\n').filter((line) => line.startsWith('      {"codebook"'))).toHaveLength(
      comparison.grid.cells.length,
    );
  });

  test('every number leads to annotations that are there', () => {
    const traces = tracesIn(comparison);
    expect(traces.length).toBeGreaterThan(50);
    expect(
      traces.flatMap(({ document, annotations }) => annotations.filter((id) => ids.get(document)?.has(id) !== true)),
    ).toEqual([]);
  });

  test('what is counted is what is traced', () => {
    const length = (trace: readonly { readonly annotations: readonly string[] }[]): number =>
      trace.reduce((sum, { annotations }) => sum + annotations.length, 0);
    for (const cell of comparison.grid.cells) expect([cell.code, length(cell.trace)]).toEqual([cell.code, cell.count]);
    for (const { groups } of comparison.actors.actors)
      for (const { mentions, trace } of groups) expect(length(trace)).toBe(mentions);
    for (const voice of comparison.voices.statements) expect(length(voice.trace)).toBe(voice.statements);
    for (const code of comparison.voices.codes) expect(length(code.trace)).toBe(code.count);
    for (const law of comparison.laws.instruments) expect(length(law.trace)).toBe(law.mentions);
  });
});

describe('tables', () => {
  const tables = tablesOf(comparison);

  test.each(tables.map((table) => [table.name, table] as const))(
    '%s: every row has every column, and a key of its own',
    (_name, { columns, rows, key }) => {
      expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
      expect(columns.filter(({ name }) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u.test(name))).toEqual([]);
      expect(columns.filter(({ meaning }) => meaning === '').map(({ name }) => name)).toEqual([]);
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const keys = rows.map((row) => JSON.stringify(key.map((name) => row[names.indexOf(name)])));
      expect(new Set(keys).size).toBe(keys.length);
      for (const [at, column] of columns.entries())
        if (column.required) expect(rows.filter((row) => row[at] === null)).toEqual([]);
    },
  );

  test.each(tables.map((table) => [table.name, table] as const))(
    '%s: cells are what the data package says they are',
    (_name, { columns, rows }) => {
      const fits = (type: string, cell: unknown): boolean => {
        if (cell === null) return true;
        if (type === 'integer') return Number.isInteger(cell);
        if (type === 'number' || type === 'boolean') return typeof cell === type;
        if (type === 'array' || type === 'object') return typeof JSON.parse(String(cell)) === 'object';
        return typeof cell === 'string';
      };
      for (const [at, { name, type, allowed }] of columns.entries())
        for (const row of rows) {
          const cell = row[at] ?? null;
          if (!fits(type, cell) || (allowed !== undefined && cell !== null && !allowed.includes(String(cell))))
            expect([name, type, allowed, cell]).toEqual([]);
        }
    },
  );

  test('traces lead from rows to annotations', () => {
    const traces = tables.find(({ name }) => name === 'traces');
    const counted = new Map<string, number>();
    for (const [table, row, document, annotation] of traces?.rows ?? []) {
      const key = `${table}:${row}`;
      counted.set(key, (counted.get(key) ?? 0) + 1);
      expect(ids.get(String(document))?.has(String(annotation))).toBe(true);
    }
    const grid = tables.find(({ name }) => name === 'grid');
    const at = grid?.columns.findIndex(({ name }) => name === 'count') ?? -1;
    for (const row of grid?.rows ?? []) expect(counted.get(`grid:${row[0]}`) ?? 0).toBe(row[at]);
  });

  test('every part of the comparison has a table with rows', () =>
    expect(tables.filter(({ rows }) => rows.length === 0).map(({ name }) => name)).toEqual([
      'scheme_gaps',
      'associations',
      'amendments',
    ]));

  test('no cell runs as a formula', () => {
    const hostile = compareDocuments([
      documentOf({
        countries: ['KZ'],
        paragraphs: [
          {
            text: '=HYPERLINK(1) paid.',
            codes: [{ quote: '=HYPERLINK(1)' }],
            mentions: [{ quote: 'paid', link: 'org:@SUM(1)' }],
          },
        ],
      }),
    ]);
    const cells = tablesOf(hostile)
      .flatMap(({ rows }) => parse(csvRows(rows)) as string[][])
      .flat();
    expect(cells.filter((cell) => cell.includes('HYPERLINK')).length).toBeGreaterThan(0);
    expect(cells.filter((cell) => /^[=+@\t\r]/u.test(cell) || /^-(?!\d)/u.test(cell))).toEqual([]);
  });
});

test('five hundred documents of twenty countries', () => {
  const countries = Array.from({ length: 20 }, (_, index) => `X${String.fromCharCode(65 + index)}`);
  const words = ['order', 'law', 'river', 'stone', 'council', 'fund', 'club', 'donor'];
  function* documents(): Generator<AnnotatedDocument> {
    for (let index = 0; index < 500; index++)
      yield documentOf({
        id: `document-${String(index).padStart(3, '0')}`,
        countries: [countries[index % 20] ?? ''],
        year: index % 7 === 0 ? null : 2000 + (index % 25),
        paragraphs: Array.from({ length: 5 }, (_, paragraph) => ({
          text: `An ${words[(index + paragraph) % 8]} and a ${words[index % 5]} stood there.`,
          codes: [{ quote: 'stood', code: `code-${index % 3}` }],
          mentions: [{ quote: 'there', link: `org:${index % 40}` }],
        })),
      });
  }
  const { groups, grid, keyness, similarity, actors } = compareDocuments(documents());
  expect(groups.map(({ documents: members }) => members.length)).toEqual(countries.map(() => 25));
  expect(grid.cells.filter(({ column }) => column === 'all').reduce((sum, { count }) => sum + count, 0)).toBe(2500);
  expect(actors.actors.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(2500);
  expect(keyness.lists.filter(({ kind }) => kind === 'word')).toHaveLength(20);
  expect(similarity.map(({ rows }) => rows.length)).toEqual([500, 500]);
});
