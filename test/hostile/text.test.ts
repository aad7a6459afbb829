import { describe, expect, test } from 'vitest';
import { docxAround, odtAround, openParagraph, wordParagraph } from './containers.ts';
import { outcomeOf } from './open.ts';

const LINE = 'The council met in the old mill and counted its members.';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const nested = (depth: number, open: string, close: string): string =>
  `${open.repeat(depth)}${LINE}${close.repeat(depth)}`;

const wordTables = (depth: number): string =>
  nested(depth, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>').replace(LINE, wordParagraph(LINE));
const openLists = (depth: number): string =>
  nested(depth, '<text:list><text:list-item>', '</text:list-item></text:list>').replace(LINE, openParagraph(LINE));

describe('a thousand levels of nesting are read, or refused in one clear line', () => {
  test.each<[string, Uint8Array]>([
    ['divisions.html', bytes(`<html><body>${nested(1000, '<div>', '</div>')}</body></html>`)],
    ['lists.html', bytes(`<html><body>${nested(1000, '<ul><li>', '</li></ul>')}</body></html>`)],
    ['tables.html', bytes(`<html><body>${nested(1000, '<table><tr><td>', '</td></tr></table>')}</body></html>`)],
    ['inline.html', bytes(`<html><body><p>${nested(1000, '<b><i>', '</i></b>')}</p></body></html>`)],
    ['never-closed.html', bytes(`<html><body>${'<blockquote>'.repeat(1000)}<p>${LINE}`)],
    ['quotations.md', bytes(`${'> '.repeat(1000)}${LINE}`)],
    ['lists.md', bytes(Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- ${LINE}`).join('\n'))],
    ['emphasis.md', bytes(nested(1000, '*_', '_*'))],
    ['brackets.md', bytes(nested(1000, '[', '](x)'))],
    ['tables.docx', docxAround(wordTables(1000))],
    ['lists.odt', odtAround(openLists(1000))],
    ['brackets.txt', bytes(nested(1000, '(', ')'))],
  ])('%s', async (file, content) => {
    await expectReadOrRefused(file, content);
  });
});

describe('characters that are none are read or refused in one clear line', () => {
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  test.each<[string, Uint8Array]>([
    ['surrogates.txt', utf16(`${LINE} \ud800 alone, \udc00 alone, \udc00\ud800 the wrong way round. ${LINE}`)],
    ['surrogates.md', utf16(`# \ud800\n\n${LINE} \udfff[^1]\n\n[^1]: \ud83d`)],
    ['surrogates.html', bytes(`<p>${LINE} &#xD800; &#xDFFF; &#x110000; &#0;</p>`)],
    ['controls.txt', bytes(`${LINE}\u0001\u0007\u001b[31m ${LINE}`)],
    ['marks.txt', bytes(`${LINE} \u202e\u2066\u200b\ufeff\u00ad ${LINE}`)],
    ['combining.txt', bytes(`${LINE} a${'\u0301'.repeat(2000)} ${LINE}`)],
    ['one-nul.html', bytes(`<p>${LINE}\u0000</p><p>${LINE}</p>`)],
    ['overlong.txt', new Uint8Array([...bytes(LINE), 0xc0, 0x80, 0xf5, 0xff, ...bytes(LINE)])],
  ])('%s', async (file, content) => {
    await expectReadOrRefused(file, content);
  });
});

async function expectReadOrRefused(file: string, content: Uint8Array): Promise<void> {
  const outcome = await outcomeOf(file, content);
  if (outcome.kind === 'refused') {
    expect(outcome.message).toMatch(/nested|NUL/u);
    expect(outcome.message).not.toMatch(/\n/u);
  } else {
    expect(outcome.broken).toEqual([]);
    expect(outcome.document.text.replaceAll(/\s+/gu, ' ')).toContain(LINE);
  }
}
