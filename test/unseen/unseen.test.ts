import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { annotateBytes, serialiseAnnotated } from '../../src/index.ts';
import { compareLayer } from './compare.ts';
import { FLOORS } from './floors.ts';
import { readTruth } from './truth.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** What more than the recorded may be wrong or too much: a better reading elsewhere may bring a new mistake. */
const TOLERATED = 2;

/**
 * Documents in shapes that the sample reports do not have, whose truth was written down before the program read them. The
 * numbers are floors: what is right may become more, and a change that makes it less must be understood.
 */
describe.each(Object.keys(FLOORS))('%s', async (name) => {
  const bytes = readFileSync(`${folder}${name}.txt`);
  const annotated = JSON.parse(
    serialiseAnnotated(await annotateBytes({ file: `${name}.txt`, bytes, metadata: { id: name } })),
  );
  const truth = readTruth(readFileSync(`${folder}${name}.truth.txt`, 'utf8'));

  test('every layer of the truth has a floor', () =>
    expect(Object.keys(FLOORS[name] ?? {}).sort()).toEqual([...truth.keys()].sort()));

  test.each(Object.entries(FLOORS[name] ?? {}))('%s', (layer, [right, mistaken]) => {
    const found = compareLayer(annotated, layer, truth.get(layer) ?? []);
    expect(found.right, [...found.missed, ...found.wrong].join('\n')).toBeGreaterThanOrEqual(right);
    expect(found.wrong.length + found.extra.length, [...found.wrong, ...found.extra].join('\n')).toBeLessThanOrEqual(
      mistaken + TOLERATED,
    );
  });
});
