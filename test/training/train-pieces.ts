/**
 * `npx tsx test/training/train-pieces.ts [--write]`: trains the model of the pieces of references on AnyStyle's core set
 * (../shared/data/anystyle). Prints how many words five-fold cross-validation labels right; with `--write`, trains on all
 * strings and writes the weights to src/resources/languages/mul/piece-model.tsv. Deterministic: the same strings and
 * features give the same file. Train anew when the rules of `references` or the features have changed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PIECES } from '../../src/annotate/references/pieces/piece.ts';
import { labelled, Passings } from '../../src/annotate/references/pieces/piece-model.ts';
import { store } from '../support/annotate.ts';
import { readAnystyle } from './anystyle.ts';
import { scoresOf } from './chain.ts';
import { report } from './measures.ts';
import { FOLDS, foldOf, modelRows, rowed, type Trained, trainOn, type Unit, unitOf } from './piece-training.ts';

function crossValidate(units: readonly Unit[]): void {
  const pairs: [number, number][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const { training, unseen } = foldOf(units, fold);
    const { weights, rows } = trainOn(training);
    const passings = new Passings(weights.transitions);
    for (const unit of unseen) {
      const scores = scoresOf({ features: rowed(unit, rows), labels: [] }, weights);
      labelled(unit.infos, scores, passings).forEach((piece, i) => {
        pairs.push([PIECES.indexOf(unit.pieces[i] ?? 'note'), PIECES.indexOf(piece)]);
      });
    }
  }
  console.log(report(pairs, PIECES));
}

function write(trained: Trained): void {
  const lines = modelRows(trained).map((row) => row.join('\t'));
  const file = join(store.folder, 'languages', 'mul', 'piece-model.tsv');
  writeFileSync(file, `${['form\tweights', ...lines.sort()].join('\n')}\n`);
  console.log(`${lines.length} rows written to ${file}`);
}

const units = readAnystyle().map(unitOf);
console.log(`${units.length} strings, ${units.reduce((sum, unit) => sum + unit.words.length, 0)} words`);
if (!process.argv.includes('--no-validation')) crossValidate(units);
if (process.argv.includes('--write')) write(trainOn(units));
