import { describe, expect, test } from 'vitest';
import { instruments } from '../../../src/layers/instruments.ts';
import { legalCitations } from '../../../src/layers/legal-citations.ts';
import { annotateWith, store } from '../../support/annotate.ts';

/**
 * A country's law proves itself: each row of `jurisdictions/<code>/citation-examples.tsv` is a sentence with the citation that
 * must be found in it, and what it must say. A folder of data is all that a new country needs.
 */
for (const jurisdiction of store.jurisdictions()) {
  const examples = store.findLexicon(`jurisdictions/${jurisdiction}`, 'citation-examples');
  if (examples === undefined) continue;
  describe(`law of ${jurisdiction}`, () => {
    test.each(examples.entries.map(({ form, cells }) => [form, cells] as const))('%s', (text, cells) => {
      const document = annotateWith(['law'], text, { countries: [jurisdiction] });
      const found = document.layer(legalCitations).map(({ start, end, value }) => ({
        quote: document.text.slice(start, end),
        kind: value.kind,
        date: value.date ?? '',
        number: value.number ?? '',
        jurisdiction: value.jurisdiction,
        urn: document.layer(instruments).find(({ id }) => id === value.instrument)?.value.urn ?? '',
      }));
      const { quote, kind, date, number, urn } = cells;
      expect(found).toContainEqual({ quote, kind, date, number, jurisdiction, urn });
    });
  });
}
