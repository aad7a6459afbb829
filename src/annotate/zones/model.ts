import type { ZoneRole } from '../../layers/zones.ts';
import type { ResourceStore } from '../../resources/store.ts';
import { FeatureSpace } from './feature-space.ts';
import { ROLES } from './weights.ts';

/** What the model tells apart: `own` stands for all that the author says and does, whatever role of {@link OWN} that is. */
export const MOVES = ['aim', 'outline', 'background', 'other-work', 'basis', 'contrast', 'own'] as const;
export type Move = (typeof MOVES)[number];

/** The roles that the move `own` is divided into. */
export const OWN: readonly ZoneRole[] = ['method', 'own-claim', 'evidence', 'conclusion', 'outlook'];

/** By column of {@link ROLES}: the column of its move. */
export const MOVE_OF_ROLE: readonly number[] = ROLES.map((role) =>
  MOVES.indexOf(OWN.includes(role) ? 'own' : (role as Move)),
);

/** Begins the names of rows that hold what a move counts for behind another one. */
export const AFTER = 'after:';

/** The row of what is added to the logarithm of a move's probability when one is chosen: rare moves are favoured. */
export const FAVOUR = 'favour';

/** The trained weights: a log-linear model of moves with first-order transitions (a linear-chain CRF). */
export class MoveModel {
  readonly space: FeatureSpace;
  /** By feature, `MOVES.length` weights each. */
  private readonly weights: Float64Array;
  private readonly aboveMean: Float64Array;
  /** By move, see {@link FAVOUR}. */
  readonly favour = new Float64Array(MOVES.length);
  /** `transitions[before * MOVES.length + here]`. */
  readonly transitions = new Float64Array(MOVES.length * MOVES.length);

  constructor(store: ResourceStore) {
    const rows = store.lexicon('languages/mul', 'zone-model').entries;
    this.space = new FeatureSpace(
      rows.map(({ form }) => form).filter((form) => form !== FAVOUR && !form.startsWith(AFTER)),
    );
    this.weights = new Float64Array(this.space.size * MOVES.length);
    for (const { form, cells } of rows) {
      const before = form.startsWith(AFTER) ? MOVES.indexOf(form.slice(AFTER.length) as Move) : -1;
      const [target, row] =
        form === FAVOUR
          ? [this.favour, 0]
          : before < 0
            ? [this.weights, this.space.of(form)]
            : [this.transitions, before];
      MOVES.forEach((move, column) => {
        target[row * MOVES.length + column] = Number(cells[move]) || 0;
      });
    }
    this.aboveMean = this.weights.map((weight, at, all) => {
      const row = at - (at % MOVES.length);
      return weight - all.subarray(row, row + MOVES.length).reduce((sum, each) => sum + each, 0) / MOVES.length;
    });
  }

  /** What a feature counts for a move more than for the average move. */
  above(feature: number, move: number): number {
    return this.aboveMean[feature * MOVES.length + move] ?? 0;
  }

  /** The sum of what features count for each move, written into `scores`. */
  score(features: readonly number[], scores: Float64Array): void {
    const { weights } = this;
    scores.fill(0);
    for (let i = 0; i < features.length; i++) {
      const row = (features[i] ?? 0) * MOVES.length;
      for (let move = 0; move < MOVES.length; move++) scores[move] = (scores[move] ?? 0) + (weights[row + move] ?? 0);
    }
  }
}
