import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment, type YearCounts } from '../../../src/annotate/proposed-phases/segmentation.ts';

/** Draws of a generator with a seed: the same series in every run. */
function* draws(seed: number): Generator<number, never> {
  let state = seed >>> 0;
  for (;;) {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    yield ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  }
}

/** A series whose features are drawn by the shares of the stretch that a year lies in. */
function drawn(
  seed: number,
  stretches: readonly { readonly years: number; readonly shares: readonly number[] }[],
  perYear: number,
): YearCounts[] {
  const random = draws(seed);
  const next = () => random.next().value;
  let year = 1990;
  return stretches.flatMap(({ years, shares }) =>
    Array.from({ length: years }, () => {
      const counts = shares.map(() => 0);
      for (let i = 0; i < perYear; i++) {
        const feature = drawnFrom(shares, next());
        counts[feature] = (counts[feature] ?? 0) + 1;
      }
      return { year: year++, counts, paragraphs: perYear / 2 };
    }),
  );
}

/** The feature on which a draw from [0, 1) falls. */
function drawnFrom(shares: readonly number[], draw: number): number {
  let sum = 0;
  const at = shares.findIndex((share) => {
    sum += share;
    return draw < sum;
  });
  return at < 0 ? shares.length - 1 : at;
}

const EARLY = [0.4, 0.3, 0.1, 0.1, 0.05, 0.05];
const MIDDLE = [0.05, 0.1, 0.45, 0.3, 0.05, 0.05];
const LATE = [0.05, 0.05, 0.05, 0.1, 0.35, 0.4];
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

describe('a series with known changes', () => {
  test('two changes are found in the year or the one beside it', () => {
    const right = SEEDS.filter((seed) => {
      const { starts } = segment(
        drawn(
          seed,
          [
            { years: 8, shares: EARLY },
            { years: 9, shares: MIDDLE },
            { years: 8, shares: LATE },
          ],
          10,
        ),
      );
      return starts.length === 3 && Math.abs((starts[1] ?? 0) - 8) <= 1 && Math.abs((starts[2] ?? 0) - 17) <= 1;
    });
    expect(right.length).toBeGreaterThanOrEqual(38);
  });

  test('one change', () => {
    const right = SEEDS.filter((seed) => {
      const { starts, gain } = segment(
        drawn(
          seed,
          [
            { years: 10, shares: EARLY },
            { years: 10, shares: LATE },
          ],
          8,
        ),
      );
      return starts.length === 2 && Math.abs((starts[1] ?? 0) - 10) <= 1 && gain > 0;
    });
    expect(right.length).toBeGreaterThanOrEqual(39);
  });

  test('a worked example: shares that turn round between two years', () => {
    const year = (index: number, counts: number[]): YearCounts => ({ year: index, counts, paragraphs: 5 });
    const series = [
      ...[0, 1, 2, 3].map((index) => year(index, [10, 0])),
      ...[4, 5, 6, 7].map((index) => year(index, [0, 10])),
    ];
    const { starts, gain } = segment(series);
    expect(starts).toEqual([0, 4]);
    // Without a cut 80 ln ½, with one 0; a cut costs (2 / 2) ln 80.
    expect(gain).toBeCloseTo(80 * Math.log(2) - Math.log(80), 9);
  });
});

describe('a series without changes', () => {
  test('nothing is proposed', () => {
    const cut = SEEDS.filter((seed) => segment(drawn(seed, [{ years: 25, shares: MIDDLE }], 10)).starts.length > 1);
    expect(cut).toEqual([]);
  });

  test.each<[string, YearCounts[]]>([
    ['empty', []],
    ['one year', [{ year: 1990, counts: [3, 4], paragraphs: 7 }]],
    ['one feature', Array.from({ length: 20 }, (_, index) => ({ year: index, counts: [index], paragraphs: 5 }))],
    ['nothing seen', Array.from({ length: 20 }, (_, index) => ({ year: index, counts: [0, 0], paragraphs: 5 }))],
    [
      'too few paragraphs on either side',
      Array.from({ length: 8 }, (_, index) => ({ year: index, counts: index < 4 ? [9, 0] : [0, 9], paragraphs: 0.5 })),
    ],
  ])('%s', (_, series) => {
    expect(segment(series)).toEqual({ starts: [0], gain: 0 });
  });
});

test('segments begin in order, are long enough, and the gain is never negative', () => {
  const counts = fc.array(fc.nat({ max: 12 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 30 }), (all) => {
      const { starts, gain } = segment(all.map((one, index) => ({ year: index, counts: one, paragraphs: 4 })));
      expect(starts[0]).toBe(0);
      expect(gain).toBeGreaterThanOrEqual(0);
      [...starts.slice(1), ...(starts.length > 1 ? [all.length] : [])].forEach((end, index) => {
        expect(end - (starts[index] ?? 0)).toBeGreaterThanOrEqual(3);
      });
    }),
  );
});
