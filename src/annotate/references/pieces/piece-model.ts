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
  /** By feature of a word, what it counts for the word itself, then for the words it is a neighbour of. */
  private readonly aroundRows = new Map<string, Float64Array>();
  private readonly vectors = new WeakMap<WordFeatures, Float64Array>();

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
      else this.addRow(form, weights);
    }
  }

  private addRow(form: string, weights: Float64Array): void {
    this.rows.set(form, weights);
    const neighbour = NEIGHBOURS.findIndex(({ prefix }) => form.startsWith(prefix));
    const name = neighbour < 0 ? form : form.slice(NEIGHBOURS[neighbour]?.prefix.length);
    const rows = this.aroundRows.get(name) ?? new Float64Array(PIECES.length * (NEIGHBOURS.length + 1));
    rows.set(weights, (neighbour + 1) * PIECES.length);
    this.aroundRows.set(name, rows);
  }

  /** The piece that each word belongs to; `marks` is what the rules take them for. */
  label(words: readonly EntryWord[], marks: readonly (Piece | undefined)[]): Piece[] {
    const infos = this.features.infos(words);
    this.startAnew();
    const units = newRows(words.length, PIECES.length);
    const vectors = infos.map((info) => this.vectorsOf(info));
    const { values } = units;
    this.features.placed(infos, marks).forEach((groups, i) => {
      const at = i * PIECES.length;
      for (let group = 0; group < groups.length; group++) {
        const score = this.groupScore(group, groups[group]);
        if (score !== undefined) add(values, at, score);
      }
      add(values, at, vectors[i] ?? NOTHING);
      NEIGHBOURS.forEach(({ offset }, place) => {
        const vector = vectors[i + offset];
        if (vector !== undefined) add(values, at, vector, (place + 1) * PIECES.length);
      });
    });
    return labelled(words, units, this.passings);
  }

  /** What a word scores for itself and for each of its neighbours: the same wherever it stands. */
  private vectorsOf(info: WordFeatures): Float64Array {
    let vector = this.vectors.get(info);
    if (vector === undefined) {
      vector = new Float64Array(PIECES.length * (NEIGHBOURS.length + 1));
      for (const name of info.around) add(vector, 0, this.aroundRows.get(name) ?? NOTHING, 0, vector.length);
      for (let i = info.around.length; i < info.here.length; i++)
        add(vector, 0, this.rows.get(info.here[i] ?? '') ?? NOTHING);
      this.vectors.set(info, vector);
    }
    return vector;
  }

  /** Forgets what is remembered by keys that mean something else by now. */
  private startAnew(): void {
    if (this.epoch === this.features.epoch) return;
    this.epoch = this.features.epoch;
    for (const known of this.groups) known.clear();
  }

  private groupScore(at: number, group: FeatureGroup | undefined): Float64Array | undefined {
    const known = this.groups[at];
    if (group === undefined || known === undefined) return undefined;
    let scores = known.get(group.key);
    if (scores === undefined) {
      if (known.size > MOST_GROUPS) known.clear();
      scores = this.scoreOf(group.names());
      known.set(group.key, scores);
    }
    return scores;
  }

  private scoreOf(names: readonly string[]): Float64Array {
    const scores = new Float64Array(PIECES.length);
    for (const name of names) add(scores, 0, this.rows.get(name) ?? NOTHING);
    return scores;
  }
}

const NOTHING = new Float64Array(PIECES.length * (NEIGHBOURS.length + 1));

/** Adds `count` values of a row from `from` on to those from `at` on. */
function add(values: Float64Array, at: number, row: Float64Array, from = 0, count: number = PIECES.length): void {
  for (let i = 0; i < count; i++) values[at + i] = (values[at + i] ?? 0) + (row[from + i] ?? 0);
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
