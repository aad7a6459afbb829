/** A cluster joined from two: numbers below n are items, n + k is the k-th merge. */
export interface Merge {
  readonly a: number;
  readonly b: number;
  readonly height: number;
  readonly size: number;
}

export interface Dendrogram {
  /** The items from left to right. */
  readonly order: readonly number[];
  /** By rising height, over the items in their given order. */
  readonly merges: readonly Merge[];
}

/**
 * Average linkage (UPGMA) by the nearest-neighbour chain (Murtagh 1983): quadratic in the number of items. Of equally near
 * neighbours the one with the lower number is taken, so that the result depends on the order of the items only.
 * @param distance symmetric; of two different items, by index
 */
export function averageLinkage(count: number, distance: (a: number, b: number) => number): Dendrogram {
  const between = new Float64Array(count * count);
  for (let a = 0; a < count; a++)
    for (let b = 0; b < a; b++) {
      const value = distance(a, b);
      between[a * count + b] = value;
      between[b * count + a] = value;
    }
  const sizes = new Array<number>(count).fill(1);
  const alive = Array.from({ length: count }, (_, item) => item);
  const raw: { a: number; b: number; height: number }[] = [];
  let chain: number[] = [];
  while (alive.length > 1) {
    if (chain.length === 0) chain = [alive[0] ?? 0];
    const top = chain.at(-1) ?? 0;
    const before = chain.at(-2);
    const nearest = nearestOf(top, before, alive, between, count);
    if (nearest.item !== before) {
      chain.push(nearest.item);
      continue;
    }
    chain.length -= 2;
    const [kept, gone] = top < nearest.item ? [top, nearest.item] : [nearest.item, top];
    raw.push({ a: kept, b: gone, height: nearest.distance });
    const [sizeKept, sizeGone] = [sizes[kept] ?? 1, sizes[gone] ?? 1];
    for (const other of alive) {
      if (other === kept || other === gone) continue;
      const joined =
        (sizeKept * (between[kept * count + other] ?? 0) + sizeGone * (between[gone * count + other] ?? 0)) /
        (sizeKept + sizeGone);
      between[kept * count + other] = joined;
      between[other * count + kept] = joined;
    }
    sizes[kept] = sizeKept + sizeGone;
    alive.splice(alive.indexOf(gone), 1);
  }
  return numbered(count, raw);
}

/** The one before in the chain is taken where it is as near as any other: else the chain would run in circles. */
function nearestOf(
  from: number,
  before: number | undefined,
  alive: readonly number[],
  between: Float64Array,
  count: number,
): { readonly item: number; readonly distance: number } {
  let item = before ?? -1;
  let least = before === undefined ? Number.POSITIVE_INFINITY : (between[from * count + before] ?? 0);
  for (const other of alive) {
    if (other === from) continue;
    const value = between[from * count + other] ?? 0;
    if (value < least) {
      least = value;
      item = other;
    }
  }
  return { item, distance: least };
}

/** Merges by rising height, with clusters numbered in that order; each cluster is known by any of its items. */
function numbered(count: number, raw: readonly { a: number; b: number; height: number }[]): Dendrogram {
  const clusterOf = Array.from({ length: count }, (_, item) => item);
  const rootOf = (item: number): number => {
    let root = item;
    while (clusterOf[root] !== root) root = clusterOf[root] ?? root;
    for (let at = item; at !== root; ) {
      const next = clusterOf[at] ?? root;
      clusterOf[at] = root;
      at = next;
    }
    return root;
  };
  const number = Array.from({ length: count }, (_, item) => item);
  const leaves = Array.from({ length: count }, (_, item) => [item]);
  const merges = [...raw]
    .sort((x, y) => x.height - y.height || x.a - y.a || x.b - y.b)
    .map(({ a, b, height }, index): Merge => {
      const roots = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
      const [first = 0, second = 0] = roots;
      const joined = [...(leaves[first] ?? []), ...(leaves[second] ?? [])];
      const merge = { a: number[first] ?? first, b: number[second] ?? second, height, size: joined.length };
      leaves[first] = joined;
      clusterOf[second] = first;
      number[first] = count + index;
      return merge;
    });
  return { order: count === 0 ? [] : (leaves[rootOf(0)] ?? []), merges };
}
