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

describe('figures without a unit have that of the head of their column, else of the caption', () => {
  const first = (text: string) =>
    tablesIn(text)[0]
      ?.cells.filter(({ row }) => row === 0)
      .map(({ value, unit }) => [value, unit]);
  const share = (caption: string, head: string, row = 'Choirs\t71.5\t68.0') =>
    first(`Table 1. ${caption}\n\n${head}\n${row}\nBands\t14.0\t12.5`);
  const NONE = [
    [null, null],
    [71.5, null],
    [68, null],
  ];
  const PERCENT = [
    [null, null],
    [71.5, '%'],
    [68, '%'],
  ];
  test.each([
    ['caption: behind a comma', 'Income of the choirs, in percent', 'Source\t2008\t2014', PERCENT],
    ['caption: a sign in brackets', 'Income of the choirs (%)', 'Source\t2008\t2014', PERCENT],
    ['caption: in Russian', 'Источники средств хоров, в процентах', 'Источник\t2008\t2014', PERCENT],
    ['one column only', 'Income of the choirs', 'Source\t2008\tShare in 2014 (%)', [NONE[0], NONE[1], PERCENT[2]]],
    [
      'a column in money, with its scale',
      'Income of the choirs',
      'Source\tGrants, million tenge\tPaid in USD',
      [NONE[0], [71_500_000, 'KZT'], [68, 'USD']],
    ],
    ['scales in Russian', 'Доходы хоров', 'Источник\tГранты, млн тенге\t2014', [NONE[0], [71_500_000, 'KZT'], NONE[2]]],
    ['a caption that speaks of shares', 'Growth of 20 percent in the income of choirs', 'Source\t2008\t2014', NONE],
    ['a caption that names a currency as its subject', 'The tenge and the choirs', 'Source\t2008\t2014', NONE],
    ['a unit that is not known', 'Income of the choirs, in sacks', 'Source\t2008\t2014', NONE],
  ])('%s', (_name, caption, head, cells) => expect(share(caption, head)).toEqual(cells));

  test('years and figures with a unit of their own stay as they are', () => {
    expect(first('Table 1. Income (in percent)\n\nYear\tChoirs\tBands\n2006\t12\t3 tenge\n2007\t13\t4 tenge')).toEqual([
      [2006, null],
      [12, '%'],
      [3, 'KZT'],
    ]);
  });
});
