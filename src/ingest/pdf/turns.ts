/** Quarter turns, clockwise on the page. */
export function turnOf(dx: number, dy: number): number {
  const slack = 0.09 * Math.hypot(dx, dy);
  if (Math.abs(dy) <= slack) return dx >= 0 ? 0 : 2;
  if (Math.abs(dx) <= slack) return dy > 0 ? 1 : 3;
  return -1;
}

/** The place of a glyph on the page as it is when the page is turned so that its text is level. */
export function turned(
  turn: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): { x0: number; x1: number; y: number } {
  switch (turn) {
    case 1:
      return { x0: y0, x1: y1, y: -x0 };
    case 2:
      return { x0: -x0, x1: -x1, y: -y0 };
    case 3:
      return { x0: -y0, x1: -y1, y: x0 };
    default:
      return { x0: Math.min(x0, x1), x1: Math.max(x0, x1), y: y0 };
  }
}

/** A page whose text is mostly set sideways (a wide table) is read sideways. */
export function mainTurn(turns: readonly number[]): number {
  const counts = [0, 0, 0, 0];
  for (const turn of turns) if (turn >= 0) counts[turn] = (counts[turn] ?? 0) + 1;
  const most = counts.indexOf(Math.max(...counts));
  return (counts[most] ?? 0) > (counts[0] ?? 0) ? most : 0;
}
