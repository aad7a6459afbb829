import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Forms } from '../../src/matching/forms.ts';

/** Numbers every word of a text. */
function numbersOf(text: string): number[] {
  const forms = new Forms(text);
  return Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => forms.numberOf(index, index + word.length));
}

/** The same by a map. */
function expected(text: string): number[] {
  const known = new Map<string, number>();
  return Array.from(text.matchAll(/\S+/gu), ([word]) => {
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  });
}

describe('the distinct stretches of a text are numbered as they first come', () => {
  test('whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'я', '1', '\u2019'), minLength: 1 })),
        (words) => {
          const text = words.join(' ');
          expect(numbersOf(text)).toEqual(expected(text));
        },
      ),
    );
  });

  test('more of them than there were places at first', () => {
    const text = Array.from({ length: 5000 }, (_, i) => `w${i % 3000}`).join(' ');
    expect(numbersOf(text)).toEqual(expected(text));
  });

  test('made so that all of them are alike to the table that tells them apart', () => {
    const text = alike(400).join(' ');
    expect(numbersOf(`${text} ${text}`)).toEqual(expected(`${text} ${text}`));
  });
});

/** Words that want the same place in any table of up to 2048: found by trying, as who wants to stop the program would. */
function alike(count: number): string[] {
  const found: string[] = [];
  for (let i = 0; found.length < count; i++) {
    const word = i.toString(36);
    let hash = 0x811c9dc5;
    for (const sign of word) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
    if (((hash ^ (hash >>> 15)) & 0x7ff) === 0) found.push(word);
  }
  return found;
}
