/**
 * `npx tsx test/scoring/phase-ablation.ts`: what each weight of `languages/mul/phase-evidence.tsv` is worth on the
 * development texts of `test/annotate/phase-tags/texts.ts`: the score with all of them, then without each (kinds of
 * evidence and steps at 0, factors at 1), at half and at one and a half. `--aside` measures the texts kept aside.
 */
import { readLexes } from '../../src/annotate/phase-tags/lexes.ts';
import { readWeights, type Weights } from '../../src/annotate/phase-tags/weights.ts';
import { readText, scoreOf, tagWith } from '../annotate/phase-tags/measure.ts';
import { DEVELOPMENT, KEPT_ASIDE } from '../annotate/phase-tags/texts.ts';
import { store } from '../support/annotate.ts';

/** Weights that multiply others: without them they are 1. */
const FACTORS: ReadonlySet<string> = new Set([
  'heading',
  'heading-above',
  'opening',
  'long-interval',
  'method',
  'new-chapter',
  'sentence-step',
]);
const STAGES = ['law', 'zones', 'periodisations'];

const aside = process.argv.includes('--aside');
const lexes = readLexes(store);
const shipped = readWeights(store);
const texts = (aside ? KEPT_ASIDE : DEVELOPMENT).map((text) => readText(text, STAGES));
const score = (weights: Weights) => scoreOf(texts.map((read) => ({ read, tags: tagWith(read, weights, lexes) })));
const line = (weights: Weights): string => {
  const { primary, of, setF1, sentences, ofSentences } = score(weights);
  return `${primary}/${of}`.padStart(7) + setF1.toFixed(3).padStart(7) + `${sentences}/${ofSentences}`.padStart(9);
};
console.log(`${'weight'.padEnd(22)}primary set F1 sentences`);
console.log(`${'all as shipped'.padEnd(22)}${line(shipped)}`);
if (aside || process.argv.includes('--errors')) for (const error of score(shipped).errors) console.log(error);
else
  for (const [name, value] of Object.entries(shipped)) {
    const off = FACTORS.has(name) ? 1 : 0;
    console.log(
      `${`without ${name}`.padEnd(26)}${line({ ...shipped, [name]: off })}   half ${line({ ...shipped, [name]: value / 2 })}   more ${line({ ...shipped, [name]: value * 1.5 })}`,
    );
  }
