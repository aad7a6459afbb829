import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import type { Comparison, GridCell } from '../../src/compare/comparison.ts';
import { documentOf, type GivenDocument } from './support/documents.ts';

const SCHEME = {
  proposer: 'Example 2016',
  own: true,
  phases: [
    { ordinal: 1, begin: 1991, until: 1999 },
    { ordinal: 2, begin: 2000, until: 2009 },
    { ordinal: 3, begin: 2010, until: null },
  ],
};

const cell = ({ grid }: Comparison, code: string, group: string, column: string): GridCell => {
  const found = grid.cells.find((one) => one.code === code && one.group === group && one.column === column);
  if (found === undefined) throw new Error(`no cell ${code} ${group} ${column}`);
  return found;
};

const compare = (...documents: GivenDocument[]): Comparison => compareDocuments(documents.map(documentOf));

const KAZAKHSTAN: GivenDocument = {
  id: 'kz',
  schemes: [SCHEME],
  paragraphs: [
    {
      text: 'A social order was paid. A second social order was refused.',
      phase: 1,
      codes: [
        { quote: 'social order', polarity: 'supportive' },
        { quote: 'second social order', polarity: 'restrictive' },
      ],
    },
    { text: 'There was no dialogue.', phase: 1, codes: [{ quote: 'dialogue', code: 'dialogue', negation: 'no' }] },
    {
      text: 'The dialogue began. No dialogue ended it.',
      phase: 2,
      codes: [
        { quote: 'dialogue', code: 'dialogue' },
        { quote: 'No dialogue', code: 'dialogue' },
      ],
    },
  ],
};

describe('cells', () => {
  const comparison = compare(KAZAKHSTAN);

  test.each([
    ['partnership', 'KZ phase 1', 'mentioned'],
    ['partnership', 'KZ phase 2', 'not-mentioned'],
    ['partnership', 'KZ phase 3', 'no-text'],
    ['dialogue', 'KZ phase 1', 'absent'],
    ['dialogue', 'KZ phase 2', 'mentioned'],
    ['dialogue', 'all', 'mentioned'],
  ])('%s in %s: %s', (code, column, status) => expect(cell(comparison, code, 'KZ', column).status).toBe(status));

  test('count passages, paragraphs, documents, polarity, and what says that it is lacking', () => {
    expect(cell(comparison, 'partnership', 'KZ', 'KZ phase 1')).toMatchObject({
      count: 2,
      paragraphs: 1,
      documents: 1,
      of: 2,
      supportive: 1,
      restrictive: 1,
      ambivalent: 0,
      lacking: 0,
    });
    expect(cell(comparison, 'dialogue', 'KZ', 'all')).toMatchObject({ count: 3, paragraphs: 2, of: 3, lacking: 2 });
  });

  test('lead to their annotations and passages', () => {
    const found = cell(comparison, 'dialogue', 'KZ', 'KZ phase 2');
    expect(found.trace).toEqual([{ document: 'kz', annotations: ['code-4', 'code-5'] }]);
    const [first] = found.passages.map((index) => comparison.grid.passages[index]);
    expect(first).toMatchObject({
      document: 'kz',
      annotation: 'code-4',
      paragraph: 'paragraph-3',
      quote: 'dialogue',
      sentence: 'The dialogue began.',
      at: [4, 12],
      lacking: false,
      group: 'KZ',
      ordinal: 2,
    });
  });

  test.each([
    ['negation', 'dialogue', 'no', true],
    ['negation', 'dialogue', 'without', true],
    ['words that only make less of it', 'dialogue', 'few', false],
    ['opening of the term', 'lack of dialogue', undefined, true],
    ['opening of the term', 'Отсутствие диалога', undefined, true],
    ['a word of absence behind the term', 'dialogue lacked', undefined, false],
    ['a word that only begins like one', 'nonetheless dialogue', undefined, false],
  ])('lacking by %s: %s (%s)', (_by, quote, negation, lacking) => {
    const { grid } = compare({
      paragraphs: [
        { text: `It was ${quote} then.`, codes: [{ quote, ...(negation === undefined ? {} : { negation }) }] },
      ],
    });
    expect(grid.passages.map((passage) => passage.lacking)).toEqual([lacking]);
  });
});

describe('a document without codes', () => {
  const other: GivenDocument = { id: 'kg', countries: ['KG'], paragraphs: ['Nothing of it.'] };

  test('was looked through where its pipeline is that of a coded one', () =>
    expect(cell(compare(KAZAKHSTAN, other), 'partnership', 'KG', 'all')).toMatchObject({
      status: 'not-mentioned',
      of: 1,
    }));

  test('has no coded text where another pipeline read it', () =>
    expect(cell(compare(KAZAKHSTAN, { ...other, digest: 'sha256:1' }), 'partnership', 'KG', 'all')).toMatchObject({
      status: 'no-text',
      of: 0,
    }));

  test('has none either where the codebook has no words for its language', () => {
    const kazakh: GivenDocument = { ...other, language: 'kaz', paragraphs: [{ text: 'Ештеңе жоқ.', language: 'kaz' }] };
    expect(cell(compare(KAZAKHSTAN, kazakh), 'partnership', 'KG', 'all')).toMatchObject({ status: 'no-text', of: 0 });
  });
});

test('a codebook that is known lists all its codes', () => {
  const comparison = compareDocuments([documentOf(KAZAKHSTAN)], {
    codebooks: [
      {
        name: 'book',
        title: 'A book',
        languages: ['eng'],
        codes: [
          { code: 'repression', definition: 'Force.' },
          { code: 'dialogue', definition: 'Talk.' },
        ],
      },
      { name: 'unused', title: 'Another', languages: ['eng'], codes: [{ code: 'x', definition: '' }] },
    ],
  });
  expect(
    comparison.grid.codebooks.map(({ name, complete, codes }) => [name, complete, codes.map(({ code }) => code)]),
  ).toEqual([['book', true, ['repression', 'dialogue', 'partnership']]]);
  expect(cell(comparison, 'repression', 'KZ', 'all')).toMatchObject({ status: 'not-mentioned', of: 3 });
});

describe('spans of years', () => {
  const day = (quote: string, begin: string, until: string | null = null) => ({
    quote,
    begin: `${begin}-01-01`,
    until: until === null ? null : `${until}-12-31`,
  });
  const coded = (text: string, dates: ReturnType<typeof day>[], phase?: number) => ({
    text,
    dates,
    codes: [{ quote: 'order' }],
    ...(phase === undefined ? {} : { phase }),
  });
  const spansOf = (paragraphs: GivenDocument['paragraphs'] = []): string[] =>
    compare({ id: 'a', schemes: [SCHEME], paragraphs })
      .grid.cells.filter(({ column, count }) => count > 0 && column !== 'all' && !column.startsWith('KZ'))
      .map(({ column }) => column);

  test.each([
    [
      'the dates of its sentence',
      [coded('Since 1990. An order of 2006.', [day('1990', '1990', '1990'), day('2006', '2006', '2006')])],
      ['2005-2009'],
    ],
    [
      'the dates of its paragraph',
      [coded('It was 1996. An order came.', [day('1996', '1996', '1996')])],
      ['1995-1999'],
    ],
    ['the years of its phase', [coded('An order came.', [], 2)], ['2000-2004', '2005-2009']],
    [
      'every span that a stretch reaches into',
      [coded('An order of 1994-2001.', [day('1994-2001', '1994', '2001')])],
      ['1990-1994', '1995-1999', '2000-2004'],
    ],
    ['only the first year of an open stretch', [coded('An order since 2004.', [day('2004', '2004')])], ['2000-2004']],
    [
      'no years: a stretch too long to place it',
      [coded('An order of the century.', [day('century', '1901', '2000')])],
      ['no year'],
    ],
    ['no years: an open phase', [coded('An order.', [], 3)], ['no year']],
    ['before the axis', [coded('An order of 1868.', [day('1868', '1868', '1868')])], ['before 1990']],
    ['behind it', [coded('An order of 2031.', [day('2031', '2031', '2031')])], ['from 2020']],
  ])('a passage stands in %s', (_name, paragraphs, expected) => expect(spansOf(paragraphs)).toEqual(expected));
});

test('passages are shown from the documents in turn', () => {
  const many = (id: string, count: number): GivenDocument => ({
    id,
    paragraphs: Array.from({ length: count }, (_, index) => ({ text: `Order ${index}.`, codes: [{ quote: 'Order' }] })),
  });
  const comparison = compare(many('a', 100), many('b', 2));
  const found = cell(comparison, 'partnership', 'KZ', 'all');
  const shown = found.passages.map((index) => comparison.grid.passages[index]?.document);
  expect([found.count, shown.length]).toEqual([102, comparison.grid.passagesShown]);
  expect(shown.slice(0, 5)).toEqual(['a', 'b', 'a', 'b', 'a']);
  expect(found.trace.map(({ annotations }) => annotations.length)).toEqual([100, 2]);
  expect(comparison.grid.passages).toHaveLength(102);
});
