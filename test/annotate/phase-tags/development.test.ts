import { expect, test } from 'vitest';
import { readLexes } from '../../../src/annotate/phase-tags/lexes.ts';
import { readWeights, type Weights } from '../../../src/annotate/phase-tags/weights.ts';
import { store } from '../../support/annotate.ts';
import { readText, scoreOf, tagWith } from './measure.ts';
import { DEVELOPMENT } from './texts.ts';

const lexes = readLexes(store);
const weights = readWeights(store);
const texts = DEVELOPMENT.map((text) => readText(text, ['law', 'zones', 'periodisations']));
const score = (changed: Partial<Weights> = {}) =>
  scoreOf(texts.map((read) => ({ read, tags: tagWith(read, { ...weights, ...changed }, lexes) })));

/** Floors on texts that the weights were set on; `npx tsx test/scoring/phase-ablation.ts` says what each weight is worth. */
test('paragraphs and sentences of the development texts', () => {
  const { primary, of, setF1, sentences, ofSentences } = score();
  expect([of, ofSentences]).toEqual([44, 97]);
  expect(primary).toBeGreaterThanOrEqual(40);
  expect(setF1).toBeGreaterThanOrEqual(0.97);
  expect(sentences).toBeGreaterThanOrEqual(89);
});

test('the weights that carry most: without one, phases are lost', () => {
  const whole = score();
  for (const name of ['definition', 'date', 'opening', 'to-none'] as const)
    expect(score({ [name]: name === 'opening' ? 1 : 0 }).primary, name).toBeLessThan(whole.primary);
});
