import { PIECES, wordsOf } from '../../src/annotate/references/pieces/piece.ts';
import { PieceFeatures } from '../../src/annotate/references/pieces/piece-features.ts';
import { AFTER } from '../../src/annotate/references/pieces/piece-model.ts';
import { ruleMarks } from '../../src/annotate/references/pieces/rule-marks.ts';
import { RuleReader } from '../../src/annotate/references/read-rules.ts';
import { BibliographyWords } from '../../src/annotate/references/vocabulary.ts';
import { store } from '../support/annotate.ts';
import type { LabelledEntry } from './anystyle.ts';
import { train, type Weights } from './chain.ts';

export const FOLDS = 5;
const FEWEST_ENTRIES = 3;
const ROUNDS = 80;
const PENALTY = 0.5;
/** Weights nearer to nought are left out of the file. */
const LEAST = 0.12;

export interface Unit extends LabelledEntry {
  readonly words: ReturnType<typeof wordsOf>;
  readonly infos: ReturnType<PieceFeatures['infos']>;
  readonly features: readonly (readonly string[])[];
}

export interface Trained {
  readonly weights: Weights;
  readonly rows: ReadonlyMap<string, number>;
}

const words = new BibliographyWords(store);
const rules = new RuleReader(words);
const featuresOf = new PieceFeatures(words);

export function unitOf(entry: LabelledEntry): Unit {
  const found = wordsOf(entry.text);
  const marks = ruleMarks(entry.text, found, rules.read(entry.text));
  return { ...entry, words: found, infos: featuresOf.infos(found), features: featuresOf.of(found, marks) };
}

export const rowed = ({ features }: Unit, rows: ReadonlyMap<string, number>): number[][] =>
  features.map((names) => names.flatMap((name) => rows.get(name) ?? []));

export function trainOn(units: readonly Unit[]): Trained {
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

/** The units of a fold, and those it is not trained on. */
export const foldOf = (units: readonly Unit[], fold: number) => ({
  training: units.filter((_, index) => index % FOLDS !== fold),
  unseen: units.filter((_, index) => index % FOLDS === fold),
});

/** The rows of the lexicon `piece-model`: a feature and what it counts for each piece. */
export function modelRows({ weights, rows }: Trained): [form: string, weights: string][] {
  const cells = (values: Float64Array): string =>
    PIECES.flatMap((piece, column) => {
      const value = values[column] ?? 0;
      return Math.abs(value) < LEAST ? [] : [`${piece} ${Math.round(value * 100) / 100}`];
    }).join('|');
  const row = (values: Float64Array, index: number): string =>
    cells(values.subarray(index * PIECES.length, (index + 1) * PIECES.length));
  const all: [string, string][] = [
    ...[...rows].map(([name, index]): [string, string] => [name, row(weights.unary, index)]),
    ...PIECES.map((piece, index): [string, string] => [`${AFTER}${piece}`, row(weights.transitions, index)]),
  ];
  return all.filter(([, told]) => told !== '');
}
