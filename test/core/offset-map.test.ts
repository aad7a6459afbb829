import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OffsetMap, type Piece } from '../../src/core/offset-map.ts';

/** "rul-\n\ning party" read as "ruling party", with "¹" taken out behind "party". */
const pieces: Piece[] = [
  { start: 0, end: 3, source: [0, 3], verbatim: true },
  { start: 3, end: 12, source: [6, 15], verbatim: true },
  { start: 12, end: 16, source: [16, 20], verbatim: true },
  { start: 16, end: 20, source: [20, 25], verbatim: false },
];
const map = new OffsetMap(pieces, [[15, 16]]);

describe('from the reading text to the source', () => {
  test.each([
    ['within one piece', 4, 8, [[7, 11]]],
    [
      'over a cut word: two ranges',
      0,
      6,
      [
        [0, 3],
        [6, 9],
      ],
    ],
    ['over a marker that was taken out: one range', 8, 16, [[11, 20]]],
    ['into a mended stretch: the stretch whole', 14, 18, [[18, 25]]],
    ['an empty span: one empty range', 4, 4, [[7, 7]]],
    ['at the very end', 20, 20, [[25, 25]]],
  ])('%s', (_, start, end, ranges) => {
    expect(map.toSource(start, end)).toEqual(ranges);
  });
});

describe('from the source to the reading text', () => {
  test.each([
    [0, 0],
    [7, 4],
    [15, null],
    [4, null],
    [22, 16],
    [99, null],
  ])('position %i', (position, reading) => {
    expect(map.toReading(position)).toBe(reading);
  });

  test('a range, with the mended stretch whole', () => {
    expect(map.toReadingSpan([6, 22])).toEqual({ start: 3, end: 20 });
    expect(map.toReadingSpan([15, 16])).toBeNull();
    expect(map.toReadingSpan([6, 6])).toBeNull();
  });
});

test('verbatim characters are found again from either side', () => {
  const gaps = fc.array(fc.record({ kept: fc.integer({ min: 1, max: 8 }), skipped: fc.integer({ min: 0, max: 4 }) }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(gaps, (steps) => {
      const made: Piece[] = [];
      let reading = 0;
      let source = 0;
      for (const { kept, skipped } of steps) {
        source += skipped;
        made.push({ start: reading, end: reading + kept, source: [source, source + kept], verbatim: true });
        reading += kept;
        source += kept;
      }
      const built = new OffsetMap(made);
      for (let position = 0; position < reading; position++) {
        const [range] = built.toSource(position, position + 1);
        expect(built.toReading(range?.[0] ?? -1)).toBe(position);
      }
      const whole = built.toSource(0, reading).reduce((sum, [start, end]) => sum + end - start, 0);
      expect(whole).toBe(reading);
    }),
    { seed: 1, numRuns: 200 },
  );
});
