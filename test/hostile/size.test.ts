import { describe, expect, test } from 'vitest';
import { docxAround, wordParagraph } from './containers.ts';
import { outcomeOf, readWhole } from './open.ts';
import { pdf } from './pdf-writer.ts';
import { growth } from './work.ts';

const SENTENCE = 'The council met in the old mill and counted its members. ';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = (count: number, open: string, between: string, close: string): string =>
  Array.from(
    { length: count },
    (_, row) => open + [`Place ${row}`, row, row * 7, 'n/a', '1,234'].join(between) + close,
  ).join('\n');

const htmlTable = (count: number): Uint8Array =>
  bytes(`<p>${SENTENCE}</p><table>${rows(count, '<tr><td>', '</td><td>', '</td></tr>')}</table>`);
const wordTable = (count: number): Uint8Array => {
  const cell = (text: string): string => `<w:tc>${wordParagraph(text)}</w:tc>`;
  const row = (index: number): string =>
    `<w:tr>${[`Place ${index}`, '1', '2', 'n/a', '1,234'].map(cell).join('')}</w:tr>`;
  return docxAround(
    `${wordParagraph(SENTENCE)}<w:tbl>${Array.from({ length: count }, (_, index) => row(index)).join('')}</w:tbl>`,
  );
};

/** Files of growing size, in things of their kind. */
const GROWING: readonly [string, number, (size: number) => Uint8Array][] = [
  ['rows.html', 500, htmlTable],
  ['rows.md', 500, (size) => bytes(`| a | b | c | d | e |\n|---|---|---|---|---|\n${rows(size, '| ', ' | ', ' |')}`)],
  ['rows.txt', 500, (size) => bytes(`${SENTENCE}\n\nTable 1. Places\n\n${rows(size, '', '\t', '')}`)],
  ['rows.docx', 250, wordTable],
  ['line.txt', 500, (size) => bytes(SENTENCE.repeat(size))],
  ['line.md', 500, (size) => bytes(SENTENCE.repeat(size))],
  ['line.html', 500, (size) => bytes(`<p>${SENTENCE.repeat(size)}</p>`)],
  ['paragraphs.html', 200, (size) => bytes(`<p>${SENTENCE}</p>\n`.repeat(size))],
  ['paragraphs.md', 200, (size) => bytes(`${SENTENCE}\n\n`.repeat(size))],
  ['paragraphs.docx', 200, (size) => docxAround(wordParagraph(SENTENCE).repeat(size))],
  ['divisions.html', 100, (size) => bytes(`${'<div>'.repeat(size)}${SENTENCE}${'</div>'.repeat(size)}`)],
  ['quotations.md', 50, (size) => bytes(`${'> '.repeat(size)}${SENTENCE}`)],
  [
    'notes.md',
    100,
    (size) => bytes(Array.from({ length: size }, (_, n) => `${SENTENCE}[^${n}]\n\n[^${n}]: Note ${n}.\n`).join('\n')),
  ],
  [
    'pages.pdf',
    10,
    (size) =>
      pdf(Array.from({ length: size }, (_, page) => [`${page}`, ...Array.from({ length: 25 }, () => SENTENCE)])),
  ],
];

test('work is counted: a loop is linear, a loop in a loop is not', async () => {
  const loop = (times: number): number => {
    let steps = 0;
    for (let i = 0; i < times; i++) steps++;
    return steps;
  };
  const loopInLoop = (times: number): number => {
    let steps = 0;
    for (let i = 0; i < times; i++) for (let j = 0; j < times; j++) steps++;
    return steps;
  };
  expect(await growth(1000, loop)).toBeLessThan(4.5);
  expect(await growth(200, loopInLoop)).toBeGreaterThan(12);
});

describe('work grows as the file does: four times the size takes about four times the work', () => {
  test.each(GROWING)('%s', async (file, size, content) => {
    // 4 is linear, 16 quadratic; sorting and tables of several levels take a little more than linear.
    expect(await growth(size, (count) => readWhole(file, content(count)))).toBeLessThan(6.5);
  });
});

describe('large, and read', () => {
  test.each<[string, Uint8Array]>([
    ['cells.html', htmlTable(20_000)],
    ['cells.docx', wordTable(20_000)],
    ['line.txt', bytes(SENTENCE.repeat(180_000))],
  ])('100,000 cells, 10 MB in one line: %s', async (file, content) => {
    const outcome = await outcomeOf(file, content);
    if (outcome.kind === 'refused') throw new Error(outcome.message);
    expect(outcome.broken).toEqual([]);
  });
});
