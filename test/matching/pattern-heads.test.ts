import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PatternDispatch } from '../../src/matching/pattern-dispatch.ts';

const SOURCES = [
  'ab',
  '(?:a )?b',
  '(?<x>[ab])c',
  'a{2,3}b',
  'a*b',
  '(?:a|bc|)c',
  'a(?= b)',
  '(?!a)[abc] ?a',
  'a(?:b(?:c|d)?)?',
  '[^a]b',
  'a\\.b',
  '(?:a|b)+ c',
  '[a-c]d',
  '[()[\\]]b?',
  '\\d[2-4.]',
  '[\\]d]a',
];

describe('where patterns are tried', () => {
  test('is everywhere that they match', () => {
    const dispatch = new PatternDispatch(SOURCES);
    const expressions = SOURCES.map((source) => new RegExp(source, 'y'));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'abcd .[])(19235'), { maxLength: 12 }), (letters) => {
        const text = letters.join('');
        for (let position = 0; position < text.length; position++) {
          const tried = new Set(dispatch.at(text, position) ?? []);
          expressions.forEach((expression, index) => {
            expression.lastIndex = position;
            if (expression.test(text) && expression.lastIndex > position) expect(tried).toContain(index);
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is nowhere that their first characters rule out', () => {
    const dispatch = new PatternDispatch(['ab', 'a c', 'cd']);
    expect([...(dispatch.at('ab', 0) ?? [])]).toEqual([0]);
    expect([...(dispatch.at('a c', 0) ?? [])]).toEqual([1]);
    expect(dispatch.at('ad', 0) ?? []).toHaveLength(0);
    expect(dispatch.at('b', 0)).toBeUndefined();
    const classes = new PatternDispatch(['[2-9] p', '\\d{2}[.]', '[()[\\]]']);
    expect([...(classes.at('3 p', 0) ?? [])]).toEqual([0]);
    expect([...(classes.at('10.', 0) ?? [])]).toEqual([1]);
    expect([...(classes.at(']', 0) ?? [])]).toEqual([2]);
    expect(classes.at('1 p', 0) ?? []).toHaveLength(0);
    expect(classes.at('the', 0)).toBeUndefined();
  });
});
