import { expect, test } from 'vitest';
import { deletions } from '../../../src/annotate/names/sound.ts';
import { Variants } from '../../../src/annotate/names/variants.ts';
import { differsByOne } from '../../../src/matching/edit-distance.ts';

/** As the definition says: of the words added, the one whose form is met first. */
function spelledOut(words: readonly string[], word: string): string | undefined {
  const forms = new Map<string, string>();
  for (const known of words) for (const form of deletions(known)) if (!forms.has(form)) forms.set(form, known);
  for (const form of deletions(word)) {
    const known = forms.get(form);
    if (known !== undefined && known !== word && known[0] === word[0] && differsByOne(word, known)) return known;
  }
  return undefined;
}

test('a variant is one letter away, and has the same first letter', () => {
  const variants = new Variants();
  for (const word of ['kowalska', 'nazarbayev', 'лофнер']) variants.add(word);
  expect(variants.of('kovalska')).toBe('kowalska');
  expect(variants.of('nazarbaev')).toBe('nazarbayev');
  expect(variants.of('лоффнер')).toBe('лофнер');
  expect(variants.of('gowalska')).toBeUndefined();
  expect(variants.of('kovalski')).toBeUndefined();
  expect(variants.of('kowalska')).toBeUndefined();
  expect(variants.of('')).toBeUndefined();
});

test('hashes find what the forms spelled out would, also of words added in between', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >>> 8) % below;
  };
  const variants = new Variants();
  const words: string[] = [];
  for (let round = 0; round < 2000; round++) {
    const word = Array.from({ length: 1 + random(7) }, () => 'abc'.charAt(random(3))).join('');
    expect(variants.of(word)).toBe(spelledOut(words, word));
    if (round % 50 !== 0) continue;
    variants.add(word);
    words.push(word);
  }
});
