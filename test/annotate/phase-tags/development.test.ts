import { expect, test } from 'vitest';
import { readLexes } from '../../../src/annotate/phase-tags/lexes.ts';
import { phaseTagsStage } from '../../../src/annotate/phase-tags/stage.ts';
import { readWeights, type Weights } from '../../../src/annotate/phase-tags/weights.ts';
import { paragraphs } from '../../../src/layers/paragraphs.ts';
import { periodisations } from '../../../src/layers/periodisations.ts';
import { phaseTags } from '../../../src/layers/phase-tags.ts';
import { sections } from '../../../src/layers/sections.ts';
import { sentences } from '../../../src/layers/sentences.ts';
import { stamp } from '../../../src/pipeline/stamp.ts';
import { store } from '../../support/annotate.ts';
import { readText, scoreOf, tagWith } from './measure.ts';
import { DEVELOPMENT } from './texts.ts';

const lexes = readLexes(store);
const weights = readWeights(store);
const annotate = phaseTagsStage.prepare({}, { store, resolve: (path) => path });
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

test('every section, paragraph and sentence of the body has one tag in each scheme, with evidence or the reason for none', () => {
  for (const { name, document } of texts) {
    stamp(document, 'phase-tags', annotate(document));
    const tags = document.layer(phaseTags);
    const keys = tags.map(({ value }) => `${value.scheme} ${value.target}`);
    expect(new Set(keys).size, name).toBe(keys.length);
    const targets = [
      ...document.layer(sections).filter((section) => section.value.kind === 'body'),
      ...document.layer(paragraphs),
      ...document.layer(sentences),
    ].map(({ id }) => id);
    for (const { id } of document.layer(periodisations))
      for (const target of targets) expect(keys, name).toContain(`${id} ${target}`);
    for (const { value, evidence, confidence } of tags) {
      expect(value.phases.length === 0).toBe(value.reason !== null);
      if (value.phases.length > 0) expect(evidence?.length, `${name} ${value.target}`).toBeGreaterThan(0);
      if (value.primary !== null) expect(value.phases).toContain(value.primary);
      expect(confidence).toBeGreaterThan(0);
    }
  }
});
