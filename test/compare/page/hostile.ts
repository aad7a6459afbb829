import type { Comparison } from '../../../src/compare/comparison.ts';

/** What is free text in a comparison: it comes from documents, or from files that people edit. */
const FREE_TEXT = new Set([
  'title',
  'label',
  'message',
  'text',
  'source',
  'proposer',
  'name',
  'eng',
  'rus',
  'quote',
  'sentence',
  'definition',
  'speaker',
  'number',
  'unit',
  'genre',
  'pipeline',
  'version',
  'meaning',
  'codebook',
]);

/** The comparison with every free text replaced by one; all else stays as it is. */
export function withTextsOf(comparison: Comparison, text: string): Comparison {
  const changed = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FREE_TEXT.has(key) ? text : value;
    if (Array.isArray(value)) return value.map((each: unknown) => changed(each, key === 'authors' ? 'name' : ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each, name)]));
  };
  return changed(comparison, '') as Comparison;
}
