import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortened, shownText } from '../../../src/compare/charts/shown-text.ts';
import { step } from '../../../src/compare/page/grid.ts';
import { escaped, html, trusted } from '../../../src/compare/page/html.ts';
import { counted, fixed, grouped, large, probability } from '../../../src/compare/page/numbers.ts';
import { excerpt } from '../../../src/compare/page/table.ts';
import { elementsOf, textIn } from './parsed.ts';

describe('templates', () => {
  test('escape texts and put in parts', () => {
    const inner = html`<b>${'a<b'}</b>`;
    expect(html`<p title="${'"x"'}">${[inner, ' & ', 3, null, false]}</p>`.markup).toBe(
      '<p title="&quot;x&quot;"><b>a&lt;b</b> &amp; 3</p>',
    );
    expect(html`${trusted('<i>')}`.markup).toBe('<i>');
  });

  test('any text is read back as it is shown, in text and in either kind of quotation marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // A parser reads a carriage return as a line feed (WHATWG HTML, preprocessing the input stream).
        const shown = shownText(text).replace(/\r\n?/gu, '\n');
        const { elements, errors } = elementsOf(
          `<!DOCTYPE html><title></title><p class="${escaped(text)}" id='${escaped(text)}'>x${escaped(text)}`,
        );
        const paragraph = elements.find(({ tagName }) => tagName === 'p');
        expect(errors).toEqual([]);
        expect(paragraph?.attrs.map(({ value }) => value)).toEqual([shown, shown]);
        expect(paragraph === undefined ? '' : textIn(paragraph)).toBe(`x${shown}`);
      }),
    );
  });
});

test.each([
  ['a\u0000b', 'a\uFFFDb'],
  ['a\u202Eb\u2066c', 'abc'],
  ['half \uD800 pair', 'half \uFFFD pair'],
  ['\uFDD0\uFFFF\u{1FFFE}', '\uFFFD\uFFFD\uFFFD'],
  ['tab\tand\nline', 'tab\tand\nline'],
  ['Ғ қ ң ү ұ 😀 \u200F', 'Ғ қ ң ү ұ 😀 \u200F'],
])('%j is shown as %j', (text, shown) => {
  expect(shownText(text)).toBe(shown);
});

test.each([
  ['short', 10, 'short'],
  ['one two three four', 12, 'one two…'],
  ['unbreakable-long-word', 10, 'unbreakab…'],
  ['😀😀😀😀', 3, '😀😀…'],
  ['  spaces\n between ', 40, 'spaces between'],
])('%j in at most %i characters: %j', (text, length, cut) => {
  expect(shortened(text, length)).toBe(cut);
});

describe('numbers', () => {
  test.each([
    [grouped(1234567), '1,234,567'],
    [grouped(999), '999'],
    [grouped(0.5, 2), '0.5'],
    [grouped(-1234.5, 1), '−1,234.5'],
    [grouped(-0.2), '0'],
    [fixed(-0.004, 2), '0.00'],
    [fixed(-1.5, 2), '−1.50'],
    [probability(0.00001), '< 0.0001'],
    [probability(0.0005), '< 0.001'],
    [probability(0.0496), '0.050'],
    [large(10_700_000), '10.7\u00A0million'],
    [large(67_352), '67,352'],
    [large(2_000_000_000), '2\u00A0billion'],
    [large(123_456_789), '123\u00A0million'],
    [counted(1, 'year'), '1 year'],
    [counted(1500, 'passage'), '1,500 passages'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});

test.each([
  [1, 40, 1],
  [2, 40, 2],
  [6, 40, 3],
  [16, 40, 5],
  [40, 40, 5],
  [400, 40, 5],
  [3, 3, 4],
])('%i passages, where the fullest phase has %i, have shade %i', (count, most, shade) => {
  expect(step(count, most)).toBe(shade);
});

test('an excerpt says that it is one', () => {
  expect(excerpt([1, 2], 2, 'tables/x.csv')).toEqual({ shown: [1, 2], note: null });
  expect(excerpt([1, 2, 3], 2, 'tables/x.csv')).toEqual({
    shown: [1, 2],
    note: 'The first 2 of 3; all of them are in tables/x.csv.',
  });
});
