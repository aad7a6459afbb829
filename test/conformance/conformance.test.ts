import { beforeAll, describe, expect, test } from 'vitest';
import { conformanceSet } from './catalogue.ts';
import { type Measured, measureAll } from './measure-all.ts';
import { documentF1, mean } from './scoring.ts';

/**
 * Structure F1 that each format has reached over its documents. A change that goes below a floor must be understood
 * before it is kept: `npx tsx test/conformance/score.ts --errors WORD` lists what is wrong.
 */
const FLOORS: Readonly<Record<string, number>> = {
  txt: 0.99,
  md: 0.99,
  html: 0.99,
  docx: 0.99,
  odt: 0.99,
  epub: 0.99,
  pdf: 0.96,
};
const FLOOR_OF_ALL = 0.98;

const set = conformanceSet();
let measured: readonly Measured[] = [];
const f1Of = (documents: readonly Measured[]): number => mean(documents.map(({ score }) => documentF1(score)));

describe('the conformance set', () => {
  beforeAll(async () => {
    measured = await measureAll(set);
  }, 180_000);

  test('holds at least 60 documents with names of their own, by real writers too', () => {
    expect(set.length).toBeGreaterThanOrEqual(60);
    expect(new Set(set.map(({ file }) => file)).size).toBe(set.length);
    const writers = set.map(({ writer }) => writer);
    expect(['LibreOffice', 'pandoc', 'Chromium'].filter((program) => !writers.includes(program))).toEqual([]);
  });

  test(`structure F1 of all documents at least ${FLOOR_OF_ALL}`, () => {
    expect(f1Of(measured)).toBeGreaterThanOrEqual(FLOOR_OF_ALL);
  });

  test.each(Object.entries(FLOORS))('%s: structure F1 at least %d', (format, floor) => {
    const documents = measured.filter(({ rendering }) => rendering.format === format);
    const worst = documents
      .map(({ rendering, score }) => `${documentF1(score).toFixed(3)} ${rendering.file}`)
      .sort()
      .slice(0, 5);
    expect(f1Of(documents), `worst: ${worst.join(', ')}`).toBeGreaterThanOrEqual(floor);
  });
});
