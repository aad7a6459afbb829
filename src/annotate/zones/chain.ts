import { bestPath, indexOfMost, posteriors, type Rows } from '../../matching/label-chain.ts';
import { MOVE_OF_ROLE, MOVES, type MoveModel } from './model.ts';
import { ROLES } from './weights.ts';

/** Which role a unit has, and how probable that is among all roles. */
export interface Chosen {
  readonly column: number;
  readonly probability: number;
}

/**
 * What passing from the role of a row to that of a column adds: the trained transitions as far as the model is trusted,
 * for the rest a bonus for staying; within the author's own move, which the model does not divide, the bonus alone.
 */
export function passings(model: MoveModel, trust: number, stay: Float64Array): Float64Array {
  const count = ROLES.length;
  const passings = new Float64Array(count * count);
  for (let before = 0; before < count; before++)
    for (let here = 0; here < count; here++) {
      const move = MOVE_OF_ROLE[here] ?? 0;
      const bonus = before === here ? (stay[here] ?? 0) : 0;
      const trained = model.transitions[(MOVE_OF_ROLE[before] ?? 0) * MOVES.length + move] ?? 0;
      passings[before * count + here] = trust * trained + (MOVES[move] === 'own' ? 1 : 1 - trust) * bonus;
    }
  return passings;
}

/** The most probable role of every unit; rare moves are favoured as in training, as far as the model is trusted. */
export function choose(units: Rows, pass: (unit: number) => Float64Array, model: MoveModel, trust: number): Chosen[] {
  const favour = Float64Array.from(MOVE_OF_ROLE, (move) => Math.exp(trust * (model.favour[move] ?? 0)));
  const shares = posteriors(units, pass);
  return Array.from({ length: units.count }, (_, unit) => chosenAt(shares, unit, indexOfMost(shares, unit, favour)));
}

/**
 * The roles of units on the most probable path as a whole. Weights set by hand are no probabilities: read unit by unit
 * they would let the items of a list go each its own way.
 */
export function chooseTogether(units: Rows, pass: (unit: number) => Float64Array): Chosen[] {
  const shares = posteriors(units, pass);
  return bestPath(units, pass).map((column, unit) => chosenAt(shares, unit, column));
}

const chosenAt = ({ columns, values }: Rows, unit: number, column: number): Chosen => ({
  column,
  probability: Math.max(0.01, Math.round(100 * (values[unit * columns + column] ?? 0)) / 100),
});
