import { bestPath, newRows, type Rows } from '../../../matching/label-chain.ts';
import { cellList } from '../../../resources/lexicon.ts';
import type { ResourceStore } from '../../../resources/store.ts';
import type { BibliographyWords } from '../vocabulary.ts';
import { type EntryWord, PIECES, type Piece } from './piece.ts';
import { PieceFeatures } from './piece-features.ts';
import { GROUPS, NEIGHBOURS, type NumberedWord, type PlacedFeatures } from './placed-features.ts';
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
const COLUMNS = PIECES.length;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the words of an entry, trained by
 * test/training/train-pieces.ts. What the rules read is among its features.
 */
export class PieceModel {
  private readonly rows = new Map<string, Float64Array>();
  private readonly passings: Passings;
  private readonly features: PieceFeatures;
  private readonly groups = GROUPS.map(() => new Map<number, Float64Array>());
  private epoch = 0;
  /** By feature of a word, what it counts for the word itself, then for the words it is a neighbour of. */
  private readonly aroundRows = new Map<string, Float64Array>();
  /** By index of a word, what it scores for itself and for each of its neighbours. */
  private vectors: Float64Array[] = [];

  constructor(store: ResourceStore, words: BibliographyWords) {
    this.features = new PieceFeatures(words);
    const passings = new Float64Array(COLUMNS * COLUMNS);
    for (const { form, cells } of store.lexicon('languages/mul', 'piece-model').entries) {
      const weights = new Float64Array(COLUMNS);
      for (const cell of cellList(cells.weights)) {
        const [piece, weight] = cell.split(' ');
        const column = PIECES.indexOf(piece as Piece);
        if (column >= 0) weights[column] = Number(weight) || 0;
      }
      const before = form.startsWith(AFTER) ? PIECES.indexOf(form.slice(AFTER.length) as Piece) : -1;
      if (before >= 0) passings.set(weights, before * COLUMNS);
      else this.addRow(form, weights);
    }
    this.passings = new Passings(passings);
  }

  private addRow(form: string, weights: Float64Array): void {
    this.rows.set(form, weights);
    const neighbour = NEIGHBOURS.findIndex(({ prefix }) => form.startsWith(prefix));
    const name = neighbour < 0 ? form : form.slice(NEIGHBOURS[neighbour]?.prefix.length);
    const rows = this.aroundRows.get(name) ?? new Float64Array(COLUMNS * (NEIGHBOURS.length + 1));
    rows.set(weights, (neighbour + 1) * COLUMNS);
    this.aroundRows.set(name, rows);
  }

  /** The piece that each word belongs to; `marks` is what the rules take them for. */
  label(words: readonly EntryWord[], marks: readonly (Piece | undefined)[]): Piece[] {
    const infos = this.features.infos(words);
    this.startAnew();
    const placed = this.features.placed(infos, marks);
    const units = newRows(infos.length, COLUMNS);
    const vectors = infos.map((info) => this.vectorOf(info));
    for (let i = 0; i < infos.length; i++) {
      const score = (group: number): Float64Array => this.groupScore(placed, i, group);
      const at = i * COLUMNS;
      addRows(units.values, at, 0, score(0), score(1), score(2), score(3));
      addRows(units.values, at, 0, score(4), score(5), score(6), vectors[i] ?? NOTHING);
      const [first, second, third, fourth] = NEIGHBOURS;
      const neighbour = (place: typeof first): Float64Array => vectors[i + (place?.offset ?? 0)] ?? NOTHING;
      addRows(units.values, at, COLUMNS, neighbour(first), neighbour(second), neighbour(third), neighbour(fourth));
    }
    return labelled(infos, units, this.passings);
  }

  /** What a word scores for itself and for each of its neighbours: the same wherever it stands. */
  private vectorOf(info: NumberedWord): Float64Array {
    let vector = this.vectors[info.index];
    if (vector === undefined) {
      vector = new Float64Array(COLUMNS * (NEIGHBOURS.length + 1));
      for (const name of info.around) add(vector, this.aroundRows.get(name) ?? NOTHING);
      for (let i = info.around.length; i < info.here.length; i++)
        add(vector, this.rows.get(info.here[i] ?? '') ?? NOTHING);
      this.vectors[info.index] = vector;
    }
    return vector;
  }

  /** Forgets what is remembered by keys that mean something else by now. */
  private startAnew(): void {
    if (this.epoch === this.features.epoch) return;
    this.epoch = this.features.epoch;
    for (const known of this.groups) known.clear();
    this.vectors = [];
  }

  private groupScore(placed: PlacedFeatures, word: number, group: number): Float64Array {
    const known = this.groups[group];
    const key = placed.keys[word * GROUPS.length + group] ?? -1;
    let scores = known?.get(key);
    if (scores === undefined) {
      scores = new Float64Array(COLUMNS);
      for (const name of placed.names(word, group)) add(scores, this.rows.get(name) ?? NOTHING);
      if (known !== undefined && known.size > MOST_GROUPS) known.clear();
      known?.set(key, scores);
    }
    return scores;
  }
}

const NOTHING = new Float64Array(COLUMNS * (NEIGHBOURS.length + 1));

function add(values: Float64Array, row: Float64Array): void {
  const count = Math.min(values.length, row.length);
  for (let i = 0; i < count; i++) values[i] = (values[i] ?? 0) + (row[i] ?? 0);
}

/**
 * Adds four rows, one after the other, to the columns from `at` on; of each row those behind so many times `stride` as its
 * place among them. Four at a time: the columns are read and written once for all.
 */
function addRows(
  values: Float64Array,
  at: number,
  stride: number,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
): void {
  for (let i = 0; i < COLUMNS; i++) {
    let sum = (values[at + i] ?? 0) + (a[stride + i] ?? 0);
    sum += b[2 * stride + i] ?? 0;
    sum += c[3 * stride + i] ?? 0;
    sum += d[4 * stride + i] ?? 0;
    values[at + i] = sum;
  }
}

/** What passing from piece to piece counts, by what stands between two words. */
export class Passings {
  private readonly free: Float64Array;
  private readonly withoutSign: Float64Array;
  private readonly behindInitial: Float64Array;

  constructor(trained: Float64Array) {
    this.free = trained;
    this.withoutSign = withCost(trained, COST_WITHOUT_SIGN, []);
    this.behindInitial = withCost(trained, COST_BEHIND_INITIAL, NAMED);
  }

  between(before: WordFeatures | undefined, here: WordFeatures | undefined): Float64Array {
    if (before === undefined || here?.lettered !== true) return this.free;
    if (before.initial) return this.behindInitial;
    return before.unstopped ? this.withoutSign : this.free;
  }
}

/** The best path over scored words, on which a change of piece costs something where no sign stands. */
export function labelled(words: readonly WordFeatures[], units: Rows, passings: Passings): Piece[] {
  const path = bestPath(units, (unit) => passings.between(words[unit - 1], words[unit]));
  return path.map((column) => PIECES[column] ?? 'note');
}

/** Passings of which each change of piece costs so much, but behind some pieces. */
const withCost = (passings: Float64Array, cost: number, freeBehind: readonly Piece[]): Float64Array =>
  passings.map((passing, index) => {
    const before = PIECES[Math.floor(index / COLUMNS)] ?? 'note';
    const stays = before === PIECES[index % COLUMNS];
    return stays || freeBehind.includes(before) ? passing : passing - cost;
  });
