import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { DocumentError } from '../../src/core/diagnostic.ts';
import { decode } from '../../src/ingest/encoding.ts';
import { ingest, LARGEST_FILE } from '../../src/ingest/ingest.ts';

const RUSSIAN =
  'Закон Республики Казахстан «О государственном социальном заказе» № 36-III принят 12 апреля 2005 года. Он определяет порядок конкурсов для неправительственных организаций, а также права участников.';
const ENGLISH = 'The law was adopted in 2005 – it “defines” the procedure, naïve as it is, for café owners.';

describe('encodings are told apart', () => {
  test.each([
    ['utf-8', RUSSIAN],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN.replaceAll(/[«»№]/gu, '')],
    ['ibm866', RUSSIAN.replaceAll(/[«»]/gu, '')],
    ['utf-16le', RUSSIAN],
    ['utf-16be', RUSSIAN],
    ['windows-1252', ENGLISH],
    ['utf-8', ENGLISH],
  ])('%s', (encoding, text) => {
    const bytes = iconv.encode(text, encoding === 'ibm866' ? 'cp866' : encoding);
    expect(decode(bytes)).toMatchObject({ text, encoding });
  });

  test('a byte order mark decides, and is not part of the text', () => {
    expect(decode(iconv.encode(RUSSIAN, 'utf-16le', { addBOM: true }))).toEqual({
      text: RUSSIAN,
      encoding: 'utf-16le',
      guessed: false,
    });
    expect(decode(iconv.encode(RUSSIAN, 'utf-8', { addBOM: true }))).toEqual({
      text: RUSSIAN,
      encoding: 'utf-8',
      guessed: false,
    });
  });
});

describe('what is no document is refused with its reason', () => {
  const random = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);
  test.each([
    ['an empty file', new Uint8Array(), 'ingest/empty', 'empty'],
    ['white space', new TextEncoder().encode(' \n\n '), 'ingest/empty', 'white space'],
    ['a broken PDF named .txt', new TextEncoder().encode('%PDF-1.7 x'), 'ingest/pdf-damaged', 'PDF'],
    ['a ZIP named .txt', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'ingest/not-text', 'ZIP'],
    ['binary data', random, 'ingest/not-text', 'not text'],
  ])('%s', async (_, bytes, code, words) => {
    const failure: unknown = await ingest('report.txt', bytes).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DocumentError);
    expect(failure).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  test('a file beyond the limit, and an unknown ending', async () => {
    await expect(ingest('report.txt', new Uint8Array(LARGEST_FILE + 1).fill(65))).rejects.toThrow(/32 MB/u);
    await expect(ingest('report.xyz', new TextEncoder().encode('text'))).rejects.toThrow(/\.txt, \.text, \.md/u);
  });
});
