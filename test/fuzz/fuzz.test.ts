import { expect, test } from 'vitest';
import { fuzzCase, seedFiles } from './cases.ts';
import { failuresIn } from './watch.ts';

const SEEDS = [20160928, 7];
const CASES = 120;

test.each(SEEDS)(
  `${CASES} mutated files of seed %d: none crashes, hangs, loses a character or is refused without a clear line`,
  async (seed) => {
    expect(await failuresIn({ seed, from: 0, to: CASES, patience: 30_000 })).toEqual([]);
  },
  240_000,
);

test('a case is the same on every machine', () => {
  const files = seedFiles();
  expect(fuzzCase(files, 7, 11).bytes).toEqual(fuzzCase(files, 7, 11).bytes);
  expect(fuzzCase(files, 7, 11).bytes).not.toEqual(fuzzCase(files, 8, 11).bytes);
});
