import { describe, expect, test } from 'vitest';
import { outcomeOf, readWhole, refusalOf } from './open.ts';
import { pdf } from './pdf-writer.ts';

const LINE = 'The council met in the old mill and counted its members.';
const PAGE = [LINE, 'Then it went home by the upper road, as it had done before.'];

test('a plain file is read', async () => {
  expect((await readWhole('file.pdf', pdf([PAGE]))).text).toContain(LINE);
});

describe('refused in one clear line', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['pictures of pages, without text', pdf([[], [], []], { scanned: true }), /text|scan/iu],
    ['encrypted with a password', pdf([PAGE], { password: 'secret' }), /password|encrypt/iu],
    ['no pages', pdf([]), /page|text/iu],
    ['the head of a file alone', pdf([PAGE]).subarray(0, 60), /PDF/u],
    ['a head and noise', noise(4000), /PDF/u],
    [
      'nothing but NULs behind the head',
      new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000)])),
      /PDF/u,
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await refusalOf('file.pdf', bytes)).toMatch(expected);
  });
});

describe('read all the same', () => {
  test('encrypted without a password', async () => {
    expect((await readWhole('file.pdf', pdf([PAGE], { password: '' }))).text).toContain(LINE);
  });

  test('a table of objects that leads nowhere, and says so', async () => {
    const text = Buffer.from(pdf([PAGE])).toString('latin1');
    const damaged = text.replace(/\d{10} 00000 n/gu, '0000000001 00000 n').replace(/startxref\n\d+/u, 'startxref\n7');
    const document = await readWhole('file.pdf', new Uint8Array(Buffer.from(damaged, 'latin1')));
    expect(document.text).toContain(LINE);
    expect(document.diagnostics.length).toBeGreaterThan(0);
  });

  test('one page of text among pictures: which pages have none', async () => {
    const text = Buffer.from(pdf([PAGE, [], PAGE])).toString('latin1');
    const document = await readWhole('file.pdf', new Uint8Array(Buffer.from(text, 'latin1')));
    expect(document.text).toContain(LINE);
  });

  test('strings that are not closed, operators that do not exist, numbers out of range', async () => {
    const text = Buffer.from(pdf([PAGE, [`${LINE} again`]])).toString('latin1');
    for (const [from, to] of [
      ['Tj T*', 'Tj Xq 1e999 0 0 cm T*'],
      ['/F1 11 Tf', '/F1 1e38 Tf'],
      ['14 TL', '-9e9 TL'],
      ['(Then', '((Then'],
    ] as const) {
      const outcome = await outcomeOf('file.pdf', new Uint8Array(Buffer.from(text.replace(from, to), 'latin1')));
      if (outcome.kind === 'read') expect(outcome.broken).toEqual([]);
      else expect(outcome.message).not.toMatch(/\n/u);
    }
  });
});

test('five hundred pages', async () => {
  const pages = Array.from({ length: 500 }, (_, page) =>
    Array.from(
      { length: 30 },
      (_, line) => `Page ${page + 1}, line ${line + 1}: the council met and counted its members.`,
    ),
  );
  const document = await readWhole('file.pdf', pdf(pages));
  expect(document.text).toContain('Page 1, line 1:');
  expect(document.text).toContain('Page 500, line 30:');
  expect(document.source.pages).toHaveLength(500);
});

function noise(length: number): Uint8Array {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 7919) % 251);
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]));
}
