/** By code units, whatever the locale. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted by a string of each. */
export const sortedBy = <T>(items: Iterable<T>, key: (item: T) => string): T[] =>
  [...items].sort((a, b) => byCodeUnits(key(a), key(b)));

/** The entry of a key, made where there is none yet. */
export function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

/** Numbers are written with so many digits behind the point: the last bits of a logarithm differ from machine to machine. */
export const rounded = (value: number, digits: number): number => {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
};

/** For values that run over many powers of ten: probabilities. */
export const significant = (value: number, digits: number): number => Number(value.toPrecision(digits));
