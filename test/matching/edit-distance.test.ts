import { expect, test } from 'vitest';
import { differsByOne } from '../../src/matching/edit-distance.ts';

test.each([
  ['word', 'word', true],
  ['word', 'ward', true],
  ['word', 'words', true],
  ['word', 'ord', true],
  ['word', 'wrod', false],
  ['word', 'wordss', false],
  ['', 'a', true],
  ['aa', 'aaa', true],
])('%s and %s: %s', (a, b, expected) => {
  expect(differsByOne(a, b)).toBe(expected);
  expect(differsByOne(b, a)).toBe(expected);
});
