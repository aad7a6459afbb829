import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chiSquareP } from '../../src/compare/statistics/chi-square.ts';
import { deviationOfProportions } from '../../src/compare/statistics/dispersion.ts';
import { benjaminiHochberg } from '../../src/compare/statistics/false-discovery.ts';
import { associationG2, keynessG2, logRatio } from '../../src/compare/statistics/log-likelihood.ts';

describe('log-likelihood of keyness (two cells, Rayson & Garside 2000)', () => {
  test('UCREL log-likelihood wizard, course example: 52 in 50,000 against 57 in 75,000 gives 2.65', () =>
    expect(keynessG2(52, 57, 50_000, 75_000)).toBeCloseTo(2.65, 2));

  test('the formula of the UCREL page by hand: E1 = 43.6, E2 = 65.4', () =>
    expect(keynessG2(52, 57, 50_000, 75_000)).toBeCloseTo(
      2 * (52 * Math.log(52 / 43.6) + 57 * Math.log(57 / 65.4)),
      10,
    ));

  test('equal relative frequencies give 0, an empty cell counts nothing', () => {
    expect(keynessG2(10, 20, 1000, 2000)).toBe(0);
    expect(keynessG2(0, 10, 1000, 1000)).toBeCloseTo(2 * 10 * Math.log(2), 10);
    expect(keynessG2(0, 0, 1000, 1000)).toBe(0);
    expect(keynessG2(0, 0, 0, 0)).toBe(0);
  });

  test('never negative, and the same seen from either side', () =>
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(500),
        fc.integer({ min: 500, max: 1e6 }),
        fc.integer({ min: 500, max: 1e6 }),
        (a, b, c, d) => {
          expect(keynessG2(a, b, c, d)).toBeGreaterThanOrEqual(0);
          expect(keynessG2(a, b, c, d)).toBeCloseTo(keynessG2(b, a, d, c), 8);
          expect(logRatio(a, b, c, d)).toBeCloseTo(-logRatio(b, a, d, c), 8);
        },
      ),
    ));
});

describe('log-likelihood of association (four cells)', () => {
  test.each([
    ['the swiss', 110, 2442, 111, 29_114, 270.72],
    ['can be', 29, 13, 123, 31_612, 263.9],
    ['previous year', 31, 23, 139, 31_584, 256.84],
    ['mineral water', 10, 0, 3, 31_764, 167.23],
    ['at the', 76, 104, 2476, 29_121, 157.21],
  ])('Dunning 1993, bigrams by −2 log λ: %s', (_bigram, both, onlyA, onlyB, neither, expected) =>
    expect(associationG2(both, onlyA, onlyB, neither)).toBeCloseTo(expected, 2),
  );

  test('independent things have none', () => expect(associationG2(10, 10, 10, 10)).toBeCloseTo(0, 10));
});

describe('log ratio (Hardie 2014)', () => {
  test.each([
    ['as frequent', 10, 10, 1000, 1000, 0],
    ['twice as frequent', 20, 10, 1000, 1000, 1],
    ['a quarter as frequent', 5, 20, 1000, 1000, -2],
    ['twice as frequent in a corpus of half the size', 10, 10, 500, 1000, 1],
    ['0.5 stands for 0', 8, 0, 1000, 1000, 4],
  ])('%s', (_name, a, b, c, d, expected) => expect(logRatio(a, b, c, d)).toBeCloseTo(expected, 10));
});

describe('probability of χ² with one degree of freedom', () => {
  // The critical values of any table.
  test.each([
    [3.841459, 0.05],
    [6.634897, 0.01],
    [10.827566, 0.001],
    [15.136705, 0.0001],
    [0.4549364, 0.5],
    [0.0157908, 0.9],
  ])('%d has p = %d', (value, p) => expect(chiSquareP(value) / p).toBeCloseTo(1, 5));

  test('runs from 1 down without a jump', () => {
    expect(chiSquareP(0)).toBe(1);
    let before = 1;
    for (let value = 0.01; value < 200; value += 0.01) {
      const p = chiSquareP(value);
      expect(p).toBeLessThan(before);
      expect(p).toBeGreaterThan(0);
      before = p;
    }
  });

  test('10 standard deviations: 1.5239706048e-23', () =>
    expect(chiSquareP(100) / 1.5239706048321e-23).toBeCloseTo(1, 9));
});

describe('Benjamini–Hochberg', () => {
  test('Benjamini & Hochberg 1995, thrombolysis: of 15 tests the first four are rejected at 0.05', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    const q = benjaminiHochberg(p);
    expect(q.filter((one) => one <= 0.05)).toHaveLength(4);
    expect(q[3]).toBeCloseTo((0.0095 * 15) / 4, 10);
    expect(q[14]).toBe(1);
  });

  test('keeps the order of the tests, never falls below p, grows with it', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
        const q = benjaminiHochberg(p);
        q.forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual(p[i] ?? 1);
          expect(value).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (other < (p[i] ?? 0)) expect(q[j]).toBeLessThanOrEqual(value);
          });
        });
      }),
    ));
});

describe('deviation of proportions', () => {
  test('Gries 2008, “a” in five parts of a corpus of 50: 0.18', () =>
    expect(deviationOfProportions([9, 10, 10, 10, 11], [1, 2, 3, 4, 5])).toBeCloseTo(0.18, 3));

  test('Lijffijt & Gries 2012, three equal parts with 2/3, 1/3 and nothing: 1/3', () =>
    expect(deviationOfProportions([100, 100, 100], [6, 3, 0])).toBeCloseTo(1 / 3, 10));

  test.each([
    [[10, 20, 30], [1, 2, 3], 0],
    [[50, 50], [4, 0], 0.5],
    [[1, 99], [4, 0], 0.99],
    [[50], [4], null],
    [[50, 0], [4, 0], null],
    [[50, 50], [0, 0], null],
  ])('sizes %j, occurrences %j: %s', (sizes, counts, expected) => {
    const found = deviationOfProportions(sizes, counts);
    if (expected === null || found === null) expect(found).toBe(expected);
    else expect(found).toBeCloseTo(expected, 10);
  });
});
