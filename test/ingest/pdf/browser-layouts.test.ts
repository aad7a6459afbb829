import { describe, expect, test } from 'vitest';
import { setColumn, setParagraph, type TestDisc, type TestPage, type TestText } from '../../support/pdf-pages.ts';
import { outlineOf, read } from './outline.ts';

/** What browsers and narrow columns do to lists and tables. */
const LEFT = 72;
const A =
  'The council of the valley met in the old mill every spring and counted those who had come, for the rules asked for a third of all members and not one less.';
const B =
  'Nobody could say when the rule had been made. The older members held that it was as old as the mill, the younger that it had been copied from the statutes of a choir.';
const at = (text: string, x: number, y: number, rest: Partial<TestText> = {}): TestText => ({ text, x, y, ...rest });
const column = (paragraphs: readonly string[], x = LEFT, y = 100, width = 468): TestText[] =>
  setColumn(paragraphs, { x, y, width, space: 8 }).texts;
const rule = (x0: number, x1: number, y: number) => ({ x0, x1, y0: y, y1: y });
const outline = async (...pages: readonly TestPage[]): Promise<string[]> => outlineOf(await read(pages));

describe('list signs drawn as shapes', () => {
  const items = ['those who had paid', 'those who had not', 'guests'];
  const listed = items.map((item, index) => at(item, 100, 300 + index * 12));
  const discs = items.map((_, index): TestDisc => ({ x: 89, y: 296.5 + index * 12, width: 4 }));

  test('make items', async () => {
    expect((await outline({ texts: [...column([A, B]), ...listed], discs })).slice(2)).toEqual(
      items.map((item) => `list-item ${item}`),
    );
  });

  test.each([
    ['too large', { x: 82, y: 296.5, width: 8.5 }],
    ['too far', { x: 60, y: 296.5, width: 4 }],
    ['above the line', { x: 89, y: 288, width: 4 }],
    ['inside of a line', { x: 120, y: 296.5, width: 4 }],
  ])('a disc %s makes none', async (_, disc) => {
    const found = await outline({ texts: [...column([A, B]), at('those who had paid', 100, 300)], discs: [disc] });
    expect(found.slice(2)).toEqual(['paragraph those who had paid']);
  });

  test('the points of a chart make none', async () => {
    const points = Array.from({ length: 260 }, (_, index): TestDisc => ({ x: 80 + index, y: 400, width: 4 }));
    const found = await outline({ texts: [...column([A, B]), ...listed], discs: [...discs, ...points] });
    expect(found.filter((line) => line.startsWith('list-item'))).toEqual([]);
  });
});

test('terms with their meanings set in below', async () => {
  const texts = [
    ...column([A, B]),
    at('VDA', LEFT, 300),
    at('Valley District Administration', LEFT + 30, 312),
    at('Minutes', LEFT, 324),
    at('What the clerk remembered of a meeting', LEFT + 30, 336),
    at('ARR', LEFT, 348),
    at('Association of Reading Rooms', LEFT + 30, 360),
  ];
  expect((await outline({ texts })).slice(2)).toEqual([
    'paragraph VDA Valley District Administration',
    'paragraph Minutes What the clerk remembered of a meeting',
    'paragraph ARR Association of Reading Rooms',
  ]);
});

describe('cells that stand close', () => {
  const row = (y: number, cells: readonly string[], xs: readonly number[] = [80, 119, 149]): TestText[] =>
    cells.map((cell, index) => at(cell, xs[index] ?? 0, y));

  test('are told from words by the missing space character', async () => {
    const texts = [
      ...column([A, B]),
      ...row(284, ['Town', 'Heads', 'Dogs']),
      ...row(298, ['Old Sar', '1,204', '3']),
      ...row(312, ['Varga', '45', '12']),
    ];
    expect((await outline({ texts })).at(-1)).toBe('table Town | Heads | Dogs / Old Sar | 1,204 | 3 / Varga | 45 | 12');
  });

  test('where no word of the page has space characters, gaps as narrow are words', async () => {
    const words = (text: string, y: number): TestText[] =>
      text.split(' ').map((word, index, all) => at(word, LEFT + all.slice(0, index).join(' ').length * 5, y));
    const lines = ['the mill and its dogs were', 'not the only cause of all', 'that came over the valley'];
    const texts = lines.flatMap((line, index) =>
      words(line, 100 + index * 12).map((word, place) => ({ ...word, x: word.x + (place > 0 ? 5 : 0) })),
    );
    expect((await outline({ texts })).join(' ')).toBe(`paragraph ${lines.join(' ')}`);
  });

  test('in the middle of rows of several lines', async () => {
    const texts = [
      ...column([A, B]),
      ...row(284, ['Town', 'Heads', 'Dogs']),
      at('Old', 80, 302),
      ...row(308, ['1,204', '3'], [119, 149]),
      at('Sarnia', 80, 314),
      at('Upper', 80, 332),
      ...row(338, ['45', '12'], [119, 149]),
      at('Varga', 80, 344),
    ];
    expect((await outline({ texts })).at(-1)).toBe(
      'table Town | Heads | Dogs / Old Sarnia | 1,204 | 3 / Upper Varga | 45 | 12',
    );
  });

  test('letters that are set apart are one word', async () => {
    const texts = [...column([A, B]), ...Array.from('RULES', (sign, index) => at(sign, LEFT + index * 8.5, 300))];
    expect((await outline({ texts })).at(-1)).toContain('RULES');
  });
});

describe('a grid in a narrow column', () => {
  const grid = (x: number, y: number, rows: number) => [
    ...Array.from({ length: rows + 1 }, (_, index) => rule(x, x + 93, y + index * 30)),
    ...[x, x + 31, x + 62, x + 93].map((at0) => ({ x0: at0, x1: at0, y0: y, y1: y + rows * 30 })),
  ];
  const row = (x: number, y: number, cells: readonly (readonly string[])[]): TestText[] =>
    cells.flatMap((lines, index) => lines.map((line, at0) => at(line, x + 3 + index * 31, y + 12 + at0 * 12)));

  test('words longer than their cell are whole again, others stay two', async () => {
    const texts = [
      ...column([A, B]),
      ...row(80, 260, [['Town'], ['Heads'], ['Dogs']]),
      ...row(80, 290, [['North', 'ern'], ['11,20', '4'], ['3']]),
      ...row(80, 320, [['Old', 'mill'], ['45'], ['12']]),
    ];
    expect((await outline({ texts, rules: grid(80, 260, 3) })).at(-1)).toBe(
      'table Town | Heads | Dogs / Northern | 11,204 | 3 / Old mill | 45 | 12',
    );
  });

  test('that goes on in the next column of the page, with its head again', async () => {
    const texts = [
      ...setColumn([A, B, A, B], { x: LEFT, y: 100, width: 220, space: 8 }).texts,
      ...row(80, 430, [['Town'], ['Heads'], ['Dogs']]),
      ...row(80, 460, [['Kolm'], ['120'], ['3']]),
      ...row(328, 90, [['Town'], ['Heads'], ['Dogs']]),
      ...row(328, 120, [['Sarn'], ['77'], ['4']]),
      ...setColumn([B, A, B], { x: 320, y: 180, width: 220, space: 8 }).texts,
    ];
    const found = await outline({ texts, rules: [...grid(80, 430, 2), ...grid(328, 90, 2)] });
    expect(found).toContain('table Town | Heads | Dogs / Kolm | 120 | 3 / Sarn | 77 | 4');
    expect(found.filter((line) => line.startsWith('paragraph'))).toHaveLength(7);
  });
});

test('what is set in under a table is its note, not a quotation', async () => {
  const { texts } = setParagraph('Source: minutes of the spring meeting, as far as they were written down at all.', {
    x: 110,
    y: 340,
    width: 240,
  });
  const cells = [
    ['Town', 'Members'],
    ['Kolmen', '120'],
    ['Varga', '45'],
  ].flatMap((cell, index) => cell.map((text, place) => at(text, 80 + place * 100, 284 + index * 14)));
  const found = await outline({ texts: [...column([A, B]), ...cells, ...texts] });
  expect(found.at(-1)).toMatch(/^paragraph Source: minutes/u);
});

test('a counted list before notes that are counted alike is no list of notes', async () => {
  const called = (text: string, label: string, y: number): TestText[] => [
    at(text, LEFT, y),
    at(label, LEFT + text.length * 5, y - 4, { size: 6 }),
  ];
  const texts = [
    ...column([A, B]),
    ...called('The mill was sold in the spring.', '1', 220),
    ...called('The buyer never came.', '2', 232),
    ...called('His dog did.', '3', 244),
    at('1. first the clerk was heard;', LEFT + 18, 270),
    at('2. then the miller was heard.', LEFT + 18, 282),
    ...called('Nobody remembers the rest.', '4', 310),
    at('Notes', LEFT, 340, { font: 'bold', size: 13 }),
    at('1. For eleven crowns.', LEFT, 364, { size: 9 }),
    at('2. He was seen at the ford.', LEFT, 376, { size: 9 }),
    at('3. Twice.', LEFT, 388, { size: 9 }),
    at('4. But see the minutes.', LEFT, 400, { size: 9 }),
  ];
  const found = await outline({ texts });
  expect(found.filter((line) => line.startsWith('note'))).toEqual([
    'note 1: For eleven crowns.',
    'note 2: He was seen at the ford.',
    'note 3: Twice.',
    'note 4: But see the minutes.',
  ]);
});

test('a column all of whose lines are set in is read as one where the document has columns', async () => {
  const first = [
    ...setColumn([A, B, A, B, A], { x: LEFT, y: 100, width: 220, space: 8 }).texts,
    ...setColumn([B, A, B, A, B], { x: 320, y: 100, width: 220, space: 8 }).texts,
  ];
  const second = [
    ...setColumn([A, B], { x: LEFT, y: 100, width: 220, space: 8 }).texts,
    ...setColumn([B, A], { x: 336, y: 100, width: 204, space: 8 }).texts,
  ];
  const found = await outline({ texts: first }, { texts: second });
  expect(found.slice(-4).map((line) => line.replace(/^\S+ /u, ''))).toEqual([A, B, B, A]);
});
