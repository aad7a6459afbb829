import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TokenKind } from '../../src/core/tokens.ts';
import { firstTokenFrom, tokenise, wordAt } from '../../src/matching/tokens.ts';

const printed = (text: string): string[] => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, index) => text.slice(tokens.start[index], tokens.end[index]));
};

describe('tokens', () => {
  test.each([
    ['post-Soviet', ['post', '-', 'Soviet']],
    ["Children's Fund", ['Children', "'s", 'Fund']],
    ['the NGOs’ aims', ['the', 'NGOs', '’', 'aims']],
    ["don't o‘zbek d'Ivoire", ["don't", 'o‘zbek', "d'Ivoire"]],
    ["James's", ['James', "'s"]],
    ["it'sn", ["it'sn"]],
    ['1,600 in 2005.', ['1', ',', '600', 'in', '2005', '.']],
    ['№36-III «ст.»', ['№', '36', '-', 'III', '«', 'ст', '.', '»']],
    ['й\u0306я', ['й\u0306я']],
    ['a😀b', ['a', '😀', 'b']],
    ['', []],
  ])('%s', (text, tokens) => {
    expect(printed(text)).toEqual(tokens);
  });

  test('words are folded once, kinds told apart', () => {
    const tokens = tokenise('Ещё еще ЕЩЕ 12 ,');
    expect([0, 1, 2].map((index) => wordAt(tokens, index))).toEqual(['еще', 'еще', 'еще']);
    expect(tokens.words).toEqual(['еще', '12', ',']);
    expect([...tokens.kind]).toEqual([
      TokenKind.word,
      TokenKind.word,
      TokenKind.word,
      TokenKind.number,
      TokenKind.punctuation,
    ]);
  });

  test('a Latin letter in a Cyrillic word is folded to its look-alike', () => {
    expect(tokenise('Пpaвo').words).toEqual(['право']);
  });

  /** The definition, as a regular expression: slow, but easy to read. */
  const DEFINITION =
    /['’ʼ]s(?![\p{L}\p{M}])|\p{L}[\p{L}\p{M}]*(?:(?:['’ʼ](?!s(?![\p{L}\p{M}]))|[‘ʻ])\p{L}[\p{L}\p{M}]*)*|\p{Nd}+|\S/giu;
  const signs = fc.constantFrom(
    'a',
    's',
    'S',
    'Б',
    'é',
    '\u0301',
    "'",
    '’',
    '‘',
    '-',
    '1',
    '٣',
    ' ',
    '\u00a0',
    '.',
    '«',
    '😀',
    '\n',
  );

  test('the scanner does what the definition says, and covers every non-space character once', () => {
    fc.assert(
      fc.property(
        fc.array(signs, { maxLength: 40 }).map((parts) => parts.join('')),
        (text) => {
          expect(printed(text)).toEqual(Array.from(text.matchAll(DEFINITION), (match) => match[0]));
        },
      ),
      { seed: 7, numRuns: 2000 },
    );
  });

  test('the first token from a position', () => {
    const tokens = tokenise('one two three');
    expect([0, 1, 4, 5, 99].map((position) => firstTokenFrom(tokens, position))).toEqual([0, 1, 1, 2, 3]);
  });
});
