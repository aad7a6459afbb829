import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMarked } from '../../../src/annotate/quotations/marks.ts';

const marked = (text: string) =>
  findMarked(text).map(({ start, end, nested, missing }) => [
    text.slice(start, end),
    ...(nested ? ['nested'] : []),
    ...(missing === 'none' ? [] : [`missing ${missing}`]),
  ]);

describe('quotation marks', () => {
  test.each([
    ['They call it «open doors» here.', [['«open doors»']]],
    ['They call it “open doors” here.', [['“open doors”']]],
    ['Они зовут это „открытые двери“ здесь.', [['„открытые двери“']]],
    ['They call it "open doors" here.', [['"open doors"']]],
    ["They call it 'open doors' here.", [["'open doors'"]]],
    ['They call it ‘open doors’ here.', [['‘open doors’']]],
    ["A «model of 'open doors'» it is.", [["«model of 'open doors'»"], ["'open doors'", 'nested']]],
    ['«Закон «О дверях» принят».', [['«Закон «О дверях» принят»'], ['«О дверях»', 'nested']]],
    ['An article («Doors in Transition«) says so.', [['«Doors in Transition«']]],
    ['«one» and «two» and "three"', [['«one»'], ['«two»'], ['"three"']]],
    ['a lost mark» here', [['»', 'missing open']]],
    ['«a lost mark here', [['«a lost mark here', 'missing close']]],
  ])('%s', (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  test.each([
    "The CSOs' aims and women's rights in the '90s are the states' business.",
    "It's the workers’ and the peasants’ state, isn't it?",
    'A table 6" wide and 5\' high.',
    'O‘zbekiston va Qirg‘iziston',
  ])('no quotation: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });

  test('spans lie in the text, nest or do not touch, and ten thousand unbalanced marks take linear time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('«', '»', '“', '”', '"', "'", 'a', ' ', '.', '('), { maxLength: 60 }),
        (signs) => {
          const text = signs.join('');
          for (const { start, end } of findMarked(text)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(end).toBeGreaterThan(start);
          }
        },
      ),
      { seed: 3 },
    );
    expect(findMarked('« '.repeat(10_000))).toHaveLength(10_000);
    expect(findMarked('» '.repeat(10_000))).toHaveLength(10_000);
  });
});
