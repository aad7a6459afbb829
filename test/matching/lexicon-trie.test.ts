import { expect, test } from 'vitest';
import { MOST_WORDS, Vocabulary } from '../../src/core/vocabulary.ts';
import { LexiconTrie } from '../../src/matching/lexicon-trie.ts';
import { tokenise } from '../../src/matching/tokens.ts';

const FILLER = 'and so on '.repeat(100);

function found(trie: LexiconTrie<string>, text: string): string[] {
  const tokens = tokenise(text);
  return trie.matches(tokens).map(({ start, end, values }) => `${text.slice(start, end)}: ${values.join()}`);
}

test.each([true, false])('the longest form wins, in a phrase and in a text (lasting: %s)', (lasting) => {
  const trie = new LexiconTrie<string>(lasting);
  trie.add('civil union', 'a');
  trie.add('civil union of writers', 'b');
  trie.add('union', 'c');
  for (const text of ['The Civil Union of Writers, a union', `${FILLER}The Civil Union of Writers, a union ${FILLER}`])
    expect(found(trie, text)).toEqual(['Civil Union of Writers: b', 'union: c']);
  expect(found(trie, FILLER)).toEqual([]);
});

test('what a trie has learned of a word holds until a form is added', () => {
  const trie = new LexiconTrie<string>();
  const text = `${FILLER} observatory ${FILLER}`;
  expect(found(trie, text)).toEqual([]);
  trie.add('Observatory', 'x');
  expect(found(trie, text)).toEqual(['observatory: x']);
});

test('end and entries are those of the longest match', () => {
  const trie = new LexiconTrie<string>();
  trie.add('civil union', 'a');
  const tokens = tokenise('civil union civil');
  expect([trie.endAt(tokens, 0), trie.endAt(tokens, 2), trie.endAt(tokens, 0, 1), trie.endAt(tokens, -1)]).toEqual([
    2, 0, 0, 0,
  ]);
  expect(trie.valuesAt(tokens, 0)).toEqual(['a']);
  expect(trie.valuesAt(tokens, 1)).toBeUndefined();
});

test('texts of more words than a vocabulary numbers are searched all the same', () => {
  const trie = new LexiconTrie<string>();
  trie.add('observatory', 'x');
  const words = (letter: string): string => Array.from({ length: 40_000 }, (_, i) => letter + i.toString(36)).join(' ');
  const split = (text: string): string => text.replace(/\d/gu, (digit) => 'ghijklmnop'.charAt(Number(digit)));
  for (const letter of ['q', 'x', 'w'])
    expect(found(trie, `${split(words(letter))} observatory`)).toEqual(['observatory: x']);
});

test('a vocabulary numbers the same word alike, and no more words than it has room for', () => {
  const vocabulary = new Vocabulary();
  expect(vocabulary.numbersOf(['a', 'b'])).toEqual(Uint16Array.of(0, 1));
  expect(vocabulary.numbersOf(['c', 'b'])).toEqual(Uint16Array.of(2, 1));
  expect(vocabulary.numbersOf(Array.from({ length: MOST_WORDS }, String))).toBeNull();
});
