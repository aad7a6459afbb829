import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectives } from '../../../src/layers/connectives.ts';
import { stance } from '../../../src/layers/stance.ts';
import { annotateWith, store } from '../../support/annotate.ts';

const FORMS = ['eng', 'rus'].flatMap((language) =>
  [
    ...store.lexicon(`languages/${language}`, 'connectives').forms(),
    ...store.lexicon(`languages/${language}`, 'stance').forms(),
  ].flatMap((form) => form.split(' … ')),
);
const FILLERS = [
  'the law',
  'was adopted',
  'courts',
  'закон',
  'приняли',
  ',',
  '.',
  '“',
  '”',
  '«',
  '»',
  '(',
  'to',
  'voting',
  '—',
  'I',
  'May 5',
];

/** Sentences of connectives and markers in any order: nothing that people write is stranger. */
const texts = fc
  .array(fc.oneof(fc.constantFrom(...FORMS), fc.constantFrom(...FILLERS)), { minLength: 1, maxLength: 40 })
  .map((words) => `${words.join(' ')}.`);

test.each(['connectives', 'stance'] as const)(
  '%s: spans are in order, do not overlap and come out the same again',
  (stage) => {
    const layer = stage === 'connectives' ? connectives : stance;
    fc.assert(
      fc.property(texts, (text) => {
        const found = annotateWith([stage], text).layer<object>(layer);
        for (const [index, { start, end }] of found.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
        }
        const again = annotateWith([stage], text).layer<object>(layer);
        expect(again).toEqual(found);
      }),
      { numRuns: 60 },
    );
  },
);
