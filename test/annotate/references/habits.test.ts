import { describe, expect, test } from 'vitest';
import { toCsl } from '../../../src/annotate/references/csl.ts';
import { EntryReader } from '../../../src/annotate/references/read-entry.ts';
import { store } from '../../support/annotate.ts';
import { type Habit, HELD_BACK, OPEN, written } from './habits.ts';

const reader = new EntryReader(store);

const read = ({ printed, truth }: Habit): Record<string, string | undefined> => {
  const item = toCsl('key', reader.read(printed));
  return Object.fromEntries(Object.keys(truth).map((variable) => [variable, written(item, variable)]));
};

describe('entries in the habits of several countries', () => {
  test.each(OPEN.map((habit) => [habit.printed, habit] as const))('%s', (_printed, habit) => {
    expect(read(habit)).toEqual(habit.truth);
  });

  test('those that were held back: 0.95 of the variables', () => {
    const pairs = HELD_BACK.flatMap((habit) => {
      const found = read(habit);
      return Object.entries(habit.truth).map(([variable, value]) => found[variable] === value);
    });
    expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.95);
  });
});

describe('much of it', () => {
  test('entries are read in time that grows with their number', () => {
    const timeOf = (count: number): number => {
      const started = performance.now();
      for (let i = 0; i < count; i++)
        reader.read(
          `Harrow, L. (${1950 + (i % 70)}). Village politics, part ${i}. Steppe Survey, ${i}(2), ${i}–${i + 9}.`,
        );
      return performance.now() - started;
    };
    timeOf(500);
    expect(timeOf(2500)).toBeLessThan(15 * timeOf(500) + 500);
  });

  test('a paragraph that strayed into the list is bounded', () => {
    const prose = 'Smith (2001) said, and others (Brown et al., 1999) agreed: it was so. '.repeat(400);
    const started = performance.now();
    reader.read(prose);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
