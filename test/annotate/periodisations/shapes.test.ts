import { describe, expect, test } from 'vitest';
import { readPhases } from './read-phases.ts';
import { NO_PERIODISATIONS, SHAPES } from './shapes.ts';

describe('shapes that political scientists use', () => {
  test.each(SHAPES)('$language: $shape', ({ language, text, file, expected }) => {
    expect(readPhases(text, language, file)).toEqual(expected);
  });
});

describe('phases of something else', () => {
  test.each(NO_PERIODISATIONS)('%s: %s', (language, text) => {
    expect(readPhases(text, language)).toEqual([]);
  });
});
