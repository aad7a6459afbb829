import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CORPUS_TABLES } from '../../src/emit/csv/corpus-tables.ts';
import { countWords } from '../../src/emit/csv/counts.ts';
import { DATA_COLUMNS, dataTables } from '../../src/emit/csv/data-table.ts';
import type { Cell } from '../../src/emit/csv/table.ts';
import { csvRows } from '../../src/emit/csv/write.ts';
import { LAYERS } from '../../src/layers/catalogue.ts';
import { annotatedOf, everyLayer } from '../support/annotated.ts';

const parsed = (csv: string): string[][] => parse(csv, { record_delimiter: '\r\n', relax_column_count: true });
const tableNamed = (name: string) => {
  const table = CORPUS_TABLES.find((each) => each.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
};
/** The only row of a table as `{ column: cell }`. */
function rowOf(name: string, annotated = everyLayer()): Record<string, Cell | undefined> {
  const table = tableNamed(name);
  const [row = []] = table.rows(annotated);
  return Object.fromEntries(table.columns.map((column, index) => [column.name, row[index]]));
}

describe('cells', () => {
  test.each<[Cell, string]>([
    ['plain', 'plain'],
    ['a,b', 'a,b'],
    ['say "yes"', 'say "yes"'],
    ['two\nlines', 'two\nlines'],
    ['two\r\nlines', 'two\r\nlines'],
    ['a lone \r return', 'a lone \r return'],
    ['=SUM(A1:A9)', "'=SUM(A1:A9)"],
    ['+7 727 2500000', "'+7 727 2500000"],
    ['- a list item', "'- a list item"],
    ['@name', "'@name"],
    ['\tindented', "'\tindented"],
    ['\rreturned', "'\rreturned"],
    ['-5', "'-5"],
    [-5, '-5'],
    [-0.25, '-0.25'],
    [1000000, '1000000'],
    [true, 'true'],
    [false, 'false'],
    [null, ''],
    ['', ''],
    ['гражданское общество', 'гражданское общество'],
  ])('%j is read back as %j', (cell, read) => {
    expect(parsed(csvRows([['first', cell, 'last']]))).toEqual([['first', read, 'last']]);
  });

  test('rows end with CR LF', () => {
    expect(csvRows([['a', 1]])).toBe('a,1\r\n');
  });

  test('any text comes back, with an apostrophe where it would be a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1 }), (rows) => {
        // Rows of nothing but empty cells are blank lines, which no reader can tell from the end of a file.
        const read = parsed(csvRows(rows.map((row) => ['x', ...row])));
        const defused = rows.map((row) => [
          'x',
          ...row.map((text) => (/^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text)),
        ]);
        expect(read).toEqual(defused);
      }),
    );
  });
});

describe('tables', () => {
  test('there is one a layer, with documents and diagnostics', () => {
    expect(CORPUS_TABLES.map(({ name }) => name)).toEqual([
      'documents',
      ...LAYERS.map(({ name }) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)),
      'diagnostics',
    ]);
  });

  test.each(CORPUS_TABLES.map((table) => [table.name, table] as const))(
    '%s: columns are named and explained',
    (name, { columns }) => {
      const names = columns.map((column) => column.name);
      if (name !== 'documents' && name !== 'diagnostics')
        expect(names.slice(0, 5)).toEqual(['document_id', 'id', 'start', 'end', 'quote']);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((column) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u.test(column))).toEqual([]);
      expect(columns.filter(({ meaning }) => meaning === '').map((column) => column.name)).toEqual([]);
    },
  );

  test.each(CORPUS_TABLES.map((table) => [table.name, table] as const))(
    '%s: cells have the type of their column',
    (_, table) => {
      const annotated = {
        ...everyLayer(),
        diagnostics: [{ code: 'a/b', severity: 'info', message: 'm', source: [[0, 1]] }],
      } as const;
      const [row = []] = table.rows(annotated as unknown as ReturnType<typeof everyLayer>);
      const kinds = { integer: 'number', number: 'number', boolean: 'boolean' } as const;
      table.columns.forEach(({ name, type, required, allowed }, index) => {
        const cell = row[index] ?? null;
        if (cell === null) {
          expect([name, required]).toEqual([name, false]);
          return;
        }
        expect([name, typeof cell]).toEqual([name, type in kinds ? Reflect.get(kinds, type) : 'string']);
        if (type === 'integer') expect(Number.isInteger(cell)).toBe(true);
        if (type === 'object' || type === 'array') expect(() => JSON.parse(String(cell))).not.toThrow();
        if (allowed !== undefined) expect(allowed).toContain(cell);
      });
    },
  );

  test('lists are joined, ranges written with dots, objects flattened', () => {
    expect(rowOf('citations').targets).toBe('Howard2003');
    expect(rowOf('entities').aliases).toBe('UNDP');
    expect(rowOf('entities').mentions).toBe('mention-8|mention-31');
    expect(rowOf('entities').names_rus).toBe('Программа развития ООН');
    expect(rowOf('footnotes').refs).toBe('19418..19419');
    expect(rowOf('alignments').pairs).toBe('гражданского=civil|общества=society');
    expect(rowOf('references').authors).toBe('Example, Anna');
    expect(rowOf('phase_tags').phases).toBe('2');
    expect(rowOf('footnotes').source).toBe('0..5');
  });

  test('a bar inside an element of a list is told from one between elements', () => {
    const annotated = annotatedOf({ layers: { entities: [{ aliases: ['a|b', 'c'] }] } });
    expect(rowOf('entities', annotated).aliases).toBe('a\\|b|c');
  });

  test('registers have no place', () => {
    expect(rowOf('instruments')).toMatchObject({
      document_id: 'test',
      id: 'instrument-1',
      start: null,
      end: null,
      quote: null,
    });
  });

  test('evidence names kind, annotation, words and weight', () => {
    const evidence = [
      { kind: 'date', annotation: 'date-4', quote: 'in 2006' },
      { kind: 'ordinal', quote: 'second', weight: 0.5 },
    ];
    const annotated = annotatedOf({ layers: { phaseTags: [{ evidence }] } });
    expect(rowOf('phase_tags', annotated).evidence).toBe('date date-4 "in 2006"|ordinal "second" ×0.5');
  });

  test('documents are counted', () => {
    expect(rowOf('documents')).toMatchObject({
      document_id: 'test',
      authors: 'Anna Example|Boris Muster',
      words: 3,
      annotations: LAYERS.length,
    });
  });

  test.each([
    ['post-Soviet states', 3],
    ["they don't", 2],
    ['в 2006 году', 2],
    ['', 0],
  ])('%j has %i words', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe('data tables', () => {
  const cells = [
    { row: 0, column: 0, raw: '-5%', value: -5, unit: '%', estimate: false, missing: false },
    { row: 0, column: 1, raw: '*', value: null, unit: null, estimate: false, missing: true },
  ];
  const named = (...numbers: (string | null)[]): string[] =>
    dataTables(annotatedOf({ layers: { tables: numbers.map((number) => ({ number, caption: null, cells })) } })).map(
      ({ name }) => name,
    );

  test('columns are those of the contract', () => {
    expect(DATA_COLUMNS.map(({ name }) => name)).toEqual([
      'row',
      'column',
      'raw',
      'value',
      'unit',
      'estimate',
      'missing',
    ]);
  });

  test('one row a cell', () => {
    const [table] = dataTables(annotatedOf({ layers: { tables: [{ number: '1', caption: 'Growth', cells }] } }));
    expect(table?.title).toBe('Table 1 of test: Growth');
    expect(parsed(csvRows(table?.rows ?? []))).toEqual([
      ['0', '0', "'-5%", '-5', '%', 'false', 'false'],
      ['0', '1', '*', '', '', 'false', 'true'],
    ]);
  });

  test('files are named by number, by id where there is none or it is taken', () => {
    expect(named('1', 'A2', null, '1', '../x')).toEqual([
      'data_test_1',
      'data_test_A2',
      'data_test_table-3',
      'data_test_table-4',
      'data_test_x',
    ]);
  });
});
