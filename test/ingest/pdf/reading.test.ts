import { describe, expect, test } from 'vitest';
import { ingest, LARGEST_FILE } from '../../../src/ingest/ingest.ts';
import { informationOf } from '../../../src/ingest/pdf/information.ts';
import { isIntact } from '../../../src/ingest/pdf/intact.ts';
import { pdfOf, type TestPage } from '../../support/pdf-pages.ts';

const PAGE: TestPage = { texts: [{ text: 'The council met in the old mill.', x: 72, y: 100 }] };
const EMPTY: TestPage = { texts: [] };

describe('what a file says of itself', () => {
  test.each([
    ['a title', { Title: 'Mills and Members' }, { title: 'Mills and Members' }],
    ['authors', { Author: 'Anna Exemplar; Boris Sample' }, { authors: ['Anna Exemplar', 'Boris Sample'] }],
    ['a name in two parts is one author', { Author: 'Exemplar, Anna' }, { authors: ['Exemplar, Anna'] }],
    ['the name of a file', { Title: 'report_final_2.docx' }, {}],
    ['the name of a program', { Title: 'Microsoft Word - report' }, {}],
    ['a path', { Title: 'C:\\texts\\report' }, {}],
    ['a number', { Title: '10.1000/182' }, {}],
    ['the name of an account', { Author: 'Пользователь Windows' }, {}],
    ['an address', { Author: 'anna@example.org' }, {}],
    ['nothing', {}, {}],
    ['no text', { Title: 7 }, {}],
  ])('%s', (_, information, expected) => {
    expect(informationOf(information)).toEqual(expected);
  });

  test('is supposed, not stated', async () => {
    const source = await ingest('a.pdf', pdfOf([PAGE], { Title: 'Mills and Members', Author: 'Anna Exemplar' }));
    expect(source.supposed).toEqual({ title: 'Mills and Members', authors: ['Anna Exemplar'] });
    expect(source.stated).toBeUndefined();
  });
});

describe('pages without text', () => {
  test('among others: which', async () => {
    const { diagnostics } = await ingest('a.pdf', pdfOf([PAGE, EMPTY, PAGE, EMPTY, EMPTY]));
    expect(diagnostics).toEqual([
      {
        code: 'ingest/pdf-page-without-text',
        severity: 'warning',
        message:
          'There is no text on pages 2, 4–5: empty, or a picture (a scan). Where it is a scan, put the file through OCR first.',
        source: [],
      },
    ]);
  });

  test('alone: the document is refused, and OCR named', async () => {
    await expect(ingest('a.pdf', pdfOf([EMPTY]))).rejects.toThrow(/OCR/u);
  });
});

describe('a damaged file', () => {
  test('whose table is not where it says', () => {
    const bytes = pdfOf([PAGE]);
    expect(isIntact(bytes)).toBe(true);
    expect(isIntact(bytes.subarray(0, bytes.length - 20))).toBe(false);
    expect(
      isIntact(
        new Uint8Array(
          Buffer.from(
            Buffer.from(bytes)
              .toString('latin1')
              .replace(/startxref\n\d+/u, 'startxref\n11'),
            'latin1',
          ),
        ),
      ),
    ).toBe(false);
  });

  test('with something before its header is whole', () => {
    expect(isIntact(new Uint8Array(Buffer.concat([Buffer.from('\r\n\r\n'), pdfOf([PAGE])])))).toBe(true);
  });

  test('cut off in the middle of its pages is refused in one line, or read and said to be damaged', async () => {
    const bytes = pdfOf([PAGE, PAGE, PAGE]);
    for (const part of [0.3, 0.6, 0.9, 0.99]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * part));
      const outcome = await ingest('a.pdf', cut).then(
        ({ diagnostics }) => diagnostics.map(({ code }) => code).join(' '),
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );
      expect(outcome).toMatch(/damaged|repaired/u);
      expect(outcome).not.toContain('\n');
    }
  });
});

test('a PDF under another name is read as what it is', async () => {
  const source = await ingest('a.txt', pdfOf([PAGE]));
  expect(source.mediaType).toBe('application/pdf');
  expect(source.text).toBe('The council met in the old mill.');
});

test('a PDF of pictures may be larger than a text', async () => {
  const bytes = Buffer.from(pdfOf([PAGE]));
  const end = bytes.subarray(bytes.lastIndexOf('trailer'));
  const { text } = await ingest('a.pdf', Buffer.concat([bytes, Buffer.alloc(LARGEST_FILE, ' '), end]));
  expect(text).toBe('The council met in the old mill.');
});
