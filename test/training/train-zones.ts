/**
 * `npx tsx test/training/train-zones.ts [--write]`: trains the model of rhetorical moves on the RAZ corpus
 * (../shared/data/raz-odd). Prints what ten-fold cross-validation by paper gives; with `--write`, trains on all papers
 * and writes the weights to src/resources/languages/mul/zone-model.tsv. Deterministic: the same papers and features give
 * the same file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FeatureSpace } from '../../src/annotate/zones/feature-space.ts';
import { AFTER, FAVOUR as FAVOUR_ROW, MOVES, type Move } from '../../src/annotate/zones/model.ts';
import { indexOfMost, posteriors } from '../../src/matching/label-chain.ts';
import { store } from '../support/annotate.ts';
import { type Sequence, scoresOf, train, type Weights } from './chain.ts';
import { report } from './measures.ts';
import { type Paper, readPapers } from './raz.ts';

const FOLDS = 10;
const FEWEST_PAPERS = 5;
const FEWEST_SENTENCES = 10;
const ROUNDS = 80;
/** Weights nearer to nought are left out of the file. */
const LEAST = 0.05;
/** How strongly weights are kept small, by kind of feature: the more there are of a kind, the more. */
const PENALTY = { usual: 12, title: 24, combined: 24, share: 60 };
/** Rare moves are favoured in decoding: each counts in the macro-average as much as the commonest. */
const FAVOUR: Readonly<Record<Move, number>> = {
  aim: 1.2,
  outline: 1.2,
  background: 1.3,
  'other-work': 1.2,
  basis: 1.6,
  contrast: 1.5,
  own: 1,
};

function penaltyOf(name: string): number {
  if (/^(?:paragraph|section)-(?:none|few|some|many):/u.test(name)) return PENALTY.share;
  if (/^(?:title-|chapter-)/u.test(name)) return PENALTY.title;
  return /^(?:last|next):|[ >]/u.test(name) ? PENALTY.combined : PENALTY.usual;
}

interface Trained {
  readonly weights: Weights;
  /** From the number of a feature in the space to its row. */
  readonly rows: ReadonlyMap<number, number>;
}

function trainOn(papers: readonly Paper[], names: readonly string[]): Trained {
  const rows = frequent(papers);
  const kept = [...rows.keys()].map((number) => names[number] ?? '');
  const sequences = papers.map((paper) => sequenceOf(paper, rows));
  const weights = train(sequences, rows.size, MOVES.length, (row) => penaltyOf(kept[row] ?? ''), ROUNDS);
  return { weights, rows };
}

function sequenceOf({ sentences }: Paper, rows: ReadonlyMap<number, number>): Sequence {
  return {
    features: sentences.map(({ features }) => features.flatMap((feature) => rows.get(feature) ?? [])),
    labels: sentences.map(({ move }) => move),
  };
}

/** Features of enough sentences in enough papers: what only one or two texts have is their topic. */
function frequent(papers: readonly Paper[]): ReadonlyMap<number, number> {
  const inSentences = new Map<number, number>();
  const inPapers = new Map<number, number>();
  for (const { sentences } of papers) {
    const here = new Set<number>();
    for (const { features } of sentences)
      for (const feature of features) {
        here.add(feature);
        inSentences.set(feature, (inSentences.get(feature) ?? 0) + 1);
      }
    for (const feature of here) inPapers.set(feature, (inPapers.get(feature) ?? 0) + 1);
  }
  const rows = new Map<number, number>();
  for (const [feature, count] of inPapers)
    if (count >= FEWEST_PAPERS && (inSentences.get(feature) ?? 0) >= FEWEST_SENTENCES) rows.set(feature, rows.size);
  return rows;
}

const favour = (column: number): number => FAVOUR[MOVES[column] ?? 'own'];

const FAVOURS = Float64Array.from(MOVES, (_, column) => favour(column));

function decode({ weights, rows }: Trained, paper: Paper): number[] {
  const shares = posteriors(scoresOf(sequenceOf(paper, rows), weights), () => weights.transitions);
  return paper.sentences.map((_, unit) => indexOfMost(shares, unit, FAVOURS));
}

function crossValidate(papers: readonly Paper[], names: readonly string[]): void {
  const pairs: [number, number][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const trained = trainOn(
      papers.filter((_, index) => index % FOLDS !== fold),
      names,
    );
    for (const paper of papers.filter((_, index) => index % FOLDS === fold))
      decode(trained, paper).forEach((found, i) => {
        pairs.push([paper.sentences[i]?.move ?? 0, found]);
      });
  }
  console.log(report(pairs, MOVES));
}

function write({ weights, rows }: Trained, names: readonly string[]): void {
  const cells = (values: Float64Array): string =>
    [...values].map((value) => String(Math.round(value * 100) / 100 || 0)).join('\t');
  const rowsOf = [...rows].flatMap(([feature, row]) => {
    const values = weights.unary.subarray(row * MOVES.length, (row + 1) * MOVES.length);
    return values.some((value) => Math.abs(value) >= LEAST) ? [`${names[feature]}\t${cells(values)}`] : [];
  });
  const after = MOVES.map(
    (move, row) =>
      `${AFTER}${move}\t${cells(weights.transitions.subarray(row * MOVES.length, (row + 1) * MOVES.length))}`,
  );
  const favours = `${FAVOUR_ROW}\t${cells(Float64Array.from(MOVES, (_, column) => Math.log(favour(column))))}`;
  const file = join(store.folder, 'languages', 'mul', 'zone-model.tsv');
  writeFileSync(file, `${[['form', ...MOVES].join('\t'), ...[...rowsOf, ...after, favours].sort()].join('\n')}\n`);
  console.log(`${rowsOf.length} features written to ${file}`);
}

const space = new FeatureSpace([], true);
const papers = await readPapers(space);
console.log(`${papers.length} papers, ${papers.reduce((sum, { sentences }) => sum + sentences.length, 0)} sentences`);
if (!process.argv.includes('--no-validation')) crossValidate(papers, space.names);
if (process.argv.includes('--write')) write(trainOn(papers, space.names), space.names);
