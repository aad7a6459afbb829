import { bestPath, newRows, type Rows } from '../../../matching/label-chain.ts';
import { cellList } from '../../../resources/lexicon.ts';
import type { ResourceStore } from '../../../resources/store.ts';
import type { BibliographyWords } from '../vocabulary.ts';
import { type EntryWord, PIECES, type Piece } from './piece.ts';
import { type FeatureGroup, GROUPS, NEIGHBOURS, PieceFeatures } from './piece-features.ts';
import type { WordFeatures } from './word-features.ts';

/** Begins the names of rows that hold what a piece counts for behind another one. */
export const AFTER = 'after:';
/** What a change of piece costs where no sign stands: "Computer Aided | Geometric Design". */
const COST_WITHOUT_SIGN = 3;
/** Behind an initial, unless names end there: "Essays for N. | R. Ker". */
const COST_BEHIND_INITIAL = 2;
/** Groups of features of one kind remembered with what they score; then it starts anew. */
const MOST_GROUPS = 20_000;
const NAMED: readonly Piece[] = ['author', 'editor', 'translator'];

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the words of an entry, trained by
 * test/training/train-pieces.ts. What the rules read is among its features.
 */
export class PieceModel {
  private readonly rows = new Map<string, Float64Array>();
  private readonly passings = new Float64Array(PIECES.length * PIECES.length);
  private readonly features: PieceFeatures;
  private readonly groups = GROUPS.map(() => new Map<number, Float64Array>());
  private epoch = 0;
  private readonly vectors = new WeakMap<WordFeatures, readonly Float64Array[]>();

  constructor(store: ResourceStore, words: BibliographyWords) {
    this.features = new PieceFeatures(words);
    for (const { form, cells } of store.lexicon('languages/mul', 'piece-model').entries) {
      const weights = new Float64Array(PIECES.length);
      for (const cell of cellList(cells.weights)) {
        const [piece, weight] = cell.split(' ');
        const column = PIECES.indexOf(piece as Piece);
        if (column >= 0) weights[column] = Number(weight) || 0;
      }
      const before = form.startsWith(AFTER) ? PIECES.indexOf(form.slice(AFTER.length) as Piece) : -1;
      if (before >= 0) this.passings.set(weights, before * PIECES.length);
      else this.rows.set(form, weights);
    }
  }

  /** The piece that each word belongs to; `marks` is what the rules take them for. */
  label(words: readonly EntryWord[], marks: readonly (Piece | undefined)[]): Piece[] {
    const infos = this.features.infos(words);
    this.startAnew();
    const units = newRows(words.length, PIECES.length);
    this.features.placed(infos, marks).forEach((groups, i) => {
      const scores = units.values.subarray(i * PIECES.length, (i + 1) * PIECES.length);
      groups.forEach((group, at) => {
        add(scores, this.groupScore(at, group));
      });
      add(scores, this.vectorsOf(infos[i])[0]);
      for (const [at, { offset }] of NEIGHBOURS.entries()) add(scores, this.vectorsOf(infos[i + offset])[at + 1]);
    });
    return labelled(words, units, this.passings);
  }

  /** What a word scores for itself and for each of its neighbours: the same wherever it stands. */
  private vectorsOf(info: WordFeatures | undefined): readonly Float64Array[] {
    if (info === undefined) return [];
    let vectors = this.vectors.get(info);
    if (vectors === undefined) {
      vectors = [
        this.scoreOf(info.here),
        ...NEIGHBOURS.map(({ prefix }) => this.scoreOf(info.around.map((name) => prefix + name))),
      ];
      this.vectors.set(info, vectors);
    }
    return vectors;
  }

  /** Forgets what is remembered by keys that mean something else by now. */
  private startAnew(): void {
    if (this.epoch === this.features.epoch) return;
    this.epoch = this.features.epoch;
    for (const known of this.groups) known.clear();
  }

  private groupScore(at: number, { key, names }: FeatureGroup): Float64Array | undefined {
    const known = this.groups[at];
    let scores = known?.get(key);
    if (scores === undefined) {
      if (known !== undefined && known.size > MOST_GROUPS) known.clear();
      scores = this.scoreOf(names());
      known?.set(key, scores);
    }
    return scores;
  }

  private scoreOf(names: readonly string[]): Float64Array {
    const scores = new Float64Array(PIECES.length);
    for (const name of names) add(scores, this.rows.get(name));
    return scores;
  }
}

function add(scores: Float64Array, row: Float64Array | undefined): void {
  if (row === undefined) return;
  for (let column = 0; column < scores.length; column++) scores[column] = (scores[column] ?? 0) + (row[column] ?? 0);
}

/** The best path over scored words, on which a change of piece costs something where no sign stands. */
export function labelled(words: readonly EntryWord[], units: Rows, passings: Float64Array): Piece[] {
  const dearer = new Map<number, Float64Array>();
  const pass = (unit: number): Float64Array => {
    const cost = costInFront(words[unit - 1]?.text ?? '', words[unit]?.text ?? '');
    let passing = cost === 0 ? passings : dearer.get(cost);
    if (passing === undefined) {
      passing = withCost(passings, cost);
      dearer.set(cost, passing);
    }
    return passing;
  };
  return bestPath(units, pass).map((column) => PIECES[column] ?? 'note');
}

/** Passings of which each change of piece costs so much; behind an initial, not where names end. */
const withCost = (passings: Float64Array, cost: number): Float64Array =>
  passings.map((passing, index) => {
    const before = PIECES[Math.floor(index / PIECES.length)] ?? 'note';
    const stays = before === PIECES[index % PIECES.length];
    const free = stays || (cost === COST_BEHIND_INITIAL && NAMED.includes(before));
    return free ? passing : passing - cost;
  });

function costInFront(before: string, here: string): number {
  if (!/^\p{L}/u.test(here)) return 0;
  if (/^\p{Lu}\.$/u.test(before)) return COST_BEHIND_INITIAL;
  return /\p{L}$/u.test(before) ? COST_WITHOUT_SIGN : 0;
}
