import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dates } from '../../../src/layers/dates.ts';
import { annotateWith, found } from '../../support/annotate.ts';

/**
 * Sentences in English and Russian with all their expressions and TIMEX3 values, written before the rules were: a
 * `report` of Tuesday, 15 May 2012, a `history` of which only the year of print is known, or a text of no known date (`none`).
 * `¶` ends a paragraph; expressions are separated by `|`.
 */
const METADATA: Readonly<Record<string, object>> = {
  report: { date: '2012-05-15' },
  history: { year: 2010 },
  none: {},
};

const rows = readFileSync(new URL('sentences.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('every expression of a sentence and no other', () => {
  test.each(rows)('%s: %s', (setting = '', text = '', expressions = '') => {
    const document = annotateWith(['dates'], text.replaceAll('¶', '\n\n'), METADATA[setting]);
    expect(found(document, dates).map(({ quote, timex }) => `${quote}=${timex}`)).toEqual(expressions.split('|'));
  });
});
