import { z } from 'zod';
import type { Findings } from '../../core/annotator.ts';
import type { Document } from '../../core/document.ts';
import { amounts } from '../../layers/amounts.ts';
import { citations } from '../../layers/citations.ts';
import { dates } from '../../layers/dates.ts';
import { footnotes } from '../../layers/footnotes.ts';
import { instruments } from '../../layers/instruments.ts';
import { legalCitations } from '../../layers/legal-citations.ts';
import { references } from '../../layers/references.ts';
import { sentences } from '../../layers/sentences.ts';
import { ClauseFinder } from '../../matching/clauses.ts';
import { LexiconTrie } from '../../matching/lexicon-trie.ts';
import { defineStage } from '../stage.ts';
import { citedYears } from './cited-years.ts';
import { eventsBeforeLaws } from './events-before-laws.ts';
import { instrumentDates } from './instrument-dates.ts';
import { inventedFragments } from './invented-fragments.ts';
import { sumsInProse } from './sums-in-prose.ts';
import { uncitedEntries } from './uncited-entries.ts';

/**
 * Adds nothing to the document: says where its figures, dates and instruments contradict each other. The sums of tables
 * are looked at where tables are read.
 */
export const checksStage = defineStage({
  name: 'checks',
  summary:
    'Contradictions within the document: sums that are off, dates out of order, years that differ, entries never cited',
  requires: [sentences, footnotes, dates, legalCitations, instruments, citations, references, amounts],
  provides: [],
  options: z.strictObject({}),
  prepare(_options, { store }) {
    const behind = new LexiconTrie<true>();
    for (const lexicon of store.lexicons('sequence-words'))
      for (const { form } of lexicon.entries) behind.add(form, true);

    const clauses = new Map(
      store
        .languages()
        .filter((language) => store.findLexicon(`languages/${language}`, 'verb-forms') !== undefined)
        .map((language) => [language, new ClauseFinder(store, language)]),
    );
    return (document: Document): Findings => ({
      layers: [],
      diagnostics: [
        ...sumsInProse(document),
        ...citedYears(document),
        ...instrumentDates(document),
        ...eventsBeforeLaws(document, behind),
        ...uncitedEntries(document),
        ...inventedFragments(document, clauses),
      ],
    });
  },
});
