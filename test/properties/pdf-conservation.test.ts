import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPdf } from '../../src/ingest/pdf/open.ts';
import { readPdf } from '../../src/ingest/pdf/read.ts';
import { pdfOf, setColumn, type TestPage, type TestText } from '../support/pdf-pages.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeghkmnopr'), minLength: 1, maxLength: 9 });
const paragraph = fc.array(word, { minLength: 1, maxLength: 45 }).map((words) => words.join(' '));

interface Column {
  readonly paragraphs: readonly string[];
  readonly size: number;
  readonly indent: number;
  readonly justified: boolean;
}

const column: fc.Arbitrary<Column> = fc.record({
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 5 }),
  size: fc.constantFrom(8, 10, 12),
  indent: fc.constantFrom(-12, 0, 15),
  justified: fc.boolean(),
});

const page: fc.Arbitrary<TestPage> = fc
  .record({
    columns: fc.array(column, { minLength: 1, maxLength: 3 }),
    // Letters of their own, no two at one height: a letter set twice at one place is bold, and read once.
    loose: fc.uniqueArray(
      fc.record({
        text: fc.string({ unit: fc.constantFrom(...'QRSTUVW'), minLength: 1, maxLength: 9 }),
        x: fc.integer({ min: 30, max: 500 }),
        y: fc.integer({ min: 20, max: 780 }),
        size: fc.constantFrom(5, 10, 24),
      }),
      { maxLength: 6, selector: ({ y }) => y },
    ),
    rules: fc.array(
      fc.record({
        x0: fc.integer({ min: 50, max: 300 }),
        y0: fc.integer({ min: 60, max: 760 }),
        length: fc.integer({ min: 10, max: 300 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ columns, loose, rules }) => {
    const width = 480 / columns.length;
    const texts: TestText[] = columns.flatMap(
      (set, index) => setColumn(set.paragraphs, { ...set, x: 60 + index * width, y: 80, width: width - 16 }).texts,
    );
    return {
      texts: [...texts, ...loose],
      rules: rules.map(({ x0, y0, length }) => ({ x0, y0, x1: x0 + length, y1: y0 })),
    };
  });

/** What stands on the pages by pdf.js's own account, sorted: the order is what the reader finds out. */
async function lettersOf(bytes: Uint8Array): Promise<string> {
  const { pdf } = await openPdf(bytes);
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str;
  }
  await pdf.destroy();
  return sorted(text);
}

const sorted = (text: string): string => [...text.replaceAll(/\s/gu, '')].sort().join('');

test('every character of a PDF is in its text, once, on its page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
      const bytes = pdfOf(pages);
      const { text, marks, pages: ranges } = await readPdf(bytes);
      expect(sorted(text)).toBe(await lettersOf(bytes));
      for (const mark of marks) {
        expect(mark.range[0]).toBeLessThanOrEqual(mark.range[1]);
        expect(mark.range[1]).toBeLessThanOrEqual(text.length);
      }
      for (const [index, { texts }] of pages.entries())
        expect(
          sorted(
            ranges
              .filter(({ number }) => number === index + 1)
              .map(({ range }) => text.slice(...range))
              .join(''),
          ),
        ).toBe(sorted(texts.map((shown) => shown.text).join('')));
    }),
    { numRuns: 40 },
  );
});

test('a PDF reads alike whenever it is read', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (one) => {
      expect(await readPdf(pdfOf([one, one]))).toEqual(await readPdf(pdfOf([one, one])));
    }),
    { numRuns: 15 },
  );
});
