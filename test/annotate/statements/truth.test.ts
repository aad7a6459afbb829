import { describe, expect, test } from 'vitest';
import { statements } from '../../../src/layers/statements.ts';
import { annotateWith, found } from '../../support/annotate.ts';
import { HELD_BACK, OPEN, type Told } from './truth.ts';

const STAGES = ['acronyms', 'law', 'names', 'sentences', 'citations', 'quotations', 'statements'];
const plain = (name: string | null): string => (name ?? '').toLowerCase();

/** What is said in a text, in the shape of the truth. */
function read({ text }: Told) {
  return found(annotateWith(STAGES, `${text}\n`), statements).map(({ speaker, cue, mode, quote }) => ({
    speaker: plain(speaker),
    cue: cue ?? '',
    mode,
    content: quote,
  }));
}

const expected = ({ truth }: Told) => (truth === null ? [] : [{ ...truth, speaker: plain(truth.speaker) }]);

describe('who says what, and how, with the names as the stages before find them', () => {
  test.each(OPEN.map((told) => [told.text, told] as const))('%s', (_text, told) => {
    expect(read(told)).toEqual(expected(told));
  });

  test('those that were held back: nine of ten', () => {
    const right = HELD_BACK.filter((told) => JSON.stringify(read(told)) === JSON.stringify(expected(told)));
    expect(right.length / HELD_BACK.length).toBeGreaterThanOrEqual(0.9);
  });
});
