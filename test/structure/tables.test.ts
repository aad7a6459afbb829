import { describe, expect, test } from 'vitest';
import { tables } from '../../src/layers/tables.ts';
import { openText } from '../support/annotate.ts';

const tablesIn = (text: string) =>
  openText(text)
    .layer(tables)
    .map((table) => table.value);

test('caption, header, rows, note and source line', () => {
  const [table] = tablesIn(
    'Before it stands a paragraph.\n\nTable A1. Farms by year\n\nForm\t2006\t2008\nState\t1,200\t*\nPrivate\t(5,500)*\t3\n\n^{*} No figure. Source: Ministry of Farms\n\nBehind it stands another.',
  );
  expect(table).toMatchObject({
    number: 'A1',
    caption: 'Farms by year',
    columns: ['Form', '2006', '2008'],
    rows: [
      ['State', '1,200', '*'],
      ['Private', '(5,500)*', '3'],
    ],
    notes: ['* No figure.'],
    sourceLine: 'Ministry of Farms',
  });
});

test('number and title on lines of their own', () => {
  const rows = 'Form\t2006\t2008\nState\t12\t14\nPrivate\t5\t3';
  const text = (title: string) =>
    `Before it stands a paragraph of the text.\n\nTable 3\n${title}\n\n${rows}\n\nNote. By hand.`;
  expect(tablesIn(text('Farms by Year'))[0]).toMatchObject({
    number: '3',
    caption: 'Farms by Year',
    notes: ['Note. By hand.'],
  });
  expect(tablesIn(text('It is a sentence that ends here, and no title.'))[0]).toMatchObject({
    number: null,
    caption: null,
  });
});

describe('cells are typed by the format of their own column', () => {
  const typed = (rows: string) =>
    Object.fromEntries(
      (tablesIn(`Table 1. Money\n\nYear\tA\tB\n${rows}`)[0]?.cells ?? []).map((cell) => [
        `${cell.row}/${cell.column}`,
        cell,
      ]),
    );
  test.each([
    [
      'full stops group',
      '2006\t317.700.000 tenge\t1\n2007\t453.000.000 tenge\t2',
      '0/1',
      { value: 317_700_000, unit: 'KZT' },
    ],
    [
      'scale words',
      '2006\t10.7 million tenge\t1\n2007\t9.7 million tenge\t2',
      '0/1',
      { value: 10_700_000, unit: 'KZT' },
    ],
    ['brackets mark an estimate', '2006\t(5,500)*\t1\n2007\t6,097\t2', '0/1', { value: 5500, estimate: true }],
    ['a sign for no figure', '2006\t*\t1\n2007\t6,097\t2', '0/1', { value: null, missing: true, estimate: false }],
    [
      'words for no figure, and a row that is too short',
      '2006\tNot available\n2007\t6,097\t2',
      '0/2',
      { value: null, missing: true },
    ],
    ['per cent', '2006\t12.5 %\t1\n2007\t7 %\t2', '0/1', { value: 12.5, unit: '%' }],
    [
      'words with a number in them are no figure',
      'First tender (Sept. 2003)\t1\t1\nSecond\t2\t2',
      '0/0',
      { value: null, missing: false },
    ],
  ])('%s', (_, rows, at, expected) => {
    expect(typed(rows)[at]).toMatchObject(expected);
  });
});

test('a row that repeats two rows is left out and reported', () => {
  const document = openText('Table 1. X\n\nForm\t2006\nFarms\t29\nTotal\t4,700\nFarms Total\t29 4,700');
  expect(document.layer(tables)[0]?.value.rows).toEqual([
    ['Farms', '29'],
    ['Total', '4,700'],
  ]);
  expect(document.diagnostics.map((diagnostic) => diagnostic.code)).toContain('structure/garbled-row');
});

test('tabs inside the words of a caption are mended by the words of the document', () => {
  const words = 'The development of the system. A development is a development, and the system is a system.';
  const [table] = tablesIn(`${words}\n\nTable 2. The develo\tnment of the sy\tstem\n\nYear\tSum\n2006\t1\n2007\t2`);
  expect(table?.caption).toBe('The development of the system');
});

test('a caption below its table', () => {
  const document = openText(
    '# T\n\nText stands here.\n\n| Year | N |\n|---|---|\n| 2001 | 5 |\n\nTable 1: Numbers\n',
    {},
    'x.md',
  );
  expect(document.layer(tables).map(({ value }) => [value.number, value.caption, value.columns, value.rows])).toEqual([
    ['1', 'Numbers', ['Year', 'N'], [['2001', '5']]],
  ]);
});
