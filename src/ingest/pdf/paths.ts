import { apply, type Matrix } from './geometry.ts';
import type { Rule } from './ink.ts';

/** Numbers of the drawing operators inside a path of pdf.js, and how many coordinates follow each. */
const COORDINATES: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

/** Thicker bars are no rules but coloured fields. */
const THICKEST = 3;
const SHORTEST = 6;
/** A path of more coordinates is a drawing. */
const LONGEST_PATH = 400;

type Point = readonly [x: number, y: number];

/** The level and upright lines of a path: its straight strokes, or, where it is filled, the thin bars it is made of. */
export function rulesOf(path: readonly number[], matrix: Matrix, strokes: boolean): Rule[] {
  if (path.length > LONGEST_PATH) return [];
  const rules: Rule[] = [];
  let points: Point[] = [];
  const finish = (): void => {
    const rule = strokes ? undefined : barOf(points);
    if (rule !== undefined) rules.push(rule);
    points = [];
  };
  for (let i = 0; i < path.length; ) {
    const operator = path[i] ?? CLOSE;
    const count = COORDINATES[operator];
    if (count === undefined) break;
    const before = points.at(-1);
    const start = points[0];
    if (operator === MOVE) finish();
    const end = operator === CLOSE ? start : apply(matrix, path[i + count - 1] ?? 0, path[i + count] ?? 0);
    if (end !== undefined) {
      if (strokes && (operator === LINE || operator === CLOSE) && before !== undefined)
        pushStraight(rules, before, end);
      points.push(end);
    }
    i += count + 1;
  }
  finish();
  return rules;
}

function pushStraight(rules: Rule[], [ax, ay]: Point, [bx, by]: Point): void {
  const [width, height] = [Math.abs(ax - bx), Math.abs(ay - by)];
  if (Math.max(width, height) < SHORTEST || Math.min(width, height) > 0.7) return;
  rules.push({ x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) });
}

function barOf(points: readonly Point[]): Rule | undefined {
  if (points.length < 3) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const bar = { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
  const [width, height] = [bar.x1 - bar.x0, bar.y1 - bar.y0];
  return Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST ? bar : undefined;
}
