import { expect, test } from 'vitest';
import { readLines } from '../../src/structure/lines.ts';
import { markPageFurniture } from '../../src/structure/page-furniture.ts';

const BODY = Array.from(
  { length: 9 },
  (_, index) => `The mill above takes the water first, and ${index} is what it leaves.`,
);
/** Pages without page ends between them, each with its head and foot. */
const pages = (...heads: readonly (readonly [string, string?])[]): string =>
  heads.map(([head, foot]) => [head, '', ...BODY, ...(foot === undefined ? [] : ['', foot])].join('\n')).join('\n\n');
const furnitureOf = (text: string): string[] =>
  markPageFurniture(
    readLines({ text, marks: [], pages: [] } as unknown as Parameters<typeof readLines>[0]),
    () => false,
  )
    .filter(({ furniture }) => furniture === true)
    .map((line) => line.text.trim());

test('heads of facing pages whose numbers grow by one, with the number at the foot of the first page', () => {
  const text = pages(
    ['The Mills of the North', '87'],
    ['88          A. MOCKOVA'],
    ['MILLS AND WATER          89'],
    ['90          A. MOCKOVA'],
  );
  expect(furnitureOf(text)).toEqual([
    '87',
    '88          A. MOCKOVA',
    'MILLS AND WATER          89',
    '90          A. MOCKOVA',
  ]);
});

test.each([
  ['numbered sections', ['1 The Mills', '2 The Water', '3 The Ministry']],
  ['lines that end with a number', ['Scenario 1', 'Scenario 2', 'Scenario 3']],
  ['numbers that do not follow one another', ['12 A. MOCKOVA', 'MILLS AND WATER 15', '19 A. MOCKOVA']],
  ['two only', ['1 The Mills', 'Water in 2']],
  ['sentences', ['1 The mills closed.', 'They had been open for years, 2', '3 They reopened.']],
])('not %s', (_, heads) => expect(furnitureOf(pages(...heads.map((head) => [head] as const)))).toEqual([]));

test('not numbers that grow from line to line', () =>
  expect(furnitureOf(['1 oats', '', 'barley 2', '', '3 rye', '', 'wheat 4'].join('\n'))).toEqual([]));
