/**
 * `npx tsx test/training/train-pieces.ts [--write]`: trains the model of the pieces of references on AnyStyle's core set
 * (../shared/data/anystyle). Prints how many words five-fold cross-validation labels right; with `--write`, trains on all
 * strings and writes the weights to src/resources/languages/mul/piece-model.tsv. Deterministic: the same strings and
 * features give the same file. Train anew when the rules of `references` or the features have changed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PIECES, wordsOf } from '../../src/annotate/references/pieces/piece.ts';
import { PieceFeatures } from '../../src/annotate/references/pieces/piece-features.ts';
import { AFTER, labelled } from '../../src/annotate/references/pieces/piece-model.ts';
import { ruleMarks } from '../../src/annotate/references/pieces/rule-marks.ts';
import { RuleReader } from '../../src/annotate/references/read-rules.ts';
import { BibliographyWords } from '../../src/annotate/references/vocabulary.ts';
import { store } from '../support/annotate.ts';
import { type LabelledEntry, readAnystyle } from './anystyle.ts';
import { scoresOf, train, type Weights } from './chain.ts';
import { report } from './measures.ts';

const FOLDS = 5;
const FEWEST_ENTRIES = 3;
const ROUNDS = 80;
const PENALTY = 0.5;
/** Weights nearer to nought are left out of the file. */
const LEAST = 0.12;

interface Unit extends LabelledEntry {
  readonly words: ReturnType<typeof wordsOf>;
  readonly features: readonly (readonly string[])[];
}

interface Trained {
  readonly weights: Weights;
  readonly rows: ReadonlyMap<string, number>;
}

const words = new BibliographyWords(store);
const rules = new RuleReader(words);
const featuresOf = new PieceFeatures(words);

function unitOf(entry: LabelledEntry): Unit {
  const found = wordsOf(entry.text);
  const marks = ruleMarks(entry.text, found, rules.read(entry.text));
  return { ...entry, words: found, features: featuresOf.of(found, marks) };
}

const rowed = ({ features }: Unit, rows: ReadonlyMap<string, number>): number[][] =>
  features.map((names) => names.flatMap((name) => rows.get(name) ?? []));

function trainOn(units: readonly Unit[]): Trained {
  const counts = new Map<string, number>();
  for (const { features } of units)
    for (const name of new Set(features.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = new Map<string, number>();
  for (const [name, count] of counts) if (count >= FEWEST_ENTRIES) rows.set(name, rows.size);
  const sequences = units.map((unit) => ({
    features: rowed(unit, rows),
    labels: unit.pieces.map((piece) => PIECES.indexOf(piece)),
  }));
  return { weights: train(sequences, rows.size, PIECES.length, () => PENALTY, ROUNDS), rows };
}

function crossValidate(units: readonly Unit[]): void {
  const pairs: [number, number][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const { weights, rows } = trainOn(units.filter((_, index) => index % FOLDS !== fold));
    for (const unit of units.filter((_, index) => index % FOLDS === fold)) {
      const scores = scoresOf({ features: rowed(unit, rows), labels: [] }, weights);
      labelled(unit.words, scores, weights.transitions).forEach((piece, i) => {
        pairs.push([PIECES.indexOf(unit.pieces[i] ?? 'note'), PIECES.indexOf(piece)]);
      });
    }
  }
  console.log(report(pairs, PIECES));
}

function write({ weights, rows }: Trained): void {
  const cells = (values: Float64Array): string =>
    PIECES.flatMap((piece, column) => {
      const value = values[column] ?? 0;
      return Math.abs(value) < LEAST ? [] : [`${piece} ${Math.round(value * 100) / 100}`];
    }).join('|');
  const row = (values: Float64Array, index: number): string =>
    cells(values.subarray(index * PIECES.length, (index + 1) * PIECES.length));
  const lines = [
    ...[...rows].map(([name, index]) => `${name}\t${row(weights.unary, index)}`),
    ...PIECES.map((piece, index) => `${AFTER}${piece}\t${row(weights.transitions, index)}`),
  ].filter((line) => !line.endsWith('\t'));
  const file = join(store.folder, 'languages', 'mul', 'piece-model.tsv');
  writeFileSync(file, `${['form\tweights', ...lines.sort()].join('\n')}\n`);
  console.log(`${lines.length} rows written to ${file}`);
}

const units = readAnystyle().map(unitOf);
console.log(`${units.length} strings, ${units.reduce((sum, unit) => sum + unit.words.length, 0)} words`);
if (!process.argv.includes('--no-validation')) crossValidate(units);
if (process.argv.includes('--write')) write(trainOn(units));
