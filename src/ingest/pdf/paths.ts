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

/** A drawn list sign is a closed shape of a few curves (browsers take sixteen to a circle), about as wide as high. */
const LONGEST_DOT = 160;
const SMALLEST_DOT = 1.2;
const LARGEST_DOT = 8;

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

/** The place of a small filled shape, such as browsers draw before the items of a list. */
export function dotOf(path: readonly number[], matrix: Matrix): Rule | undefined {
  if (path.length > LONGEST_DOT) return undefined;
  const points: Point[] = [];
  for (let i = 0; i < path.length; ) {
    const count = COORDINATES[path[i] ?? CLOSE];
    if (count === undefined) return undefined;
    if (count > 0) points.push(apply(matrix, path[i + count - 1] ?? 0, path[i + count] ?? 0));
    i += count + 1;
  }
  if (points.length < 4) return undefined;
  const box = boxOf(points);
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const fits = Math.min(width, height) >= SMALLEST_DOT && Math.max(width, height) <= LARGEST_DOT;
  return fits && Math.max(width, height) < 1.6 * Math.min(width, height) ? box : undefined;
}

function boxOf(points: readonly Point[]): Rule {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

function pushStraight(rules: Rule[], [ax, ay]: Point, [bx, by]: Point): void {
  const [width, height] = [Math.abs(ax - bx), Math.abs(ay - by)];
  if (Math.max(width, height) < SHORTEST || Math.min(width, height) > 0.7) return;
  rules.push({ x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) });
}

function barOf(points: readonly Point[]): Rule | undefined {
  if (points.length < 3) return undefined;
  const bar = boxOf(points);
  const [width, height] = [bar.x1 - bar.x0, bar.y1 - bar.y0];
  return Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST ? bar : undefined;
}
